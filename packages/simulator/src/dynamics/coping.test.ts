import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { coping, interest } from './coping.ts'
import { transferFacts } from './facts.ts'
import { newTrack } from './track.ts'
import { trackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import { yearTables } from './year-tables.ts'

/** One household through a year, fen. */
function year({ disposable, ownPay, assets = 0, debt = 0 }: { disposable: number; ownPay: number; assets?: number; debt?: number }) {
  const block = emptyBlock(1, 1)
  const tables = yearTables(block)
  tables.households = 1
  const buffers = trackBuffers(block, [])
  block.households.startAssets[0] = assets
  const track = newTrack(block, {})
  track.debt[0] = debt
  buffers.transfers[transferFacts.disposable]![0] = disposable
  buffers.ownPay[0] = ownPay
  const seen = { parameters, group: 'lifted', tables, track, buffers, block } as unknown as TrackSeen
  for (const process of [interest, coping]) process.prepare(parameters, 'lifted')(seen, { persons: [], households: [] })
  const [consumption, charged] = [buffers.consumption[0]!, buffers.interest[0]!]
  return {
    consumption,
    interest: charged,
    drawdown: buffers.drawdown[0]!,
    assets: track.assets[0]!,
    debt: track.debt[0]!,
    remembered: track.ownPay[0]!,
  }
}

test('saves .03 of income where own-pay is below .05 of it, else nothing', () => {
  expect(year({ disposable: 1_000_000, ownPay: 49_999, assets: 100_000 })).toMatchObject({ consumption: 970_000, assets: 80_001 })
  expect(year({ disposable: 1_000_000, ownPay: 50_000, assets: 100_000 })).toMatchObject({ consumption: 1_000_000, assets: 50_000 })
})

test('pays 7 % on the debt at the start, and a fifth of it back out of what is left', () => {
  // 1,000,000 - 970,000 + 60,000 of assets - 7,000 of interest = 83,000; a fifth of 100,000 is paid back.
  expect(year({ disposable: 1_000_000, ownPay: 0, assets: 60_000, debt: 100_000 })).toMatchObject({
    interest: 7_000,
    assets: 63_000,
    debt: 80_000,
  })
})

test('assets first, then debt up to half of income, then consumption', () => {
  // Own-pay 900,000: 200,000 of assets, 500,000 of new debt, and 200,000 less to live on. New debt is not paid back in its year.
  expect(year({ disposable: 1_000_000, ownPay: 900_000, assets: 200_000 })).toMatchObject({
    assets: 0,
    debt: 500_000,
    consumption: 800_000,
  })
  // 450,000 owed, 31,500 of interest: room for 50,000.
  expect(year({ disposable: 1_000_000, ownPay: 100_000, debt: 450_000 })).toMatchObject({ debt: 500_000, consumption: 918_500 })
})

test("own-pay is next year's rigid spending", () => {
  expect(year({ disposable: 1_000_000, ownPay: 12_345 }).remembered).toBe(12_345)
})
