import { defineReform } from '@doudi/core'

export const widerRehabilitation = defineReform({
  id: 'wider-rehabilitation',
  title: { en: 'rehabilitation, devices and training covered widely', zh: '扩大康复保障' },
  description: {
    en: 'From 2020 people with a disability grade get back 70 % of rehabilitation and devices, and children up to 17 get 80 % of their training, with higher caps. The report asks to widen what insurance covers; the terms are guesses.',
    zh: '自2020年起，持有残疾等级者康复治疗和辅助器具补偿70%，17岁及以下残疾儿童训练补偿80%，封顶线提高。报告建议扩大医保康复范围；条款为推测。',
  },
  systems: ['S6'],
  sources: [
    { title: 'the report, section 3(2)3: widen what insurance covers, a proposal', mark: 'S' },
    { title: 'a guess: the terms', mark: 'K l' },
  ],
  set: {
    'rehabilitation.rehabilitationShare': { '2020-01-01': 0.7 },
    'rehabilitation.rehabilitationCap': { '2020-01-01': 8000 },
    'rehabilitation.deviceShare': { '2020-01-01': 0.7 },
    'rehabilitation.deviceCap': { '2020-01-01': 5000 },
    'rehabilitation.trainingShare': { '2020-01-01': 0.8 },
    'rehabilitation.trainingCap': { '2020-01-01': 20000 },
    'rehabilitation.trainingAge': { '2020-01-01': 18 },
  },
})
