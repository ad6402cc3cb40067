import * as Plot from '@observablehq/plot'
import { draw } from './draw.ts'
import type { Drawing, Language } from './figure.ts'
import { grid, ink, quiet } from './palette.ts'
import { keyOf, type Point, type Series } from './points.ts'

export type PanelOptions = {
  readonly language: Language
  readonly width: number
  readonly series: readonly Series[]
  readonly format: (value: number) => string
}

type Placed = Point & { readonly y: number; readonly color: string }

const panelHead = 26
const rowHead = 19
const lane = 15
const axisRoom = 30
const right = 62

const of = <T>(points: readonly Point[], name: (point: Point) => T): T[] => [...new Set(points.map(name))]

/**
 * Rows of numbers with their intervals, one lane a scenario, in parts below each other: the name of a row stands above its lanes, so that it
 * fits a phone.
 *
 * @param steps - whether the numbers of a scenario are joined from row to row
 */
export function dotChart(points: readonly Point[], { language, width, series, format }: PanelOptions, steps = false): Drawing {
  const key = keyOf(series, language, width)
  const keyHeight = series.length > 1 ? key.height : 0
  let y = keyHeight
  const heads: { readonly y: number; readonly text: string; readonly panel: boolean }[] = []
  const placed: Placed[] = []
  for (const panel of of(points, (point) => point.panel[language])) {
    const inPanel = points.filter((point) => point.panel[language] === panel)
    if (panel !== '') {
      y += panelHead
      heads.push({ y: y - 8, text: panel, panel: true })
    }
    for (const row of of(inPanel, (point) => point.row[language])) {
      y += rowHead
      heads.push({ y: y - 5, text: row, panel: false })
      for (const point of inPanel.filter((one) => one.row[language] === row)) {
        placed.push({ ...point, y: y + lane / 2 - 2, color: series.find(({ id }) => id === point.series)?.color ?? ink })
        y += lane
      }
    }
    y += 6
  }
  const low = Math.min(0, ...placed.map((point) => point.low))
  const high = Math.max(...placed.map((point) => point.high), low + 1e-9)
  const joined = of(placed, (point) => `${point.panel.en} ${point.series}`).map((line) =>
    placed.filter((point) => `${point.panel.en} ${point.series}` === line),
  )
  return draw({
    width,
    height: y + axisRoom,
    margin: 0,
    marginLeft: 6,
    marginRight: right,
    marginBottom: axisRoom,
    x: { domain: [low, high], label: null, ticks: 5, tickFormat: format },
    y: { domain: [y, 0], axis: null },
    marks: [
      Plot.gridX({ stroke: grid, strokeOpacity: 1, ticks: 5, y1: keyHeight, y2: y }),
      Plot.ruleX([0], { stroke: quiet, y1: keyHeight, y2: y }),
      ...(series.length > 1 ? keyMarks(key.at, low, language) : []),
      ...heads.map(({ y: at, text, panel }) =>
        Plot.text([text], {
          x: low,
          y: at,
          text: (one: string) => one,
          textAnchor: 'start',
          lineAnchor: 'middle',
          dx: 3,
          fill: panel ? ink : quiet,
          fontWeight: panel ? 700 : 400,
          stroke: 'var(--page, #ffffff)',
          strokeWidth: 4,
        }),
      ),
      ...(steps
        ? joined.map((line) =>
            Plot.line(
              line.flatMap((point, i) => (i === 0 ? [point] : [{ ...line[i - 1]!, value: point.value }, point])),
              { x: 'value', y: 'y', stroke: line[0]!.color, strokeWidth: 1, strokeOpacity: 0.55 },
            ),
          )
        : []),
      Plot.link(placed, { x1: 'low', x2: 'high', y1: 'y', y2: 'y', stroke: 'color', strokeWidth: 2 }),
      Plot.dot(placed, { x: 'value', y: 'y', r: 3.6, fill: 'color' }),
      Plot.text(placed, {
        x: 'high',
        y: 'y',
        text: ({ value }: Placed) => format(value),
        textAnchor: 'start',
        dx: 7,
        fill: ink,
        fontSize: 12,
        stroke: 'var(--page, #ffffff)',
        strokeWidth: 3,
      }),
    ],
    color: { type: 'identity' },
  })
}

