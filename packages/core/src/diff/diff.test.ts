import { expect, test } from 'vitest'
import type { Amount, Body, Condition, Fact, Parameter, Policy, Rule, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import { reform } from '../system/reform.ts'
import { diff } from './diff.ts'
import type { Change } from './difference.ts'

const title = (en: string, zh: string) => ({ en, zh })
const vocabulary: Vocabulary = {
  household: {},
  person: {
    poor: { title: title('registered poor', '建档立卡') },
    group: { title: title('group', '对象类别'), values: ['none', 'dibao', 'tekun'] },
  },
  bill: { cost: { title: title('cost', '费用'), unit: 'CNY' }, tier: { title: title('tier', '级别'), values: ['county', 'city'] } },
}
const parameter = (unit: string, values: Parameter['values'], more: Partial<Parameter> = {}): Parameter => ({
  title: title('the value', '标准'),
  unit,
  mark: 'K',
  values,
  ...more,
})
const paid = (body: Body): Fact => ({ entity: 'bill', title: title('payment', '支付'), unit: 'CNY', paid: true, ...body })
const policy = (name: string, facts: Policy['facts'], more: Partial<Policy> = {}): Policy => ({
  id: `test/${name}`,
  title: title(`Policy ${name}`, `政策${name}`),
  sources: [],
  facts,
  ...more,
})
/** What is told of one policy that has another parameter. */
const ofParameters = (before: Parameter, after: Parameter) => {
  const withValue = (p: Parameter): Policy => policy('a', {}, { parameters: { p } })
  return diff(withValue(before), withValue(after))
}

const from2016 = { '2016-01-01': 1 }
const values: readonly (readonly [what: string, Parameter, Parameter, en: readonly string[], zh: readonly string[]])[] = [
  [
    'money a year, over a span that ends',
    parameter('CNY/year', { '2016-01-01': 8700 }),
    parameter('CNY/year', { '2016-01-01': 8700, '2020-03-01': 12345.5, '2021-01-01': 8700 }),
    ['From 2020-03-01 to 2020-12-31, “the value” is 12,345.5 yuan a year instead of 8,700 yuan a year.'],
    ['2020年3月1日至2020年12月31日，“标准”由8700元/年改为12345.5元/年。'],
  ],
  [
    'a share, from different days',
    parameter('share', { '2016-01-01': 0.07, '2019-01-01': 0.6 }),
    parameter('share', { '2017-01-01': 0.07, '2019-01-01': 0.6, '2020-01-01': 0.29 }),
    ['From 2016-01-01 to 2016-12-31, “the value” is none instead of 7%.', 'From 2020-01-01, “the value” is 29% instead of 60%.'],
    ['2016年1月1日至2016年12月31日，“标准”由7%改为无。', '自2020年1月1日起，“标准”由60%改为29%。'],
  ],
  [
    'a flag, over one day',
    parameter('flag', { '2016-01-01': false }),
    parameter('flag', { '2016-01-01': false, '2020-02-29': true, '2020-03-01': false }),
    ['On 2020-02-29, “the value” is yes instead of no.'],
    ['2020年2月29日当日，“标准”由否改为是。'],
  ],
  [
    'only the cells of a table that differ',
    parameter('CNY/admission', { '2016-01-01': { county: 500, city: 1000, province: 'unlimited' } }, { by: 'tier' }),
    parameter('CNY/admission', { '2016-01-01': { county: 500, city: 'unlimited', province: 2000 } }, { by: 'tier' }),
    [
      'From 2016-01-01, “the value” is unlimited instead of 1,000 yuan an admission (city), 2,000 yuan an admission instead of unlimited (province).',
    ],
    ['自2016年1月1日起，“标准”（city）由1000元/次住院改为不设上限，（province）由不设上限改为2000元/次住院。'],
  ],
  [
    'a scale',
    parameter('share', { '2016-01-01': [{ rate: 0.5 }] }, { over: 'CNY/year' }),
    parameter('share', { '2016-01-01': [{ to: 50000, rate: 0.6 }, { rate: 0.65 }] }, { over: 'CNY/year' }),
    ['From 2016-01-01, “the value” is 60% up to 50,000 yuan a year, 65% above instead of 50%.'],
    ['自2016年1月1日起，“标准”由50%改为50000元/年以下部分60%、以上部分65%。'],
  ],
  [
    'a list of years, which are no amounts',
    parameter('list of year', { '2016-01-01': [2014, 2015] }),
    parameter('list of year', { '2016-01-01': [] }),
    ['From 2016-01-01, “the value” is none instead of 2014, 2015.'],
    ['自2016年1月1日起，“标准”由2014、2015改为无。'],
  ],
  [
    'what is said beside the values',
    parameter('count', from2016, { until: '2020-01-01', note: 'old' }),
    parameter('count', from2016, { mark: 'S', until: '2022-01-01' }),
    [
      '“the value”: the mark of its source is “S” instead of “K”.',
      '“the value”: the day until which it is known is “2022-01-01” instead of “2020-01-01”.',
      '“the value”: the note is dropped; it was “old”.',
    ],
    ['“标准”的来源标记由“K”改为“S”。', '“标准”的已知期限由“2020-01-01”改为“2022-01-01”。', '取消“标准”的说明（原为“old”）。'],
  ],
]
test.each(values)('a parameter: %s', (_, before, after, en, zh) => {
  const within = (place: string, lines: readonly string[]): string[] => lines.map((line) => `${place}${line}`)
  const told = ofParameters(before, after)
  const small = en.map((line) => line.slice(0, 1).toLowerCase() + line.slice(1))
  expect(told.en).toEqual(within('Policy a — ', small))
  expect(told.zh).toEqual(within('政策a：', zh))
  expect(told.entries).toHaveLength(en.length)
})

const parameters = {
  cap: { ...parameter('CNY/year', from2016), title: title('cap', '封顶线') },
  w: { ...parameter('strength', from2016), title: title('strength', '力度') },
  bands: { ...parameter('share', { '2016-01-01': [{ rate: 0.5 }] }, { over: 'CNY/year' }), title: title('bands', '分段比例') },
}
const changed = (before: Body, after: Body): { en: string; zh: string } => {
  const of = (body: Body): Policy => policy('a', { payment: paid(body) }, { parameters })
  const told = diff(link({ vocabulary, policies: [of(before)] }), link({ vocabulary, policies: [of(after)] }))
  return { en: told.en.join('\n'), zh: told.zh.join('\n') }
}
const amounts: readonly (readonly [Amount, string, string])[] = [
  [{ min: ['cap', { multiply: [0.5, 'cost'] }] }, 'the smallest of (“cap”; (0.5 × “cost”))', '（“封顶线”；(0.5 × “费用”)）中的最小值'],
  [{ above: ['cost', { add: ['cap', 'cap'] }] }, 'the part of “cost” above (“cap” + “cap”)', '“费用”超过(“封顶线” + “封顶线”)的部分'],
  [
    { improve: { ordinary: 'cap', better: 'cost', strength: 'w' } },
    '“cap” + “strength” × (“cost” − “cap”)',
    '“封顶线” + “力度” × (“费用” − “封顶线”)',
  ],
  [
    { max: ['cap', { subtract: ['cost', 'cap'] }] },
    'the largest of (“cap”; (“cost” − “cap”))',
    '（“封顶线”；(“费用” − “封顶线”)）中的最大值',
  ],
  [{ round: { divide: ['cost', 2] } }, '(“cost” ÷ 2), rounded', '(“费用” ÷ 2)（四舍五入）'],
  [{ brackets: { of: 'cost', scale: 'bands' } }, '“cost” by the scale “bands”', '“费用”按“分段比例”分段计算'],
  [
    { brackets: { of: 'cost', scale: 'bands', plus: 0.05 } },
    '“cost” by the scale “bands”, each rate plus 0.05',
    '“费用”按“分段比例”分段计算，各段比例另加0.05',
  ],
  [{ firstKnown: ['cost', 'cap'] }, 'the first that is known of (“cost”; “cap”)', '（“费用”；“封顶线”）中首个已知值'],
  [{ highestToDate: 'cost' }, '“cost”, its highest of the year to date', '“费用”的本年最高值'],
  [{ earlier: 'cost' }, '“cost” of earlier bills of the year', '“费用”的本年此前累计'],
  [{ annual: { yearToDate: 'cost' } }, 'what this bill adds to (“cost”, the year to date)', '本次使(“费用”的本年累计)增加的部分'],
]
test.each(amounts)('an amount: %j', (amount, en, zh) => {
  expect(changed({ amount: 'cost' }, { amount })).toEqual({
    en: `Policy a — “payment”: the amount is ${en} instead of “cost”.`,
    zh: `政策a：“支付”的计算方法由“费用”改为${zh}。`,
  })
})

const poor = { fact: 'poor', operator: 'equal', value: true }
const conditions: readonly (readonly [Condition, string, string])[] = [
  [poor, '“registered poor”', '符合“建档立卡”'],
  [
    {
      not: {
        all: [
          { ...poor, value: false },
          { fact: 'cost', operator: 'greaterThan', value: { fact: 'cap' } },
        ],
      },
    },
    'not (not “registered poor” and “cost” > “cap”)',
    '并非（不符合“建档立卡”，且“费用”大于“封顶线”）',
  ],
  [
    { any: [poor, { fact: 'group', operator: 'in', value: ['dibao', 'tekun'] }] },
    '“registered poor” or “group” is one of dibao, tekun',
    '符合“建档立卡”，或“对象类别”属于dibao、tekun',
  ],
]
test.each(conditions)('a condition: %j', (condition, en, zh) => {
  expect(changed({ amount: 'cost' }, { conditions: condition, amount: 'cost' })).toEqual({
    en: `Policy a — “payment”: the condition is ${en}.`,
    zh: `政策a：“支付”的适用条件改为${zh}。`,
  })
  expect(changed({ conditions: condition, amount: 'cost' }, { amount: 'cost' }).en).toBe(
    `Policy a — “payment”: the condition is dropped; it was ${en}.`,
  )
})

test('values by their titles, where documents have them', () => {
  const words: Vocabulary = {
    household: {},
    person: {
      poor: { title: title('registered poor', '建档立卡'), valueTitles: { false: title('never registered', '未建档立卡') } },
      tier: {
        title: title('tier', '级别'),
        values: ['county', 'city'],
        valueTitles: { county: title('in the county', '县级'), city: title('in the city', '市级') },
      },
    },
    bill: {},
  }
  const side = (rate: number, tiers: readonly string[], otherwise: string) => {
    const one = policy(
      'a',
      {
        level: {
          entity: 'person',
          title: title('level', '档次'),
          values: ['high', 'low'],
          valueTitles: { high: title('the high one', '高档') },
          conditions: {
            all: [
              { ...poor, value: otherwise !== 'high' },
              { fact: 'tier', operator: 'equal', value: tiers[0]! },
            ],
          },
          amount: { category: 'high' },
          otherwise: { category: otherwise },
        },
      },
      {
        parameters: {
          p: parameter(
            'share',
            { '2016-01-01': { county: { true: rate, false: 0.1 }, city: { true: 0.3, false: rate } } },
            { by: ['tier', 'poor'] },
          ),
          q: parameter('list of tier', { '2016-01-01': tiers }),
        },
      },
    )
    return link({ vocabulary: words, policies: [one] })
  }
  const told = diff(side(0.5, ['county'], 'low'), side(0.6, ['city', 'county'], 'high'))
  expect(told.zh).toEqual([
    '政策a：自2016年1月1日起，“标准”（县级/符合“建档立卡”）由50%改为60%，（市级/未建档立卡）由50%改为60%。',
    '政策a：自2016年1月1日起，“标准”由县级改为市级、县级。',
    '政策a：“档次”的适用条件由符合“建档立卡”，且“级别”为县级改为“未建档立卡”，且“级别”为市级。',
    '政策a：“档次”的规则均不适用时的取值由low改为高档。',
  ])
  expect(told.en[2]).toBe(
    'Policy a — “level”: the condition is “never registered” and “tier” is in the city instead of “registered poor” and “tier” is in the county.',
  )
})

test('rules: the one that changes, and none beside it', () => {
  const rules: readonly Rule[] = [
    { conditions: poor, amount: 'cap' },
    { conditions: { fact: 'group', operator: 'equal', value: 'dibao' }, amount: 'cost' },
    { amount: 0 },
  ]
  const of = (list: readonly Rule[]): Body => ({ rules: list })
  expect(changed(of(rules), of([rules[0]!, { ...rules[1]!, amount: 'cap' }, rules[2]!])).en).toBe(
    'Policy a — “payment”: rule 2 is “cap” [“group” is dibao] instead of “cost” [“group” is dibao].',
  )
  expect(changed(of(rules), of([rules[0]!, rules[2]!])).zh).toBe('政策a：取消“支付”的第2条规则（原为“费用” [“对象类别”为dibao]）。')
  expect(changed(of([rules[0]!, rules[2]!]), of(rules)).en).toBe('Policy a — “payment”: rule 2 is “cost” [“group” is dibao].')
})

const fall: Fact = {
  entity: 'bill',
  title: title('paid by all', '支付合计'),
  unit: 'CNY',
  waterfall: { of: 'cost', payers: ['b.payment', 'c.payment'] },
}
const system = link({
  vocabulary,
  policies: [
    policy('a', { paid: fall }),
    policy('b', { payment: paid({ amount: 'left' }) }),
    policy('c', { payment: paid({ amount: 'left' }) }),
  ],
})
const third = reform(system, {
  id: 'third',
  title: title('a third payer', '增加第三方'),
  withdraw: ['test/b'],
  add: [policy('d', { payment: paid({ amount: 'left' }) })],
  payers: { 'a.paid': ['d.payment', 'c.payment'] },
})

test('policies and payers, with the reform that changes them, and without it', () => {
  expect(diff(system, third).en).toEqual([
    'Policy a — “paid by all” is paid by Policy d, then Policy c, instead of Policy b, then Policy c (a third payer).',
    'The policy “Policy b” is withdrawn (a third payer).',
    'The policy “Policy d” is added (a third payer).',
  ])
  expect(diff(third, system).zh).toEqual([
    '政策a：“支付合计”的支付顺序改为政策b→政策c，原为政策d→政策c（不实行：增加第三方）。',
    '取消政策“政策d”（不实行：增加第三方）。',
    '新增政策“政策b”（不实行：增加第三方）。',
  ])
})

test('what a reform gives to a policy that it adds is told from the policy as it is written', () => {
  const added = policy('d', {}, { parameters: { p: parameter('CNY/year', { '2016-01-01': 1000 }) } })
  const better = { id: 'better', title: title('better terms', '更优条款'), add: [added], set: { 'd.p': { '2020-01-01': 700 } } }
  expect(diff(system, reform(system, better)).en).toEqual([
    'The policy “Policy d” is added (better terms).',
    'Policy d — from 2020-01-01, “the value” is 700 yuan a year instead of 1,000 yuan a year (better terms).',
  ])
})

test('a difference that no reform makes has none, and one that both have makes none', () => {
  const more = policy('e', {})
  const both = { id: 'both', title: title('both', '两者'), add: [policy('f', {})] }
  const with_ = reform(link({ vocabulary, policies: [...system.original.policies, more] }), both)
  expect(diff(reform(system, both), with_).entries).toEqual([
    { document: 'test/e', path: '', policy: more.title, title: more.title, kind: 'added', of: 'policy' },
  ])
})

test('facts of policies, what they derive, and inputs', () => {
  const words: Vocabulary = {
    ...vocabulary,
    household: { rent: { title: title('rent', '房租'), unit: 'CNY/month' } },
    bill: { ...vocabulary.bill, cost: { title: title('cost', '费用'), unit: 'CNY', default: 5 } },
  }
  const before = link({ vocabulary, policies: [policy('a', { payment: paid({ amount: 'cost' }) })] })
  const after = link({
    vocabulary: words,
    policies: [policy('a', {}, { derives: { poor: { conditions: { fact: 'rent', operator: 'equal', value: 0 } } } })],
  })
  expect(diff(before, after).en).toEqual([
    'The input fact “rent” is added.',
    '“cost”: the value if none is given is 5.',
    'Policy a — the fact “payment” is withdrawn.',
    'Policy a — the computation of “registered poor” is added.',
  ])
  expect(diff(before, after).entries.map(({ kind, document, path }: Change) => `${kind} ${document} ${path}`)).toEqual([
    'added vocabulary /household/rent',
    'changed vocabulary /bill/cost/default',
    'removed test/a /facts/payment',
    'added test/a /derives/poor',
  ])
})

test('the order of documents and of keys is no difference, the id of a document is one', () => {
  const reversed = {
    ...system.original,
    policies: [...system.original.policies].reverse().map((one) => Object.fromEntries(Object.entries(one).reverse()) as Policy),
  }
  expect(diff(system, link(reversed)).entries).toEqual([])
  expect(diff(policy('a', {}), { ...policy('a', {}), id: 'test/z' }).en).toEqual(['“Policy a”: the id is “test/z” instead of “test/a”.'])
})
