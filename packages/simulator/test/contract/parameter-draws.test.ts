import { expect, it } from 'vitest'
import { runExperiment } from '../../src/experiment/run-experiment.ts'
import { runParameterDraws } from '../../src/experiment/run-parameter-draws.ts'
import type { Specification } from '../../src/experiment/specification.ts'
import { headlineResults, resultOf } from '../../src/inference/headlines.ts'
import { inline } from '../../src/runners/inline.ts'

const specification: Specification = { name: 'draws', scale: 0.001, replicates: 2, seed: 'draws', scenarios: ['kept'] }
const design = { draws: 2, replicates: 2 }

it('each draw is the run with its values, and draws differ', async () => {
  const found = await runParameterDraws(specification, design, { runner: inline })
  const alone = headlineResults(await runExperiment({ ...specification, parameters: found.values[1]! }, { runner: inline }))
  for (const { headline, scenario, means } of found.headlines) {
    const { mean } = resultOf(alone, headline.id, scenario).estimate
    if (Number.isNaN(mean)) expect(means[1]).toBeNaN()
    else expect(Math.abs(means[1]! - mean)).toBeLessThanOrEqual(1e-9 * Math.abs(mean)) // sums in the same order, divided alike
  }
  const [one, other] = found.headlines.find(({ headline }) => headline.id === 'permanent-money')!.means
  expect(one).not.toBe(other)
})
