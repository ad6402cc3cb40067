import { expect, test } from 'vitest'
import { system } from '../../test/docstrings/sample.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { coverLedger } from './cover-ledger.ts'

test('a row a payer, with its rule, its parameters and what was left before and after', async () => {
  const evaluation = await evaluate(system, { person: { poor: true }, bill: { cost: 5800 } }, '2021-03-05')
  const invented = ['invented for this example']
  // 0.6 x (5,800 - 1,200) = 2,760; half of 0.8 x 3,040 = 1,216; 1,824 are left.
  expect(coverLedger(evaluation)).toEqual({
    waterfall: 'settlement.paid',
    title: { en: 'paid by both', zh: '支付合计' },
    bill: 5800,
    admitted: true,
    rows: [
      {
        payer: 'insurance.payment',
        title: { en: 'insurance', zh: '保险支付' },
        policy: { en: 'An insurance', zh: '保险' },
        sources: [{ title: 'invented for this example', mark: 'K l' }],
        rule: { document: 'example/insurance', path: '/facts/payment' },
        amount: 2760,
        before: 5800,
        after: 3040,
        parameters: [
          {
            name: 'insurance.rate',
            title: { en: 'share above it', zh: '报销比例' },
            from: '2018-01-01',
            mark: 'K l',
            sources: invented,
            text: { en: 'share above it: 60% (since 2018-01-01; mark K l)', zh: '报销比例：60%（自2018年1月1日起；标记K l）' },
          },
          {
            name: 'insurance.deductible',
            title: { en: 'annual deductible', zh: '起付线' },
            from: '2020-01-01',
            mark: 'K l',
            sources: invented,
            text: {
              en: 'annual deductible: 1,200.00 yuan (since 2020-01-01; mark K l)',
              zh: '起付线：1200元（自2020年1月1日起；标记K l）',
            },
          },
        ],
      },
      {
        payer: 'help.payment',
        title: { en: 'help', zh: '救助金' },
        policy: { en: 'Help for the poor', zh: '贫困人口救助' },
        sources: [{ title: 'invented for this example', mark: 'K l' }],
        rule: { document: 'example/help', path: '/facts/payment' },
        amount: 1216,
        before: 3040,
        after: 1824,
        parameters: [
          {
            name: 'help.strength',
            title: { en: 'strength', zh: '力度' },
            from: '2021-01-01',
            mark: 'scenario',
            sources: invented,
            text: { en: 'strength: 50% (since 2021-01-01; mark scenario)', zh: '力度：50%（自2021年1月1日起；标记scenario）' },
          },
          {
            name: 'help.share',
            title: { en: 'share of what is left', zh: '救助比例' },
            from: '2018-01-01',
            mark: 'K l',
            sources: invented,
            text: { en: 'share of what is left: 80% (since 2018-01-01; mark K l)', zh: '救助比例：80%（自2018年1月1日起；标记K l）' },
          },
        ],
      },
    ],
    ownPay: 1824,
  })
})

test('a payer whose conditions fail has no rule and pays nothing', async () => {
  const evaluation = await evaluate(system, { person: { poor: false }, bill: { cost: 1000 } }, '2021-03-05')
  const { rows, ownPay } = coverLedger(evaluation, 'settlement.paid')
  expect(rows.map(({ amount, rule }) => [amount, rule?.path])).toEqual([
    [0, '/facts/payment'],
    [0, undefined],
  ])
  expect(ownPay).toBe(1000)
})

test('without a waterfall in the trace there is no ledger', async () => {
  const evaluation = await evaluate(system, { person: { poor: true }, bill: { cost: 1 } }, '2021-03-05', { ask: ['insurance.payment'] })
  expect(() => coverLedger(evaluation)).toThrow(/no waterfall in the trace/)
})
