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
    const lengthOf = (path: string, column: unknown, entity: Entity): number | undefined => {
      const needed = rows[entity] ?? 0
      if (!(column instanceof Float64Array)) bad(path, `a ${typeof column}`, 'a Float64Array')
      else if (column.length < needed) bad(path, `${column.length} rows`, `${needed}, one a ${entity}`)
      else return needed
      return undefined
    }
    inputs.forEach(({ name, entity }, i) => {
      const column = columns[name]
      const expected = `a column of ${rows[entity] ?? 0} rows, one a ${entity}`
      if (!column) return bad(`columns/${name}`, 'no column', expected, 'run/missing-column')
      const needed = lengthOf(`columns/${name}`, column, entity)
      if (needed !== undefined) domains[i]!(column, needed, (found, words) => bad(`columns/${name}`, found, words))
    })
    for (const { name, entity } of counters) if (given[name]) lengthOf(`counters/${name}`, given[name], entity)
    for (const { name, entity } of [...outputs, ...counters]) if (into[name]) lengthOf(`into/${name}`, into[name], entity)
    for (const entity of joined) {
      const parent = parents[entity]
      const expected = `the row of the ${parentOf(entity)} of each ${entity}`
      if (!parent) bad(`parents/${entity}`, 'no column', expected, 'run/missing-column')
      else checkParents(entity, parent, rows, bad)
    }
    if (problems.length > 0) throw new CoreError(problems)
  }
}

/** Which of the tables that stand in each other a program works on: those between the outermost and the innermost it uses. */
export function tablesOf(found: Iterable<Entity>): Entity[] {
  const depths = [...found].map((entity) => depthOf[entity])
  return entities.filter((entity) => depthOf[entity] >= Math.min(...depths) && depthOf[entity] <= Math.max(...depths))
}

type Domain = (column: Float64Array, rows: number, wrong: (found: string, expected: string) => void) => void

/** Reports the first row whose value is outside the domain. */
function domainOf(codes: ReadonlyMap<string, number>, dimension: Dimension): Domain {
  if (dimension.type === 'number') {
    if (dimension.optional) return () => {}
    return (column, rows, wrong) => {
      for (let i = 0; i < rows; i++)
        if (column[i] !== column[i]) return wrong(`nothing in row ${i}`, 'a number: this input is not optional')
    }
  }
  const allowed = new Uint8Array(Math.max(2, codes.size))
  if (dimension.type === 'flag') allowed.fill(1, 0, 2)
  else for (const value of dimension.values) allowed[codes.get(String(value))!] = 1
  const words = dimension.type === 'flag' ? '0 or 1' : `a code of ${dimension.values.join(', ')} (system.codes)`
  return (column, rows, wrong) => {
    for (let i = 0; i < rows; i++) if (allowed[column[i]!] !== 1) return wrong(`${column[i]} in row ${i}`, words)
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
