import type { MachineMaker } from '../compile/backend.ts'
import type { Machine } from '../compile/machine.ts'
import type { Plan } from '../compile/plan.ts'
import { copyIn, rowsOfBlock } from '../compile/runner.ts'
import type { FactColumns } from './columns.ts'

/** Runs a plan of one table over columns that were checked, block by block; gives its outputs as whole numbers. */
export function planRunner(plan: Plan, maker: MachineMaker): (rows: number, columns: FactColumns) => ReadonlyMap<string, Int32Array> {
  const inputs = plan.steps.flatMap(({ operator, name }, step) => (operator === 'input' ? [{ fact: name!, step }] : []))
  let machine: Machine | undefined
  return (rows, columns) => {
    const block = rowsOfBlock(maker.backend, inputs.length + plan.outputs.size)
    machine ??= maker.machine({ household: 0, person: block, bill: 0 })
    const { column, run, capacity } = machine
    const given = inputs.map(({ fact, step }) => ({ from: columns[fact]!, to: column(0, step) }))
    const wanted = [...plan.outputs].map(([name, step]) => ({ name, from: column(0, step), to: new Int32Array(rows) }))
    for (let start = 0; start < rows; start += capacity.person) {
      const n = Math.min(capacity.person, rows - start)
      for (const { from, to } of given) copyIn(to, from, start, start + n)
      run(0, 0, n, 0)
      for (const { from, to } of wanted) copyOut(to, from, start, n)
    }
    return new Map(wanted.map(({ name, to }) => [name, to]))
  }
}

function copyOut(out: Int32Array, from: Float64Array, start: number, rows: number): void {
  for (let i = 0; i < rows; i++) out[start + i] = from[i]!
}
