import { expect, test } from 'vitest'
import { inline } from '../runners/inline.ts'
import { runTakeUps } from './take-up.ts'

test('more take-up of dibao, less income poverty; every take-up with D2 and D3 beside it', async () => {
  const rows = await runTakeUps({ scale: 0.004, replicates: 2, seed: 'take-up' }, { runner: inline })
  expect(rows.map(({ takeUp, scenario }) => `${takeUp.registered} ${scenario}`)).toEqual([
    '0.5 kept',
    '0.5 cliff',
    '0.7 kept',
    '0.7 cliff',
    '0.9 kept',
    '0.9 cliff',
  ])
  const [low, , middle, , high] = rows.map(({ poor }) => poor.D1.mean) as [number, number, number, number, number]
  expect(low).toBeGreaterThan(middle)
  expect(middle).toBeGreaterThan(high)
  for (const { poor, more, scenario } of rows) {
    expect(poor.D1.mean).toBeLessThanOrEqual(poor.D2.mean) // own-pay only takes away
    expect(poor.D3.mean).toBeLessThanOrEqual(poor.D2.mean)
    expect(more === undefined).toBe(scenario === 'kept')
  }
})
