import { definePolicy } from '@doudi/core'

export const leftBehind = definePolicy({
  id: 'anhui/left-behind',
  title: { en: 'Left-behind children and elderly', zh: '农村留守儿童、老年人关爱服务' },
  description: {
    en: 'A child under 16 whose parents both work away, or an old person whose children all do, is entered in the register and visited: a service, no money. A child whose parents live but cannot care for it (de facto unattended, 事实无人抚养) has a monthly living allowance from 2020, and an old person in a dibao household may be granted a service subsidy by need of care. The report asks to complete this system; that the two allowances exist is general knowledge, and every amount and the number of visits are guesses of ours.',
    zh: '父母双方外出务工的未满16周岁儿童、子女全部外出的老年人，登记建档并定期走访，属服务，不发现金。父母健在但无力抚养的事实无人抚养儿童，自2020年起按月发放基本生活补贴；低保家庭中的老年人经评估可按失能程度享受养老服务补贴。报告建议健全该体系；两项补贴的存在为一般常识，金额和走访次数均为本项目推测。',
  },
  systems: ['S8'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)2: care services for left-behind children and the elderly', mark: 'S' },
    { title: 'generally known, not verified: who they are, that the allowances exist', mark: 'K m' },
    { title: 'guesses of this project: amounts, visits', mark: 'K l' },
  ],
  parameters: {
    childUntil: {
      title: { en: 'left-behind child, below this age', zh: '留守儿童年龄上限' },
      unit: 'years',
      mark: 'K m',
      range: [14, 18],
      values: { '2014-01-01': 16 },
      note: 'The range is ours.',
    },
    elderFrom: {
      title: { en: 'left-behind elderly, from this age', zh: '留守老年人年龄下限' },
      unit: 'years',
      mark: 'K m',
      range: [60, 65],
      values: { '2014-01-01': 60 },
      note: 'The range is ours.',
    },
    visits: {
      title: { en: 'visits a year', zh: '每年走访次数' },
      unit: 'count',
      mark: 'K l',
      range: [2, 24],
      values: { '2014-01-01': 0, '2016-01-01': 12 },
      note: 'A guess of ours: monthly, since the registers were set up.',
    },
    unattendedUntil: {
      title: { en: 'unattended child, below this age', zh: '事实无人抚养儿童年龄上限' },
      unit: 'years',
      mark: 'K m',
      range: 'exact',
      values: { '2014-01-01': 18 },
    },
    unattendedRate: {
      title: { en: 'living allowance of an unattended child', zh: '事实无人抚养儿童基本生活补贴' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [700, 1500],
      values: { '2014-01-01': 0, '2020-01-01': 1000 },
      note: 'That it began in 2020 is K m; the amount, near that of an orphan outside a home, is a guess of ours. Dibao of the same child is not subtracted here.',
    },
    serviceRate: {
      title: { en: 'service subsidy for the elderly', zh: '养老服务补贴' },
      unit: 'CNY/month',
      by: 'selfCare',
      mark: 'K l',
      range: { full: [20, 100], partial: [50, 200], none: [100, 400] },
      values: { '2014-01-01': { full: 0, partial: 0, none: 0 }, '2016-01-01': { full: 50, partial: 100, none: 200 } },
      note: 'A guess of ours; often a voucher for services, counted here as money.',
    },
  },
  facts: {
    leftBehindChild: {
      entity: 'person',
      title: { en: 'left-behind child', zh: '农村留守儿童' },
      valueTitles: {
        true: { en: 'left-behind child', zh: '属于农村留守儿童' },
        false: { en: 'no left-behind child', zh: '不属于农村留守儿童' },
      },
      conditions: {
        all: [
          { fact: 'familyAway', operator: 'equal', value: true },
          { fact: 'age', operator: 'lessThan', value: { fact: 'childUntil' } },
        ],
      },
    },
    leftBehindElder: {
      entity: 'person',
      title: { en: 'left-behind old person', zh: '农村留守老年人' },
      valueTitles: {
        true: { en: 'left-behind old person', zh: '属于农村留守老年人' },
        false: { en: 'no left-behind old person', zh: '不属于农村留守老年人' },
      },
      conditions: {
        all: [
          { fact: 'familyAway', operator: 'equal', value: true },
          { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'elderFrom' } },
        ],
      },
    },
    careVisits: {
      entity: 'person',
      unit: 'count',
      title: { en: 'care visits in the year', zh: '当年关爱走访次数' },
      conditions: {
        any: [
          { fact: 'leftBehindChild', operator: 'equal', value: true },
          { fact: 'leftBehindElder', operator: 'equal', value: true },
        ],
      },
      amount: 'visits',
    },
    memberChildAllowance: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'allowance of an unattended child', zh: '本人事实无人抚养儿童补贴' },
      conditions: {
        all: [
          { fact: 'unattended', operator: 'equal', value: true },
          { fact: 'age', operator: 'lessThan', value: { fact: 'unattendedUntil' } },
          // The destitute have a living allowance of their own.
          { fact: 'tekun', operator: 'equal', value: false },
        ],
      },
      amount: { multiply: ['unattendedRate', 'monthsInYear'] },
    },
    memberServiceSubsidy: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'service subsidy of an old person', zh: '本人养老服务补贴' },
      conditions: {
        all: [
          { fact: 'serviceGranted', operator: 'equal', value: true },
          { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'elderFrom' } },
          // The destitute have a care allowance of their own.
          { fact: 'dibao.inUnit', operator: 'equal', value: true },
          { fact: 'dibao.payment', operator: 'greaterThan', value: 0 },
        ],
      },
      amount: { multiply: ['serviceRate', 'monthsInYear'] },
    },
    childAllowance: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'allowance for unattended children', zh: '事实无人抚养儿童补贴' },
      amount: { sum: 'memberChildAllowance' },
    },
    serviceSubsidy: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'service subsidy for the elderly', zh: '养老服务补贴' },
      amount: { sum: 'memberServiceSubsidy' },
    },
  },
})
