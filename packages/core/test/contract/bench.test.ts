import { describe, expect, test } from 'vitest'
import { byEngines, byProgram, programOfW, workload } from '../../bench/w/contenders.ts'
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

  test('the rules give the bits of the loop by hand', () => {
    expect(byProgram('the program', programOfW(), workload(5000, mix)).rows).toBe(5000)
  })

  test('the other engines give the same fen', async () => {
    expect(await byEngines(workload(256, mix), 256)).toHaveLength(3)
  })
})
