import { definePolicy } from '@doudi/core'

export const oneStop = definePolicy({
  id: 'anhui/one-stop',
  title: { en: 'One-stop settlement: who has it, and who lays the money out', zh: '一站式结算与先诊疗后付费' },
  description: {
    en: 'People whom the campaign covers are settled by all payers at once inside the province: no deposit, and they pay their own part alone. Everybody else pays a deposit on admission and lays out the whole bill until the payers give their part back. No payment changes, only who advances it and for how long. That the non-poor do not have it is said by the report; deposits and months are guesses.',
    zh: '受攻坚期政策覆盖者在省内就医，各层一次结清，免交押金，只付个人负担部分。其他人入院交押金并先行垫付全部费用，待各层报销后收回。各层支付不变，只改变由谁垫付及多久。报告指出非贫困人口不享受；押金和月数为推测。',
  },
  systems: ['S5'],
  period: { from: '2017-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: one-stop settlement, to be extended to the non-poor', mark: 'S' },
    { title: 'generally known, not verified: no deposit for the covered poor', mark: 'K h' },
    { title: 'a guess: deposits and months', mark: 'K l' },
  ],
  parameters: {
    forCovered: {
      title: { en: 'for those whom the campaign covers', zh: '覆盖人口实行一站式结算' },
      unit: 'flag',
      mark: 'K h',
      values: { '2016-01-01': false, '2017-01-01': true },
      note: 'Goes on after 2020: care without a deposit stayed longest (K l), whatever the strength of the other policies.',
    },
    forAll: {
      title: { en: 'for everybody insured, within the municipality', zh: '市域内全体参保人实行一站式结算' },
      unit: 'flag',
      mark: 'scenario',
      values: { '2016-01-01': false },
      note: 'A proposal of the report: see the reform one-stop-for-all.',
    },
    municipalTiers: {
      title: { en: 'hospitals of the municipality', zh: '市域内医院级别' },
      unit: 'list of facilityTier',
      mark: 'D',
      values: { '2016-01-01': ['township', 'county', 'city'] },
      note: 'A bill does not say in which city: up to city level inside the province it is taken to be Fuyang.',
    },
    usualDeposit: {
      title: { en: 'deposit on admission', zh: '住院押金' },
      unit: 'CNY/admission',
      by: 'settlement.place',
      mark: 'K l',
      range: { relative: 0.6 },
      values: { '2016-01-01': { township: 500, county: 2000, city: 5000, province: 10000, outside: 20000 } },
      note: 'A guess; never more than the bill.',
    },
    usualMonths: {
      title: { en: 'months until the payers give their part back', zh: '报销到账月数' },
      unit: 'months',
      by: 'settlement.place',
      mark: 'K l',
      range: { relative: 0.6 },
      values: { '2016-01-01': { township: 0.5, county: 1, city: 1.5, province: 2, outside: 3 } },
      note: 'A guess. Where basic insurance is settled at the counter for everybody, less is laid out: what is bound here is an upper bound.',
    },
  },
  facts: {
    settledAtOnce: {
      entity: 'bill',
      title: { en: 'settled at once by all payers', zh: '一站式结算' },
      valueTitles: {
        true: { en: 'settled at once by all payers', zh: '一站式结算' },
        false: { en: 'laid out first, paid back later', zh: '先垫付后报销' },
      },
      conditions: {
        all: [
          { fact: 'settlement.admitted', operator: 'equal', value: true },
          { fact: 'insideProvince', operator: 'equal', value: true },
          {
            any: [
              {
                all: [
                  { fact: 'forCovered', operator: 'equal', value: true },
                  { fact: 'campaign.covered', operator: 'equal', value: true },
                ],
              },
              {
                all: [
                  { fact: 'forAll', operator: 'equal', value: true },
                  { fact: 'facilityTier', operator: 'in', value: { fact: 'municipalTiers' } },
                ],
              },
            ],
          },
        ],
      },
    },
    deposit: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deposit before admission', zh: '入院押金' },
      conditions: {
        all: [
          { fact: 'care', operator: 'equal', value: 'inpatient' },
          { fact: 'settledAtOnce', operator: 'equal', value: false },
        ],
      },
      amount: { min: ['grossCost', 'usualDeposit'] },
    },
    advanced: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'what the person lays out', zh: '个人先行支出' },
      conditions: { fact: 'settledAtOnce', operator: 'equal', value: true },
      amount: 'settlement.outOfPocket',
      otherwise: 'grossCost',
    },
    awaited: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, what the payers give back', zh: '其中待报销' },
      amount: { subtract: ['advanced', 'settlement.outOfPocket'] },
    },
    monthsBound: {
      entity: 'bill',
      unit: 'months',
      title: { en: 'months until then', zh: '垫付月数' },
      conditions: { fact: 'awaited', operator: 'greaterThan', value: 0 },
      amount: 'usualMonths',
    },
    liquidityBound: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'money bound, yuan x months over the twelve months of a year', zh: '资金占用（元×月÷12）' },
      amount: { multiply: ['awaited', { divide: ['monthsBound', 'monthsInYear'] }] },
    },
  },
})
