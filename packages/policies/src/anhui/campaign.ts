import { definePolicy } from '@doudi/core'

export const campaign = definePolicy({
  id: 'anhui/campaign',
  title: { en: 'Campaign against poverty: who is covered, and how strongly', zh: '脱贫攻坚期政策' },
  sources: [
    { title: 'the report, section 2(4)1: policies of the campaign run to 2020; who is left out', mark: 'S' },
    { title: 'generally known, not verified: start dates, reach beyond 351 and 180', mark: 'K m' },
  ],
  parameters: {
    excludedExitYears: {
      title: { en: 'years lifted that are not covered', zh: '不享受年份' },
      unit: 'list of year',
      mark: 'S',
      values: { '2016-01-01': [2014, 2015] },
      note: 'S for 351 and 180; that it extends to the other layers is K m.',
    },
    basicInForce: {
      title: { en: 'strength of the poor’s terms of basic insurance', zh: '基本医保贫困人口待遇力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2017-01-01': 1 },
      note: 'The campaign runs to 2020 (S); its start in 2017-01 is K m [2016-10, 2017-07]. Prolonged here; see the reforms cliff and taper.',
    },
    criticalIllnessInForce: {
      title: { en: 'strength of the poor’s terms of critical-illness insurance', zh: '大病保险贫困人口待遇力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2017-01-01': 1 },
      note: 'Start and end as of the poor’s terms of basic insurance; a parameter of its own, because the real end came instrument by instrument.',
    },
    medicalAssistanceInForce: {
      title: { en: 'strength of medical assistance of the registered poor', zh: '贫困人口医疗救助力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2017-01-01': 1 },
      note: 'Start and end as of the poor’s terms of basic insurance; a parameter of its own, because the real end came instrument by instrument.',
    },
    health351InForce: {
      title: { en: 'strength of 351', zh: '351力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2017-01-01': 1 },
      note: 'Start and end as of the poor’s terms of basic insurance; a parameter of its own, because the real end came instrument by instrument.',
    },
    health180InForce: {
      title: { en: 'strength of 180', zh: '180力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2017-01-01': 1 },
      note: 'Start and end as of the poor’s terms of basic insurance; a parameter of its own, because the real end came instrument by instrument.',
    },
    cashInForce: {
      title: { en: 'strength of the campaign in cash', zh: '产业就业扶贫力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2014-01-01': 0, '2016-01-01': 1 },
      note: 'The start is K l; the campaign runs to 2020 (S). Prolonged here, as above.',
    },
    entitledShare: {
      title: { en: 'share of the households that are still entitled', zh: '仍在享受范围内的户占比' },
      unit: 'share',
      mark: 'scenario',
      range: 'exact',
      values: { '2014-01-01': 1 },
      note: 'All of them, unless a reform ends entitlements one by one.',
    },
  },
  facts: {
    entitled: {
      entity: 'household',
      title: { en: 'still entitled, where entitlements end one by one', zh: '尚在享受范围内（按户递减时）' },
      valueTitles: {
        true: { en: 'still entitled', zh: '尚在享受范围内' },
        false: { en: 'no longer entitled', zh: '已退出享受范围' },
      },
      conditions: {
        any: [
          { fact: 'entitledShare', operator: 'greaterThanInclusive', value: 1 },
          { fact: 'entitlementRank', operator: 'lessThan', value: { fact: 'entitledShare' } },
        ],
      },
    },
    cashStrength: {
      entity: 'household',
      unit: 'strength',
      title: { en: 'strength of the campaign in cash for this household', zh: '本户产业就业扶贫力度' },
      conditions: { fact: 'entitled', operator: 'equal', value: true },
      amount: 'cashInForce',
    },
    covered: {
      entity: 'person',
      title: { en: 'covered by the campaign in health', zh: '健康扶贫对象' },
      valueTitles: {
        true: { en: 'covered by the campaign in health', zh: '属于健康扶贫对象' },
        false: { en: 'not covered by the campaign in health', zh: '不属于健康扶贫对象' },
      },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'exitYear', operator: 'notIn', value: { fact: 'excludedExitYears' } },
          { fact: 'entitled', operator: 'equal', value: true },
        ],
      },
    },
    basicStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of the poor’s terms of basic insurance for this person', zh: '本人基本医保贫困人口待遇力度' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: 'basicInForce',
    },
    criticalIllnessStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of the poor’s terms of critical-illness insurance for this person', zh: '本人大病保险贫困人口待遇力度' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: 'criticalIllnessInForce',
    },
    medicalAssistanceStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of medical assistance of the registered poor for this person', zh: '本人贫困人口医疗救助力度' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: 'medicalAssistanceInForce',
    },
    health351Strength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of 351 for this person', zh: '本人351力度' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: 'health351InForce',
    },
    health180Strength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of 180 for this person', zh: '本人180力度' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: 'health180InForce',
    },
  },
})
