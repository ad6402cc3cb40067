import { definePolicy } from '@doudi/core'

export const obligations = definePolicy({
  id: 'anhui/obligations',
  title: {
    en: 'Incentives and obligations: early exit, support by children, household splits',
    zh: '激励与约束：提前脱贫奖励、赡养义务、分户',
  },
  description: {
    en: 'Three things the report asks for. A household that leaves poverty before its planned year may get a reward. Adult children who can afford it owe their parents support. A household that was split a short while ago is recognised, above all where only the old stay in the register. As the rules stand none of the three changes a payment: each is switched on by a reform, and all amounts are guesses.',
    zh: '报告提出的三件事：提前脱贫的家庭可获奖励；有能力的成年子女应赡养父母；近期分户可以识别，尤其是只把老人留在册内的情形。按现行默认规则三者均不改变任何待遇，各由一项改革开启；金额均为推测。',
  },
  systems: ['S16'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(5)1: reward early exit, bound unwillingness', mark: 'S' },
    { title: 'the report, section 2(5)2: households split, and support of parents is shifted onto the state', mark: 'S' },
    { title: 'guessed by this project: every amount, share and number of years', mark: 'K l' },
  ],
  parameters: {
    rewardInForce: {
      title: { en: 'strength of the reward for early exit', zh: '提前脱贫奖励力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2014-01-01': 0 },
      note: 'A proposal of the report: 0 unless the reform is on.',
    },
    rewardAmount: {
      title: { en: 'reward for early exit, once', zh: '提前脱贫奖励（一次性）' },
      unit: 'CNY/household/year',
      mark: 'K l',
      range: [500, 5000],
      values: { '2014-01-01': 2000 },
      note: 'A guess: the report gives no amount.',
    },
    supportCounts: {
      title: { en: 'support owed counts as income', zh: '赡养费计入收入' },
      unit: 'flag',
      mark: 'scenario',
      values: { '2014-01-01': false },
      note: 'False: the default means test of dibao asks for no support.',
    },
    supportShare: {
      title: { en: 'share of the children’s surplus that is owed', zh: '子女富余收入中应赡养比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.5],
      values: { '2014-01-01': 0.3 },
      note: 'A guess; local rules differ widely.',
    },
    supportMultiple: {
      title: { en: 'what the children keep first, multiple of the dibao standard a head', zh: '子女先行保留，低保标准倍数' },
      unit: 'ratio',
      mark: 'K l',
      range: [1, 2],
      values: { '2014-01-01': 1.5 },
      note: 'A guess, as the dibao-marginal line.',
    },
    splitGuard: {
      title: { en: 'a recent split is tested on the joint household', zh: '近期分户按合并家庭核算' },
      unit: 'flag',
      mark: 'scenario',
      values: { '2014-01-01': false },
      note: 'A proposal: false unless the reform is on.',
    },
    guardYears: {
      title: { en: 'a split is recent for', zh: '近期分户年数' },
      unit: 'years',
      mark: 'K l',
      range: [1, 5],
      values: { '2014-01-01': 3 },
      note: 'A guess.',
    },
  },
  facts: {
    reward: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'reward for early exit', zh: '提前脱贫奖励' },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'exitYear', operator: 'equal', value: { fact: 'year' } },
          { fact: 'exitYear', operator: 'lessThan', value: { fact: 'plannedExitYear' } },
        ],
      },
      amount: { improve: { better: 'rewardAmount', strength: 'rewardInForce' } },
    },
    old: {
      entity: 'person',
      title: { en: 'of an age to be supported', zh: '达到受赡养年龄' },
      valueTitles: {
        true: { en: 'of an age to be supported', zh: '达到受赡养年龄' },
        false: { en: 'too young to be supported', zh: '未达受赡养年龄' },
      },
      conditions: { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'pension.pensionAge' } },
    },
    oldMembers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members of an age to be supported', zh: '受赡养老人数' },
      amount: { count: 'old' },
    },
    membersListed: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members in the register', zh: '在册人口' },
      amount: { count: 'person' },
    },
    supportOwed: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'support owed by adult children', zh: '成年子女应付赡养费' },
      conditions: {
        all: [
          { fact: 'adultChildren', operator: 'greaterThan', value: 0 },
          { fact: 'oldMembers', operator: 'greaterThan', value: 0 },
        ],
      },
      amount: {
        round: {
          multiply: ['supportShare', { above: ['childrenIncome', { multiply: ['supportMultiple', 'dibao.standard', 'childrenMembers'] }] }],
        },
      },
    },
    supportCounted: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'support that the means test counts', zh: '计入核算的赡养费' },
      conditions: { fact: 'supportCounts', operator: 'equal', value: true },
      amount: 'supportOwed',
    },
    yearsSinceSplit: {
      entity: 'household',
      unit: 'years',
      title: { en: 'years since the split', zh: '分户已满年数' },
      amount: { subtract: ['year', 'splitYear'] },
    },
    recentSplit: {
      entity: 'household',
      title: { en: 'split a short while ago', zh: '近期分户' },
      valueTitles: {
        true: { en: 'split a short while ago', zh: '近期分户' },
        false: { en: 'no recent split', zh: '无近期分户' },
      },
      conditions: {
        all: [
          { fact: 'splitYear', operator: 'lessThanInclusive', value: { fact: 'year' } },
          { fact: 'yearsSinceSplit', operator: 'lessThan', value: { fact: 'guardYears' } },
        ],
      },
    },
    jointSurplus: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'what the other part has above the dibao standard', zh: '另一方高于低保标准部分' },
      amount: { above: ['jointIncome', { multiply: ['dibao.standard', 'jointMembers'] }] },
    },
    splitToShiftSupport: {
      entity: 'household',
      title: { en: 'looks like a split that shifts the support of parents', zh: '疑似分户转嫁赡养' },
      valueTitles: {
        true: {
          en: 'a recent split that leaves only the old, while the other part could support them',
          zh: '近期分户且只留老人，另一方有赡养能力',
        },
        false: { en: 'no sign of a split that shifts support', zh: '无分户转嫁赡养迹象' },
      },
      conditions: {
        all: [
          { fact: 'recentSplit', operator: 'equal', value: true },
          { fact: 'oldMembers', operator: 'equal', value: { fact: 'membersListed' } },
          { fact: 'jointSurplus', operator: 'greaterThan', value: 0 },
        ],
      },
    },
    splitCounted: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'of the other part’s income, what the means test counts', zh: '分户合并核算计入收入' },
      // The joint household is below the standard of all exactly if this part is below its own with the other's surplus counted.
      conditions: {
        all: [
          { fact: 'splitGuard', operator: 'equal', value: true },
          { fact: 'recentSplit', operator: 'equal', value: true },
        ],
      },
      amount: 'jointSurplus',
    },
    countedFromKin: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'income of kin that the means test counts', zh: '计入核算的亲属收入' },
      // The same children may be both: the larger, not the sum.
      amount: { max: ['supportCounted', 'splitCounted'] },
    },
  },
})
