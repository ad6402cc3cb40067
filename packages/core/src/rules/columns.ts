import { type Backend, machineMaker } from '../compile/backend.ts'
import type { Plan } from '../compile/plan.ts'
import { CoreError, type Problem } from '../errors.ts'
import { pointer, show } from '../policy/pointer.ts'
import { columnPlan } from './column-plan.ts'
import { planRunner } from './column-runner.ts'
import { type FiredRules, firedRules } from './fired.ts'
import type { LinkedRules } from './link-rules.ts'
import { ordered } from './order.ts'
import { checked } from './run-row.ts'

/** What a fact's column holds: numbers (NaN is NaN), flags 0 and 1, or codes, each the place of a value in this list. */
export type FactKind = 'number' | 'flag' | readonly unknown[]
/** What kind of value each fact has. */
export type FactKinds = { readonly [fact: string]: FactKind }
/** A column of one fact. */
export type FactColumn = Float64Array | Int32Array | Uint8Array
/** Columns by fact. */
export type FactColumns = { readonly [fact: string]: FactColumn }

/** Rules over columns. */
export type ColumnRules = {
  /** The facts that need a column, with what it holds. */
  readonly kinds: FactKinds
  /** The steps as data, each after those it reads. */
  readonly plan: Plan
  /** What it really runs on. */
  readonly backend: Backend
  /**
   * Runs the rules on rows. What it gives reads the columns of facts that stand in params of events, so they must not change meanwhile.
   *
   * @throws CoreError `rules/bad-column`
   */
  readonly run: (input: { readonly rows: number; readonly columns: FactColumns }) => FiredRules
}

const mostValues = 65_536

/** Makes the program that runs rules over columns of these kinds. */
export function columnRules(linked: LinkedRules, given: FactKinds, backend?: Backend): ColumnRules {
  const kinds = checkedKinds(linked, given)
  const groups = ordered(linked.rules)
  const plan = columnPlan(linked, kinds, groups)
  const maker = machineMaker(plan, backend)
  const runPlan = planRunner(plan, maker)
  const fired = firedRules(linked, groups, kinds)
  return {
    kinds,
    plan,
    get backend() {
      return maker.backend
    },
    run({ rows, columns }) {
      checkColumns(kinds, rows, columns)
      return fired(rows, columns, runPlan(rows, columns))
    },
  }
}

/** The kinds of the facts that are read; a fact without one is a constant, or undefined in every row. */
function checkedKinds({ facts, constants, allowUndefinedFacts }: LinkedRules, given: FactKinds): FactKinds {
  const problems: Problem[] = []
  const kinds = new Map<string, FactKind>()
  for (const fact of facts) {
    const kind = Object.hasOwn(given, fact) ? given[fact] : undefined
    const path = pointer([fact])
    if (kind === undefined) {
      if (!constants.has(fact) && !allowUndefinedFacts)
        problems.push({
          code: 'rules/missing-column',
          document: 'columns',
          path,
          found: 'no kind',
          expected: "'number', 'flag' or its values",
        })
    } else if (kind === 'number' || kind === 'flag') kinds.set(fact, kind)
    else if (!Array.isArray(kind) || kind.length === 0 || kind.length > mostValues) {
      const expected = `'number', 'flag' or a list of 1 to ${mostValues} values`
      problems.push({ code: 'rules/bad-column', document: 'columns', path, found: show(kind), expected })
    } else kinds.set(fact, Object.freeze(kind.map((value: unknown) => checked(fact, value))))
  }
  if (problems.length > 0) throw new CoreError(problems)
  return Object.fromEntries(kinds)
}

/** Every column there and long enough, every flag and code inside its domain: a look-up outside its table would be silent. */
function checkColumns(kinds: FactKinds, rows: number, columns: FactColumns): void {
  const problems: Problem[] = []
  const bad = (path: string, found: string, expected: string): void => {
    problems.push({ code: 'rules/bad-column', document: 'columns', path, found, expected })
  }
  if (!Number.isSafeInteger(rows) || rows < 0) bad('/rows', String(rows), 'a whole number, 0 or more')
  for (const [fact, kind] of Object.entries(kinds)) {
    const column: unknown = Object.hasOwn(columns, fact) ? columns[fact] : undefined
    if (!(column instanceof Float64Array || column instanceof Int32Array || column instanceof Uint8Array))
      bad(pointer([fact]), column === undefined ? 'no column' : `a ${typeof column}`, 'a Float64Array, Int32Array or Uint8Array')
    else if (column.length < rows) bad(pointer([fact]), `${column.length} rows`, `${rows}`)
    else if (kind !== 'number') {
      const codes = kind === 'flag' ? 2 : kind.length
      const row = outside(column, rows, codes)
      if (row >= 0) bad(pointer([fact]), `${column[row]} in row ${row}`, kind === 'flag' ? '0 or 1' : `a code from 0 to ${codes - 1}`)
    }
  }
  if (problems.length > 0) throw new CoreError(problems)
}

/** The first row that holds no code below `codes`; -1 where all do. */
function outside(column: FactColumn, rows: number, codes: number): number {
  for (let i = 0; i < rows; i++) {
    const code = column[i]!
    if (code >>> 0 !== code || code >= codes) return i
  }
  return -1
}
