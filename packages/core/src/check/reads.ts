import { type Condition, isReference } from '../policy/language.ts'
import type { LinkedAmount, LinkedFact, PolicySystem } from '../system/system.ts'
import type { Place } from './finding.ts'

/** A leaf of a linked condition, with its place in the document. */
export type Leaf = { readonly fact: string; readonly operator: string; readonly value: unknown; readonly at: string }

/** The leaves of a linked condition. Linking writes one leaf alone as a list of one, which the document does not have. */
export function leavesOf(linked: Condition | undefined, written: Condition | undefined, at: string): Leaf[] {
  if (linked === undefined) return []
  const inner = (c: Condition, path: string): Leaf[] => {
    if ('all' in c) return c.all.flatMap((one, i) => inner(one, `${path}/all/${i}`))
    if ('any' in c) return c.any.flatMap((one, i) => inner(one, `${path}/any/${i}`))
    if ('not' in c) return inner(c.not, `${path}/not`)
    return [{ ...c, at: path }]
  }
  return written !== undefined && 'fact' in written && 'all' in linked ? linked.all.flatMap((one) => inner(one, at)) : inner(linked, at)
}

/** Every condition leaf of a fact: its own conditions and those of its rules. */
export const conditionLeaves = (fact: LinkedFact): Leaf[] => [
  ...leavesOf(fact.conditions, fact.source.conditions, `${fact.path}/conditions`),
  ...fact.rules.flatMap((rule, i) => leavesOf(rule.conditions, fact.source.rules?.[i]?.conditions, `${rule.path}/conditions`)),
]

/** The amounts written in a fact, each outermost one. */
export const amountsOf = (fact: LinkedFact): LinkedAmount[] => [
  ...fact.rules.map((rule) => rule.amount),
  fact.otherwise,
  ...(fact.waterfall ? [fact.waterfall.of] : []),
]

/** An amount and all that stands in it, as the document has it: without what linking writes out of `improve`. */
export function partsOf(amount: LinkedAmount): LinkedAmount[] {
  const inner =
    amount.kind === 'improve'
      ? amount.parts
      : Object.values(amount)
          .flatMap((value) => [value].flat())
          .filter(isAmount)
  return [amount, ...inner.flatMap(partsOf)]
}
const isAmount = (value: unknown): value is LinkedAmount => typeof value === 'object' && value !== null && 'kind' in value && 'at' in value

/** The names that a part of an amount reads itself, with their places. */
export function namesIn(part: LinkedAmount): { readonly name: string; readonly at: string }[] {
  switch (part.kind) {
    case 'name':
      return [{ name: part.name, at: part.at }]
    case 'operation':
      return part.scale === undefined ? [] : [{ name: part.scale, at: `${part.at}/brackets/scale` }]
    case 'improve':
      return [{ name: part.strength, at: `${part.at}/improve/strength` }]
    case 'total':
      return [{ name: part.of, at: part.at }]
    default:
      return []
  }
}

/** Every place that reads a name, in the order of computation. */
export function readersOf(system: PolicySystem, wanted: string): (Place & { readonly fact?: string })[] {
  const out: (Place & { readonly fact?: string })[] = []
  for (const definition of system.definitions.values()) {
    if (definition.kind !== 'parameter') continue
    definition.by.forEach((name, i) => {
      const step = definition.by.length > 1 ? `/${i}` : ''
      if (name === wanted) out.push({ document: definition.document, path: `${definition.path}/by${step}` })
    })
  }
  for (const name of system.order) {
    const fact = system.definitions.get(name) as LinkedFact
    const add = (path: string): void => {
      out.push({ document: fact.document, path, fact: name })
    }
    for (const leaf of conditionLeaves(fact)) {
      if (leaf.fact === wanted) add(`${leaf.at}/fact`)
      const value = leaf.value as Parameters<typeof isReference>[0]
      if (isReference(value) && value.fact === wanted) add(`${leaf.at}/value/fact`)
    }
    for (const part of amountsOf(fact).flatMap(partsOf)) for (const read of namesIn(part)) if (read.name === wanted) add(read.at)
  }
  const seen = new Set<string>()
  return out.filter(({ document, path }) => !seen.has(`${document} ${path}`) && seen.add(`${document} ${path}`))
}
