import { capital } from './pen.mjs'

/** Every parameter of a policy: single numbers in one table, what changes or depends on something with a table of its own. */
export function parametersOf(pen, policy) {
  const { l } = pen
  const { columns } = l.texts
  const all = Object.entries(policy.parameters ?? {})
  const single = all.filter(([, parameter]) => !isSeries(parameter))
  const parts = all.filter(([, parameter]) => isSeries(parameter)).map(([name, parameter]) => series(pen, policy, name, parameter))
  if (single.length > 0)
    parts.unshift(
      pen.table(
        [columns.parameter, columns.value, columns.day, columns.range, columns.mark, columns.note],
        single.map(([name, parameter]) => {
          const [from, value] = Object.entries(parameter.values)[0]
          return [
            `${pen.anchor('value', name)}${l.say(parameter.title)}<br>\`${name}\``,
            pen.valueLine(parameter, policy.id, value),
            l.from(from),
            rangeOf(pen, policy, parameter),
            l.mark(markOf(parameter, from)),
            notes(pen, parameter),
          ]
        }),
      ),
    )
  return parts
}

/** One with several days, or several values a day. */
function series(pen, policy, name, parameter) {
  const { l } = pen
  const { texts } = l
  const days = Object.keys(parameter.values).sort()
  const by = [parameter.by ?? []].flat()
  const single = typeof parameter.mark === 'string' || new Set(days.map((day) => markOf(parameter, day))).size === 1
  const range = hasRangeRow(parameter) ? '' : rangeOf(pen, policy, parameter)
  const facts = [
    `\`${name}\``,
    ...(by.length > 0 ? [texts.dependsOn(l.list(by.map((one) => pen.term(one, policy.id))))] : []),
    unitLine(l, parameter),
    ...(single ? [`${texts.columns.mark} ${markOf(parameter, days[0])}`] : []),
    ...(range === '' ? [] : [`${texts.columns.range}${l.colon}${range.replaceAll('<br>', l.semicolon)}`]),
  ]
  return [
    `${pen.anchor('value', name)}\n\n### ${capital(l.say(parameter.title))}`,
    facts.filter(Boolean).join(' · '),
    valueTable(pen, policy, parameter, days, single),
    notes(pen, parameter),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Of a list and a scale its table says what they are. */
const unitLine = (l, { unit, over }) => (over === undefined && !unit.startsWith('list of ') ? l.unitName(unit) : '')

/** A range for each key of a table with few keys stands below it. */
const hasRangeRow = ({ range, values }) =>
  typeof range === 'object' &&
  !Array.isArray(range) &&
  range.around === undefined &&
  range.relative === undefined &&
  new Set(Object.values(values).flatMap((value) => Object.keys(value))).size <= most &&
  Object.values(values).every((value) => Object.values(value).every((cell) => typeof cell !== 'object'))
const most = 7

const cellRange = (l, { range, unit }, [key]) =>
  range[key] === undefined ? '' : l.range(range[key], /^(share|strength)$/.test(unit) ? unit : undefined)

/** Days down, keys across; a scale has a row a slice. */
function valueTable(pen, policy, parameter, days, single) {
  const { l } = pen
  const { columns } = l.texts
  const mark = (day) => (single ? [] : [l.mark(markOf(parameter, day))])
  const markHead = single ? [] : [columns.mark]
  const values = days.map((day) => parameter.values[day])
  if (parameter.over !== undefined && values.every(Array.isArray)) {
    const rows = days.flatMap((day) =>
      parameter.values[day].map(({ to, rate }, i) => [
        i === 0 ? l.from(day) : '',
        slice(l, parameter, parameter.values[day][i - 1]?.to, to),
        l.inUnit(rate, parameter.unit),
        ...(single ? [] : [i === 0 ? l.mark(markOf(parameter, day)) : '']),
      ]),
    )
    return pen.table([columns.day, columns.below, columns.rate, ...markHead], rows)
  }
  if (values.every((value) => typeof value === 'object' && !Array.isArray(value))) {
    const cells = values.map((value) => new Map(pen.shelf.core.cellsOf(value).map(([keys, cell]) => [JSON.stringify(keys), cell])))
    const keys = [...new Set(cells.flatMap((one) => [...one.keys()]))]
    const cell = (value) => (value === undefined ? '' : bare(l, value, parameter.unit))
    const title = (key) => pen.keyWords(parameter, policy.id, JSON.parse(key))
    // Few keys stand across, many down.
    if (keys.length <= most)
      return pen.table(
        [columns.day, ...keys.map(title), ...markHead],
        [
          ...days.map((day, i) => [l.from(day), ...keys.map((key) => cell(cells[i].get(key))), ...mark(day)]),
          ...(hasRangeRow(parameter)
            ? [[columns.range, ...keys.map((key) => cellRange(l, parameter, JSON.parse(key))), ...markHead.map(() => '')]]
            : []),
        ],
      )
    return pen.table(
      ['', ...days.map((day) => `${l.texts.sinceDay(l.from(day))}`)],
      [
        ...keys.map((key) => [title(key), ...cells.map((one) => cell(one.get(key)))]),
        ...(single ? [] : [[columns.mark, ...days.map((day) => l.mark(markOf(parameter, day)))]]),
      ],
    )
  }
  return pen.table(
    [columns.day, columns.value, ...markHead],
    days.map((day) => {
      const value = parameter.values[day]
      return [
        l.from(day),
        typeof value === 'number' ? bare(l, value, parameter.unit) : pen.valueLine(parameter, policy.id, value),
        ...mark(day),
      ]
    }),
  )
}

/** What falls into a slice of a scale. */
function slice(l, { over }, from, to) {
  const { upTo, above, fromTo, whole } = l.texts
  if (to === undefined) return from === undefined ? whole : above(l.inUnit(from, over))
  return from === undefined ? upTo(l.inUnit(to, over)) : fromTo(l.inUnit(from, undefined), l.inUnit(to, over))
}

/** Without the unit, which stands above; a share in percent. */
const bare = (l, value, unit) =>
  typeof value === 'number' && !/^(share|strength)$/.test(unit) ? l.inUnit(value, undefined) : l.inUnit(value, unit)

const rangeOf = (pen, policy, parameter) =>
  pen.l.range(parameter.range, parameter.unit, (key, depth) =>
    pen.keyWords({ ...parameter, by: [parameter.by].flat()[depth] }, policy.id, [key]),
  )

/** The mark that holds on a day. */
export function markOf({ mark }, day) {
  if (typeof mark === 'string') return mark
  const from = Object.keys(mark)
    .sort()
    .filter((one) => one <= day)
    .at(-1)
  return from === undefined ? '' : mark[from]
}

function notes({ l }, { note, otherwise, until, sources = [], unit }) {
  return [
    note,
    until && l.texts.untilNote(l.from(until)),
    otherwise === undefined ? undefined : l.texts.otherwiseValue(l.inUnit(otherwise, unit)),
    sources.length > 0 && l.texts.ownSources(sources.map(l.source).join(l.semicolon)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** It changes, or has several values: it needs a table of its own. */
function isSeries({ values }) {
  const all = Object.values(values)
  return all.length > 1 || (typeof all[0] === 'object' && !(Array.isArray(all[0]) && all[0].every((one) => typeof one !== 'object')))
}
