import type { TransfersCase } from '../input/case-schema.ts'
import { type HouseholdYear, householdAnswers, linesUnder, titleOf } from '../input/contract.ts'
import { moneyTable } from './money-table.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'

const incomes = ['wages', 'farmIncome', 'otherIncome'] as const

/** The cases side by side: own income, each transfer, and what a household has in the year. */
export function transfersText(cases: readonly TransfersCase[], results: readonly HouseholdYear[], width: number): string[] {
  const lines = linesUnder([...new Set(cases.flatMap(({ reforms }) => reforms))])
  const rows = [...incomes, ...Object.values(lines), householdAnswers.total, householdAnswers.disposable, householdAnswers.countedIncome]
  const columns = cases.map(({ id, scenario, year, household }, i) => {
    const { transfers, total, disposable, countedIncome, category } = results[i]!
    const amounts = [...incomes.map((name) => household[name] ?? 0), ...Object.keys(lines).map((line) => transfers[line])]
    return {
      header: [printable(id, 30), scenario, String(year)],
      cells: [
        ...[...amounts, total, disposable, countedIncome].map((amount) => (amount === undefined ? '-' : grouped(amount, 2))),
        category,
      ],
    }
  })
  return [
    ...moneyTable([...rows, householdAnswers.category].map(titleOf), columns, width),
    '',
    'Amounts in yuan a year. Spending is not taken off disposable income.',
  ]
}
