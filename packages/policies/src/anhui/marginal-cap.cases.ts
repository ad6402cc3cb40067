import type { WorkedCase } from '../worked-case.ts'

const household = { registered: false, monitoringList: 'proneMarginal' }
const person = { assistance: 'none', chronicCard: false, insured: true }
const county = { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true }
const city = { ...county, facilityTier: 'city' }
const reforms = ['extend-to-marginal']
const at = '2021-06-01'

export const marginalCapCases: readonly WorkedCase[] = [
  {
    id: 'marginal-cap-county-hospital',
    of: 'anhui/marginal-cap',
    kind: 'typical',
    title: { en: 'A monitored patient in the county hospital', zh: '监测对象县级住院' },
    reforms,
    at,
    situation: { household, person, bill: { ...county, grossCost: 60000, statedCompliantCost: 50000 } },
    expected: { 'basicInsurance.payment': 39600, 'marginalCap.payment': 5400, 'settlement.outOfPocket': 15000 },
    why: {
      en: 'Basic insurance 0.8 x (50,000 - 500) = 39,600, left 10,400, below the 15,000 of critical-illness insurance. Above the cap of 5,000 are 5,400. Out of pocket 10,000 off the list + 5,000.',
      zh: '基本医保0.8×(50000−500)=39600元，剩10400元，未达大病起付线15000元。超过封顶线5000元的5400元由其支付。个人负担：目录外10000+5000元。',
    },
  },
  {
    id: 'marginal-cap-exactly-reached',
    of: 'anhui/marginal-cap',
    kind: 'boundary',
    title: { en: 'Own-pay exactly at the cap', zh: '自付恰等于封顶线' },
    reforms,
    at,
    situation: { household, person, bill: { ...county, grossCost: 23000, statedCompliantCost: 23000 } },
    expected: { 'basicInsurance.payment': 18000, 'marginalCap.payment': 0, 'settlement.outOfPocket': 5000 },
    why: {
      en: '0.8 x (23,000 - 500) = 18,000; left 5,000, which is the cap: nothing is above it.',
      zh: '0.8×(23000−500)=18000元；剩5000元恰为封顶线，无超出。',
    },
  },
  {
    id: 'marginal-cap-not-on-the-list',
    of: 'anhui/marginal-cap',
    kind: 'excluded',
    title: { en: 'Not on the monitoring list', zh: '未纳入监测' },
    reforms,
    at,
    situation: { household: { registered: false }, person, bill: { ...county, grossCost: 60000, statedCompliantCost: 50000 } },
    expected: { 'marginalCap.payment': 0, 'settlement.outOfPocket': 20400 },
    why: { en: 'Without the list no cap: 60,000 - 39,600 = 20,400.', zh: '未在名单内无封顶：60000−39600=20400元。' },
  },
  {
    id: 'extend-to-marginal-city-hospital',
    of: 'extend-to-marginal',
    kind: 'typical',
    title: { en: 'A monitored patient referred to the city', zh: '监测对象转诊至市级医院' },
    reforms,
    at,
    situation: { household, person, bill: { ...city, grossCost: 70000, statedCompliantCost: 60000 } },
    expected: {
      'basicInsurance.payment': 44475,
      'criticalIllnessInsurance.payment': 315,
      'marginalCap.payment': 7210,
      'settlement.outOfPocket': 18000,
    },
    why: {
      en: 'Basic 0.75 x (60,000 - 700) = 44,475, left 15,525. Critical illness 0.6 x (15,525 - 15,000) = 315, left 15,210. The city’s cap is 8,000: 7,210. Out of pocket 10,000 off the list + 8,000.',
      zh: '基本医保0.75×(60000−700)=44475元，剩15525元。大病0.6×(15525−15000)=315元，剩15210元。市级封顶8000元：支付7210元。个人负担：目录外10000+8000元。',
    },
  },
  {
    id: 'extend-to-marginal-a-yuan-above-the-cap',
    of: 'extend-to-marginal',
    kind: 'boundary',
    title: { en: 'A yuan above the cap', zh: '仅超封顶线一元' },
    reforms,
    at,
    situation: { household, person, bill: { ...county, grossCost: 23005, statedCompliantCost: 23005 } },
    expected: { 'marginalCap.payment': 1, 'settlement.outOfPocket': 5000 },
    why: {
      en: '0.8 x (23,005 - 500) = 18,004; left 5,001, a yuan above the cap.',
      zh: '0.8×(23005−500)=18004元；剩5001元，超出封顶线1元。',
    },
  },
  {
    id: 'extend-to-marginal-lifted-2015',
    of: 'extend-to-marginal',
    kind: 'excluded',
    title: { en: 'Lifted in 2015: registered, so not of this reform', zh: '2015年脱贫：建档户，不属本改革' },
    reforms,
    at,
    situation: {
      household: { registered: true, exitYear: 2015, monitoringList: 'unstableLifted' },
      person,
      bill: { ...county, grossCost: 60000, statedCompliantCost: 50000 },
    },
    expected: { 'health351.payment': 0, 'marginalCap.payment': 0, 'settlement.outOfPocket': 20400 },
    why: {
      en: 'The cap is for the never registered; 351 leaves out those lifted in 2014 and 2015. 60,000 - 39,600 = 20,400.',
      zh: '封顶只给未建档户；“351”不含2014、2015年脱贫户。60000−39600=20400元。',
    },
  },
]
