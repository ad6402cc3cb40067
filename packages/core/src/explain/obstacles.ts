import type { TracedCondition, TracedFact, TracedRule } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import type { Title } from '../policy/language.ts'
import { failingLeaves, leafText } from './conditions.ts'
import { calculation, type Story, storyOf } from './story.ts'
import type { Telling } from './telling.ts'

/** What stands in the way of an outcome: a condition that failed, or an amount that came to nothing. */
export type Obstacle = {
  /** The fact in whose rule it stands, and whose. */
  readonly fact: string
  /** Where its entity stands in the situation. */
  readonly of: string
  /** A sentence. */
  readonly text: Title
  /** The condition with what was found; absent where an amount came to nothing. */
  readonly condition?: Extract<TracedCondition, { readonly fact: string }>
}

/** Obstacles from the target down to where they begin: conditions on inputs, shortfalls in amounts. */
export function obstaclesOf(tellings: { readonly en: Telling; readonly zh: Telling }, target: TracedFact): Obstacle[] {
  const t = tellings.en
  const found: Obstacle[] = []
  const seen = new Set<TracedFact>()
  const both = (text: (t: Telling) => string): Title => ({ en: text(tellings.en), zh: text(tellings.zh) })

  const conditions = (fact: TracedFact, rule: TracedRule | undefined): void => {
    if (!rule?.conditions) return
    for (const { leaf, negated } of failingLeaves(rule.conditions)) {
      const behind = t.fact(leaf.fact, fact.of)
      // A computed fact that is too low, or a flag that is not set, has obstacles of its own; they say more.
      const before = found.length
      if (behind && !negated && (behind.value === false || behind.value === 0)) walk(behind)
      if (found.length === before)
        found.push({ fact: fact.fact, of: fact.of, text: both((t) => leafText(t, leaf, negated)), condition: leaf })
    }
  }
  const nothing = (fact: TracedFact, amount: TracedAmount): void => {
    const args = amount.args ?? []
    if (amount.kind === 'name' || amount.kind === 'improve') {
      const behind = t.fact(amount.name!, fact.of)
      if (behind && (amount.kind === 'name' || amount.strength === 0)) {
        walk(behind)
        return
      }
      // An input or a parameter that is 0: its name says more than the number, and what a table was looked up by says why.
      if (!behind && amount.kind === 'name') {
        found.push({ fact: fact.fact, of: fact.of, text: both((t) => lookedUp(t, amount)) })
        return
      }
    }
    const zero = args.filter(({ value }) => value === 0)
    if (amount.kind === 'sum') for (const { of } of amount.members ?? []) member(amount.name!, of)
    else if (amount.kind !== 'subtract' && !isShortfall(amount) && zero.length > 0) for (const arg of zero) nothing(fact, arg)
    else if (amount.kind !== 'number') found.push({ fact: fact.fact, of: fact.of, text: both((t) => calculation(t, amount)) })
  }
  const member = (name: string, of: string): void => {
    const behind = t.fact(name, of)
    if (behind) walk(behind)
  }
  const walk = (fact: TracedFact): void => {
    if (seen.has(fact)) return
    seen.add(fact)
    const story = storyOf(t, fact)
    for (const rule of failedIn(fact, story)) conditions(fact, rule)
    if (story.kind === 'rules' && fact.value === 0) for (const { amount } of story.applied) nothing(fact, amount!)
    if (story.kind === 'waterfall') for (const { fact: payer } of fact.waterfall?.payers ?? []) member(payer, fact.of)
  }
  walk(target)
  return found
}

/** The rules whose conditions decided against the outcome. */
function failedIn(fact: TracedFact, story: Story): readonly (TracedRule | undefined)[] {
  switch (story.kind) {
    case 'flag':
      return [story.rule]
    case 'refused':
      return [story.admission]
    case 'guarded':
      return [story.guard]
    case 'noRule':
      return story.failed
    case 'rules':
      return fact.rules.filter(({ applies }) => !applies)
    case 'waterfall':
      return fact.rules
    case 'leftOut':
      return []
  }
}

/** `allowance is 0.00 yuan (poor is no, self-care is full)`. */
function lookedUp(t: Telling, { name, value, by = [] }: TracedAmount): string {
  const keys = by.map((key) => t.states(key.fact, key.value)).join(t.words.comma)
  return `${t.states(name!, value)}${keys === '' ? '' : t.words.brackets(keys)}`
}

/** `above`, where there is nothing above. */
const isShortfall = ({ kind, args }: TracedAmount): boolean =>
  kind === 'max' && args![1]!.kind === 'subtract' && (args![1]!.value as number) < 0
