import { defineReform } from '@doudi/core'

export const comprehensiveInsuranceOn = defineReform({
  id: 'comprehensive-insurance',
  title: { en: 'comprehensive insurance for all households', zh: '综合保险全覆盖' },
  description: {
    en: 'Every household is insured against illness, accident, damage to property and a failed harvest, with the premium paid by the government. The report proposes it in section 3(2)4 for the poor, as a trial, and gives no terms; that everybody is insured follows the county in Hebei, and the terms that stand here are unverified or guessed. It is on from 2014, so that every year can be compared.',
    zh: '所有农户参加疾病、意外、财产、农业生产综合保险，保费由政府承担。报告第三部分（二）4建议面向贫困人口试点推广，未给出条款；扩大到所有农户系参照河北某县做法，条款未经核实或为推测。为便于逐年比较，自2014年起启用。',
  },
  systems: ['S7'],
  sources: [{ title: 'the report, section 3(2)4: comprehensive insurance of the poor, a proposal', mark: 'S' }],
  set: { 'comprehensiveInsurance.inForce': { '2014-01-01': 1 } },
})
