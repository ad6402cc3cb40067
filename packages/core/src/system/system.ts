import type { Dated } from '../period.ts'
import type { Condition, Entity, Fact, Parameter, ParameterValue, Reform, Scalar, Title } from '../policy/language.ts'
import type { Dimension } from '../unit.ts'

/** An amount with its names resolved, lists folded from the left, `above`, `improve` and `plus` written out. */
export type LinkedAmount =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'category'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly operator: string; readonly args: readonly LinkedAmount[]; readonly scale?: string }
  | { readonly kind: 'improve'; readonly parts: readonly LinkedAmount[]; readonly strength: string; readonly lowered: LinkedAmount }
  | { readonly kind: 'total'; readonly of: string; readonly count: boolean }
  | { readonly kind: 'overMonths' | 'annual'; readonly of: LinkedAmount }
  | Counter

/** What a year to date carries from bill to bill. `key` is `fact/rule/n`. */
export type Counter = { readonly kind: 'yearToDate' | 'highestToDate' | 'earlier'; readonly of: LinkedAmount; readonly key: string }

export type LinkedRule = {
  readonly title?: Title
  readonly conditions?: Condition
  readonly amount: LinkedAmount
  readonly counters: readonly Counter[]
  /** JSON pointer in the document. */
  readonly path: string
}

export type LinkedFact = {
  readonly kind: 'fact'
  readonly name: string
  /** Short name of its policy. */
  readonly policy: string
  /** Where it stands: the document's id and the pointer in it. */
  readonly document: string
  readonly path: string
  readonly entity: Entity
  readonly source: Fact
  readonly conditions?: Condition
  readonly rules: readonly LinkedRule[]
  readonly otherwise: LinkedAmount
  readonly waterfall?: { readonly of: LinkedAmount; readonly payers: readonly string[] }
  readonly dimension: Dimension
}

export type LinkedParameter = {
  readonly kind: 'parameter'
  readonly name: string
  readonly document: string
  readonly path: string
  readonly dimension: Dimension
  readonly source: Parameter
  readonly by: readonly string[]
  readonly values: Dated<ParameterValue>
  /** The reform that gives the values from a day on. */
  readonly reforms: Dated<string>
}

export type LinkedInput = {
  readonly kind: 'input'
  readonly name: string
  readonly entity: Entity
  readonly dimension: Dimension
  readonly title: Title
  readonly optional: boolean
  readonly default?: Scalar
  readonly range?: readonly [number, number]
}

/** `left:<payer>` is what earlier payers left to it; `admitted:<waterfall>` whether the waterfall takes the bill. */
export type WaterfallPart = {
  readonly kind: 'left' | 'admitted'
  readonly name: string
  readonly entity: Entity
  readonly dimension: Dimension
  readonly waterfall: string
  readonly index: number
}

export type Definition =
  | { readonly kind: 'calendar'; readonly name: string; readonly dimension: Dimension }
  | LinkedInput
  | LinkedParameter
  | WaterfallPart
  | LinkedFact

/**
 * Policies linked into one graph: every name known, one definition each, no cycle, units and entities agreeing.
 *
 * Plain values; made by {@link link}, read by `evaluate` and `compile`.
 */
export type PolicySystem = {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Computed facts, each after what it reads. */
  readonly order: readonly string[]
  /** A number for every category value, the same in all facts: what category columns hold. */
  readonly codes: ReadonlyMap<string, number>
  /** payer -> its waterfall and place in it */
  readonly payers: ReadonlyMap<string, { readonly waterfall: string; readonly index: number }>
  /** The ids of the linked policies and of the reforms applied to them. */
  readonly policies: readonly string[]
  readonly reforms: readonly Reform[]
}

export const depthOf: { readonly [E in Entity]: number } = { household: 0, person: 1, bill: 2 }

/** A computed fact that is known to be there. */
export function factOf(system: PolicySystem, name: string): LinkedFact {
  const definition = system.definitions.get(name)
  if (definition?.kind !== 'fact') throw new Error(`${name} is no computed fact`) // linking made sure
  return definition
}

/** A parameter that is known to be there. */
export function parameterOf(system: PolicySystem, name: string): LinkedParameter {
  const definition = system.definitions.get(name)
  if (definition?.kind !== 'parameter') throw new Error(`${name} is no parameter`) // linking made sure
  return definition
}

/** The waterfall that must admit a bill before anything in this policy counts it. */
export function waterfallOfPolicy(system: PolicySystem, policy: string): string | undefined {
  for (const [payer, place] of system.payers) if (payer.startsWith(`${policy}.`)) return place.waterfall
  return undefined
}
