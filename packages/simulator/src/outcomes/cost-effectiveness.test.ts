import { expect, it } from 'vitest'
import { tableOf } from '../../test/table-of.ts'
import { costEffectivenessTable, costEffects, netBenefitTable } from './cost-effectiveness.ts'

// 1,000 lifted households. Yuan and relapses of 2021-2030 by scenario; the second replicate costs 10,000 yuan and averts one relapse more.
const spent: { readonly [scenario: string]: readonly [number, number] } = {
  kept: [2_400_000, 40],
  wasteful: [2_500_000, 45],
  taper: [1_900_000, 55],
  cliff: [1_000_000, 60],
}
const table = tableOf(Object.keys(spent), 2, (replicate, scenario, year) => {
  const [yuan, relapses] = spent[scenario]!
  if (year === 2014) return { households: 1000, campaignFen: 7, firstRelapsesD3: 9 } // before: counts for nothing
  if (year === 2022) return { permanentFen: 100 * yuan - 5_000, firstRelapsesD3: relapses }
  if (year === 2030)
    return {
      campaignFen: 5_000 + (scenario === 'cliff' ? 0 : 1_000_000 * replicate),
      firstRelapsesD3: scenario === 'cliff' ? 1 + replicate : 1,
    }
  return {}
})
const found = costEffects(table, 'D3')
const near = (value: number | undefined, expected: number): void => expect(Math.abs(value! - expected)).toBeLessThan(1e-6)

it('compares with the scenario that costs least, wherever it stands in the list', () => {
  expect(found.map(({ base }) => base)).toEqual(['cliff', 'cliff', 'cliff', 'cliff'])
  const [kept, , , cliff] = found
  near(kept!.cost.mean, 2405) // 2,400 and 2,410
  near(kept!.extraCost.mean, 1405)
  near(kept!.averted.mean, 0.0205) // 20 and 21 of 1,000
  near(kept!.perRelapse!.ratio, 1405 / 0.0205)
  expect(cliff!.perRelapse).toBeUndefined()
})

it('marks what another beats alone or by a mix, and prices the frontier step by step', () => {
  expect(found.map(({ place }) => place)).toEqual(['frontier', 'dominated', 'extended', 'frontier'])
  expect(found[0]!.further?.from).toBe('cliff')
  near(found[0]!.further?.ratio, 1405 / 0.0205)
  expect(found[1]!.further).toBeUndefined()
})

it('has an interval by Fieller: for two replicates it may be of any kind, and the table says which', () => {
  const { rows, columns } = costEffectivenessTable(table)
  const at = (name: string): number => columns.findIndex((column) => column.name === name)
  expect(rows.length).toBe(2 * 4)
  for (const row of rows) expect(row.length).toBe(columns.length)
  const kept = rows.find((row) => row[0] === 'kept' && row[1] === 'D3')!
  expect(kept[at('per_relapse_yuan_interval')]).toBe('between')
  expect(kept[at('per_relapse_yuan_low_95')]).toBeLessThan(1405 / 0.0205)
  // No relapse by D2 at all: nothing is averted, and no ratio says anything.
  const none = rows.find((row) => row[0] === 'kept' && row[1] === 'D2')!
  expect(none[at('per_relapse_yuan')]).toBeNull()
  expect(none[at('place')]).toBe('dominated')
})

it('has a net benefit that is minus the money where a relapse is worth nothing, and grows by what is averted', () => {
  const { rows, columns } = netBenefitTable(table)
  const value = columns.findIndex(({ name }) => name === 'net_benefit_yuan')
  const of = (worth: number): number => rows.find((row) => row[0] === 'kept' && row[1] === 'D3' && row[2] === worth)![value] as number
  near(of(0), -1405)
  near(of(100_000), 0.0205 * 100_000 - 1405)
})
