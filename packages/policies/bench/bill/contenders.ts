import { type CompileOptions, compile, compileTogether, link, type PolicySystem, type Program } from '@doudi/core'
import { policies, reforms, scenarios, vocabulary } from '@doudi/policies'
import { expectSameBits } from '../../../core/bench/compare.ts'
import type { Contender } from '../../../core/bench/measure.ts'
import { settleBillsByHand, settleFirstByHand } from './by-hand.ts'
import {
  counterKeys,
  counterNames,
  drawBills,
  emptyOf,
  type Inputs,
  inputNames,
  type Mix,
  type Outputs,
  outputFacts,
  outputNames,
  type Year,
} from './data.ts'
import { type Terms, termsOf } from './terms.ts'

/** A day on which the scenarios differ: the campaign goes on, has stopped, is at 0.6. */
export const day = '2022-03-05'

/** The catalogue under each scenario; the fourth lets 351 pay outside the province. */
export const systems: readonly PolicySystem[] = [
  [],
  scenarios.cliff!.reforms,
  scenarios.taper!.reforms,
  reforms.filter(({ id }) => id === 'outside-relief'),
].map((applied) => link({ vocabulary, policies, reforms: applied }))
export const codes = systems[0]!.codes

/** `first`: the first bill of a year, inpatient. `any`: any bill, with the year so far in nine counters. */
export type Kind = 'first' | 'any'

const optionsOf = (kind: Kind, options: object): CompileOptions => ({
  ask: Object.values(outputFacts),
  rowsOf: 'bill',
  ...(kind === 'first' ? { firstOfYear: true, fixed: { care: 'inpatient' } } : {}),
  ...options,
})

const programOf = (system: PolicySystem, kind: Kind, options: object): Program => compile(system, day, optionsOf(kind, options))

/** Bills with what the loops by hand say of them under each system. */
export type Workload = {
  readonly kind: Kind
  readonly rows: number
  readonly inputs: Inputs
  readonly scenarios: readonly Scenario[]
}
export type Scenario = {
  readonly system: PolicySystem
  readonly terms: Terms
  /** The year before these bills. Half of the persons have settled another bill. */
  readonly before: Year
  readonly after: Year
  readonly outputs: Outputs
}

export function workload(kind: Kind, mix: Mix, rows: number, of: readonly PolicySystem[]): Workload {
  const inputs = drawBills(codes, rows, mix, { inpatientOnly: kind === 'first' })
  const ofPerson = ['registered', 'exitYear', 'assistance', 'chronicCard', 'insured']
  const others = Object.fromEntries(
    inputNames.map((name) => [name, ofPerson.includes(name) ? inputs[name] : inputs[name].slice().reverse()]),
  ) as Inputs
  const scenarios = of.map((system): Scenario => {
    const terms = termsOf(system, day)
    const before = emptyOf(counterNames, kind === 'any' ? rows : 0)
    const after = emptyOf(counterNames, kind === 'any' ? rows : 0)
    const outputs = emptyOf(outputNames, rows)
    if (kind === 'any') {
      settleBillsByHand(rows, terms, others, before, before, outputs)
      for (const name of counterNames) for (let i = 0; i < rows; i += 2) before[name][i] = 0
      settleBillsByHand(rows, terms, inputs, before, after, outputs)
    } else settleFirstByHand(rows, terms, inputs, outputs)
    return { system, terms, before, after, outputs }
  })
  return { kind, rows, inputs, scenarios }
}

export function byHand({ kind, rows, inputs, scenarios }: Workload): Contender {
  const outputs = emptyOf(outputNames, rows)
  const after = emptyOf(counterNames, kind === 'any' ? rows : 0)
  return {
    name: 'TypeScript by hand',
    rows,
    run() {
      for (const { terms, before } of scenarios)
        if (kind === 'any') settleBillsByHand(rows, terms, inputs, before, after, outputs)
        else settleFirstByHand(rows, terms, inputs, outputs)
    },
  }
}

/** A program, and under which prefix it gives the results of which of the workload's scenarios. */
export type Compiled = { readonly program: Program; readonly covers: readonly { readonly prefix: string; readonly scenario: number }[] }

/** A program for each scenario. */
export const apart = (kind: Kind, { scenarios }: Workload, options: object = {}): Compiled[] =>
  scenarios.map(({ system }, scenario) => ({ program: programOf(system, kind, options), covers: [{ prefix: '', scenario }] }))

