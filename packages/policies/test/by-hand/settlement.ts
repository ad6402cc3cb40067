import { type Answers, type Bill, inOrder, type Person, type SettlementCase } from '../cases.ts'
import { above, type Exact, inBands, max, min, ofYuan, rounded, times, toFen } from './exact.ts'
import { lookUp } from './rows.ts'

// The settlement written down once more, straight from the specification, in exact amounts and with nothing of the rule language. It is
// what the policies are compared with; so it must not share code with them.

type ByPlace = { readonly [place: string]: number }
type Terms = { readonly rate: number; readonly deductible: number; readonly cap: number }

const rule = lookUp('settlement-rules')

/** A person's year so far, exact. */
type Year = {
  ownInpatient: Exact
  poorInpatient: Exact
  ownChronic: Exact
  poorChronic: Exact
  /** What basic insurance left of inpatient bills. */
  afterBasic: Exact
  afterCritical: Exact
  afterAssistance: Exact
  highestCap: Exact
  due: Exact
}

const newYear = (): Year => ({
  ownInpatient: 0n,
  poorInpatient: 0n,
  ownChronic: 0n,
  poorChronic: 0n,
  afterBasic: 0n,
  afterCritical: 0n,
  afterAssistance: 0n,
  highestCap: 0n,
  due: 0n,
})

/** The bills of a case in the order of settlement, fen. */
export function settleByHand({ scenario, person, bills }: Omit<SettlementCase, 'id'>): Answers[] {
  let calendarYear = ''
  let year = newYear()
  return inOrder(bills).map((bill) => {
    if (bill.date.slice(0, 4) !== calendarYear) year = newYear()
    calendarYear = bill.date.slice(0, 4)
    return settleBill(scenario, person, bill, year)
  })
}

function settleBill(scenario: string, person: Person, bill: Bill, year: Year): Answers {
  const { date, care, insideProvince } = bill
  const gross = ofYuan(bill.gross)
  const compliant = compliantCost(bill, gross)
  const inpatient = care === 'inpatient'
  const paid = { basic: 0n, criticalIllness: 0n, medicalAssistance: 0n, backstop351: 0n, chronic180: 0n }
  const admitted = person.insured && compliant > 0n && (inpatient || (person.chronicCard && insideProvince))
  if (admitted) {
    const covered = person.registered && person.exitYear !== 2014 && person.exitYear !== 2015
    const strength = covered ? rule<number>(`campaign.strength.${scenario}`, date) : 0
    let left = compliant
    const pays = (amount: Exact): Exact => {
      const payment = min(left, max(0n, rounded(amount)))
      left -= payment
      return payment
    }
    const improved = (own: Exact, poor: Exact): Exact => own + times(poor - own, strength)

    paid.basic = pays(inpatient ? basicInpatient(bill, gross, compliant, year, improved) : basicChronic(bill, compliant, year, improved))
    if (inpatient) {
      const before = year.afterBasic
      year.afterBasic += left
      const increment = (of: (sum: Exact) => Exact): Exact => of(year.afterBasic) - of(before)
      const own = (sum: Exact): Exact => criticalOwn(sum, date, person.assistance)
      paid.criticalIllness = pays(
        improved(
          increment(own),
          increment((sum) => max(own(sum), criticalPoor(sum, date))),
        ),
      )
    }

    const before = year.afterCritical
    year.afterCritical += left
    const increment = (of: (sum: Exact) => Exact): Exact => of(year.afterCritical) - of(before)
    const own = (sum: Exact): Exact => assistanceOwn(sum, date, person.assistance)
    paid.medicalAssistance = pays(
      improved(
        increment(own),
        increment((sum) => max(own(sum), assistancePoor(sum, date))),
      ),
    )

    if (strength > 0 && insideProvince) {
      year.afterAssistance += left
      year.highestCap = max(year.highestCap, ofYuan(rule<ByPlace>('backstop351.cap', date)[bill.facilityTier]!))
      const due = min(left, max(0n, above(year.afterAssistance, year.highestCap) - year.due))
      year.due += due
      paid.backstop351 = pays(times(due, strength))
    }
    if (covered && !inpatient && insideProvince)
      paid.chronic180 = pays(times(times(left, rule<number>('chronic180.ratio', date)), strength))
  }
  const sum = Object.values(paid).reduce((a, b) => a + b, 0n)
  const layers = Object.fromEntries(Object.entries(paid).map(([layer, amount]) => [layer, toFen(amount)]))
  return { compliant: toFen(compliant), ...layers, ownPay: toFen(gross - sum) }
}

