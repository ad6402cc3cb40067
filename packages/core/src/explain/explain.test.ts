import { expect, test } from 'vitest'
import { insurance, settlement, system, vocabulary } from '../../test/docstrings/sample.ts'
import { CoreError } from '../errors.ts'
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate/evaluate.ts'
import type { Situation } from '../evaluate/situation.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import type { SystemTypes } from '../system/system-types.ts'
import { explain } from './explain.ts'

const bill = (cost: number, poor = true): Situation => ({ person: { poor }, bill: { cost } })
const evaluated = (situation: Situation, at: string, options?: EvaluateOptions): Promise<Evaluation> =>
  evaluate<SystemTypes, string>(system, situation, at, options)
const short = (evaluation: Evaluation, fact: string): string[] =>
  (['en', 'zh'] as const).map((language) => explain(evaluation, fact, { language, detail: 'short' }))

test('a payment in one sentence: what it comes to, with the numbers filled in', async () => {
  expect(short(await evaluated(bill(5800), '2020-03-05'), 'insurance.payment')).toEqual([
    'insurance is 2,760.00 yuan: 60% × (5,800 − 1,200) = 2,760.',
    '保险支付为2760元：60% × (5800 − 1200) = 2760。',
  ])
})

test('of the second bill of a year, what it adds to the first', async () => {
  const { counters } = await evaluated(bill(800), '2020-03-05')
  const second = await evaluated(bill(5000), '2020-09-01', { counters })
  // 0.6 of 5,800 above 1,200, less nothing for the first bill alone, which stays below the deductible.
  expect(explain(second, 'insurance.payment', { detail: 'short' })).toBe('insurance is 2,760.00 yuan: 60% × (800 + 5,000 − 1,200) = 2,760.')
  const third = await evaluated(bill(100), '2020-10-01', { counters: second.counters })
  expect(explain(third, 'insurance.payment', { detail: 'short' })).toBe(
    'insurance is 60.00 yuan: 60% × (5,800 + 100 − 1,200) − 60% × (5,800 − 1,200) = 60.',
  )
})

test('a condition that fails: what was found and what was expected', async () => {
  expect(short(await evaluated(bill(5800, false), '2020-03-05'), 'help.payment')).toEqual([
    'help is 0.00 yuan, because the conditions do not hold: registered poor is no (expected yes).',
    '救助金为0元，因为不符合条件：建档立卡为否（要求：是）。',
  ])
})

test('a strength of 0 is said', async () => {
  expect(short(await evaluated(bill(5800), '2022-03-05'), 'help.payment')).toEqual([
    'help is 0.00 yuan; “strength” is 0%, so better terms do not count.',
    '救助金为0元；“力度”为0%，不适用更优待遇。',
  ])
})

test('a page: policy, conditions, amount, parameters with day and mark, the layers before', async () => {
  const evaluation = await evaluated(bill(5800), '2021-03-05')
  // 5,800 - 2,760 = 3,040 are left; 0.5 x 0.8 x 3,040 = 1,216.
  expect(explain(evaluation, 'help.payment')).toBe(
    [
      'help is 1,216.00 yuan: 50% × (80% × 3,040) = 1,216.',
      'Policy: Help for the poor (source: invented for this example (K l))',
      'Conditions that hold:',
      '  - registered poor is yes',
      'Amount:',
      '  - strength × (share of what is left × left by earlier payers) = 50% × (80% × 3,040) = 1,216',
      'Where:',
      '  - left by earlier payers is 3,040.00 yuan',
      'Parameters:',
      '  - strength: 50% (since 2021-01-01; mark scenario)',
      '  - share of what is left: 80% (since 2018-01-01; mark K l)',
      'Layers:',
      '  - insurance paid 2,760.00 yuan',
      '  - left to this one: 3,040.00 yuan',
      '  - left after it: 1,824.00 yuan',
    ].join('\n'),
  )
  expect(explain(evaluation, 'help.payment', { language: 'zh' })).toBe(
    [
      '救助金为1216元：50% × (80% × 3040) = 1216。',
      '政策：贫困人口救助（依据：invented for this example（K l））',
      '满足的条件：',
      '  - 建档立卡为是',
      '计算：',
      '  - 力度 × (救助比例 × 前面各层支付后剩余部分) = 50% × (80% × 3040) = 1216',
      '其中：',
      '  - 前面各层支付后剩余部分为3040元',
      '参数：',
      '  - 力度：50%（自2021年1月1日起；标记scenario）',
      '  - 救助比例：80%（自2018年1月1日起；标记K l）',
      '各层支付：',
      '  - 保险支付：已付2760元',
      '  - 轮到本层时剩余：3040元',
      '  - 本层支付后剩余：1824元',
    ].join('\n'),
  )
})

