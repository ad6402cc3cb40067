import { definePolicy } from '@doudi/core'

export const projectSubsidy = definePolicy({
  id: 'anhui/project-subsidy',
  title: { en: 'Crop and stock subsidy', zh: '产业奖补' },
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
    },
  },
  facts: {
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
      amount: { improve: { better: 'subsidy', strength: 'campaign.cashStrength' } },
    },
  },
})