const placeOf = ({ insideProvince, facilityTier }: Bill): string => (insideProvince ? facilityTier : 'outside')

function compliantCost(bill: Bill, gross: Exact): Exact {
  if (bill.compliant !== undefined) return ofYuan(bill.compliant)
  return rounded(times(gross, bill.compliantShare ?? rule<ByPlace>('compliantShare', bill.date)[placeOf(bill)]!))
}

type Improved = (own: Exact, poor: Exact) => Exact

function basicInpatient(bill: Bill, gross: Exact, compliant: Exact, year: Year, improved: Improved): Exact {
  const { date } = bill
  const place = placeOf(bill)
  const unreferred = ['city', 'province', 'outside'].includes(place) && !bill.referred
  const ratio = rule<ByPlace>('basic.ratio', date)[place]! - (unreferred ? rule<number>('basic.noReferral', date) : 0)
  const raw = (deductible: Exact, floor: number): Exact =>
    min(compliant, max(times(above(compliant, deductible), ratio), unreferred ? 0n : times(above(gross, deductible), floor)))
  const deductible = (terms: string): Exact =>
    place === 'outside' ? outsideDeductible(gross, date) : ofYuan(rule<ByPlace>(`basic.deductible.${terms}`, date)[place]!)
  const floor = (terms: string): number => rule<ByPlace>(`basic.floor.${terms}`, date)[place]!
  const own = raw(deductible('ordinary'), floor('ordinary'))
  const poor = max(own, raw(deductible('poor'), floor('poor')))
  const cap = ofYuan(rule<number>('basic.cap', date))
  const ownBefore = min(cap, year.ownInpatient)
  const poorBefore = min(cap, year.poorInpatient)
  year.ownInpatient += own
  year.poorInpatient += poor
  return improved(min(cap, year.ownInpatient) - ownBefore, min(cap, year.poorInpatient) - poorBefore)
}

function outsideDeductible(gross: Exact, date: string): Exact {
  const { share, min: least, max: most } = rule<{ share: number; min: number; max?: number }>('basic.deductible.outside', date)
  const deductible = max(ofYuan(least), times(gross, share))
  return most === undefined ? deductible : min(ofYuan(most), deductible)
}

function basicChronic({ date }: Bill, compliant: Exact, year: Year, improved: Improved): Exact {
  const { ordinary, poor } = rule<{ ordinary: number; poor: number }>('chronic.ratio', date)
  const cap = ofYuan(rule<number>('chronic.cap', date))
  const ownBefore = min(cap, year.ownChronic)
  const poorBefore = min(cap, year.poorChronic)
  year.ownChronic += times(compliant, ordinary)
  year.poorChronic += times(compliant, poor)
  return improved(min(cap, year.ownChronic) - ownBefore, min(cap, year.poorChronic) - poorBefore)
}

type Bands = readonly { readonly to?: number; readonly rate: number }[]

function criticalOwn(sum: Exact, date: string, assistance: string): Exact {
  const deductible = ofYuan(rule<number>('criticalIllness.deductible.ordinary', date))
  const bands = rule<Bands>('criticalIllness.bands', date)
  const everybody = min(ofYuan(rule<number>('criticalIllness.cap', date)), inBands(above(sum, deductible), bands))
  if (!rule<readonly string[]>('criticalIllness.tiltedGroups', date).includes(assistance)) return everybody
  const lower = times(deductible, rule<number>('criticalIllness.tiltedDeductibleShare', date))
  return max(everybody, inBands(above(sum, lower), bands, rule<number>('criticalIllness.tilt', date)))
}

function criticalPoor(sum: Exact, date: string): Exact {
  const deductible = ofYuan(rule<number>('criticalIllness.deductible.poor', date))
  return inBands(above(sum, deductible), rule<Bands>('criticalIllness.bands', date), rule<number>('criticalIllness.tilt', date))
}

function assistanceOwn(sum: Exact, date: string, assistance: string): Exact {
  const terms = rule<{ readonly [category: string]: Terms }>('medicalAssistance.terms', date)[assistance]
  return terms === undefined ? 0n : min(ofYuan(terms.cap), times(above(sum, ofYuan(terms.deductible)), terms.rate))
}

function assistancePoor(sum: Exact, date: string): Exact {
  const { rate, cap } = rule<{ rate: number; cap: number }>('medicalAssistance.poor', date)
  return min(ofYuan(cap), times(sum, rate))
}
