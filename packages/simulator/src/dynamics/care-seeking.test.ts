import { expect, test } from 'vitest'
import { type ParameterValues, parameters, withParameters } from '../parameters.ts'
import { planPopulation, prepareScenarios } from '../simulate.ts'
import { admissionTable } from './admission.ts'
import { chanceToSeek, surelySought } from './care-seeking.ts'
import { billFacts, depositFact } from './facts.ts'
import { runBlock } from './run-block.ts'

const plan = planPopulation(0.002)
const block = plan.block[plan.block.findIndex(({ group }) => group === 'lifted')]!

/** What is known of a need of care, and what became of it. Money in fen. */
type Need = {
  readonly seeking: number
  readonly taken: number
  readonly own: number
  /** What the 351 pays. */
  readonly beyondCap: number
  /** Own-pay of the bill that tells the price over that bill; NaN where the price does not matter. */
  readonly share: number
  readonly deposit: number
  readonly savings: number
}

/** One stay for each need, so that its bill is settled alone. @returns the needs of each year */
function needsOf(values: ParameterValues): Map<number, Need[]> {
  const prepared = prepareScenarios(['kept'], { parameters: { 'admission.stays': [1, 0, 0], ...values }, counted: 'measures' })
  const needs = new Map<number, Need[]>()
  let savings = new Float64Array(0)
  runBlock(
    prepared,
    block,
    { seed: 'care', replicate: 0, block: 0 },
    {
      beforeTrack({ track }) {
        savings = track.assets.slice()
      },
      afterTrack({ year: { year }, tables: { undecided, inpatient, householdRow }, buffers, block }) {
        const row = new Map(Array.from(undecided.inpatient.subarray(0, undecided.rows), (need, b) => [need, b]))
        const ofYear = Array.from({ length: inpatient.rows }, (_, need) => {
          const b = row.get(need)
          return {
            seeking: block.inpatient.seeking[need]!,
            taken: buffers.taken[need]!,
            own: buffers.inpatientOwnPay[need]!,
            beyondCap: buffers.inpatient[billFacts.health351]![need]!,
            share: b === undefined ? Number.NaN : buffers.price[billFacts.outOfPocket]![b]! / undecided.columns.grossCost![b]!,
            deposit: buffers.price[depositFact]![need]!,
            savings: savings[householdRow[inpatient.household[need]!]!]!,
          }
        })
        needs.set(year, ofYear)
      },
    },
  )
  return needs
}
const asTheyStand = needsOf({})
const year = 2021

test('the chance to seek care is min(1, p₀ (m/m₀)^ε), with m at least .05', () => {
  // By hand: .785 (m / .454)^-.372
  for (const [share, chance] of [
    [0.454, 0.785],
    [1, 0.785 * Math.exp(-0.372 * Math.log(1 / 0.454))],
    [0.9, 0.785 * Math.exp(-0.372 * Math.log(0.9 / 0.454))],
    [0.3, 0.785 * Math.exp(-0.372 * Math.log(0.3 / 0.454))],
    [0.1, 1],
    [0, 1],
  ] as const)
    expect(Math.abs(chanceToSeek(parameters, share) - chance)).toBeLessThan(1e-12)
  // With an elasticity of -.1 nobody is certain: at 0 the share that is felt is .05.
  const flat = withParameters({ 'careSeeking.elasticity': -0.1 })
  expect(Math.abs(chanceToSeek(flat, 0) - 0.785 * Math.exp(-0.1 * Math.log(0.05 / 0.454)))).toBeLessThan(1e-12)
  expect(chanceToSeek(flat, 0.01)).toBe(chanceToSeek(flat, 0.05))
  expect(chanceToSeek(flat, 0.06)).toBeLessThan(chanceToSeek(flat, 0.05))
})

test('of those in need, at the reference share as many are admitted as the rates that are known say', () => {
  const realised = admissionTable(withParameters({ 'careSeeking.inForce': 0 }), 2018).rate
  admissionTable(parameters, 2018).rate.forEach((need, at) => {
    if (need < 1)
      expect(Math.abs(need * chanceToSeek(parameters, parameters.careSeeking.referenceShare.value) - realised[at]!)).toBeLessThan(1e-12)
  })
})

test('who draws below the chance at the own share of own-pay takes the care, everybody else forgoes all of it', () => {
  const needs = asTheyStand.get(year)!
  const surely = surelySought(parameters)
  let forgone = 0
  for (const { seeking, taken, share } of needs) {
    if (Number.isNaN(share)) expect(seeking).toBeLessThan(surely)
    expect(taken).toBe(seeking < (Number.isNaN(share) ? 1 : chanceToSeek(parameters, share)) ? 1 : 0)
    forgone += 1 - taken
  }
  // Of the needs with a known price the share that is forgone is 1 less the mean chance of the draws that remain: four standard errors.
  const known = needs.filter(({ share }) => !Number.isNaN(share))
  const chances = known.map(({ share }) => Math.max(0, 1 - chanceToSeek(parameters, share)) / (1 - surely))
  const mean = chances.reduce((sum, chance) => sum + chance, 0)
  const error = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0))
  expect(error).toBeGreaterThan(1)
  expect(Math.abs(forgone - mean)).toBeLessThan(4 * error)
})

test('with care seeking off everybody in need is admitted', () => {
  const needs = needsOf({ 'careSeeking.inForce': 0 }).get(year)!
  expect(needs.length).toBeGreaterThan(50)
  for (const { taken } of needs) expect(taken).toBe(1)
})

test('whose savings do not reach the deposit forgoes so much more', () => {
  const further = 0.5
  const values = { 'careSeeking.forgoneForDeposit': further }
  const all = withParameters(values)
  const needs = needsOf(values).get(year)!
  let [short, kept] = [0, 0]
  for (const { seeking, taken, share, deposit, savings } of needs) {
    const chance = Number.isNaN(share) ? 1 : chanceToSeek(all, share) * (deposit > savings ? 1 - further : 1)
    expect(taken).toBe(seeking < chance ? 1 : 0)
    short += Number(deposit > savings)
    kept += Number(deposit > savings && taken === 1)
  }
  expect(short).toBeGreaterThan(5)
  expect(kept).toBeLessThan(short)
})

test('κ raises the cost only where the annual cap of own-pay binds', () => {
  // 2017 is the first year of the 351, so nothing before it differs.
  const plain = asTheyStand.get(2017)!
  const more = needsOf({ 'careSeeking.intensity': 0.2 }).get(2017)!
  expect(more.length).toBe(plain.length)
  let raised = 0
  more.forEach(({ taken, own, beyondCap }, i) => {
    const before = plain[i]!
    const binds = before.beyondCap > 0
    expect(taken).toBe(before.taken * (binds ? 1.2 : 1))
    if (binds) expect(beyondCap).toBeGreaterThan(before.beyondCap)
    else expect(own).toBe(before.own)
    raised += Number(binds)
  })
  expect(raised).toBeGreaterThan(2)
  expect(raised).toBeLessThan(more.length / 2)
})
