import type { Entity } from '../policy/language.ts'
import type { PolicySystem } from './system.ts'

/** An input that is the value of a fact one year before. */
export type Lag = {
  /** The input’s name. */
  readonly input: string
  /** The fact whose value of the year before it takes. */
  readonly of: string
  /** Whose value: both belong to the same. */
  readonly entity: Entity
}

/**
 * The inputs of a system that are another year's facts: what a host takes from one year's evaluation and gives to that of the next. In
 * the first year it gives what it knows, or the input's default.
 *
 * @example
 * lagsOf(system) // => []
 */
export const lagsOf = (system: PolicySystem): Lag[] =>
  [...system.definitions.values()].flatMap((definition) =>
    definition.kind === 'input' && definition.lag !== undefined
      ? [{ input: definition.name, of: definition.lag, entity: definition.entity }]
      : [],
  )
