import { type Contender, measure, median, timingOf } from '../../../core/bench/measure.ts'
import { type Bar, onceTable, type Part } from '../../../core/bench/report.ts'
import { apart, byPrograms, systems, workload } from '../bill/contenders.ts'
import { catalogue, cliffCurve, compileAll, evaluateWithTrace, expectSameCurve, expectSameSituation, oneSituation } from './contenders.ts'

/** One situation, compilation for a day, one curve. */
export const part: Part = async ({ quick }) => {
  const times = quick ? 10 : 1000
  const rounds = quick ? 3 : 15
  const system = catalogue()
  const start = performance.now()
  const program = compileAll(system)
  const household = oneSituation(system, program)
  household.run()
  const cold = performance.now() - start
  const facts = await expectSameSituation(system, household)
  const curve = cliffCurve(system)
  const withBill = cliffCurve(system, true)
  const pieces = await expectSameCurve(system, curve)
  const oneBill = workload('any', 'even', 1, systems.slice(0, 1))

  const repeated = (name: string, run: () => void): Contender => ({
    name,
    rows: times,
    run() {
      for (let i = 0; i < times; i++) run()
    },
  })
  const [bill, whole, traced] = [
    'a bill through the compiled program, one row',
    'a household of five with a bill, all facts, through the compiled program',
    'the bill and its household by the reference, all facts of a bill, full trace',
  ]
  const short = await measure(
    [
      repeated(bill, byPrograms('one row', apart('any', oneBill), oneBill).run as () => void),
      repeated(whole, household.run),
      {
        name: traced,
        rows: 20,
        async run() {
          for (let i = 0; i < 20; i++) await evaluateWithTrace(system)
        },
      },
    ],
    rounds,
  )
  let days = 0
  const [compiled, cliffs, cliffsWithBill] = [
    'the catalogue compiled for a day, with its module',
    `cliffs of a household along wages (segments: ${curve.segments.length}, notches: ${curve.notches.length})`,
    `the same with a bill (segments: ${withBill.segments.length}, notches: ${withBill.notches.length})`,
  ]
  const long = await measure(
    [
      {
        name: compiled,
        rows: 1,
        run: () => compileAll(system, `2022-${String(1 + (days++ % 12)).padStart(2, '0')}-01`).slabs({ household: 2, person: 8, bill: 2 }),
      },
      { name: cliffs, rows: 1, run: () => void cliffCurve(system) },
      { name: cliffsWithBill, rows: 1, run: () => void cliffCurve(system, true) },
    ],
    quick ? 3 : 40,
  )
  const bar = (bar: string, what: string, unit: string, got: number, wanted: number, holdsBack: string): Bar => ({
    bar,
    what,
    unit,
    got,
    wanted,
    holdsBack,
  })
  const micro = (name: string): number => median(timingOf(short, name).rounds) / 1e3
  const milli = (name: string): number => median(timingOf(long, name).rounds) / 1e6
  return {
    title: 'Once: a day, a situation, a curve',
    text: [
      `The whole catalogue: ${system.order.length} computed facts, ${program.plan.steps.length} steps as a program of all of them. The ${facts} facts of the bill are equal by program and reference; the curve is the reference's in the middle of its ${pieces} pieces. The first compilation in a process, before V8 has optimised anything, took ${cold.toFixed(0)} ms with the first run.`,
    ],
    tables: [onceTable('one situation', short, 'µs'), onceTable('a day, a curve', long, 'ms')],
    bars: [
      bar('P5', compiled, 'ms', milli(compiled), 50, 'steps are made and their code is written in JavaScript, each time anew'),
      bar('P5', bill, 'µs', micro(bill), 5, 'columns are checked and copied one by one'),
      bar(
        'P5',
        whole,
        'µs',
        micro(whole),
        5,
        `${program.inputs.length} columns are checked and copied in, ${program.outputs.length + program.counters.length} out, for a handful of rows`,
      ),
      bar('P5', traced, 'ms', micro(traced) / 1e3, 1, "conditions are json-rules-engine's: promises for each of them, at every depth"),
      bar('P10', cliffs, 'ms', milli(cliffs), 5, 'every operator is run on piecewise lines, which are cut and joined as lists'),
    ],
  }
}
