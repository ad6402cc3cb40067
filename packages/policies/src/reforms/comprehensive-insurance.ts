import { defineReform } from '@doudi/core'

export const comprehensiveInsuranceOn = defineReform({
  id: 'comprehensiveInsurance',
  title: { en: 'Comprehensive insurance for all households', zh: '综合保险全覆盖' },
  set: { 'comprehensiveInsurance.inForce': { '2014-01-01': 1 } },
})
