import { type Amount, compile, definePolicy, defineVocabulary, link, type Parameter } from '@doudi/core'
import { expect, test } from 'vitest'
import { costAtScore, type SplicedCost, splicedCost } from '../../src/random/spliced-cost.ts'
import { allowed, type Oracle, oracle } from './oracle.ts'
import { expectation, normalRule, scoreOf } from './quadrature.ts'

// The simulation's own cost quantile goes through core's operators, linked and compiled, at quadrature points of its quantiles. Nothing
// rounds on the way: the amounts are facts that nobody is paid.

const vocabulary = defineVocabulary({
  household: {},
  person: {},
  bill: { grossCost: { unit: 'CNY', title: { en: 'cost', zh: '费用' } } },
})

/** E of an amount of the cost. @param kinks - yuan */
function expected(
  cost: SplicedCost,
  amount: Amount,
  kinks: readonly number[],
  parameters: { readonly [name: string]: Parameter } = {},
): number {
  const policy = definePolicy({
    id: 'test/insurance',
    title: { en: 'insurance', zh: '保险' },
    sources: [{ title: 'an oracle', mark: 'D' }],
    parameters,
    facts: { amount: { entity: 'bill', unit: 'CNY', title: { en: 'amount', zh: '金额' }, amount } },
  })
  const program = compile(link({ vocabulary, policies: [policy] }), '2020-01-01', { rowsOf: 'bill' })
  const rule = normalRule([...kinks.map((kink) => scoreOf((x) => costAtScore(cost, x), kink)), cost.spliceScore])
  const grossCost = rule.at.map((x) => 100 * costAtScore(cost, x))
  const { values } = program.run({ rows: { bill: grossCost.length }, columns: { grossCost } })
  return expectation(rule, values['insurance.amount']!) / 100
}

const close = (o: Oracle, name: string, value: number): void => {
  const known = o.expected[name] as number
  expect(Math.abs(value - known), `${o.id} ${name}: ${value} against ${known}`).toBeLessThanOrEqual(allowed(o, known))
}

const money = (value: number): Parameter => ({
  title: { en: 'limit', zh: '限额' },
  unit: 'CNY',
  mark: 'D',
  values: { '2014-01-01': value },
})
const share = (value: number): Parameter => ({
  title: { en: 'share', zh: '比例' },
  unit: 'share',
  mark: 'D',
  values: { '2014-01-01': value },
})
const logNormal = (mu: number, sigma: number): SplicedCost => splicedCost({ mu, sigma, bodyShare: 1, tailShape: 0.3, tailScale: 1 })

const t1 = oracle('T1')
const t1In = t1.inputs as { mu: number; sigma: number; caps: number[]; k: number; C: number }
test.each(t1In.caps)('T1: cost of a log-normal bill, capped at %d yuan', (cap) => {
  close(t1, `L(${cap})`, expected(logNormal(t1In.mu, t1In.sigma), { min: ['cap', 'grossCost'] }, [cap], { cap: money(cap) }))
})
test('T1: its mean, and coinsurance before a cap', () => {
  const { mu, sigma, k, C } = t1In
  close(t1, 'mean', expected(logNormal(mu, sigma), 'grossCost', []))
  const capped: Amount = { min: ['cap', { multiply: ['rate', 'grossCost'] }] }
  close(t1, 'coinsuranceThenCap', expected(logNormal(mu, sigma), capped, [C / k], { cap: money(C), rate: share(k) }))
})

test('T2: expected payment of a scale of brackets', () => {
  const o = oracle('T2')
  const { mu, sigma, brackets } = o.inputs as { mu: number; sigma: number; brackets: [number, number, number][] }
  const edges = [...new Set(brackets.flat())].sort((a, b) => a - b)
  const rateAt = (yuan: number): number => brackets.find(([from, to]) => from <= yuan && yuan < to)?.[2] ?? 0
  const slices = [0, ...edges].map((from, i) => (i < edges.length ? { to: edges[i]!, rate: rateAt(from) } : { rate: 0 }))
  const scale: Parameter = { title: { en: 'scale', zh: '分段' }, unit: 'share', over: 'CNY', mark: 'D', values: { '2014-01-01': slices } }
  close(o, 'expectedPayment', expected(logNormal(mu, sigma), { brackets: { of: 'grossCost', scale: 'scale' } }, edges, { scale }))
})

const t3 = oracle('T3')
const t3In = t3.inputs as { mu: number; sigma: number; p: number; xi: number; betaOverU: number; caps: number[] }
const t3Cost = splicedCost({ mu: t3In.mu, sigma: t3In.sigma, bodyShare: t3In.p, tailShape: t3In.xi, tailScale: t3In.betaOverU })
test('T3: threshold and mean of a cost with a Pareto tail', () => {
  close(t3, 'u', t3Cost.threshold)
  close(t3, 'mean', expected(t3Cost, 'grossCost', []))
})
test.each(t3In.caps)('T3: the same, capped at %d yuan', (cap) => {
  close(t3, `L(${cap})`, expected(t3Cost, { min: ['cap', 'grossCost'] }, [cap], { cap: money(cap) }))
})

test('T21: pure premium of a layer, plain and with a Pareto tail', () => {
  const o = oracle('T21')
  const { mu, sigma, p, low, high, splice } = o.inputs as {
    [name in 'mu' | 'sigma' | 'p' | 'low' | 'high']: number
  } & { readonly splice: readonly [number, number, number] }
  const [bodyShare, tailShape, tailScale] = splice
  const layer: Amount = { multiply: ['chance', { subtract: [{ min: ['high', 'grossCost'] }, { min: ['low', 'grossCost'] }] }] }
  const premium = (cost: SplicedCost): number =>
    expected(cost, layer, [low, high], { chance: share(p), low: money(low), high: money(high) })
  close(o, 'purePremium', premium(logNormal(mu, sigma)))
  close(o, 'purePremiumSpliced', premium(splicedCost({ mu, sigma, bodyShare, tailShape, tailScale })))
})
