import { expect, test } from 'vitest'
import { CoreError } from '../errors.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import { whyNot } from './why-not.ts'

const vocabulary: Vocabulary = {
  household: {
    exitYear: { unit: 'year', optional: true, title: { en: 'year lifted', zh: '脱贫年份' } },
    registered: { title: { en: 'registered', zh: '建档立卡' } },
    wages: { unit: 'CNY/year', default: 0, title: { en: 'wages', zh: '工资' } },
  },
  person: {
    age: { unit: 'years', range: [0, 120], title: { en: 'age', zh: '年龄' } },
    kind: { values: ['none', 'ill', 'old'], default: 'none', title: { en: 'kind', zh: '类别' } },
  },
  bill: {},
}
const aid: Policy = {
  id: 'test/aid',
  title: { en: 'Aid', zh: '救助' },
  sources: [],
  parameters: {
    excluded: { title: { en: 'left out', zh: '不享受年份' }, unit: 'list of year', mark: 'S', values: { '2016-01-01': [2014, 2015] } },
    line: { title: { en: 'line', zh: '标准' }, unit: 'CNY/year', mark: 'K', values: { '2016-01-01': 4000, '2019-01-01': 6000 } },
    upper: { title: { en: 'upper line', zh: '上限' }, unit: 'CNY/year', mark: 'K', values: { '2016-01-01': 10000 } },
    rate: {
      title: { en: 'rate', zh: '比例' },
      unit: 'share',
      by: 'kind',
      mark: 'K',
      values: { '2016-01-01': { none: 0, ill: 0.5, old: 0.2 } },
    },
  },
  facts: {
    covered: {
      entity: 'household',
      title: { en: 'covered', zh: '保障对象' },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'exitYear', operator: 'notIn', value: { fact: 'excluded' } },
        ],
      },
    },
    income: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'counted income', zh: '核定收入' },
      amount: { multiply: [0.8, 'wages'] },
    },
    topUp: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'top-up', zh: '差额补助' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: { above: ['line', 'income'] },
    },
    class: {
      entity: 'household',
      values: ['poor', 'near', 'none'],
      title: { en: 'class', zh: '等级' },
      rules: [
        { conditions: { fact: 'income', operator: 'lessThan', value: { fact: 'line' } }, amount: { category: 'poor' } },
        { conditions: { fact: 'income', operator: 'lessThan', value: { fact: 'upper' } }, amount: { category: 'near' } },
      ],
      otherwise: { category: 'none' },
    },
    allowance: { entity: 'person', unit: 'CNY/year', title: { en: 'allowance', zh: '津贴' }, amount: { multiply: ['rate', 'line'] } },
    allowances: { entity: 'household', unit: 'CNY/year', title: { en: 'allowances', zh: '津贴合计' }, amount: { sum: 'allowance' } },
  },
}
const system = link({ vocabulary, policies: [aid] })
const household = { registered: true, exitYear: 2015, wages: 3000 }
const at = '2018-01-01'

test('one condition failed: the year that would do, and all later ones', async () => {
  const { holds, value, obstacles, changes, text } = await whyNot(system, { household }, at, { fact: 'aid.topUp' })
  expect([holds, value]).toEqual([false, 0])
  expect(obstacles.map(({ fact, condition }) => [fact, condition!.fact, condition!.found])).toEqual([['aid.covered', 'exitYear', 2015]])
  // 4,000 - 0.8 x 3,000 = 1,600. 2013 is two years away, 2016 one.
  expect(changes.map(({ inputs, value }) => [inputs, value])).toEqual([
    [[{ path: '/household/exitYear', fact: 'exitYear', from: 2015, to: 2016, beyond: 'up' }], 1600],
  ])
  expect(text).toEqual({
    en: 'top-up is 0.00 yuan. In the way: year lifted is 2015 (expected none of 2014, 2015, “left out”). Least change: year lifted 2016 or later instead of 2015.',
    zh: '差额补助为0元。原因：脱贫年份为2015年（要求：不属于2014年、2015年，即“不享受年份”）。最小改变：脱贫年份由2015年改为2016年及以后。',
  })
})

