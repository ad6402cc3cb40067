/** What json-rules-engine calls an event: what a rule says when it holds, or when it fails. */
export type RuleEvent = {
  /** What the host calls it. */
  readonly type: string
  /** Whatever the rule says, handed on as it is. */
  readonly params?: unknown
}

/**
 * A condition as json-rules-engine writes it: a tree of `all`, `any` and `not` over comparisons and the names of other conditions. Where
 * conditions of one list have different priorities, the lower ones are only looked at while the result is open.
 */
export type RuleCondition = (
  | {
      /** Holds if each does; also if there is none. */
      readonly all: readonly RuleCondition[]
    }
  | {
      /** Holds if one does; also if there is none. */
      readonly any: readonly RuleCondition[]
    }
  | {
      /** Holds if this does not. */
      readonly not: RuleCondition
    }
  | {
      /** The name of another condition, of `RuleOptions.conditions`. */
      readonly condition: string
    }
  | {
      /** Its name: a key of the row, or of `RuleOptions.facts`. */
      readonly fact: string
      /** A built-in one, or with decorators: `everyFact:greaterThan`. */
      readonly operator: string
      /** What it is compared with; `{ fact }` for another fact. */
      readonly value: unknown
      /** The same wherever the fact is read; others are refused, since a fact is a value here. */
      readonly params?: unknown
      /** Refused: give the part of the fact under a name of its own. */
      readonly path?: string
    }
) & {
  /** Kept by the engine in its results; changes nothing here. */
  readonly name?: string
  /** The higher first; 1 if left out, or the fact’s. */
  readonly priority?: number
}

/** A rule as json-rules-engine writes it. Of its `event`, `type` and `params` count; keys that the engine does not know are left alone. */
export type JsonRule = {
  /** A tree, its root `all`, `any`, `not` or a named condition. */
  readonly conditions: RuleCondition
  /** What is told when they hold. */
  readonly event: RuleEvent
  /** For readers; nothing depends on it. */
  readonly name?: string
  /** The higher first; 1 if left out. */
  readonly priority?: number
}

/** How rules are compiled. */
export type RuleOptions = {
  /** Conditions that rules refer to by name: the engine's `setCondition`. */
  readonly conditions?: { readonly [name: string]: RuleCondition }
  /** Facts that are the same in every run unless it gives its own: the engine's `addFact` with a value. */
  readonly facts?: { readonly [name: string]: unknown }
  /** The `priority` that `addFact` gives a constant fact: that of conditions on it which have none. */
  readonly factPriorities?: { readonly [name: string]: number }
  /** A fact that is not given is `undefined`, not an error. */
  readonly allowUndefinedFacts?: boolean
  /** A condition that is not there does not hold, and is no error. */
  readonly allowUndefinedConditions?: boolean
  /** Where a param of an event is `{ fact }`, it becomes that fact's value. */
  readonly replaceFactsInEventParams?: boolean
}

/** A comparison's right side: a value, or the fact it stands for. */
export type Operand = { readonly fact: string } | { readonly constant: unknown }

/** A condition with its names resolved, its operators found, its lists grouped by priority, the highest first. */
export type LinkedCondition =
  | {
      readonly kind: 'comparison'
      readonly fact: string
      readonly comparison: string
      readonly value: Operand
      readonly document: string
      readonly path: string
    }
  | { readonly kind: 'all' | 'any'; readonly sets: readonly (readonly LinkedCondition[])[] }
  | { readonly kind: 'not'; readonly of: LinkedCondition }
  /** A name that no condition has, where that is allowed. */
  | { readonly kind: 'undefined' }

export type LinkedRule = {
  readonly condition: LinkedCondition
  /** The condition is the name of another: the engine takes a step more for it. */
  readonly referred: boolean
  readonly event: RuleEvent
  /** The params that are facts' values, with `replaceFactsInEventParams`. */
  readonly replaced: readonly { readonly key: string; readonly fact: string; readonly path: string }[]
  /** The engine looks at the params of the event one by one. */
  readonly looksAtParams: boolean
  readonly priority: number
}
