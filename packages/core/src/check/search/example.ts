import { CoreError, type Problem } from '../../errors.ts'
import { type Evaluation, evaluate } from '../../evaluate/evaluate.ts'
import type { Counters } from '../../evaluate/scope.ts'
import type { Situation } from '../../evaluate/situation.ts'
import type { TracedFact } from '../../evaluate/trace.ts'
import type { Day } from '../../policy/language.ts'
import type { LinkedFact, PolicySystem } from '../../system/system.ts'
import type { Example, Gave } from '../finding.ts'
import type { Layout, Sample } from './sample.ts'
import { situationsOf } from './situation.ts'

/** What `evaluate` gave for the fact: the evaluation with the account of the fact, or what it refused. */
export type Outcome = { readonly evaluation: Evaluation; readonly traced: TracedFact | undefined } | { readonly problem: Problem }

type Candidate = { readonly situation: Situation; readonly earlier: readonly Situation[] }

/**
 * A sample as an example: evaluated, with all that it does not need left out, as long as what `evaluate` gives `shows` the same.
 *
 * @returns undefined where `evaluate` does not show it
 */
export async function exampleOf(
  system: PolicySystem,
  fact: LinkedFact,
  layout: Layout,
  sample: Sample,
  days: { readonly at: Day; readonly before?: Day },
  shows: (outcome: Outcome, before: Outcome | undefined) => boolean,
): Promise<Example | undefined> {
  const look = async (candidate: Candidate): Promise<Omit<Example, 'situation' | 'earlier' | 'ask'> | undefined> => {
    const outcome = await outcomeOf(system, fact, candidate, days.at)
    const before = days.before === undefined ? undefined : await outcomeOf(system, fact, candidate, days.before)
    if (!shows(outcome, before)) return undefined
    return { at: days.at, gave: gaveOf(outcome, fact), ...(before ? { before: { at: days.before!, gave: gaveOf(before, fact) } } : {}) }
  }
  let best: Candidate = situationsOf(system, fact, layout, sample)
  let found = await look(best)
  if (!found) return undefined
  for (let simpler = simplerThan(system, best); simpler.length > 0; ) {
    const one = simpler.pop()!(best)
    const still = one === undefined ? undefined : await look(one)
    if (!still) continue
    best = one!
    found = still
  }
  const { earlier } = best
  const situation = Object.fromEntries(Object.entries(best.situation).filter(([, facts]) => !Array.isArray(facts) || facts.length > 0))
  return { situation, ...(earlier.length > 0 ? { earlier } : {}), ask: fact.name, ...found }
}

async function outcomeOf(system: PolicySystem, fact: LinkedFact, { situation, earlier }: Candidate, at: Day): Promise<Outcome> {
  try {
    let counters: Counters = {}
    for (const bill of earlier) counters = (await evaluate(system, bill, at, { ask: [], counters, trace: false })).counters
    const evaluation = await evaluate(system, situation, at, { ask: [fact.name], counters })
    const of = fact.entity === 'household' ? '/household' : `/${fact.entity}`
    return { evaluation, traced: evaluation.trace.facts.find((traced) => traced.fact === fact.name && traced.of === of) }
  } catch (error) {
    if (error instanceof CoreError) return { problem: error.problems[0]! }
    throw error
  }
}

/** Numbers that are read easily, the plainest last. */
const roundMoney = [100_000, 10_000, 1000]
const roundCounts = [1]

const gaveOf = (outcome: Outcome, fact: LinkedFact): Gave =>
  'problem' in outcome ? { error: outcome.problem.code } : { value: outcome.evaluation.values[fact.name] }

/** Ways to make a candidate simpler, to be tried from the last: an earlier bill, a member, or one input less; a rounder number. */
function simplerThan(system: PolicySystem, { situation, earlier }: Candidate): ((now: Candidate) => Candidate | undefined)[] {
  const without = <T extends object>(facts: T, name: string): T =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name)) as T
  const out: ((now: Candidate) => Candidate | undefined)[] = []
  const names = new Set((situation.members ?? []).flatMap((member) => Object.keys(member)))
  for (const part of ['household', 'person', 'bill'] as const)
    for (const name of Object.keys(situation[part] ?? {})) {
      const input = system.definitions.get(name)
      if (input?.kind !== 'input' || input.dimension.type !== 'number' || input.dimension.is === 'year') continue
      const round = input.dimension.money === 1 ? roundMoney : roundCounts
      round.forEach((value, i) => {
        out.push((now) => {
          const old = now.situation[part]![name]
          if (typeof old !== 'number' || round.indexOf(old) >= i) return undefined
          const put = (one: Situation): Situation => ({ ...one, [part]: { ...one[part], [name]: value } })
          return { situation: put(now.situation), earlier: part === 'bill' ? now.earlier : now.earlier.map(put) }
        })
      })
    }
  for (const name of names)
    out.push((now) => ({
      ...now,
      situation: { ...now.situation, members: (now.situation.members ?? []).map((member) => without(member, name)) },
    }))
  for (const part of ['household', 'person', 'bill'] as const)
    for (const name of Object.keys(situation[part] ?? {}))
      out.push((now) => ({
        situation: { ...now.situation, [part]: without(now.situation[part]!, name) },
        earlier: part === 'bill' ? now.earlier : now.earlier.map((bill) => ({ ...bill, [part]: without(bill[part]!, name) })),
      }))
  for (const _ of situation.members ?? [])
    out.push((now) => ({
      situation: { ...now.situation, members: (now.situation.members ?? []).slice(1) },
      earlier: now.earlier.map((bill) => ({ ...bill, members: (bill.members ?? []).slice(1) })),
    }))
  for (const _ of earlier) out.push((now) => (now.earlier.length === 0 ? undefined : { ...now, earlier: now.earlier.slice(1) }))
  return out
}
