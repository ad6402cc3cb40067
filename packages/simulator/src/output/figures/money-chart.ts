import * as Plot from '@observablehq/plot'
import { resultOf } from '../../inference/headlines.ts'
import type { Text } from '../../outcomes/headlines.ts'
import { grouped } from '../numbers.ts'
import type { Results } from '../results.ts'
import { nameOf } from '../scenario-names.ts'
import { draw } from './draw.ts'
import type { Drawing, Language } from './figure.ts'
import { grid, ink, payerColors, quiet } from './palette.ts'

export const moneyParts: readonly { readonly id: string; readonly name: Text; readonly fill: string }[] = [
  { id: 'campaign-money', name: { en: 'campaign', zh: '攻坚期' }, fill: payerColors[0]! },
  { id: 'permanent-money', name: { en: 'permanent', zh: '常规' }, fill: payerColors[2]! },
  { id: 'dividend-money', name: { en: 'dividend (firms pay)', zh: '分红（企业支付）' }, fill: payerColors[4]! },
]

/** Money of every scenario as three bars side by side, so that each can be compared from zero. */
export function moneyChart({ headlines, table }: Results, { language, width }: { language: Language; width: number }): Drawing {
  const bars = table.scenarios.flatMap((scenario) =>
    moneyParts.map(({ id, name, fill }) => ({ scenario, part: name[language], fill, ...resultOf(headlines, id, scenario).estimate })),
  )
  return draw({
    width,
    height: 60 + 100 * table.scenarios.length,
    marginLeft: width < 500 ? 118 : 140,
    marginRight: 64,
    marginTop: 26,
    marginBottom: 34,
    fy: { domain: table.scenarios, label: null, axis: null, padding: 0.26 },
    y: { domain: moneyParts.map(({ name }) => name[language]), label: null, padding: 0.12 },
    x: {
      label: null,
      ticks: 5,
      tickFormat: (value: number) => grouped(value),
      domain: [0, Math.max(...bars.map(({ high }) => high), 1) * 1.02],
    },
    color: { type: 'identity' },
    marks: [
      Plot.gridX({ stroke: grid, strokeOpacity: 1, ticks: 5 }),
      Plot.axisY({ tickSize: 0, fill: ink }),
      Plot.barX(bars, { fy: 'scenario', y: 'part', x: 'mean', fill: 'fill' }),
      Plot.ruleX([0], { stroke: quiet }),
      Plot.text(bars, {
        fy: 'scenario',
        y: 'part',
        x: 'high',
        text: ({ mean }: { mean: number }) => grouped(mean),
        textAnchor: 'start',
        dx: 6,
        fill: ink,
        fontWeight: 600,
      }),
      Plot.text(table.scenarios, {
        fy: (scenario: string) => scenario,
        frameAnchor: 'top-left',
        text: (scenario: string) => nameOf(scenario)[language],
        lineAnchor: 'bottom',
        dy: -3,
        fill: ink,
        fontWeight: 600,
      }),
    ],
  })
}
