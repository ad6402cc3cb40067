import {
  type Day,
  type Description,
  describe,
  type Language,
  type Parameter,
  type Policy,
  type PolicySystem,
  type Range,
  type Reform,
  type Source,
} from '@doudi/core'
import type { Indicator, Observed } from '@doudi/policies'
import type { CaseInWords } from '../input/own-case.ts'
import { numberText, scalarText, showWords, unitText } from './show-words.ts'
import { displayWidth, padded, wrapped } from './text-table.ts'

/** How a document is told: the language, the day of its values, and the columns of the terminal, none where there is none. */
export type Shown = { readonly language: Language; readonly at?: Day | undefined; readonly width: number | undefined }

type Lines = readonly string[]

/** The worked cases of a document, and for each a system in which its names are known. */
type Cases = {
  readonly cases: readonly CaseInWords[]
  readonly systemOfCase: (one: CaseInWords) => PolicySystem
}

/** A policy as a person reads it. `system` has it, also where it is a proposal. */
export function policyText(
  policy: Policy,
  system: PolicySystem,
  { touching, entering, ...cases }: Cases & { readonly touching: readonly Reform[]; readonly entering?: readonly Reform[] | undefined },
  shown: Shown,
): Lines {
  const w = showWords[shown.language]
  const say = (title: { readonly en: string; readonly zh: string }): string => title[shown.language]
  const names = namesOf(system, policy.id)
  const period = policy.period
    ? [w.from(policy.period.from), policy.period.until === null ? w.noEnd : w.until(policy.period.until)].join(w.comma)
    : undefined
  return [
    ...head(policy, w.policy, period, shown),
    ...(outside(policy.period, shown.at) ? [...text(w.notInForce(shown.at!), shown, ''), ''] : []),
    ...(entering ? [...text(w.proposal(entering.map(({ id }) => id).join(w.and)), shown, ''), ''] : []),
    ...section(w.sources, sources(policy.sources, shown)),
    ...section(
      w.parameters(shown.at),
      Object.entries(policy.parameters ?? {}).flatMap(([name, parameter]) => parameterLines(parameter, names(name), system, shown)),
    ),
    ...section(
      w.rules,
      [...Object.keys(policy.facts).map(names), ...Object.keys(policy.derives ?? {})].flatMap((name) => factLines(name, system, shown)),
    ),
    ...section(w.cases, caseLines(cases, shown)),
    ...section(
      w.touching,
      pairs(
        touching.map((reform) => [reform.id, say(reform.title)]),
        shown,
      ),
    ),
  ]
}

/** A reform as a person reads it: what it changes, a sentence each. */
export function reformText(reform: Reform, changes: Lines, cases: Cases, first: Day | null, shown: Shown): Lines {
  const w = showWords[shown.language]
  const period = first === null ? undefined : w.from(first)
  // Each sentence names the reform; here it is the heading.
  const own = w.brackets(reform.title[shown.language])
  const sentences = changes.map((change) => change.replace(own, ''))
  return [
    ...head(reform, w.reform, period, shown),
    ...section(w.sources, sources(reform.sources ?? [], shown)),
    ...(reform.note === undefined ? [] : [...text(w.note + reform.note, shown, ''), '']),
    ...section(w.changes, sentences.length === 0 ? text(w.nothing, shown, '  ') : sentences.flatMap((change) => bullet(change, shown))),
    ...section(w.cases, caseLines(cases, shown)),
  ]
}

/** An indicator as a person reads it. */
export function indicatorText(indicator: Indicator, cases: Cases, system: PolicySystem, shown: Shown): Lines {
  const w = showWords[shown.language]
  const observed = ({ value, range, mark, source }: Observed, unit: string): string => {
    const number = (n: number): string => numberText(n, unit, shown.language)
    return `${number(value)}${w.brackets([w.to(number(range[0]), number(range[1])), mark, source].join(w.semicolon))}`
  }
  return [
    ...head(indicator, w.indicator, undefined, shown),
    ...pairs(
      [
        [w.dataSource, indicator.dataSource[shown.language]],
        [w.fact, `${titleOf(system, indicator.fact, shown.language)}${w.brackets(indicator.fact)}`],
        [w.delay, observed(indicator.delayMonths, 'months')],
        [w.missing, observed(indicator.missingShare, 'share')],
      ],
      shown,
    ),
    '',
    ...section(w.sources, sources(indicator.sources, shown)),
    ...section(w.cases, caseLines(cases, shown)),
  ]
}