test('the whole trace as a tree, each thing once', async () => {
  expect(explain(await evaluated(bill(5800), '2021-03-05'), 'settlement.outOfPocket', { detail: 'full' })).toBe(
    `out of pocket is 1,824.00 yuan: 5,800 − 3,976 = 1,824.
  cost is 5,800.00 yuan, as the situation says
  paid by both is 3,976.00 yuan of 5,800.00 yuan: insurance 2,760.00 yuan, help 1,216.00 yuan.
    insurance paid 2,760.00 yuan; left after it: 3,040.00 yuan
    help paid 1,216.00 yuan; left after it: 1,824.00 yuan
    insurance is 2,760.00 yuan: 60% × (5,800 − 1,200) = 2,760.
      left to this one: 5,800.00 yuan
      left after it: 3,040.00 yuan
      share above it: 60% (since 2018-01-01; mark K l; source: invented for this example)
      annual deductible: 1,200.00 yuan (since 2020-01-01; mark K l; source: invented for this example)
    help is 1,216.00 yuan: 50% × (80% × 3,040) = 1,216.
      ✓ registered poor is yes
      insurance paid 2,760.00 yuan
      left to this one: 3,040.00 yuan
      left after it: 1,824.00 yuan
      registered poor is yes, as the situation says
      strength: 50% (since 2021-01-01; mark scenario; source: invented for this example)
      share of what is left: 80% (since 2018-01-01; mark K l; source: invented for this example)
      insurance is 2,760.00 yuan (see above)`,
  )
})

test('a parameter, and the reform that set it', async () => {
  const title = { en: 'a lower deductible', zh: '降低起付线' }
  const set = { 'insurance.deductible': { '2020-01-01': 900 } }
  const lower = { id: 'lower', title, sources: [{ title: 'a proposal', mark: 'F' }], set }
  const rest = {
    ...settlement,
    facts: { ...settlement.facts, paid: { ...settlement.facts.paid, waterfall: { of: 'cost', payers: ['insurance.payment'] } } },
  }
  const reformed = link({ vocabulary, policies: [insurance, rest], reforms: [lower] })
  const evaluation = await evaluate(reformed, bill(5800), '2020-03-05')
  expect(explain(evaluation, 'insurance.deductible')).toBe(
    'annual deductible: 900.00 yuan (since 2020-01-01; mark F; set by the reform “a lower deductible”; source: a proposal)',
  )
  expect(explain(evaluation, 'insurance.deductible', { language: 'zh' })).toBe(
    '起付线：900元（自2020年1月1日起；标记F；由改革方案“降低起付线”设定；依据：a proposal）',
  )
})

// Conditions of every kind, over a household and its members.
const words: Vocabulary = {
  household: {
    exitYear: { unit: 'year', optional: true, title: { en: 'year lifted', zh: '脱贫年份' } },
    income: { unit: 'CNY/year', title: { en: 'income', zh: '收入' } },
    registered: { default: true, title: { en: 'registered', zh: '建档立卡' } },
  },
  person: {
    age: { unit: 'years', title: { en: 'age', zh: '年龄' } },
    kind: { values: ['none', 'ill', 'old'], title: { en: 'kind', zh: '类别' } },
  },
  bill: {},
}
const home: Policy = {
  id: 'test/home',
  title: { en: 'Home', zh: '家庭' },
  sources: [],
  parameters: {
    line: { title: { en: 'line', zh: '标准' }, unit: 'CNY/year', mark: 'K', values: { '2016-01-01': 4000 } },
    basic: {
      title: { en: 'pension a month', zh: '月养老金' },
      unit: 'CNY/month',
      mark: 'K',
      values: { '2016-01-01': 105, '2020-07-01': 125 },
    },
  },
  facts: {
    late: {
      entity: 'household',
      title: { en: 'lifted late', zh: '后期脱贫' },
      conditions: { fact: 'exitYear', operator: 'greaterThanInclusive', value: 2016 },
    },
    poor: {
      entity: 'household',
      title: { en: 'poor', zh: '困难' },
      conditions: {
        any: [
          { not: { fact: 'registered', operator: 'equal', value: true } },
          { fact: 'income', operator: 'lessThan', value: { fact: 'line' } },
        ],
      },
    },
    pension: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'pension', zh: '养老金' },
      conditions: { fact: 'age', operator: 'greaterThanInclusive', value: 60 },
      amount: { overMonths: 'basic' },
    },
    pensions: { entity: 'household', unit: 'CNY/year', title: { en: 'pensions', zh: '养老金合计' }, amount: { sum: 'pension' } },
    grant: {
      entity: 'person',
      unit: 'CNY',
      title: { en: 'grant', zh: '补助' },
      combine: 'max',
      rules: [
        {
          title: { en: 'the ill', zh: '患病' },
          conditions: { fact: 'kind', operator: 'in', value: ['ill', 'old'] },
          amount: { multiply: [0.1, 'line'] },
        },
        { title: { en: 'all', zh: '所有人' }, amount: { divide: ['line', 100] } },
      ],
    },
  },
}
const homes = link({ vocabulary: words, policies: [home] })
const household = {
  household: { exitYear: 2015, income: 5000.5 },
  members: [
    { age: 66, kind: 'ill' },
    { age: 59, kind: 'none' },
  ],
}

