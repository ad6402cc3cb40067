import { checkOptions } from '../border.ts'
import {
  type ChartLanguage,
  type ChartMark,
  type ChartSpecification,
  deadZones,
  frame,
  gridLines,
  grouped,
  ink,
  layers,
  quiet,
  range,
  zeroLine,
} from './chart.ts'
import type { Cliffs } from './find-cliffs.ts'

/**
 * The chart of cliffs along an income: what net resources are made of in layers under their line, each notch with its depth and what it
 * takes to recover, dead zones shaded. Bills stand below zero, filled up by their payers; what is left of them is own pay, hatched.
 *
 * @returns plain data for Observable Plot, which core does not need
 * @example
 * const treated = { person: { poor: true }, bill: { cost: 0 } }
 * const cliffs = findCliffs(system, treated, { along: 'cost', from: 0, to: 3000, at: '2018-06-01', net: 'settlement.paid' })
 * cliffChart(cliffs).title // => 'More cost never leaves less paid by both'
 */
export function cliffChart(cliffs: Cliffs, options: { readonly language?: ChartLanguage } = {}): ChartSpecification {
  checkOptions<typeof options>(options, { language: ['en', 'zh'] })
  const { language = 'en' } = options
  const { along, from, to, net, notches, parts, points } = cliffs
  const y = range(
    points,
    points.map((point) => point.net),
  )
  const { marks, thin } = layers(points, parts, language, y[1] - y[0])
  const fact = along.title[language]
  return {
    title: titleOf(cliffs, language),
    caption:
      thin +
      (notches.length === 0
        ? ''
        : language === 'en'
          ? `Shaded: a dead zone, in which more ${fact} leaves less than at its beginning.`
          : `阴影为收入“死区”：${fact}增加，可支配资源反而更少。`),
    plot: frame(
      { domain: [from, to], label: along.unit ? `${fact}${language === 'en' ? ', yuan' : '，元'}` : fact, tickFormat: ',d', ticks: 8 },
      y,
      language,
    ),
    marks: [
      gridLines(y),
      ...marks,
      deadZones(notches.map(({ at, recover }) => ({ x1: at, x2: recover === null ? to : at + recover }))),
      zeroLine,
      {
        mark: 'line',
        data: points.map(({ x, net: amount }) => ({ x, y: amount })),
        options: { x: 'x', y: 'y', stroke: ink, strokeWidth: 2.4 },
      },
      ...notchMarks(cliffs, language),
      ...rateMarks(cliffs, language),
      nameOfLine(cliffs, net.title[language]),
    ],
  }
}

function titleOf({ along, net, notches }: Cliffs, language: ChartLanguage): string {
  const [deepest] = [...notches].sort((a, b) => b.depth - a.depth)
  const fact = along.title[language]
  const name = net.title[language]
  if (!deepest) return language === 'en' ? `More ${fact} never leaves less ${name}` : `${fact}增加时，${name}从不减少`
  const { at, depth, recover } = deepest
  if (language === 'zh')
    return `${fact}超过${grouped(at)}，${name}骤减${grouped(depth)}元${recover === null ? '，在图示范围内未能恢复' : `，再增加${grouped(recover)}元才能恢复`}`
  const back = recover === null ? 'and is not back in the picture' : `and is back after ${grouped(recover)} more`
  return `At ${grouped(at)} of ${fact}, ${name} falls by ${grouped(depth)} yuan ${back}`
}

/** A notch: the fall as a line with both ends, its depth and the way back beside it. */
function notchMarks({ from, to, notches, points }: Cliffs, language: ChartLanguage): ChartMark[] {
  const data = notches.map(({ at, depth, recover }) => {
    const low = points.findLast(({ x }, k) => k % 2 === 0 && x === at)!.net
    const back =
      language === 'en'
        ? recover === null
          ? 'not back'
          : `back after +${grouped(recover)}`
        : recover === null
          ? '未恢复'
          : `再增${grouped(recover)}恢复`
    return { x: at, y1: low, y2: low + depth, text: `−${grouped(depth)}\n${back}` }
  })
  const right = (x: number): boolean => x > from + 0.75 * (to - from)
  const label = { x: 'x', y: 'y2', text: 'text', lineAnchor: 'bottom', dy: -5, fill: ink, fontSize: 12, fontWeight: 600, lineHeight: 1.15 }
  return [
    { mark: 'ruleX', data, options: { x: 'x', y1: 'y1', y2: 'y2', stroke: ink, strokeWidth: 2.4 } },
    { mark: 'dot', data, options: { x: 'x', y: 'y2', r: 4, fill: ink } },
    { mark: 'dot', data, options: { x: 'x', y: 'y1', r: 4, fill: 'var(--page, #ffffff)', stroke: ink, strokeWidth: 1.6 } },
    { mark: 'text', data: data.filter(({ x }) => !right(x)), options: { ...label, textAnchor: 'start', dx: 5 } },
    { mark: 'text', data: data.filter(({ x }) => right(x)), options: { ...label, textAnchor: 'end', dx: -5 } },
  ]
}

/** The marginal effective rate of each stretch that is wide enough, above the picture. */
function rateMarks({ from, to, segments, along }: Cliffs, language: ChartLanguage): ChartMark[] {
  const data = segments
    .filter((segment) => segment.metr !== null && segment.to - segment.from > 0.05 * (to - from))
    .map((segment) => ({ x: (segment.from + segment.to) / 2, text: `${Math.round(segment.metr! * 1000) / 10} %` }))
  if (data.length === 0) return []
  const heading = language === 'en' ? `lost of another yuan of ${along.title.en}` : `每多1元${along.title.zh}的边际有效税率`
  return [
    { mark: 'text', data, options: { x: 'x', text: 'text', frameAnchor: 'top', lineAnchor: 'bottom', dy: -6, fill: quiet, fontSize: 12 } },
    {
      mark: 'text',
      data: [{ text: heading }],
      options: { text: 'text', frameAnchor: 'top-right', lineAnchor: 'bottom', textAnchor: 'end', dy: -24, fill: quiet, fontSize: 12 },
    },
    {
      mark: 'ruleX',
      data: segments.slice(1).map(({ from: x }) => ({ x })),
      options: { x: 'x', stroke: quiet, strokeWidth: 0.7, strokeDasharray: '2 3' },
    },
  ]
}

/** The name of the line: above its right end, or, where a notch is named there, above its left part. */
function nameOfLine({ from, to, notches, points }: Cliffs, name: string): ChartMark {
  const atLeft = notches.some(({ at }) => at > from + 0.5 * (to - from))
  const under = from + 0.37 * (to - from) // about as long as the name
  const left = points.filter(({ x }, k) => x <= under || (k % 2 === 1 && points[k - 1]!.x < under))
  const heights = left.map(({ x, net }, k) =>
    x <= under ? net : left[k - 1]!.net + ((net - left[k - 1]!.net) * (under - left[k - 1]!.x)) / (x - left[k - 1]!.x),
  )
  const place = atLeft ? { x: from, y: Math.max(...heights) } : { x: to, y: points.at(-1)?.net ?? 0 }
  return {
    mark: 'text',
    data: points.length === 0 ? [] : [{ ...place, name }],
    options: {
      x: 'x',
      y: 'y',
      text: 'name',
      textAnchor: atLeft ? 'start' : 'end',
      lineAnchor: 'bottom',
      dy: -8,
      dx: atLeft ? 5 : -4,
      fill: ink,
      stroke: 'var(--page, #ffffff)',
      strokeWidth: 3,
      strokeOpacity: 0.7,
      fontWeight: 600,
      fontSize: 12.5,
    },
  }
}
