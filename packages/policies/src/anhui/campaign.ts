import { definePolicy } from '@doudi/core'

export const campaign = definePolicy({
  id: 'anhui/campaign',
  title: { en: 'Campaign against poverty: who is covered, and how strongly', zh: '脱贫攻坚期政策' },
  description: {
    en: 'The registered poor, and those lifted in 2016 or later, have the poor’s terms of basic and critical-illness insurance, medical assistance of the registered poor, 351 and 180, from 2017 to the end of 2020; those lifted in 2014 or 2015 and those never registered have none of them. That 351 and 180 leave out 2014 and 2015 and run to 2020 is in the report; the rest is general knowledge. Nothing was decided for after 2020: here everything goes on, and the scenarios end it, each instrument on its own day.',
    zh: '建档立卡贫困人口及2016年以后脱贫人口自2017年起至2020年底享受基本医保、大病保险贫困人口待遇、医疗救助及“351”“180”；2014、2015年脱贫人口和非建档立卡人口不享受。“351”“180”不含2014、2015年脱贫户、执行到2020年见于报告，其余为一般所知。2020年后未作规定：本目录假定延续，各情景按政策分别设定终止日期。',
  },
  systems: ['S1', 'S2', 'S18'],
  period: { from: '2016-01-01', until: null },
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
    exclusionOnly351And180: {
      title: { en: 'those years are out of 351 and 180 only', zh: '上述年份仅不享受351、180' },
      unit: 'flag',
      mark: 'K m',
      values: { '2016-01-01': false },
      note: 'That 351 and 180 leave them out is S; that the poor’s terms of the other layers do too is K m. Off: all of them leave them out.',
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
    coveredByTerms: {
      entity: 'person',
      title: { en: 'covered by the poor’s terms of insurance and assistance', zh: '享受贫困人口医保与救助待遇' },
      valueTitles: {
        true: { en: 'covered by the poor’s terms of insurance and assistance', zh: '享受贫困人口医保与救助待遇' },
        false: { en: 'not covered by the poor’s terms of insurance and assistance', zh: '不享受贫困人口医保与救助待遇' },
      },
      conditions: {
        any: [
          { fact: 'covered', operator: 'equal', value: true },
          {
            all: [
              { fact: 'exclusionOnly351And180', operator: 'equal', value: true },
              { fact: 'registered', operator: 'equal', value: true },
              { fact: 'entitled', operator: 'equal', value: true },
            ],
          },
        ],
      },
    },
    basicStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of the poor’s terms of basic insurance for this person', zh: '本人基本医保贫困人口待遇力度' },
      conditions: { fact: 'coveredByTerms', operator: 'equal', value: true },
      amount: 'basicInForce',
    },
    criticalIllnessStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of the poor’s terms of critical-illness insurance for this person', zh: '本人大病保险贫困人口待遇力度' },
      conditions: { fact: 'coveredByTerms', operator: 'equal', value: true },
      amount: 'criticalIllnessInForce',
    },
    medicalAssistanceStrength: {
      entity: 'person',
      unit: 'strength',
      title: { en: 'strength of medical assistance of the registered poor for this person', zh: '本人贫困人口医疗救助力度' },
      conditions: { fact: 'coveredByTerms', operator: 'equal', value: true },
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
