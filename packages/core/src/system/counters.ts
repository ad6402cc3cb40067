import type { CountedOver } from '../policy/language.ts'
import { type Counter, factOf, type PolicySystem } from './system.ts'

/** One counter of a system: its name in what evaluations and programs give and take, where it stands, and whose bills it counts. */
export type CounterInfo = {
  /** `fact/rule/n`, as in `Evaluation.counters` and `Program.counters`. */
  readonly name: string
  /** The fact in whose rule it stands. */
  readonly fact: string
  /** The operator that counts. */
  readonly kind: Counter['kind']
  /** `person`: handed from bill to bill of one person. `household`: handed on to the next bill of any member. */
  readonly over: CountedOver
}

/**
 * The counters of a system, so that a host knows which of them stay with a person and which pass from member to member of a household.
 *
 * @example
 * countersOf(system) // => [{ name: 'insurance.payment/0/0', fact: 'insurance.payment', kind: 'yearToDate', over: 'person' }]
 */
export const countersOf = (system: PolicySystem): CounterInfo[] =>
  system.order.flatMap((fact) =>
    factOf(system, fact).rules.flatMap((rule) => rule.counters.map(({ key, kind, over }) => ({ name: key, fact, kind, over }))),
  )
