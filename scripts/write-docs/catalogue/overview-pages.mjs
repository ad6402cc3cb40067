import { markOf } from './parameters.mjs'
import { capital, escaped, penOf } from './pen.mjs'
import { isPolicy, shortName } from './shelf.mjs'

/** The first page: by system of the report. */
export function indexPage(shelf, l, { cases }) {
  const pen = penOf(shelf, l, 'index.md', shelf.systemWith([]))
  const { index, columns } = l.texts
  const list = (entries) =>
    pen.table(
      [columns.document, columns.period, columns.line],
      entries.map((entry) => [
        `${pen.pageLink(entry)}<br>*${l.texts.kinds[entry.kind]}*`,
        periodOf(l, entry),
        firstSentence(l, entry.document.description),
      ]),
    )
  const within = ({ id }) => shelf.entries.filter(({ document }) => document.systems?.includes(id))
  const without = shelf.entries.filter(({ document }) => !shelf.systems.some(({ id }) => document.systems?.includes(id)))
  const counts = { policy: 0, proposal: 0, reform: 0, indicator: 0, cases: [...cases.values()].flat().length }
  for (const { kind } of shelf.entries) counts[kind]++
  return pen.page(index.title, [
    pen.top(),
    index.intro
      .replace('REPORT', pen.docs('report.md'))
      .replace('LANGUAGE', pen.docs('language.md'))
      .replace('MODEL', pen.docs('model.md')),
    index.counts(counts),
    `- [${index.inputs(shelf.inputs.size)}](${pen.linkTo('inputs.md')})\n- [${index.sources}](${pen.linkTo('sources.md')})\n- [${index.risks}](${pen.linkTo('risks.md')})`,
    `## ${index.marks}`,
    index.marksText,
    pen.table(
      [columns.mark, ''],
      Object.entries(index.markRows).map(([mark, text]) => [l.mark(mark), text]),
    ),
    ...shelf.systems.flatMap((system) => {
      const entries = within(system)
      return [
        `<a id="${system.id.toLowerCase()}"></a>`,
        `## ${system.id} ${capital(l.say(system.title))}`,
        `${index.says}${l.colon}${l.say(system.says)}${l.stop.trim()}`,
        entries.length === 0 ? index.none : list(entries),
      ]
    }),
    ...(without.length === 0 ? [] : [`## ${index.without}`, list(without)]),
    `## ${index.scenarios}`,
    index.scenariosText,
    pen.table(
      [columns.scenario, columns.name, columns.reforms],
      shelf.scenarios.map(({ id, title, reforms }) => [
        l.say(title),
        `\`${id}\``,
        reforms.length === 0
          ? index.asTheyStand
          : l.list(reforms.map((reform) => pen.pageLink(shelf.reforms.find((one) => one.id === reform.id)))),
      ]),
    ),
  ])
}

function periodOf(l, { document }) {
  if (document.period) return l.texts.period(l.from(document.period.from), document.period.until && l.from(document.period.until))
  const first = firstDayOf(document)
  return first === undefined ? '' : l.texts.sinceDay(l.from(first))
}

/** The first day on which a reform changes something, as `doudi list` has it: what it sets of a policy that it adds, not before that begins. */
function firstDayOf({ set = {}, add = [] }) {
  const begins = (name) => add.find(({ id }) => shortName(id) === name.split('.')[0])?.period?.from ?? ''
  const setDays = Object.entries(set).flatMap(([name, values]) =>
    Object.keys(values).map((day) => (day < begins(name) ? begins(name) : day)),
  )
  return [...setDays, ...add.flatMap(({ period }) => period?.from ?? [])].sort()[0]
}

const firstSentence = (l, description) =>
  description === undefined
    ? ''
    : escaped(l.say(description).match(l.language === 'en' ? /^.*?[.!?](?=\s|$)/s : /^.*?[。！？]/s)?.[0] ?? l.say(description))

