import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Drawing } from './figure.ts'
import { ink } from './palette.ts'

const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Draws a plot as SVG text, without a browser. */
export function draw(options: Plot.PlotOptions): Drawing {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    style: { fontFamily: font, fontSize: '13px', background: 'none', color: ink, overflow: 'visible' },
    ...options,
  })
  return String(svg.outerHTML)
}
