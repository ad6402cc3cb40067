import { scenarios as documents } from '@doudi/policies'
import * as Plot from '@observablehq/plot'
import type { YearlySeries } from '../../inference/yearly-series.ts'
import { lastCampaignYear, type Text } from '../../outcomes/headlines.ts'
import { nameOf } from '../scenario-names.ts'
import { draw } from './draw.ts'
import type { Drawing, Language } from './figure.ts'
import { grid, quiet, shared, styleOf } from './palette.ts'

const height = 380
const margin = { top: 30, bottom: 34, left: 44 }

/** Lines by year with bands: gray where all scenarios are the same, names at the lines, ends of policies as thin vertical lines. */
export function yearChart(series: YearlySeries, { language, width }: { language: Language; width: number }): Drawing {
  const scenarios = [...new Set(series.map(({ scenario }) => scenario))]
  const points = series.map(({ scenario, year, estimate }) => ({ scenario, year, ...estimate })).filter(({ mean }) => !Number.isNaN(mean))
  const before = points.filter(({ scenario, year }) => scenario === scenarios[0] && year <= lastCampaignYear)
  const top = Math.max(...points.map(({ high }) => high), 0) * 1.06 || 1
  const ends = policyEnds(scenarios, language)
  const rows = width < 500 ? ends.length : 1 // names beside each other where there is room
  const marginRight = width < 500 ? 52 : 64
  return draw({
    width,
    height,
    marginTop: margin.top + 15 * rows,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    marginRight,
    x: {
      domain: [points[0]?.year ?? 0, points.at(-1)?.year ?? 1],
      tickFormat: 'd',
      ticks: ticksOf(points, width < 500 ? 5 : 2),
      label: null,
    },
    y: { domain: [0, top], label: null, ticks: 6, tickFormat: (value: number) => value.toFixed(top < 6 ? 1 : 0) },
    marks: [
      Plot.gridY({ stroke: grid, strokeOpacity: 1, ticks: 6 }),
      ...ends.flatMap(({ x, name }, i) => [
        Plot.ruleX([x], { stroke: quiet, strokeWidth: 1 }),
        Plot.text([name], {
          x,
          frameAnchor: 'top',
          lineAnchor: 'bottom',
          dy: -4 - 15 * (i % rows),
          textAnchor: 'middle',
          fill: quiet,
          fontSize: 12,
          text: (text: string) => text,
        }),
      ]),
      Plot.areaY(before, { x: 'year', y1: 'low', y2: 'high', fill: shared, fillOpacity: 0.22 }),
      Plot.lineY(before, { x: 'year', y: 'mean', stroke: shared, strokeWidth: 2 }),
      ...scenarios.flatMap((scenario) => {
        const { color, dash, width: strokeWidth } = styleOf(scenario, scenarios)
        const after = points.filter((point) => point.scenario === scenario && point.year >= lastCampaignYear)
        return [
          Plot.areaY(after, { x: 'year', y1: 'low', y2: 'high', fill: color, fillOpacity: 0.2 }),
          Plot.lineY(after, { x: 'year', y: 'mean', stroke: color, strokeWidth, strokeDasharray: dash }),
        ]
      }),
      ...namesAtLines(scenarios, points, top, height - margin.top - 15 * rows - margin.bottom, language),
    ],
  })
}

const ticksOf = (points: readonly { year: number }[], step: number): number[] =>
  [...new Set(points.map(({ year }) => year))].filter((year) => year % step === 0)

/** Names of scenarios right of their lines' ends, pushed apart where lines end together. */
function namesAtLines(
  scenarios: readonly string[],
  points: readonly { scenario: string; year: number; mean: number }[],
  top: number,
  pixels: number,
  language: Language,
): Plot.Markish[] {
  const names = scenarios.flatMap((scenario) => points.filter((point) => point.scenario === scenario).slice(-1))
  names.sort((a, b) => b.mean - a.mean)
  const least = (16 / pixels) * top
  const at: number[] = []
  names.forEach(({ mean }, i) => at.push(i === 0 ? mean : Math.min(mean, at[i - 1]! - least)))
  const below = Math.min(0, ...at)
  return names.map(({ scenario, year }, i) =>
    Plot.text([nameOf(scenario)[language]], {
      x: year,
      y: at[i]! - below,
      text: (name: string) => name,
      textAnchor: 'start',
      dx: 7,
      fill: styleOf(scenario, scenarios).color,
      fontWeight: 600,
    }),
  )
}

/** When a scenario's own reforms last change something, between the last year before and the first year after. */
function policyEnds(scenarios: readonly string[], language: Language): { readonly x: number; readonly name: string }[] {
  const ends = new Map<number, string[]>()
  const common = (documents.kept?.reforms ?? []).map(({ id }) => id)
  for (const scenario of scenarios) {
    const own = (documents[scenario]?.reforms ?? []).filter(({ id }) => !common.includes(id))
    const days = own.flatMap((reform) => Object.values(reform.set ?? {}).flatMap((dated) => Object.keys(dated)))
    const last = days
      .filter((day) => day > `${lastCampaignYear}`)
      .sort()
      .at(-1)
    if (last === undefined) continue
    const x = Number(last.slice(0, 4)) - 0.5
    ends.set(x, [...(ends.get(x) ?? []), nameOf(scenario)[language]])
  }
  return [...ends].sort(([a], [b]) => b - a).map(([x, names]) => ({ x, name: endName(names.join(', '), Math.floor(x))[language] }))
}

const endName = (scenario: string, year: number): Text => ({
  en: `${scenario}: policies end in ${year}`,
  zh: `${scenario}：${year}年底退出`,
})
