import { type Definition, definitions } from '../outcomes/measures.ts'
import type { Block } from '../population/tables.ts'

type OfDefinition<T> = { readonly [D in Definition]: T }

/** What a scenario makes of a block of households: what goes over from year to year. One entry a household of the block. */
export type Track = {
  /** Medical own-pay of the year before, fen. */
  readonly ownPay: Float64Array
  readonly assets: Float64Array
  readonly debt: Float64Array
  /** Marginal effective rate of the year before, 0 to 1; 0 where it is not measured. */
  readonly effectiveRate: Float64Array
  /** Poor in the year before. */
  readonly poor: OfDefinition<Uint8Array>
  /** Had a relapse since it was lifted. */
  readonly relapsed: OfDefinition<Uint8Array>
  /** Relapses since it was lifted, and years of the spell of poverty that the last one began; 0 when not in one. */
  readonly relapses: OfDefinition<Uint8Array>
  readonly spellYears: OfDefinition<Uint8Array>
  /** What the office keeps of a household from year to year: recorded and true income of the household, own-pay seen, fen; score. */
  readonly office: {
    readonly recordedIncome: Float64Array
    readonly income: Float64Array
    readonly score: Uint8Array
  }
  /** Was registered as a relapse, or as new poverty if never registered before. */
  readonly registered: Uint8Array
  /** ln(x1/z) of the last three years, by year modulo 3. */
  readonly distance: readonly [Float64Array, Float64Array, Float64Array]
  /** Inputs of the policies that a process of the track gives, by name, as the programs take them. */
  readonly inputs: { readonly [name: string]: Float64Array }
}

export const byDefinition = <T>(of: (definition: Definition) => T): OfDefinition<T> =>
  Object.fromEntries(definitions.map((definition) => [definition, of(definition)])) as OfDefinition<T>

/** @param inputs - what the inputs that processes of the track give are at the start */
export function newTrack({ households: { rows, startAssets } }: Block, inputs: { readonly [name: string]: number }): Track {
  return {
    ownPay: new Float64Array(rows),
    assets: startAssets.slice(),
    debt: new Float64Array(rows),
    effectiveRate: new Float64Array(rows),
    poor: byDefinition(() => new Uint8Array(rows)),
    relapsed: byDefinition(() => new Uint8Array(rows)),
    relapses: byDefinition(() => new Uint8Array(rows)),
    spellYears: byDefinition(() => new Uint8Array(rows)),
    office: {
      recordedIncome: new Float64Array(rows).fill(Number.NaN),
      income: new Float64Array(rows).fill(Number.NaN),
      score: new Uint8Array(rows),
    },
    registered: new Uint8Array(rows),
    distance: [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)],
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, new Float64Array(rows).fill(value)])),
  }
}

/** A copy that shares nothing with the track, for a scenario that goes its own way from here. */
export const copyTrack = (track: Track): Track => copied(track) as Track

function copied(part: unknown): unknown {
  if (part instanceof Float64Array || part instanceof Uint8Array || part instanceof Int32Array || part instanceof Uint16Array)
    return part.slice()
  if (Array.isArray(part)) return part.map(copied)
  return Object.fromEntries(Object.entries(part as object).map(([name, inner]) => [name, copied(inner)]))
}
