import { defineReform } from '@doudi/core'

export const cliff = defineReform({
  id: 'cliff',
  title: { en: 'campaign policies stop at the end of 2020', zh: '攻坚期政策2020年底全部停止' },
  sources: [
    { title: 'the report, section 2(4)1: the policies run to 2020', mark: 'S' },
    { title: 'that all of them stop at once: a scenario, the true end was phased', mark: 'K l (scenario)' },
  ],
  set: {
    'campaign.basicInForce': { '2021-01-01': 0 },
    'campaign.criticalIllnessInForce': { '2021-01-01': 0 },
    'campaign.medicalAssistanceInForce': { '2021-01-01': 0 },
    'campaign.health351InForce': { '2021-01-01': 0 },
    'campaign.health180InForce': { '2021-01-01': 0 },
    'campaign.cashInForce': { '2021-01-01': 0 },
  },
})

const steps = { '2021-01-01': 0.8, '2022-01-01': 0.6, '2023-01-01': 0.4, '2024-01-01': 0.2, '2025-01-01': 0 }

export const taper = defineReform({
  id: 'taper',
  title: { en: 'campaign policies tapered in five steps from 2021', zh: '攻坚期政策自2021年起五年渐退' },
  sources: [{ title: 'a scenario: a share of the benefit, not a rising cap', mark: 'K l (scenario)' }],
  set: {
    'campaign.basicInForce': steps,
    'campaign.criticalIllnessInForce': steps,
    'campaign.medicalAssistanceInForce': steps,
    'campaign.health351InForce': steps,
    'campaign.health180InForce': steps,
    'campaign.cashInForce': steps,
  },
})
