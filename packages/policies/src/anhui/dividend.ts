import { definePolicy } from '@doudi/core'

export const dividend = definePolicy({
  id: 'anhui/dividend',
  title: { en: 'Dividend of the small loan', zh: '户贷企用分红' },
  sources: [
    { title: 'the report, section 2(2)1: about 3,500 yuan a year, three years', mark: 'S' },
    { title: 'generally known, not verified: vintages', mark: 'K m' },
  ],
  parameters: {
    dividendAmount: { title: { en: 'dividend', zh: '分红' }, unit: 'CNY/household/year', mark: 'S', values: { '2014-01-01': 3500 } },
    years: { title: { en: 'paid for', zh: '分红年数' }, unit: 'years', mark: 'S', values: { '2014-01-01': 3 } },
    firstVintage: { title: { en: 'first vintage', zh: '起始年份' }, unit: 'year', mark: 'K m', values: { '2014-01-01': 2016 } },
    lastVintage: { title: { en: 'last vintage', zh: '截止年份' }, unit: 'year', mark: 'K m', values: { '2014-01-01': 2018 } },
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
