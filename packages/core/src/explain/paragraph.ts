import type { TracedFact, TracedRule } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import type { LinkedFact } from '../system/system.ts'
import { amountsOf, type Basis, basis, foundOf, namesInCondition } from './basis.ts'
import { decidingTexts, isOff } from './conditions.ts'
import { formula, namesIn } from './formula.ts'
import { parameterText } from './parameter-text.ts'
import { calculation, ruleTitle, sentence } from './story.ts'
import type { Telling } from './telling.ts'

/** A fact on its own page: the sentence, then what it rests on, a list under each heading. */
export function paragraph(t: Telling, traced: TracedFact): string[] {
  const { headings } = t.words
  const own = basis(t, traced)
  const { lines, read } = whereTexts(t, traced, own)
  return [
    sentence(t, traced),
    ...policyLine(t, traced),
    ...section(headings.conditions, conditionTexts(t, own.rules, true), t),
    ...section(headings.failed, conditionTexts(t, own.rules, false), t),
    ...section(headings.amount, amountTexts(t, traced, own), t),
    ...section(headings.where, lines, t),
    ...section(headings.parameters, [...new Set([own, ...read].flatMap((basis) => parameterTexts(t, traced, basis)))], t),
    ...section(headings.waterfall, layerTexts(t, traced), t),
  ]
}

const section = (heading: string, lines: readonly string[], t: Telling): string[] =>
  lines.length === 0 ? [] : [`${heading}${t.words.colon.trimEnd()}`, ...lines.map((line) => `  - ${line}`)]

function policyLine(t: Telling, traced: TracedFact): string[] {
  const policy = t.evaluation.system.documents.get(traced.document)
  if (!policy) return []
  const sources = policy.sources.map(({ title, mark }) => `${title}${t.words.brackets(mark)}`).join(t.words.separator)
  return [
    `${t.words.headings.policy}${t.words.colon}${t.say(policy.title)}${sources === '' ? '' : t.words.brackets(t.words.source(sources))}`,
  ]
}

const conditionTexts = (t: Telling, rules: readonly TracedRule[], applies: boolean): string[] => [
  ...new Set(rules.flatMap((rule) => (rule.conditions && rule.applies === applies ? decidingTexts(t, rule.conditions) : []))),
]

/** Each rule's amount, in titles and in numbers. */
function amountTexts(t: Telling, traced: TracedFact, { rules, otherwise }: Basis): string[] {
  const { words } = t
  const reckoned = (amount: TracedAmount): string => {
    if (amount.kind === 'category') return t.value(traced.fact, amount.value)
    if (amount.kind === 'number') return t.bare(amount.value, amount.unit)
    const titles = formula(t, amount, 'titles')
    return `${titles === formula(t, amount, 'numbers') ? '' : `${titles} = `}${calculation(t, amount)}`
  }
  const applied = rules.filter(({ amount }) => amount !== undefined)
  const lines = applied.map((rule) => {
    const title = ruleTitle(t, traced, rule)
    return `${title === undefined ? '' : `${words.quoted(title)}${words.colon}`}${reckoned(rule.amount!)}`
  })
  const how = (t.definition(traced.fact) as LinkedFact).source.combine
  if (applied.length > 1 && (how === 'sum' || how === 'max' || how === 'min')) lines.push(words.combined[how])
  if (otherwise && otherwise.kind !== 'number') lines.push(`${words.otherwise}${words.colon}${reckoned(otherwise)}`)
  return lines
}

/**
 * What the names in the formulas stand for: inputs and payments by their value, facts with their own formula and, in the same policy, what
 * that reads in turn. Parameters have lines of their own.
 */
function whereTexts(t: Telling, traced: TracedFact, own: Basis): { lines: string[]; read: Basis[] } {
  const lines: string[] = []
  const read: Basis[] = []
  const told = new Set([traced.fact])
  const walk = (list: readonly TracedAmount[]): void => {
    for (const part of list.flatMap(namesIn)) {
      const name = part.name!
      if (t.definition(name)?.kind === 'parameter' || told.has(name)) continue
      told.add(name)
      const fact = t.fact(name, traced.of)
      if (part.kind === 'sum') lines.push(...memberTexts(t, part))
      else if (fact?.fact.includes('.') && fact.payment?.waterfall === undefined && !fact.waterfall) {
        lines.push(sentence(t, fact))
        const inner = basis(t, fact)
        read.push(inner)
        if (fact.document === traced.document) walk(amountsOf(inner))
      } else if (part.kind !== 'count') {
        lines.push(t.states(name, part.kind === 'improve' ? part.strength : part.value))
      }
    }
  }
  walk(amountsOf(own))
  return { lines, read }
}

/** `person 2`, `bill 2`: what a sum adds up, by its place in the sum. */
export const whose = (t: Telling, of: string, i: number): string => (of.includes('/bill') ? t.words.bill : t.words.member)(i + 1)

const memberTexts = (t: Telling, { name, members = [] }: TracedAmount): string[] =>
  members.map(({ of, value }, i) => `${whose(t, of, i)}${t.words.colon}${t.words.pair(t.title(name!), t.value(name!, value))}`)

/** The parameters of conditions and amounts. */
function parameterTexts(t: Telling, traced: TracedFact, { rules, otherwise }: Basis): string[] {
  const inAmounts = amountsOf({ rules, otherwise })
    .flatMap(namesIn)
    .flatMap((part) => {
      const parameter = t.parameter(part.name!, part.from)
      if (!parameter) return []
      return [parameterText(t, parameter, foundOf(part), traced.document)]
    })
  const inConditions = rules
    .flatMap(({ conditions }) => (conditions ? namesInCondition(conditions) : []))
    .filter((name) => !isOff(t, name))
    .flatMap(t.parameters)
  return [...new Set([...inAmounts, ...inConditions.map((parameter) => parameterText(t, parameter, undefined, traced.document))])]
}

/** Of a payer: what there was to pay, what earlier payers paid, what was left to it. */
export function layerTexts(t: Telling, traced: TracedFact): string[] {
  const { words } = t
  const { payment, waterfall, of } = traced
  if (waterfall) {
    let left = waterfall.of
    return waterfall.payers.map(({ fact, value }) => {
      left = minus(left, value)
      return `${words.paid(t.title(fact), t.money(value))}${words.separator}${words.leftAfter(t.money(left))}`
    })
  }
  if (payment?.waterfall === undefined || payment.left === undefined) return []
  const fall = t.definition(payment.waterfall) as LinkedFact
  const payers = fall.waterfall!.payers
  const before = payers.slice(0, Math.max(0, payers.indexOf(traced.fact)))
  return [
    ...before.flatMap((payer) => {
      const earlier = t.fact(payer, of)
      return earlier ? [words.paid(t.title(payer), t.money(earlier.value as number))] : []
    }),
    words.leftToIt(t.money(payment.left)),
    ...(payment.due === traced.value ? [] : [words.dueToIt(t.money(payment.due))]),
    words.leftAfter(t.money(minus(payment.left, traced.value as number))),
  ]
}

/** Yuan, to the fen. */
const minus = (a: number, b: number): number => Math.round((a - b) * 100) / 100
