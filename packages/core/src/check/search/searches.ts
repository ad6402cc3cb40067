import type { Day } from '../../policy/language.ts'
import { factOf, type LinkedFact, type PolicySystem } from '../../system/system.ts'
import type { CheckPeriod } from '../finding.ts'
import { daysOfChange, namesOf } from './days.ts'
import { always, comesToRules, type Question } from './probe.ts'
import { type Aim, type Search, searchOn } from './search.ts'

/** A stretch of days in which nothing changes, and what was found on its first; nothing where a parameter is not in force. */
export type Stretch = { readonly from: Day; readonly until: Day; readonly search?: Search }

/** The searches of one check: each is made once, for all findings that ask for it. */
export type Searches = {
  /**
   * Question 0: does the fact come to its rules? Question i + 1: do the conditions of rule i hold? Where no gap and no overlap can be, only
   * up to the day on which every rule was seen to apply.
   */
  readonly rules: (fact: LinkedFact) => readonly Stretch[]
  /** Question 0: is the fact more than 0? One situation a day is enough. */
  readonly pays: (fact: LinkedFact) => readonly Stretch[]
}

type Answers = readonly Uint8Array[]

export function searchesOf(system: PolicySystem, period: CheckPeriod): Searches {
  const memo = new Map<string, readonly Stretch[]>()
  const once = (key: string, make: () => readonly Stretch[]): readonly Stretch[] => {
    const stretches = memo.get(key) ?? make()
    memo.set(key, stretches)
    return stretches
  }
  /** `enough` ends the search of a day, `done` that of all later ones. */
  const stretches = (
    fact: LinkedFact,
    questions: readonly Question[],
    aims: readonly Aim[],
    enough: (answers: Answers) => boolean,
    done: (answers: Answers) => boolean,
  ): Stretch[] => {
    const days = daysOfChange(system, questions.flatMap(namesOf), period)
    const known = new Map<string, Search>()
    const out: Stretch[] = []
    for (const [i, from] of days.entries()) {
      const search = searchOn(system, fact, questions, aims, from, (fingerprint) => known.get(fingerprint), enough)
      if (search) known.set(search.fingerprint, search)
      out.push({ from, until: days[i + 1] ?? period.to, ...(search ? { search } : {}) })
      if (search && done(search.answers)) break
    }
    return out
  }
  return {
    rules: (fact) =>
      once(`rules ${fact.name}`, () => {
        const rules = fact.rules.map((rule) => rule.conditions ?? always)
        const alive = (answers: Answers): boolean =>
          answers.some((one) => one[0] === 1) && fact.rules.every((_, i) => answers.some((one) => appliesIn(fact, one, i)))
        const enough = mayHaveGap(fact) || fact.source.combine === 'unique' ? () => false : alive
        return stretches(fact, [comesToRules(system, fact), ...rules], aimsOf(fact), enough, enough)
      }),
    pays: (fact) =>
      once(`pays ${fact.name}`, () => {
        const positive = (answers: Answers): boolean => answers.some((one) => one[0] === 1)
        return stretches(fact, [{ fact: fact.name, operator: 'greaterThan', value: 0 }], [new Map([[0, true]])], positive, () => false)
      }),
  }
}

/** Whether a rule applies by the answers to the questions of `rules`: of `first`, where no earlier one does. */
export function appliesIn(fact: LinkedFact, answers: Uint8Array, rule: number): boolean {
  if (answers[0] !== 1 || answers[rule + 1] !== 1) return false
  return (fact.source.combine ?? 'first') !== 'first' || answers.subarray(1, rule + 1).every((earlier) => earlier === 0)
}

/** Numbers by rules that all have conditions, without `otherwise`: there may be situations in which none applies. */
export function mayHaveGap({ source, rules, dimension }: LinkedFact): boolean {
  const how = source.combine ?? 'first'
  return (
    source.rules !== undefined &&
    rules.length > 0 &&
    (how === 'first' || how === 'unique') &&
    source.otherwise === undefined &&
    dimension.type === 'number' &&
    rules.every((rule) => rule.conditions !== undefined)
  )
}

/** No rule; each rule, and of `first` none before it; of `unique`, each pair. */
function aimsOf({ source, rules }: LinkedFact): Aim[] {
  const first = (source.combine ?? 'first') === 'first'
  const none = (count: number): [number, boolean][] => Array.from({ length: count }, (_, i) => [i + 1, false])
  const holding = (...held: number[]): [number, boolean][] => [[0, true], ...held.map((i): [number, boolean] => [i + 1, true])]
  const pairs = source.combine === 'unique' ? rules.flatMap((_, i) => rules.slice(0, i).map((_, j) => holding(i, j))) : []
  return [[...holding(), ...none(rules.length)], ...rules.map((_, i) => [...none(first ? i : 0), ...holding(i)]), ...pairs].map(
    (wanted) => new Map(wanted),
  )
}

export const factsOf = (system: PolicySystem): LinkedFact[] => system.order.map((name) => factOf(system, name))
