import type { TracedFact, TracedInput, TracedRule } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import type { LinkedFact } from '../system/system.ts'
import { decidingTexts, failingLeaves } from './conditions.ts'
import { formula } from './formula.ts'
import type { Telling } from './telling.ts'

/** How a fact came to its value: the part of its trace that decided. */
export type Story =
  | { readonly kind: 'flag'; readonly rule: TracedRule | undefined }
  | { readonly kind: 'waterfall' }
  | { readonly kind: 'refused'; readonly waterfall: string; readonly admission: TracedRule | undefined }
  | { readonly kind: 'leftOut'; readonly waterfall: string }
  | { readonly kind: 'rules'; readonly guard: TracedRule | undefined; readonly applied: readonly TracedRule[] }
  | { readonly kind: 'guarded'; readonly guard: TracedRule; readonly otherwise: TracedAmount | undefined }
  | { readonly kind: 'noRule'; readonly failed: readonly TracedRule[]; readonly otherwise: TracedAmount | undefined }

export function storyOf(t: Telling, traced: TracedFact): Story {
  const fact = t.definition(traced.fact) as LinkedFact
  const { rules, payment, otherwise } = traced
  if (fact.waterfall) return { kind: 'waterfall' }
  if (payment?.admission?.applies === false && payment.waterfall !== undefined)
    return { kind: 'refused', waterfall: payment.waterfall, admission: payment.admission }
  const place = t.evaluation.system.payers.get(fact.name)
  if (place?.out) return { kind: 'leftOut', waterfall: place.waterfall }
  const guard = fact.conditions ? rules.find(({ path }) => path === `${fact.path}/conditions`) : undefined
  if (fact.dimension.type === 'flag') return { kind: 'flag', rule: guard }
  if (guard && !guard.applies) return { kind: 'guarded', guard, otherwise }
  const own = rules.filter((rule) => rule !== guard)
  const applied = own.filter(({ amount }) => amount !== undefined)
  return applied.length > 0 ? { kind: 'rules', guard, applied } : { kind: 'noRule', failed: own, otherwise }
}

/** The rule's title in the language of the telling; undefined where it has none. */
export function ruleTitle(t: Telling, traced: TracedFact, rule: TracedRule): string | undefined {
  const fact = t.definition(traced.fact) as LinkedFact
  const title = fact.rules.find(({ path }) => path === rule.path)?.title
  return title && t.say(title)
}

/** Of several rules that apply, those that decided: the highest, the lowest, or all of a sum. */
export function decidingRules(t: Telling, traced: TracedFact, applied: readonly TracedRule[]): readonly TracedRule[] {
  const how = (t.definition(traced.fact) as LinkedFact).source.combine ?? 'first'
  if (applied.length < 2 || how === 'sum') return applied
  const amounts = applied.map(({ amount }) => amount!.value as number)
  const wanted = how === 'max' ? Math.max(...amounts) : how === 'min' ? Math.min(...amounts) : undefined
  const found = applied.find((_, i) => wanted === undefined || amounts[i] === wanted)
  return [found ?? applied[0]!]
}

/** A fact and why, in one sentence: what follows its title. */
export function sentence(t: Telling, traced: TracedFact): string {
  const { words } = t
  const value = t.value(traced.fact, traced.value)
  const told = (text: string): string => `${t.states(traced.fact, traced.value, text)}${words.end}`
  const story = storyOf(t, traced)
  switch (story.kind) {
    case 'flag':
      return told(story.rule?.conditions ? words.because(value, reasons(t, story.rule)) : value)
    case 'waterfall':
      return told(waterfallText(t, traced, value))
    case 'refused':
      return told(words.refused(value, t.title(story.waterfall), story.admission ? admissionReasons(t, story.admission, traced.of) : ''))
    case 'leftOut':
      return told(words.leftOut(value, t.title(story.waterfall)))
    case 'guarded':
      return told(words.unless(withAmount(t, value, story.otherwise, traced), reasons(t, story.guard)))
    case 'noRule':
      return told(words.noRule(withAmount(t, value, story.otherwise, traced)))
    case 'rules': {
      const rules = decidingRules(t, traced, story.applied)
      if (rules.length > 1) return told(words.byFormula(value, words.combined.sum))
      const title = ruleTitle(t, traced, rules[0]!)
      return told(`${withAmount(t, value, rules[0]!.amount, traced)}${title === undefined ? '' : words.byRule(title)}`)
    }
  }
}

export const reasons = (t: Telling, rule: TracedRule): string =>
  rule.conditions ? decidingTexts(t, rule.conditions).join(t.words.separator) : ''

