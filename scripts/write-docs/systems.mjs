import { readFileSync } from 'node:fs'
import { systemsOfTheReport } from './catalogue/systems.mjs'
import { table } from './markdown.mjs'

/** What the run of the table gave: docs/systems.json, written with --systems. */
export async function systemsResult(built) {
  const { runExperiment, threads } = await built('simulator/dist/index.js')
  const { specificationHash } = await built('simulator/dist/experiment/specification-hash.js')
  const { switchResult, switchSpecification, systemSwitches } = await built('simulator/dist/experiment/switches.js')
  const { packageVersions } = await built('simulator/dist/output/versions.js')
  const outcomes = await runExperiment(switchSpecification, { runner: threads })
  const rows = systemSwitches.flatMap(({ system, switched }) =>
    switched.map((one) => {
      const { from, to, measure, before, difference, found } = switchResult(one, outcomes)
      return { system, from, to, measure: measure.id, before: rounded(before), difference: rounded(difference), found }
    }),
  )
  const hash = await specificationHash(switchSpecification, packageVersions()['@doudi/simulator'])
  return `${JSON.stringify({ specification: switchSpecification, hash, rows }, undefined, 1)}\n`
}

const rounded = ({ mean, standardError, low, high }) =>
  Object.fromEntries(Object.entries({ mean, standardError, low, high }).map(([name, value]) => [name, Number(value.toFixed(4))]))

const readResult = () => JSON.parse(readFileSync(new URL('../../docs/systems.json', import.meta.url), 'utf8'))

/** docs/systems.md: for each system of the report what the catalogue has of it, and what switching it does. */
export function systemsPage({ policies, proposals, reforms, indicators, workedCases, systemSwitches }) {
  const { specification, hash, rows: results } = readResult()
  const documents = [
    ...[...policies, ...proposals].map((one) => ({ ...one, path: `catalogue/${one.id}.md` })),
    ...reforms.map((one) => ({ ...one, path: `catalogue/reforms/${one.id}.md` })),
    ...indicators.map((one) => ({ ...one, path: `catalogue/indicators/${one.id}.md` })),
  ]
  const casesOf = (ids) => workedCases.filter(({ of }) => ids.includes(of)).length
  const rows = systemsOfTheReport().map(({ id, title }) => {
    const own = documents.filter(({ systems = [] }) => systems.includes(id))
    const { switched, needs } = systemSwitches.find(({ system }) => system === id)
    const links = (list, folder) => {
      const shown = list.slice(0, most).map((one) => `[${one.id.split('/').pop()}](${one.path})`)
      const more = list.length > most ? [`[and ${list.length - most} more](catalogue/index.md#${id.toLowerCase()})`] : []
      return list.length === 0 ? [] : [`${folder}: ${[...shown, ...more].join(', ')}`]
    }
    const of = (folder) => own.filter(({ path }) => path.startsWith(`catalogue/${folder}/`))
    const found = switched.map((one) => ({ ...one, ...results.find((row) => same(row, one)), measure: one.measure }))
    // Numbered where there are several, so that a line is found again in the next column.
    const lines = (text) => found.map((one, i) => (found.length > 1 ? `(${i + 1}) ` : '') + text(one)).join('<br>')
    return [
      `${id} ${title.en} · ${title.zh}`,
      [...links(of('anhui'), 'policies'), ...links(of('reforms'), 'reforms'), ...links(of('indicators'), 'indicators')].join('<br>'),
      casesOf(own.map((one) => one.id)),
      found.length === 0 ? `no switch: ${needs.en}` : lines(({ what, from, to }) => `${what.en}: \`${from}\` → \`${to}\``),
      found.length === 0 ? '' : lines(({ purpose, measure }) => `${purpose} ${short[measure.id]}`),
      found.length === 0
        ? ''
        : lines(({ found: direction = 'not run yet', purpose, against }) =>
            [purpose, 'not run yet'].includes(direction)
              ? direction
              : `**${direction}**${direction !== 'none' && against ? ` (${against.en})` : ''}`,
          ),
      found.length === 0 ? '' : lines(sizeText),
    ]
  })
  const { scale, replicates, seed } = specification
  return `# The systems of the report, switched · 各体系的开关效果

<!-- Written by scripts/write-docs.mjs; the numbers, docs/systems.json, by \`npm run docs -- --systems\`. -->

What the catalogue holds of each of the report's twenty-one systems, and what the simulation makes of switching it. A row says what is
switched, which way its purpose says that the measure should go, which way it went, and how far: the paired difference with its standard
error (Monte Carlo error alone; how unsure the values are is not in it) and the level before it.

- **own-pay**: yuan of medical own-pay a household and year, 2014-2030, of the lifted.
- **own-pay of others**: the same of those never registered.
- **poor years**: person-years below the line after medical cost (D2, latent: true in the model, no office's record), 2014-2030, per 1,000
  lifted persons.
- **dibao**: yuan of dibao paid a household and year, 2014-2030, of the lifted.
- **campaign money**: yuan of the campaign's money a household and year, 2014-2030, of the lifted.
- **laid out**: yuan that patients lay out until the payers give them back, a household and year, 2014-2030, of the lifted.
- **none** stands where the 95 % interval holds 0; bold is a direction that the purpose does not say.

The run: ${replicates} replicates of ${scale * 100} % of the lifted households, seed \`${seed}\`, uncalibrated; result \`${specification.name}-${seed}-${hash}\`. A
scenario is named as \`doudi run --scenarios\` takes it.

${table(['system', 'in the catalogue', 'cases', 'switched', 'purpose', 'found', 'size'], rows)}

## What the data cannot support

- Nearly every value is general knowledge, not verified: a size here is what these values give, not an estimate of what the policy did.
- 351 is told under both readings of the assistance of the registered poor (S1). If assistance is a share of the compliant cost, it leaves
  351 little to pay; which reading held is not in the report.
- The county schemes (S3) are invented around a spread: the annex of the report with the real ones is lost. In the table they are of the
  lifted; for the never registered they stand in the tables of a run.
- The further layers (S2), relief outside the province (S4) and comprehensive insurance (S7) are proposals with guessed terms.
- Harvests, projects, workshops, links, village solar and mishaps (S7, S9-S13, S15) are guesses in every number; what is sure is the direction.
- Risk compensation and insurance of small loans (S10) move the loss between bank, fund and insurer. No income depends on it, so **none** is
  what the rules give, not what the data lack.
- That destitute support, dividend and posts keep people above a line is arithmetic: the simulation has no answer of work, family or
  village to their being taken away.
- Who goes to which school (S14), works away or is left behind (S8), and has children apart (S16) are guesses, the same in all scenarios. Visits
  to the left behind are no money, so the simulation shows no effect of them. Education aid adds to incomes; that it changes who stays at
  school, and what they earn later, is not in it. That support owed by children lowers dibao is arithmetic; nothing says whether they pay.
  A guard against household splits acts on nothing: the simulation has no splits. The reward for an early exit is paid in the year of
  the exit, which the simulation decides at the end of the year: it pays nothing here.
`
}

const most = 8
const short = {
  'own-pay': 'own-pay',
  'own-pay-never-registered': 'own-pay of others',
  'poor-years': 'poor years',
  dibao: 'dibao',
  'campaign-money': 'campaign money',
  advanced: 'laid out',
}
const same = (row, { from, to, measure }) => row.from === from && row.to === to && row.measure === measure.id
const sizeText = ({ before, difference }) =>
  difference ? `${signed(difference.mean)} ± ${difference.standardError.toFixed(2)}, before ${before.mean.toFixed(1)}` : ''
const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
