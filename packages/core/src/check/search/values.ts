import type { Program } from '../../compile/program.ts'
import type { LinkedInput, PolicySystem } from '../../system/system.ts'
import type { Draws } from './draws.ts'

/** The values of an input that a search tries, as they stand inside: fen, codes, flags, NaN for missing. */
export type Tried = {
  readonly input: LinkedInput
  readonly values: readonly number[]
  /** They stand for all values: conditions tell no more apart. */
  readonly exact: boolean
  /** The distance to the next value; 0 for numbers that have none. */
  readonly step: number
  readonly lowest: number
  readonly highest: number
}

const wholeUnits = new Set(['years', 'year', 'persons', 'posts', 'grade', 'count', 'months'])
/** Far above every amount that is meant, and small enough that fen are counted exactly. */
const mostFen = 1e13

/**
 * The values to try for each input of a program: all flags and categories; of a number what it is compared with, the values beside
 * that, and missing where it may be. Where a number goes through arithmetic, no list is complete, and the constants of the program are
 * tried as well.
 */
export function valuesToTry(system: PolicySystem, program: Program): Tried[] {
  return program.inputs.map(({ name }) => {
    const input = system.definitions.get(name) as LinkedInput
    const { dimension } = input
    if (dimension.type === 'flag') return { input, values: [0, 1], exact: true, step: 1, lowest: 0, highest: 1 }
    if (dimension.type !== 'number')
      return {
        input,
        values: dimension.values.map((value) => system.codes.get(String(value))!),
        exact: true,
        step: 1,
        lowest: 0,
        highest: 0,
      }
    return numberToTry(program, input)
  })
}

function numberToTry({ plan }: Program, input: LinkedInput): Tried {
  const { thresholds, exact } = usesOf(plan.steps, input.name)
  const { dimension, range } = input
  const money = dimension.type === 'number' && dimension.money === 1
  const unit = input.unit?.split('/')[0]
  const whole =
    money || dimension.type !== 'number' || dimension.is === 'year' || dimension.month !== 0 || unit === undefined || wholeUnits.has(unit)
  const scale = money ? 100 : 1
  const year = dimension.type === 'number' && dimension.is === 'year'
  const lowest = range ? range[0] * scale : 0
  const highest = range ? range[1] * scale : year ? 9999 : mostFen
  const constants = exact
    ? []
    : plan.steps.flatMap(({ value, data }) => [value ?? Number.NaN, ...(data?.limits ?? []), ...(data?.table ?? [])])
  const fitting = [...new Set([...thresholds, ...constants])]
    .filter((t) => Number.isFinite(t) && t >= lowest && t <= highest)
    .sort((a, b) => a - b)
  // Of many constants those spread over the list; what the number is compared with is always among them.
  const every = Math.max(1, Math.ceil(fitting.length / 24))
  const marks = fitting.filter((t, i) => thresholds.has(t) || i % every === 0)
  const out = new Set<number>()
  const add = (value: number): void => {
    if (value >= lowest && value <= highest) out.add(value)
  }
  if (whole) {
    for (const t of marks) for (const value of [Math.floor(t) - 1, Math.floor(t), Math.ceil(t), Math.ceil(t) + 1]) add(value)
    if (marks.length === 0 || !exact) add(Math.ceil(lowest))
    for (const value of year ? [2016, 2014] : money ? [10000, 3_000_000] : [1, 40]) if (marks.length === 0 || !exact) add(value)
  } else {
    const ends = [lowest, ...marks, range ? highest : Math.max(1, ...marks.map((t) => t * 2))]
    ends.forEach((t, i) => {
      add(t)
      const next = ends[i + 1]
      if (next !== undefined && next > t) add(t + (next - t) / 2)
    })
  }
  const values = [...out].sort((a, b) => a - b)
  if (values.length === 0) values.push(lowest)
  return {
    input,
    values: input.optional ? [...values, Number.NaN] : values,
    exact,
    step: whole ? 1 : 0,
    lowest,
    highest: Math.min(highest, mostFen),
  }
}

/** What an input is compared with, and whether anything else is done with it. */
function usesOf(steps: Program['plan']['steps'], name: string): { readonly thresholds: Set<number>; readonly exact: boolean } {
  const same = new Set<number>()
  const thresholds = new Set<number>()
  let exact = true
  steps.forEach((step, id) => {
    if (step.operator === 'input') {
      if (step.name === name) same.add(id)
      return
    }
    const own = step.args.filter((arg) => same.has(arg))
    if (own.length === 0) return
    const other = step.args.find((arg) => !same.has(arg))
    if (step.operator === 'spread') same.add(id)
    else if (step.operator === 'in') for (const value of step.data!.list!) thresholds.add(value)
    else if (comparisons.has(step.operator) && other === undefined) return
    else if (comparisons.has(step.operator) && steps[other!]!.operator === 'constant') thresholds.add(steps[other!]!.value!)
    else exact = false
  })
  return { thresholds, exact }
}
const comparisons = new Set(['equal', 'lessThan', 'lessThanInclusive'])

/** A value of an input, drawn: one of those to try, or, where they are not all, any other amount. */
export function drawn({ input, values, exact, step, lowest, highest }: Tried, draws: Draws): number {
  if (exact || input.dimension.type !== 'number' || draws.below(3) > 0) return draws.pick(values)
  if (step === 0) return lowest + (Math.min(highest, 2) - lowest) * (draws.below(1001) / 1000)
  if (input.dimension.is === 'year') return Math.min(highest, Math.max(lowest, 2010 + draws.below(20)))
  // As many small as large ones; money in whole yuan.
  let most = 2
  for (let k = draws.below(input.dimension.money === 1 ? 30 : 7); k > 0; k--) most *= 2
  const value = draws.below(most)
  return Math.min(highest, Math.max(lowest, input.dimension.money === 1 && value > 100 ? value - (value % 100) : value))
}
