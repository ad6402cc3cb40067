import type { WorkedCase } from '../worked-case.ts'

const couple = { registered: true, exitYear: 2017, wages: 20000 }

export const riskRegisterCases: readonly WorkedCase[] = [
  {
    id: 'risk-register-illness-and-project',
    of: 'anhui/risk-register',
    kind: 'typical',
    title: { en: 'A bill and a failed project', zh: '一笔医疗费与一个失败的项目' },
    at: '2021-01-01',
    situation: { household: { ...couple, projectStatus: 'failed' }, members: [{ age: 40, medicalOwnPay: 6000 }, { age: 38 }] },
    expected: { 'riskRegister.illness': true, 'riskRegister.industry': true, 'riskRegister.employment': false, 'riskRegister.fired': 2 },
    why: {
      en: '6,000 / 20,000 = 0.3, at least 0.2: illness. The project failed: industry. Both work the whole year.',
      zh: '6000÷20000=0.3，不低于0.2：疾病。项目失败：产业。两人全年务工。',
    },
  },
  {
    id: 'risk-register-dividend-ends',
    of: 'anhui/risk-register',
    kind: 'typical',
    title: { en: 'The dividend of the small loan has ended', zh: '户贷企用分红到期' },
    at: '2022-01-01',
    situation: {
      household: { registered: true, exitYear: 2017, wages: 30000, loanYear: 2018, dividendLastYear: 3500 },
      members: [{ age: 40 }, { age: 38 }],
    },
    expected: { 'riskRegister.policyEnd': true, 'riskRegister.fired': 1 },
    why: {
      en: 'The loan of 2018 paid in 2019, 2020 and 2021. In 2022 there are 0 instead of 3,500; 3,500 / 30,000 = 0.117, at least 0.1.',
      zh: '2018年贷款在2019、2020、2021年分红，2022年由3500元变为0；3500÷30000=0.117，不低于0.1。',
    },
  },
  {
    id: 'risk-register-at-the-limits',
    of: 'anhui/risk-register',
    kind: 'boundary',
    title: { en: 'One limit just reached, two just missed', zh: '一项恰达阈值，两项略低' },
    at: '2021-01-01',
    situation: {
      household: { ...couple, disasterLoss: 1999 },
      members: [
        { age: 40, medicalOwnPay: 4000 },
        { age: 15, schoolOwnPay: 2999 },
      ],
    },
    expected: { 'riskRegister.illness': true, 'riskRegister.education': false, 'riskRegister.disaster': false, 'riskRegister.fired': 1 },
    why: {
      en: '4,000 / 20,000 = 0.2 is the limit: fired. 2,999 is below 3,000; 1,999 / 20,000 = 0.09995 is below 0.1.',
      zh: '4000÷20000=0.2，恰达阈值：触发。2999低于3000；1999÷20000=0.09995，低于0.1。',
    },
  },
  {
    id: 'risk-register-nothing-fires',
    of: 'anhui/risk-register',
    kind: 'excluded',
    title: { en: 'A couple at work, without bills', zh: '夫妻务工、无大额支出' },
    at: '2021-01-01',
    situation: { household: couple, members: [{ age: 40 }, { age: 38 }] },
    expected: { 'riskRegister.fired': 0, 'riskRegister.policyEnd': false },
    why: {
      en: 'No cost, no loss, no severe disability, work of 12 months: none of the eight.',
      zh: '无支出、无损失、无重残、务工12个月：八类均未触发。',
    },
  },
]