/** Why a bill was not taken: where a flag of its own says so, what decided the flag. */
function admissionReasons(t: Telling, admission: TracedRule, of: string): string {
  const leaves = admission.conditions ? failingLeaves(admission.conditions) : []
  const behind = leaves.flatMap(({ leaf, negated }) => {
    const flag = negated ? undefined : t.fact(leaf.fact, of)
    const story = flag?.value === false ? storyOf(t, flag) : undefined
    return story?.kind === 'flag' && story.rule ? [reasons(t, story.rule)] : []
  })
  return behind.length > 0 && behind.length === leaves.length ? behind.join(t.words.separator) : reasons(t, admission)
}

/** `2,760.00 yuan: 60% × (5,800 − 1,200) = 2,760`. */
function withAmount(t: Telling, value: string, amount: TracedAmount | undefined, traced: TracedFact): string {
  const { words } = t
  if (!amount || amount.kind === 'number' || amount.kind === 'category') return `${value}${limits(t, traced)}`
  const same = unchanged(amount)
  // A formula that is its result says nothing.
  if (same.kind !== 'name' && formula(t, same, 'numbers') === t.bare(same.value, same.unit))
    return `${value}${strengthNote(t, same)}${limits(t, traced)}`
  if (same.kind !== 'name') return words.byFormula(value, `${calculation(t, same)}${limits(t, traced)}`)
  const text = words.bySame(value, t.title(same.name!))
  const behind = t.fact(same.name!, traced.of)
  const [rule] = behind
    ? decidingRules(
        t,
        behind,
        behind.rules.filter(({ amount }) => amount),
      )
    : []
  // A name alone says little: what it is made of comes along.
  const behindIt = rule?.amount && unchanged(rule.amount)
  const more = behindIt && behindIt.kind !== 'name' && behindIt.kind !== 'number' && behindIt.kind !== 'category'
  return `${more ? words.byFormula(text, calculation(t, behindIt)) : text}${strengthNote(t, amount)}${limits(t, traced)}`
}

/** The part that an amount passes on as it is: the year so far where this bill is the first, terms of strength 0 … */
function unchanged(amount: TracedAmount): TracedAmount {
  const { kind, args = [], value, before, strength } = amount
  const passes =
    (kind === 'annual' && args[1]!.value === 0) ||
    (kind === 'improve' && strength !== 0) ||
    (kind === 'yearToDate' && before === 0 && args.length > 0) ||
    (kind === 'round' && args[0]!.value === value)
  return passes ? unchanged(args[0]!) : amount
}

/** Why better terms do not count, where a strength of 0 switches them off. */
function strengthNote(t: Telling, amount: TracedAmount): string {
  if (amount.kind === 'improve' && amount.strength === 0) return t.words.noStrength(t.title(amount.name!))
  return amount.args?.map((arg) => strengthNote(t, arg)).find((note) => note !== '') ?? ''
}

/** A formula with numbers and what it comes to; the number alone where there is nothing to reckon. */
export function calculation(t: Telling, amount: TracedAmount): string {
  const text = formula(t, amount, 'numbers')
  const result = t.bare(amount.value, amount.unit)
  return `${text === result ? text : `${text} = ${result}`}${strengthNote(t, amount)}`
}

/** What happened to a payment's amount before it was paid: rounded, or limited by what was left. */
function limits(t: Telling, { payment, rules, otherwise }: TracedFact): string {
  if (!payment) return ''
  const { due, left } = payment
  const amounts = [...rules.flatMap(({ amount }) => (amount ? [amount.value] : [])), ...(otherwise ? [otherwise.value] : [])]
  const rounded = amounts.length === 1 && t.bare(amounts[0], 'CNY') !== t.bare(due, 'CNY') ? t.words.roundedTo(t.money(due)) : ''
  return `${rounded}${left !== undefined && left < due ? t.words.onlyLeft(t.money(left)) : ''}`
}

function waterfallText(t: Telling, { waterfall, rules, fact, of }: TracedFact, value: string): string {
  const { words } = t
  const admission = rules.find(({ applies }) => !applies)
  if (admission) return words.refused(value, t.title(fact), admissionReasons(t, admission, of))
  if (!waterfall) return value
  const payers = waterfall.payers.filter((payer) => payer.value > 0)
  if (payers.length === 0) return words.nothingPaid(value, t.money(waterfall.of))
  const texts = payers.map((payer) => words.pair(t.title(payer.fact), t.money(payer.value)))
  return words.paidOf(value, t.money(waterfall.of), texts.join(words.comma))
}

/** An input, its value and where it is from. */
export function givenText(t: Telling, { fact, value, given }: TracedInput): string {
  if (value === undefined) return t.states(fact, value)
  return t.states(fact, value, (given ? t.words.given : t.words.assumed)(t.value(fact, value)))
}
