import { measure } from '../../../core/bench/measure.ts'
import { type Part, type Table, timingTable } from '../../../core/bench/report.ts'
import { byHand, byPrograms, byResidentPrograms, day, type Kind, programOf, systems, workload } from './contenders.ts'
import { mixes } from './data.ts'

const kinds: { readonly [kind in Kind]: string } = {
  first: 'the first inpatient bill of a year',
  any: 'any bill, with all counters',
}

/** The bill of the catalogue, under one scenario and several. */
export const part: Part = async ({ quick }) => {
  const rows = quick ? 4096 : 1 << 18
  const tables: Table[] = []
  for (const kind of ['first', 'any'] as const)
    for (const count of kind === 'first' ? [1, 3] : [1, 4])
      for (const mix of mixes) {
        const work = workload(kind, mix, rows, systems.slice(0, count))
        const hand = byHand(work)
        const programs = work.scenarios.map(({ system }) => programOf(system, kind))
        const plain = work.scenarios.map(({ system }) => programOf(system, kind, { backend: 'kernels' }))
        const each = count === 1 ? '' : ', a program each'
        const resident = byResidentPrograms(`Doudi, WebAssembly, columns resident${each}`, programs, work)
        const copied = byPrograms(`Doudi, WebAssembly, columns copied${each}`, programs, work)
        const kernels = byPrograms(`Doudi, plain kernels${each}`, plain, work)
        const timings = await measure([hand, resident, copied, kernels], quick ? 3 : 11)
        const title = `${kinds[kind]}, ${count === 1 ? '1 scenario' : `${count} scenarios`}, groups ${mix === 'even' ? 'evenly mixed' : 'skewed'}`
        tables.push(timingTable(title, timings, 'bill', [hand.name], resident.name))
      }
  return {
    title: 'The bill of the catalogue',
    text: [
      `The settlement of packages/policies on ${day}: five payments, compliant cost and out of pocket of ${rows.toLocaleString('en-US')} bills, against loops by hand over the same rules (packages/policies/bench/bill/by-hand.ts), whose parameters are read from the same documents. Equal to the bit, counters too. Scenarios: as prolonged, stopped, tapered, and 351 outside the province.`,
    ],
    tables,
    bars: [],
  }
}
