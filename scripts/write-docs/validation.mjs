import { readFileSync } from 'node:fs'
import { table } from './markdown.mjs'

/** What the run of the page gave: docs/validation.json, written with --validation. */
export async function validationResult(built) {
  const { validate, validationSpecification } = await built('simulator/dist/experiment/validation.js')
  const { specificationHash } = await built('simulator/dist/experiment/specification-hash.js')
  const { packageVersions } = await built('simulator/dist/output/versions.js')
  const rows = validate(validationSpecification).map(({ id, title, role, unit, range, basis, estimate, pass }) => ({
    id,
    title: title.en,
    titleZh: title.zh,
    role,
    unit: unit.en,
    range,
    value: rounded(estimate.mean),
    interval: [rounded(estimate.low), rounded(estimate.high)],
    standardError: rounded(estimate.standardError),
    pass,
    basis,
  }))
  const hash = await specificationHash(validationSpecification, packageVersions()['@doudi/simulator'])
  return `${JSON.stringify({ specification: validationSpecification, hash, rows }, undefined, 1)}\n`
}

const rounded = (value) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null)

/** docs/validation.md: what is known from elsewhere beside what the model says, failing rows too. */
export function validationPage() {
  const { specification, hash, rows } = JSON.parse(readFileSync(new URL('../../docs/validation.json', import.meta.url), 'utf8'))
  const { scale, replicates, seed } = specification
  const failed = rows.filter(({ pass }) => !pass)
  const of = (role) =>
    table(
      ['row', 'accepted', 'the model', '95 % interval', 'within', 'basis'],
      rows
        .filter((row) => row.role === role)
        .map(({ id, title, titleZh, unit, range, value, interval, pass, basis }) => [
          `\`${id}\`<br>${title}<br>${titleZh}`,
          `${range[0] === range[1] ? range[0] : range.join(' to ')} ${unit}`,
          `${shown(value)} ${unit}`,
          `${shown(interval[0])} to ${shown(interval[1])}`,
          pass ? 'yes' : '**no**',
          basis,
        ]),
    )
  return `# Validation · 模型检验

<!-- Written by scripts/write-docs.mjs; the numbers, docs/validation.json, by \`npm run docs -- --validation\`. -->

The model as it stands, **uncalibrated**, beside what is known from elsewhere. ${rows.length - failed.length} of ${rows.length} rows lie within the accepted range; those
that do not stay in print. Scale ${scale} (of the lifted, and of the never registered their sample, weighted), ${replicates} replicates, seed \`${seed}\`,
run \`${hash}\`; scenario kept. Intervals are Monte Carlo only: what is uncertain in the model is not in them. Sources F are public ones of
which mostly abstracts were read; K is general knowledge. What the words mean is in [the model](model.md).

## Hold-outs

Nothing was fitted to these, and nothing may be.

${of('hold-out')}

## Rows that values may be fitted to

They prove nothing: values may be, and in part were, chosen with them in view.

${of('fit')}

## What fails, and what is known about it

${failed.map(({ id }) => `- \`${id}\`: ${why[id] ?? 'not looked into yet.'}`).join('\n') || 'Nothing.'}
`
}

const shown = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'none')

/** By id; a row that passes is not asked. */
const why = {
  'catastrophic-45':
    'the model gives households with a member of 45 or more hardly more catastrophic cost than others. The surveys ask such members in detail and count outpatient cost that the model draws as small.',
  'catastrophic-concentration':
    'in the model catastrophic cost sits almost only with the poor: need depends on illness alone, not on income, so the same bill is a larger share of a small income; in surveys the better off spend more.',
  'cost-persistence':
    'the persistence of cost over one year is that of the propensity and of the illnesses that stay; both are starting values.',
  'cost-persistence-4': 'chronic and major illness never end in the model, so cost stays high for longer than in the surveys.',
  'cost-concentration':
    'the model has more persons without any cost, or with small ones, than the surveys, so its top tenth has a larger share.',
  'admission-ratio':
    'rates of admission are by age and illness, without a factor of poverty; what the registered have more is their age and illness.',
  'campaign-own-pay':
    'the campaign lowers own-pay by less than in the study, or a part of what it saves is spent on care that would have been forgone.',
  'campaign-admissions': 'admissions answer the price of care less than in the study, or not at all where care-seeking is switched off.',
  'exits-from-poverty':
    'poverty after medical cost (D2) is left more often than income poverty: a large bill is rarely followed by another. The range is of income poverty.',
  'tags-illness-disability':
    'by the largest loss of the year nearly every D3 relapse of these years is one of illness; an office has other tags (lack of labour, schooling, disaster) that the model does not put down.',
  'health-shock': 'the loss is a starting value with a wide range, seen through transfers that fill a part of it.',
}