type Headed = {
  readonly id: string
  readonly title: Titled
  readonly description?: Titled | undefined
  readonly systems?: readonly string[] | undefined
}
type Titled = { readonly en: string; readonly zh: string }

function head({ id, title, description, systems = [] }: Headed, kind: string, period: string | undefined, shown: Shown): Lines {
  const facts = [id, kind, ...(systems.length === 0 ? [] : [systems.join(' ')]), ...(period === undefined ? [] : [period])]
  return [
    ...text(title[shown.language], shown, ''),
    ...text(facts.join(' · '), shown, ''),
    '',
    ...(description ? [...text(description[shown.language], shown, ''), ''] : []),
  ]
}

const section = (heading: string, lines: Lines): Lines => (lines.length === 0 ? [] : [heading, ...lines, ''])

/** Text is read best in lines that are not too long. */
const mostColumns = 110
const text = (line: string, { width }: Shown, indent: string): Lines =>
  width === undefined ? [indent + line] : wrapped(line, Math.min(width, mostColumns), indent)

/** A text with what stands before it, its further lines below its first. */
function hanging(before: string, line: string, shown: Shown): Lines {
  const [first = '', ...rest] = text(line, shown, ' '.repeat(displayWidth(before)))
  return [before + first.trimStart(), ...rest]
}

const bullet = (line: string, shown: Shown): Lines => hanging('  - ', line, shown)

function pairs(list: readonly (readonly [string, string])[], shown: Shown): Lines {
  const first = Math.max(0, ...list.map(([name]) => displayWidth(name)))
  return list.flatMap(([name, line]) => hanging(`  ${padded(name, first)}  `, line, shown))
}

const sources = (list: readonly Source[], shown: Shown): Lines =>
  pairs(
    list.map(({ title, mark, url }) => [mark, url === undefined ? title : `${title} (${url})`]),
    shown,
  )

/** A title on the left and what rules call it, below it where both do not fit. */
function titled(title: string, name: string, { width }: Shown): Lines {
  const left = `  ${title}`
  const columns = Math.min(width ?? mostColumns, mostColumns)
  const gap = columns - displayWidth(left) - displayWidth(name)
  return width === undefined || gap >= 2
    ? [left + ' '.repeat(Math.max(2, gap)) + name]
    : [...wrapped(title, columns, '  '), ' '.repeat(Math.max(4, columns - displayWidth(name))) + name]
}

function parameterLines(parameter: Parameter, name: string, system: PolicySystem, shown: Shown): Lines {
  const w = showWords[shown.language]
  const { mark, range, note, until, values, title } = parameter
  const days = Object.keys(values).sort()
  const words = describe(system, name)[shown.language]
  const definition = system.definitions.get(name)
  const dated = definition?.kind === 'parameter' ? definition.values.map(({ from }) => from) : days
  const inForce = shown.at === undefined ? dated : dated.filter((day) => day <= shown.at!).slice(-1)
  const marks = inForce.map((day) => markAt(mark, day))
  const widest = Math.max(0, ...marks.map(displayWidth))
  return [
    ...titled(title[shown.language], name, shown),
    ...inForce.flatMap((day, i) => hanging(`    ${day}  ${padded(marks[i]!, widest)}  `, words[dated.indexOf(day)]!, shown)),
    ...(inForce.length === 0 ? text(w.notYet(days[0]!), shown, '    ') : []),
    ...(range === undefined
      ? []
      : text(range === 'exact' ? w.exact : w.plausible(rangeText(parameter, range, name, system, shown.language)), shown, '    ')),
    ...(until === undefined ? [] : text(w.known(until), shown, '    ')),
    ...(note === undefined ? [] : text(note, shown, '    ')),
  ]
}

/** Whether a day lies outside a period. */
const outside = (period: Policy['period'], at: Day | undefined): boolean =>
  period !== undefined && at !== undefined && (at < period.from || (period.until !== null && at >= period.until))

function markAt(mark: Parameter['mark'], day: Day): string {
  if (typeof mark === 'string') return mark
  const from = Object.keys(mark)
    .sort()
    .filter((one) => one <= day)
    .at(-1)
  return from === undefined ? '' : mark[from]!
}

