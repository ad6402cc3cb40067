import { definePolicy } from '@doudi/core'

export const householdIncome = definePolicy({
  id: 'anhui/household-income',
  title: { en: 'Income of a household after transfers', zh: '家庭可支配收入' },
  description: {
    en: 'What a household has in a year: its own income and every transfer of the other policies, once each. It also says which transfers are money of the campaign and which stand on rules of their own. A definition of this project; loans, waived fees and services are not counted, and spending is not subtracted.',
    zh: '家庭一年的可支配收入：自身收入加其他各项政策的转移性收入，各计一次，并区分攻坚期资金与常规资金。为本项目的定义；贷款、减免费用和服务不计入，支出不扣除。',
  },
  period: { from: '2014-01-01', until: null },
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
          'welfarePost.carePayment',
          'dibao.payment',
          'tekun.livingAllowance',
          'tekun.careAllowance',
          'pension.payment',
          'disability.livingAllowance',
          'disability.careAllowance',
          'temporaryRelief.payment',
          'comprehensiveInsurance.payment',
          'leftBehind.childAllowance',
          'leftBehind.serviceSubsidy',
          'educationAid.payment',
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
          'leftBehind.childAllowance',
          'leftBehind.serviceSubsidy',
          'educationAid.payment',
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
