import type { Amount, Condition, Day, ParameterValue, Rule, Scalar, Table, Title, ValueTitles } from '../policy/language.ts'
import type { Change, ValueChange } from './difference.ts'
import { equal } from './equal.ts'
import { amountWords, conditionWords, type Naming, scalarWords } from './formula.ts'
import { parameterOf, payerTitle, type Side, titleOf, valueTitleOf } from './side.ts'
import { cellsOf, isTable, keyWords, type Named, valueWords } from './value-words.ts'
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
      return valueTold(w, change, title, namedIn(w, change, a), namedIn(w, change, b))
    case 'payers': {
      const order = (side: Side, payers: readonly string[]): string =>
        w.inOrder(payers.map((payer) => payerTitle(side, change.document, payer)?.[w.language] ?? payer))
      return w.payers(title, order(a, change.before), order(b, change.after))
    }
    case 'changed': {
      const of = nameIn(change.path)
      const words = (side: Side, value: unknown): string | undefined =>
        value === undefined ? undefined : partWords(w, namingOf(w, side, change.document), of, change.part, value)
      const [key, rule] = change.part.split('/')
      const part = rule === undefined ? (w.parts[key!] ?? key!) : w.rule(Number(rule) + 1)
      return w.changed(title, part, words(a, change.before), words(b, change.after))
    }
  }
}

/** What a document of one side calls things, in the words of a language. */
export const namingOf = (w: Words, side: Side, document: string): Naming => ({
  name: (name) => {
    const found = titleOf(side, document, name)
    return found ? w.quote(found[w.language]) : (w.names[name] ?? name)
  },
  value: (name, value) => valueTitleOf(side, document, name, value)?.[w.language],
})

const namedIn = (w: Words, { document, parameter }: Change & ValueChange, side: Side): Named => ({
  parameter: parameterOf(side, document, parameter.split('.')[1]!),
  naming: namingOf(w, side, document),
})

/** The fact or input in which a place of a document lies: `/facts/category/otherwise`, `/person/care/default`. */
const nameIn = (path: string): string => path.split('/')[2] ?? ''

const isFall = (value: unknown): value is { readonly of: Amount } => typeof value === 'object' && value !== null && 'payers' in value

/** A part of a fact, parameter or policy in words; what has no words of its own stands as JSON. */
function partWords(w: Words, naming: Naming, of: string, part: string, value: unknown): string {
  if (part.startsWith('rules/')) {
    const { conditions, amount } = value as Rule
    const amountPart = amountWords(w, naming, amount, of)
    return conditions === undefined ? amountPart : `${amountPart} [${conditionWords(w, naming, conditions)}]`
  }
  if (part === 'conditions') return conditionWords(w, naming, value as Condition)
  if (part === 'amount' || part === 'otherwise' || part === 'waterfall') {
    const fall = isFall(value) ? value.of : value
    return typeof fall === 'boolean' ? (fall ? w.yes : w.no) : amountWords(w, naming, fall as Amount, of)
  }
  if (part === 'title') return w.quote((value as Title)[w.language])
  if (part === 'by') return w.list([value as string | string[]].flat().map(naming.name))
  if (part === 'valueTitles')
    return w.list(Object.entries(value as ValueTitles).map(([code, title]) => `${code} ${w.quote(title[w.language])}`))
  if (part === 'values') return w.list((value as string[]).map((one) => scalarWords(w, naming, of, one)))
  if (part === 'default') return scalarWords(w, naming, of, value as Scalar)
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'string') return w.quote(value)
  return Array.isArray(value) && value.every((entry) => typeof entry !== 'object') ? w.list(value.map(String)) : JSON.stringify(value)
}

const dayBefore = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

function valueTold(w: Words, change: ValueChange, title: string, p: Named, q: Named): string {
  const span = w.span(change.from, change.until === undefined ? undefined : dayBefore(change.until))
  const { before, after } = change
  if (isTable(p, before) && isTable(q, after)) {
    const [first, second] = [byKeys(before as Table), byKeys(after as Table)]
    const keys = [...new Set([...first.keys(), ...second.keys()])].filter((key) => !equal(first.get(key), second.get(key)))
    const cell = (cells: Cells, key: string, side: Named): string => valueWords(w, side, cells.get(key) ?? side.parameter?.otherwise)
    const cells = keys.map((key) => ({ key: keyWords(w, q, JSON.parse(key)), before: cell(first, key, p), after: cell(second, key, q) }))
    if (cells.length > 0) return w.cells(span, title, cells)
  }
  return w.value(span, title, valueWords(w, p, before), valueWords(w, q, after))
}

type Cells = ReadonlyMap<string, ParameterValue>

const byKeys = (table: Table): Cells => new Map(cellsOf(table).map(([keys, cell]) => [JSON.stringify(keys), cell]))
