import { fileURLToPath } from 'node:url'
import { type CompileOptions, compile, type Program } from '@doudi/core'
import { expectSameBits, expectSameFen } from '../compare.ts'
import type { Contender } from '../measure.ts'
import { compileC, layDown, startYardstick, versionOf, type Yardstick } from '../yardstick.ts'
import { settleYearByHand } from './by-hand.ts'
import { categoryCodes, drawPersons, emptyOutputs, type Inputs, inputNames, type Mix, type Outputs, placeCodes } from './data.ts'
import { rowsFor } from './engines.ts'
import { jsonLogic } from './json-logic.ts'
import { jsonRulesEngine, type Row } from './json-rules-engine.ts'
import { asked, day, system } from './policies.ts'
import { zen } from './zen.ts'

/** Persons of one mix with what the loop by hand says of them, which everybody else is compared with. */
export type Workload = { readonly rows: number; readonly inputs: Inputs; readonly expected: Outputs }

export function workload(rows: number, mix: Mix): Workload {
  const inputs = drawPersons(rows, mix)
  const expected = emptyOutputs(rows)
  settleYearByHand(rows, inputs, expected)
  return { rows, inputs, expected }
}

export const programOfW = (options: Omit<CompileOptions, 'ask' | 'fixed'> = {}): Program =>
  compile(system, day, { ask: [...asked], rowsOf: 'person', ...options })

export function byHand({ rows, inputs }: Workload): Contender {
  const outputs = emptyOutputs(rows)
  return { name: 'TypeScript by hand', rows, run: () => settleYearByHand(rows, inputs, outputs) }
}

/** A compiled program over the columns; its results are the same bits as those by hand. */
export function byProgram(name: string, program: Program, { rows, inputs, expected }: Workload): Contender {
  const into = Object.fromEntries(asked.map((fact) => [fact, new Float64Array(rows)]))
  const run = () => program.run({ rows: { person: rows }, columns: inputs, into })
  run()
  asked.forEach((fact, k) => {
    expectSameBits(`W by ${name}, ${fact}`, expected[k]!, into[fact]!)
  })
  return { name, rows, run }
}

/** The same program on columns that stay in its own memory, block by block. */
export function byResidentProgram(name: string, program: Program, { rows, inputs, expected }: Workload, block = 2048): Contender {
  const slabs = program.slabs({ person: block }, Math.ceil(rows / block))
  const sizes = slabs.map((_, k) => ({ person: Math.min(block, rows - k * block) }))
  slabs.forEach(({ columns }, k) => {
    for (const input of inputNames) columns[input]!.set(inputs[input].subarray(k * block, k * block + sizes[k]!.person))
  })
  const run = (): void => {
    for (let k = 0; k < slabs.length; k++) slabs[k]!.run(sizes[k]!)
  }
  run()
  asked.forEach((fact, column) => {
    slabs.forEach(({ values }, k) => {
      const { person } = sizes[k]!
      expectSameBits(`W by ${name}, ${fact}, block ${k}`, expected[column]!.subarray(k * block, k * block + person), values[fact]!, person)
    })
  })
  return { name, rows, run }
}

/** Rule engines that take a row at a time, on the first rows; 64 rows in flight where they are asynchronous. */
export async function byEngines({ inputs, expected }: Workload, rows: number): Promise<Contender[]> {
  const objects = rowsFor(inputs, rows)
  const check = async (name: string, settle: (row: Row) => number[] | Promise<number[]>, exact: boolean): Promise<void> => {
    const found = await Promise.all(objects.map(settle))
    asked.forEach((fact, k) => {
      const column = Float64Array.from(found, (values) => values[k]!)
      if (exact) expectSameBits(`W by ${name}, ${fact}`, expected[k]!, column, rows)
      // Out of pocket takes over what six payments differ by; three of them may.
      else expectSameFen(`W by ${name}, ${fact}`, expected[k]!, column, fact === 'settlement.outOfPocket' ? 3 : 1, rows)
    })
  }
  const inFlight = (name: string, settle: (row: Row) => Promise<number[]>): Contender => ({
    name,
    rows,
    async run() {
      for (let low = 0; low < rows; low += 64) await Promise.all(objects.slice(low, low + 64).map(settle))
    },
  })
  const logic = jsonLogic()
  const rulesEngine = jsonRulesEngine()
  const decision = zen()
  await check('json-logic-engine', logic, true)
  await check('json-rules-engine', rulesEngine, true)
  await check('ZEN', decision, false) // its numbers are decimals: a tie is broken otherwise
  return [
    { name: 'json-logic-engine, compiled', rows, run: () => objects.forEach((row) => logic(row)) },
    inFlight('ZEN', decision),
    inFlight('json-rules-engine', rulesEngine),
  ]
}

export type OtherLanguages = { readonly contenders: readonly Contender[]; readonly missing: readonly string[]; close(): void }

/** C and numpy, where the machine has them, each as a process of its own that measures itself. */
export async function byOtherLanguages({ rows, inputs, expected }: Workload, folder: string): Promise<OtherLanguages> {
  const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
  const place = inputs.place.map((code) => placeCodes.indexOf(code))
  const category = inputs.category.map((code) => categoryCodes.indexOf(code))
  layDown(
    folder,
    inputNames.map((name) => ({ ...inputs, place, category })[name]),
  )
  const running: Yardstick[] = []
  const contenders: Contender[] = []
  const missing: string[] = []
  const add = async (name: string, command: string, words: readonly string[], exact: boolean): Promise<void> => {
    const yardstick = await startYardstick(folder, command, words, rows)
    running.push(yardstick)
    await yardstick.run()
    const found = await yardstick.results()
    asked.forEach((fact, k) => {
      if (exact) expectSameBits(`W by ${name}, ${fact}`, expected[k]!, found[k]!)
      else expectSameFen(`W by ${name}, ${fact}`, expected[k]!, found[k]!, fact === 'settlement.outOfPocket' ? 3 : 1)
    })
    contenders.push({ name, rows, run: yardstick.run, measuresItself: true })
  }
  if (versionOf('gcc', '--version') === undefined) missing.push('C: there is no gcc')
  else {
    const flags = ['-O3', '-march=native', '-std=c11', '-D_GNU_SOURCE']
    await add('C, -O3 -march=native', compileC(folder, 'fused', beside('w.c'), flags), [], false)
    await add('C, the same without fused operations', compileC(folder, 'plain', beside('w.c'), [...flags, '-ffp-contract=off']), [], true)
  }
  if (versionOf('python3', '-c', 'import numpy') === undefined) missing.push('numpy: there is no python3 that has it')
  else
    for (const block of [4096, 16_384])
      await add(`numpy, blocks of ${block.toLocaleString('en-US')}`, 'python3', [beside('w.py'), String(block)], true)
  return { contenders, missing, close: () => running.forEach((yardstick) => yardstick.close()) }
}
