import { expect, it } from 'vitest'
import { replayBlock } from '../experiment/replay.ts'
import { firstYear, lastYear, years as simulatedYears } from '../outcomes/measures.ts'
import { planPopulation, prepareScenarios } from '../simulate.ts'
import { caughtText, replayText } from './replay-text.ts'

const plan = planPopulation(0.001)
const scenarios = ['cliff', 'kept']
const prepared = prepareScenarios(scenarios, { counted: 'measures' })
const households = plan.block.flatMap((_, block) => [...replayBlock(prepared, plan, { seed: 'words', replicate: 0, block }).values()])
const asked = { number: 1, scenario: 'cliff', replicate: 1, seed: 'words', from: firstYear, to: lastYear }

it('tells as earned the sum of what it lists, further wages among them', () => {
  let further = 0
  for (const household of households)
    for (const line of replayText(household, household.years[0]!, asked, 'en')) {
      const [, earned, parts] = / It earned ([\d,]+) yuan \((.*); workers/.exec(line) ?? []
      if (earned === undefined) continue
      const amounts = [...parts!.matchAll(/ (-?[\d,]+)(?=,|$)/g)].map(([, text]) => Number(text!.replaceAll(',', '')))
      if (amounts.length === 4) further++
      // Each is rounded to the yuan.
      expect(Math.abs(amounts.reduce((sum, one) => sum + one, 0) - Number(earned.replaceAll(',', ''))), line).toBeLessThanOrEqual(2)
    }
  expect(further).toBeGreaterThan(0)
})

it('tells of every year who is not insured', () => {
  let told = 0
  for (const household of households) {
    const text = replayText(household, household.years[0]!, asked, 'en').join('\n')
    const expected = household.years[0]!.slice(1).filter(({ members }) => members.some(({ insured }) => !insured)).length
    expect(text.match(/Not insured this year:/g)?.length ?? 0).toBe(expected)
    told += expected
  }
  expect(told).toBeGreaterThan(0)
})

it('does not say of a fall before the futures part that they would not have caught it', () => {
  const seen = new Set<string>()
  for (const household of households) {
    const text = caughtText(scenarios, household, 'en').join('\n')
    const first = household.years[0]!.find(({ enteredFirst }) => enteredFirst.D2)?.year
    if (household.group === 'neverRegistered') expect(text).not.toContain('lifted')
    if (first === undefined) continue
    expect(text).toContain(`first fell after medical cost (D2) in ${first}`)
    const ofD2 = text.slice(0, text.indexOf('two years running') >>> 0)
    expect(ofD2.includes('nothing was different until then'), text).toBe(first <= 2020)
    seen.add(`${household.group} ${first <= 2020}`)
  }
  expect(simulatedYears).toContain(2020)
  expect([...seen].sort()).toEqual(['lifted false', 'lifted true', 'neverRegistered false', 'neverRegistered true'])
})
