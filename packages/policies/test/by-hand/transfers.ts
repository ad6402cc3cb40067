import type { Answers, TransfersCase } from '../cases.ts'
import { above, type Exact, inBands, max, min, ofYuan, rounded, times, toFen } from './exact.ts'
import { lookUp } from './rows.ts'

// The transfers of a household, straight from the specification: see settlement.ts beside this file.

const rule = lookUp('transfers-rules')

const sum = (amounts: readonly Exact[]): Exact => amounts.reduce((a, b) => a + b, 0n)

/** A household's year, fen. */
export function transfersByHand({ scenario, year, household, reforms = [] }: Omit<TransfersCase, 'id'>): Answers {
  const day = `${year}-01-01`
  const { registered, members } = household
  const yuan = (name: 'wages' | 'farmIncome' | 'otherIncome' | 'rigidSpending'): Exact => ofYuan(household[name] ?? 0)
  const strength = rule<number>(`transfers.strength.${scenario}`, day)
  const standard = ofYuan(rule<number>('dibao.standard', day))
  const unit = members.filter(({ tekun }) => tekun !== true)
  const destitute = members.filter(({ tekun }) => tekun === true)
  const severe = ({ disabilityGrade = 0 }: { readonly disabilityGrade?: number }): boolean => disabilityGrade === 1 || disabilityGrade === 2

  const loan = household.loanYear ?? undefined
  const terms = rule<{ amount: number; years: number; firstVintage: number; lastVintage: number }>('dividend', day)
  const inVintage = loan !== undefined && loan >= terms.firstVintage && loan <= terms.lastVintage
  const dividend = inVintage && year > loan && year <= loan + terms.years ? ofYuan(terms.amount) : 0n
  const projectSubsidy =
    registered && household.project === true ? rounded(times(ofYuan(rule<number>('project.subsidy', day)), strength)) : 0n
  const posts = 12n * ofYuan(rule<number>('post.wage', day)) * BigInt(household.posts ?? 0)
  const welfarePost = rounded(times(posts, strength))

  const wages = yuan('wages') + welfarePost
  const before = wages - times(wages, rule<number>('dibao.employmentDeduction', day)) + yuan('farmIncome') + yuan('otherIncome') + dividend
  const countedIncome = rounded(above(before, yuan('rigidSpending')))

  const size = BigInt(unit.length)
  const line = times(standard * size, rule<number>('dibao.marginalMultiple', day))
  const single = unit.filter((member) => severe(member) || member.seriouslyIll === true)
  const ofSingle = countedIncome <= line ? times(standard, rule<number>('dibao.singleShare', day)) * BigInt(single.length) : 0n
  const dibao = household.dibaoTakeUp === true ? rounded(max(above(standard * size, countedIncome), ofSingle)) : 0n
  const marginal = household.dibaoTakeUp === true && size > 0n && countedIncome <= line

  const care = rule<{ readonly [selfCare: string]: number }>('tekun.care', day)
  const minimumWage = 12n * ofYuan(rule<number>('minimumWage', day))
  const old = members.filter(({ age }) => age >= rule<number>('pension.age', day))
  const months = Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}-01`)
  const pension = sum(months.map((month) => ofYuan(rule<number>('pension.national', month)) + ofYuan(rule<number>('pension.local', month))))
  const living = rule<{ severe: number; other: number }>('disability.living', day)
  const livingOf = (member: (typeof unit)[number]): Exact => ofYuan(severe(member) ? living.severe : living.other)
  const reliefMonths = Math.min(household.reliefMonths ?? 0, rule<number>('relief.maxMonths', day))
  const relief = (standard * BigInt(reliefMonths) * BigInt(members.length)) / 12n

  const trigger = rule<{ registered: number; other: number }>('insurance.trigger', day)
  const ownPay = sum(members.map((member) => ofYuan(member.ownPay ?? 0)))
  const insured = above(ownPay, ofYuan(registered ? trigger.registered : trigger.other))

  const lines = {
    dividend,
    projectSubsidy,
    welfarePost,
    dibao,
    tekunLiving: rounded(times(standard, rule<number>('tekun.multiple', day)) * BigInt(destitute.length)),
    tekunCare: rounded(sum(destitute.map(({ selfCare = 'full' }) => times(minimumWage, care[selfCare]!)))),
    pension: pension * BigInt(old.length),
    disabilityLiving: dibao > 0n ? 12n * sum(unit.filter(({ disabilityGrade = 0 }) => disabilityGrade > 0).map(livingOf)) : 0n,
    disabilityCare: 12n * ofYuan(rule<number>('disability.care', day)) * BigInt(unit.filter(severe).length),
    temporaryRelief: rounded(min(ofYuan(rule<number>('relief.cap', day)), relief)),
    insurancePayout: reforms.length > 0 ? rounded(inBands(insured, rule('insurance.bands', day))) : 0n,
  }
  const total = sum(Object.values(lines))
  const disposable = yuan('wages') + yuan('farmIncome') + yuan('otherIncome') + total
  const amounts = { countedIncome, ...lines, total, disposable }
  return {
    ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, toFen(amount)])),
    category: dibao > 0n ? 'dibao' : marginal ? 'marginal' : 'none',
  }
}
