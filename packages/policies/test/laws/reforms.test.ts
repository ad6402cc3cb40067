import { compile, link, reform } from '@doudi/core'
import { forecast, policies, scenarios, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'

const kept = link({ vocabulary, policies })
const ask = { person: ['settlement.outOfPocket', 'settlement.campaignMoney'], household: ['householdIncome.disposable'] }
const on = (system: typeof kept, day: string, facts: readonly string[]): string => compile(system, day, { ask: facts }).fingerprint

test.each(['cliff', 'taper'])('under %s every program before 2021 is that of the campaign to the bit, and none from then on', (id) => {
  const after = reform(kept, ...scenarios[id]!.reforms)
  for (const facts of Object.values(ask)) {
    for (const day of ['2017-01-01', '2018-06-30', '2020-01-01', '2020-12-31'])
      expect(on(after, day, facts), day).toBe(on(kept, day, facts))
    for (const day of ['2021-01-01', '2021-12-31', '2024-06-30', '2030-01-01'])
      expect(on(after, day, facts), day).not.toBe(on(kept, day, facts))
  }
})

test('the forecast changes nothing before its first year, and no scenario conflicts with it', () => {
  for (const { reforms } of Object.values(scenarios)) {
    const [plain, grown] = [reform(kept, ...reforms), reform(kept, forecast, ...reforms)]
    expect(grown.conflicts).toEqual([])
    expect(on(grown, '2024-12-31', ask.person)).toBe(on(plain, '2024-12-31', ask.person))
    expect(on(grown, '2024-01-01', ask.household)).toBe(on(plain, '2024-01-01', ask.household))
    expect(on(grown, '2025-01-01', ask.household)).not.toBe(on(plain, '2025-01-01', ask.household))
  }
})
