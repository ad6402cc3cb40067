import { definePolicy } from '@doudi/core'

export const criticalIllnessInsurance = definePolicy({
  id: 'anhui/critical-illness-insurance',
  title: { en: 'Critical-illness insurance', zh: '大病保险' },
  description: {
    en: 'Of the inpatient own-pay that basic insurance leaves in a calendar year, everybody insured gets a share above a deductible, the more the higher it is, up to a yearly cap. People on dibao or destitute support, from 2021 also the relapsed, have half the deductible, five points more and no cap; the covered poor have a deductible of 5,000. That stable-lifted people fall back to ordinary terms when the campaign ends is thought to be a main part of the cliff. The national rules are well known, the numbers of Anhui less so.',
    zh: '基本医保支付后的年度住院合规自付超过起付线的部分，参保人员分段按比例报销，费用越高比例越高，设年度封顶线。低保、特困对象（2021年起含返贫致贫人口）起付线减半、比例提高五个百分点、不设封顶；健康扶贫对象起付线5000元。攻坚期结束后稳定脱贫人口恢复普通待遇，一般认为是“悬崖现象”的主要部分。全国规则较为确定，安徽具体数值较不确定。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [{ title: 'national rules of 2019 and 2021, as generally known, not verified', mark: 'K h' }],
  parameters: {
    deductible: {
      title: { en: 'annual deductible', zh: '起付线' },
      unit: 'CNY/year',
      range: [10000, 20000],
      mark: { '2016-01-01': 'K l', '2019-07-01': 'K m' },
      values: { '2016-01-01': 15000 },
    },
    campaignDeductible: {
      title: { en: 'annual deductible, covered poor', zh: '贫困人口起付线' },
      unit: 'CNY/year',
      mark: 'K m',
      range: [5000, 10000],
      values: { '2016-01-01': 5000 },
    },
    bands: {
      title: { en: 'bands and their rates', zh: '分段比例' },
      unit: 'share',
      over: 'CNY/year',
      range: { around: 0.05 },
      mark: { '2016-01-01': 'K l', '2019-07-01': 'K m' },
      values: {
        '2016-01-01': [{ to: 20000, rate: 0.5 }, { to: 50000, rate: 0.6 }, { to: 100000, rate: 0.65 }, { rate: 0.8 }],
        '2019-07-01': [{ to: 50000, rate: 0.6 }, { to: 100000, rate: 0.65 }, { to: 200000, rate: 0.75 }, { rate: 0.8 }],
      },
    },
    tilt: {
      title: { en: 'added to every band for the tilted', zh: '倾斜提高' },
      unit: 'share',
      range: [0.05, 0.1],
      mark: { '2016-01-01': 'K l', '2021-01-01': 'K h' },
      values: { '2016-01-01': 0.05 },
    },
    tiltedGroups: {
      title: { en: 'tilted in their own right', zh: '倾斜对象' },
      unit: 'list of assistance',
      mark: { '2016-01-01': 'K l', '2021-01-01': 'K h' },
      values: { '2016-01-01': ['dibao', 'tekun'], '2021-01-01': ['dibao', 'tekun', 'returned'] },
    },
    tiltedDeductibleShare: {
      title: { en: 'their deductible, share of the ordinary one', zh: '倾斜起付线比例' },
      unit: 'share',
      mark: 'K h',
      values: { '2016-01-01': 0.5 },
      range: 'exact',
      note: 'Half, by the national rule. No annual cap for the tilted: K h from 2019, K m before.',
    },
    paymentCap: {
      title: { en: 'annual payment cap, not for the tilted', zh: '封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [150000, 300000],
      values: { '2016-01-01': 200000, '2019-07-01': 300000 },
    },
    bandsFromZero: {
      title: { en: 'band limits count from zero', zh: '分段自零起算' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: from the deductible. Some files count one way, some the other; it is worth up to several thousand yuan.',
    },
    chronicOutpatientCounts: {
      title: { en: 'chronic outpatient bills count', zh: '慢性病门诊计入大病保险' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: inpatient bills alone.',
    },
  },
  facts: {
    counted: {
      entity: 'bill',
      title: { en: 'a bill that critical-illness insurance counts', zh: '计入大病保险' },
      valueTitles: {
        true: { en: 'counted by critical-illness insurance', zh: '计入大病保险' },
        false: { en: 'not counted by critical-illness insurance', zh: '不计入大病保险' },
      },
      conditions: {
        all: [
          {
            any: [
              { fact: 'settlement.asInpatient', operator: 'equal', value: true },
              { fact: 'chronicOutpatientCounts', operator: 'equal', value: true },
            ],
          },
          { fact: 'settlement.withoutInsurance', operator: 'equal', value: false },
        ],
      },
    },
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'inpatient own-pay of the year after basic insurance', zh: '年度住院合规自付' },
      conditions: { fact: 'counted', operator: 'equal', value: true },
      amount: { yearToDate: 'left' },
    },
    tiltedDeductible: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'deductible of the tilted', zh: '倾斜起付线' },
      amount: { multiply: ['tiltedDeductibleShare', 'deductible'] },
    },
    ordinaryShare: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'by the bands, ordinary', zh: '分段计算额（普通）' },
      rules: [
        {
          title: { en: 'bands count from the deductible', zh: '分段自起付线起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: false },
          amount: { brackets: { of: { above: ['yearOwnPay', 'deductible'] }, scale: 'bands' } },
        },
        {
          title: { en: 'bands count from zero', zh: '分段自零起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: true },
          amount: {
            subtract: [
              { brackets: { of: 'yearOwnPay', scale: 'bands' } },
              { brackets: { of: { min: ['yearOwnPay', 'deductible'] }, scale: 'bands' } },
            ],
          },
        },
      ],
    },
    tiltedShare: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'by the bands, tilted', zh: '分段计算额（倾斜）' },
      rules: [
        {
          title: { en: 'bands count from the deductible', zh: '分段自起付线起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: false },
          amount: { brackets: { of: { above: ['yearOwnPay', 'tiltedDeductible'] }, scale: 'bands', plus: 'tilt' } },
        },
        {
          title: { en: 'bands count from zero', zh: '分段自零起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: true },
          amount: {
            subtract: [
              { brackets: { of: 'yearOwnPay', scale: 'bands', plus: 'tilt' } },
              { brackets: { of: { min: ['yearOwnPay', 'tiltedDeductible'] }, scale: 'bands', plus: 'tilt' } },
            ],
          },
        },
      ],
    },
    campaignShare: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'by the bands, covered poor', zh: '分段计算额（贫困人口）' },
      rules: [
        {
          title: { en: 'bands count from the deductible', zh: '分段自起付线起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: false },
          amount: { brackets: { of: { above: ['yearOwnPay', 'campaignDeductible'] }, scale: 'bands', plus: 'tilt' } },
        },
        {
          title: { en: 'bands count from zero', zh: '分段自零起算' },
          conditions: { fact: 'bandsFromZero', operator: 'equal', value: true },
          amount: {
            subtract: [
              { brackets: { of: 'yearOwnPay', scale: 'bands', plus: 'tilt' } },
              { brackets: { of: { min: ['yearOwnPay', 'campaignDeductible'] }, scale: 'bands', plus: 'tilt' } },
            ],
          },
        },
      ],
    },
    ownTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'in the person’s own right', zh: '本人待遇' },
      combine: 'max',
      rules: [
        {
          title: { en: 'everybody', zh: '普通' },
          amount: { min: ['paymentCap', 'ordinaryShare'] },
        },
        {
          title: { en: 'tilted groups', zh: '倾斜对象' },
          conditions: { fact: 'assistance', operator: 'in', value: { fact: 'tiltedGroups' } },
          amount: 'tiltedShare',
        },
      ],
    },
    campaignTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'terms of the covered poor', zh: '贫困人口待遇' },
      amount: { max: ['ownTerms', 'campaignShare'] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'critical-illness insurance', zh: '大病保险支付' },
      conditions: { fact: 'counted', operator: 'equal', value: true },
      amount: { annual: { improve: { ordinary: 'ownTerms', better: 'campaignTerms', strength: 'campaign.criticalIllnessStrength' } } },
    },
    ownPart: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, without the campaign', zh: '其中常规部分' },
      conditions: {
        all: [
          { fact: 'settlement.admitted', operator: 'equal', value: true },
          { fact: 'counted', operator: 'equal', value: true },
        ],
      },
      amount: { round: { annual: 'ownTerms' } },
    },
  },
})
