import { defineReform } from '@doudi/core'

export const comprehensiveInsuranceOn = defineReform({
  id: 'comprehensive-insurance',
  title: { en: 'comprehensive insurance for all households', zh: '综合保险全覆盖' },
  sources: [{ title: 'the report, section 3(2)4: a proposal', mark: 'S' }],
  set: { 'comprehensiveInsurance.inForce': { '2014-01-01': 1 } },
})
