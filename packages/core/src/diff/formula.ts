import { type Amount, type Condition, isReference, type Name, type Scalar } from '../policy/language.ts'
import type { Words } from './words.ts'

/** How a document's names are called by a reader, and the values of its categories and flags: a title, where there is one. */
export type Naming = {
  readonly name: (name: Name) => string
  readonly value: (name: Name, value: Scalar) => string | undefined
}

/** A value of what is called `name`. */
export const scalarWords = (w: Words, { value: titled }: Naming, name: Name, value: Scalar): string =>
  titled(name, value) ?? (typeof value === 'boolean' ? (value ? w.yes : w.no) : String(value))

/** A condition in words. */
export function conditionWords(w: Words, naming: Naming, condition: Condition): string {
  const inner = (c: Condition): string => {
    const text = conditionWords(w, naming, c)
    return ('all' in c && c.all.length > 1) || ('any' in c && c.any.length > 1) ? `(${text})` : text
  }
  if ('all' in condition) return condition.all.map(inner).join(w.all)
  if ('any' in condition) return condition.any.map(inner).join(w.any)
  if ('not' in condition) return w.not(conditionWords(w, naming, condition.not))
  const { fact, operator, value } = condition
  const nameOf = naming.name
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
    const holds = value === (operator === 'equal')
    const title = naming.value(fact, holds)
    return title === undefined ? w.holds(nameOf(fact), holds) : w.quote(title)
  }
  const compared = isReference(value)
    ? nameOf(value.fact)
    : Array.isArray(value)
      ? w.list(value.map((v: Scalar) => scalarWords(w, naming, fact, v)))
      : scalarWords(w, naming, fact, value as Scalar)
  const space = w.language === 'en' ? ' ' : ''
  return [nameOf(fact), w.operators[operator] ?? operator, compared].join(space)
}

const infix: { readonly [operator: string]: string } = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' }

/** An amount in words. `of` is the fact that it is an amount of. */
export function amountWords(w: Words, naming: Naming, amount: Amount, of: Name): string {
  const nameOf = naming.name
  const words = (a: Amount): string => amountWords(w, naming, a, of)
  const part = (a: Amount): string => (typeof a === 'object' && !('category' in a) ? `(${words(a)})` : words(a))
  if (typeof amount === 'number') return w.number(amount)
  if (typeof amount === 'string') return nameOf(amount)
  if ('category' in amount) return scalarWords(w, naming, of, amount.category)
  if ('improve' in amount) {
    const { ordinary, better, strength } = amount.improve
    const gain = ordinary === undefined ? part(better) : `(${part(better)} − ${part(ordinary)})`
    return `${ordinary === undefined ? '' : `${part(ordinary)} + `}${nameOf(strength)} × ${gain}`
  }
  if ('brackets' in amount) {
    const { of: cut, scale, plus } = amount.brackets
    return w.amount.brackets!(part(cut), nameOf(scale), ...(plus === undefined ? [] : [part(plus)]))
  }
  const [operator, operand] = Object.entries(amount)[0] as [string, Amount | readonly Amount[]]
  const args = (Array.isArray(operand) ? (operand as readonly Amount[]) : [operand as Amount]).map(part)
  const sign = infix[operator]
  if (sign !== undefined) return args.join(sign)
  return w.amount[operator]?.(...args) ?? `${operator}(${args.join('; ')})`
}
