import { type Cliffs, findCliffs, type TimeCliffs, timeCliffs } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import type { CliffsCase } from './case-schema.ts'
import { billAnswers, billSituation, householdAnswers, householdSituation, inOrder, systemUnder } from './contract.ts'

const net = householdAnswers.disposable
const ownPay = { ownPay: billAnswers.ownPay, given: { assistance: householdAnswers.category } }

const billsOf = ({ person, bills = [] }: CliffsCase) =>
  inOrder(bills).map((bill) => ({ at: bill.date, situation: billSituation(person!, bill) }))

/** The budget line of a case: disposable income, less what the person pays of the bills, as one income changes. */
export function cliffsOfCase(one: CliffsCase): Cliffs {
  const { scenario, year, household, sweep } = one
  const list = billsOf(one)
  return findCliffs(systemUnder(scenario), householdSituation(household), {
    along: sweep.fact,
    from: sweep.from,
    to: sweep.to,
    at: `${year}-01-01`,
    net,
    ...(list.length === 0 ? {} : { bills: { ...ownPay, list } }),
  })
}

/** The first day on which there are rules of bills, and a day far enough for every scenario to have done what it does. */
const span = ['2016-01-01', '2031-01-01'] as const

/** The same household, with the bills anew each year, along time under every scenario. */
export async function timeOfCase(one: CliffsCase): Promise<{ readonly [scenario: string]: TimeCliffs }> {
  const list = billsOf(one).map(({ situation }) => situation)
  const options = { net, ...(list.length === 0 ? {} : { bills: { ...ownPay, list } }) }
  const found: { [scenario: string]: TimeCliffs } = {}
  for (const scenario of Object.keys(scenarios))
    found[scenario] = await timeCliffs(systemUnder(scenario), householdSituation(one.household), ...span, options)
  return found
}
