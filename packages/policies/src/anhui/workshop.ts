import { definePolicy } from '@doudi/core'

/** `wages` (input) are those of other work: whoever gives `workshopMonths` leaves the workshop's wage out of `wages`, or it counts twice. */
export const workshop = definePolicy({
  id: 'anhui/workshop',
  title: { en: 'Poverty-alleviation workshops', zh: '扶贫车间' },
  description: {
    en: 'A member of the household works in a workshop of the village and earns a monthly wage; a seasonal workshop closes for part of the year, and some owe wages, as the report says. What is received is added to income beside the wages of other work, so it must not be in those too. Wage, idle months and unpaid share are guesses of this project; anybody with a place in a workshop has the wage.',
    zh: '家庭成员在村扶贫车间务工按月计酬；报告指出个别车间季节性用工明显，有的拖欠工资。实收工资在其他工资之外另计，不得与工资性收入重复填报。工资、停工和欠薪比例均为本项目猜测；凡在车间务工者均有工资。',
  },
  systems: ['S12'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 2(3)3: workshops are weak, some seasonal, some owe wages', mark: 'S' },
    { title: 'a guess of this project: wage, idle months, unpaid share, start', mark: 'K l' },
  ],
  parameters: {
    workshopWage: {
      title: { en: 'wage in a workshop', zh: '车间工资' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [1000, 2500],
      values: { '2014-01-01': 0, '2016-01-01': 1500 },
      note: 'A guess, below the pay of migrant workers. 0 before 2016: there were no workshops.',
    },
    idleShare: {
      title: { en: 'share of the months without work', zh: '停工月份比例' },
      unit: 'share',
      by: 'workshopSeasonal',
      mark: 'K l',
      range: { true: [0.2, 0.6], false: [0, 0.1] },
      values: { '2014-01-01': { true: 0.4, false: 0 } },
      note: 'A guess: the report says only that some are seasonal.',
    },
    unpaidShare: {
      title: { en: 'share of the wage that is not paid', zh: '欠薪比例' },
      unit: 'share',
      by: 'workshopOwesWages',
      mark: 'K l',
      range: { true: [0.1, 1], false: [0, 0.05] },
      values: { '2014-01-01': { true: 0.3, false: 0 } },
      note: 'A guess: the report says only that some owe wages.',
    },
  },
  facts: {
    monthsWorked: {
      entity: 'household',
      unit: 'months',
      title: { en: 'months with work', zh: '实际务工月数' },
      amount: { multiply: [{ subtract: [1, 'idleShare'] }, 'workshopMonths'] },
    },
    wageDue: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'wage due', zh: '应发工资' },
      amount: { round: { multiply: ['workshopWage', 'monthsWorked'] } },
    },
    wageReceived: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'wage received', zh: '实发工资' },
      amount: { multiply: [{ subtract: [1, 'unpaidShare'] }, 'wageDue'] },
    },
    arrears: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'wage owed to the household', zh: '拖欠工资' },
      amount: { subtract: ['wageDue', 'wageReceived'] },
    },
  },
})
