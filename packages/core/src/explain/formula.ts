import type { TracedAmount } from '../evaluate/traced-amount.ts'
import { operatorNamed } from '../expression/operators.ts'
import { parameterAt } from '../parameter.ts'
import type { Bracket } from '../policy/language.ts'
import type { Telling } from './telling.ts'

/** Text of a formula, and how loosely it binds: sums, products, what stands alone. */
type Text = { readonly text: string; readonly level: 0 | 1 | 2 }

/** With numbers filled in, as `60% × (5,800 − 1,200)`; or with titles, as `share above it × (cost − deductible)`. */
export type Form = 'numbers' | 'titles'

/** An amount in infix. */
export const formula = (t: Telling, amount: TracedAmount, form: Form): string => written(t, amount, form).text

const alone = (text: string): Text => ({ text, level: text.startsWith('-') ? 0 : 2 })
const inside = ({ text, level }: Text, least: number): string => (level < least ? `(${text})` : text)

function written(t: Telling, amount: TracedAmount, form: Form): Text {
  const { words } = t
  const args = amount.args ?? []
  const number = (): Text => alone(t.bare(amount.value, amount.unit))
  const each = (): Text[] => args.map((arg) => written(t, arg, form))
  const call = (word: string, list: readonly Text[]): Text => alone(`${word}(${list.map(({ text }) => text).join(words.listed)})`)
  switch (amount.kind) {
    case 'number':
    case 'category':
      return number()
    case 'name':
      return form === 'titles'
        ? alone(t.title(amount.name!))
        : typeof amount.value === 'number'
          ? number()
          : alone(t.value(amount.name!, amount.value))
    case 'add':
    case 'subtract': {
      const [a, b] = each() as [Text, Text]
      const sign = amount.kind === 'add' ? '+' : '−'
      return { text: `${a.text.startsWith('-') ? `(${a.text})` : a.text} ${sign} ${inside(b, 1)}`, level: 0 }
    }
    case 'multiply':
    case 'divide': {
      const [a, b] = each() as [Text, Text]
      return { text: `${inside(a, 1)} ${amount.kind === 'multiply' ? '×' : '÷'} ${inside(b, 2)}`, level: 1 }
    }
    case 'max':
    case 'min':
      return isAbove(amount) ? above(t, amount, form) : extreme(t, amount, form)
    case 'round':
      return form === 'numbers' && args[0]!.value === amount.value ? each()[0]! : call(words.rounded, each())
    case 'brackets':
      return (form === 'numbers' ? slices(t, amount) : undefined) ?? alone(`(${words.brackets_(each()[0]!.text, t.title(amount.name!))})`)
    case 'firstKnown':
      return form === 'numbers' ? firstKnown(t, amount) : joined(t, amount, 'firstKnown', ` ${words.orElse} `)
    case 'improve':
      return each()[0]!
    case 'sum': {
      const values = amount.members ?? []
      if (form === 'titles') return alone(`(${words.sumOf(t.title(amount.name!))})`)
      if (values.length < 2 || values.length > 6 || values.every(({ value }) => value === 0)) return number()
      return { text: values.map(({ value }) => inside(alone(t.bare(value, amount.unit)), 1)).join(' + '), level: 0 }
    }
    case 'count':
      return form === 'numbers'
        ? number()
        : alone(
            `(${words.countOf(amount.name === 'person' ? words.member() : amount.name === 'bill' ? words.bill() : t.title(amount.name!))})`,
          )
    case 'overMonths':
      return form === 'numbers' ? months(t, amount) : alone(`(${words.overMonths(each()[0]!.text)})`)
    case 'annual': {
      const [within, without] = args as [TracedAmount, TracedAmount]
      if (form === 'titles') return alone(`(${words.annual(written(t, within, form).text)})`)
      const before = without.value === 0 ? '0' : inside(written(t, without, form), 1)
      return { text: `${written(t, within, form).text} − ${before}`, level: 0 }
    }
    default:
      return counter(t, amount, form)
  }
}

/** `above` is linked as the larger of 0 and a difference. */
const isAbove = ({ kind, args }: TracedAmount): boolean =>
  kind === 'max' && args![0]!.kind === 'number' && args![0]!.value === 0 && args![1]!.kind === 'subtract'

