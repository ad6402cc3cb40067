import { type Cliffs, findCliffs } from '@doudi/core'
import type { CliffsCase } from './case-schema.ts'
import { billAnswers, billSituation, householdAnswers, householdSituation, inOrder, systemUnder } from './contract.ts'

/** The budget line of a case: disposable income, less what the person pays of the bills, as one income rises. */
export function cliffsOfCase({ scenario, year, household, sweep, person, bills }: CliffsCase): Cliffs {
  const list = inOrder(bills ?? []).map((bill) => ({ at: bill.date, situation: billSituation(person!, bill) }))
  return findCliffs(systemUnder(scenario), householdSituation(household), {
    along: sweep.fact,
    from: sweep.from,
    to: sweep.to,
    at: `${year}-01-01`,
    net: householdAnswers.disposable,
    ...(list.length === 0 ? {} : { bills: { ownPay: billAnswers.ownPay, list, given: { assistance: householdAnswers.category } } }),
  })
}
