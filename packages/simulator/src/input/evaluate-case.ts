import { type Counters, type Evaluation, evaluate } from '@doudi/core'
import type { Bill, SettleCase, TransfersCase } from './case-schema.ts'
import { billSituation, householdSituation, inOrder, systemUnder } from './contract.ts'

/** What is asked of an evaluation, and whether it keeps its trace. */
export type Asked = { readonly ask: readonly string[]; readonly trace: boolean }

/** The bills of a case in their order, each evaluated with what the year had brought before it. */
export async function evaluatedBills(
  { scenario, person, bills }: Omit<SettleCase, 'id'>,
  { ask, trace }: Asked,
): Promise<{ readonly bill: Bill; readonly evaluation: Evaluation }[]> {
  const system = systemUnder(scenario)
  const done: { bill: Bill; evaluation: Evaluation }[] = []
  let year = ''
  let counters: Counters = {}
  for (const bill of inOrder(bills)) {
    if (!bill.date.startsWith(year) || year === '') {
      year = bill.date.slice(0, 4)
      counters = {}
    }
    const evaluation = await evaluate(system, billSituation(person, bill), bill.date, { ask, counters, trace })
    counters = evaluation.counters
    done.push({ bill, evaluation })
  }
  return done
}

/** The year of a household. */
export const evaluatedHousehold = (
  { scenario, year, household, reforms }: Omit<TransfersCase, 'id'>,
  { ask, trace }: Asked,
): Promise<Evaluation> => evaluate(systemUnder(scenario, reforms), householdSituation(household), `${year}-01-01`, { ask, trace })
