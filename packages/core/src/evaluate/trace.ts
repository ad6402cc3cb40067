import type { EngineCondition } from '../condition/engine.ts'
import { toYuan } from '../money.ts'
import type { Day, ParameterValue, Scalar } from '../policy/language.ts'
import type { Definition, PolicySystem } from '../system/system.ts'
import type { TracedAmount } from './traced-amount.ts'

/** A condition as it was evaluated: what was found, against what, and whether it held. Money in yuan. */
export type TracedCondition =
  | { readonly all: readonly TracedCondition[]; readonly holds: boolean }
  | { readonly any: readonly TracedCondition[]; readonly holds: boolean }
  | { readonly not: TracedCondition; readonly holds: boolean }
  | {
      readonly fact: string
      readonly operator: string
      readonly value: unknown
      /** The fact or parameter whose value that is, where it is not written in the condition. */
      readonly against?: string
      readonly found: unknown
      readonly holds: boolean
    }
  /** A branch that was not looked at: its neighbors had decided. */
  | { readonly skipped: true }

/** A rule that was looked at, and whether it applied. */
export type TracedRule = {
  readonly title?: string
  /** JSON pointer in the document. */
  readonly path: string
  readonly applies: boolean
  readonly conditions?: TracedCondition
  /** What it gave; absent where it was not asked for: it does not apply, or is a guard. */
  readonly amount?: TracedAmount
}

/** What a payment was before the waterfall limited it: what was due, rounded; and of a payer, what earlier ones left. */
export type TracedPayment = {
  readonly due: number
  readonly waterfall?: string
  readonly left?: number
  /** Whether the waterfall took the bill; its conditions are in the document of the waterfall. */
  readonly admission?: TracedRule
}

/** One computed fact: whose, its value (money in yuan), the rules that were looked at, and how the value came about. */
export type TracedFact = {
  readonly fact: string
  readonly document: string
  /** Where its entity stands in the situation: `/bill`, `/members/2` … */
  readonly of: string
  readonly value: Scalar | undefined
  readonly rules: readonly TracedRule[]
  /** Where no rule gave the value. */
  readonly otherwise?: TracedAmount
  readonly payment?: TracedPayment
  /** Of a waterfall: what there was to pay, and what each payer paid. */
  readonly waterfall?: { readonly of: number; readonly payers: readonly { readonly fact: string; readonly value: number }[] }
}

/** An input that was read. `given`: by the situation; else its default, or nothing where it may be missing. */
export type TracedInput = { readonly fact: string; readonly of: string; readonly value: Scalar | undefined; readonly given: boolean }

/** A parameter that was read: its value in yuan, the day from which it holds, its mark, and the reform that set it. */
export type TracedParameter = {
  readonly parameter: string
  readonly document: string
  readonly from: Day
  readonly value: ParameterValue
  readonly mark: string
  readonly sources: readonly string[]
  readonly reform?: string
}

/** Everything that led to the values, in the order in which it was decided. */
export type Trace = {
  readonly facts: readonly TracedFact[]
  readonly parameters: readonly TracedParameter[]
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
