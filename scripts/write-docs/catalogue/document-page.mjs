import { caseSection } from './cases.mjs'
import { parametersOf } from './parameters.mjs'
import { escaped, penOf } from './pen.mjs'
import { groupedChanges, sentenceOf, valuesLine } from './reforms.mjs'
import { relationsOf, strengthsOf } from './relations.mjs'
import { rulesOf, whoGetsIt } from './rules.mjs'
import { isPolicy, shortName } from './shelf.mjs'
import { timelineOf } from './timeline.mjs'

/**
 * The page of one document in one language.
 *
 * @param facts - `changes`: of each reform; `cases`: settled, by document
 */
export function documentPage(shelf, l, entry, { changes, cases }) {
  const system = entry.kind === 'reform' ? (changes.get(entry.id).system ?? shelf.systemWith([])) : shelf.systemOf(entry)
  const pen = penOf(shelf, l, entry.path, system)
  const { texts } = l
  const { headings } = texts
  const { document } = entry
  const section = (heading, parts) => {
    const all = [parts].flat().filter(Boolean)
    return all.length === 0 ? undefined : [`## ${heading}`, ...all].join('\n\n')
  }
  const settled = cases.get(entry.id) ?? []
  const body = isPolicy(entry)
    ? policyParts(pen, entry, system, changes, section)
    : entry.kind === 'reform'
      ? reformParts(pen, entry, changes, section)
      : indicatorParts(pen, entry)
  return pen.page(escaped(l.say(document.title)), [
    pen.top(),
    document.description && l.say(document.description),
    about(pen, entry, changes),
    ...body.before,
    section(headings.cases, settled.length === 0 ? texts.noCases : settled.map((one) => caseSection(pen, entry, one))),
    ...body.after,
    section(headings.sources, sources(pen, document.sources)),
  ])
}

/** What it is, when it holds, where it belongs, how files call it. */
function about(pen, entry, changes) {
  const { l } = pen
  const { texts } = l
  const { document, kind } = entry
  const adding = kind === 'proposal' ? pen.shelf.reforms.filter(({ id }) => pen.shelf.adding(entry.id).some((one) => one.id === id)) : []
  const systems = (document.systems ?? []).map((id) => {
    const system = pen.shelf.systems.find((one) => one.id === id)
    return `[${id}${system ? ` ${escaped(l.say(system.title))}` : ''}](${pen.linkTo('index.md', id.toLowerCase())})`
  })
  return [
    ...(offLine(pen, entry, changes) ?? [
      `- ${texts.kindIs[kind]}${adding.length > 0 ? `${l.gap}${texts.turnedOn(l.list(adding.map(pen.pageLink)))}` : ''}`,
    ]),
    ...(document.period
      ? [
          `- ${texts.columns.period}${l.colon}${texts.period(l.from(document.period.from), document.period.until && l.from(document.period.until))}`,
        ]
      : []),
    ...(systems.length > 0 ? [`- ${systems.join(l.semicolon)}`] : []),
    `- ${isPolicy(entry) ? texts.known(document.id, shortName(document.id)) : texts.knownReform(document.id)}`,
  ].join('\n')
}

/** A policy whose own strength is 0 pays nothing until a reform turns it on. */
function offLine(pen, entry, changes) {
  const { l } = pen
  const off = Object.entries(entry.document.parameters ?? {}).filter(
    ([, { unit, values }]) => unit === 'strength' && Object.values(values).every((value) => value === 0),
  )
  if (off.length === 0 || entry.kind !== 'policy') return undefined
  const names = off.map(([name]) => `${shortName(entry.id)}.${name}`)
  const turning = pen.shelf.reforms.filter(({ id }) => changes.get(id).changes.some((change) => names.includes(change.parameter)))
  return [
    `- ${l.texts.off(l.list(off.map(([name]) => pen.term(name, entry.id))))}${turning.length > 0 ? `${l.gap}${l.texts.turnedOn(l.list(turning.map(pen.pageLink)))}` : ''}`,
  ]
}

