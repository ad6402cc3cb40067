import { CoreError } from '../errors.ts'
import type { Entity } from '../policy/language.ts'
import type { Machine } from './machine.ts'
import type { Plan } from './plan.ts'

/** Columns by name. */
export type Columns = { readonly [name: string]: Float64Array }

/**
 * Room for a block of rows, where a program works on them in place: columns to be written, and columns to be read after `run`.
 *
 * `run` checks nothing: a code outside its domain reads some other table's number. Ask `fits` first, where columns may be wrong.
 */
export type Slab = {
  /** One column an input: fen, codes, flags 0 and 1, missing NaN. */
  readonly columns: Columns
  /** The row of the household of each person, of the person of each bill, within the slab; sorted. */
  readonly parents: { readonly [E in Entity]: Int32Array }
  /** One column a counter, 0 at first. */
  readonly counters: Columns
  /** One column a fact asked for, after `run`. */
  readonly values: Columns
  /** One column a counter, after `run`, for the next bills of the year. */
  readonly countersAfter: Columns
  /** Whether the columns of the first rows hold what they may: known numbers, codes, flags. */
  readonly fits: (rows: { readonly [E in Entity]?: number }) => boolean
  /**
   * Works on the first rows of each table.
   *
   * @param first - the number of the slab's first rows, for errors
   * @throws CoreError `run/two-rules`
   */
  readonly run: (rows: { readonly [E in Entity]?: number }, first?: { readonly [E in Entity]?: number }) => void
}

/** A slab of a machine, with the names of its columns. */
export function slabOf(plan: Plan, machine: Machine, index: number): Slab {
  const named = (of: Iterable<readonly [string, number]>): Columns =>
    Object.fromEntries([...of].map(([name, step]) => [name, machine.column(index, step)]))
  const given = (operator: string) => plan.steps.flatMap((step, id) => (step.operator === operator ? [[step.name!, id] as const] : []))
  const conflicts = plan.conflicts.map((conflict) => ({ ...conflict, column: machine.column(index, conflict.mask) }))
  return {
    columns: named(given('input')),
    parents: {
      household: machine.parents(index, 'household'),
      person: machine.parents(index, 'person'),
      bill: machine.parents(index, 'bill'),
    },
    counters: named(given('counter')),
    values: named(plan.outputs),
    countersAfter: named(plan.counters),
    fits: (rows) => machine.fits(index, rows.household ?? 0, rows.person ?? 0, rows.bill ?? 0),
    run(rows, first) {
      machine.run(index, rows.household ?? 0, rows.person ?? 0, rows.bill ?? 0)
      for (const { document, path, entity, column } of conflicts) {
        const row = column.subarray(0, rows[entity] ?? 0).findIndex((mask) => mask !== 0)
        if (row >= 0) throw twoRules(document, path, `in ${entity} row ${row + (first?.[entity] ?? 0)}`)
      }
    },
  }
}

const twoRules = (document: string, path: string, where: string): CoreError =>
  new CoreError([
    {
      code: 'run/two-rules',
      document,
      path,
      found: `two rules that both apply, ${where}`,
      expected: 'one rule that applies',
      hint: 'make their conditions exclude each other, or combine them otherwise',
    },
  ])
