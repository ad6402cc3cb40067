import type { WorkedCase } from '../worked-case.ts'

const members = [{ age: 50, disabilityGrade: 1 }, { age: 48 }]

export const disabilityCases: readonly WorkedCase[] = [
  {
    id: 'disability-severe-with-dibao',
    of: 'anhui/disability',
    kind: 'typical',
    title: { en: 'A severely disabled person in a dibao household, 2019', zh: '2019年，低保户中的重度残疾人' },
    at: '2019-01-01',
    situation: { household: { registered: true, farmIncome: 4000, dibaoTakeUp: true }, members },
    expected: { 'dibao.payment': 6800, 'disability.livingAllowance': 720, 'disability.careAllowance': 840 },
    why: {
      en: 'Dibao 5,400 x 2 - 4,000 = 6,800, so living 60 x 12 = 720 comes with it; care 70 x 12 = 840.',
      zh: '低保5400×2-4000=6800元，故享受生活补贴60×12=720元；护理补贴70×12=840元。',
    },
  },
  {
    id: 'disability-dibao-just-ended',
    of: 'anhui/disability',
    kind: 'boundary',
    title: { en: 'The same household with income exactly at the standard', zh: '同一家庭，收入恰等于标准' },
    at: '2019-01-01',
    situation: { household: { registered: true, farmIncome: 10800, dibaoTakeUp: true }, members },
    expected: { 'dibao.payment': 0, 'disability.livingAllowance': 0, 'disability.careAllowance': 840 },
    why: {
      en: 'At 10,800 the top-up is 0, and one-person dibao begins only in 2020: the living allowance goes with dibao, the care allowance stays.',
      zh: '收入10800元，差额为零，单人保2020年才实行；生活补贴随低保失去，护理补贴保留。',
    },
  },
  {
    id: 'disability-on-the-eve',
    of: 'anhui/disability',
    kind: 'boundary',
    title: { en: 'The eve of both allowances', zh: '两项补贴实行前一日' },
    at: '2015-12-31',
    situation: { household: { registered: true, dibaoTakeUp: true }, members },
    expected: { 'disability.livingAllowance': 0, 'disability.careAllowance': 0 },
    why: { en: 'Both begin on 2016-01-01.', zh: '两项补贴均自2016年1月1日起。' },
  },
  {
    id: 'disability-moderate-without-dibao',
    of: 'anhui/disability',
    kind: 'excluded',
    title: { en: 'Grade 3 in a household without dibao', zh: '三级残疾，家庭未享受低保' },
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 30000 }, members: [{ age: 50, disabilityGrade: 3 }] },
    expected: { 'disability.livingAllowance': 0, 'disability.careAllowance': 0 },
    why: {
      en: 'No dibao, so no living allowance; grade 3 is not severe, so no care allowance.',
      zh: '未享受低保，无生活补贴；三级不属重度，无护理补贴。',
    },
  },
]
