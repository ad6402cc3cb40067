import type { ChartMark, ChartSpecification } from '@doudi/core'
import * as Plot from '@observablehq/plot'
import { draw } from './draw.ts'
import type { Drawing } from './figure.ts'
import { ownPayHatch } from './own-pay-hatch.ts'

/** Draws a chart that is given as plain data. @param id - of the page's own, for the hatch */
export function drawSpecified({ plot, marks }: ChartSpecification, width: number, id: string): Drawing {
  const drawn = draw({ ...plot, width, marks: marks.map(toMark) })
  return drawn.replaceAll('url(#own-pay)', `url(#${id})`).replace('</style>', `</style>${ownPayHatch(id)}`)
}

type Make = (data: readonly object[], options: object) => Plot.Markish

const makers: { readonly [M in ChartMark['mark']]: Make } = {
  areaY: Plot.areaY as Make,
  line: Plot.line as Make,
  rectX: Plot.rectX as Make,
  ruleX: Plot.ruleX as Make,
  ruleY: Plot.ruleY as Make,
  dot: Plot.dot as Make,
  text: Plot.text as Make,
}

const toMark = ({ mark, data, options }: ChartMark): Plot.Markish => makers[mark](data, options)
