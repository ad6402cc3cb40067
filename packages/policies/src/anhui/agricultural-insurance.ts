import { definePolicy } from '@doudi/core'

export const agriculturalInsurance = definePolicy({
  id: 'anhui/agricultural-insurance',
  title: { en: 'Agricultural insurance', zh: '农业保险' },
  description: {
    en: 'A farmer who has insured crops or stock is paid by the insurer when enough of them is lost: crops from a loss of 30 % on, in proportion, and in full from 80 %; stock per head less a deductible. Most of the premium is paid by the government, all of it for registered households. It covers the cost of growing rather than income; the report names it among the mechanisms against risk. That such insurance is subsidised is general knowledge, all numbers are guesses of this project.',
    zh: '参保农户的作物或牲畜受损达到标准时由保险公司赔付：作物损失三成起按比例赔付，八成以上全额；牲畜按头赔付并扣免赔。保费大部分由财政补贴，建档立卡户全额补贴。保障的是生产成本而非收入；报告将其列入风险防范机制。保费有补贴为一般知识，数值均为本项目猜测。',
  },
  systems: ['S15'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(1)2: agricultural insurance among the mechanisms against risk', mark: 'S' },
    { title: 'a guess of this project: sums, premium, thresholds', mark: 'K l' },
  ],
  parameters: {
    cropSum: {
      title: { en: 'insured sum of a mu of crops', zh: '每亩作物保额' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [300, 1000],
      values: { '2014-01-01': 400 },
      note: 'A guess: the cost of growing, not the harvest.',
    },
    stockSum: {
      title: { en: 'insured sum of a head of stock', zh: '每头牲畜保额' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [500, 6000],
      values: { '2014-01-01': 1000 },
      note: 'A guess, for a sow.',
    },
    premiumRate: {
      title: { en: 'premium, of the insured sum', zh: '保险费率' },
      unit: 'share',
      mark: 'K l',
      range: [0.03, 0.08],
      values: { '2014-01-01': 0.05 },
      note: 'A guess.',
    },
    ownShare: {
      title: { en: 'share of the premium that the farmer pays', zh: '农户自缴比例' },
      unit: 'share',
      by: 'registered',
      mark: 'K l',
      range: { true: [0, 0.2], false: [0.1, 0.3] },
      values: { '2014-01-01': { true: 0, false: 0.2 } },
      note: 'A guess.',
    },
    lossThreshold: {
      title: { en: 'loss from which crops are paid', zh: '起赔损失率' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.3],
      values: { '2014-01-01': 0.3 },
      note: 'A guess.',
    },
    fullLoss: {
      title: { en: 'loss that counts as all', zh: '视为绝收的损失率' },
      unit: 'share',
      mark: 'K l',
      range: [0.7, 0.9],
      values: { '2014-01-01': 0.8 },
      note: 'A guess.',
    },
    stockDeductible: {
      title: { en: 'deductible of stock, of its sum', zh: '牲畜免赔率' },
      unit: 'share',
      mark: 'K l',
      range: [0, 0.2],
      values: { '2014-01-01': 0.1 },
      note: 'A guess.',
    },
    incomeInForce: {
      title: { en: 'strength of income insurance', zh: '收入保险实施力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2014-01-01': 0 },
      note: 'A proposal of this project: 0 unless the reform is on.',
    },
    incomeCover: {
      title: { en: 'share of the expected farm income that is insured', zh: '收入保障水平' },
      unit: 'share',
      mark: 'K l',
      range: [0.7, 0.9],
      values: { '2014-01-01': 0.8 },
      note: 'A guess.',
    },
  },
  facts: {
    insuredSum: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'insured sum', zh: '总保额' },
      amount: { add: [{ multiply: ['cropSum', 'insuredMu'] }, { multiply: ['stockSum', 'insuredHeads'] }] },
    },
    premium: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'premium of agricultural insurance', zh: '农业保险保费' },
      amount: { multiply: ['premiumRate', 'insuredSum'] },
    },
    ownPremium: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'of it, paid by the farmer', zh: '其中农户自缴' },
      amount: { multiply: ['ownShare', 'premium'] },
    },
    premiumSubsidy: {
      entity: 'household',
      unit: 'CNY/year',
      // To the insurer: it is no income.
      title: { en: 'of it, paid to the insurer by the government', zh: '其中财政补贴（付给保险公司）' },
      amount: { subtract: ['premium', 'ownPremium'] },
    },
    cropPayout: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'payout for crops', zh: '作物赔付' },
      rules: [
        {
          title: { en: 'all is lost', zh: '绝收' },
          conditions: { fact: 'cropLossShare', operator: 'greaterThanInclusive', value: { fact: 'fullLoss' } },
          amount: { multiply: ['cropSum', 'insuredMu'] },
        },
        {
          title: { en: 'in proportion to the loss', zh: '按损失率' },
          conditions: { fact: 'cropLossShare', operator: 'greaterThanInclusive', value: { fact: 'lossThreshold' } },
          amount: { multiply: ['cropSum', 'insuredMu', 'cropLossShare'] },
        },
      ],
    },
    stockPayout: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'payout for stock', zh: '牲畜赔付' },
      amount: { multiply: [{ subtract: [1, 'stockDeductible'] }, 'stockSum', { min: ['lostHeads', 'insuredHeads'] }] },
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'payout of agricultural insurance', zh: '农业保险赔付' },
      amount: { add: ['cropPayout', 'stockPayout'] },
    },
    incomePayment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'payout of income insurance', zh: '收入保险赔付' },
      conditions: {
        all: [
          { fact: 'insuredSum', operator: 'greaterThan', value: 0 },
          { fact: 'expectedFarmIncome', operator: 'greaterThan', value: 0 },
        ],
      },
      amount: {
        improve: {
          better: { above: [{ multiply: ['incomeCover', 'expectedFarmIncome'] }, { add: ['farmIncome', 'payment'] }] },
          strength: 'incomeInForce',
        },
      },
    },
  },
})
