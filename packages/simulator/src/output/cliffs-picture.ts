import { type ChartSpecification, type Cliffs, cliffChart, type Language, type TimeCliffs, timeChart } from '@doudi/core'
import type { CliffsCase } from '../input/case-schema.ts'
import { drawSpecified } from './figures/specified-chart.ts'
import { standAlone } from './figures/stand-alone.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'
import { escaped } from './report/html.ts'
import { nameOf } from './scenario-names.ts'
import { wrapped } from './text-table.ts'

/** A case with what was found of it along its income and along time. */
export type PairedCliffs = {
  readonly one: CliffsCase
  readonly cliffs: Cliffs
  readonly time: { readonly [scenario: string]: TimeCliffs }
}

const width = 860

const words = {
  en: {
    page: 'Cliffs',
    along: (id: string, fact: string, year: number, scenario: string) => `${id}: along ${fact}, ${year}, ${scenario}`,
    time: (id: string, own: string) => `${id}: along time, with ${own} yuan a year of its own`,
  },
  zh: {
    page: '福利悬崖',
    along: (id: string, fact: string, year: number, scenario: string) => `${id}：随${fact}变化，${year}年，${scenario}`,
    time: (id: string, own: string) => `${id}：随时间变化，自有收入每年${own}元`,
  },
} as const

/** The paired charts of all cases: as one SVG picture, or as an HTML page. */
export function cliffsPicture(pairs: readonly PairedCliffs[], ending: 'svg' | 'html', language: Language): string {
  const w = words[language]
  const charts = pairs.flatMap(({ one, cliffs, time }, i) => {
    const id = printable(one.id, 60)
    const headings = [w.along(id, cliffs.along.title[language], one.year, nameOf(one.scenario)[language]), w.time(id, grouped(earned(one)))]
    const names = Object.fromEntries(Object.keys(time).map((scenario) => [scenario, nameOf(scenario)[language]]))
    return [cliffChart(cliffs, { language }), timeChart(time, { shown: one.scenario, language, names })].map((chart, k) => ({
      heading: headings[k]!,
      chart,
      id: `own-pay-${i}-${k}`,
    }))
  })
  return ending === 'svg' ? asSvg(charts) : asHtml(charts, language)
}

/** What the household earns while time goes by. */
const earned = ({ household: { wages = 0, farmIncome = 0, otherIncome = 0 } }: CliffsCase): number => wages + farmIncome + otherIncome

type Heading = { readonly heading: string; readonly chart: ChartSpecification; readonly id: string }

function asSvg(charts: readonly Heading[]): string {
  let y = 0
  const parts = charts.map(({ heading, chart, id }) => {
    const text = (words: string, size: number, weight: number, fill: string): string => {
      y += size * 1.45
      return `<text x="12" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`
    }
    y += 10
    const head = [text(heading, 12.5, 400, '#5f6368'), ...wrapped(chart.title, 84).map((line) => text(line, 16, 600, '#1b1b1b'))]
    y += 8
    const svg = drawSpecified(chart, width, id)
    const drawn = svg.replace('<svg ', `<svg x="0" y="${y.toFixed(1)}" `)
    y += heightOf(svg) + 2
    const caption = chart.caption === '' ? [] : wrapped(chart.caption, 136).map((line) => text(line, 12, 400, '#5f6368'))
    y += 14
    return [...head, drawn, ...caption].join('\n')
  })
  const height = Math.ceil(y)
  const font =
    'font-family="system-ui, -apple-system, &quot;Segoe UI&quot;, &quot;Noto Sans&quot;, &quot;PingFang SC&quot;, &quot;Microsoft YaHei&quot;, &quot;Noto Sans CJK SC&quot;, sans-serif"'
  return `${standAlone(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>\n<rect width="100%" height="100%" fill="#ffffff"/>\n${parts.join('\n')}\n</svg>`)}\n`
}

const heightOf = (svg: string): number => Number(/height="([\d.]+)"/.exec(svg)![1])

function asHtml(charts: readonly Heading[], language: Language): string {
  const figures = charts.map(
    ({ heading, chart, id }) =>
      `<figure>\n<p class="of">${escaped(heading)}</p>\n<h2>${escaped(chart.title)}</h2>\n${drawSpecified(chart, width, id)}\n<figcaption>${escaped(chart.caption)}</figcaption>\n</figure>`,
  )
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words[language].page}</title>
<style>
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #ffffff }
figure { margin: 0 0 3rem }
figure svg { max-width: 100%; height: auto }
h2 { font-size: 1.1rem; margin: 0 0 .6rem }
.of, figcaption { color: #5f6368; font-size: .85rem; margin: 0 }
</style>
</head>
<body>
${figures.join('\n')}
</body>
</html>
`
}
