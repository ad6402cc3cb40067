import { expect, describe as group, it } from 'vitest'
import type { Body, Fact, Policy, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import { describe } from './describe.ts'

const title = (en: string, zh: string) => ({ en, zh })
const vocabulary: Vocabulary = {
  household: { income: { title: title('income', '收入'), unit: 'CNY/year', default: 0 } },
  person: {
    poor: {
      title: title('registered poor', '建档立卡'),
      valueTitles: { true: title('registered poor', '已建档立卡'), false: title('not registered', '未建档立卡') },
    },
    group: {
      title: title('group', '对象类别'),
      values: ['none', 'dibao'],
      valueTitles: { dibao: title('dibao', '低保') },
      default: 'none',
    },
    visits: { title: title('visits', '就诊次数'), unit: 'count', optional: true },
  },
  bill: { cost: { title: title('cost', '费用'), unit: 'CNY' } },
}
const parameters: Policy['parameters'] = {
  line: { title: title('the line', '标准'), unit: 'CNY/year', mark: 'D', values: { '2020-01-01': 1000, '2021-01-01': 2000.5 } },
  least: { title: title('the least', '最低额'), unit: 'CNY/year', mark: 'D', values: { '2020-01-01': 10 } },
  rate: {
    title: title('the rate', '比例'),
    unit: 'share',
    by: 'group',
    otherwise: 0,
    mark: 'D',
    values: { '2020-01-01': { dibao: 0.7 }, '2021-01-01': {} },
  },
}
const poor = { fact: 'poor', operator: 'equal', value: true }
const of = (entity: Fact['entity'], unit: string | undefined, body: Body): Fact => ({
  entity,
  title: title('help', '补助'),
  ...(unit === undefined ? {} : { unit }),
  ...body,
})
const systemOf = (facts: Policy['facts'], more: Partial<Policy> = {}) =>
  link({ vocabulary, policies: [{ id: 'test/a', title: title('Policy A', '政策甲'), sources: [], parameters, facts, ...more }] })
/** What is told of one fact. */
const told = (fact: Fact) => describe(systemOf({ help: fact }), 'a.help')

group('a fact', () => {
  it('is told by its one amount', () => {
    expect(told(of('person', 'CNY/year', { amount: { above: ['line', 'income'] } }))).toEqual({
      en: ['It is the part of “the line” above “income”.'],
      zh: ['等于“标准”超过“收入”的部分。'],
    })
  })

  it('with a condition says what it is otherwise, and that it is paid', () => {
    expect(told({ ...of('person', 'CNY/year', { conditions: poor, amount: 'line' }), paid: true })).toEqual({
      en: ['If “registered poor”, it is “the line”.', 'Otherwise it is 0.', 'Paid in whole fen.'],
      zh: ['如果“已建档立卡”，则为“标准”。', '其他情况下为0。', '实际支付，精确到分。'],
    })
  })

  it('that is a flag is told by when it holds', () => {
    expect(told(of('person', undefined, { conditions: { not: poor } }))).toEqual({
      en: ['Holds if not (“registered poor”).'],
      zh: ['条件：并非（“已建档立卡”）。'],
    })
  })

  it('with rules is told rule by rule, with how they are combined and what guards them', () => {
    const rules = [
      { title: title('the poor', '贫困人口'), conditions: poor, amount: 'line' },
      { conditions: { fact: 'group', operator: 'equal', value: 'dibao' }, amount: 'least' },
    ]
    expect(told(of('person', 'CNY/year', { conditions: poor, rules, combine: 'max', otherwise: 'least' }))).toEqual({
      en: [
        'Only if “registered poor”; otherwise it is “the least”.',
        '1. The poor: if “registered poor”, it is “the line”.',
        '2. If “group” is dibao, it is “the least”.',
        'The highest of these that apply counts.',
        'Otherwise it is “the least”.',
      ],
      zh: [
        '仅当“已建档立卡”时适用，否则为“最低额”。',
        '1. 贫困人口：如果“已建档立卡”，则为“标准”。',
        '2. 如果“对象类别”为低保，则为“最低额”。',
        '取各条适用的规则中的最高值。',
        '其他情况下为“最低额”。',
      ],
    })
  })

  it('with a rule that always applies says of nothing else', () => {
    const rules = [{ conditions: poor, amount: 'line' }, { amount: 'least' }]
    expect(told(of('person', 'CNY/year', { rules })).en.slice(1)).toEqual([
      '2. It is “the least”.',
      'The first of these that applies counts.',
    ])
  })

  it('that payers settle names them, and each payer its place', () => {
    const paid: Fact = { ...of('bill', 'CNY', { amount: { multiply: ['rate', 'left'] } }), paid: true }
    const second: Policy = { id: 'test/b', title: title('Policy B', '政策乙'), sources: [], facts: { help: { ...paid, amount: 'left' } } }
    const fall: Policy = {
      id: 'test/fall',
      title: title('The order', '顺序'),
      sources: [],
      facts: {
        all: {
          ...of('bill', 'CNY', { conditions: poor, waterfall: { of: 'cost', payers: ['a.help', 'b.help'] } }),
          title: title('all', '合计'),
        },
        both: { ...of('bill', 'CNY', { amount: { add: ['a.help', 'b.help'] } }), title: title('both', '两者') },
      },
    }
    const first: Policy = { ...second, id: 'test/a', title: title('Policy A', '政策甲'), parameters, facts: { help: paid } }
    const input = { vocabulary, policies: [first, second, fall] }
    const system = link(input)
    expect(describe(system, 'fall.all').en).toEqual([
      'What is paid of “cost”, each of what is left, by Policy A, then Policy B.',
      'Only if “registered poor”; otherwise it is 0.',
    ])
    expect(describe(system, 'b.help').en).toEqual([
      'It is what is left.',
      'It pays as number 2 of 2 in “all”, at most what is left by those before it.',
    ])
    expect(describe(system, 'fall.both')).toEqual({
      en: ['It is “help” (Policy A) + “help” (Policy B).'],
      zh: ['等于“补助”（政策甲） + “补助”（政策乙）。'],
    })
    const without = link({ ...input, reforms: [{ id: 'out', title: title('out', '移出'), payers: { 'fall.all': ['a.help'] } }] })
    expect(describe(without, 'b.help').en[1]).toBe('A reform left it out of “all”: it pays nothing.')
  })

  it('of the vocabulary that a policy derives is told by its rules', () => {
    const derived = systemOf(
      {},
      { derives: { group: { conditions: poor, amount: { category: 'dibao' }, otherwise: { category: 'none' } } } },
    )
    expect(describe(derived, 'group')).toEqual({
      en: ['If “registered poor”, it is dibao.', 'Otherwise it is none.'],
      zh: ['如果“已建档立卡”，则为低保。', '其他情况下为none。'],
    })
  })
})

group('what is no fact', () => {
  const lagged: Vocabulary = {
    ...vocabulary,
    person: { ...vocabulary.person, before: { title: title('last year', '上年'), unit: 'CNY/year', default: 0, lag: 'a.help' } },
  }
  const help = of('person', 'CNY/year', { amount: 'line' })
  const system = link({ vocabulary: lagged, policies: systemOf({ help }).original.policies })

  it('a parameter is told by its values in their order', () => {
    expect(describe(system, 'a.line')).toEqual({ en: ['1,000 yuan a year', '2,000.5 yuan a year'], zh: ['1000元/年', '2000.5元/年'] })
    expect(describe(system, 'a.rate')).toEqual({ en: ['dibao 70%, all others 0%', 'all others 0%'], zh: ['低保 70%、其余0%', '其余0%'] })
  })

  it('an input is told by what stands in for it', () => {
    expect(describe(system, 'income').en).toEqual(['Given with the situation.', 'Where it is left out: 0 yuan a year.'])
    expect(describe(system, 'group').zh).toEqual(['由具体情况给出。', '未给出时：none。'])
    expect(describe(system, 'visits').en).toEqual(['Given with the situation.', 'It may be missing.'])
    expect(describe(system, 'before').en).toEqual(['It is “help” of the year before.', 'Where it is left out: 0 yuan a year.'])
  })

  it('another name is refused, with the nearest', () => {
    expect(() => describe(system, 'a.lime')).toThrow(/run\/unknown-fact[\s\S]*did you mean "a.line"/)
  })
})
