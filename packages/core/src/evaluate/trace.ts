import type { EngineCondition } from '../condition/engine.ts'
import { toYuan } from '../money.ts'
import type { Day, ParameterValue, Scalar } from '../policy/language.ts'
import type { Definition, PolicySystem } from '../system/system.ts'
import type { TracedAmount } from './traced-amount.ts'

/** A condition as it was evaluated: what was found, against what, and whether it held. Money in yuan. */
export type TracedCondition =
  | {
      /** In the order of the document. */
      readonly all: readonly TracedCondition[]
      /** Each of them holds. */
      readonly holds: boolean
    }
  | {
      /** In the order of the document. */
      readonly any: readonly TracedCondition[]
      /** One of them holds. */
      readonly holds: boolean
    }
  | {
      /** What must not hold. */
      readonly not: TracedCondition
      /** It does not hold. */
      readonly holds: boolean
    }
  | {
      /** The fact, input or parameter that was looked at. */
      readonly fact: string
      /** Such as `lessThan`. */
      readonly operator: string
      /** What it was compared with; a list for `in` and `notIn`. */
      readonly value: unknown
      /** The fact or parameter whose value that is, where it is not written in the condition. */
      readonly against?: string
      /** What the fact was; undefined where it is missing. */
      readonly found: unknown
      /** The comparison holds. */
      readonly holds: boolean
    }
  | {
      /** A branch that was not looked at: its neighbors had decided. */
      readonly skipped: true
    }

/** A rule that was looked at, and whether it applied. */
export type TracedRule = {
  /** In English, where the rule has one. */
  readonly title?: string
  /** JSON pointer in the document. */
  readonly path: string
  /** Whether its conditions hold; of a guard, whether it lets the fact’s rules be looked at. */
  readonly applies: boolean
  /** Absent where it has none. */
  readonly conditions?: TracedCondition
  /** What it gave; absent where it was not asked for: it does not apply, or is a guard. */
  readonly amount?: TracedAmount
}

/** What a payment was before the waterfall limited it: what was due, rounded; and of a payer, what earlier ones left. */
export type TracedPayment = {
  /** Yuan, to the fen. */
  readonly due: number
  /** The fact of the waterfall that it stands in, if it does. */
  readonly waterfall?: string
  /** Yuan. */
  readonly left?: number
  /** Whether the waterfall took the bill; its conditions are in the document of the waterfall. */
  readonly admission?: TracedRule
}

/** One computed fact: whose, its value (money in yuan), the rules that were looked at, and how the value came about. */
export type TracedFact = {
  /** Its name, `health351.payment`. */
  readonly fact: string
  /** The id of its policy. */
  readonly document: string
  /** Where its entity stands in the situation: `/bill`, `/members/2` … */
  readonly of: string
  /** Undefined where it is missing. */
  readonly value: Scalar | undefined
  /** Those that were looked at, in the order of the document. */
  readonly rules: readonly TracedRule[]
  /** Where no rule gave the value. */
  readonly otherwise?: TracedAmount
  /** Of a fact that is `paid`. */
  readonly payment?: TracedPayment
  /** Of a waterfall: what there was to pay, and what each payer paid. */
  readonly waterfall?: {
    /** Yuan. */
    readonly of: number
    /** In the order in which they pay. */
    readonly payers: readonly {
      /** The payment’s name. */
      readonly fact: string
      /** Yuan. */
      readonly value: number
    }[]
  }
}

/** An input that was read. `given`: by the situation; else its default, or nothing where it may be missing. */
export type TracedInput = {
  /** Its name. */
  readonly fact: string
  /** Where its entity stands in the situation: `/bill`, `/members/2` … */
  readonly of: string
  /** Money in yuan; undefined where it is missing. */
  readonly value: Scalar | undefined
  /** By the situation, not by a default. */
  readonly given: boolean
}

/** A parameter that was read: its value in yuan, the day from which it holds, its mark, and the reform that set it. */
export type TracedParameter = {
  /** Its name, `health351.outOfPocketCap`. */
  readonly parameter: string
  /** The id of its policy. */
  readonly document: string
  /** The day from which the value holds. */
  readonly from: Day
  /** As the document writes it; of a table all of it. */
  readonly value: ParameterValue
  /** S the report, F a public source, K general knowledge (h, m, l: confidence), as on that day. */
  readonly mark: string
  /** In words; empty where only the policy names them. */
  readonly sources: readonly string[]
  /** The id of the reform that set it. */
  readonly reform?: string
}

/** Everything that led to the values, in the order in which it was decided. */
export type Trace = {
  /** Each after what it reads; once an entity. */
  readonly facts: readonly TracedFact[]
  /** Once each. */
  readonly parameters: readonly TracedParameter[]
  /** Once an entity. */
  readonly inputs: readonly TracedInput[]
}

/** A value as a reader has it: money in yuan, missing as undefined. */
export function outside(definition: Definition | undefined, value: Scalar): Scalar | undefined {
  if (typeof value !== 'number') return value
  if (Number.isNaN(value)) return undefined
  return definition && definition.dimension.type === 'number' && definition.dimension.money === 1 ? toYuan(value) : value
}

/** json-rules-engine's own account of a condition, in our words and units. */
export function tracedCondition(system: PolicySystem, condition: EngineCondition): TracedCondition {
  const each = (list: readonly EngineCondition[]): TracedCondition[] => list.map((inner) => tracedCondition(system, inner))
  const holds = condition.result === true
  if (condition.result === undefined) return { skipped: true }
  if (condition.all) return { all: each(condition.all), holds }
  if (condition.any) return { any: each(condition.any), holds }
  if (condition.not) return { not: tracedCondition(system, condition.not), holds }
  const definition = system.definitions.get(condition.fact!)
  const against = condition.value as { readonly fact: string } | undefined
  const shown = (value: unknown): unknown => (Array.isArray(value) ? value : outside(definition, value as Scalar))
  return {
    fact: condition.fact!,
    operator: condition.operator!,
    value: shown(condition.valueResult),
    ...(typeof against === 'object' && !Array.isArray(against) ? { against: against.fact } : {}),
    found: shown(condition.factResult),
    holds,
  }
}
