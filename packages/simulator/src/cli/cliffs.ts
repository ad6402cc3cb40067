import type { Cliffs } from '@doudi/core'
import type { Command } from 'commander'
import { cliffsCase } from '../input/case-schema.ts'
import { cliffsOfCase, timeOfCase } from '../input/cliffs-of-case.ts'
import { billAnswers, type CliffsResult, firstDay, householdAnswers, layers, lines } from '../input/contract.ts'
import type { PairedCliffs } from '../output/cliffs-picture.ts'
import { cliffsText } from '../output/cliffs-text.ts'
import { addCaseCommand } from './case-command.ts'

/** `doudi cliffs`: where a household has less although it earns more. */
export function addCliffs(program: Command): void {
  addCaseCommand(program, {
    name: 'cliffs',
    description: 'where a household has less although it earns more, and how much of another yuan it keeps',
    help,
    schema: () =>
      cliffsCase(
        firstDay([...Object.values(lines), ...Object.values(householdAnswers)]),
        firstDay([...Object.values(layers), ...Object.values(billAnswers)]),
      ),
    work: async (one) => cliffsOfCase(one),
    json: ({ id }, cliffs) => resultOf(id, cliffs),
    chart: async (cases, results, ending, language) => {
      const pairs: PairedCliffs[] = []
      for (const [i, one] of cases.entries()) pairs.push({ one, cliffs: results[i]!, time: await timeOfCase(one) })
      // What draws takes long to load: only a chart waits for it.
      const { cliffsPicture } = await import('../output/cliffs-picture.ts')
      return cliffsPicture(pairs, ending, language)
    },
    text: cliffsText,
  })
}

function resultOf(id: string, { notches, segments }: Cliffs): CliffsResult {
  return {
    id,
    notches: notches.map(({ at, depth, recover }) => ({ at, depth, recover })),
    segments: segments.map(({ from, to, metr }) => ({ from, to, metr: metr! })), // incomes are money
  }
}

const help = `A case: id, scenario (kept, taper or cliff), year, household as
in "doudi transfers", and
  sweep    fact (wages, farmIncome or otherIncome), from, to: the income that
           rises
  person, bills   both or neither, as in "doudi settle": what the person pays of
           the bills is taken off; the person's assistance is what dibao makes
           of the household at each income

Example, a household with a disabled member whose wages rise:
  echo '[{"id": "first", "year": 2018,
    "household": {"registered": false, "exitYear": null, "dibaoTakeUp": true,
                  "members": [{"id": "p1", "age": 45, "disabilityGrade": 3}]},
    "sweep": {"fact": "wages", "from": 0, "to": 20000}}]' > cases.json
  npm run doudi -- cliffs --input cases.json`
