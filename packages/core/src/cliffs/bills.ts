import { CoreError, type Problem } from '../errors.ts'
import { checkDay } from '../evaluate/evaluate.ts'
import type { Situation } from '../evaluate/situation.ts'
import { operatorNamed } from '../expression/operators.ts'
import type { AfterUntil, Finding } from '../parameter.ts'
import type { Day, Name } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import type { Definition, PolicySystem } from '../system/system.ts'
import type { Share } from './net-parts.ts'
import { linearly } from './not-linear.ts'
import { lift, type Sweep, type Swept } from './piecewise.ts'
import { planOf } from './plan-of.ts'
import { runSwept } from './run-swept.ts'
import { inputsOf, rowsOf } from './swept-situation.ts'

/** Bills of one person, settled one after the other with the year's counters; the counters begin anew with each calendar year. */
export type Bills = {
  /** The fact that says what the person pays of a bill, in yuan. */
  readonly ownPay: Name
  /** In the order of settlement. */
  readonly list: readonly {
    /** The day whose rules settle the bill. */
    readonly at: Day
    /** The bill, with its person and household, as for `evaluate`. */
    readonly situation: Situation
  }[]
  /** Inputs of the person (or its household) that facts of the swept situation give, at each place of the sweep: `{ assistance: 'dibao.category' }`. */
  readonly given?: { readonly [input: Name]: Name }
}

export type BillCurves = { readonly ownPay: Swept; readonly payers: readonly Swept[] }

const add = operatorNamed('add')

/**
 * What the person and each payer pay of all the bills together, along the sweep.
 *
 * @param given - by input, what stands in its place
 */
export function billCurves(
  system: PolicySystem,
  { ownPay, list }: Bills,
  payers: readonly Share[],
  given: ReadonlyMap<Name, Swept>,
  sweep: Sweep,
  options: { readonly after: AfterUntil; readonly note: (finding: Finding) => void },
): BillCurves {
  const ask = [...new Set([ownPay, ...payers.map(({ part }) => part.name)])]
  const plus = (a: Swept, b: Swept): Swept => lift(add, [a, b], {}, sweep)
  let counters: ReadonlyMap<string, Swept> = new Map()
  let year = ''
  const sums = new Map<Name, Swept>(ask.map((name) => [name, 0]))
  list.forEach(({ at, situation }, i) => {
    checkDay(at)
    if (at.slice(0, 4) !== year) counters = new Map()
    year = at.slice(0, 4)
    const rows = rowsOf(system, situation)
    if (rows.innermost !== 'bill') throw wrong(`/bills/${i}/situation`, 'a situation without a bill', 'one with a bill')
    const replaced = [...given].map(([name, by]) => ({ name, row: 0, by }))
    const run = linearly(system, ask, (of) => {
      const { plan, findings } = planOf(system, at, of, options.after)
      findings.forEach(options.note)
      return runSwept(plan, rows.rows, inputsOf(system, rows, replaced), counters, sweep)
    })
    for (const name of ask) sums.set(name, plus(sums.get(name)!, run.value(name, 0)))
    counters = new Map([...counters, ...run.counters])
  })
  return { ownPay: sums.get(ownPay)!, payers: payers.map(({ part }) => sums.get(part.name)!) }
}

/** Every given fact fits the input that it stands for. */
export function checkGiven(system: PolicySystem, given: Bills['given'] = {}): void {
  const problems = Object.entries(given).flatMap(([name, by]): Problem[] => {
    const [input, fact] = [system.definitions.get(name), system.definitions.get(by)]
    const path = `/bills/given/${name}`
    if (input?.kind !== 'input') return [{ code: 'run/unknown-fact', path, found: show(name), expected: 'an input fact' }]
    if (!fact || !('entity' in fact))
      return [{ code: 'run/unknown-fact', path, found: show(by), expected: 'a fact of the swept situation' }]
    return fits(input, fact)
      ? []
      : [{ code: 'run/bad-value', path, found: `"${by}"`, expected: `a fact of the kind and values of "${name}"` }]
  })
  if (problems.length > 0) throw new CoreError(problems)
}

function fits({ dimension: to }: Definition, { dimension: from }: Definition): boolean {
  if (to.type === 'number' && from.type === 'number') return to.money === from.money && to.month === from.month && to.is === from.is
  if (to.type === 'category' && from.type === 'category') return from.values.every((value) => to.values.includes(value))
  return to.type === from.type
}

const wrong = (path: string, found: string, expected: string): CoreError =>
  new CoreError([{ code: 'run/bad-value', path, found, expected }])