/** One program for all of them. */
export const together = (kind: Kind, { scenarios }: Workload, options: object = {}): Compiled[] => [
  {
    program: compileTogether(
      Object.fromEntries(scenarios.map(({ system }, scenario) => [`s${scenario}`, system])),
      day,
      optionsOf(kind, options),
    ),
    covers: scenarios.map((_, scenario) => ({ prefix: `s${scenario}/`, scenario })),
  },
]

type Place = { readonly column: (key: string) => Float64Array | undefined; readonly from: number; readonly rows: number }

/** Throws unless a program left for these rows what the loops by hand say. */
function expectSameBills(name: string, { kind, scenarios }: Workload, { covers }: Compiled, { column, from, rows }: Place): void {
  for (const { prefix, scenario } of covers) {
    const { outputs, after } = scenarios[scenario]!
    const same = (what: string, key: string, expected: Float64Array): void =>
      expectSameBits(`a bill by ${name}, ${what}, from row ${from}`, expected.subarray(from, from + rows), column(prefix + key)!, rows)
    for (const output of outputNames) same(output, outputFacts[output], outputs[output])
    if (kind === 'any') for (const counter of counterNames) same(counter, counterKeys[counter], after[counter])
  }
}

/** Programs over columns of their caller, one after the other. */
export function byPrograms(name: string, programs: readonly Compiled[], work: Workload): Contender {
  const { kind, rows, inputs, scenarios } = work
  const keys = [...Object.values(outputFacts), ...(kind === 'any' ? Object.values(counterKeys) : [])]
  const runs = programs.map(({ program, covers }) => {
    const into = Object.fromEntries(covers.flatMap(({ prefix }) => keys.map((key) => [prefix + key, new Float64Array(rows)])))
    const counters = Object.fromEntries(
      covers.flatMap(({ prefix, scenario }) =>
        counterNames.map((counter) => [prefix + counterKeys[counter], scenarios[scenario]!.before[counter]]),
      ),
    )
    const input = { rows: { bill: rows }, columns: inputs, into, ...(kind === 'any' ? { counters } : {}) }
    return { into, run: () => program.run(input) }
  })
  const run = (): void => {
    for (const one of runs) one.run()
  }
  run()
  runs.forEach(({ into }, k) => {
    expectSameBills(name, work, programs[k]!, { column: (key) => into[key], from: 0, rows })
  })
  return { name, rows, run }
}

/** The rows of a block whose columns fit into half of a second-level cache of 1 MiB. */
export function blockRows({ program }: Compiled): number {
  const columns = program.inputs.length + program.outputs.length + 2 * program.counters.length
  let rows = 2048
  while (rows > 128 && rows * columns * 8 > 512 * 1024) rows /= 2
  return rows
}

/** Programs on columns that stay in their own memory, block by block; or on the first block again and again, which stays in the cache. */
export function byResidentPrograms(name: string, programs: readonly Compiled[], work: Workload, inCache = false): Contender {
  const { kind, rows, inputs, scenarios } = work
  const runs = programs.map((compiled) => {
    const block = Math.min(blockRows(compiled), rows)
    const count = Math.floor(rows / block)
    const slabs = compiled.program.slabs({ bill: block }, inCache ? 1 : count)
    slabs.forEach(({ columns, counters }, k) => {
      const part = (column: Float64Array): Float64Array => column.subarray(k * block, (k + 1) * block)
      for (const input of inputNames) columns[input]?.set(part(inputs[input]))
      if (kind === 'any')
        for (const { prefix, scenario } of compiled.covers)
          for (const counter of counterNames) counters[prefix + counterKeys[counter]]?.set(part(scenarios[scenario]!.before[counter]))
    })
    const size = { bill: block }
    const run = (): void => {
      for (let k = 0; k < count; k++) slabs[inCache ? 0 : k]!.run(size)
    }
    run()
    slabs.forEach(({ values, countersAfter }, k) => {
      const column = (key: string): Float64Array | undefined => values[key] ?? countersAfter[key]
      expectSameBills(name, work, compiled, { column, from: k * block, rows: block })
    })
    return run
  })
  return {
    name,
    rows,
    run() {
      for (const run of runs) run()
    },
  }
}
