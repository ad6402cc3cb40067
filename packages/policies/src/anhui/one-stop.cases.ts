import type { WorkedCase } from '../worked-case.ts'

const never = { registered: false }
const covered = { registered: true, exitYear: 2018 }
const insured = { assistance: 'none', chronicCard: false, insured: true }
const county = {
  care: 'inpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  grossCost: 20500,
  statedCompliantCost: 20500,
}
const province = { ...county, facilityTier: 'province', grossCost: 201000, statedCompliantCost: 201000 }
const outside = { ...province, insideProvince: false, grossCost: 110000, statedCompliantCost: 110000 }

export const oneStopCases: readonly WorkedCase[] = [
  {
    id: 'one-stop-covered-county',
    of: 'anhui/one-stop',
    kind: 'typical',
    title: { en: 'A person lifted in 2018 in the county hospital', zh: '2018年脱贫人口在县医院' },
    at: '2020-03-01',
    situation: { household: covered, person: insured, bill: county },
    expected: {
      'oneStop.settledAtOnce': true,
      'settlement.outOfPocket': 3000,
      'oneStop.deposit': 0,
      'oneStop.advanced': 3000,
      'oneStop.awaited': 0,
      'oneStop.monthsBound': 0,
      'oneStop.liquidityBound': 0,
    },
    why: {
      en: 'Basic 0.80 x (20,500 - 300) = 16,160; 4,340 left; assistance 434; 3,906 left; 351 pays 906 down to 3,000. All at once: 3,000 are laid out, no deposit, nothing is bound.',
      zh: '基本医保0.80×(20,500-300)=16,160，剩4,340；医疗救助434，剩3,906；351支付906，剩3,000。一站式结算：只付3,000，无押金，无资金占用。',
    },
  },
  {
    id: 'one-stop-covered-outside',
    of: 'anhui/one-stop',
    kind: 'boundary',
    title: { en: 'The same person outside the province: no one-stop there', zh: '同一人省外就医：不适用一站式' },
    at: '2020-03-01',
    situation: { household: covered, person: insured, bill: outside },
    expected: {
      'oneStop.settledAtOnce': false,
      'settlement.outOfPocket': 18675,
      'oneStop.deposit': 20000,
      'oneStop.advanced': 110000,
      'oneStop.awaited': 91325,
      'oneStop.monthsBound': 3,
      'oneStop.liquidityBound': 22831.25,
    },
    why: {
      en: 'Own pay 110,000 - 60,000 - 29,250 - 2,075 = 18,675. Deposit 20,000; the whole 110,000 are laid out, 91,325 come back after 3 months: 91,325 x 3 / 12 = 22,831.25.',
      zh: '个人负担110,000-60,000-29,250-2,075=18,675。押金20,000；先垫付110,000，3个月后收回91,325：91,325×3÷12=22,831.25。',
    },
  },
  {
    id: 'one-stop-never-registered',
    of: 'anhui/one-stop',
    kind: 'excluded',
    title: { en: 'A person never registered in the county hospital', zh: '非建档立卡人员在县医院' },
    at: '2020-03-01',
    situation: { household: never, person: insured, bill: county },
    expected: {
      'oneStop.settledAtOnce': false,
      'settlement.outOfPocket': 4500,
      'oneStop.deposit': 2000,
      'oneStop.advanced': 20500,
      'oneStop.awaited': 16000,
      'oneStop.monthsBound': 1,
      'oneStop.liquidityBound': 1333.33,
    },
    why: {
      en: 'Own pay 20,500 - 16,000 = 4,500. Deposit 2,000; 20,500 are laid out, 16,000 come back after a month: 16,000 x 1 / 12 = 1,333.33.',
      zh: '个人负担20,500-16,000=4,500。押金2,000；先垫付20,500，1个月后收回16,000：16,000×1÷12=1,333.33。',
    },
  },
  {
    id: 'one-stop-for-all-county',
    of: 'one-stop-for-all',
    kind: 'typical',
    title: { en: 'The same person under the reform', zh: '同一人在方案实施后' },
    reforms: ['one-stop-for-all'],
    at: '2020-03-01',
    situation: { household: never, person: insured, bill: county },
    expected: {
      'oneStop.settledAtOnce': true,
      'settlement.outOfPocket': 4500,
      'oneStop.deposit': 0,
      'oneStop.advanced': 4500,
      'oneStop.awaited': 0,
      'oneStop.monthsBound': 0,
      'oneStop.liquidityBound': 0,
    },
    why: {
      en: 'The payers pay the same 16,000, at once: 4,500 are laid out, no deposit.',
      zh: '各层仍支付16,000，但即时结清：只付4,500，无押金。',
    },
  },
  {
    id: 'one-stop-for-all-eve',
    of: 'one-stop-for-all',
    kind: 'boundary',
    title: { en: 'The day before', zh: '实施前一日' },
    reforms: ['one-stop-for-all'],
    at: '2019-12-31',
    situation: { household: never, person: insured, bill: county },
    expected: {
      'oneStop.settledAtOnce': false,
      'settlement.outOfPocket': 4500,
      'oneStop.deposit': 2000,
      'oneStop.advanced': 20500,
      'oneStop.awaited': 16000,
      'oneStop.monthsBound': 1,
      'oneStop.liquidityBound': 1333.33,
    },
    why: { en: 'Not yet: as without the reform.', zh: '尚未实施：与无方案时相同。' },
  },
  {
    id: 'one-stop-for-all-province',
    of: 'one-stop-for-all',
    kind: 'excluded',
    title: { en: 'The provincial hospital is not in the municipality', zh: '省级医院不在市域内' },
    reforms: ['one-stop-for-all'],
    at: '2020-03-01',
    situation: { household: never, person: insured, bill: province },
    expected: {
      'oneStop.settledAtOnce': false,
      'settlement.outOfPocket': 33400,
      'oneStop.deposit': 10000,
      'oneStop.advanced': 201000,
      'oneStop.awaited': 167600,
      'oneStop.monthsBound': 2,
      'oneStop.liquidityBound': 27933.33,
    },
    why: {
      en: 'Own pay 201,000 - 140,000 - 27,600 = 33,400. Deposit 10,000; 167,600 come back after 2 months: 167,600 x 2 / 12 = 27,933.33.',
      zh: '个人负担201,000-140,000-27,600=33,400。押金10,000；2个月后收回167,600：167,600×2÷12=27,933.33。',
    },
  },
]