function rangeText(parameter: Parameter, range: Range, name: string, system: PolicySystem, language: Language): string {
  const w = showWords[language]
  const { unit } = parameter
  const number = (value: number): string => numberText(value, unit, language)
  if (range === 'exact') return w.exact
  if (Array.isArray(range)) return w.to(number(range[0]), number(range[1]))
  const either = range as { readonly around?: number; readonly relative?: number }
  if (typeof either.around === 'number')
    return unit === 'share' ? w.points(numberText(either.around * 100, undefined, language)) : w.around(number(either.around))
  if (typeof either.relative === 'number') return w.ofValue(numberText(either.relative, 'share', language))
  const definition = system.definitions.get(name)
  const by = definition?.kind === 'parameter' ? definition.by[0] : undefined
  return Object.entries(range as { readonly [key: string]: Range })
    .map(([key, inner]) => `${valueTitle(system, by, key, language)} ${rangeText(parameter, inner, name, system, language)}`)
    .join(language === 'en' ? ', ' : '、')
}

function factLines(name: string, system: PolicySystem, shown: Shown): Lines {
  const w = showWords[shown.language]
  const definition = system.definitions.get(name)
  if (definition?.kind !== 'fact') return []
  const { title, entity, unit, values } = definition.source
  const kind = unit !== undefined ? unitText(unit, shown.language) : values !== undefined ? w.category : w.flag
  const description: Description = describe(system, name)
  return [
    ...titled(title[shown.language], `${name}${w.brackets(`${w.of[entity]}${w.comma}${kind}`)}`, shown),
    ...description[shown.language].flatMap((sentence) => {
      const [number = '', rest] = /^\d+\. /.test(sentence) ? [sentence.slice(0, 3), sentence.slice(3)] : ['', sentence]
      return hanging(`    ${number}`, rest, shown)
    }),
  ]
}

function caseLines({ cases, systemOfCase }: Cases, shown: Shown): Lines {
  const w = showWords[shown.language]
  return cases.flatMap((one) => {
    const system = systemOfCase(one)
    const kind = one.kind === undefined ? '' : w[one.kind as 'typical' | 'boundary' | 'excluded']
    const widest = Math.max(...(['typical', 'boundary', 'excluded'] as const).map((word) => displayWidth(w[word])))
    const before = `  ${padded(kind, widest)}  `
    const under = one.reforms === undefined || one.reforms.length === 0 ? '' : `${w.semicolon}${w.under(one.reforms.join('+'))}`
    const results = Object.entries(one.expected ?? {}).map(([fact, value]) => {
      const shownValue =
        typeof value === 'string'
          ? valueTitle(system, fact, value, shown.language)
          : scalarText(value, unitOf(system, fact), shown.language)
      return `${titleOf(system, fact, shown.language)}${w.colon}${shownValue}`
    })
    return [
      ...hanging(before, `${one.title?.[shown.language] ?? one.id}${w.brackets(`${one.at}${under}`)}`, shown),
      ...results.flatMap((result) => hanging(`${' '.repeat(displayWidth(before))}- `, result, shown)),
    ]
  })
}

const namesOf =
  (system: PolicySystem, id: string) =>
  (name: string): string => {
    for (const definition of system.definitions.values())
      if (
        (definition.kind === 'fact' || definition.kind === 'parameter') &&
        definition.document === id &&
        definition.name.endsWith(`.${name}`)
      )
        return definition.name
    return name
  }

/** What documents call a fact, parameter or input; its name where they say nothing. */
function titleOf(system: PolicySystem, name: string, language: Language): string {
  const definition = system.definitions.get(name)
  if (definition?.kind === 'fact' || definition?.kind === 'parameter') return definition.source.title[language]
  return definition?.kind === 'input' ? definition.title[language] : name
}

const unitOf = (system: PolicySystem, name: string): string | undefined => {
  const definition = system.definitions.get(name)
  if (definition?.kind === 'fact' || definition?.kind === 'parameter') return definition.source.unit
  return definition?.kind === 'input' ? definition.unit : undefined
}

function valueTitle(system: PolicySystem, name: string | undefined, value: string, language: Language): string {
  const definition = name === undefined ? undefined : system.definitions.get(name)
  const titles =
    definition?.kind === 'fact' ? definition.source.valueTitles : definition?.kind === 'input' ? definition.valueTitles : undefined
  return titles && Object.hasOwn(titles, value) ? titles[value]![language] : value
}
