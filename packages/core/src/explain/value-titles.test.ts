import { expect, test } from 'vitest'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import { explain } from './explain.ts'
import { whyNot } from './why-not.ts'

// Categories and flags whose values have titles, in conditions, look-ups, tables, lists and amounts.
const vocabulary: Vocabulary = {
  household: {},
  person: {
    group: {
      values: ['none', 'dibao', 'tekun'],
      title: { en: 'group', zh: '对象类别' },
      // `tekun` has none: its code is told.
      valueTitles: { none: { en: 'no group', zh: '非救助对象' }, dibao: { en: 'on dibao', zh: '低保' } },
    },
  },
  bill: {
    referred: {
      title: { en: 'referral', zh: '转诊' },
      valueTitles: { true: { en: 'referred', zh: '已转诊' }, false: { en: 'not referred', zh: '未转诊' } },
    },
    cost: { unit: 'CNY', title: { en: 'cost', zh: '费用' } },
  },
}
const parameter = { unit: 'share', mark: 'K' } as const
const policy: Policy = {
  id: 'test/aid',
  title: { en: 'Aid', zh: '救助' },
  sources: [],
  parameters: {
    rate: {
      ...parameter,
      title: { en: 'rate', zh: '比例' },
      by: ['group', 'referred'],
      otherwise: 0,
      values: { '2016-01-01': { dibao: { true: 0.7, false: 0.5 } } },
    },
    poor: { title: { en: 'the poor', zh: '困难群众' }, unit: 'list of group', mark: 'K', values: { '2016-01-01': ['dibao', 'tekun'] } },
  },
  facts: {
    class: {
      entity: 'bill',
      values: ['high', 'low'],
      title: { en: 'class', zh: '档次' },
      valueTitles: { high: { en: 'the high one', zh: '高档' }, low: { en: 'the low one', zh: '低档' } },
      conditions: { fact: 'referred', operator: 'equal', value: true },
      amount: { category: 'high' },
      otherwise: { category: 'low' },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'aid', zh: '救助金' },
      conditions: { fact: 'group', operator: 'in', value: { fact: 'poor' } },
      amount: { multiply: ['rate', 'cost'] },
    },
  },
}
const system = link({ vocabulary, policies: [policy] })
const situation = (group: string, referred: boolean) => ({ person: { group }, bill: { referred, cost: 1000 } })
const told = async (fact: string, group: string, referred: boolean, detail: 'short' | 'normal' = 'short'): Promise<string[]> => {
  const evaluation = await evaluate(system, situation(group, referred), '2020-01-01')
  return (['en', 'zh'] as const).map((language) => explain(evaluation, fact, { language, detail }))
}

test('a value is told by its title; a flag by that alone', async () => {
  expect(await told('aid.class', 'none', false)).toEqual([
    'class is the low one, because the conditions do not hold: not referred (expected referred).',
    '档次为低档，因为不符合条件：未转诊（要求：已转诊）。',
  ])
  expect(await told('aid.class', 'none', true, 'normal')).toEqual([
    'class is the high one.\nPolicy: Aid\nConditions that hold:\n  - referred\nAmount:\n  - the high one',
    '档次为高档。\n政策：救助\n满足的条件：\n  - 已转诊\n计算：\n  - 高档',
  ])
  expect(await told('referred', 'none', true)).toEqual(['referred, as the situation says.', '已转诊，由所填情况给出。'])
})

test('a list, a condition and a look-up by it; what has no title keeps its code', async () => {
  expect(await told('aid.payment', 'none', true)).toEqual([
    'aid is 0.00 yuan, because the conditions do not hold: group is no group (expected one of on dibao, tekun, “the poor”).',
    '救助金为0元，因为不符合条件：对象类别为非救助对象（要求：属于低保、tekun，即“困难群众”）。',
  ])
  const [en, zh] = await told('aid.payment', 'dibao', false, 'normal')
  expect(en).toContain('rate: 50% (group is on dibao, not referred; since 2016-01-01; mark K)')
  expect(zh).toContain('比例：50%（对象类别为低保、未转诊；自2016年1月1日起；标记K）')
})

test('a whole table by its titles', async () => {
  const evaluation = await evaluate(system, situation('dibao', false), '2020-01-01')
  expect(explain(evaluation, 'aid.rate', { language: 'zh' })).toBe(
    '比例：低保（已转诊 70%、未转诊 50%）、其他情形 0%（自2016年1月1日起；标记K）',
  )
})

test('whyNot proposes values by their titles, and gives them as they are', async () => {
  const { changes, text } = await whyNot(system, situation('dibao', false), '2020-01-01', { fact: 'aid.class', equals: 'high' })
  expect(text.en).toBe(
    'class is the low one. In the way: not referred (expected referred). Least change: referred instead of not referred.',
  )
  expect(text.zh).toBe('档次为低档。原因：未转诊（要求：已转诊）。最小改变：由未转诊改为已转诊。')
  expect(changes[0]!.inputs).toEqual([{ path: '/bill/referred', fact: 'referred', from: false, to: true }])
  const other = await whyNot(system, situation('none', false), '2020-01-01', { fact: 'aid.payment' })
  expect(other.changes[0]!.text).toEqual({ en: 'group on dibao instead of no group', zh: '对象类别由非救助对象改为低保' })
})
