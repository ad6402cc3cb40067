import { compile, defineReform, link, type Program, type Scalar, type Vocabulary } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { costAtScore, splicedCost } from '../../src/random/spliced-cost.ts'
import { allowed, oracle } from './oracle.ts'
import { expectation, normalRule } from './quadrature.ts'

// The real policies under a reform, households of one person, everything but farm income and the swept support at its default.

const year = '2018-01-01'

/** What the vocabulary says of inputs that are not given; farm income is a column. */
const defaults = Object.fromEntries(
  Object.values<Vocabulary[keyof Vocabulary]>(vocabulary)
    .flatMap((facts) => Object.entries(facts ?? {}))
    .flatMap(([name, { default: given, optional }]): [string, Scalar | null][] =>
      name === 'farmIncome' ? [] : given !== undefined ? [[name, given]] : optional ? [[name, null]] : [],
    ),
)

/** @param set - yuan; the parameters that the oracle gives */
function program(set: { readonly [parameter: string]: number }): Program {
  const reform = defineReform({
    id: 'oracle',
    title: { en: 'the values of an oracle', zh: '检验值' },
    set: Object.fromEntries(Object.entries(set).map(([name, value]) => [name, { [year]: value }])),
  })
  return compile(link({ vocabulary, policies, reforms: [reform] }), year, {
    ask: ['dibao.payment', 'householdIncome.disposable'],
    fixed: { ...defaults, registered: true, dibaoTakeUp: true, project: true, age: 40 },
  })
}

/** @param incomes - fen */
const run = (compiled: Program, incomes: Float64Array): { readonly [name: string]: Float64Array } =>
  compiled.run({
    rows: { household: incomes.length, person: incomes.length },
    parents: { person: Int32Array.from(incomes, (_, i) => i) },
    columns: { farmIncome: incomes },
  }).values

test('T16: expected top-up of dibao for a log-normal income', () => {
  const o = oracle('T16')
  const { m, s, line } = o.inputs as { m: number; s: number; line: number }
  const income = splicedCost({ mu: m, sigma: s, bodyShare: 1, tailShape: 0.3, tailScale: 1 })
  const rule = normalRule([(Math.log(line) - m) / s])
  const values = run(
    program({ 'dibao.standard': line, 'dibao.fill': 1 }),
    rule.at.map((x) => 100 * costAtScore(income, x)),
  )
  const topUp = expectation(rule, values['dibao.payment']!) / 100
  // Dibao is paid in whole fen: each point is off by half a fen at most.
  expect(Math.abs(topUp - (o.expected.topUp as number))).toBeLessThan(0.01)
})

const t17 = oracle('T17')
const { z, fill, transfer } = t17.inputs as { z: number; fill: number; transfer: number }

/** Incomes from nothing to twice the line, fen. */
const incomes = Float64Array.from({ length: 4001 }, (_, i) => Math.round((i / 4000) * 2 * z * 100))
const disposable = (flat: number): Float64Array =>
  run(program({ 'dibao.standard': z, 'dibao.fill': fill, 'projectSubsidy.subsidy': flat }), incomes)['householdIncome.disposable']!

test('T17: with full take-up, a flat transfer and a partial top-up leave nobody below the line', () => {
  const after = disposable(transfer)
  const worst = after.reduce((a, b) => Math.min(a, b)) / 100
  const known = t17.expected.worstIncomeAfter as number
  expect(Math.abs(after[0]! / 100 - known)).toBeLessThanOrEqual(Math.max(0.01, allowed(t17, known)))
  expect(Math.abs(worst - known)).toBeLessThanOrEqual(Math.max(0.01, allowed(t17, known)))
  expect(worst >= z).toBe(t17.expected.guaranteed)
})

test('T17: the least flat transfer that guarantees it, and a yuan less does not', () => {
  const least = t17.expected.leastTransfer as number
  const worst = (flat: number): number => disposable(flat).reduce((a, b) => Math.min(a, b)) / 100
  expect(worst(least)).toBeGreaterThanOrEqual(z - 0.01)
  expect(worst(least - 1)).toBeLessThan(z)
})
