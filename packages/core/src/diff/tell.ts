import type { Amount, Bracket, Condition, Day, Parameter, ParameterValue, Rule, Scalar, Table, Title } from '../policy/language.ts'
import type { Change, ValueChange } from './difference.ts'
import { equal } from './equal.ts'
import { amountWords, conditionWords, type Naming } from './formula.ts'
import { parameterOf, payerTitle, type Side, titleOf } from './side.ts'
import type { Words } from './words.ts'

/** A change as a sentence. `a` and `b` are the documents in which names have their titles. */
export function tell(w: Words, change: Change, a: Side, b: Side): string {
  const say = (title: Title): string => title[w.language]
  const text = told(w, change, a, b)
  // A policy that changes as a whole is named already.
  const whole = change.policy === undefined || (change.kind !== 'value' && change.kind !== 'payers' && change.of === 'policy')
  const { by, without } = change
  return w.because(whole ? text : w.within(say(change.policy), text), by && say(by.title), without && say(without.title))
}

function told(w: Words, change: Change, a: Side, b: Side): string {
  const title = w.quote(change.title[w.language])
  switch (change.kind) {
    case 'added':
      return w.added(w.of[change.of]!, title)
    case 'removed':
      return w.removed(w.of[change.of]!, title)
    case 'value':
      return valueTold(
        w,
        change,
        title,
        [a, b].map((side) => parameterOf(side, change.document, change.parameter.split('.')[1]!)),
      )
    case 'payers': {
      const order = (side: Side, payers: readonly string[]): string =>
        w.inOrder(payers.map((payer) => payerTitle(side, change.document, payer)?.[w.language] ?? payer))
      return w.payers(title, order(a, change.before), order(b, change.after))
    }
    case 'changed': {
      const naming =
        (side: Side): Naming =>
        (name) => {
          const found = titleOf(side, change.document, name)
          return found ? w.quote(found[w.language]) : (w.names[name] ?? name)
        }
      const words = (side: Side, value: unknown): string | undefined =>
        value === undefined ? undefined : partWords(w, naming(side), change.part, value)
      const [key, rule] = change.part.split('/')
      const part = rule === undefined ? (w.parts[key!] ?? key!) : w.rule(Number(rule) + 1)
      return w.changed(title, part, words(a, change.before), words(b, change.after))
    }
  }
}

const isFall = (value: unknown): value is { readonly of: Amount } => typeof value === 'object' && value !== null && 'payers' in value

/** A part of a fact, parameter or policy in words; what has no words of its own stands as JSON. */
function partWords(w: Words, naming: Naming, part: string, value: unknown): string {
  if (part.startsWith('rules/')) {
    const { conditions, amount } = value as Rule
    const amountPart = amountWords(w, naming, amount)
    return conditions === undefined ? amountPart : `${amountPart} [${conditionWords(w, naming, conditions)}]`
  }
  if (part === 'conditions') return conditionWords(w, naming, value as Condition)
  if (part === 'amount' || part === 'otherwise' || part === 'waterfall') {
    const fall = isFall(value) ? value.of : value
    return typeof fall === 'boolean' ? (fall ? w.yes : w.no) : amountWords(w, naming, fall as Amount)
  }
  if (part === 'title') return w.quote((value as Title)[w.language])
  if (part === 'by') return w.list([value as string | string[]].flat().map(naming))
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'string') return w.quote(value)
  return Array.isArray(value) && value.every((entry) => typeof entry !== 'object') ? w.list(value.map(String)) : JSON.stringify(value)
}

const dayBefore = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

function valueTold(w: Words, change: ValueChange, title: string, [p, q]: readonly (Parameter | undefined)[]): string {
  const span = w.span(change.from, change.until === undefined ? undefined : dayBefore(change.until))
  const { before, after } = change
  if (isTable(p, before) && isTable(q, after)) {
    const [first, second] = [cellsOf(before as Table), cellsOf(after as Table)]
    const keys = [...new Set([...first.keys(), ...second.keys()])].filter((key) => !equal(first.get(key), second.get(key)))
    const cell = (cells: ReadonlyMap<string, ParameterValue>, key: string, parameter: Parameter | undefined): string =>
      valueWords(w, parameter, cells.get(key) ?? parameter?.otherwise)
    const cells = keys.map((key) => ({ key, before: cell(first, key, p), after: cell(second, key, q) }))
    if (cells.length > 0) return w.cells(span, title, cells)
  }
  return w.value(span, title, valueWords(w, p, before), valueWords(w, q, after))
}

const isTable = (parameter: Parameter | undefined, value: ParameterValue | undefined): boolean =>
  parameter?.by !== undefined && typeof value === 'object'

/** The cells of a table, by their keys: `county`, `county/poor`. */
function cellsOf(table: Table, above = ''): Map<string, ParameterValue> {
  return new Map(
    Object.entries(table).flatMap(([key, value]): [string, ParameterValue][] =>
      typeof value === 'object' ? [...cellsOf(value, `${above}${key}/`)] : [[`${above}${key}`, value]],
    ),
  )
}

/** A parameter's value in words, with its unit. */
export function valueWords(w: Words, parameter: Parameter | undefined, value: ParameterValue | undefined): string {
  if (value === undefined || parameter === undefined) return w.nothing
  const { unit, over } = parameter
  if (value === 'unlimited') return w.unlimited
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'number') return w.unit(unit === 'year' ? String(value) : w.number(value), unit)
  if (over !== undefined && Array.isArray(value)) {
    const slices = value as readonly Bracket[]
    return w.list(
      slices.map(({ to, rate }) => {
        const share = w.unit(w.number(rate), unit)
        if (to !== undefined) return w.upTo(w.unit(w.number(to), over), share)
        return slices.length === 1 ? share : w.above(share)
      }),
    )
  }
  if (Array.isArray(value)) return value.length === 0 ? w.nothing : w.list((value as readonly Scalar[]).map(String))
  return w.list([...cellsOf(value as Table)].map(([key, cell]) => `${key} ${valueWords(w, parameter, cell)}`))
}
