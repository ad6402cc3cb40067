import { describe, expect, test } from 'vitest'
import { columnsByHand, columnsByRules, eventsByJsonRulesEngine, rowContenders } from '../../bench/thirty-rules/contenders.ts'
import { drawPeople, thirtyRules } from '../../bench/thirty-rules.ts'
import { byEngines, byProgram, byResidentProgram, programOfW, workload } from '../../bench/w/contenders.ts'
import { mixes } from '../../bench/w/data.ts'

// What the benchmark compares must be equal before it is timed. The checks throw; here they run on few rows, and nothing is timed.

describe.each(mixes)('the workload W, groups %s', (mix) => {
  test('every amount is met, by hand', () => {
    const { rows, expected } = workload(5000, mix)
    for (const column of expected) {
      const paid = column.reduce((sum, amount) => sum + Number(amount > 0), 0)
      expect(paid).toBeGreaterThan(rows * 0.005)
    }
  })

  test('the rules give the bits of the loop by hand, on both backends, copied or resident', () => {
    const work = workload(5000, mix)
    for (const backend of ['webassembly', 'kernels'] as const) {
      const program = programOfW({ backend })
      expect(program.backend).toBe(backend)
      expect(byProgram(backend, program, work).rows).toBe(5000)
      expect(byResidentProgram(backend, program, work).rows).toBe(5000)
    }
  })

  test('the other engines give the same fen', async () => {
    expect(await byEngines(workload(256, mix), 256)).toHaveLength(3)
  })
})

describe('the thirty rules', () => {
  const people = drawPeople(300)

  test('each holds of somebody, and of somebody not', async () => {
    const events = (await eventsByJsonRulesEngine(people)).flat()
    for (const { event } of thirtyRules) {
      const held = events.filter((type) => type === event.type).length
      expect(held, event.type).toBeGreaterThan(0)
      expect(held, event.type).toBeLessThan(people.length)
    }
  })

  test('all engines, and the rules by hand, return the events of json-rules-engine', async () => {
    expect(await rowContenders(people, await eventsByJsonRulesEngine(people))).toHaveLength(5)
    expect(columnsByHand(people).rows).toBe(300)
    for (const backend of ['webassembly', 'kernels'] as const) expect(columnsByRules(people, backend)).toHaveLength(2)
  })
})
