import { scenarioOf } from '../dynamics/scenario-of.ts'
import { type HeadlineResult, resultOf } from '../inference/headlines.ts'
import type { Nested } from '../inference/nested.ts'
import type { RegisteredForecast } from '../inference/registered-forecast.ts'
import { stoppingRule } from '../inference/stopping.ts'
import { notCalibrated, outsideThePicture, whatIntervalsHold, whatIsAssumed, whatIsRegistered } from './caveats.ts'
import { grouped, type ShownEstimate, showEstimate, showScale } from './numbers.ts'
import type { Results } from './results.ts'
import { splitLines, splitSize } from './split-text.ts'
import { precisionText, stoppedText } from './stopped-text.ts'
import { type TextColumn, textTable, wrapped } from './text-table.ts'

type Opening = Pick<Results, 'specification' | 'households' | 'persons'>

/** What is about to be computed. @param width - characters of a line */
export function openingLines({ specification, households, persons }: Opening, width: number): string[] {
  const { scale, scenarios, replicates, seed, precision, microdata, parameters = {} } = specification
  const title = `Doudi · ${microdata ? 'households of your own' : 'Fuyang'} through the end of the campaign, 2014-2030`
  const size = `${grouped(households)} households, ${grouped(persons)} persons (${showScale(scale)}) · ${scenarios.length} scenarios x ${precision ? `${stoppingRule.first} to ${replicates}` : replicates} replicates · seed ${seed}`
  const until = precision ? wrapped(`repeated ${precisionText(precision, 'en')}`, width) : []
  const set = Object.entries(parameters).map(([path, value]) => `${path} ${JSON.stringify(value).replaceAll(',', ', ')}`)
  const otherwise = set.length > 0 ? wrapped(`values of the model set otherwise: ${set.join('; ')}`, width) : []
  return [...apart(title, notCalibrated.en, width), ...wrapped(size, width), ...otherwise, ...until]
}

/** Chance and parameters side by side. */
function uncertaintyLines({ uncertainty, specification: { scenarios } }: Results, width: number): string[] {
  if (!uncertainty) return []
  const { draws, replicates, headlines } = uncertainty
  const columns = [
    ['relapse-d2-at-risk', 'D2', false],
    ['relapse-d3-at-risk', 'D3', false],
    ...(scenarios.length > 1 ? [['relapse-d3-cohort', `D3, more than ${scenarios[0]}`, true] as const] : []),
  ] as const
  const shown = (value: number | undefined): string => (value === undefined ? '-' : grouped(value, value >= 100 ? 0 : value >= 10 ? 1 : 2))
  const cells = (id: string, isDifference: boolean, of: (one: Nested) => number): string[] =>
    scenarios.map((scenario) => {
      const found = headlines.find(({ headline, scenario: its }) => headline.id === id && its === scenario)!
      const one = isDifference ? found.difference : found.own
      return shown(one && of(one))
    })
  return [
    ...apart('What is uncertain, two kinds kept apart', `standard deviations; ${draws} draws x ${replicates} replicates`, width),
    ...textTable(
      scenarios,
      columns.flatMap(([id, name, isDifference]): TextColumn[] => [
        { header: [name, 'by chance'], cells: cells(id, isDifference, ({ monteCarloError }) => monteCarloError) },
        { header: ['', 'by parameters'], cells: cells(id, isDifference, ({ parameterSd }) => parameterSd) },
      ]),
      width,
    ),
    ...wrapped(
      `By chance: of the mean of ${replicates} replicates. By parameters: uncertain values of the model drawn from their ranges, with chance taken off. Not to be added up; what another definition or structure would change is in neither.`,
      width,
    ),
    '',
  ]
}

