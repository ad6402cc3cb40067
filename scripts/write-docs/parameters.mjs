import { showNumber, table } from './markdown.mjs'

/** docs/parameters.md: every value of the model that is no rule of a policy. */
export function parameterPage(parameters) {
  const sections = Object.entries(parameters).map(
    ([group, values]) => `## ${group}

${table(
  ['parameter', 'value', 'range', 'mark', 'note'],
  Object.entries(values).map(([name, { title, value, unit = '', range, mark, note = '' }]) => {
    const grouped = unit !== '' // what has no unit and is that large is a calendar year
    return [
      `\`${name}\`<br>${title}`,
      `${showValue(value, grouped)} ${unit}`.trim(),
      range === undefined ? '' : showRange(range, grouped),
      mark,
      note,
    ]
  }),
)}`,
  )
  return `# The values of the model

<!-- Written by scripts/write-docs.mjs out of packages/simulator/src/parameters.ts. Change the parameter, not this page. -->

Starting values, not calibrated. Money is yuan of the year that is named, shares are of 1, \`sd\` is of logarithms, age bands begin at
0, 5, 15, 25, 35, 45, 55 and 65. The values of policies are in [the catalogue](catalogue/index.md); what the values do is in [the
model](model.md).

**Marks.** S: [the report](report.md). F: a public source. K h, K m, K l: general knowledge, not verified; confidence high, medium, low.
D: arithmetic or a decision of this project. **Range**: what a run that samples the value would take. No run does so yet.

${sections.join('\n\n')}
`
}

function showValue(value, grouped) {
  if (Array.isArray(value)) return value.map((one) => showNumber(one, grouped)).join('; ')
  if (typeof value !== 'object') return showNumber(value, grouped)
  return Object.entries(value)
    .map(([key, one]) => `${key} ${showNumber(one, grouped)}`)
    .join('; ')
}

const showRange = (range, grouped) =>
  typeof range === 'string' ? range : `${showNumber(range[0], grouped)} to ${showNumber(range[1], grouped)}`
