import { definePolicy } from '@doudi/core'

export const rehabilitation = definePolicy({
  id: 'anhui/rehabilitation',
  title: { en: 'Rehabilitation, assistive devices, training of disabled children', zh: '康复治疗、辅助器具、残疾儿童训练' },
  description: {
    en: 'People with a disability grade get back a small share of what rehabilitation and assistive devices cost them in a year, and children under seven a share of their training, each up to a yearly cap. The report says that too little is covered and gives no terms: shares and caps are guesses. It pays back a cost, so it is no income of the household.',
    zh: '持有残疾等级者，年度康复治疗和辅助器具费用按较低比例补偿；七岁以下残疾儿童训练费用按比例补偿，各设年度封顶线。报告指出覆盖不足而未给条款，比例和封顶线均为推测。此为费用补偿，不计入家庭收入。',
  },
  systems: ['S6'],
  period: { from: '2014-01-01', until: null },
  sources: [
    {
      title: 'the report, section 3(2)3: widen what insurance covers: rehabilitation, assistive devices, disabled children’s training',
      mark: 'S',
    },
    { title: 'a guess: what is covered today', mark: 'K l' },
  ],
  parameters: {
    rehabilitationShare: {
      title: { en: 'share of the cost of rehabilitation', zh: '康复治疗补偿比例' },
      unit: 'share',
      mark: 'K l',
      range: [0, 0.5],
      values: { '2014-01-01': 0.3 },
      note: 'A guess.',
    },
    rehabilitationCap: {
      title: { en: 'rehabilitation, most in a year', zh: '康复治疗封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [0, 5000],
      values: { '2014-01-01': 2000 },
      note: 'A guess.',
    },
    deviceShare: {
      title: { en: 'share of the cost of assistive devices', zh: '辅助器具补偿比例' },
      unit: 'share',
      mark: 'K l',
      range: [0, 0.5],
      values: { '2014-01-01': 0.3 },
      note: 'A guess.',
    },
    deviceCap: {
      title: { en: 'assistive devices, most in a year', zh: '辅助器具封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [0, 3000],
      values: { '2014-01-01': 1000 },
      note: 'A guess.',
    },
    trainingShare: {
      title: { en: 'share of the cost of training', zh: '儿童训练补偿比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.2, 0.8],
      values: { '2014-01-01': 0.5 },
      note: 'A guess.',
    },
    trainingCap: {
      title: { en: 'training, most in a year', zh: '儿童训练封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [2000, 15000],
      values: { '2014-01-01': 6000 },
      note: 'A guess.',
    },
    trainingAge: {
      title: { en: 'training for children younger than', zh: '儿童训练年龄上限（不含）' },
      unit: 'years',
      mark: 'K l',
      range: [7, 18],
      values: { '2014-01-01': 7 },
      note: 'By the age on 1 January. A guess.',
    },
  },
  facts: {
    disabled: {
      entity: 'person',
      title: { en: 'has a disability grade', zh: '持有残疾等级' },
      valueTitles: {
        true: { en: 'with a disability grade', zh: '持有残疾等级' },
        false: { en: 'without a disability grade', zh: '无残疾等级' },
      },
      conditions: { fact: 'disabilityGrade', operator: 'greaterThan', value: 0 },
    },
    childInTraining: {
      entity: 'person',
      title: { en: 'disabled child of an age for training', zh: '适龄残疾儿童' },
      valueTitles: {
        true: { en: 'a disabled child of an age for training', zh: '属适龄残疾儿童' },
        false: { en: 'no disabled child of an age for training', zh: '非适龄残疾儿童' },
      },
      conditions: {
        all: [
          { fact: 'disabled', operator: 'equal', value: true },
          { fact: 'age', operator: 'lessThan', value: { fact: 'trainingAge' } },
        ],
      },
    },
    rehabilitationDue: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'for rehabilitation', zh: '康复治疗补偿' },
      conditions: { fact: 'disabled', operator: 'equal', value: true },
      amount: { min: ['rehabilitationCap', { multiply: ['rehabilitationShare', 'rehabilitationCost'] }] },
    },
    deviceDue: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'for assistive devices', zh: '辅助器具补偿' },
      conditions: { fact: 'disabled', operator: 'equal', value: true },
      amount: { min: ['deviceCap', { multiply: ['deviceShare', 'deviceCost'] }] },
    },
    trainingDue: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'for training', zh: '儿童训练补偿' },
      conditions: { fact: 'childInTraining', operator: 'equal', value: true },
      amount: { min: ['trainingCap', { multiply: ['trainingShare', 'trainingCost'] }] },
    },
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'paid back for rehabilitation, devices and training', zh: '康复、辅具、训练补偿' },
      amount: { add: ['rehabilitationDue', 'deviceDue', 'trainingDue'] },
    },
    ownCost: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'cost that stays with the person', zh: '个人承担费用' },
      amount: { subtract: [{ add: ['rehabilitationCost', 'deviceCost', 'trainingCost'] }, 'payment'] },
    },
  },
})