/** The answer: a table in parts, who is not in it, and what the intervals hold. */
export function resultLines(results: Results, width: number): string[] {
  const { specification, headlines, registered, table, split, takeUps } = results
  const { scenarios } = specification
  const column = (
    id: string,
    header: readonly string[],
    pick: (result: HeadlineResult) => ShownEstimate | undefined = ownNumber,
  ): TextColumn => {
    const shown = table.scenarios.map((scenario) => pick(resultOf(headlines, id, scenario)))
    const longest = Math.max(...shown.map((cell) => cell?.value.length ?? 0))
    return { header, cells: shown.map((cell) => (cell ? `${cell.value.padStart(longest)}  ${cell.interval}` : '-'.padStart(longest))) }
  }
  const part = (title: string, note: string, columns: readonly TextColumn[]): string[] => [
    ...apart(title, note, width),
    ...textTable(scenarios, columns, width),
    '',
  ]
  return [
    ...apart('Who falls back below the line, 2021-2030', 'latent: first time, per 1,000 households at risk at the end of 2020', width),
    ...textTable(
      scenarios,
      [
        column('relapse-d2-at-risk', ['latent, after', 'medical cost (D2)']),
        column('relapse-d3-at-risk', ['latent, two years', 'running (D3)']),
        ...registeredColumns(registered, scenarios),
      ],
      width,
    ),
    ...wrapped(whatIsRegistered(registered).en, width),
    '',
    ...(split ? splitLines(split, width) : []),
    ...(scenarios.length > 1
      ? part(`How many more than ${scenarios[0]}, 2021-2030`, 'latent: first time, households of 243,612', [
          column('relapse-d2-cohort', ['after medical cost (D2)'], paired),
          column('relapse-d3-cohort', ['two years running (D3)'], paired),
        ])
      : []),
    ...part('The same over all lifted, and those who fell back before', 'first time, per 1,000 lifted households', [
      column('relapse-d2-lifted', ['2021-2030, D2']),
      column('relapse-d3-lifted', ['2021-2030, D3']),
      column('relapse-d2-until-2020', ['up to 2020, D2']),
      column('relapse-d3-until-2020', ['up to 2020, D3']),
    ]),
    ...part('Years in poverty, and the money, 2021-2030', 'money: yuan a household and year', [
      column('person-years-poor-d2', ['person-years poor (D2)', 'per 1,000 lifted persons']),
      column('campaign-money', ['campaign']),
      column('permanent-money', ['permanent']),
      column('dividend-money', ['dividend', '(firms pay it)']),
    ]),
    ...(split && takeUps ? takeUpLines(takeUps, split, width) : []),
    ...uncertaintyLines(results, width),
    ...scenarios.flatMap((id) => wrapped(`${id}: ${scenarioOf(id, specification.own)?.title.en ?? ''}`, width)),
    '',
    ...wrapped(outsideThePicture.en, width),
    ...wrapped(whatIsAssumed.en, width),
    ...wrapped(whatIntervalsHold.en, width),
    ...(specification.precision ? wrapped(stoppedText(table, specification.precision).en, width) : []),
  ]
}

/** Income poverty where more or fewer take up dibao, with D2 beside it. */
function takeUpLines(rows: NonNullable<Results['takeUps']>, split: NonNullable<Results['split']>, width: number): string[] {
  const shares = [...new Set(rows.map(({ takeUp }) => takeUp.registered))]
  const columns = (['D1', 'D2'] as const).flatMap((definition) =>
    ['kept', 'cliff'].map((id): TextColumn => {
      const shown = shares.map((registered) =>
        showEstimate(rows.find(({ takeUp, scenario }) => takeUp.registered === registered && scenario === id)!.poor[definition]),
      )
      const longest = Math.max(...shown.map(({ value }) => value.length))
      return { header: [`${definition}, ${id}`], cells: shown.map(({ value, interval }) => `${value.padStart(longest)}  ${interval}`) }
    }),
  )
  return [
    ...apart('By income alone (D1), where more or fewer take up dibao, 2021-2030', 'person-years poor per 1,000 lifted persons', width),
    ...textTable(
      shares.map((share) => `${Math.round(100 * share)} % of the registered`),
      columns,
      width,
    ),
    ...wrapped(
      `Dibao fills the gap to above the line, so D1 says more of take-up than of the campaign. Sample: ${splitSize(split).en}.`,
      width,
    ),
    '',
  ]
}

/** What an office would register in 2021-2030, a column a reading of its recording; not first times only, and never added to the latent. */
function registeredColumns(registered: readonly RegisteredForecast[], scenarios: readonly string[]): TextColumn[] {
  const sums = registered.filter((row) => row.group === 'lifted' && row.firstYear < row.lastYear)
  if (sums.length === 0) return []
  return (['as-in-2018', 'as-in-2016'] as const).map((bracket) => {
    const shown = scenarios.map((id) => {
      const row = sums.find((one) => one.scenario === id && one.bracket === bracket)
      return row && showEstimate({ ...row.registered, standardError: Number.NaN })
    })
    const longest = Math.max(...shown.map((cell) => cell?.value.length ?? 0))
    const cells = shown.map((cell) => (cell ? `${cell.value.padStart(longest)}  ${cell.interval}` : '-'))
    return { header: ['registered, of 243,612,', `recording ${bracket.replaceAll('-', ' ')}`], cells }
  })
}

const ownNumber = ({ estimate }: HeadlineResult): ShownEstimate => showEstimate(estimate)
const paired = ({ difference }: HeadlineResult): ShownEstimate | undefined => difference && showEstimate(difference)

/** Left and right on one line, or below each other where the line is too short. */
function apart(left: string, right: string, width: number): string[] {
  const room = width - left.length - right.length
  return room >= 2 ? [left + ' '.repeat(room) + right] : [left, right]
}
