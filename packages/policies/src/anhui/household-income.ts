import { definePolicy } from '@doudi/core'

export const householdIncome = definePolicy({
  id: 'anhui/household-income',
  title: { en: 'Income of a household after transfers', zh: '家庭可支配收入' },
  sources: [{ title: 'definition of this project', mark: 'D' }],
  facts: {
    transfers: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'all transfers', zh: '转移性收入合计' },
      amount: {
        add: [
          'dividend.payment',
          'projectSubsidy.payment',
          'welfarePost.payment',
          'dibao.payment',
          'tekun.livingAllowance',
          'tekun.careAllowance',
          'pension.payment',
          'disability.livingAllowance',
          'disability.careAllowance',
          'temporaryRelief.payment',
          'comprehensiveInsurance.payment',
        ],
      },
    },
    campaignMoney: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'of them, public money of the campaign', zh: '其中攻坚期资金' },
      amount: { add: ['projectSubsidy.payment', 'welfarePost.payment'] },
    },
    permanentMoney: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'of them, permanent public money', zh: '其中常规资金' },
      amount: {
        add: [
          'dibao.payment',
          'tekun.livingAllowance',
          'tekun.careAllowance',
          'pension.payment',
          'disability.livingAllowance',
          'disability.careAllowance',
          'temporaryRelief.payment',
        ],
      },
    },
    disposable: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'disposable income', zh: '可支配收入' },
      amount: { add: ['wages', 'farmIncome', 'otherIncome', 'transfers'] },
    },
  },
})
