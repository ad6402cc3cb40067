import type { Name } from '../policy/language.ts'
import type { Part } from './net-parts.ts'

/** A mark of Observable Plot: its name, its data and its options, all plain. Drawn by `Plot[mark](data, options)`. */
export type ChartMark = {
  /** A function of Plot. */
  readonly mark: 'areaY' | 'line' | 'rectX' | 'ruleX' | 'ruleY' | 'dot' | 'text'
  /** A row an element: plain objects, whose keys `options` names as channels. */
  readonly data: readonly object[]
  /** Channels and styles, as Plot takes them. */
  readonly options: { readonly [name: string]: unknown }
}

/**
 * A chart as plain data, for Observable Plot: `Plot.plot({ ...chart.plot, width, marks })`. It names the fill `url(#own-pay)`, a hatch that
 * the page defines. Colors are `var(--name, #color)`, so that a page can set them.
 */
export type ChartSpecification = {
  /** A sentence: what there is to see. */
  readonly title: string
  /** What the layers are that are too thin for a name of their own, and what is shaded. */
  readonly caption: string
  /** Options of `Plot.plot`: scales, margins and height (in pixels). */
  readonly plot: { readonly [option: string]: unknown }
  /** From the bottom up. */
  readonly marks: readonly ChartMark[]
}

/** The language of a chart’s words. */
export type ChartLanguage = 'en' | 'zh'

export const ink = 'var(--ink, #1b1b1b)'
export const quiet = 'var(--quiet, #5f6368)'
const page = 'var(--page, #ffffff)'
const ownColor = 'var(--own-income, #dcdfe2)'
const payerColors = ['#0b4f47', '#1f7a6f', '#4a9e92', '#7fbdb3', '#b3d8d2']
const transferColors = ['#5a3f0c', '#7c5a16', '#9c7727', '#b8954a', '#cfb077', '#e2cba1', '#efe1c6']

const words = {
  en: {
    own: 'own income',
    ownPay: 'own pay of bills',
    also: 'Too thin for a name',
    yuan: 'yuan a year',
    most: (amount: string) => ` (up to ${amount})`,
    colon: ': ',
    comma: ', ',
    stop: '. ',
  },
  zh: {
    own: '自有收入',
    ownPay: '医疗自付',
    also: '过薄而未标名称',
    yuan: '元/年',
    most: (amount: string) => `（最多${amount}元）`,
    colon: '：',
    comma: '、',
    stop: '。',
  },
}

/** What stands at one end of a piece, on either axis. */
export type LayerPoint = {
  readonly x: number
  readonly own: number
  readonly owed: number
  readonly parts: { readonly [part: Name]: number }
}

/** Layers from the bills below zero upwards: payers, own income, transfers. Their top is the line of net resources. */
export function layers(
  points: readonly LayerPoint[],
  parts: readonly Part[],
  language: ChartLanguage,
  height: number,
): { readonly marks: ChartMark[]; readonly thin: string } {
  const word = words[language]
  const ofKind = (kind: Part['kind']): Part[] => parts.filter((part) => part.kind === kind)
  const [payers, transfers] = [ofKind('payer'), ofKind('transfer').filter(({ name }) => points.some((point) => point.parts[name] !== 0))]
  const ownPayAt = (point: LayerPoint): number => point.owed - payers.reduce((sum, { name }) => sum + point.parts[name]!, 0)
  const list = [
    ...payers.map(({ name, title }, i) => ({
      title: title[language],
      color: shade('payer', payerColors, i),
      light: i > 1,
      payer: true,
      of: (point: LayerPoint) => point.parts[name]!,
    })),
    { title: word.own, color: ownColor, light: true, payer: false, of: (point: LayerPoint) => point.own },
    ...transfers.map(({ name, title }, i) => ({
      title: title[language],
      color: shade('transfer', spread(transferColors, transfers.length), i),
      light: isLight(i, transfers.length),
      payer: false,
      of: (point: LayerPoint) => point.parts[name]!,
    })),
  ]
  const base = points.map((point) => 0 - point.owed)
  const marks: ChartMark[] = []
  const names: { x: number; y: number; name: string; fill: string }[] = []
  const thin: string[] = []
  for (const { title, color, light, payer, of } of list) {
    const data = points.map((point, k) => ({ x: point.x, y1: base[k]!, y2: base[k]! + of(point) }))
    data.forEach(({ y2 }, k) => {
      base[k] = y2
    })
    const most = Math.max(0, ...data.map(({ y1, y2 }) => y2 - y1))
    if (most === 0) continue
    marks.push({ mark: 'areaY', data, options: { x: 'x', y1: 'y1', y2: 'y2', fill: color, stroke: page, strokeWidth: 0.5 } })
    // What of it lies below zero goes into own pay, which has a name of its own.
    const clear = payer ? data : data.map((point) => ({ x: point.x, y1: Math.max(0, point.y1), y2: Math.max(0, point.y2) }))
    const place = placeFor(title, clear, height)
    if (place) names.push({ ...place, name: title, fill: light ? ink : page })
    else thin.push(`${title}${word.most(grouped(most))}`)
  }
  const ownPay = points.map((point) => ({ x: point.x, y1: 0 - ownPayAt(point), y2: 0 }))
  if (ownPay.some(({ y1 }) => y1 < 0)) {
    marks.push({ mark: 'areaY', data: ownPay, options: { x: 'x', y1: 'y1', y2: 'y2', fill: 'url(#own-pay)' } })
    const place = placeFor(word.ownPay, ownPay, height)
    if (place) names.push({ ...place, name: word.ownPay, fill: ink })
    else thin.push(`${word.ownPay}${word.most(grouped(-Math.min(...ownPay.map(({ y1 }) => y1))))}`)
  }
  const outline = (fill: string): { readonly [name: string]: unknown } =>
    fill === page ? { fill } : { fill, stroke: page, strokeWidth: 4, strokeOpacity: 0.85 }
  for (const { fill, ...name } of names)
    marks.push({ mark: 'text', data: [name], options: { x: 'x', y: 'y', text: 'name', ...outline(fill), fontSize: 12.5, fontWeight: 600 } })
  return { marks, thin: thin.length === 0 ? '' : `${word.also}${word.colon}${thin.join(word.comma)}${word.stop}` }
}

