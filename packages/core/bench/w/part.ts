import { measure, ratio, timingOf } from '../measure.ts'
import { type Bar, type Part, type Table, timingTable } from '../report.ts'
import { inFolder } from '../yardstick.ts'
import { byEngines, byHand, byOtherLanguages, byProgram, byResidentProgram, programOfW, workload } from './contenders.ts'
import { mixes } from './data.ts'

const streams = 'both sides wait for memory: eight columns are read and seven written for a person'
const passes = 'a kernel is a pass over columns for each of the steps'

/** The workload W: one person-year of medical cost through five layers. */
export const part: Part = async ({ quick }) => {
  const rows = quick ? 4096 : 1 << 20
  const engineRows = quick ? 64 : 2048
  const tables: Table[] = []
  const bars: Bar[] = []
  const absent = new Set<string>()
  const program = programOfW()
  const plain = programOfW({ backend: 'kernels' })
  if (program.backend !== 'webassembly') throw new Error('there is no WebAssembly here')
  for (const mix of mixes) {
    const work = workload(rows, mix)
    await inFolder(async (folder) => {
      const others = await byOtherLanguages(work, folder)
      for (const name of others.missing) absent.add(name)
      const hand = byHand(work)
      const resident = byResidentProgram('Doudi, WebAssembly, columns resident', program, work)
      const copied = byProgram('Doudi, WebAssembly, columns copied', program, work)
      const kernels = byProgram('Doudi, plain kernels', plain, work)
      const contenders = [hand, resident, copied, kernels, ...others.contenders, ...(await byEngines(work, engineRows))]
      const timings = await measure(contenders, quick ? 3 : 15)
      others.close()
      tables.push(timingTable(`W, groups ${mix === 'even' ? 'evenly mixed' : 'skewed'}`, timings, 'person', [hand.name]))
      const against = (a: string, b: string): number => ratio(timingOf(timings, a), timingOf(timings, b))
      const groups = mix === 'even' ? 'evenly mixed' : 'skewed'
      const bar = (bar: string, what: string, got: number, wanted: number, holdsBack: string, atLeast = false): void => {
        bars.push({ bar, what: `W, groups ${groups}: ${what}`, unit: 'x', got, wanted, holdsBack, atLeast })
      }
      bar('P1', 'WebAssembly, columns resident, against the loop by hand', against(resident.name, hand.name), 0.6, streams)
      const inC = others.contenders.filter(({ name }) => name.startsWith('C'))
      const inNumpy = others.contenders.filter(({ name }) => name.startsWith('numpy'))
      if (inC.length > 0) {
        const got = Math.max(...inC.map(({ name }) => against(resident.name, name)))
        bar('P1', 'WebAssembly, columns resident, against C (the faster of two)', got, 1.5, streams)
      }
      if (inNumpy.length > 0) {
        const got = Math.min(...inNumpy.map(({ name }) => against(name, resident.name)))
        bar('P2', 'numpy (the faster of two) against WebAssembly, columns resident', got, 3, streams, true)
      }
      bar('P4', 'plain kernels against the loop by hand', against(kernels.name, hand.name), 11, passes)
    })
  }
  return {
    title: 'The workload W',
    text: [
      `One person-year of inpatient and chronic outpatient cost through five layers: 13 amounts, of which 7 are written out; ${program.plan.steps.length} steps in the compiled program; ${rows.toLocaleString('en-US')} persons. The rules are documents (packages/core/bench/w/policies.ts) and, by hand, one TypeScript loop over whole fen.`,
      'Equal before timing: all to the bit, but C with fused operations (as -march=native allows) and ZEN (whose numbers are decimals) to the fen. Engines that take a row at a time are given fewer rows; json-rules-engine decides the conditions, and the amounts, for which it has no words, are computed by hand from its events.',
      ...[...absent].map((name) => `Not here: ${name}.`),
    ],
    tables,
    bars,
  }
}
