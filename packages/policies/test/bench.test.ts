import { describe, expect, test } from 'vitest'
import { apart, byPrograms, byResidentPrograms, systems, together, workload } from '../bench/bill/contenders.ts'
import { mixes, outputNames } from '../bench/bill/data.ts'
import { catalogue, cliffCurve, compileAll, expectSameCurve, expectSameSituation, oneSituation } from '../bench/once/contenders.ts'

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

describe('once', () => {
  const system = catalogue()

  test('the program of the whole catalogue says of a household what the reference says', async () => {
    const one = oneSituation(system, compileAll(system))
    one.run()
    expect(await expectSameSituation(system, one)).toBeGreaterThan(30)
    expect(one.value('dibao.payment')).toBeGreaterThan(0)
  })

  test('the curve of cliffs is the reference between its points', async () => {
    const curve = cliffCurve(system)
    expect(await expectSameCurve(system, curve)).toBeGreaterThan(1)
    expect(curve.notches.length).toBeGreaterThan(0)
  })
})
