import { CoreError } from '../errors.ts'
import type { Column } from '../expression/operator.ts'
import { type Entity, entities } from '../policy/language.ts'
import { factOf, type PolicySystem } from '../system/system.ts'
import { blockRows, blocksOf } from './blocks.ts'
import { columnCheck, tablesOf } from './check-columns.ts'
import type { Plan } from './plan.ts'
import type { ColumnInfo, Program } from './program.ts'
import { assignSlots } from './slots.ts'

/** Runs a plan by plain kernels, one a step, block by block. The columns of a block are kept from run to run. */
export function kernelRunner(
  system: PolicySystem,
  plan: Plan,
  inputs: readonly ColumnInfo[],
  outputs: readonly ColumnInfo[],
  counters: readonly ColumnInfo[],
): Program['run'] {
  const { tasks, slotOf, slots } = assignSlots(plan)
  const bound = plan.steps.flatMap((step, id) =>
    step.operator === 'input' || step.operator === 'counter' ? [{ step, slot: slotOf[id]! }] : [],
  )
  const none = new Float64Array(0)
  const own: Column[] = Array.from({ length: slots }, () => none)
  const boundSlots = new Set(bound.map(({ slot }) => slot))
  let nothingCounted = none
  const reserve = (rows: number): void => {
    if (rows <= nothingCounted.length) return
    nothingCounted = new Float64Array(rows)
    for (let slot = 0; slot < slots; slot++) if (!boundSlots.has(slot)) own[slot] = new Float64Array(rows)
    plan.steps.forEach((step, id) => {
      if (step.operator === 'constant') own[slotOf[id]!]!.fill(step.value!)
    })
  }
  const used = tablesOf([...inputs, ...outputs, ...counters, ...tasks].map(({ entity }) => entity))
  const check = columnCheck(system, inputs, outputs, counters, used)

  return (input) => {
    check(input)
    const { rows, parents = {}, columns, counters: given = {}, into = {} } = input
    const count = (entity: Entity): number => rows[entity] ?? 0
    const values: { [name: string]: Float64Array } = {}
    const next: { [name: string]: Float64Array } = {}
    for (const { name, entity } of outputs) values[name] = into[name] ?? new Float64Array(count(entity))
    for (const { name, entity } of counters) next[name] = into[name] ?? new Float64Array(count(entity))

    for (const block of blocksOf(used, rows, parents)) {
      reserve(Math.max(blockRows, ...entities.map((entity) => block[entity].to - block[entity].from)))
      for (const { step, slot } of bound) {
        const { from, to } = block[step.entity!]
        const column = step.operator === 'input' ? columns[step.name!]! : given[step.name!]
        own[slot] = column === undefined ? nothingCounted : from === 0 ? column : column.subarray(from, to)
      }
      for (const { operator, data, args, out, entity, other } of tasks) {
        const n = block[entity].to - block[entity].from
        if (operator === 'spread')
          spread(own[out]!, own[args[0]!]!, parents[entity as 'person' | 'bill']!, block[entity].from, n, block[other].from)
        else if (operator === 'total')
          total(
            own[out]!,
            n,
            own[args[0]!]!,
            parents[other as 'person' | 'bill']!,
            block[other].from,
            block[other].to - block[other].from,
            block[entity].from,
          )
        else operator.kernel(own[out]!, own[args[0]!] ?? none, own[args[1]!] ?? none, own[args[2]!] ?? none, data, n)
      }
      for (const { fact, mask, entity } of plan.conflicts) refuseConflict(system, fact, entity, own[slotOf[mask]!]!, block[entity])
      for (const { name, entity } of outputs) copyBlock(values[name]!, own[slotOf[plan.outputs.get(name)!]!]!, block[entity])
      for (const { name, entity } of counters) copyBlock(next[name]!, own[slotOf[plan.counters.get(name)!]!]!, block[entity])
    }
    return { values, counters: next }
  }
}

function copyBlock(out: Column, from: Column, { from: start, to }: { from: number; to: number }): void {
  for (let i = start; i < to; i++) out[i] = from[i - start]!
}

/** Gives each member its parent's value. */
function spread(out: Column, value: Column, parent: Int32Array, from: number, rows: number, parentFrom: number): void {
  for (let i = 0; i < rows; i++) out[i] = value[parent[from + i]! - parentFrom]!
}

/** Adds the members up, in their order. */
function total(out: Column, rows: number, value: Column, parent: Int32Array, from: number, members: number, parentFrom: number): void {
  out.fill(0, 0, rows)
  for (let i = 0; i < members; i++) {
    const row = parent[from + i]! - parentFrom
    out[row] = out[row]! + value[i]!
  }
}

function refuseConflict(
  system: PolicySystem,
  name: string,
  entity: Entity,
  mask: Column,
  { from, to }: { from: number; to: number },
): void {
  for (let i = 0; i < to - from; i++) {
    if (mask[i] === 0) continue
    const { document, path } = factOf(system, name)
    throw new CoreError([
      {
        code: 'run/two-rules',
        document,
        path,
        found: `two rules that both apply, in ${entity} row ${from + i}`,
        expected: 'one rule that applies',
        hint: 'make their conditions exclude each other, or combine them otherwise',
      },
    ])
  }
}