test('a boundary that stands nowhere is found to the fen', async () => {
  const { obstacles, changes } = await whyNot(system, { household: { ...household, exitYear: null, wages: 9000 } }, at, {
    fact: 'aid.topUp',
  })
  // 0.8 x 5,000 is the line; a fen less leaves 0.008 yuan.
  expect(obstacles.map(({ text }) => text.en)).toEqual(['max(0; 4,000 − 7,200) = 0'])
  expect(changes.map(({ inputs }) => inputs)).toEqual([
    [{ path: '/household/wages', fact: 'wages', from: 9000, to: 4999.99, beyond: 'down' }],
  ])
})

test('two facts together, where none alone would do', async () => {
  const poorer = { registered: false, exitYear: 2015, wages: 3000 }
  const { changes, searched } = await whyNot(system, { household: poorer }, at, { fact: 'aid.topUp' })
  expect(changes.map(({ inputs }) => inputs.map(({ fact, to }) => [fact, to]))).toEqual([
    [
      ['registered', true],
      ['exitYear', 2016],
    ],
  ])
  expect(searched).toMatchObject({ together: 2, complete: true })
})

test('what is fixed stays, and what was searched is said', async () => {
  const options = { fixed: ['exitYear'] }
  const { changes, searched, text } = await whyNot(system, { household }, at, { fact: 'aid.topUp' }, options)
  expect(changes).toEqual([])
  expect(searched).toMatchObject({ fixed: ['exitYear'], together: 2, complete: true })
  expect(searched.inputs.map(({ path }) => path).sort()).toEqual(['/household/registered', '/household/wages'])
  expect(text.en).toMatch(/No change of up to 2 of 2 input facts was found that turns it \(fixed: year lifted\)\.$/)
  expect(text.zh).toMatch(/在可改变的2项情况中同时改变至多2项，未找到能改变结果的办法（视为不可改变的：脱贫年份）。$/)
  const limited = await whyNot(system, { household }, at, { fact: 'aid.topUp' }, { ...options, evaluations: 3 })
  expect(limited.searched).toMatchObject({ evaluations: 3, complete: false })
  expect(limited.text.en).toMatch(/the search ended at its limit\.$/)
})

test('a category asked for by its value; a member whose own facts count', async () => {
  const target = { fact: 'aid.class', equals: 'near' }
  const { changes } = await whyNot(system, { household }, at, target)
  // 0.8 x 5,000 = 4,000 is no longer below the line; above 12,500 it is neither.
  expect(changes.map(({ inputs }) => inputs)).toEqual([[{ path: '/household/wages', fact: 'wages', from: 3000, to: 5000 }]])
  const members = [{ age: 30 }, { age: 60 }]
  const sum = await whyNot(system, { household, members }, at, { fact: 'aid.allowances' })
  expect(sum.changes.map(({ text, value }) => [text.en, value])).toEqual([
    ['person 1: kind ill instead of none', 2000],
    ['person 1: kind old instead of none', 800],
    ['person 2: kind ill instead of none', 2000],
    ['person 2: kind old instead of none', 800],
  ])
})

test('what is so already needs no change; a category needs a value', async () => {
  const done = await whyNot(system, { household: { ...household, exitYear: 2017 } }, at, { fact: 'aid.covered' })
  expect(done).toMatchObject({ holds: true, value: true, changes: [], text: { en: 'covered is yes.', zh: '保障对象为是。' } })
  await expect(whyNot(system, { household }, at, { fact: 'aid.class' })).rejects.toThrow(CoreError)
  await expect(whyNot(system, { household }, at, { fact: 'aid.none' })).rejects.toThrow(/run\/unknown-fact/)
})

test('a value of a table that is 0 is in the way by its name, with what it was looked up by', async () => {
  const allowance: Policy = {
    id: 'test/allowance',
    title: { en: 'Allowance', zh: '津贴' },
    sources: [],
    parameters: {
      amount: {
        title: { en: 'a year', zh: '每年' },
        unit: 'CNY/year',
        by: 'kind',
        mark: 'K',
        values: { '2016-01-01': { none: 0, ill: 500, old: 200 } },
      },
    },
    facts: { payment: { entity: 'person', unit: 'CNY/year', paid: true, title: { en: 'allowance', zh: '津贴' }, amount: 'amount' } },
  }
  const paid = link({ vocabulary, policies: [allowance] })
  const { obstacles } = await whyNot(paid, { person: { kind: 'none' } }, '2018-01-01', { fact: 'allowance.payment' })
  expect(obstacles.map(({ text }) => text)).toEqual([{ en: 'a year is 0.00 yuan (kind is none)', zh: '每年为0元（类别为none）' }])
})
