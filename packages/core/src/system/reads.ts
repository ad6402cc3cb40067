import { type Condition, isReference } from '../policy/language.ts'
import { type Definition, depthOf, type LinkedAmount, type LinkedFact } from './system.ts'

/** The names a definition reads on the same bill. What `earlier` reads lies in the past and is none. */
export function readsOf(definitions: ReadonlyMap<string, Definition>, name: string): string[] {
  const definition = definitions.get(name)!
  const out: string[] = []
  const condition = (c: Condition | undefined): void => {
    if (c === undefined) return
    if ('all' in c) c.all.forEach(condition)
    else if ('any' in c) c.any.forEach(condition)
    else if ('not' in c) condition(c.not)
    else {
      out.push(c.fact)
      if (isReference(c.value)) out.push(c.value.fact)
    }
  }
  const amount = (a: LinkedAmount): void => {
    switch (a.kind) {
      case 'name':
        out.push(a.name)
        break
      case 'operation':
        a.args.forEach(amount)
        if (a.scale !== undefined) out.push(a.scale)
        break
      case 'improve':
        amount(a.full)
        break
      case 'total':
        if (!(a.of in depthOf)) out.push(a.of)
        break
      case 'overMonths':
      case 'annual':
      case 'yearToDate':
      case 'highestToDate':
        amount(a.of)
        break
    }
  }
  if (definition.kind === 'parameter') out.push(...definition.by)
  if (definition.kind === 'left' || definition.kind === 'admitted') {
    const waterfall = definitions.get(definition.waterfall) as LinkedFact
    if (definition.kind === 'admitted') condition(waterfall.conditions)
    else if (definition.index === 0) amount(waterfall.waterfall!.of)
    else {
      const before = waterfall.waterfall!.payers[definition.index - 1]!
      out.push(`left:${before}`, before)
    }
  }
  if (definition.kind === 'fact') {
    if (definition.waterfall) out.push(`admitted:${name}`, ...definition.waterfall.payers)
    else condition(definition.conditions)
    for (const rule of definition.rules) {
      condition(rule.conditions)
      amount(rule.amount)
    }
    amount(definition.otherwise)
    const left = definitions.get(`left:${name}`)
    if (left?.kind === 'left') out.push(left.name, `admitted:${left.waterfall}`)
  }
  return out
}
