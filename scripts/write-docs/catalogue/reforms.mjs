import { escaped } from './pen.mjs'
import { isPolicy } from './shelf.mjs'

/** What a reform does to the policies: differences in words and as data, or what it sets where it cannot stand alone. */
export function changesOf(shelf, { id, document }) {
  const { core } = shelf
  const [before, after] = [shelf.systemWith([]), shelf.systemWith([id])]
  if (after) {
    const { entries, en, zh } = core.diff(before, after)
    return { system: after, changes: entries.map((change, i) => ({ ...change, words: { en: en[i], zh: zh[i] } })) }
  }
  const changes = [
    ...Object.entries(document.set ?? {}).flatMap(([parameter, values]) => {
      const policy = shelf.byShort.get(parameter.split('.')[0])
      const source = policy?.document.parameters?.[parameter.split('.')[1]]
      return Object.entries(values).map(([from, value]) => ({
        kind: 'value',
        document: policy?.id,
        parameter,
        title: source?.title ?? { en: parameter, zh: parameter },
        from,
        after: value,
      }))
    }),
    ...(document.add ?? []).map((policy) => ({ kind: 'added', of: 'policy', document: policy.id, title: policy.title })),
    ...(document.withdraw ?? []).map((policy) => ({
      kind: 'removed',
      of: 'policy',
      document: policy,
      title: shelf.entries.find((one) => one.id === policy)?.document.title,
    })),
    ...Object.entries(document.payers ?? {}).map(([waterfall, payers]) => ({
      kind: 'payers',
      document: shelf.byShort.get(waterfall.split('.')[0])?.id,
      title: { en: waterfall, zh: waterfall },
      after: Array.isArray(payers) ? payers : Object.values(payers.after).flat(),
    })),
  ]
  return { system: undefined, changes }
}

/** Changes grouped: each parameter with its spans, and everything else as a sentence. */
export function groupedChanges(changes) {
  const values = new Map()
  const rest = []
  for (const change of changes) {
    if (change.kind !== 'value') rest.push(change)
    else if (values.has(change.parameter)) values.get(change.parameter).push(change)
    else values.set(change.parameter, [change])
  }
  return { values: [...values.values()], rest }
}

/** In words, for readers of `pen`'s language, without the reform's name: the page or the row has it. */
export function sentenceOf(pen, change, reform) {
  const { l } = pen
  const { texts } = l
  if (change.of === 'policy' && (change.kind === 'added' || change.kind === 'removed')) {
    const entry = pen.shelf.entries.find((one) => isPolicy(one) && one.id === change.document)
    const title = entry ? pen.pageLink(entry) : change.document
    return change.kind === 'added' ? texts.addsPolicy(title) : texts.withdraws(title)
  }
  if (change.kind === 'payers') return payersLine(pen, change)
  const named = l.language === 'en' ? ` (${reform.title.en}).` : `（${reform.title.zh}）。`
  const text = change.words[l.language]
  return escaped(text.endsWith(named) ? `${text.slice(0, -named.length)}${l.stop.trim()}` : text)
}

/** The order of the payers with the reform, new ones in bold, and those that leave. */
function payersLine(pen, { document, title, before = [], after }) {
  const { l } = pen
  const { texts } = l
  const term = (payer) => pen.term(payer, document)
  const gone = before.filter((payer) => !after.includes(payer))
  const order = after.map((payer) => (before.includes(payer) ? term(payer) : `**${term(payer)}**`)).join(' → ')
  return `${texts.newOrder(escaped(l.say(title)))}${l.colon}${order}${gone.length === 0 ? '' : `${l.semicolon}${texts.noLonger}${l.colon}${l.list(gone.map(term))}`}`
}

/** Spans of one parameter in a line: `from 2021-01-01 0 instead of 1; …`. */
export function valuesLine(pen, spans, most = 6) {
  const { l } = pen
  const [{ document, parameter }] = spans
  const source = pen.side.policies.get(document)?.parameters?.[parameter.split('.')[1]] ?? { unit: 'count' }
  const shown = spans.slice(0, most).map(({ from, after }) => l.texts.since(l.from(from), pen.valueLine(source, document, after)))
  if (spans.length > most) shown.push(l.texts.more(spans.length - most))
  return `${pen.term(parameter, document)}${l.colon}${shown.join(l.semicolon)}`
}
