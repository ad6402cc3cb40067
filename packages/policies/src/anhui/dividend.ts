import { definePolicy } from '@doudi/core'

export const dividend = definePolicy({
  id: 'anhui/dividend',
  title: { en: 'Dividend of the small loan', zh: '户贷企用分红' },
  description: {
    en: 'A household whose small loan was lent on to a business has about 3,500 yuan a year in the three years after the loan, for loans of 2016 to 2018, whether registered or not as far as this rule goes. The sum and the three years are in the report, the vintages are general knowledge of middling confidence; the last payments are those of 2021.',
    zh: '小额贷款转借企业使用（户贷企用）的家庭，在贷款后三年内每年约得3500元分红，限2016至2018年的贷款，本规则不看是否建档立卡。金额和三年出自报告，贷款年份为一般知识，可信度中等；最后一次分红在2021年。',
  },
  systems: ['S10'],
  period: { from: '2017-01-01', until: '2022-01-01' },
  sources: [
    { title: 'the report, section 2(2)1: about 3,500 yuan a year, three years', mark: 'S' },
    { title: 'generally known, not verified: vintages', mark: 'K m' },
  ],
  parameters: {
    dividendAmount: {
      title: { en: 'dividend', zh: '分红' },
      unit: 'CNY/household/year',
      mark: 'S',
      range: 'exact',
      values: { '2014-01-01': 3500 },
      note: 'The report says "about".',
    },
    years: { title: { en: 'paid for', zh: '分红年数' }, unit: 'years', mark: 'S', range: 'exact', values: { '2014-01-01': 3 } },
    firstVintage: {
      title: { en: 'first vintage', zh: '起始年份' },
      unit: 'year',
      mark: 'K m',
      range: [2015, 2017],
      values: { '2014-01-01': 2016 },
    },
    lastVintage: {
      title: { en: 'last vintage', zh: '截止年份' },
      unit: 'year',
      mark: 'K m',
      range: [2017, 2019],
      values: { '2014-01-01': 2018 },
    },
  },
  facts: {
    loanAge: {
      entity: 'household',
      unit: 'years',
      title: { en: 'years since the loan', zh: '贷款已满年数' },
      amount: { subtract: ['year', 'loanYear'] },
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'dividend', zh: '分红' },
      conditions: {
        all: [
          { fact: 'loanYear', operator: 'greaterThanInclusive', value: { fact: 'firstVintage' } },
          { fact: 'loanYear', operator: 'lessThanInclusive', value: { fact: 'lastVintage' } },
          { fact: 'loanAge', operator: 'greaterThan', value: 0 },
          { fact: 'loanAge', operator: 'lessThanInclusive', value: { fact: 'years' } },
        ],
      },
      amount: 'dividendAmount',
    },
  },
})
