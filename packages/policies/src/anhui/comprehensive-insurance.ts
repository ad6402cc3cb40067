import { definePolicy } from '@doudi/core'

export const comprehensiveInsurance = definePolicy({
  id: 'anhui/comprehensive-insurance',
  title: { en: 'Comprehensive insurance (a reform)', zh: '综合保险' },
  sources: [
    { title: 'the report, section 3(2)4: a proposal', mark: 'S' },
    { title: 'the scheme of Weixian county, Hebei, as generally known, not verified', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'strength', zh: '实施力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2014-01-01': 0 },
      note: 'A proposal: 0 unless the reform is on.',
    },
    trigger: {
      title: { en: 'household own-pay from which it pays', zh: '起赔线' },
      unit: 'CNY/year',
      by: 'registered',
      mark: 'K l',
      values: { '2014-01-01': { true: 5000, false: 20000 } },
    },
    bands: {
      title: { en: 'bands, counted from the trigger', zh: '分段比例' },
      unit: 'share',
      over: 'CNY/year',
      mark: 'K l',
      range: [0.3, 0.9],
      values: { '2014-01-01': [{ to: 10000, rate: 0.3 }, { to: 30000, rate: 0.5 }, { to: 50000, rate: 0.7 }, { rate: 0.9 }] },
    },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'comprehensive insurance', zh: '综合保险赔付' },
      amount: {
        improve: {
          better: { brackets: { of: { above: [{ sum: 'medicalOwnPay' }, 'trigger'] }, scale: 'bands' } },
          strength: 'inForce',
        },
      },
    },
  },
})
