import { checkOptions } from '../border.ts'
import { CoreError } from '../errors.ts'
import type { Day } from '../policy/language.ts'
import {
  type ChartLanguage,
  type ChartMark,
  type ChartSpecification,
  deadZones,
  frame,
  gridLines,
  grouped,
  type LayerPoint,
  layers,
  quiet,
  range,
  widthOf,
  zeroLine,
} from './chart.ts'
import type { TimeCliffs } from './time-cliffs.ts'

/** How a chart along time is written. */
export type TimeChartOptions = {
  /** English if left out. */
  readonly language?: ChartLanguage
  /** The scenario whose layers are drawn; the last if left out. */
  readonly shown?: string
  /** What the scenarios are called; as given if left out. */
  readonly names?: { readonly [scenario: string]: string }
}

const styles: {
  readonly [scenario: string]: { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray?: string }
} = {
  kept: { stroke: 'var(--kept, #00796B)', strokeWidth: 2 },
  taper: { stroke: 'var(--taper, #8E63B0)', strokeWidth: 2, strokeDasharray: '7 3' },
  cliff: { stroke: 'var(--cliff, #222222)', strokeWidth: 3 },
}
const further = [
  { stroke: 'var(--further1, #A9731B)', strokeWidth: 2, strokeDasharray: '2 3' },
  { stroke: 'var(--further2, #5B6B73)', strokeWidth: 2, strokeDasharray: '9 3 2 3' },
]

/**
 * The chart of one household along time, the pair of {@link cliffChart}: one scenario's layers, the lines of net resources of all, thin
 * lines where a payment ends, shaded until the loss is made up.
 *
 * @param scenarios - by name; `kept`, `taper` and `cliff` have colors of their own
 * @returns plain data for Observable Plot
 * @example
 * const treated = { person: { poor: true }, bill: { cost: 3000 } }
 * const cliff = await timeCliffs(system, treated, '2018-01-01', '2023-01-01', { net: 'settlement.paid' })
 * timeChart({ cliff }).title // => 'From 2021-01-01 on, paid by both is 768 yuan a year less, and not made up by 2023-01-01'
 */
export function timeChart(scenarios: { readonly [name: string]: TimeCliffs }, options: TimeChartOptions = {}): ChartSpecification {
  const all = Object.keys(scenarios)
  if (all.length === 0)
    throw new CoreError([{ code: 'run/bad-value', path: 'scenarios', found: 'none', expected: 'what `timeCliffs` gave, by name' }])
  checkOptions<TimeChartOptions>(options, { language: ['en', 'zh'], shown: all, names: 'object' })
  const { language = 'en', names = {} } = options
  const shown = scenarios[options.shown ?? all.at(-1)!]!
  const points = pointsOf(shown)
  const y = range(
    points,
    Object.values(scenarios).flatMap(({ periods }) => periods.map(({ net }) => net)),
  )
  const { marks, thin } = layers(points, shown.parts, language, y[1] - y[0])
  const to = yearOf(shown.to)
  const losses = shown.changes.filter(({ change }) => change < 0)
  const zones = losses.map(({ at, recovered }) => ({ x1: yearOf(at), x2: recovered === null ? to : yearOf(recovered) }))
  const own = all.length > 1 ? (names[options.shown ?? all.at(-1)!] ?? options.shown ?? all.at(-1)!) : ''
  return {
    title: titleOf(shown, language),
    caption: [
      own === '' ? '' : language === 'en' ? `Layers: ${own}. ` : `分层为情景“${own}”。`,
      thin,
      zones.length === 0 ? '' : language === 'en' ? 'Shaded: until a loss is made up.' : '阴影：损失尚未恢复。',
    ].join(''),
    plot: frame({ domain: [yearOf(shown.from), to], label: language === 'en' ? 'year' : '年份', tickFormat: 'd', ticks: 8 }, y, language),
    marks: [
      gridLines(y),
      ...marks,
      deadZones(joined(zones)),
      zeroLine,
      ...lines(scenarios, names, [yearOf(shown.from), to], y),
      ...endings(shown, language),
    ],
  }
}

function titleOf({ changes, net, to }: TimeCliffs, language: ChartLanguage): string {
  const name = net.title[language]
  const [worst] = [...changes].sort((a, b) => a.change - b.change)
  if (!worst || worst.change >= 0)
    return language === 'en' ? `Until ${to}, ${name} never becomes less` : `至${chineseDay(to)}，${name}从不减少`
  const { at, change, recovered } = worst
  if (language === 'zh')
    return `自${chineseDay(at)}起，${name}每年减少${grouped(-change)}元，${recovered === null ? `至${chineseDay(to)}未恢复` : `${chineseDay(recovered)}恢复`}`
  return `From ${at} on, ${name} is ${grouped(-change)} yuan a year less, ${recovered === null ? `and not made up by ${to}` : `made up from ${recovered} on`}`
}

const chineseDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const chineseMonth = (day: Day): string => chineseDay(day).slice(0, day.endsWith('-01-01') ? 5 : chineseDay(day).indexOf('月') + 1)

/** Both ends of each period: steps. */
const pointsOf = ({ periods }: TimeCliffs): (LayerPoint & { readonly net: number })[] =>
  periods.flatMap(({ from, to, ...amounts }) => [from, to].map((day) => ({ x: yearOf(day), ...amounts })))

/** A day as a year with its part: 2020-07-01 is 2020.5. */
function yearOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return year + (month - 1 + (date - 1) / 31) / 12
}

/** Overlapping stretches as one: shaded once. */
function joined(zones: readonly { readonly x1: number; readonly x2: number }[]): { x1: number; x2: number }[] {
  const out: { x1: number; x2: number }[] = []
  for (const { x1, x2 } of [...zones].sort((a, b) => a.x1 - b.x1)) {
    const last = out.at(-1)
    if (last && x1 <= last.x2) last.x2 = Math.max(last.x2, x2)
    else out.push({ x1, x2 })
  }
  return out
}

/** A line a scenario, its name above its right end, names pushed apart. */
function lines(
  scenarios: { readonly [name: string]: TimeCliffs },
  names: { readonly [scenario: string]: string },
  [, right]: readonly [number, number],
  [low, high]: readonly [number, number],
): ChartMark[] {
  const all = Object.keys(scenarios)
  const unknown = all.filter((name) => !Object.hasOwn(styles, name))
  const styleOf = (name: string) => (Object.hasOwn(styles, name) ? styles[name]! : further[unknown.indexOf(name) % further.length]!)
  const ends = all.map((name) => ({ name, y: scenarios[name]!.periods.at(-1)!.net })).sort((a, b) => a.y - b.y)
  const least = 0.05 * (high - low)
  const at: number[] = []
  for (const { y } of ends) at.push(at.length === 0 ? y : Math.max(y, at.at(-1)! + least))
  return [
    ...all.map(
      (name): ChartMark => ({
        mark: 'line',
        data: pointsOf(scenarios[name]!).map(({ x, net }) => ({ x, y: net })),
        options: { x: 'x', y: 'y', ...styleOf(name) },
      }),
    ),
    ...(all.length === 1
      ? []
      : ends.map(
          ({ name }, i): ChartMark => ({
            mark: 'text',
            data: [{ x: right, y: at[i]!, name: names[name] ?? name }],
            options: {
              x: 'x',
              y: 'y',
              text: 'name',
              textAnchor: 'end',
              lineAnchor: 'bottom',
              dx: -4,
              dy: -4,
              fill: styleOf(name).stroke,
              stroke: 'var(--page, #ffffff)',
              strokeWidth: 3,
              strokeOpacity: 0.8,
              fontWeight: 600,
              fontSize: 12.5,
            },
          }),
        )),
  ]
}

/** Thin lines on the days on which a payment ends, with what ends: above the picture, in the lowest row that has room. */
function endings({ changes, parts, from, to }: TimeCliffs, language: ChartLanguage): ChartMark[] {
  const titles = new Map(parts.map(({ name, title }) => [name, title[language]]))
  const [start, span] = [yearOf(from), yearOf(to) - yearOf(from)]
  const taken: number[] = []
  const data = changes
    .filter(({ ends }) => ends.length > 0)
    .map(({ at, ends }) => {
      const x = yearOf(at)
      const day = at.endsWith('-01-01') ? at.slice(0, 4) : at.slice(0, 7)
      const names = ends.map((part) => titles.get(part))
      const text = language === 'en' ? `${day}: ends ${names.join(', ')}` : `${chineseMonth(at)}：${names.join('、')}终止`
      const place = (x - start) / span
      const width = widthOf(text)
      const anchor = place < width / 2 ? 'start' : place > 1 - width / 2 ? 'end' : 'middle'
      const left = anchor === 'start' ? place : anchor === 'end' ? place - width : place - width / 2
      const free = taken.findIndex((right) => right < left)
      const row = free < 0 ? taken.length : free
      taken[row] = left + width
      return { x, text, anchor, row }
    })
  const label = { x: 'x', text: 'text', frameAnchor: 'top', lineAnchor: 'bottom', fill: quiet, fontSize: 11.5 }
  return [
    { mark: 'ruleX', data: data.map(({ x }) => ({ x })), options: { x: 'x', stroke: quiet, strokeWidth: 1 } },
    ...data.map(
      ({ x, text, anchor, row }): ChartMark => ({
        mark: 'text',
        data: [{ x, text }],
        options: { ...label, textAnchor: anchor, dy: -4 - 14 * row },
      }),
    ),
  ]
}
