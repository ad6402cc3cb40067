import { expect, test } from 'vitest'
import { measures, years } from '../outcomes/measures.ts'
import { countsOfReplicate, type OutcomeTable } from '../outcomes/outcome-table.ts'
import { cellsOfYear } from '../outcomes/tallies.ts'
import { groups } from '../population/group.ts'
import { type Switched, switchResult, switchSpecification, systemSwitches } from './switches.ts'

const replicates = 4
const ownPayOf = { a: [100, 110, 90, 105], b: [80, 92, 69, 86], same: [101, 109, 90, 105] } as const

/** Own-pay of one household, in yuan, the same in every year. */
function table(): OutcomeTable {
  const scenarios = Object.keys(ownPayOf) as (keyof typeof ownPayOf)[]
  const counts = new Float64Array(replicates * countsOfReplicate(scenarios.length))
  for (let r = 0; r < replicates; r++)
    scenarios.forEach((scenario, s) => {
      years.forEach((_, y) => {
        const at = ((r * scenarios.length + s) * years.length + y) * groups.length * cellsOfYear
        counts[at + measures.indexOf('households')] = 1
        counts[at + measures.indexOf('outOfPocketFen')] = ownPayOf[scenario][r]! * 100
      })
    })
  return { scenarios, years, replicates, counts }
}
const { measure } = systemSwitches[0]!.switched[0]!
const pair = (from: string, to: string): Switched => ({ from, to, measure, purpose: 'less', what: { en: 'a test', zh: '测试' } })

test('the difference is paired by replicate, and its direction is found where the interval leaves 0 out', () => {
  const { before, difference, found } = switchResult(pair('a', 'b'), table())
  expect(before.mean).toBeCloseTo(101.25, 9)
  expect(difference.mean).toBeCloseTo(-19.5, 9)
  expect(found).toBe('less')
  expect(switchResult(pair('b', 'a'), table()).found).toBe('more')
  expect(switchResult(pair('a', 'same'), table()).found).toBe('none')
})

test('the run has every scenario of the table once', () => {
  const { scenarios } = switchSpecification
  expect(new Set(scenarios).size).toBe(scenarios.length)
  for (const { from, to } of systemSwitches.flatMap(({ switched }) => switched))
    expect(scenarios).toEqual(expect.arrayContaining([from, to]))
})
