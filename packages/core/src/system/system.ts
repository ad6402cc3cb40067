import type { Problem } from '../errors.ts'
import type { From } from '../period.ts'
import type {
  Condition,
  CountedOver,
  Entity,
  Fact,
  Parameter,
  ParameterValue,
  Policy,
  Reform,
  Scalar,
  Title,
  ValueTitles,
  Vocabulary,
} from '../policy/language.ts'
import type { Dimension } from '../unit.ts'
import type { SystemTypes } from './system-types.ts'

/**
 * An amount with its names resolved, lists folded from the left, `above`, `improve` and `plus` written out. `at` is the JSON pointer of
 * the place where it is written.
 */
export type LinkedAmount = { readonly at: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'category'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly operator: string; readonly args: readonly LinkedAmount[]; readonly scale?: string }
  | Improve
  | { readonly kind: 'total'; readonly of: string; readonly count: boolean }
  | { readonly kind: 'overMonths' | 'annual'; readonly of: LinkedAmount }
  | Counter
)

/** `full` is the better terms lowered by the strength; at strength 0 they are `none`, whatever the better terms are. */
type Improve = {
  readonly kind: 'improve'
  readonly parts: readonly LinkedAmount[]
  readonly strength: string
  readonly full: LinkedAmount
  readonly none: LinkedAmount
}

/** What a year to date carries from bill to bill of a person, or of all persons of a household. `key` is `fact/rule/n`. */
export type Counter = {
  readonly at: string
  readonly kind: 'yearToDate' | 'highestToDate' | 'earlier'
  readonly of: LinkedAmount
  readonly over: CountedOver
  readonly key: string
}

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

/** A parameter's value; the reform that gave it, if one did. */
export type DatedValue = From<ParameterValue> & { readonly reform?: string }

export type LinkedParameter = {
  readonly kind: 'parameter'
  readonly name: string
  readonly document: string
  readonly path: string
  readonly dimension: Dimension
  readonly source: Parameter
  readonly by: readonly string[]
  readonly values: readonly DatedValue[]
}

export type LinkedInput = {
  readonly kind: 'input'
  readonly name: string
  readonly entity: Entity
  readonly dimension: Dimension
  readonly title: Title
  readonly unit?: string
  readonly valueTitles?: ValueTitles
  readonly optional: boolean
  readonly default?: Scalar
  readonly range?: readonly [number, number]
  /** The fact whose value of the year before it is. */
  readonly lag?: string
}

/** `left:<payer>` is what earlier payers left to it; `admitted:<waterfall>` whether the waterfall takes the bill. */
type WaterfallPart = {
  readonly kind: 'left' | 'admitted'
  readonly name: string
  readonly entity: Entity
  readonly dimension: Dimension
  readonly waterfall: string
  readonly index: number
}

declare const types: unique symbol

export type Definition =
  | { readonly kind: 'calendar'; readonly name: string; readonly dimension: Dimension }
  | LinkedInput
  | LinkedParameter
  | WaterfallPart
  | LinkedFact

/**
 * Policies linked into one graph: every name known, one definition each, no cycle, units and entities agreeing.
 *
 * Plain values; made by {@link link}, read by `evaluate` and `compile`. In its type it carries the names that `definePolicy` and
 * `defineVocabulary` kept; a function that takes any system takes a `PolicySystem` without more.
 */
export type PolicySystem<T extends SystemTypes = SystemTypes> = {
  /** Only in the type. */
  readonly [types]?: T
  /** What each name is: input, parameter, fact, a word of the calendar, or a part of a waterfall. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Computed facts, each after what it reads. */
  readonly order: readonly string[]
  /** A number for every category value, the same in all facts: what category columns hold. */
  readonly codes: ReadonlyMap<string, number>
  /** By payment: the waterfall that it stands in, and its place there. */
  readonly payers: ReadonlyMap<string, Payer>
  /** The policies by id as they stand, reforms applied. What no reform touched is the same object as in `original`. */
  readonly documents: ReadonlyMap<string, Policy>
  /** The ids of the linked policies and of the reforms applied to them. */
  readonly policies: readonly string[]
  /** In the order in which they were applied. */
  readonly reforms: readonly Reform[]
  /** What was linked, before any reform. */
  readonly original: Documents
  /** What each reform did, in order: applied to the original policies they give those that stand. */
  readonly patches: readonly ReformPatch[]
  /** Where a reform undoes what an earlier one did. No error: reforms are applied in their order. */
  readonly conflicts: readonly Conflict[]
}

/** Frozen: nobody changes what a system was linked from. */
export type Documents = {
  /** All input facts. */
  readonly vocabulary: Vocabulary
  /** As they were given, without what reforms did. */
  readonly policies: readonly Policy[]
}

/** One thing that a reform did to a policy. */
export type ReformPatch = {
  /** The id of the reform. */
  readonly reform: string
  /** As in JSON Patch. */
  readonly op: 'add' | 'remove' | 'replace'
  /** The policy's id. */
  readonly document: string
  /** JSON pointer in the policy; empty where the whole policy is added, withdrawn or replaced. */
  readonly path: string
  /** What stands there now; absent where it was removed. */
  readonly value?: unknown
}

/**
 * A reform that undoes what an earlier one did. `document` and `path` are the place in the later reform, which holds.
 *
 * Codes: `reform/overridden` (values that never hold), `reform/cut-short` (a value that ends earlier than it would), `reform/payers`
 * (another list of the same waterfall), `reform/withdrawn` (a policy that the earlier one added or set).
 */
export type Conflict = Problem & {
  /** The id of the reform that is undone. */
  readonly earlier: string
}

/** Where a payment stands. `out`: a reform left it out, and it pays nothing. */
export type Payer = { readonly waterfall: string; readonly index: number; readonly out: boolean }

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
