import { describe, expect, test } from 'vitest'
import { byPrograms, byResidentPrograms, programOf, systems, workload } from '../bench/bill/contenders.ts'
import { mixes, outputNames } from '../bench/bill/data.ts'

// What the benchmark of the catalogue's bill compares must be equal before it is timed. The checks throw; nothing is timed here.

describe.each(mixes)('bills, groups %s', (mix) => {
  test.each(['first', 'any'] as const)('%s: the programs of four scenarios give the bits of the loop by hand', (kind) => {
    const work = workload(kind, mix, 5000, systems)
    for (const backend of ['webassembly', 'kernels'] as const) {
      const programs = systems.map((system) => programOf(system, kind, { backend }))
      for (const program of programs) expect(program.backend).toBe(backend)
      expect(byPrograms(backend, programs, work).rows).toBe(5000)
      expect(byResidentPrograms(backend, programs, work).rows).toBe(5000)
    }
    for (const output of outputNames) {
      const paid = work.scenarios[0]!.outputs[output].reduce((sum, amount) => sum + Number(amount > 0), 0)
      if (output === 'paid180' && kind === 'first')
        expect(paid).toBe(0) // outpatient alone
      else expect(paid, output).toBeGreaterThan(25)
    }
  })
})
