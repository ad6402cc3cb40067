import type { WorkedCase } from '../worked-case.ts'

const reforms = ['forecast']

export const forecastCases: readonly WorkedCase[] = [
  {
    id: 'forecast-dibao-2030',
    of: 'forecast',
    kind: 'typical',
    title: { en: 'A severely disabled person without income, alone, 2030', zh: '2030年，一位无收入的重度残疾人' },
    reforms,
    at: '2030-01-01',
    situation: { household: { registered: true, dibaoTakeUp: true }, members: [{ age: 50, disabilityGrade: 1 }] },
    expected: { 'dibao.payment': 11996, 'disability.livingAllowance': 876, 'disability.careAllowance': 1020 },
    why: {
      en: '8,700 grown six times by 5.5 %: 8,700 x 1.378843 = 11,996 to the yuan. From 2025 five times by 4 %, x 1.216653: 60 becomes 73, x 12 = 876; 70 becomes 85, x 12 = 1,020.',
      zh: '8700元按5.5%增长六年：×1.378843，取整11996元。自2025年起按4%增长五年，×1.216653：60元→73元，×12=876元；70元→85元，×12=1020元。',
    },
  },
  {
    id: 'forecast-first-year',
    of: 'forecast',
    kind: 'boundary',
    title: { en: 'Dibao in the first year of the forecast, the pension still known', zh: '预测首年的低保；养老金仍为已知值' },
    reforms,
    at: '2025-01-01',
    situation: { household: { registered: true, dibaoTakeUp: true }, members: [{ age: 70 }] },
    expected: { 'dibao.payment': 9179, 'pension.payment': 1896 },
    why: {
      en: '8,700 x 1.055 = 9,178.5, to the yuan 9,179. The pension is known for 2025: (143 + 15) x 12 = 1,896.',
      zh: '8700×1.055=9178.5元，取整9179元；2025年养老金为已知值：(143+15)×12=1896元。',
    },
  },
  {
    id: 'forecast-last-known-year',
    of: 'forecast',
    kind: 'boundary',
    title: { en: 'The year before', zh: '前一年' },
    reforms,
    at: '2024-01-01',
    situation: { household: { registered: true, dibaoTakeUp: true }, members: [{ age: 50 }] },
    expected: { 'dibao.payment': 8700 },
    why: { en: 'Nothing changes before 2025.', zh: '2025年以前不变。' },
  },
  {
    id: 'forecast-one-who-receives-nothing',
    of: 'forecast',
    kind: 'excluded',
    title: { en: 'A household to which no rule pays anything, 2030', zh: '2030年，各项政策均不享受的家庭' },
    reforms,
    at: '2030-01-01',
    situation: { household: { registered: false, wages: 60000 }, members: [{ age: 40 }] },
    expected: { 'householdIncome.transfers': 0, 'householdIncome.disposable': 60000 },
    why: { en: 'The forecast raises amounts; it makes nobody eligible.', zh: '预测只提高金额，不改变资格。' },
  },
]
