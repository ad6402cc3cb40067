import type { WorkedCase } from '../worked-case.ts'

const on = ['comprehensive-insurance']

export const comprehensiveInsuranceCases: readonly WorkedCase[] = [
  {
    id: 'insurance-illness',
    of: 'anhui/comprehensive-insurance',
    kind: 'typical',
    title: { en: 'A registered household pays 25,000 for care itself', zh: '建档立卡户自付医疗费25000元' },
    reforms: on,
    at: '2020-01-01',
    situation: {
      household: { registered: true },
      members: [
        { age: 50, medicalOwnPay: 20000 },
        { age: 48, medicalOwnPay: 5000 },
      ],
    },
    expected: {
      'comprehensiveInsurance.payment': 8000,
      'comprehensiveInsurance.governmentPremium': 100,
      'comprehensiveInsurance.claimsOverPremium': 80,
    },
    why: {
      en: 'Of 25,000 together 20,000 are above the trigger of 5,000: 10,000 x 0.3 + 10,000 x 0.5 = 8,000. The premium of 100 is the government’s; 8,000 / 100 = 80.',
      zh: '合计25000元，超过起赔线5000元的部分20000元：10000×0.3+10000×0.5=8000元。保费100元由政府承担，赔付为保费的80倍。',
    },
  },
  {
    id: 'insurance-three-other-losses',
    of: 'anhui/comprehensive-insurance',
    kind: 'typical',
    title: { en: 'A flood: an injury, a roof, a harvest', zh: '水灾：受伤、屋顶、庄稼' },
    reforms: on,
    at: '2020-01-01',
    situation: { household: { registered: false, accidentCost: 6200, propertyLoss: 10500, farmLoss: 2300 }, members: [{ age: 50 }] },
    expected: {
      'comprehensiveInsurance.accident': 3800,
      'comprehensiveInsurance.property': 5000,
      'comprehensiveInsurance.farm': 1200,
      'comprehensiveInsurance.payment': 10000,
    },
    why: {
      en: 'Accident 6,000 above 200: 5,000 x 0.6 + 1,000 x 0.8 = 3,800. Property 10,000 above 500: x 0.5 = 5,000. Farm 2,000 above 300: x 0.6 = 1,200.',
      zh: '意外6200-200=6000元：5000×0.6+1000×0.8=3800元；财产10500-500=10000元×0.5=5000元；农业2300-300=2000元×0.6=1200元。',
    },
  },
  {
    id: 'insurance-limits',
    of: 'anhui/comprehensive-insurance',
    kind: 'boundary',
    title: { en: 'Losses at the deductible, and far above the limit', zh: '损失恰在起赔线，及远超限额' },
    reforms: on,
    at: '2020-01-01',
    situation: {
      household: { registered: true, accidentCost: 200, propertyLoss: 80000, farmLoss: 12000 },
      members: [{ age: 50, medicalOwnPay: 5000 }],
    },
    expected: {
      'comprehensiveInsurance.illness': 0,
      'comprehensiveInsurance.accident': 0,
      'comprehensiveInsurance.property': 20000,
      'comprehensiveInsurance.farm': 5000,
      'comprehensiveInsurance.payment': 25000,
    },
    why: {
      en: 'Nothing is above 5,000 and above 200. Property 79,500: 10,000 x 0.5 + 69,500 x 0.7 = 53,650, at most 20,000. Farm 11,700: 3,000 x 0.6 + 8,700 x 0.5 = 6,150, at most 5,000.',
      zh: '疾病、意外均未超过起赔线。财产79500元：10000×0.5+69500×0.7=53650元，限额20000元；农业11700元：3000×0.6+8700×0.5=6150元，限额5000元。',
    },
  },
  {
    id: 'insurance-not-in-force',
    of: 'anhui/comprehensive-insurance',
    kind: 'excluded',
    title: { en: 'The same flood without the reform', zh: '同一水灾，未启用改革' },
    at: '2020-01-01',
    situation: { household: { registered: false, accidentCost: 6200, propertyLoss: 10500, farmLoss: 2300 }, members: [{ age: 50 }] },
    expected: {
      'comprehensiveInsurance.payment': 0,
      'comprehensiveInsurance.governmentPremium': 0,
      'comprehensiveInsurance.claimsOverPremium': 0,
      'householdIncome.transfers': 0,
    },
    why: {
      en: 'The proposal is not law: its strength is 0, and neither claim nor premium is paid.',
      zh: '建议尚未成为政策，力度为零，不收保费，也不赔付。',
    },
  },
]
