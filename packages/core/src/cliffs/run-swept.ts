import type { Conflict, Plan } from '../compile/plan.ts'
import { CoreError } from '../errors.ts'
import { operatorNamed } from '../expression/operators.ts'
import type { Entity } from '../policy/language.ts'
import { lift, type Sweep, type Swept } from './piecewise.ts'

/** The rows of a situation: for each, the row of what it belongs to. */
export type SweptRows = { readonly [E in Entity]: readonly number[] }

export type SweptRun = {
  /** A fact in a row of its entity. */
  readonly value: (name: string, row: number) => Swept
  readonly counters: ReadonlyMap<string, Swept>
}

const add = operatorNamed('add')

/**
 * Runs a plan over functions of the swept fact instead of numbers: the same steps, each lifted.
 *
 * @param inputs - by name, a function a row
 * @throws CoreError `run/two-rules` where two rules apply somewhere along the sweep
 * @throws NotLinear
 */
export function runSwept(
  plan: Plan,
  rows: SweptRows,
  inputs: (name: string, entity: Entity) => readonly Swept[],
  counters: ReadonlyMap<string, Swept>,
  sweep: Sweep,
): SweptRun {
  const results: (readonly Swept[])[] = []
  for (const { operator, args, entity, name, value, data = {} } of plan.steps) {
    const count = entity === undefined ? 1 : rows[entity].length
    const each = (of: (row: number) => Swept): Swept[] => Array.from({ length: count }, (_, row) => of(row))
    const argAt = (k: number, row: number): Swept => results[args[k]!]![plan.steps[args[k]!]!.entity === undefined ? 0 : row]!
    if (operator === 'constant') results.push([value!])
    else if (operator === 'input') results.push(inputs(name!, entity!))
    else if (operator === 'counter') results.push(each(() => counters.get(name!) ?? 0))
    else if (operator === 'spread') results.push(each((row) => argAt(0, rows[entity!][row]!)))
    else if (operator === 'total') {
      const sums = each(() => 0)
      rows[name as Entity].forEach((parent, row) => {
        sums[parent] = lift(add, [sums[parent]!, argAt(0, row)], {}, sweep)
      })
      results.push(sums)
    } else {
      const lifted = operatorNamed(operator)
      results.push(
        each((row) =>
          lift(
            lifted,
            args.map((_, k) => argAt(k, row)),
            data,
            sweep,
          ),
        ),
      )
    }
  }
  for (const conflict of plan.conflicts) if (results[conflict.mask]!.some((both) => both !== 0)) throw twoRules(conflict)
  return {
    value: (name, row) => results[plan.outputs.get(name)!]![plan.steps[plan.outputs.get(name)!]!.entity === undefined ? 0 : row]!,
    counters: new Map([...plan.counters].map(([key, id]) => [key, results[id]![0]!])),
  }
}

function twoRules({ document, path }: Conflict): CoreError {
  return new CoreError([
    {
      code: 'run/two-rules',
      document,
      path,
      found: 'two rules that both apply somewhere along the sweep',
      expected: 'one rule that applies',
      hint: 'make their conditions exclude each other, or combine them otherwise',
    },
  ])
}