function policyParts(pen, entry, system, changes, section) {
  const { l } = pen
  const { headings, columns } = l.texts
  const strengths = strengthsOf(pen.shelf, entry, system)
  const touching = pen.shelf.reforms.flatMap((reform) => {
    const own = changes
      .get(reform.id)
      .changes.filter((change) => change.document === entry.id || strengths.some(({ name }) => name === change.parameter))
    return own.length === 0 ? [] : [{ entry: reform, changes: own }]
  })
  return {
    before: [
      section(headings.who, whoGetsIt(pen, entry.document, system)),
      section(headings.timeline, timelineOf(pen, entry, strengths, touching)),
      section(headings.parameters, parametersOf(pen, entry.document)),
      section(headings.rules, rulesOf(pen, entry.document, system)),
    ],
    after: [
      section(
        headings.reforms,
        touching.length === 0
          ? l.texts.noReform
          : pen.table(
              [columns.reform, columns.change],
              touching.map(({ entry: reform, changes: own }) => [
                pen.pageLink(reform),
                changeLines(pen, reform.document, own).join('<br>'),
              ]),
            ),
      ),
      section(headings.reads, relationsOf(pen, entry, system)),
    ],
  }
}

function changeLines(pen, reform, changes, most = 6) {
  const { values, rest } = groupedChanges(changes)
  const lines = [...values.map((spans) => valuesLine(pen, spans)), ...rest.map((change) => sentenceOf(pen, change, reform))]
  return lines.length <= most ? lines : [...lines.slice(0, most), pen.l.texts.more(lines.length - most)]
}

function reformParts(pen, entry, changes, section) {
  const { l } = pen
  const { headings, columns } = l.texts
  const { document } = entry
  const { values, rest } = groupedChanges(changes.get(entry.id).changes)
  const scenarios = pen.shelf.scenarios.filter((one) => one.reforms.some(({ id }) => id === entry.id))
  return {
    before: [
      section(headings.note, document.note && l.source(document.note)),
      section(headings.changes, [
        changes.get(entry.id).system ? undefined : l.texts.alone,
        ...(rest.length > 0 ? [rest.map((change) => `- ${sentenceOf(pen, change, document)}`).join('\n')] : []),
        ...values.map((spans) => spanTable(pen, spans)),
      ]),
      section(
        headings.scenarios,
        scenarios.length === 0 ? undefined : scenarios.map((one) => `- ${l.say(one.title)} (\`${one.id}\`)`).join('\n'),
      ),
    ],
    after: [],
  }

  function spanTable(pen, spans) {
    const [{ document: id, parameter }] = spans
    const policy = pen.shelf.entries.find((one) => isPolicy(one) && one.id === id)
    const source = pen.side.policies.get(id)?.parameters?.[parameter.split('.')[1]] ?? { unit: 'count' }
    const known = spans.some(({ before }) => before !== undefined)
    const head = `**${pen.term(parameter, id)}**${policy ? l.brackets(pen.pageLink(policy)) : ''}`
    return [
      head,
      pen.table(
        [columns.day, columns.after, ...(known ? [columns.before] : [])],
        spans.map(({ from, before, after }) => [
          l.from(from),
          pen.valueLine(source, id, after),
          ...(known ? [pen.valueLine(source, id, before)] : []),
        ]),
      ),
    ].join('\n\n')
  }
}

function indicatorParts(pen, { document }) {
  const { l } = pen
  const { indicator, columns, headings } = l.texts
  const { fact, dataSource, delayMonths, missingShare } = document
  const observed = ({ value, range, mark, source }, show) => [
    show(value),
    l.texts.fromTo(show(range[0]), show(range[1])),
    mark,
    l.source(source),
  ]
  return {
    before: [
      `## ${headings.watches}`,
      `- ${indicator.fact}${l.colon}${pen.term(fact, undefined)}\n- ${indicator.dataSource}${l.colon}${escaped(l.say(dataSource))}`,
      pen.table(
        ['', columns.value, columns.range, columns.mark, columns.source],
        [
          [indicator.delay, ...observed(delayMonths, indicator.months)],
          [indicator.missing, ...observed(missingShare, (value) => l.inUnit(value, 'share'))],
        ],
      ),
    ],
    after: [],
  }
}

const sources = ({ l }, list = []) =>
  list.map(({ title, mark, url }) => `- ${l.mark(mark)}${l.colon}${escaped(l.source(title))}${url ? ` (<${url}>)` : ''}`).join('\n')
