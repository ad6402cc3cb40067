import { CoreError } from '../errors.ts'
import { type Entity, entities } from '../policy/language.ts'
import type { Backend, MachineMaker } from './backend.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Bound, columnCheck, domainWords, outsideError, tablesOf } from './check-columns.ts'
import type { Domains } from './domain.ts'
import type { Machine } from './machine.ts'
import type { Plan } from './plan.ts'
import type { ColumnInfo, InputColumn, RunInput, RunResult } from './program.ts'
import { type Slab, slabOf } from './slab.ts'
import { parentOf } from './step-list.ts'

/** What a program's rows go through. */
export type Runner = {
  readonly run: (input: RunInput) => RunResult
  readonly slabs: (rows: { readonly [E in Entity]?: number }, count?: number) => readonly Slab[]
}

/** Runs a plan over columns of any length: checked, then copied block by block into a slab and out of it. */
export function runnerOf(
  plan: Plan,
  maker: MachineMaker,
  domains: Domains,
  inputs: readonly InputColumn[],
  outputs: readonly ColumnInfo[],
  counters: readonly ColumnInfo[],
): Runner {
  const before = plan.steps.flatMap(({ operator, name, entity }) => (operator === 'counter' ? [{ name: name!, entity: entity! }] : []))
  const touched = plan.steps.flatMap(({ operator, name, entity }) => [entity ?? [], operator === 'total' ? (name as Entity) : []].flat())
  const used = tablesOf([...[...inputs, ...outputs, ...counters].map(({ entity }) => entity), ...touched])
  const joined = used.slice(1) as ('person' | 'bill')[]
  const bound = [...domains].map(([step, domain]): Bound => {
    const { operator, name, entity } = plan.steps[step]!
    const words = operator === 'counter' ? 'a finite number' : domainWords(inputs.find((input) => input.name === name)!.dimension)
    return { name: name!, entity: entity!, domain, words }
  })
  const check = columnCheck(inputs, outputs, counters, used, bound)
  const width = inputs.length + outputs.length + 2 * counters.length

  let last: { readonly rows: number; readonly slab: Slab } | undefined
  const slabFor = (rows: number): Slab => {
    if (!last || last.rows < rows) {
      const room = (entity: Entity): number => (used.includes(entity) ? rows : 0)
      const machine = maker.machine({ household: room('household'), person: room('person'), bill: room('bill') })
      last = { rows, slab: slabOf(plan, machine, 0) }
    }
    return last.slab
  }
  const fill = (slab: Slab, block: Block, { parents, columns, counters: given }: RunInput): void => {
    for (const { name, entity } of inputs) copyIn(slab.columns[name]!, columns[name]!, block[entity].from, block[entity].to)
    for (const { name, entity } of before) {
      const column = given?.[name]
      if (column) copyIn(slab.counters[name]!, column, block[entity].from, block[entity].to)
      else slab.counters[name]!.fill(0, 0, block[entity].to - block[entity].from + 1)
    }
    for (const entity of joined) {
      const { from, to } = block[entity]
      const above = block[parentOf(entity)].from
      const [own, all] = [slab.parents[entity], parents![entity]!]
      if (own.length > 0) for (let i = from; i < to; i++) own[i - from] = all[i]! - above
    }
  }
  return {
    run(input) {
      check(input)
      const { rows, into = {} } = input
      const values: { [name: string]: Float64Array } = {}
      const after: { [name: string]: Float64Array } = {}
      for (const { name, entity } of outputs) values[name] = into[name] ?? new Float64Array(rows[entity] ?? 0)
      for (const { name, entity } of counters) after[name] = into[name] ?? new Float64Array(rows[entity] ?? 0)
      const most = rowsOfBlock(maker.backend, width)
      for (const block of blocksOf(used, rows, input.parents ?? {}, most)) {
        const sizes = { household: size(block.household), person: size(block.person), bill: size(block.bill) }
        const larger = Math.max(sizes.household, sizes.person, sizes.bill)
        const slab = slabFor(larger <= most ? most : 2 * larger)
        fill(slab, block, input)
        const columnOf = ({ name, domain }: Bound): Float64Array => (domain === 'finite' ? slab.counters : slab.columns)[name]!
        const error = slab.fits(sizes) ? undefined : outsideError(bound, columnOf, sizes, block)
        if (error) throw error
        slab.run(sizes, { household: block.household.from, person: block.person.from, bill: block.bill.from })
        for (const { name, entity } of outputs) copyOut(values[name]!, slab.values[name]!, block[entity].from, sizes[entity])
        for (const { name, entity } of counters) copyOut(after[name]!, slab.countersAfter[name]!, block[entity].from, sizes[entity])
      }
      return { values, counters: after }
    },
    slabs(rows, count = 1) {
      const numbers = [...entities.map((entity) => rows[entity] ?? 0), count]
      if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) throw badSlabs(numbers, 'whole numbers, 0 or more')
      const even = (entity: Entity): number => Math.ceil((rows[entity] ?? 0) / 2) * 2
      const machine = ((): Machine => {
        try {
          return maker.machine({ household: even('household'), person: even('person'), bill: even('bill') }, count)
        } catch (error) {
          if (error instanceof CoreError) throw error
          throw badSlabs(numbers, 'slabs that fit into memory') // engines have several words for too much
        }
      })()
      return Array.from({ length: count }, (_, index) => slabOf(plan, machine, index))
    },
  }
}

const badSlabs = ([household, person, bill, count]: readonly number[], expected: string): CoreError => {
  const found = `${count} slabs of ${household} households, ${person} persons, ${bill} bills`
  return new CoreError([{ code: 'run/bad-value', path: 'slabs', found, expected }])
}

const size = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from

/** So many that the columns fit into half of a small second-level cache; the kernels' columns between come on top. */
export function rowsOfBlock(backend: Backend, columns: number): number {
  if (backend === 'kernels') return 512
  let rows = 2048
  while (rows > 128 && rows * columns * 8 > 512 * 1024) rows /= 2
  return rows
}

/** Fewer rows than this are copied one by one: a view of them would cost more. */
const few = 32

/** Fills a slab's column, and the row past the last, since rows go by twos, with a value that is in its domain too. */
export function copyIn(out: Float64Array, from: Float64Array | Int32Array | Uint8Array, start: number, end: number): void {
  const rows = end - start
  if (rows < few) for (let i = 0; i < rows; i++) out[i] = from[start + i]!
  else out.set(from.subarray(start, end))
  if (rows > 0) out[rows] = out[rows - 1]!
}

function copyOut(out: Float64Array, from: Float64Array, start: number, rows: number): void {
  if (rows < few) for (let i = 0; i < rows; i++) out[start + i] = from[i]!
  else out.set(from.subarray(0, rows), start)
}
