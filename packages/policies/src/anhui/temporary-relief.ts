import { definePolicy } from '@doudi/core'

export const temporaryRelief = definePolicy({
  id: 'anhui/temporary-relief',
  title: { en: 'Temporary relief', zh: '临时救助' },
  description: {
    en: 'A household struck by an emergency receives once in the year some months of dibao for each of its members, as many as the township grants, up to six months and 10,000 yuan. Money comes after about a month by the ordinary procedure, and within days where an urgent case asks for a small sum. Months and the cap are unverified; the two delays and the small sum are guesses of ours.',
    zh: '遭遇突发困难的家庭，由乡镇核定月数，按人口发放若干个月的低保标准，最多6个月、1万元。一般程序约一个月到账，急难情形的小额救助数日到账。月数和上限未经核实，两种时限和小额标准为本项目推测。',
  },
  systems: ['S8'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)2: temporary relief, catching people in time', mark: 'S' },
    { title: 'generally known, not verified: amounts', mark: 'K m' },
    { title: 'guesses of this project: delays, small sum', mark: 'K l' },
  ],
  parameters: {
    most: {
      title: { en: 'most per household and year', zh: '救助上限' },
      unit: 'CNY/household/year',
      mark: 'K m',
      range: [5000, 20000],
      values: { '2014-01-01': 10000 },
      note: 'The range is ours.',
    },
    mostMonths: {
      title: { en: 'most months of dibao', zh: '最多月数' },
      unit: 'months',
      mark: 'K m',
      range: [3, 12],
      values: { '2014-01-01': 6 },
      note: 'The range is ours.',
    },
    ordinaryDelay: {
      title: { en: 'days from the application until paid, ordinary procedure', zh: '一般程序到账天数' },
      unit: 'count',
      mark: 'K l',
      range: [15, 60],
      values: { '2014-01-01': 30 },
      note: 'A guess of ours: household visit, review, notice on the board, approval.',
    },
    urgentDelay: {
      title: { en: 'days from the application until paid, small sum in an urgent case', zh: '小额急难程序到账天数' },
      unit: 'count',
      mark: 'K l',
      range: [1, 10],
      values: { '2014-01-01': 3 },
      note: 'A guess of ours: the township pays first and completes the papers afterwards.',
    },
    smallSum: {
      title: { en: 'most that the urgent procedure pays', zh: '小额救助限额' },
      unit: 'CNY/household/year',
      mark: 'K l',
      range: [500, 3000],
      values: { '2014-01-01': 1500 },
      note: 'A guess of ours.',
    },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'temporary relief', zh: '临时救助金' },
      amount: {
        min: [
          'most',
          { multiply: [{ min: ['reliefMonths', 'mostMonths'] }, { divide: ['dibao.standard', 'monthsInYear'] }, { count: 'person' }] },
        ],
      },
    },
    urgentProcedure: {
      entity: 'household',
      title: { en: 'paid by the urgent procedure', zh: '适用小额急难程序' },
      valueTitles: {
        true: { en: 'paid by the urgent procedure', zh: '适用小额急难程序' },
        false: { en: 'not paid by the urgent procedure', zh: '不适用小额急难程序' },
      },
      conditions: {
        all: [
          { fact: 'urgentNeed', operator: 'equal', value: true },
          { fact: 'payment', operator: 'greaterThan', value: 0 },
          { fact: 'payment', operator: 'lessThanInclusive', value: { fact: 'smallSum' } },
        ],
      },
    },
    daysUntilPaid: {
      entity: 'household',
      unit: 'count',
      title: { en: 'days until it is paid; 0 where nothing is', zh: '到账天数（无救助为零）' },
      conditions: { fact: 'payment', operator: 'greaterThan', value: 0 },
      rules: [
        {
          title: { en: 'urgent procedure', zh: '小额急难程序' },
          conditions: { fact: 'urgentProcedure', operator: 'equal', value: true },
          amount: 'urgentDelay',
        },
        { title: { en: 'ordinary procedure', zh: '一般程序' }, amount: 'ordinaryDelay' },
      ],
    },
  },
})
