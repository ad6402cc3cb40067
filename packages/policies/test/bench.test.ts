import { describe, expect, test } from 'vitest'
import { apart, byPrograms, byResidentPrograms, systems, together, workload } from '../bench/bill/contenders.ts'
import { mixes, outputNames } from '../bench/bill/data.ts'

// What the benchmark of the catalogue's bill compares must be equal before it is timed. The checks throw; nothing is timed here.

describe.each(mixes)('bills, groups %s', (mix) => {
  describe.each(['first', 'any'] as const)('%s', (kind) => {
    const work = workload(kind, mix, 4096, systems)

    test('every amount is met, by hand', () => {
      for (const output of outputNames) {
        const paid = work.scenarios[0]!.outputs[output].reduce((sum, amount) => sum + Number(amount > 0), 0)
        if (output === 'paid180' && kind === 'first')
          expect(paid).toBe(0) // outpatient alone
        else expect(paid, output).toBeGreaterThan(20)
      }
    })

    test.each(['webassembly', 'kernels'] as const)(
      '%s: four scenarios, apart and together, give the bits of the loop by hand',
      (backend) => {
        for (const programs of [apart(kind, work, { backend }), together(kind, work, { backend })]) {
          for (const { program } of programs) expect(program.backend).toBe(backend)
          expect(byPrograms(backend, programs, work).rows).toBe(4096)
          expect(byResidentPrograms(backend, programs, work).rows).toBe(4096)
        }
      },
    )
  })
})
