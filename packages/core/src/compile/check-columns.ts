import { CoreError, type Problem } from '../errors.ts'
import type { Column } from '../expression/operator.ts'
import type { Entity } from '../policy/language.ts'
import type { PolicySystem } from '../system/system.ts'
import type { Plan } from './plan.ts'
import type { ColumnInfo, Columns, RunInput } from './program.ts'

/** Every column is there, long enough, and every code and flag inside its domain: a look-up outside its table would be a silent NaN. */
export function checkColumns(
  system: PolicySystem,
  plan: Plan,
  inputs: readonly ColumnInfo[],
  rows: RunInput['rows'],
  parents: NonNullable<RunInput['parents']>,
  columns: Columns,
  counters: Columns,
  used: readonly Entity[],
): void {
  const problems: Problem[] = []
  const bad = (path: string, found: string, expected: string): void => {
    problems.push({ code: 'run/bad-column', path, found, expected })
  }
  for (const { name, entity } of inputs) {
    const column = columns[name]
    const needed = rows[entity] ?? 0
    if (!column)
      problems.push({
        code: 'run/missing-column',
        path: `columns/${name}`,
        found: 'no column',
        expected: `a column of ${needed} rows, one a ${entity}`,
      })
    else if (column.length < needed) bad(`columns/${name}`, `${column.length} rows`, `${needed}, one a ${entity}`)
    else checkDomain(system, name, column, needed, bad)
  }
  for (const step of plan.steps) {
    const column = step.operator === 'counter' ? counters[step.name!] : undefined
    if (column && column.length < (rows[step.entity!] ?? 0)) bad(`counters/${step.name}`, `${column.length} rows`, `${rows[step.entity!]}`)
  }
  for (const entity of ['person', 'bill'] as const) {
    const parent = parents[entity]
    if (!used.includes(entity) || !used.includes(entity === 'person' ? 'household' : 'person')) continue
    if (!parent)
      problems.push({
        code: 'run/missing-column',
        path: `parents/${entity}`,
        found: 'no column',
        expected: `the row of the ${entity === 'person' ? 'household' : 'person'} of each ${entity}`,
      })
    else checkParents(entity, parent, rows, bad)
  }
  if (problems.length > 0) throw new CoreError(problems)
}

function checkDomain(
  system: PolicySystem,
  name: string,
  column: Column,
  rows: number,
  bad: (path: string, found: string, expected: string) => void,
): void {
  const dimension = system.definitions.get(name)!.dimension
  if (dimension.type === 'number') return
  const allowed = new Uint8Array(Math.max(2, system.codes.size))
  if (dimension.type === 'flag') allowed.fill(1, 0, 2)
  else for (const value of dimension.values) allowed[system.codes.get(String(value))!] = 1
  for (let i = 0; i < rows; i++) {
    if (allowed[column[i]!] === 1) continue
    bad(
      `columns/${name}`,
      `${column[i]} in row ${i}`,
      dimension.type === 'flag' ? '0 or 1' : `a code of ${(dimension.values as readonly string[]).join(', ')} (system.codes)`,
    )
    return
  }
}

function checkParents(
  entity: 'person' | 'bill',
  parent: Int32Array,
  rows: RunInput['rows'],
  bad: (path: string, found: string, expected: string) => void,
): void {
  const above = rows[entity === 'person' ? 'household' : 'person'] ?? 0
  if (parent.length !== (rows[entity] ?? 0)) {
    bad(`parents/${entity}`, `${parent.length} rows`, `${rows[entity] ?? 0}`)
    return
  }
  for (let i = 0; i < parent.length; i++) {
    if (parent[i]! >= (i === 0 ? 0 : parent[i - 1]!) && parent[i]! < above) continue
    bad(`parents/${entity}`, `${parent[i]} in row ${i}`, `rows from 0 to ${above - 1}, sorted`)
    return
  }
}