/** Bars of parts that add up, the name of a bar above it; a part's number stands in it where it fits. */
export function stackChart(points: readonly Point[], { language, width, series, format }: PanelOptions): Drawing {
  const key = keyOf(series, language, width)
  const bars = of(points, (point) => `${point.panel[language]}\t${point.row[language]}`)
  const ends = new Map<string, number>()
  let y = key.height
  let before = ''
  const heads: { readonly y: number; readonly text: string; readonly panel: boolean }[] = []
  const tops = new Map<string, number>()
  for (const bar of bars) {
    const [panel, row] = bar.split('\t') as [string, string]
    if (panel !== before) {
      y += panelHead
      heads.push({ y: y - 8, text: panel, panel: true })
      before = panel
    }
    y += rowHead
    heads.push({ y: y - 8, text: row, panel: false })
    tops.set(bar, y)
    y += 24
  }
  y += 6
  const parts = points.map((point) => {
    const bar = `${point.panel[language]}\t${point.row[language]}`
    const from = ends.get(bar) ?? 0
    ends.set(bar, from + point.value)
    const top = tops.get(bar)!
    return {
      from,
      to: from + point.value,
      top,
      bottom: top + 18,
      middle: top + 9,
      value: point.value,
      s: series.findIndex(({ id }) => id === point.series),
    }
  })
  const most = Math.max(...ends.values(), 1e-9)
  const wide = (value: number): boolean => (value / most) * (width - right) > 8 * format(value).length + 6
  return draw({
    width,
    height: y + axisRoom,
    margin: 0,
    marginLeft: 6,
    marginRight: right,
    marginBottom: axisRoom,
    x: { domain: [0, most], label: null, ticks: 5, tickFormat: format },
    y: { domain: [y, 0], axis: null },
    color: { type: 'identity' },
    marks: [
      Plot.gridX({ stroke: grid, strokeOpacity: 1, ticks: 5, y1: key.height, y2: y }),
      ...keyMarks(key.at, 0, language),
      ...heads.map(({ y: at, text, panel }) =>
        Plot.text([text], {
          x: 0,
          y: at,
          text: (one: string) => one,
          textAnchor: 'start',
          lineAnchor: 'middle',
          fill: panel ? ink : quiet,
          fontWeight: panel ? 700 : 400,
          stroke: 'var(--page, #ffffff)',
          strokeWidth: 4,
        }),
      ),
      Plot.rect(parts, {
        x1: 'from',
        x2: 'to',
        y1: 'top',
        y2: 'bottom',
        fill: ({ s }: { s: number }) => series[s]!.color,
        stroke: 'var(--page, #ffffff)',
        strokeWidth: 0.6,
      }),
      Plot.text(
        parts.filter(({ value }) => wide(value)),
        {
          x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
          y: 'middle',
          text: ({ value }: { value: number }) => format(value),
          fill: ({ s }: { s: number }) => (s < 2 ? 'var(--page, #ffffff)' : 'var(--on-light, #1b1b1b)'),
          fontSize: 12,
        },
      ),
      Plot.ruleX([0], { stroke: quiet, y1: key.height, y2: y }),
    ],
  })
}

/** Curves of percents, 0 to 100, with bands, a part below the other. */
export function curveChart(points: readonly Point[], { language, width, series, format }: PanelOptions): Drawing {
  const key = keyOf(series, language, width)
  const panels = of(points, (point) => point.panel[language])
  const pixels = 190
  const tall = pixels + panelHead + 26
  const height = key.height + panels.length * tall
  const last = Math.max(...points.map(({ x }) => x))
  // Curves near 100 are drawn from a floor that the axis names.
  const least = Math.min(...points.map(({ low }) => low))
  const floor = least >= 75 ? 75 : least >= 50 ? 50 : 0
  const up = (panel: string, value: number): number =>
    key.height + panels.indexOf(panel) * tall + panelHead + (pixels * (100 - value)) / (100 - floor)
  const drawn = points.map((point) => {
    const panel = point.panel[language]
    return { ...point, y: up(panel, point.value), y1: up(panel, point.low), y2: up(panel, point.high) }
  })
  const label = { fill: quiet, fontSize: 12, text: (one: { text: string }) => one.text } as const
  return draw({
    width,
    height,
    margin: 0,
    marginLeft: 48,
    marginRight: 16,
    x: { domain: [0, last], axis: null },
    y: { domain: [height, 0], axis: null },
    color: { type: 'identity' },
    marks: [
      ...keyMarks(key.at, 0, language),
      ...panels.flatMap((panel) => [
        ...[0, 0.2, 0.4, 0.6, 0.8, 1]
          .map((part) => floor + part * (100 - floor))
          .flatMap((value) => [
            Plot.link([value], { x1: 0, x2: last, y1: () => up(panel, value), y2: () => up(panel, value), stroke: grid }),
            Plot.text([{ text: format(value) }], { x: 0, y: up(panel, value), textAnchor: 'end', dx: -8, ...label }),
          ]),
        Plot.text([{ text: panel }], {
          x: 0,
          y: up(panel, 100) - 14,
          textAnchor: 'start',
          ...label,
          fill: ink,
          fontWeight: 700,
          fontSize: 13,
        }),
        ...Array.from({ length: last + 1 }, (_, x) => x)
          .filter((x) => x % 2 === 0)
          .map((x) => Plot.text([{ text: `${x}` }], { x, y: up(panel, floor) + 13, ...label })),
        ...series.flatMap(({ id, color, dash, width: strokeWidth }) => {
          const own = drawn.filter((point) => point.series === id && point.panel[language] === panel)
          return [
            Plot.areaY(own, { x: 'x', y1: 'y1', y2: 'y2', fill: color, fillOpacity: 0.2 }),
            Plot.line(own, { x: 'x', y: 'y', stroke: color, strokeWidth: strokeWidth ?? 1.8, strokeDasharray: dash ?? 'none' }),
          ]
        }),
      ]),
    ],
  })
}

function keyMarks(places: ReturnType<typeof keyOf>['at'], x: number, language: Language): Plot.Markish[] {
  return places.flatMap(({ x: dx, y, series: { name, color } }) => [
    Plot.dot([0], { x, y: y + 9, dx: dx + 6, r: 5, symbol: 'square', fill: color }),
    Plot.text([name[language]], {
      x,
      y: y + 9,
      dx: dx + 16,
      text: (one: string) => one,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: ink,
      fontWeight: 600,
    }),
  ])
}
