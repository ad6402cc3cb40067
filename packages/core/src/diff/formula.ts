import { type Amount, type Condition, isReference, type Name, type Scalar } from '../policy/language.ts'
import type { Words } from './words.ts'

/** How a document's names are called by a reader. */
export type Naming = (name: Name) => string

const scalar = (w: Words, value: Scalar): string =>
  typeof value === 'boolean' ? (value ? w.yes : w.no) : typeof value === 'number' ? String(value) : value

/** A condition in words. */
export function conditionWords(w: Words, nameOf: Naming, condition: Condition): string {
  const inner = (c: Condition): string => {
    const text = conditionWords(w, nameOf, c)
    return ('all' in c && c.all.length > 1) || ('any' in c && c.any.length > 1) ? `(${text})` : text
  }
  if ('all' in condition) return condition.all.map(inner).join(w.all)
  if ('any' in condition) return condition.any.map(inner).join(w.any)
  if ('not' in condition) return w.not(conditionWords(w, nameOf, condition.not))
  const { fact, operator, value } = condition
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual'))
    return w.holds(nameOf(fact), value === (operator === 'equal'))
  const compared = isReference(value)
    ? nameOf(value.fact)
    : Array.isArray(value)
      ? w.list(value.map((v: Scalar) => scalar(w, v)))
      : scalar(w, value as Scalar)
  const space = w.language === 'en' ? ' ' : ''
  return [nameOf(fact), w.operators[operator] ?? operator, compared].join(space)
}

const infix: { readonly [operator: string]: string } = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' }

/** An amount in words. */
export function amountWords(w: Words, nameOf: Naming, amount: Amount): string {
  const words = (a: Amount): string => amountWords(w, nameOf, a)
  const part = (a: Amount): string => (typeof a === 'object' && !('category' in a) ? `(${words(a)})` : words(a))
  if (typeof amount === 'number') return w.number(amount)
  if (typeof amount === 'string') return nameOf(amount)
  if ('category' in amount) return amount.category
  if ('improve' in amount) {
    const { ordinary, better, strength } = amount.improve
    const gain = ordinary === undefined ? part(better) : `(${part(better)} − ${part(ordinary)})`
    return `${ordinary === undefined ? '' : `${part(ordinary)} + `}${nameOf(strength)} × ${gain}`
  }
  if ('brackets' in amount) {
    const { of, scale, plus } = amount.brackets
    return w.amount.brackets!(part(of), nameOf(scale), ...(plus === undefined ? [] : [part(plus)]))
  }
  const [operator, operand] = Object.entries(amount)[0] as [string, Amount | readonly Amount[]]
  const args = (Array.isArray(operand) ? (operand as readonly Amount[]) : [operand as Amount]).map(part)
  const sign = infix[operator]
  if (sign !== undefined) return args.join(sign)
  return w.amount[operator]?.(...args) ?? `${operator}(${args.join('; ')})`
}
