import type { Name, Title } from '../policy/language.ts'
import { factOf, type LinkedAmount, type PolicySystem } from '../system/system.ts'

/** A fact of which net resources are made: what one policy gives. */
export type Part = {
  /** The fact, `dibao.payment`. */
  readonly name: Name
  /** For readers, in English and Chinese. */
  readonly title: Title
  /** The policy document that it stands in. */
  readonly document: string
  /** A payer of a bill, or money in hand. */
  readonly kind: 'payer' | 'transfer'
}

/** How often a part counts in the whole: 1, or -1 where it is taken off. */
export type Share = { readonly part: Part; readonly times: number }

/**
 * The facts of which a fact is the sum, as its rules say: sums and differences are followed, also through named facts and waterfalls, down
 * to what is paid or computed otherwise. Inputs are no parts.
 */
export function partsOf(system: PolicySystem, name: Name): Share[] {
  const times = new Map<string, number>()
  const follow = (of: string, sign: number): void => {
    if (system.definitions.get(of)?.kind !== 'fact') return
    const fact = factOf(system, of)
    if (fact.waterfall) {
      for (const payer of fact.waterfall.payers) follow(payer, sign)
      return
    }
    const [rule, ...more] = fact.rules
    const plain = !fact.source.paid && !fact.conditions && rule && more.length === 0 && !rule.conditions
    if (!plain || !terms(rule.amount, sign)) if (of !== name) times.set(of, (times.get(of) ?? 0) + sign)
  }
  /** Follows the terms of a sum; false where the amount is none. */
  const terms = (amount: LinkedAmount, sign: number): boolean => {
    if (amount.kind === 'name') follow(amount.name, sign)
    else if (amount.kind === 'operation' && (amount.operator === 'add' || amount.operator === 'subtract'))
      amount.args.forEach((arg, i) => terms(arg, amount.operator === 'subtract' && i > 0 ? -sign : sign))
    else return false
    return true
  }
  follow(name, 1)
  return [...times].flatMap(([part, often]) => (often === 0 ? [] : [{ part: partNamed(system, part), times: often }]))
}

/** A computed fact as a part. */
export function partNamed(system: PolicySystem, name: Name): Part {
  const { source, document } = factOf(system, name)
  return { name, title: source.title, document, kind: system.payers.has(name) ? 'payer' : 'transfer' }
}
