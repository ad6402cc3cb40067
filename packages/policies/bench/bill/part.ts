import { type Contender, measure, ratio, timingOf } from '../../../core/bench/measure.ts'
import { type Bar, type Part, type Table, timingTable } from '../../../core/bench/report.ts'
import { apart, byHand, byPrograms, byResidentPrograms, day, type Kind, systems, together, workload } from './contenders.ts'
import { type Mix, mixes } from './data.ts'

const kinds: { readonly [kind in Kind]: string } = {
  first: 'the first inpatient bill of a year',
  any: 'any bill, with all counters',
}
const groups: { readonly [mix in Mix]: string } = { even: 'evenly mixed', skewed: 'skewed' }
const scenarios = (count: number): string => (count === 1 ? '1 scenario' : `${count} scenarios`)
const [resident, copied] = ['Doudi, WebAssembly, columns resident', 'Doudi, WebAssembly, columns copied']

/** The bill of the catalogue, under one scenario and several. */
export const part: Part = async ({ quick }) => {
  const rows = quick ? 4096 : 1 << 18
  const rounds = quick ? 3 : 11
  const tables: Table[] = []
  const ratios: { readonly mix: Mix; readonly name: string; readonly what: string; readonly got: number }[] = []
  const shared: Bar[] = []
  for (const kind of ['first', 'any'] as const)
    for (const count of [1, kind === 'first' ? 3 : 4])
      for (const mix of mixes) {
        const work = workload(kind, mix, rows, systems.slice(0, count))
        const hand = byHand(work)
        const program = together(kind, work)
        const contenders: Contender[] = [
          hand,
          byResidentPrograms(resident, program, work),
          byPrograms(copied, program, work),
          byPrograms('Doudi, plain kernels', together(kind, work, { backend: 'kernels' }), work),
        ]
        if (count > 1) contenders.push(byResidentPrograms('Doudi, WebAssembly, resident, a program each', apart(kind, work), work))
        const timings = await measure(contenders, rounds)
        const what = `${kinds[kind]}, ${scenarios(count)}`
        tables.push(timingTable(`${what}, groups ${groups[mix]}`, timings, 'bill', [hand.name]))
        for (const name of [resident, copied])
          ratios.push({ mix, name, what, got: ratio(timingOf(timings, name), timingOf(timings, hand.name)) })
      }
  for (const kind of ['first', 'any'] as const) {
    const work = workload(kind, 'even', rows, systems)
    const [one, each] = ['one program for four scenarios', 'four programs']
    const timings = await measure(
      [byResidentPrograms(one, together(kind, work), work, true), byResidentPrograms(each, apart(kind, work), work, true)],
      rounds,
    )
    tables.push(timingTable(`${kinds[kind]}, four scenarios, a block that stays in the cache`, timings, 'bill', [each]))
    shared.push({
      bar: 'P3',
      what: `${kinds[kind]}: four scenarios in one program against four programs, in L2`,
      unit: 'x',
      got: ratio(timingOf(timings, one), timingOf(timings, each)),
      wanted: kind === 'first' ? 0.6 : 0.9,
      holdsBack: 'what the scenarios share is computed once, but what each pays, and each of its counters, is its own',
    })
  }
  return {
    title: 'The bill of the catalogue',
    text: [
      `The settlement of packages/policies on ${day}: five payments, compliant cost and out of pocket of ${rows.toLocaleString('en-US')} bills, against loops by hand over the same rules (packages/policies/bench/bill/by-hand.ts), whose parameters are read from the same documents. Equal to the bit, counters too. Scenarios: prolonged, stopped, tapered, and 351 outside the province; several of them run in one program, if not said otherwise, and by hand one after the other.`,
    ],
    tables,
    bars: [
      ...[resident, copied].flatMap((name) =>
        mixes.map((mix): Bar => {
          const worst = ratios.filter((one) => one.mix === mix && one.name === name).sort((a, b) => b.got - a.got)[0]!
          return {
            bar: 'P1',
            what: `the bill, ${name.slice(20)}, against the loop by hand, groups ${groups[mix]}; the worst of four: ${worst.what}`,
            unit: 'x',
            got: worst.got,
            wanted: mix === 'even' ? 0.45 : 0.6,
            holdsBack:
              name === copied
                ? 'columns are checked and copied in and out; by hand, a bill that is not covered skips most of the rules'
                : 'every operation is done for every bill; by hand, a bill that is not covered skips most of the rules',
          }
        }),
      ),
      ...shared,
    ],
  }
}
