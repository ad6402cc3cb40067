import { CoreError, type Problem } from '../errors.ts'
import { type Entity, entities } from '../policy/language.ts'
import { depthOf } from '../system/system.ts'
import type { Dimension } from '../unit.ts'
import type { ColumnInfo, InputColumn, RunInput } from './program.ts'
import { parentOf } from './step-list.ts'

type Bad = (path: string, found: string, expected: string, code?: string) => void

/**
 * Makes the check of what a program is given: every column there, long enough, every code and flag inside its domain (a look-up outside
 * its table would be a silent NaN), no number missing that must be known.
 */
export function columnCheck(
  codes: ReadonlyMap<string, number>,
  inputs: readonly InputColumn[],
  outputs: readonly ColumnInfo[],
  counters: readonly ColumnInfo[],
  used: readonly Entity[],
): (input: RunInput) => void {
  const domains = inputs.map(({ dimension }) => domainOf(codes, dimension))
  const joined = used.filter((entity) => entity !== 'household' && used.includes(parentOf(entity))) as ('person' | 'bill')[]

  return ({ rows, parents = {}, columns, counters: given = {}, into = {} }) => {
    const problems: Problem[] = []
    const bad: Bad = (path, found, expected, code = 'run/bad-column') => {
      problems.push({ code, path, found, expected })
    }
    for (const entity of used) {
      const count = rows[entity]
      if (count === undefined) bad(`rows/${entity}`, 'nothing', `how many ${entity}s there are`, 'run/missing-column')
      else if (!Number.isSafeInteger(count) || count < 0) bad(`rows/${entity}`, String(count), 'a whole number, 0 or more')
    }
    /** Words are made only for what is wrong: a run of one row takes a microsecond. */
    const isLong = (column: unknown, entity: Entity): column is Float64Array =>
      column instanceof Float64Array && column.length >= (rows[entity] ?? 0)
    const tooShort = (where: string, { name, entity }: ColumnInfo, column: unknown): void => {
      if (!(column instanceof Float64Array)) bad(`${where}/${name}`, `a ${typeof column}`, 'a Float64Array')
      else bad(`${where}/${name}`, `${column.length} rows`, `${rows[entity] ?? 0}, one a ${entity}`)
    }
    for (let i = 0; i < inputs.length; i++) {
      const { name, entity } = inputs[i]!
      const column = columns[name]
      if (isLong(column, entity)) {
        const wrong = domains[i]!(column, rows[entity] ?? 0)
        if (wrong) bad(`columns/${name}`, ...wrong)
      } else if (column) tooShort('columns', inputs[i]!, column)
      else bad(`columns/${name}`, 'no column', `a column of ${rows[entity] ?? 0} rows, one a ${entity}`, 'run/missing-column')
    }
    for (const info of counters) {
      const column = given[info.name]
      if (!column) continue
      if (!isLong(column, info.entity)) tooShort('counters', info, column)
      else {
        const count = rows[info.entity] ?? 0
        for (let i = 0; i < count; i++)
          if (!Number.isFinite(column[i])) {
            bad(`counters/${info.name}`, `${column[i]} in row ${i}`, 'a finite number')
            break
          }
      }
    }
    for (const list of [outputs, counters])
      for (const info of list) {
        const column = into[info.name]
        if (column && !isLong(column, info.entity)) tooShort('into', info, column)
      }
    for (const entity of joined) {
      const parent = parents[entity]
      if (parent) checkParents(entity, parent, rows, bad)
      else bad(`parents/${entity}`, 'no column', `the row of the ${parentOf(entity)} of each ${entity}`, 'run/missing-column')
    }
    if (problems.length > 0) throw new CoreError(problems)
  }
}

/** Which of the tables that stand in each other a program works on: those between the outermost and the innermost it uses. */
export function tablesOf(found: Iterable<Entity>): Entity[] {
  const depths = [...found].map((entity) => depthOf[entity])
  return entities.filter((entity) => depthOf[entity] >= Math.min(...depths) && depthOf[entity] <= Math.max(...depths))
}

/** What was found in the first row whose value is outside the domain, and what was expected. */
type Domain = (column: Float64Array, rows: number) => readonly [found: string, expected: string] | undefined

function domainOf(codes: ReadonlyMap<string, number>, dimension: Dimension): Domain {
  if (dimension.type === 'number') {
    if (dimension.optional) return () => undefined
    return (column, rows) => {
      for (let i = 0; i < rows; i++) if (column[i] !== column[i]) return [`nothing in row ${i}`, 'a number: this input is not optional']
      return undefined
    }
  }
  const allowed = new Uint8Array(Math.max(2, codes.size))
  if (dimension.type === 'flag') allowed.fill(1, 0, 2)
  else for (const value of dimension.values) allowed[codes.get(String(value))!] = 1
  const words = dimension.type === 'flag' ? '0 or 1' : `a code of ${dimension.values.join(', ')} (system.codes)`
  return (column, rows) => {
    for (let i = 0; i < rows; i++) if (allowed[column[i]!] !== 1) return [`${column[i]} in row ${i}`, words]
    return undefined
  }
}

function checkParents(entity: 'person' | 'bill', parent: Int32Array, rows: RunInput['rows'], bad: Bad): void {
  const above = rows[parentOf(entity)] ?? 0
  const needed = rows[entity] ?? 0
  if (parent.length !== needed) bad(`parents/${entity}`, `${parent.length} rows`, `${needed}`)
  for (let i = 0; i < parent.length; i++) {
    if (parent[i]! >= (i === 0 ? 0 : parent[i - 1]!) && parent[i]! < above) continue
    bad(`parents/${entity}`, `${parent[i]} in row ${i}`, `rows from 0 to ${above - 1}, sorted`)
    return
  }
}