const isLight = (i: number, count: number): boolean => transferColors.indexOf(spread(transferColors, count)[i]!) > 2
const shade = (name: string, colors: readonly string[], i: number): string => `var(--${name}${i + 1}, ${colors[i % colors.length]})`

/** As many of the colors as are needed, far apart. */
const spread = (colors: readonly string[], count: number): string[] =>
  count >= colors.length
    ? [...colors]
    : Array.from({ length: count }, (_, i) => colors[Math.round((i * (colors.length - 1)) / Math.max(1, count - 1))]!)

/** Where the name of a layer stands in it, with room to both sides; undefined if it has no room anywhere. */
function placeFor(name: string, data: readonly Band[], height: number): { x: number; y: number } | undefined {
  const [from, to] = [data[0]!.x, data.at(-1)!.x]
  const half = 0.022 * height
  const count = 80
  const samples = Array.from({ length: count }, (_, i) => bandAt(data, from + ((to - from) * (i + 0.5)) / count))
  let best = { room: (count * widthOf(name)) / 2, at: -1 }
  samples.forEach(({ y1, y2 }, i) => {
    const y = (y1 + y2) / 2
    const fits = (k: number): boolean => samples[k] !== undefined && samples[k].y1 <= y - half && samples[k].y2 >= y + half
    let room = 0
    while (fits(i - room) && fits(i + room)) room++
    if (room > best.room) best = { room, at: i }
  })
  const place = samples[best.at]
  return place && { x: place.x, y: (place.y1 + place.y2) / 2 }
}

/** How much of a chart's width a name takes: about 95 letters go over all of it, half as many characters. */
export const widthOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0) / 95

type Band = { readonly x: number; readonly y1: number; readonly y2: number }

/** A layer between the ends of its pieces. */
function bandAt(data: readonly Band[], x: number): Band {
  const k = Math.max(
    1,
    data.findIndex((point, i) => i % 2 === 1 && point.x >= x),
  )
  const [left, right] = [data[k - 1]!, data[k]!]
  const t = right.x === left.x ? 0 : (x - left.x) / (right.x - left.x)
  return { x, y1: left.y1 + (right.y1 - left.y1) * t, y2: left.y2 + (right.y2 - left.y2) * t }
}

/** The part of a plot that charts along income and along time share. */
export function frame(
  x: { readonly domain: readonly [number, number]; readonly label: string; readonly [option: string]: unknown },
  y: readonly [number, number],
  language: ChartLanguage,
): ChartSpecification['plot'] {
  return {
    height: 400,
    marginTop: 46,
    marginRight: 24,
    marginBottom: 42,
    marginLeft: 72,
    x: { labelAnchor: 'center', labelArrow: 'none', ...x },
    y: { domain: y, label: words[language].yuan, labelArrow: 'none', ticks: roundNumbers(y), tickFormat: ',d' },
  }
}

/** From the deepest bill to the highest line, with room for words above. */
export function range(points: readonly LayerPoint[], nets: readonly number[]): [number, number] {
  const low = Math.min(0, ...nets, ...points.map(({ owed }) => 0 - owed))
  const high = Math.max(1, ...nets)
  return [low, high + 0.06 * (high - low)]
}

/** Horizontal lines at round numbers. */
export const gridLines = (y: readonly [number, number]): ChartMark => ({
  mark: 'ruleY',
  data: roundNumbers(y).map((value) => ({ y: value })),
  options: { y: 'y', stroke: 'var(--grid, #d9dcdf)' },
})

/** Four to nine round numbers between two. */
function roundNumbers([low, high]: readonly [number, number]): number[] {
  let step = 1
  const steps = [2, 2.5, 2]
  for (let i = 0; (high - low) / step > 9; i++) step *= steps[i % 3]!
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step + 0)
}

export const zeroLine: ChartMark = { mark: 'ruleY', data: [{ y: 0 }], options: { y: 'y', stroke: quiet } }

/** Where more income, or a later day, leaves no more than there was before a fall. */
export const deadZones = (zones: readonly { readonly x1: number; readonly x2: number }[]): ChartMark => ({
  mark: 'rectX',
  data: zones,
  options: { x1: 'x1', x2: 'x2', fill: 'var(--dead-zone, #1b1b1b)', fillOpacity: 0.09 },
})

/** A number with its thousands apart, to whole yuan, or to fen where it is not whole. */
export function grouped(value: number): string {
  const [whole, fraction] = Math.abs(value)
    .toFixed(Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2)
    .split('.')
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`
}
