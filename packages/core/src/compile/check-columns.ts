import { CoreError, type Problem } from '../errors.ts'
import { type Entity, entities } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import { depthOf } from '../system/system.ts'
import type { Dimension } from '../unit.ts'
import { type Domain, firstOutside } from './domain.ts'
import type { ColumnInfo, InputColumn, RunInput } from './program.ts'
import { parentOf } from './step-list.ts'

type Bad = (path: string, found: string, expected: string, code?: string) => void

/** Makes the check of what a program is given: every column there and long enough, parents sorted. What stands in columns is checked block by block. */
export function columnCheck(
  inputs: readonly InputColumn[],
  outputs: readonly ColumnInfo[],
  counters: readonly ColumnInfo[],
  used: readonly Entity[],
  bound: readonly Bound[],
): (input: RunInput) => void {
  const joined = used.filter((entity) => entity !== 'household' && used.includes(parentOf(entity))) as ('person' | 'bill')[]

  return ({ rows = {}, parents = {}, columns = {}, counters: given = {}, into = {} } = { rows: {}, columns: {} }) => {
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
      if (!(column instanceof Float64Array)) bad(`${where}/${name}`, show(column), 'a Float64Array')
      else bad(`${where}/${name}`, `${column.length} rows`, `${rows[entity] ?? 0}, one a ${entity}`)
    }
    for (const info of inputs) {
      const column = columns[info.name]
      if (isLong(column, info.entity)) continue
      if (column) tooShort('columns', info, column)
      else
        bad(`columns/${info.name}`, 'no column', `a column of ${rows[info.entity] ?? 0} rows, one a ${info.entity}`, 'run/missing-column')
    }
    for (const info of counters) {
      const column = given[info.name]
      if (column && !isLong(column, info.entity)) tooShort('counters', info, column)
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
    if (problems.length === 0) return
    // Then all at once, with what stands in the columns that are there.
    const there = ({ name, entity, domain }: Bound): Float64Array | undefined => {
      const column = (domain === 'finite' ? given : columns)[name]
      return isLong(column, entity) ? column : undefined
    }
    const sizes = { household: rows.household ?? 0, person: rows.person ?? 0, bill: rows.bill ?? 0 }
    const first = { household: { from: 0 }, person: { from: 0 }, bill: { from: 0 } }
    const readable = bound.filter((column) => there(column) !== undefined)
    throw new CoreError([...problems, ...(outsideError(readable, (column) => there(column)!, sizes, first)?.problems ?? [])])
  }
}

/** Which of the tables that stand in each other a program works on: those between the outermost and the innermost it uses. */
export function tablesOf(found: Iterable<Entity>): Entity[] {
  const depths = [...found].map((entity) => depthOf[entity])
  return entities.filter((entity) => depthOf[entity] >= Math.min(...depths) && depthOf[entity] <= Math.max(...depths))
}

/** A column that is given, with what may stand in it. */
export type Bound = ColumnInfo & { readonly domain: Domain; readonly words: string }

/** The error of columns some of whose rows, counted from `first`, are outside their domain; undefined where none are. */
export function outsideError(
  bound: readonly Bound[],
  columnOf: (bound: Bound) => Float64Array,
  sizes: { readonly [E in Entity]: number },
  first: { readonly [E in Entity]: { readonly from: number } },
): CoreError | undefined {
  const problems = bound.flatMap((column): Problem[] => {
    const { name, entity, domain, words } = column
    const values = columnOf(column)
    const row = firstOutside(domain, values, sizes[entity])
    if (row < 0) return []
    const found = `${Number.isNaN(values[row]) && domain === 'known' ? 'NaN, a missing number,' : values[row]} in row ${first[entity].from + row}`
    return [{ code: 'run/bad-column', path: `${domain === 'finite' ? 'counters' : 'columns'}/${name}`, found, expected: words }]
  })
  return problems.length > 0 ? new CoreError(problems) : undefined
}

/** What may stand in a column of an input, in words. */
export function domainWords(dimension: Dimension): string {
  if (dimension.type === 'number') return 'a number: this input is not optional'
  return dimension.type === 'flag' ? '0 or 1' : `a code of ${dimension.values.join(', ')} (system.codes)`
}

function checkParents(entity: 'person' | 'bill', parent: Int32Array, rows: RunInput['rows'], bad: Bad): void {
  const above = rows[parentOf(entity)] ?? 0
  const needed = rows[entity] ?? 0
  if (!((parent as unknown) instanceof Int32Array)) {
    bad(`parents/${entity}`, Array.isArray(parent) ? 'a list' : `a ${typeof parent}`, 'an Int32Array')
    return
  }
  if (parent.length !== needed) bad(`parents/${entity}`, `${parent.length} rows`, `${needed}`)
  for (let i = 0; i < parent.length; i++) {
    if (parent[i]! >= (i === 0 ? 0 : parent[i - 1]!) && parent[i]! < above) continue
    bad(`parents/${entity}`, `${parent[i]} in row ${i}`, `rows from 0 to ${above - 1}, sorted`)
    return
  }
}
