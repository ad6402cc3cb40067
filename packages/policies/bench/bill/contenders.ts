import { compile, link, type PolicySystem, type Program } from '@doudi/core'
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

export const programOf = (system: PolicySystem, kind: Kind, options: object = {}): Program =>
  compile(system, day, {
    ask: Object.values(outputFacts),
    rowsOf: 'bill',
    ...(kind === 'first' ? { firstOfYear: true, fixed: { care: 'inpatient' } } : {}),
    ...options,
  })

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

/** A program for each scenario, one after the other; its results are the same bits as those by hand. */
export function byPrograms(name: string, programs: readonly Program[], { kind, rows, inputs, scenarios }: Workload): Contender {
  const into = Object.fromEntries(
    [...Object.values(outputFacts), ...(kind === 'any' ? Object.values(counterKeys) : [])].map((key) => [key, new Float64Array(rows)]),
  )
  const counters = scenarios.map(({ before }) => Object.fromEntries(counterNames.map((counter) => [counterKeys[counter], before[counter]])))
  const run = (k: number) =>
    programs[k]!.run({ rows: { bill: rows }, columns: inputs, into, ...(kind === 'any' ? { counters: counters[k]! } : {}) })
  scenarios.forEach(({ outputs, after }, k) => {
    run(k)
    for (const output of outputNames) expectSameBits(`a bill by ${name}, ${output}`, outputs[output], into[outputFacts[output]]!)
    if (kind === 'any')
      for (const counter of counterNames) expectSameBits(`a bill by ${name}, ${counter}`, after[counter], into[counterKeys[counter]]!)
  })
  return { name, rows, run: () => programs.forEach((_, k) => run(k)) }
}

/** The same on columns that stay in the programs' memory, block by block. */
export function byResidentPrograms(name: string, programs: readonly Program[], work: Workload, block = 1024): Contender {
  const { kind, rows, inputs, scenarios } = work
  const count = Math.ceil(rows / block)
  const size = (k: number): number => Math.min(block, rows - k * block)
  const part = (column: Float64Array, k: number): Float64Array => column.subarray(k * block, k * block + size(k))
  const slabs = programs.map((program, s) => {
    const own = program.slabs({ bill: block }, count)
    own.forEach(({ columns, counters }, k) => {
      for (const input of inputNames) columns[input]?.set(part(inputs[input], k))
      if (kind === 'any') for (const counter of counterNames) counters[counterKeys[counter]]?.set(part(scenarios[s]!.before[counter], k))
    })
    return own
  })
  const sizes = Array.from({ length: count }, (_, k) => ({ bill: size(k) }))
  const run = (): void => {
    for (const own of slabs) for (let k = 0; k < count; k++) own[k]!.run(sizes[k]!)
  }
  run()
  slabs.forEach((own, s) => {
    const { outputs, after } = scenarios[s]!
    own.forEach(({ values, countersAfter }, k) => {
      const same = (what: string, expected: Float64Array, got: Float64Array): void =>
        expectSameBits(`a bill by ${name}, ${what}, block ${k}`, part(expected, k), got, size(k))
      for (const output of outputNames) same(output, outputs[output], values[outputFacts[output]]!)
      if (kind === 'any') for (const counter of counterNames) same(counter, after[counter], countersAfter[counterKeys[counter]]!)
    })
  })
  return { name, rows, run }
}
