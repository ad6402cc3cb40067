import { readsOf } from '../reads.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedAmount, LinkedFact } from '../system.ts'

/**
 * A sum over bills adds up what each bill is by itself. A year to date depends on the bills before it, and side by side none is before
 * the other: whoever wants that sum adds up what the bills gave, one after the other. Needs: names resolved, facts in order.
 */
export function checkBillSums(definitions: ReadonlyMap<string, Definition>, order: readonly string[], { report }: Reporter): void {
  const counted = new Map<string, boolean>()
  const reaches = (name: string): boolean => {
    let found = counted.get(name)
    if (found === undefined) {
      const definition = definitions.get(name)!
      found =
        (definition.kind === 'fact' && definition.rules.some((rule) => rule.counters.length > 0)) ||
        readsOf(definitions, name).some(reaches)
      counted.set(name, found)
    }
    return found
  }
  for (const name of order) {
    const fact = definitions.get(name) as LinkedFact
    const amounts = [...fact.rules.map((rule) => rule.amount), fact.otherwise, ...(fact.waterfall ? [fact.waterfall.of] : [])]
    for (const { at, of, count } of amounts.flatMap(totals)) {
      const summed = definitions.get(of)
      if (!summed || !('entity' in summed) || summed.entity !== 'bill' || !reaches(of)) continue
      report({
        code: 'system/bill-order',
        document: fact.document,
        path: `${at}/${count ? 'count' : 'sum'}`,
        found: `"${of}", which reaches a year to date`,
        expected: 'what a bill is by itself, whatever bills come before it',
        hint: 'settle the bills in their order and add up what they give',
      })
    }
  }
}

type Total = Extract<LinkedAmount, { kind: 'total' }>

/** The sums and counts in an amount. */
function totals(amount: LinkedAmount): Total[] {
  switch (amount.kind) {
    case 'total':
      return [amount]
    case 'operation':
      return amount.args.flatMap(totals)
    case 'improve':
      return amount.parts.flatMap(totals)
    case 'number':
    case 'category':
    case 'name':
      return []
    default:
      return totals(amount.of)
  }
}
