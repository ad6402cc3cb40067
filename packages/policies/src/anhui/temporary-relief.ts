import { definePolicy } from '@doudi/core'

export const temporaryRelief = definePolicy({
  id: 'anhui/temporary-relief',
  title: { en: 'Temporary relief', zh: '临时救助' },
  sources: [
    { title: 'the report, section 3(2)2: temporary relief, catching people in time', mark: 'S' },
    { title: 'generally known, not verified: amounts', mark: 'K m' },
  ],
  parameters: {
    most: {
      title: { en: 'most per household and year', zh: '救助上限' },
      unit: 'CNY/household/year',
      mark: 'K m',
      values: { '2014-01-01': 10000 },
    },
    mostMonths: { title: { en: 'most months of dibao', zh: '最多月数' }, unit: 'months', mark: 'K m', values: { '2014-01-01': 6 } },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'temporary relief', zh: '临时救助金' },
      amount: {
        min: [
          'most',
          { multiply: [{ min: ['reliefMonths', 'mostMonths'] }, { divide: ['dibao.standard', 'monthsInYear'] }, { count: 'person' }] },
        ],
      },
    },
  },
})
