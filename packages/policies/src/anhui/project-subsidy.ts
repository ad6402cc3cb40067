import { definePolicy } from '@doudi/core'

export const projectSubsidy = definePolicy({
  id: 'anhui/project-subsidy',
  title: { en: 'Crop and stock subsidy', zh: '产业奖补' },
  description: {
    en: 'A registered household that joins a crop or stock project is paid a fixed sum a year while the campaign lasts, whatever the year it was lifted. The report says that such projects are small and that some households apply only for the subsidy; the sum itself is general knowledge of low confidence.',
    zh: '攻坚期内，参加种养项目的建档立卡户每年领取固定奖补，与脱贫年份无关。报告指出项目规模小、有的贫困户仅为领取补助而申报；金额为一般知识，可信度低。',
  },
  systems: ['S9'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 2(2)1: such subsidies are paid, small and weakly sustainable', mark: 'S' },
    { title: 'generally known, not verified: amount', mark: 'K l' },
  ],
  parameters: {
    subsidy: {
      title: { en: 'subsidy', zh: '奖补金额' },
      unit: 'CNY/household/year',
      mark: 'K l',
      range: [1000, 5000],
      values: { '2014-01-01': 2000 },
      note: 'Known of 2016 to 2020; prolonged here with the other cash of the campaign.',
    },
    tied: {
      title: { en: 'paid only for a real project', zh: '仅奖补真实项目' },
      unit: 'flag',
      mark: 'scenario',
      values: { '2014-01-01': false },
      note: 'A proposal: not in force unless the reform is on.',
    },
    investmentShare: {
      title: { en: 'share of the investment, if tied', zh: '按投入奖补比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.3, 0.7],
      values: { '2014-01-01': 0.5 },
      note: 'A guess: no source gives it.',
    },
    mostTied: {
      title: { en: 'most a project gets, if tied', zh: '单个项目奖补上限' },
      unit: 'CNY/household',
      mark: 'K l',
      range: [3000, 10000],
      values: { '2014-01-01': 5000 },
      note: 'A guess: the highest of the yearly sums that are generally known.',
    },
    firstStep: {
      title: { en: 'share paid in the first year, if tied', zh: '首期拨付比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.4, 0.8],
      values: { '2014-01-01': 0.6 },
      note: 'A guess. The rest is paid in the second year, if the project still stands.',
    },
  },
  facts: {
    realProject: {
      entity: 'household',
      title: { en: 'the project is real', zh: '真实经营项目' },
      valueTitles: {
        true: { en: 'a real project', zh: '真实经营项目' },
        false: { en: 'no real project', zh: '非真实经营项目' },
      },
      // Accepted on inspection, and something was sold: neither alone tells it from an application for the subsidy.
      conditions: {
        all: [
          { fact: 'project', operator: 'equal', value: true },
          { fact: 'projectInspected', operator: 'equal', value: true },
          { fact: 'projectIncome', operator: 'greaterThan', value: 0 },
        ],
      },
    },
    investmentAid: {
      entity: 'household',
      unit: 'CNY',
      title: { en: 'aid to the investment, all steps', zh: '按投入核定的奖补' },
      amount: { min: [{ multiply: ['investmentShare', 'projectInvestment'] }, 'mostTied'] },
    },
    terms: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'subsidy of the year, at full strength', zh: '当年应得奖补' },
      rules: [
        {
          title: { en: 'fixed sum', zh: '定额奖补' },
          conditions: { fact: 'tied', operator: 'equal', value: false },
          amount: 'subsidy',
        },
        {
          title: { en: 'first step, on acceptance', zh: '验收后首期' },
          conditions: {
            all: [
              { fact: 'realProject', operator: 'equal', value: true },
              { fact: 'projectYears', operator: 'equal', value: 1 },
            ],
          },
          amount: { multiply: ['firstStep', 'investmentAid'] },
        },
        {
          title: { en: 'second step, if it still stands', zh: '次年存续后尾款' },
          conditions: {
            all: [
              { fact: 'realProject', operator: 'equal', value: true },
              { fact: 'projectYears', operator: 'equal', value: 2 },
            ],
          },
          amount: { multiply: [{ subtract: [1, 'firstStep'] }, 'investmentAid'] },
        },
      ],
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'project subsidy', zh: '产业奖补' },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'project', operator: 'equal', value: true },
        ],
      },
      amount: { improve: { better: 'terms', strength: 'campaign.cashStrength' } },
    },
  },
})