/** Every input fact. */
export function inputsPage(shelf, l) {
  const system = shelf.systemWith([])
  const pen = penOf(shelf, l, 'inputs.md', system)
  const { inputsPage: texts, columns } = l.texts
  const readers = readersOf(shelf, system)
  const rows = (entity) =>
    Object.entries(shelf.vocabulary[entity]).map(([name, input]) => {
      const { title, unit, values, valueTitles, range, default: given, optional } = input
      const named = (value) =>
        valueTitles?.[value] ? l.say(valueTitles[value]) : typeof value === 'boolean' ? (value ? l.w.yes : l.w.no) : String(value)
      const kind = values
        ? values.map((value) => `${named(value)} \`${value}\``).join('<br>')
        : unit === undefined
          ? [true, false].map(named).join('<br>')
          : l.unitName(unit)
      return [
        `${pen.anchor('input', name)}${l.say(title)}<br>\`${name}\``,
        range ? `${kind}${l.comma}${l.texts.fromTo(l.inUnit(range[0], 'count'), l.inUnit(range[1], 'count'))}` : kind,
        optional ? texts.mayBeMissing : given === undefined ? texts.must : typeof given === 'number' ? l.inUnit(given, unit) : named(given),
        l.list((readers.get(name) ?? []).map(pen.pageLink)),
      ]
    })
  return pen.page(texts.title, [
    pen.top(),
    texts.intro,
    ...Object.keys(shelf.vocabulary).flatMap((entity) => [
      `## ${l.texts.entity[entity]}`,
      pen.table([columns.fact, columns.unit, columns.missing, texts.readBy], rows(entity)),
    ]),
  ])
}

/** Which policies read an input. */
function readersOf(shelf, base) {
  const readers = new Map()
  for (const entry of shelf.entries.filter(isPolicy)) {
    const system = entry.kind === 'proposal' ? shelf.systemOf(entry) : base
    for (const [name, definition] of system.definitions) {
      if (definition.document !== entry.id) continue
      for (const read of shelf.core.readsOf(system.definitions, name))
        if (system.definitions.get(read)?.kind === 'input') readers.set(read, new Set([...(readers.get(read) ?? []), entry]))
    }
  }
  return new Map([...readers].map(([name, entries]) => [name, [...entries]]))
}

const marks = ['S', 'F', 'K h', 'K m', 'K l', 'D', 'scenario']

/** `K l (scenario)` is a scenario; of `S totals, K l` the first counts. */
const markClass = (mark) => (/scenario/.test(mark) ? 'scenario' : (mark.match(/K [hml]|\b[SFD]\b/)?.[0] ?? mark))

/** How sure the whole is: values by mark, and every source with what rests on it. */
export function sourcesPage(shelf, l) {
  const pen = penOf(shelf, l, 'sources.md', shelf.systemWith([]))
  const { sourcesPage: texts, columns, index } = l.texts
  const entries = shelf.entries.filter(isPolicy)
  const values = entries.flatMap((entry) =>
    Object.entries(entry.document.parameters ?? {}).flatMap(([name, parameter]) =>
      Object.keys(parameter.values).map((day) => ({ entry, name, mark: markClass(markOf(parameter, day)) })),
    ),
  )
  const classes = [...marks, ...new Set(values.map(({ mark }) => mark).filter((mark) => !marks.includes(mark)))]
  const count = (list, mark) => list.filter((one) => one.mark === mark).length
  const share = (part) => l.w.unit(String(Number((part / values.length).toFixed(3))), 'share')
  const sources = new Map()
  for (const entry of shelf.entries)
    for (const { title, mark } of entry.document.sources ?? []) {
      const key = `${mark}\n${title}`
      sources.set(key, [...(sources.get(key) ?? []), entry])
    }
  const order = (key) => {
    const at = classes.indexOf(markClass(key.split('\n')[0]))
    return at === -1 ? classes.length : at
  }
  const guesses = entries.flatMap((entry) => {
    const names = [...new Set(values.filter((one) => one.entry === entry && one.mark === 'K l').map(({ name }) => name))]
    return names.length === 0 ? [] : [[pen.pageLink(entry), l.list(names.map((name) => pen.term(name, entry.id)))]]
  })
  return pen.page(texts.title, [
    pen.top(),
    texts.intro,
    texts.unsure,
    `## ${texts.byMark}`,
    pen.table(
      [columns.mark, '', columns.count, ''],
      classes.map((mark) => [l.mark(mark), index.markRows[mark] ?? '', count(values, mark), share(count(values, mark))]),
    ),
    `## ${texts.byDocument}`,
    pen.table(
      [columns.document, ...classes.map(l.mark)],
      entries.map((entry) => {
        const own = values.filter((one) => one.entry === entry)
        return [pen.pageLink(entry), ...classes.map((mark) => count(own, mark) || '')]
      }),
    ),
    `## ${texts.guess}`,
    texts.guessIntro,
    pen.table([columns.document, columns.parameter], guesses),
    `## ${texts.bySource}`,
    pen.table(
      [columns.mark, columns.source, columns.document],
      [...sources]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([key, own]) => {
          const [mark, title] = key.split('\n')
          return [l.mark(mark), escaped(l.source(title)), l.list(own.map(pen.pageLink))]
        }),
    ),
  ])
}
