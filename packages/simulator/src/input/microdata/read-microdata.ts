import { nearestName, type Problem } from '@doudi/core'
import { SimulatorError } from '../../errors.ts'
import { type Microdata, notStated } from '../../population/microdata.ts'
import { cellValue, householdColumns, type MicrodataColumn, nearestColumn, personColumns } from './columns.ts'
import { readTable, type TextTable } from './read-table.ts'

/** As many members as a household can have. */
const mostMembers = 30
/** Of rows with the same problem in the same column, so many are listed. */
const mostAlike = 5

/**
 * Reads a user's own households and persons from CSV or Parquet and checks every cell.
 *
 * @param householdsPath - a table with the columns {@link householdColumns}
 * @param personsPath - a table with the columns {@link personColumns}
 * @throws SimulatorError with all problems of both tables, each with file, row and column: `data/missing-column`,
 * `data/unknown-column`, `data/bad-cell`, `data/duplicate-id`, `data/unknown-household`, `data/no-person`, `data/too-many-persons`, and
 * those of {@link readTable}
 */
export async function readMicrodata(householdsPath: string, personsPath: string): Promise<Microdata> {
  const read = await Promise.allSettled([readTable(householdsPath), readTable(personsPath)])
  const failed = read.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const refused = failed.filter((error) => error instanceof SimulatorError)
  if (refused.length < failed.length) throw failed.find((error) => !(error instanceof SimulatorError))
  if (refused.length > 0) throw new SimulatorError(refused.flatMap((error) => error.problems))
  const [households, persons] = read.map((one) => (one as PromiseFulfilledResult<TextTable>).value) as [TextTable, TextTable]

  const problems = new Problems()
  const ofHouseholds = checkTable(households, householdColumns, 'household', problems)
  const ofPersons = checkTable(persons, personColumns, 'person', problems)
  const members = membersOf(households, persons, ofHouseholds.ids, problems)
  if (problems.any()) throw new SimulatorError(problems.list())
  return assembled([householdsPath, personsPath], households, ofHouseholds.values, ofPersons.values, members)
}

/** Problems in the order in which they are found; many rows with one problem are told by a few of them. */
class Problems {
  private readonly alike = new Map<string, Problem[]>()

  /** @param kind - what makes problems alike */
  add(kind: string, problem: Problem): void {
    const known = this.alike.get(kind)
    if (known) known.push(problem)
    else this.alike.set(kind, [problem])
  }

  any(): boolean {
    return this.alike.size > 0
  }

  list(): Problem[] {
    return [...this.alike.values()].flatMap((all) => {
      const shown = all.slice(0, mostAlike)
      const last = shown.pop()!
      if (all.length <= mostAlike) return [...shown, last]
      const more = `${all.length} rows have this problem`
      return [...shown, { ...last, hint: last.hint === undefined ? more : `${last.hint}; ${more}` }]
    })
  }
}

type Values = { readonly [column: string]: Float64Array }

function checkTable(
  { document, columns, rows, placeOf }: TextTable,
  known: readonly MicrodataColumn[],
  id: 'household' | 'person',
  problems: Problems,
): { readonly ids: readonly string[]; readonly values: Values } {
  for (const name of columns) {
    if (known.some((column) => column.name === name)) continue
    const near = nearestColumn(name, known)
    problems.add(`unknown ${document} ${name}`, {
      code: 'data/unknown-column',
      document,
      path: 'row 1',
      found: name === '' ? 'a column without a name' : `a column ${name}`,
      expected: `columns among ${known.map((column) => column.name).join(', ')}`,
      ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
    })
  }
  const values: { [column: string]: Float64Array } = {}
  const idAt = columns.indexOf(id)
  const path = (row: number, column: string): Pick<Problem, 'document' | 'path' | 'line'> => {
    const { row: number, line } = placeOf(row)
    const whose = idAt < 0 || rows[row]![idAt] === '' ? '' : ` (${id} ${rows[row]![idAt]})`
    return { document, path: `row ${number}${whose}, column ${column}`, ...(line === undefined ? {} : { line }) }
  }
  for (const column of known) {
    const at = columns.indexOf(column.name)
    values[column.name] = new Float64Array(rows.length).fill(column.required === 'no' ? cellValue(column, '')! : notStated)
    if (at < 0 && column.required !== 'no')
      problems.add(`missing ${document} ${column.name}`, {
        code: 'data/missing-column',
        document,
        path: 'row 1',
        found: `no column ${column.name}`,
        expected: `one: ${column.description.en}`,
      })
    if (at < 0) continue
    rows.forEach((row, r) => {
      const text = row[at]!
      const value = cellValue(column, text)
      if (value !== undefined) {
        values[column.name]![r] = value
        return
      }
      const near = column.words && nearestName(text.slice(0, 100), column.words)
      problems.add(`cell ${document} ${column.name}`, {
        code: 'data/bad-cell',
        ...path(r, column.name),
        found: text === '' ? 'nothing' : `"${text}"`,
        expected: column.expected,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      })
    })
  }
  const ids = idAt < 0 ? [] : rows.map((row) => row[idAt]!)
  const first = new Map<string, number>()
  ids.forEach((one, r) => {
    if (one === '') return
    const before = first.get(one)
    if (before === undefined) first.set(one, r)
    else
      problems.add(`id ${document}`, {
        code: 'data/duplicate-id',
        ...path(r, id),
        found: `"${one}", which row ${placeOf(before).row} has, too`,
        expected: `every ${id} once`,
      })
  })
  return { ids, values }
}

