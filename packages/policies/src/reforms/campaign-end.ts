import { defineReform } from '@doudi/core'

export const cliff = defineReform({
  id: 'cliff',
  title: { en: 'Campaign policies stop at the end of 2020', zh: '2020年底全部退出' },
  set: { 'campaign.healthInForce': { '2021-01-01': 0 }, 'campaign.cashInForce': { '2021-01-01': 0 } },
})

const steps = { '2021-01-01': 0.8, '2022-01-01': 0.6, '2023-01-01': 0.4, '2024-01-01': 0.2, '2025-01-01': 0 }

export const taper = defineReform({
  id: 'taper',
  title: { en: 'Campaign policies tapered over five years', zh: '五年渐退' },
  set: { 'campaign.healthInForce': steps, 'campaign.cashInForce': steps },
})