function above(t: Telling, { args, value }: TracedAmount, form: Form): Text {
  const difference = written(t, args![1]!, form)
  if (form === 'titles') return alone(`(${t.words.atLeast0(difference.text)})`)
  return value === args![1]!.value ? difference : alone(`${t.words.largest(2)}(0${t.words.listed}${difference.text})`)
}

/** The list that was folded. */
function unfolded(amount: TracedAmount, kind: string): TracedAmount[] {
  return amount.kind === kind && !isAbove(amount) ? amount.args!.flatMap((arg, i) => (i === 0 ? unfolded(arg, kind) : [arg])) : [amount]
}

function extreme(t: Telling, amount: TracedAmount, form: Form): Text {
  const list = unfolded(amount, amount.kind)
  const word = amount.kind === 'min' ? t.words.smallest(list.length) : t.words.largest(list.length)
  return alone(`${word}(${list.map((part) => written(t, part, form).text).join(t.words.listed)})`)
}

function joined(t: Telling, amount: TracedAmount, kind: string, by: string): Text {
  const texts = unfolded(amount, kind).map((part) => inside(written(t, part, 'titles'), 1))
  return alone(`(${texts.join(by)})`)
}

function firstKnown(t: Telling, amount: TracedAmount): Text {
  const list = unfolded(amount, 'firstKnown')
  return written(t, list.find(({ value }) => value !== undefined) ?? list.at(-1)!, 'numbers')
}

/** `6 × 105 + 6 × 125`. */
function months(t: Telling, { args }: TracedAmount): Text {
  const runs: { count: number; month: TracedAmount; text: string }[] = []
  for (const month of args!) {
    const text = inside(written(t, month, 'numbers'), 2)
    const last = runs.at(-1)
    if (last && last.text === text) last.count += 1
    else runs.push({ count: 1, month, text })
  }
  return { text: runs.map(({ count, text }) => `${count} × ${text}`).join(' + '), level: runs.length > 1 ? 0 : 1 }
}

/** Each slice at its rate; undefined where the scale of the day does not give the value: it was read as of another day. */
function slices(t: Telling, { args, name, value, unit }: TracedAmount): Text | undefined {
  const scale = t.definition(name!)
  const of = args![0]!.value
  if (scale?.kind !== 'parameter' || typeof of !== 'number') return undefined
  if (of <= 0) return value === 0 ? written(t, args![0]!, 'numbers') : undefined
  const bands = parameterAt(scale, t.evaluation.at, 'hold').value as readonly Bracket[]
  const limits = bands.flatMap(({ to }) => (to === undefined ? [] : [to]))
  const rates = bands.map(({ rate }) => rate)
  const sum = operatorNamed('brackets').value(of, 0, 0, { limits, rates })
  if (typeof value !== 'number' || Math.abs(sum - value) > 1e-9 * Math.max(1, Math.abs(value))) return undefined
  const texts = rates.flatMap((rate, i) => {
    const slice = Math.min(limits[i] ?? Number.POSITIVE_INFINITY, of) - (limits[i - 1] ?? 0)
    return slice > 0 ? [`${t.bare(rate, 'share')} × ${t.bare(Math.round(slice * 1e6) / 1e6, unit)}`] : []
  })
  return { text: texts.join(' + '), level: texts.length > 1 ? 0 : 1 }
}

/** What was before, and what this bill brings. */
function counter(t: Telling, amount: TracedAmount, form: Form): Text {
  const { kind, args = [], before = 0, unit, value } = amount
  const word = t.words[kind as 'yearToDate' | 'highestToDate' | 'earlier']
  if (form === 'titles') {
    const of = args.length > 0 ? written(t, args[0]!, form).text : amount.name === undefined ? t.bare(value, unit) : t.title(amount.name)
    return alone(`(${word(of, amount.over === 'household')})`)
  }
  if (kind !== 'yearToDate' || args.length === 0) return alone(t.bare(value, unit))
  const own = written(t, args[0]!, 'numbers')
  return before === 0 ? own : { text: `${inside(alone(t.bare(before, unit)), 1)} + ${inside(own, 1)}`, level: 0 }
}

/** Every name that an amount reads, in the order of the formula, each once. */
export function namesIn(amount: TracedAmount): readonly TracedAmount[] {
  const found: TracedAmount[] = []
  const walk = (part: TracedAmount): void => {
    if (part.name !== undefined && part.kind !== 'earlier' && !found.some(({ name, from }) => name === part.name && from === part.from))
      found.push(part)
    part.args?.forEach(walk)
  }
  walk(amount)
  return found
}
