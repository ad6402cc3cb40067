import type { TracedFact } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import type { LinkedAmount, LinkedFact } from '../system/system.ts'
import { amountsOf, type Basis, basis, foundOf, namesInCondition } from './basis.ts'
import { conditionLines } from './conditions.ts'
import { namesIn } from './formula.ts'
import { layerTexts, whose } from './paragraph.ts'
import { parameterText } from './parameter-text.ts'
import { givenText, ruleTitle, sentence } from './story.ts'
import type { Telling } from './telling.ts'

/** A fact with all it came from, a level further in for each step; what stands twice is told once. */
export function factTree(t: Telling, traced: TracedFact): string[] {
  const told = new Set<string>()
  const lines: string[] = []
  const walk = (fact: TracedFact, indent: string, prefix = ''): void => {
    const key = `${fact.fact} ${fact.of}`
    if (told.has(key)) {
      lines.push(`${indent}${prefix}${t.states(fact.fact, fact.value)}${t.words.brackets(t.words.seeAbove)}`)
      return
    }
    told.add(key)
    lines.push(`${indent}${prefix}${sentence(t, fact)}`)
    const inner = `${indent}  `
    const rested = basis(t, fact)
    for (const rule of rested.rules) {
      const title = ruleTitle(t, fact, rule)
      if (title !== undefined) lines.push(`${inner}${t.words.headings.rule}${t.words.colon}${title}`)
      if (rule.conditions) lines.push(...conditionLines(t, rule.conditions, inner))
    }
    for (const text of layerTexts(t, fact)) lines.push(`${inner}${text}`)
    for (const read of readsIn(t, rested, fact)) {
      for (const [i, place] of (read.of ?? [fact.of]).entries()) {
        const member = read.of ? `${whose(t, place, i)}${t.words.colon}` : ''
        const computed = t.fact(read.name, place)
        if (computed) {
          if (computed !== fact) walk(computed, inner, member)
          continue
        }
        const input = t.input(read.name, place)
        if (input && !told.has(`${input.fact} ${input.of}`)) {
          told.add(`${input.fact} ${input.of}`)
          lines.push(`${inner}${member}${givenText(t, input)}`)
        }
        if (input) continue
        for (const parameter of t.parameters(read.name)) {
          if (read.part?.from !== undefined && read.part.from !== parameter.from) continue
          const text = parameterText(t, parameter, read.part && foundOf(read.part))
          if (!told.has(text)) lines.push(`${inner}${text}`)
          told.add(text)
        }
      }
    }
  }
  walk(traced, '')
  return lines
}

type Read = { readonly name: string; readonly of?: readonly string[]; readonly part?: TracedAmount }

/** What a fact reads: in conditions, in amounts, by look-ups, from earlier payers. */
function readsIn(t: Telling, rested: Basis, fact: TracedFact): Read[] {
  const conditions = rested.rules.flatMap((rule) => (rule.conditions ? namesInCondition(rule.conditions) : []))
  const reads: Read[] = conditions.map((name) => ({ name }))
  for (const amount of amountsOf(rested)) {
    for (const part of namesIn(amount)) {
      for (const { fact: key } of part.by ?? []) reads.push({ name: key })
      reads.push({ name: part.name!, part, ...(part.members ? { of: part.members.map(({ of }) => of) } : {}) })
    }
  }
  const fall = fact.waterfall ? fact.fact : fact.payment?.waterfall
  if (fall !== undefined) {
    const { of, payers } = (t.definition(fall) as LinkedFact).waterfall!
    const before = fact.waterfall ? payers : payers.slice(0, Math.max(0, payers.indexOf(fact.fact)))
    for (const name of [...namesOf(of), ...before]) reads.push({ name })
  }
  return reads
}

/** Names in an amount that was not traced: what a waterfall has to pay. */
function namesOf(amount: LinkedAmount): string[] {
  if (amount.kind === 'name') return [amount.name]
  if (amount.kind === 'operation') return amount.args.flatMap(namesOf)
  return 'of' in amount && typeof amount.of !== 'string' ? namesOf(amount.of) : []
}
