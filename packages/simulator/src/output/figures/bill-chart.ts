import * as Plot from '@observablehq/plot'
import type { Text } from '../../outcomes/headlines.ts'
import { grouped } from '../numbers.ts'
import type { SettledBill } from './bill.ts'
import { draw } from './draw.ts'
import type { Drawing, Language } from './figure.ts'
import { ownPayHatch } from './own-pay-hatch.ts'
import { grid, grossColor, ink, payerColors, quiet } from './palette.ts'

const gross: Text = { en: 'gross bill', zh: '总费用' }
const ownPay: Text = { en: 'own pay', zh: '个人负担' }
/** Short names of those that are always shown; a line end where a column asks for two lines. */
const payer: { readonly [id: string]: Text } = {
  basicInsurance: { en: 'basic\ninsurance', zh: '基本\n医保' },
  criticalIllnessInsurance: { en: 'critical\nillness', zh: '大病\n保险' },
  medicalAssistance: { en: 'medical\nassistance', zh: '医疗\n救助' },
  health351: { en: '351', zh: '“351”\n兜底' },
}

type Bar = {
  readonly panel: string
  readonly name: string
  readonly from: number
  readonly to: number
  readonly fill: string
  readonly label: string
}

/** Waterfalls of the same bill on one scale: gross, a step down for each payer, own pay hatched. Side by side, or on a narrow page below each other. */
export function billChart(bills: readonly SettledBill[], { language, width }: { language: Language; width: number }): Drawing {
  const narrow = width < 500
  const panels = bills.map(({ day, strength }) => panelName(day, strength)[language])
  const bars = bills.flatMap((bill, b) => barsOf(bill, panels[b]!, language, narrow))
  const names = [...new Set(bars.map(({ name }) => name))]
  const most = Math.max(...bills.map(({ grossYuan }) => grossYuan))
  const drawn = narrow ? belowEachOther(bars, panels, names, most, width) : sideBySide(bars, panels, names, most, width)
  // An id of its own: a page holds several of these, and a pattern in one that is not displayed draws nothing.
  const id = `own-pay-${language}-${width}`
  return drawn.replaceAll(ownPayFill, `url(#${id})`).replace('</style>', `</style>${ownPayHatch(id)}`)
}

function sideBySide(bars: readonly Bar[], panels: readonly string[], names: readonly string[], most: number, width: number): Drawing {
  const values = { ticks: 6, tickFormat: (value: number) => grouped(value) }
  return draw({
    width,
    height: 400,
    marginTop: 46,
    marginBottom: 44,
    marginLeft: 66,
    marginRight: 8,
    fx: { domain: panels, label: null, padding: 0.06, axis: null },
    x: { domain: names, label: null, padding: 0.14 },
    y: { domain: [0, most * 1.04], label: null, ...values },
    color: { type: 'identity' },
    marks: [
      Plot.gridY({ stroke: grid, strokeOpacity: 1, ticks: 6 }),
      Plot.axisX({ tickSize: 0, lineWidth: 8, fontSize: 12, fill: ink }),
      Plot.barY(bars, { fx: 'panel', x: 'name', y1: 'from', y2: 'to', fill: 'fill', stroke: ink, strokeWidth: 0.6 }),
      Plot.ruleY([0], { stroke: quiet }),
      Plot.text(bars, { fx: 'panel', x: 'name', y: highEnd, text: 'label', dy: -8, fill: ink, fontSize: 12.5, fontWeight: 600 }),
      Plot.text(panels, { fx: (panel: string) => panel, frameAnchor: 'top-left', text: (panel: string) => panel, dy: -38, ...heading }),
    ],
  })
}

function belowEachOther(bars: readonly Bar[], panels: readonly string[], names: readonly string[], most: number, width: number): Drawing {
  return draw({
    width,
    height: 500,
    marginTop: 30,
    marginBottom: 30,
    marginLeft: 132,
    marginRight: 12,
    fy: { domain: panels, label: null, padding: 0.14, axis: null },
    y: { domain: names, label: null, padding: 0.16 },
    x: { domain: [0, most * 1.2], label: null, ticks: 3, tickFormat: (value: number) => grouped(value) },
    color: { type: 'identity' },
    marks: [
      Plot.gridX({ stroke: grid, strokeOpacity: 1, ticks: 3 }),
      Plot.axisY({ tickSize: 0, fill: ink }),
      Plot.barX(bars, { fy: 'panel', y: 'name', x1: 'from', x2: 'to', fill: 'fill', stroke: ink, strokeWidth: 0.6 }),
      Plot.ruleX([0], { stroke: quiet }),
      Plot.text(bars, {
        fy: 'panel',
        y: 'name',
        x: highEnd,
        text: 'label',
        textAnchor: 'start',
        dx: 4,
        fill: ink,
        fontSize: 12,
        fontWeight: 600,
      }),
      Plot.text(panels, {
        fy: (panel: string) => panel,
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        text: (panel: string) => panel,
        dx: -124,
        dy: -4,
        ...heading,
      }),
    ],
  })
}

const heading = { fill: ink, fontWeight: 600, fontSize: 13.5 } as const
const highEnd = ({ from, to }: Bar): number => Math.max(from, to)

const panelName = (day: string, [lowest, highest]: SettledBill['strength']): Text => {
  const strength = lowest === highest ? lowest : `${lowest}–${highest}`
  return { en: `${day}: campaign strength ${strength}`, zh: `${day}：政策力度${strength}` }
}

function barsOf({ grossYuan, steps, outOfPocketYuan }: SettledBill, panel: string, language: Language, narrow: boolean): Bar[] {
  const bar = (name: string, from: number, to: number, fill: string): Bar => ({
    panel,
    name: narrow ? name.replace('\n', language === 'en' ? ' ' : '') : name,
    from,
    to,
    fill,
    label: grouped(Math.abs(to - from)),
  })
  return [
    bar(gross[language], 0, grossYuan, grossColor),
    ...steps.map(({ id, title, paidYuan, leftYuan }, i) =>
      bar((payer[id] ?? title)[language], leftYuan + paidYuan, leftYuan, payerColors[i % payerColors.length]!),
    ),
    bar(ownPay[language], 0, outOfPocketYuan, ownPayFill),
  ]
}

const ownPayFill = 'url(#own-pay)'
