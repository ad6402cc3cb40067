import { defineReform } from '@doudi/core'

export const timelyRelief = defineReform({
  id: 'timely-relief',
  title: { en: 'temporary relief paid in time', zh: '临时救助及时到账' },
  description: {
    en: 'Temporary relief is paid within half a month by the ordinary procedure, and the urgent procedure of a few days pays up to 3,000 yuan, from 2020. The report asks in section 3(2)2 to refine standards and procedure so that people are caught in time; it gives no figures, these are guesses of ours.',
    zh: '自2020年起，临时救助一般程序半个月内到账，小额急难程序限额提高到3000元。报告第三部分（二）2要求细化救助标准和程序、及时兜底，未给出数字，此处为推测。',
  },
  systems: ['S8'],
  sources: [
    { title: 'the report, section 3(2)2: refine standards and procedure of temporary relief, a proposal', mark: 'S' },
    { title: 'guesses of this project: days and sum', mark: 'K l' },
  ],
  set: { 'temporaryRelief.ordinaryDelay': { '2020-01-01': 15 }, 'temporaryRelief.smallSum': { '2020-01-01': 3000 } },
})
