import type { TracedCondition } from '../evaluate/trace.ts'
import { isMissing, type Telling, unitOf } from './telling.ts'

type Leaf = Extract<TracedCondition, { readonly fact: string }>

/** The leaves that decided how a condition came out, each with what was found and, where it matters, expected. */
export function decidingTexts(t: Telling, condition: TracedCondition): string[] {
  return deciding(t, condition, false)
}

/** `negated`: it stands under a `not`, and what holds there counts against the outcome. */
function deciding(t: Telling, condition: TracedCondition, negated: boolean): string[] {
  if ('skipped' in condition) return []
  // One that is missing is compared with nothing, and told once.
  if ('fact' in condition) return [isMissing(condition.found) ? t.states(condition.fact, condition.found) : leafText(t, condition, negated)]
  if ('not' in condition) return deciding(t, condition.not, !negated)
  const list = 'all' in condition ? condition.all : condition.any
  // Of an `all` that failed the failing ones decided, of one that held all of them; of an `any` the other way round.
  const decided = list.filter((inner) => !('skipped' in inner) && inner.holds === condition.holds)
  const chosen = decided.filter((inner) => !isUnchosen(t, inner))
  const texts = (chosen.length > 0 ? chosen : decided).flatMap((inner) => deciding(t, inner, negated))
  const alternatives = 'any' in condition !== negated && condition.holds === negated
  return alternatives && texts.length > 1 ? [t.words.noneOf(texts.join(t.words.comma))] : [...new Set(texts)]
}

/** What only an option would bring that is off: a reading that was not chosen says nothing of a household. */
function isUnchosen(t: Telling, condition: TracedCondition): boolean {
  if ('skipped' in condition || 'not' in condition || 'any' in condition) return false
  if ('all' in condition) return !condition.holds && condition.all.some((inner) => isUnchosen(t, inner))
  if (isOff(t, condition.fact)) return true
  if (condition.found !== false || condition.holds) return false
  return t.evaluation.trace.facts
    .filter(({ fact }) => fact === condition.fact)
    .some(({ rules }) => rules.some(({ conditions, amount }) => conditions && !amount && isUnchosen(t, conditions)))
}

/** A parameter that is an option, and off. */
export const isOff = (t: Telling, name: string): boolean => {
  const read = t.parameters(name)
  return read.length > 0 && read.every(({ value }) => value === false)
}

/** The leaves that failed, one by one: what whyNot shows. */
export function failingLeaves(condition: TracedCondition, negated = false): readonly { readonly leaf: Leaf; readonly negated: boolean }[] {
  if ('skipped' in condition) return []
  if ('fact' in condition) return condition.holds === negated ? [{ leaf: condition, negated }] : []
  if ('not' in condition) return failingLeaves(condition.not, !negated)
  if (condition.holds !== negated) return []
  return ('all' in condition ? condition.all : condition.any).flatMap((inner) => failingLeaves(inner, negated))
}

export function leafText(t: Telling, leaf: Leaf, negated: boolean): string {
  const found = t.states(leaf.fact, leaf.found)
  const expected = expectation(t, leaf, negated)
  if (leaf.holds === negated) return t.words.fails(found, expected)
  const says = leaf.operator !== 'equal' || leaf.against !== undefined || negated
  return t.words.holds(found, says && !isFlag(t, leaf) ? expected : undefined)
}

const isFlag = (t: Telling, leaf: Leaf): boolean => t.definition(leaf.fact)?.dimension.type === 'flag'

function expectation(t: Telling, leaf: Leaf, negated: boolean): string {
  const { fact, operator, value, against } = leaf
  const kind = unitOf(t.definition(fact))
  const yes = operator === 'notEqual' || operator === 'notIn' ? negated : !negated
  if (isFlag(t, leaf) && typeof value === 'boolean') return t.value(fact, value === yes)
  const shown = t.value(fact, value)
  const compared = t.words.comparisons[negated ? opposite(operator) : operator]!(shown, kind)
  return against === undefined ? compared : t.words.namely(compared, t.title(against))
}

const opposites: readonly (readonly [string, string])[] = [
  ['equal', 'notEqual'],
  ['in', 'notIn'],
  ['lessThan', 'greaterThanInclusive'],
  ['greaterThan', 'lessThanInclusive'],
]
function opposite(operator: string): string {
  const pair = opposites.find((two) => two.includes(operator))!
  return pair[0] === operator ? pair[1] : pair[0]
}

/** The whole tree, a line a condition, with a sign for what held. */
export function conditionLines(t: Telling, condition: TracedCondition, indent: string): string[] {
  if ('skipped' in condition) return []
  const sign = condition.holds ? '✓' : '✗'
  if ('fact' in condition) return [`${indent}${sign} ${leafText(t, condition, false)}`]
  const groups = t.words.groups
  if ('not' in condition) return [`${indent}${sign} ${groups.not}`, ...conditionLines(t, condition.not, `${indent}  `)]
  const [list, word] = 'all' in condition ? [condition.all, groups.all] : [condition.any, groups.any]
  if (list.length === 1) return conditionLines(t, list[0]!, indent)
  return [`${indent}${sign} ${word}`, ...list.flatMap((inner) => conditionLines(t, inner, `${indent}  `))]
}
