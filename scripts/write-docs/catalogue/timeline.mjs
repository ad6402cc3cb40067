/**
 * What changes in a policy, day by day: its own values, the strength it depends on, and what reforms would make of it.
 *
 * @param strengths - parameters of other policies on which it depends, as whole names
 * @param touching - reforms with what they change here
 */
export function timelineOf(pen, { document: policy }, strengths, touching) {
  const { l } = pen
  const { texts } = l
  const days = new Map()
  const at = (day, text) => days.set(day, [...(days.get(day) ?? []), text])
  const { period, parameters = {} } = policy
  if (period) at(period.from, `**${texts.begins}**`)
  for (const [day, count] of firstDays(parameters)) at(day, texts.firstValues(count))
  for (const [name, parameter] of Object.entries(parameters)) {
    valueRows(pen, policy.id, name, parameter, spansOf(parameter), at, 1)
    if (parameter.until) at(parameter.until, texts.knownUntil(pen.term(name, policy.id)))
  }
  for (const { name, document, source } of strengths) valueRows(pen, document, name, source, spansOf(source), at)
  for (const { entry, changes } of touching) {
    const own = new Map()
    for (const spans of byParameter(changes)) {
      const [{ document, parameter }] = spans
      const source = pen.side.policies.get(document)?.parameters?.[parameter.split('.')[1]]
      if (source) valueRows(pen, document, parameter, source, spans, (day, text) => own.set(day, [...(own.get(day) ?? []), text]))
    }
    for (const [day, list] of own) at(day, `*${texts.byReform(pen.pageLink(entry))}*${l.colon}${list.join(l.semicolon)}`)
  }
  if (period?.until) at(period.until, `**${texts.ends}**`)
  if (days.size === 0) return undefined
  return pen.table(
    [texts.columns.day, texts.columns.change],
    [...days.keys()].sort().map((day) => [l.from(day), shortened(pen, days.get(day)).join('<br>')]),
  )
}

const spansOf = ({ values }) =>
  Object.keys(values)
    .sort()
    .map((from) => ({ from, after: values[from] }))

function firstDays(parameters) {
  const days = new Map()
  for (const { values } of Object.values(parameters)) {
    const [first] = Object.keys(values).sort()
    days.set(first, (days.get(first) ?? 0) + 1)
  }
  return days
}

function byParameter(changes) {
  const groups = new Map()
  for (const change of changes) if (change.kind === 'value') groups.set(change.parameter, [...(groups.get(change.parameter) ?? []), change])
  return [...groups.values()]
}

/** A value that changes often and only grows is told once; a table or a scale only by its name. */
const often = 4
const long = 60

/** @param known - how many of the first values are told elsewhere */
function valueRows(pen, document, name, source, spans, at, known = 0) {
  const { l } = pen
  const shown = ({ after }) => pen.valueLine(source, document, after)
  const term = pen.term(name, document)
  if (spans.length >= often && spans.every(({ after }) => typeof after === 'number')) {
    const last = spans.at(-1)
    return at(spans[0].from, `${term}${l.colon}${l.texts.grows(shown(spans[0]), shown(last), l.from(last.from))}`)
  }
  for (const span of spans.slice(known)) {
    const text = shown(span)
    at(span.from, `${term}${l.colon}${text.length > long ? l.texts.seeValues : text}`)
  }
}

/** On one day at most so many. */
function shortened(pen, texts) {
  const most = 10
  return texts.length <= most ? texts : [...texts.slice(0, most), pen.l.texts.more(texts.length - most)]
}
