import { definePolicy } from '@doudi/core'

export const basicInsurance = definePolicy({
  id: 'anhui/basic-insurance',
  title: { en: 'Basic medical insurance', zh: '基本医保' },
  description: {
    en: 'Everybody who paid the premium gets, of an inpatient bill, a share of the compliant cost above a deductible, both by tier of the hospital, up to a yearly cap; holders of a chronic-disease card get a share of outpatient bills inside the province. The covered poor have lower deductibles and a higher floor. Without a needed referral the share is lower and there is no floor. All numbers are general knowledge, not verified; the terms of the poor are the least sure.',
    zh: '参保人员住院合规费用超过起付线的部分按比例报销，起付线和比例按医院级别确定，设年度封顶线；持慢病证者省内门诊按比例报销。健康扶贫对象起付线更低、保底更高。应转诊未转诊的降低比例且不保底。各项数值均为一般所知，未经核实，其中贫困人口待遇最不确定。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [{ title: 'generally known, not verified', mark: 'K m' }],
  parameters: {
    deductible: {
      title: { en: 'deductible per admission', zh: '起付线' },
      unit: 'CNY/admission',
      by: 'facilityTier',
      mark: 'K m',
      values: {
        '2016-01-01': { township: 150, county: 400, city: 600, province: 1000 },
        '2019-07-01': { township: 200, county: 500, city: 700, province: 1000 },
      },
      range: { township: [150, 200], county: [400, 500], city: [500, 700], province: [700, 1000] },
    },
    campaignDeductible: {
      title: { en: 'deductible per admission, covered poor', zh: '贫困人口起付线' },
      unit: 'CNY/admission',
      by: 'facilityTier',
      mark: 'K l',
      values: { '2016-01-01': { township: 100, county: 300, city: 500, province: 1000 } },
      range: { township: [0, 200], county: [0, 500], city: [0, 700], province: [0, 1000] },
      note: 'Up to the ordinary deductible.',
    },
    outsideShare: {
      title: { en: 'outside the province: deductible, share of the bill', zh: '省外起付线比例' },
      unit: 'share',
      mark: 'K m',
      range: [0.15, 0.25],
      values: { '2016-01-01': 0.2 },
      note: 'The range is our guess.',
    },
    outsideLeast: {
      title: { en: 'outside: at least', zh: '省外起付线下限' },
      unit: 'CNY',
      mark: 'K m',
      range: [1500, 2000],
      values: { '2016-01-01': 1500, '2019-07-01': 2000 },
    },
    outsideMost: {
      title: { en: 'outside: at most', zh: '省外起付线上限' },
      unit: 'CNY',
      mark: 'K m',
      range: [8000, 15000],
      values: { '2016-01-01': 'unlimited', '2019-07-01': 10000 },
      note: 'The range is our guess; there was no most before 2019-07.',
    },
    ratio: {
      title: { en: 'ratio above the deductible', zh: '报销比例' },
      unit: 'share',
      by: 'settlement.place',
      mark: 'K m',
      range: { around: 0.05 },
      values: {
        '2016-01-01': { township: 0.8, county: 0.75, city: 0.7, province: 0.65, outside: 0.55 },
        '2019-07-01': { township: 0.85, county: 0.8, city: 0.75, province: 0.7, outside: 0.6 },
      },
      note: 'The same for the poor: their gain is the deductible and the floor.',
    },
    noReferralCut: {
      title: { en: 'taken off when not referred', zh: '未转诊降低' },
      unit: 'share',
      mark: 'K m',
      range: [0.1, 0.2],
      values: { '2016-01-01': 0.15 },
    },
    floor: {
      title: { en: 'floor: least share of (gross - deductible)', zh: '保底报销' },
      unit: 'share',
      by: 'settlement.place',
      mark: 'K m',
      range: [0.4, 0.5],
      values: {
        '2016-01-01': { township: 0, county: 0, city: 0, province: 0, outside: 0 },
        '2019-07-01': { township: 0.45, county: 0.45, city: 0.45, province: 0.45, outside: 0.4 },
      },
    },
    campaignFloor: {
      title: { en: 'floor, covered poor', zh: '贫困人口保底' },
      unit: 'share',
      by: 'settlement.place',
      mark: 'K l',
      range: { around: 0.1 },
      values: { '2016-01-01': { township: 0.8, county: 0.7, city: 0.65, province: 0.6, outside: 0 } },
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '封顶线' },
      unit: 'CNY/year',
      mark: 'K m',
      range: [200000, 300000],
      values: { '2016-01-01': 200000, '2019-07-01': 300000 },
    },
    chronicRatio: {
      title: { en: 'chronic outpatient ratio', zh: '慢病门诊比例' },
      unit: 'share',
      mark: 'K m',
      range: [0.5, 0.7],
      values: { '2016-01-01': 0.6 },
      note: 'The range is our guess.',
    },
    campaignChronicRatio: {
      title: { en: 'chronic outpatient ratio, covered poor', zh: '贫困人口慢病门诊比例' },
      unit: 'share',
      mark: 'K m',
      range: [0.6, 0.9],
      values: { '2016-01-01': 0.75 },
      note: 'The range is our guess.',
    },
    chronicPaymentCap: {
      title: { en: 'chronic outpatient, annual payment cap', zh: '慢病门诊封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [2000, 10000],
      values: { '2016-01-01': 4000 },
      note: 'Known only as a cap by disease; one number for all diseases here.',
    },
    deductibleOnceAYear: {
      title: { en: 'inpatient deductible once a year, the highest used', zh: '住院起付线每年一次，取所用最高' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: per admission. Once a year, an admission costs what the highest deductible of the year rises by; a bill below it uses it up all the same.',
    },
    floorOfGross: {
      title: { en: 'the floor is a share of the gross bill', zh: '保底按总费用计算' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: of the gross bill above the deductible.',
    },
  },
  facts: {
    withoutReferral: {
      entity: 'bill',
      title: { en: 'needed a referral and had none', zh: '应转诊未转诊' },
      valueTitles: {
        true: { en: 'needed a referral and had none', zh: '应转诊未转诊' },
        false: { en: 'needs no referral, or has it', zh: '已转诊或无需转诊' },
      },
      conditions: {
        all: [
          { fact: 'settlement.place', operator: 'in', value: ['city', 'province', 'outside'] },
          { fact: 'referred', operator: 'equal', value: false },
        ],
      },
    },
    outsideDeductible: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deductible outside the province', zh: '省外起付线' },
      amount: { min: ['outsideMost', { max: ['outsideLeast', { multiply: ['outsideShare', 'grossCost'] }] }] },
    },
    ownDeductible: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deductible taken off, ordinary terms', zh: '普通待遇扣减的起付线' },
      rules: [
        {
          title: { en: 'per admission', zh: '按次' },
          conditions: { fact: 'deductibleOnceAYear', operator: 'equal', value: false },
          amount: 'placeDeductible',
        },
        {
          title: { en: 'once a year: what the highest one rose by', zh: '年度一次：最高起付线的增加部分' },
          conditions: {
            all: [
              { fact: 'deductibleOnceAYear', operator: 'equal', value: true },
              { fact: 'settlement.asInpatient', operator: 'equal', value: true },
            ],
          },
          amount: { above: [{ highestToDate: 'placeDeductible' }, { earlier: 'ownDeductible' }] },
        },
      ],
    },
    poorDeductible: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deductible taken off, terms of the covered poor', zh: '贫困人口待遇扣减的起付线' },
      rules: [
        {
          title: { en: 'per admission', zh: '按次' },
          conditions: { fact: 'deductibleOnceAYear', operator: 'equal', value: false },
          amount: 'placeDeductibleOfPoor',
        },
        {
          title: { en: 'once a year: what the highest one rose by', zh: '年度一次：最高起付线的增加部分' },
          conditions: {
            all: [
              { fact: 'deductibleOnceAYear', operator: 'equal', value: true },
              { fact: 'settlement.asInpatient', operator: 'equal', value: true },
            ],
          },
          amount: { above: [{ highestToDate: 'placeDeductibleOfPoor' }, { earlier: 'poorDeductible' }] },
        },
      ],
    },
    placeDeductible: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deductible, ordinary terms', zh: '普通起付线' },
      conditions: { fact: 'insideProvince', operator: 'equal', value: true },
      amount: 'deductible',
      otherwise: 'outsideDeductible',
    },
    placeDeductibleOfPoor: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'deductible, terms of the covered poor', zh: '贫困人口起付线' },
      conditions: { fact: 'insideProvince', operator: 'equal', value: true },
      amount: 'campaignDeductible',
      otherwise: 'outsideDeductible',
    },
    ratioInForce: {
      entity: 'bill',
      unit: 'share',
      title: { en: 'ratio of this bill', zh: '本次报销比例' },
      conditions: { fact: 'withoutReferral', operator: 'equal', value: true },
      amount: { subtract: ['ratio', 'noReferralCut'] },
      otherwise: 'ratio',
    },
    ownFloor: {
      entity: 'bill',
      unit: 'share',
      title: { en: 'floor, ordinary terms', zh: '普通保底' },
      conditions: { fact: 'withoutReferral', operator: 'equal', value: false },
      amount: 'floor',
    },
    poorFloor: {
      entity: 'bill',
      unit: 'share',
      title: { en: 'floor, terms of the covered poor', zh: '贫困人口保底' },
      conditions: { fact: 'withoutReferral', operator: 'equal', value: false },
      amount: 'campaignFloor',
    },
    ownFloorBase: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'what the floor is a share of, ordinary terms', zh: '普通待遇保底基数' },
      rules: [
        {
          title: { en: 'gross bill above the deductible', zh: '总费用超过起付线部分' },
          conditions: { fact: 'floorOfGross', operator: 'equal', value: false },
          amount: { above: ['grossCost', 'ownDeductible'] },
        },
        {
          title: { en: 'gross bill', zh: '总费用' },
          conditions: { fact: 'floorOfGross', operator: 'equal', value: true },
          amount: 'grossCost',
        },
      ],
    },
    poorFloorBase: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'what the floor is a share of, terms of the covered poor', zh: '贫困人口保底基数' },
      rules: [
        {
          title: { en: 'gross bill above the deductible', zh: '总费用超过起付线部分' },
          conditions: { fact: 'floorOfGross', operator: 'equal', value: false },
          amount: { above: ['grossCost', 'poorDeductible'] },
        },
        {
          title: { en: 'gross bill', zh: '总费用' },
          conditions: { fact: 'floorOfGross', operator: 'equal', value: true },
          amount: 'grossCost',
        },
      ],
    },
    own: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'one admission, ordinary terms', zh: '普通待遇' },
      amount: {
        min: [
          'left',
          {
            max: [{ multiply: ['ratioInForce', { above: ['left', 'ownDeductible'] }] }, { multiply: ['ownFloor', 'ownFloorBase'] }],
          },
        ],
      },
    },
    poor: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'one admission, terms of the covered poor', zh: '贫困人口待遇' },
      amount: {
        min: [
          'left',
          {
            max: [
              'own',
              { multiply: ['ratioInForce', { above: ['left', 'poorDeductible'] }] },
              { multiply: ['poorFloor', 'poorFloorBase'] },
            ],
          },
        ],
      },
    },
    ownTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year, in the person’s own right', zh: '本人待遇（全年）' },
      conditions: { fact: 'settlement.withoutInsurance', operator: 'equal', value: false },
      rules: [
        {
          title: { en: 'inpatient', zh: '住院' },
          conditions: { fact: 'settlement.asInpatient', operator: 'equal', value: true },
          amount: { min: ['paymentCap', { yearToDate: 'own' }] },
        },
        {
          title: { en: 'chronic outpatient', zh: '慢病门诊' },
          amount: { min: ['chronicPaymentCap', { yearToDate: { multiply: ['chronicRatio', 'left'] } }] },
        },
      ],
    },
    campaignTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year, terms of the covered poor', zh: '贫困人口待遇（全年）' },
      conditions: { fact: 'settlement.withoutInsurance', operator: 'equal', value: false },
      rules: [
        {
          title: { en: 'inpatient', zh: '住院' },
          conditions: { fact: 'settlement.asInpatient', operator: 'equal', value: true },
          amount: { min: ['paymentCap', { yearToDate: 'poor' }] },
        },
        {
          title: { en: 'chronic outpatient', zh: '慢病门诊' },
          amount: { min: ['chronicPaymentCap', { yearToDate: { multiply: ['campaignChronicRatio', 'left'] } }] },
        },
      ],
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'basic insurance', zh: '基本医保支付' },
      amount: { annual: { improve: { ordinary: 'ownTerms', better: 'campaignTerms', strength: 'campaign.basicStrength' } } },
    },
    ownPart: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, without the campaign', zh: '其中常规部分' },
      conditions: { fact: 'settlement.admitted', operator: 'equal', value: true },
      amount: { round: { annual: 'ownTerms' } },
    },
  },
})