/** Rows of the persons of each household, in the order of their table. */
function membersOf(households: TextTable, persons: TextTable, ids: readonly string[], problems: Problems): readonly (readonly number[])[] {
  const members = ids.map((): number[] => [])
  const rowOf = new Map(ids.map((id, row) => [id, row] as const).reverse()) // of an id that stands twice, the first
  const at = persons.columns.indexOf('household')
  if (at < 0 || ids.length === 0) return members // said already
  persons.rows.forEach((row, r) => {
    const household = rowOf.get(row[at]!)
    if (household !== undefined) members[household]!.push(r)
    else if (row[at] !== '') {
      const { row: number, line } = persons.placeOf(r)
      const near = ids.length <= 1000 ? nearestName(row[at]!.slice(0, 100), ids) : undefined
      problems.add('unknown household', {
        code: 'data/unknown-household',
        document: persons.document,
        path: `row ${number}, column household`,
        ...(line === undefined ? {} : { line }),
        found: `"${row[at]}"`,
        expected: `a household of ${households.document}`,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      })
    }
  })
  members.forEach((own, household) => {
    const twice = rowOf.get(ids[household]!) !== household
    if (twice || (own.length > 0 && own.length <= mostMembers)) return
    const { row, line } = households.placeOf(household)
    problems.add(own.length === 0 ? 'no person' : 'too many', {
      code: own.length === 0 ? 'data/no-person' : 'data/too-many-persons',
      document: households.document,
      path: `row ${row} (household ${ids[household]}), column household`,
      ...(line === undefined ? {} : { line }),
      found: own.length === 0 ? `no person of it in ${persons.document}` : `${own.length} persons`,
      expected: `1 to ${mostMembers} persons`,
    })
  })
  return members
}

function assembled(
  files: Microdata['files'],
  table: TextTable,
  ofHouseholds: Values,
  ofPersons: Values,
  members: readonly (readonly number[])[],
): Microdata {
  const first = new Int32Array(members.length + 1)
  members.forEach((own, j) => {
    first[j + 1] = first[j]! + own.length
  })
  const order = members.flat()
  const person = (name: string): Float64Array => Float64Array.from(order, (row) => ofPersons[name]![row]!)
  return {
    files,
    households: {
      rows: members.length,
      first,
      weight: ofHouseholds.weight!,
      county: Int8Array.from(ofHouseholds.county!),
      village: villageNumbers(table),
      exitYear: Int16Array.from(ofHouseholds.exit_year!),
      income: ofHouseholds.income_yuan!,
      assets: ofHouseholds.assets_yuan!,
      land: ofHouseholds.land_mu!,
      takesUpDibao: Int8Array.from(ofHouseholds.takes_up_dibao!),
      joinsProject: Int8Array.from(ofHouseholds.project!),
      post: Int8Array.from(ofHouseholds.post!),
      loanYear: Int16Array.from(ofHouseholds.loan_year!),
    },
    persons: {
      rows: order.length,
      age: Int16Array.from(person('age')),
      sex: Int8Array.from(person('sex')),
      chronic: Int8Array.from(person('chronic')),
      disability: Int8Array.from(person('disability')),
      card: Int8Array.from(person('chronic_card')),
      tekun: Int8Array.from(person('destitute')),
    },
  }
}

/** A number for every village of a county; households that name none live in one together. */
function villageNumbers({ columns, rows }: TextTable): Int32Array {
  const [county, village] = [columns.indexOf('county'), columns.indexOf('village')]
  const numbers = new Map<string, number>()
  return Int32Array.from(rows, (row) => {
    const key = JSON.stringify([row[county], village < 0 ? '' : row[village]])
    if (!numbers.has(key)) numbers.set(key, numbers.size)
    return numbers.get(key)!
  })
}
