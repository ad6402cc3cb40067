import type { Command } from 'commander'
import { type TransfersCase, transfersCase } from '../input/case-schema.ts'
import { firstDay, type HouseholdYear, householdAnswers, lines, linesUnder } from '../input/contract.ts'
import { evaluatedHousehold } from '../input/evaluate-case.ts'
import { transfersText } from '../output/transfers-text.ts'
import { addCaseCommand } from './case-command.ts'

/** `doudi transfers`: what a household receives in a year. */
export function addTransfers(program: Command): void {
  addCaseCommand(program, {
    name: 'transfers',
    description: 'the cash transfers of a household in a year, line by line, under a scenario',
    help,
    schema: () => transfersCase(firstDay([...Object.values(lines), ...Object.values(householdAnswers)])),
    work: transfers,
    text: transfersText,
  })
}

async function transfers({ id, ...rest }: TransfersCase): Promise<HouseholdYear> {
  const wanted = linesUnder(rest.reforms)
  const ask = [...Object.values(wanted), ...Object.values(householdAnswers)]
  const { values } = await evaluatedHousehold(rest, { ask, trace: false })
  const amount = (fact: string): number => wholeFen(values[fact] as number)
  return {
    id,
    countedIncome: amount(householdAnswers.countedIncome),
    transfers: Object.fromEntries(Object.entries(wanted).map(([line, fact]) => [line, amount(fact)])),
    total: amount(householdAnswers.total),
    disposable: amount(householdAnswers.disposable),
    category: values[householdAnswers.category] as string,
  }
}

/** Half up. Payments are whole fen already; counted income, which deducts a share of wages, need not be: 0.5 fen is 0.49999… in yuan. */
const wholeFen = (yuan: number): number => Math.floor(Number((yuan * 100).toFixed(4)) + 0.5) / 100

const help = `A case: id, scenario (kept, taper or cliff), year (from 2014 on), household,
reforms (a list that may hold comprehensiveInsurance). Money is yuan a year.
  household   registered, exitYear (or null), members; where there are any:
              wages, farmIncome, otherIncome, rigidSpending, dibaoTakeUp,
              loanYear, project, posts, reliefMonths
  member      id, age; where they differ from none: disabilityGrade (1 to 4),
              seriouslyIll, tekun, selfCare (full, partial, none), ownPay

Example, three persons with low wages who applied for dibao:
  echo '[{"id": "first", "year": 2018,
    "household": {"registered": true, "exitYear": null, "wages": 8000,
                  "farmIncome": 2000, "dibaoTakeUp": true,
                  "members": [{"id": "p1", "age": 40}, {"id": "p2", "age": 38},
                              {"id": "p3", "age": 10}]}}]' > cases.json
  npm run doudi -- transfers --input cases.json`
