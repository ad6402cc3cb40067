import { expect, test } from 'vitest'
import { scenarioOf, unknownScenario } from './scenario-of.ts'

const reformsOf = (id: string): readonly string[] | undefined => scenarioOf(id)?.reforms.map((reform) => reform.id)

test('scenarios, reforms, and several of them in their order', () => {
  expect(reformsOf('kept')).toEqual([])
  expect(reformsOf('outside-relief')).toEqual(['outside-relief'])
  expect(reformsOf('cliff+outside-relief')).toEqual(['cliff', 'outside-relief'])
  expect(reformsOf('comprehensive-insurance+cliff')).toEqual(['comprehensive-insurance', 'cliff'])
})

test('what is unknown, empty or named twice is no scenario, and the hint keeps what was right', () => {
  for (const id of ['', 'cliff+', 'cliff+cliff', 'kept+kept', 'cliffs', 'constructor']) {
    expect(scenarioOf(id), id).toBeUndefined()
    expect(unknownScenario(id, 1)).toMatchObject({ code: 'experiment/unknown-scenario', path: 'scenarios/1' })
  }
  expect(unknownScenario('clif+outside-relief', 0)?.hint).toBe('did you mean "cliff+outside-relief"?')
  expect(unknownScenario('cliff+outside-relief', 0)).toBeUndefined()
})
