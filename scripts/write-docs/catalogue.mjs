import { both, showNumber, table } from './markdown.mjs'

/** docs/catalogue.md: every policy, input fact, reform and scenario, out of the documents themselves. */
export function catalogue({ policies, reforms, scenarios, vocabulary }) {
  return `${[intro, ...policies.map(policySection), inputs(vocabulary), changes(reforms, scenarios)].join('\n\n')}\n`
}

const intro = `# The catalogue · 政策目录

<!-- Written by scripts/write-docs.mjs out of packages/policies/src. Change the policy, not this page. -->

Every policy of this project with its values. A value holds from its day, that day included, until the next one. Money is yuan, shares are
of 1. How policies are written is in [the rule language](language.md); what the simulation adds is in [the model](model.md).

**Marks.** S: [the report](report.md). F: a public source, named. K h, K m, K l: general knowledge, not verified; confidence high, medium,
low. D: arithmetic or a decision of this project. Most values are K: plausible inside their range, and no official text.`

function policySection(policy) {
  const short = shortName(policy.id)
  const { parameters = {}, facts } = policy
  return [
    `## ${policy.title.en} · ${policy.title.zh}`,
    `\`${policy.id}\`, which others read as \`${short}\`.`,
    policy.sources.map(({ title, mark, url }) => `- ${mark}: ${title}${url ? ` (<${url}>)` : ''}`).join('\n'),
    ...(Object.keys(parameters).length === 0
      ? []
      : [
          table(
            ['parameter', 'from: value', 'mark, range', 'note'],
            Object.entries(parameters).map(([name, parameter]) => parameterRow(name, parameter)),
          ),
        ]),
    table(
      ['fact', 'meaning', 'of', 'unit'],
      Object.entries(facts).map(([name, fact]) => [
        `\`${name}\``,
        both(fact.title),
        fact.entity,
        fact.values ? valuesOf(fact) : `${fact.unit ?? 'flag'}${fact.paid ? ', paid' : ''}${payersOf(fact)}`,
      ]),
    ),
  ].join('\n\n')
}

/** `city` · 市级: the codes, with what readers are told in their place. */
const valuesOf = ({ values, valueTitles = {} }) =>
  values.map((value) => (valueTitles[value] ? `\`${value}\` ${both(valueTitles[value])}` : `\`${value}\``)).join('; ')

const payersOf = ({ waterfall }) =>
  waterfall ? `; waterfall of \`${waterfall.of}\`: ${waterfall.payers.map((payer) => `\`${payer}\``).join(', ')}` : ''

function parameterRow(name, parameter) {
  const { title, unit, by, over, values, mark, range, note, otherwise, until, sources = [] } = parameter
  const notes = [
    note,
    until && `Known until ${until}.`,
    otherwise === undefined ? undefined : `What is not listed: ${otherwise}.`,
    sources.length > 0 && `Sources: ${sources.join('; ')}.`,
  ]
  const kind = [
    unit,
    by &&
      `by ${[by]
        .flat()
        .map((one) => `\`${one}\``)
        .join(' and ')}`,
    over && `over ${over}`,
  ]
  const dated = (values, show) =>
    Object.keys(values)
      .sort()
      .map((day) => `${day}: ${show(values[day])}`)
      .join('<br>')
  return [
    `\`${name}\`<br>${both(title)}<br>${kind.filter(Boolean).join(', ')}`,
    dated(values, (value) => showValue(value, unit)),
    [typeof mark === 'string' ? mark : dated(mark, String), range && showRange(range, unit)].filter(Boolean).join('<br>'),
    notes.filter(Boolean).join(' '),
  ]
}

const showScalar = (value, unit) => (typeof value === 'number' ? showNumber(value, !/(^| )year$/.test(unit)) : String(value))

function showValue(value, unit) {
  if (Array.isArray(value)) {
    if (value.every((slice) => typeof slice === 'object'))
      return value.map(({ to, rate }) => (to === undefined ? `above: ${rate}` : `to ${showNumber(to)}: ${rate}`)).join('; ')
    return value.map((item) => showScalar(item, unit)).join(', ')
  }
  if (typeof value !== 'object') return showScalar(value, unit)
  const entries = Object.entries(value)
  if (entries.length === 0) return 'nothing listed'
  return entries
    .map(([key, inner]) => `${key} ${typeof inner === 'object' ? `(${showValue(inner, unit)})` : showScalar(inner, unit)}`)
    .join('; ')
}

function showRange(range, unit) {
  if (range === 'exact') return 'exact'
  if (Array.isArray(range)) return `${showScalar(range[0], unit)} to ${showScalar(range[1], unit)}`
  if (typeof range.around === 'number') return `± ${showScalar(range.around, unit)}`
  if (typeof range.relative === 'number') return `± ${Number((range.relative * 100).toPrecision(12))} %`
  return Object.entries(range)
    .map(([key, inner]) => `${key} ${showRange(inner, unit)}`)
    .join('; ')
}

function inputs(vocabulary) {
  const rows = Object.entries(vocabulary).flatMap(([entity, facts]) =>
    Object.entries(facts).map(([name, { title, unit, values, valueTitles, range, default: given, optional }]) => [
      `\`${name}\``,
      both(title),
      entity,
      values ? valuesOf({ values, valueTitles }) : `${unit ?? 'flag'}${range ? `, ${range[0]} to ${range[1]}` : ''}`,
      optional ? 'may be missing' : given === undefined ? 'must be given' : String(given),
    ]),
  )
  return `## Input facts · 输入事实

What a situation or a column gives; every policy reads these under these names.

${table(['fact', 'meaning', 'of', 'unit or values', 'if left out'], rows)}`
}

function changes(reforms, scenarios) {
  const further = ({ after }) =>
    Object.entries(after).map(([payer, payers]) => `after \`${payer}\`: ${payers.map((one) => `\`${one}\``).join(', ')}`)
  const set = ({ set = {}, add = [], payers = {} }) => [
    ...add.map(({ id, title }) => `adds \`${id}\` (${both(title)})`),
    ...Object.entries(set).map(
      ([name, values]) =>
        `\`${name}\` ${Object.keys(values)
          .sort()
          .map((day) => `${day}: ${showValue(values[day], '')}`)
          .join('; ')}`,
    ),
    ...Object.entries(payers).map(([name, list]) => `payers of \`${name}\`: ${(Array.isArray(list) ? list : further(list)).join(', ')}`),
  ]
  return `## Reforms · 改革

A reform is dated values over the same documents: from its first day, its values replace the parameter's.

${table(
  ['reform', 'title', 'sets', 'sources and note'],
  reforms.map((reform) => [
    `\`${reform.id}\``,
    both(reform.title),
    set(reform).join('<br>'),
    [...(reform.sources ?? []).map(({ title, mark }) => `${mark}: ${title}`), reform.note].filter(Boolean).join('<br>'),
  ]),
)}

## Scenarios · 情景

A scenario is a list of reforms. \`doudi run\` applies the reform \`forecast\` under every scenario, before the scenario's own; \`doudi settle\`
and \`doudi transfers\` do not.

${table(
  ['scenario', 'title', 'reforms'],
  Object.values(scenarios).map(({ id, title, reforms: own }) => [
    `\`${id}\``,
    both(title),
    own.length === 0 ? 'none: the documents as they stand' : own.map((reform) => `\`${reform.id}\``).join(', '),
  ]),
)}`
}

const shortName = (id) =>
  id
    .split('/')
    .pop()
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
