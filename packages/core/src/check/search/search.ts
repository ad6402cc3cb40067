import type { Program } from '../../compile/program.ts'
import { type Day, entities } from '../../policy/language.ts'
import type { LinkedFact, PolicySystem } from '../../system/system.ts'
import type { Searched } from '../finding.ts'
import { aim } from './aim.ts'
import { type Draws, drawsOf } from './draws.ts'
import { compileQuestions, type Question } from './probe.ts'
import { allSamples, answersTo, changed, drawSample, type Layout, layoutOf, type Sample } from './sample.ts'
import { type Tried, valuesToTry } from './values.ts'

/** Answers that are looked for together: by question, yes or no. */
export type Aim = ReadonlyMap<number, boolean>

/** What was tried on a day, and what it answered. */
export type Search = {
  readonly at: Day
  readonly fingerprint: string
  readonly layout: Layout
  readonly samples: readonly Sample[]
  /** By sample, by question: 1 or 0. */
  readonly answers: readonly Uint8Array[]
  readonly searched: Searched
  /** The answers for further samples without earlier bills. */
  readonly ask: (samples: readonly Sample[]) => Uint8Array[]
}

/** At most so many combinations are gone through one by one. */
const mostCombinations = 6000
/** Samples drawn, and aimed at each aim, in each round of a search. */
const rounds = [
  { drawn: 60, aimed: 8 },
  { drawn: 540, aimed: 32 },
]
/** Of a fact with very many rules, aims beyond these are left to chance. */
const mostAims = 60

/**
 * Looks for situations in which questions about a fact have certain answers, on one day. All combinations of values where the conditions
 * tell few enough apart; else draws, guesses that aim at the answers wanted, and both sides of every place where an answer changes along
 * a number.
 *
 * @param known - an earlier search by a program of the same fingerprint, which need not be made again
 * @param enough - whether the answers so far are all that is wanted; never where it matters that something is not there
 * @returns undefined where a parameter that the questions read is not in force
 */
export function searchOn(
  system: PolicySystem,
  fact: LinkedFact,
  questions: readonly Question[],
  aims: readonly Aim[],
  at: Day,
  known: (fingerprint: string) => Search | undefined,
  enough: (answers: readonly Uint8Array[]) => boolean,
): Search | undefined {
  const program = compileQuestions(system, fact, questions, at)
  if (!program) return undefined
  const before = known(program.fingerprint)
  if (before) return { ...before, at }
  const tried = valuesToTry(system, program)
  const layout = layoutOf(tried)
  const ofBill = fact.entity === 'bill'
  const totals = new Set(program.plan.steps.flatMap(({ operator, name }) => (operator === 'total' ? [name!] : [])))
  const members = totals.has('person')
  const counts = program.counters.length > 0
  const ask = (samples: readonly Sample[]): Uint8Array[] => (samples.length === 0 ? [] : answersTo(program, layout, samples))

  const all = totals.size > 0 || counts ? undefined : allSamples(layout, ofBill, mostCombinations)
  if (all) {
    const searched = { exhaustive: true, combinations: all.length }
    return { at, fingerprint: program.fingerprint, layout, samples: all, answers: ask(all), searched, ask }
  }
  const samples: Sample[] = []
  const answers: Uint8Array[] = []
  const look = (more: readonly Sample[]): void => {
    samples.push(...more)
    answers.push(...ask(more))
  }
  const draws = drawsOf(`${fact.name} ${program.fingerprint.length}`)
  const least = fact.entity === 'household' ? 0 : 1
  const persons = (): number => (members ? least + draws.below(4 - least) : 1)
  for (const { drawn, aimed } of rounds) {
    for (const earlier of counts ? [0, 1, 2] : [0]) {
      if (samples.length > 0 && enough(answers)) break
      const bills = (): number => (totals.has('bill') ? draws.below(3) : 0)
      const draw = (persons: number): Sample => drawSample(layout, { persons, ofBill, earlier, bills }, draws)
      const some = Array.from({ length: drawn }, () => draw(persons()))
      const wanted = aims
        .slice(0, mostAims)
        .flatMap((one) => Array.from({ length: aimed }, () => aimedAt(program, one, tried, layout, draw(Math.max(1, persons())), draws)))
      look([...some, ...wanted])
    }
  }
  if (!counts && !enough(answers)) look(edges(layout, samples.slice(0, 16), ask))
  return {
    at,
    fingerprint: program.fingerprint,
    layout,
    samples,
    answers,
    searched: { exhaustive: false, combinations: samples.length },
    ask,
  }
}

/** A sample moved towards the answers that are wanted, in one of its persons or in all of them. */
function aimedAt(program: Program, wanted: Aim, tried: readonly Tried[], layout: Layout, from: Sample, draws: Draws): Sample {
  const byName = new Map(tried.map((one) => [one.input.name, one]))
  let sample = from
  const everyone = draws.below(2) === 0
  const set = (name: string, value: number): void => {
    const { entity } = byName.get(name)!.input
    const index = layout[entity].findIndex(({ input }) => input.name === name)
    for (let person = 0; person < (everyone ? sample.persons.length : 1); person++) sample = changed(sample, entity, index, value, person)
  }
  for (const [question, yes] of wanted) aim(program, program.outputs[question]!.name, yes, byName, draws, set)
  return sample
}

/** Both sides of each place where, along one number of a sample, some answer changes: found by halving. */
function edges(layout: Layout, bases: readonly Sample[], ask: (samples: readonly Sample[]) => Uint8Array[]): Sample[] {
  type Between = { readonly at: (value: number) => Sample; readonly tried: Tried; readonly lower: Uint8Array; low: number; high: number }
  const open: Between[] = []
  const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((answer, i) => answer === b[i])
  for (const entity of entities) {
    layout[entity].forEach((tried, index) => {
      if (tried.exact) return
      const values = tried.values.filter((value) => !Number.isNaN(value))
      const usable = bases.filter((base) => entity !== 'person' || base.persons.length > 0)
      const points = usable.flatMap((base) => values.map((value) => changed(base, entity, index, value)))
      const answers = ask(points)
      usable.forEach((base, b) => {
        for (let i = 1; i < values.length && open.length < 200; i++) {
          const lower = answers[b * values.length + i - 1]!
          if (same(lower, answers[b * values.length + i]!)) continue
          open.push({ at: (value) => changed(base, entity, index, value), tried, lower, low: values[i - 1]!, high: values[i]! })
        }
      })
    })
  }
  const middle = ({ low, high, tried }: Between): number => (tried.step > 0 ? Math.floor((low + high) / 2) : low + (high - low) / 2)
  for (let k = 0; k < 60; k++) {
    const moving = open.filter((one) => middle(one) > one.low && middle(one) < one.high)
    if (moving.length === 0) break
    const answers = ask(moving.map((one) => one.at(middle(one))))
    moving.forEach((one, i) => {
      const mid = middle(one)
      if (same(answers[i]!, one.lower)) one.low = mid
      else one.high = mid
    })
  }
  return open.flatMap((one) => [one.at(one.low), one.at(one.high)])
}
