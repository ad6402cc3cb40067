import { ZenEngine } from '@gorules/zen-engine'
import type { Row } from './json-rules-engine.ts'

/** A chain of choices: ZEN takes objects in an expression, too, but makes them anew each time. */
const byPlace = (township: number, county: number, city: number, province: number, outside = 0): string =>
  `(place == "township" ? ${township} : place == "county" ? ${county} : place == "city" ? ${city} : place == "province" ? ${province} : ${outside})`

const expressions: readonly (readonly [key: string, value: string])[] = [
  ['compliant', `floor(inpatientCost * ${byPlace(0.95, 0.92, 0.88, 0.83, 0.78)} + 0.5)`],
  [
    'deductible',
    `place == "outside" ? min([max([inpatientCost * 0.2, 200000]), 1000000]) : category == "registered" ? ${byPlace(10000, 30000, 50000, 100000)} : ${byPlace(20000, 50000, 70000, 100000)}`,
  ],
  ['ratio', `${byPlace(0.85, 0.8, 0.75, 0.7, 0.6)} + (category == "registered" ? 0.05 : 0)`],
  [
    'basic',
    'insured ? floor(min([30000000, max([0, $.compliant - $.deductible]) * $.ratio]) * (place == "outside" and not referred ? 0.8 : 1) + 0.5) : 0',
  ],
  ['base', 'max([0, $.compliant - $.basic - (category == "none" ? 1500000 : 500000)])'],
  [
    'bands',
    '0.6 * min([$.base, 5000000]) + 0.65 * max([0, min([$.base, 10000000]) - 5000000]) + 0.75 * max([0, min([$.base, 20000000]) - 10000000]) + 0.8 * max([0, $.base - 20000000])',
  ],
  ['critical', 'floor((category == "none" ? min([$.bands, 30000000]) : $.bands + 0.05 * $.base) + 0.5)'],
  ['ownPay', '$.compliant - $.basic - $.critical'],
  [
    'assistance',
    'floor((category == "registered" ? min([2000000, $.ownPay * 0.1]) : category == "dibao" ? min([5000000, $.ownPay * 0.7]) : category == "tekun" ? $.ownPay * 0.9 : 0) + 0.5)',
  ],
  ['covered', 'category == "registered" and place != "outside" and not (exitYear in [2014, 2015])'],
  ['paid351', `$.covered ? max([0, $.ownPay - $.assistance - ${byPlace(300000, 300000, 500000, 1000000)}]) : 0`],
  ['outpatient', 'floor(outpatientCost * 0.6 + 0.5)'],
  ['paid180', '$.covered and chronicCard ? floor(max([0, outpatientCost * 0.9 - $.outpatient]) * 0.8 + 0.5) : 0'],
  ['own', 'inpatientCost + outpatientCost - $.basic - $.critical - $.assistance - $.paid351 - $.outpatient - $.paid180'],
]

/** A decision of one list of expressions, which ZEN compiles when it is made. */
export function zenExpressions(
  list: readonly (readonly [key: string, value: string])[],
): (row: object) => Promise<{ [key: string]: unknown }> {
  const node = (id: string, type: string, content?: object) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    ...(content && { content }),
  })
  const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId })
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('input', 'inputNode'),
      node('rules', 'expressionNode', { expressions: list.map(([key, value], i) => ({ id: String(i), key, value })) }),
      node('output', 'outputNode'),
    ],
    edges: [edge('input', 'rules'), edge('rules', 'output')],
  })
  return async (row) => (await decision.evaluate(row)).result
}

/** W as ZEN's expressions. Its numbers are decimals. */
export function zen(): (row: Row) => Promise<number[]> {
  const evaluate = zenExpressions(expressions)
  return async (row) => {
    const found = await evaluate(row)
    return ['basic', 'critical', 'assistance', 'paid351', 'outpatient', 'paid180', 'own'].map((name) => Number(found[name]))
  }
}
