import type { Draws, Process } from '../src/dynamics/process.ts'
import { type ParameterValues, withParameters } from '../src/parameters.ts'
import type { Group } from '../src/population/group.ts'
import { type Block, emptyBlock, type Households } from '../src/population/tables.ts'

type Columns = { readonly [C in keyof Households]?: readonly number[] }

/** Households with what columns say of them, one member each, and room for what the processes give. */
export function householdsWith(columns: Columns, processes: readonly Process[]): Block {
  const rows = Math.max(...Object.values(columns).map((column) => column.length))
  const given = processes.flatMap(({ gives }) => gives?.household ?? [])
  const block = emptyBlock(rows, rows, { household: given, person: [] })
  block.households.members.fill(1)
  for (const [name, column] of Object.entries(columns)) (block.households[name as keyof Columns] as Float64Array).set(column as number[])
  return block
}

/** Runs a process for a year with these draws: the first draw of each household, or of village or county 0, 1, …. */
export function runWith(
  process: Process,
  block: Block,
  year: number,
  draws: {
    readonly households?: readonly number[]
    readonly villages?: readonly (readonly number[])[]
    readonly counties?: readonly number[]
  },
  of: { readonly parameters?: ParameterValues; readonly group?: Group } = {},
): void {
  const columns: Draws = {
    persons: [],
    households: [Float64Array.from(draws.households ?? [])],
    villages: (draws.villages ?? []).map((column) => Float64Array.from(column)),
    counties: [Float64Array.from(draws.counties ?? [])],
  }
  process.prepare(withParameters(of.parameters), of.group ?? 'lifted')(
    block,
    { year, rules: Math.max(2014, year), burnIn: year < 2014 },
    columns,
  )
}
