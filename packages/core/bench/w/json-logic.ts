import { LogicEngine } from 'json-logic-engine'
import type { Row } from './json-rules-engine.ts'

const v = (name: string) => ({ var: name })
const is = (name: string, value: unknown) => ({ '===': [v(name), value] })
const byPlace = (...values: number[]): object => {
  const [township, county, city, province, outside] = values
  return {
    if: [
      is('place', 'township'),
      township,
      is('place', 'county'),
      county,
      is('place', 'city'),
      city,
      is('place', 'province'),
      province,
      outside,
    ],
  }
}
const rounded = (x: unknown) => ({ floor: [{ '+': [x, 0.5] }] })
const above = (x: unknown, limit: unknown) => ({ max: [0, { '-': [x, limit] }] })
const notOutside = { '!==': [v('place'), 'outside'] }

/** Each reads what stands before it. */
const amounts: readonly (readonly [name: string, logic: object])[] = [
  ['compliant', rounded({ '*': [v('inpatientCost'), byPlace(0.95, 0.92, 0.88, 0.83, 0.78)] })],
  [
    'deductible',
    {
      if: [
        is('place', 'outside'),
        { min: [{ max: [{ '*': [v('inpatientCost'), 0.2] }, 200_000] }, 1_000_000] },
        is('category', 'registered'),
        byPlace(10_000, 30_000, 50_000, 100_000, 0),
        byPlace(20_000, 50_000, 70_000, 100_000, 0),
      ],
    },
  ],
  ['ratio', { '+': [byPlace(0.85, 0.8, 0.75, 0.7, 0.6), { if: [is('category', 'registered'), 0.05, 0] }] }],
  ['terms', { min: [30_000_000, { '*': [above(v('compliant'), v('deductible')), v('ratio')] }] }],
  [
    'basic',
    {
      if: [
        v('insured'),
        rounded({ if: [{ and: [is('place', 'outside'), { '!': v('referred') }] }, { '*': [v('terms'), 0.8] }, v('terms')] }),
        0,
      ],
    },
  ],
  ['base', above({ '-': [v('compliant'), v('basic')] }, { if: [is('category', 'none'), 1_500_000, 500_000] })],
  [
    'bands',
    {
      '+': [
        { '*': [0.6, { min: [v('base'), 5_000_000] }] },
        { '*': [0.65, above({ min: [v('base'), 10_000_000] }, 5_000_000)] },
        { '*': [0.75, above({ min: [v('base'), 20_000_000] }, 10_000_000)] },
        { '*': [0.8, above(v('base'), 20_000_000)] },
      ],
    },
  ],
  [
    'critical',
    rounded({ if: [is('category', 'none'), { min: [v('bands'), 30_000_000] }, { '+': [v('bands'), { '*': [0.05, v('base')] }] }] }),
  ],
  ['ownPay', { '-': [{ '-': [v('compliant'), v('basic')] }, v('critical')] }],
  [
    'assistance',
    rounded({
      if: [
        is('category', 'registered'),
        { min: [2_000_000, { '*': [v('ownPay'), 0.1] }] },
        is('category', 'dibao'),
        { min: [5_000_000, { '*': [v('ownPay'), 0.7] }] },
        is('category', 'tekun'),
        { '*': [v('ownPay'), 0.9] },
        0,
      ],
    }),
  ],
  ['covered', { and: [is('category', 'registered'), notOutside, { '!==': [v('exitYear'), 2014] }, { '!==': [v('exitYear'), 2015] }] }],
  ['paid351', { if: [v('covered'), above({ '-': [v('ownPay'), v('assistance')] }, byPlace(300_000, 300_000, 500_000, 1_000_000, 0)), 0] }],
  ['outpatient', rounded({ '*': [v('outpatientCost'), 0.6] })],
  [
    'paid180',
    {
      if: [
        { and: [v('covered'), v('chronicCard')] },
        rounded({ '*': [above({ '*': [v('outpatientCost'), 0.9] }, v('outpatient')), 0.8] }),
        0,
      ],
    },
  ],
  [
    'own',
    ['basic', 'critical', 'assistance', 'paid351', 'outpatient', 'paid180'].reduce<object>((left, name) => ({ '-': [left, v(name)] }), {
      '+': [v('inpatientCost'), v('outpatientCost')],
    }),
  ],
]

/**
 * W in JSON Logic, compiled (json-logic-engine writes JavaScript and runs it). It has no names for parts, so each amount is a logic of its
 * own over the row and the amounts before.
 */
export function jsonLogic(): (row: Row) => number[] {
  const engine = new LogicEngine()
  engine.addMethod('floor', {
    method: ([x]: [number]) => Math.floor(x),
    deterministic: true,
    compile: (data: readonly unknown[], state: { compile(text: TemplateStringsArray, ...parts: unknown[]): unknown }) =>
      state.compile`Math.floor(${data[0]})`,
  } as never)
  const steps = amounts.map(([name, logic]) => ({ name, run: engine.build(logic) as (data: object) => number }))
  const blank = Object.fromEntries(amounts.map(([name]) => [name, 0])) // all names from the start: one shape for the compiled code
  return (row) => {
    const data: { [name: string]: unknown } = { ...row, ...blank }
    for (const { name, run } of steps) data[name] = run(data)
    return ['basic', 'critical', 'assistance', 'paid351', 'outpatient', 'paid180', 'own'].map((name) => data[name] as number)
  }
}
