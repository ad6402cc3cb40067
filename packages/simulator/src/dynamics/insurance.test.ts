import { defineReform } from '@doudi/core'
import { expect, test } from 'vitest'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { planPopulation, prepareScenarios } from '../simulate.ts'
import { transferFacts } from './facts.ts'
import { insurance } from './insurance.ts'
import { runBlock } from './run-block.ts'

test('of a share that pays, the firmness is spread evenly: a share s that drops out is exactly those below it', () => {
  const rows = 10_000
  const block = emptyBlock(1, rows)
  const u = Float64Array.from({ length: rows }, (_, i) => (i + 0.5) / rows)
  insurance.prepare(withParameters({ 'outpatient.insured': 0.9 }), 'lifted')(
    block,
    { year: 2021, rules: 2021, burnIn: false },
    { persons: [u], households: [] },
  )
  const firm = block.persons.insurance
  expect(firm.filter((x) => x > 0).length).toBe(9_000)
  for (const share of [0, 0.01, 0.25, 0.5])
    expect(Math.abs(firm.filter((x) => x > share).length - 9_000 * (1 - share))).toBeLessThanOrEqual(1)
})

const plan = planPopulation(0.002)
const block = plan.block[plan.block.findIndex(({ group }) => group === 'lifted')]!

/** Of each living person of 2018 and 2025: how firmly insured, whether insured, and in which category. @param premium - of 2025, yuan */
function insuredBy(parameters: ParameterValues, premium?: number) {
  const dearer = defineReform({
    id: 'dearer',
    title: { en: 'a test', zh: '测试' },
    set: { 'premium.fullPremium': { '2025-01-01': premium ?? 0 } },
  })
  const prepared = prepareScenarios(['kept'], { parameters, extraReforms: premium === undefined ? [] : [dearer], counted: 'measures' })
  const seen: { readonly year: number; readonly firm: number; readonly insured: number; readonly assistance: string }[] = []
  runBlock(
    prepared,
    block,
    { seed: 'insurance', replicate: 0, block: 0 },
    {
      afterTrack({ year: { year }, rules, tables, buffers }) {
        if (year !== 2018 && year !== 2025) return
        const nameOf = new Map(Array.from(rules.codes, ([name, code]) => [code, name]))
        for (let i = 0; i < tables.persons; i++) {
          const category = nameOf.get(buffers.transfers[transferFacts.category]![tables.parent[i]!]!)!
          const assistance = tables.personColumns.tekun![i] === 1 ? 'tekun' : category
          seen.push({ year, firm: tables.insurance[i]!, insured: buffers.insured[i]!, assistance })
        }
      },
    },
  )
  return seen
}
const asTheyStand = insuredBy({})

// By hand. Own part of 400 yuan in 2025: the destitute 0, people on dibao .2, the relapsed and monitored .4, everybody else all of it, as
// the help for the registered has ended. .015 drop out for each 100 yuan above 200: .03 of those who pay 400. At 2,000 yuan: on dibao 400.
test.each([
  [undefined, { tekun: 0, dibao: 0, other: 0.03 }],
  [2_000, { tekun: 0, dibao: 0.03, other: 0.27 }],
])('in 2025, at a premium of %s, those drop out whose firmness is at most the share of their category', (premium, shares) => {
  const seen = (premium === undefined ? asTheyStand : insuredBy({}, premium)).filter(({ year }) => year === 2025)
  let out = 0
  let expected = 0
  for (const { firm, insured, assistance } of seen) {
    if (assistance === 'returned' || assistance === 'monitored') continue
    const share = assistance === 'tekun' || assistance === 'dibao' ? shares[assistance] : shares.other
    if (Math.abs(firm - share) > 1e-9) expect(insured, assistance).toBe(firm > share ? 1 : 0)
    out += Number(firm > 0 && insured === 0)
    expected += Number(firm > 0) * share
  }
  expect(expected).toBeGreaterThan(10)
  // Independent draws: four standard errors of a count near Poisson.
  expect(Math.abs(out - expected)).toBeLessThan(4 * Math.sqrt(expected))
})

test('nobody drops out of a premium of 180 yuan, nor where the switch is off', () => {
  const switchedOff = insuredBy({ 'insurance.dropsOut': 0 })
  for (const { firm, insured } of [...asTheyStand.filter(({ year }) => year === 2018), ...switchedOff])
    expect(insured).toBe(firm > 0 ? 1 : 0)
})