test.each([
  [
    'home.late',
    'lifted late is no, because year lifted is 2015 (expected 2016 or later).',
    '后期脱贫为否，因为脱贫年份为2015年（要求：2016年及以后）。',
  ],
  [
    'home.poor',
    'poor is no, because none of these: registered is yes (expected no), income is 5,000.50 yuan (expected below 4,000.00 yuan, “line”).',
    '困难为否，因为以下均不满足：建档立卡为是（要求：否）、收入为5000.50元（要求：低于4000元，即“标准”）。',
  ],
  // 6 x 105 + 6 x 125 = 1,380
  ['home.pension', 'pension is 1,380.00 yuan: 6 × 105 + 6 × 125 = 1,380.', '养老金为1380元：6 × 105 + 6 × 125 = 1380。'],
  ['home.pensions', 'pensions is 1,380.00 yuan: 1,380 + 0 = 1,380.', '养老金合计为1380元：1380 + 0 = 1380。'],
  ['home.grant', 'grant is 400.00 yuan: 0.1 × 4,000 = 400 by the rule “the ill”.', '补助为400元：0.1 × 4000 = 400（适用规则：患病）。'],
])('%s in one sentence', async (fact, en, zh) => {
  const evaluation = await evaluate(homes, household, '2020-01-01', { ask: ['home.late', 'home.poor', 'home.pensions'] })
  const person = await evaluate(homes, { household: household.household, person: household.members[0]! }, '2020-01-01')
  const from = fact === 'home.grant' ? person : evaluation
  expect(short(from, fact)).toEqual([en, zh])
})

test('another member is asked for by its place; an input says where it is from', async () => {
  const evaluation = await evaluate(homes, household, '2020-01-01', { ask: ['home.pensions', 'home.poor'] })
  expect(explain(evaluation, 'home.pension', { of: '/members/1', detail: 'short' })).toBe(
    'pension is 0.00 yuan, because the conditions do not hold: age is 59 (expected at least 60).',
  )
  expect(explain(evaluation, 'income')).toBe('income is 5,000.50 yuan, as the situation says.')
  expect(explain(evaluation, 'registered')).toBe('registered is yes: the situation does not say, so the default is taken.')
  expect(explain(evaluation, 'registered', { language: 'zh' })).toBe('建档立卡为是：情况中未填，按默认值处理。')
})

test('what was not evaluated, and an evaluation without a trace, is an error that says what to do', async () => {
  const codeOf = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (error instanceof CoreError) return `${error.code} ${error.problems[0]!.hint}`
    }
    return 'none'
  }
  const evaluation = await evaluated(bill(5800), '2020-03-05', { ask: ['insurance.payment'] })
  expect(codeOf(() => explain(evaluation, 'settlement.outOfPocket'))).toMatch(/^run\/unknown-fact nothing that was asked needs it/)
  expect(codeOf(() => explain(evaluation, 'insurance.paymnt'))).toBe('run/unknown-fact did you mean "insurance.payment"?')
  const without = await evaluated(bill(5800), '2020-03-05', { trace: false })
  expect(codeOf(() => explain(without, 'insurance.payment'))).toMatch(/^run\/no-trace/)
})
