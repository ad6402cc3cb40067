import { randomFrom } from '../random.ts'
import { asked, system } from './policies.ts'

/** In the order in which the yardsticks in other languages read them. */
export const inputNames = [
  'inpatientCost',
  'outpatientCost',
  'place',
  'category',
  'exitYear',
  'chronicCard',
  'referred',
  'insured',
] as const
export type Inputs = { readonly [name in (typeof inputNames)[number]]: Float64Array }
/** One column each of `asked`. */
export type Outputs = readonly Float64Array[]

/** `even`: every branch is taken often. `skewed`: most persons belong to no group, are treated near home and cost little. */
export type Mix = 'even' | 'skewed'
export const mixes: readonly Mix[] = ['even', 'skewed']

/** Codes of categories as the system numbers them. */
export const placeCodes = ['township', 'county', 'city', 'province', 'outside'].map((value) => system.codes.get(value)!)
export const categoryCodes = ['none', 'registered', 'dibao', 'tekun'].map((value) => system.codes.get(value)!)

/** Persons of a year: whole fen, codes, flags, NaN for a year that is not there. */
export function drawPersons(rows: number, mix: Mix, seed = 2020): Inputs {
  const random = randomFrom(seed)
  const even = mix === 'even'
  const inputs = Object.fromEntries(inputNames.map((name) => [name, new Float64Array(rows)])) as Inputs
  const one = (codes: readonly number[], shares: readonly number[]): number => {
    let left = random()
    for (let k = 0; k < codes.length - 1; k++) {
      left -= even ? 1 / codes.length : shares[k]!
      if (left < 0) return codes[k]!
    }
    return codes.at(-1)!
  }
  for (let i = 0; i < rows; i++) {
    inputs.place[i] = one(placeCodes, [0.35, 0.35, 0.2, 0.07, 0.03])
    const category = one(categoryCodes, [0.85, 0.1, 0.04, 0.01])
    inputs.category[i] = category
    const lifted = random()
    const year = 2014 + Math.floor(random() * 7)
    inputs.exitYear[i] = category !== categoryCodes[0] && lifted < 0.9 ? year : Number.NaN
    const chronic = random() < (even ? 0.5 : 0.2) ? 1 : 0
    inputs.chronicCard[i] = chronic
    const outpatient = Math.round(random() * 800_000)
    inputs.outpatientCost[i] = chronic === 1 ? outpatient : 0
    inputs.referred[i] = random() < (even ? 0.5 : 0.7) ? 1 : 0
    inputs.insured[i] = random() < (even ? 0.8 : 0.95) ? 1 : 0
    // Skewed: lognormal, median 8,000 yuan. Even: each of four sizes as often, so that every bracket is met.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const size = [1_000_000, 6_000_000, 25_000_000, 90_000_000][Math.floor(random() * 4)]!
    inputs.inpatientCost[i] = Math.round(even ? random() * size : Math.min(800_000 * Math.exp(1.3 * normal), 1e9))
  }
  return inputs
}

export const emptyOutputs = (rows: number): Float64Array[] => asked.map(() => new Float64Array(rows))

const words = new Map([...system.codes].map(([word, code]) => [code, word]))
export const wordOf = (code: number): string => words.get(code)!
