import type { WorkedCase } from '../worked-case.ts'

const couple = [{ age: 40 }, { age: 39 }] as const
const of = (id: string) => ({ of: id, reforms: ['warning-help'] })

const red: Omit<WorkedCase, 'id' | 'of'> = {
  kind: 'typical',
  title: { en: 'Red in the year before', zh: '上年为红色' },
  at: '2021-01-01',
  situation: { household: { registered: true, exitYear: 2016, wages: 15000, colourLastYear: 'red' }, members: couple },
  expected: { 'warningHelp.payment': 3000, 'householdIncome.disposable': 18000 },
  why: { en: 'Help of 3,000 beside wages of 15,000.', zh: '帮扶3000，加工资15000。' },
}
const firstDay: Omit<WorkedCase, 'id' | 'of'> = {
  kind: 'boundary',
  title: { en: 'Orange, on the first day of the reform', zh: '橙色，改革首日' },
  at: '2020-01-01',
  situation: { household: { registered: true, exitYear: 2016, wages: 15000, colourLastYear: 'orange' }, members: couple },
  expected: { 'warningHelp.payment': 800, 'householdIncome.disposable': 15800 },
  why: { en: 'The reform begins on 1 January 2020: 800 for skills.', zh: '改革自2020年1月1日起：技能扶持800。' },
}
const blue: Omit<WorkedCase, 'id' | 'of'> = {
  kind: 'excluded',
  title: { en: 'Blue in the year before: guidance, no cash', zh: '上年为蓝色：引导，不给资金' },
  at: '2021-01-01',
  situation: { household: { registered: true, exitYear: 2016, wages: 15000, colourLastYear: 'blue' }, members: couple },
  expected: { 'warningHelp.payment': 0, 'householdIncome.disposable': 15000 },
  why: { en: 'Blue is not listed in the table of help: 0.', zh: '蓝色不在帮扶表内：0。' },
}

export const warningHelpCases: readonly WorkedCase[] = [
  { id: 'warning-help-red', ...of('anhui/warning-help'), ...red },
  { id: 'warning-help-orange', ...of('anhui/warning-help'), ...firstDay },
  { id: 'warning-help-blue', ...of('anhui/warning-help'), ...blue },
  { id: 'warning-help-on-red', ...of('warning-help'), ...red },
  {
    id: 'warning-help-on-eve',
    ...of('warning-help'),
    ...firstDay,
    title: { en: 'Red, in the last year before the reform', zh: '红色，改革前最后一年' },
    at: '2019-01-01',
    situation: { household: { registered: true, exitYear: 2016, wages: 15000, colourLastYear: 'red' }, members: couple },
    expected: { 'warningHelp.payment': 0, 'householdIncome.disposable': 15000 },
    why: { en: 'The reform begins a year later, on 1 January 2020.', zh: '改革自次年2020年1月1日起。' },
  },
  {
    id: 'warning-help-on-never',
    ...of('warning-help'),
    ...blue,
    title: { en: 'Never graded', zh: '未分级' },
    situation: { household: { registered: false, wages: 15000 }, members: couple },
    why: { en: 'No colour, no help.', zh: '没有颜色，没有帮扶。' },
  },
]
