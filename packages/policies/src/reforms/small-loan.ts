import { defineReform } from '@doudi/core'

const proposal = {
  title: 'the report, sections 3(1)2 and 3(3)3: insurance and risk compensation for the small loans, a proposal',
  mark: 'S',
}
const shares = { title: 'the shares: a guess of this project', mark: 'K l (scenario)' }

export const loanRiskCompensation = defineReform({
  id: 'loan-risk-compensation',
  title: { en: 'risk compensation for small loans', zh: '扶贫小额信贷风险补偿' },
  description: {
    en: 'From 2020 a government fund bears a share of the loss when a household does not repay its small loan, after an insurance if there is one, and the bank the rest. The report proposes it; the share of 70 % is a guess of this project. Nothing changes for the income of the household.',
    zh: '自2020年起，小额信贷违约损失在保险（如有）赔付之后由政府风险补偿金承担一部分，其余由银行承担。该机制为报告建议；70%的比例为本项目猜测。家庭收入不变。',
  },
  systems: ['S10'],
  sources: [proposal, shares],
  set: { 'smallLoan.compensationInForce': { '2020-01-01': 1 } },
})

export const loanInsurance = defineReform({
  id: 'loan-insurance',
  title: { en: 'insurance of small loans', zh: '扶贫小额信贷保险' },
  description: {
    en: 'From 2020 an insurer bears a share of the loss when a household does not repay its small loan; the government pays the premium. The report proposes it; share and premium are guesses of this project. Nothing changes for the income of the household.',
    zh: '自2020年起，小额信贷违约损失由保险公司先承担一部分，保费由政府支付。该机制为报告建议；赔付比例和费率为本项目猜测。家庭收入不变。',
  },
  systems: ['S10'],
  sources: [proposal, shares],
  set: { 'smallLoan.insuranceInForce': { '2020-01-01': 1 } },
})
