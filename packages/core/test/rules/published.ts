import type { JsonRule, RuleCondition } from '@doudi/core'
import type { Facts, Given } from './engine.ts'

/** A published case of json-rules-engine (its README, docs, examples and tests), written anew: rules, and what facts make happen. */
export type PublishedCase = Given & {
  /** Where it is published, and what it shows. */
  readonly name: string
  /** Facts, and the types of the events they give. */
  readonly runs: readonly (readonly [facts: Facts, events: readonly string[]])[]
}

const is = (fact: string, operator: string, value: unknown, priority?: number): RuleCondition => ({
  fact,
  operator,
  value,
  ...(priority === undefined ? {} : { priority }),
})
const when = (type: string, conditions: RuleCondition, more: Partial<JsonRule> = {}): JsonRule => ({ conditions, event: { type }, ...more })
const adult = [is('age', 'lessThan', 50), is('age', 'greaterThan', 21)]

export const published: readonly PublishedCase[] = [
  {
    name: 'README: a young adult of the Rocky Mountains',
    rules: [
      {
        conditions: {
          all: [
            is('age', 'greaterThanInclusive', 18),
            is('age', 'lessThanInclusive', 25),
            { any: ['colorado', 'utah'].map((value) => ({ ...is('state', 'equal', value), params: { country: 'us' } })) },
          ],
        },
        event: { type: 'young-adult', params: { giftCard: 'amazon', value: 50 } },
      },
    ],
    runs: [
      [{ age: 18, state: 'utah' }, ['young-adult']],
      [{ age: 25, state: 'colorado' }, ['young-adult']],
      [{ age: 26, state: 'utah' }, []],
      [{ age: 20, state: 'ohio' }, []],
    ],
  },
  {
    name: 'examples: hello world',
    rules: [
      {
        conditions: { all: [is('displayMessage', 'equal', true)] },
        event: { type: 'message', params: { data: 'hello-world!' } },
        name: 'hello',
      },
    ],
    runs: [
      [{ displayMessage: true }, ['message']],
      [{ displayMessage: false }, []],
      [{ displayMessage: 'true' }, []],
    ],
  },
  {
    name: 'examples: nested boolean logic, a player fouled out',
    rules: [
      when('fouledOut', {
        any: [
          { all: [is('gameDuration', 'equal', 40), is('personalFoulCount', 'greaterThanInclusive', 5)], name: 'short game' },
          { all: [is('gameDuration', 'equal', 48), { not: is('personalFoulCount', 'lessThan', 6) }], name: 'long game' },
        ],
      }),
    ],
    runs: [
      [{ gameDuration: 40, personalFoulCount: 6 }, ['fouledOut']],
      [{ gameDuration: 48, personalFoulCount: 6 }, ['fouledOut']],
      [{ gameDuration: 48, personalFoulCount: 5 }, []],
    ],
  },
  {
    name: 'examples: fact priorities, the costly fact last',
    rules: [when('in-reach', { all: [is('account', 'equal', 'kept'), is('balance', 'greaterThan', 100)] })],
    options: { facts: { account: 'closed', balance: 5 }, factPriorities: { account: 100, balance: 1 } },
    runs: [
      [{}, []],
      [{ account: 'kept', balance: 101 }, ['in-reach']],
    ],
  },
  {
    name: 'examples: rule chaining, as far as it is data: two rules by priority',
    rules: [
      when('screwdriver', { all: [is('likesJuice', 'equal', true), is('likesVodka', 'equal', true)] }, { priority: 10 }),
      when('invited', { all: [is('aficionado', 'equal', true), is('sociable', 'equal', true)] }, { priority: 5 }),
    ],
    runs: [
      [{ likesJuice: true, likesVodka: true, sociable: true, aficionado: true }, ['screwdriver', 'invited']],
      [{ likesJuice: true, likesVodka: false, sociable: true, aficionado: true }, ['invited']],
    ],
  },
  {
    name: 'examples and tests: a fact compared with a fact',
    rules: [when('fits', { all: [is('height', 'lessThanInclusive', { fact: 'width' })] })],
    runs: [
      [{ height: 1, width: 2 }, ['fits']],
      [{ height: 2, width: 2 }, ['fits']],
      [{ height: 2, width: 1 }, []],
    ],
  },
  {
    name: 'examples: rule results, an athlete’s average',
    rules: [
      when('honor', { all: [is('athlete', 'equal', true), is('gpa', 'greaterThanInclusive', 3.5)] }, { name: 'Athlete GPA Rule' }),
      when('warned', { not: { any: [is('athlete', 'equal', false), is('gpa', 'greaterThan', 2)] } }),
    ],
    runs: [
      [{ athlete: true, gpa: 3.9 }, ['honor']],
      [{ athlete: true, gpa: 2 }, ['warned']],
      [{ athlete: false, gpa: 1 }, []],
    ],
  },
  {
    name: 'examples: condition sharing',
    rules: [
      when('invite', { all: [{ condition: 'aficionado' }, is('sociable', 'equal', true)] }),
      when('tour', { all: [{ condition: 'aficionado' }, is('sociable', 'equal', false)] }),
    ],
    options: { conditions: { aficionado: { all: [is('likesJuice', 'equal', true), is('likesVodka', 'equal', true)] } } },
    runs: [
      [{ likesJuice: true, likesVodka: true, sociable: true }, ['invite']],
      [{ likesJuice: true, likesVodka: true, sociable: false }, ['tour']],
      [{ likesJuice: false, likesVodka: true, sociable: false }, []],
    ],
  },
  {
    name: 'examples: facts in events',
    rules: [
      {
        conditions: { any: [is('temperature', 'greaterThan', 30), is('temperature', 'lessThan', -10)] },
        event: { type: 'weather', params: { now: { fact: 'temperature' }, where: { fact: 'place' }, text: 'stay in' } },
      },
    ],
    options: { replaceFactsInEventParams: true },
    runs: [
      [{ temperature: 35, place: 'Fuyang' }, ['weather']],
      [{ temperature: 20, place: 'Fuyang' }, []],
    ],
  },
  {
    name: 'examples and tests: operator decorators',
    rules: [
      when('some tag', { all: [is('tags', 'someFact:in', ['a', 'b'])] }),
      when('every tag', { all: [is('tags', 'everyFact:in', ['a', 'b'])] }),
      when('some value', { all: [is('tags', 'someValue:contains', ['a', 'b'])] }),
      when('every value', { all: [is('tags', 'everyValue:contains', ['a', 'b'])] }),
      when('not both', { all: [is('tags', 'not:everyValue:contains', ['a', 'b'])] }),
      when('swapped', { all: [is('one', 'swap:contains', { fact: 'tags' })] }),
    ],
    runs: [
      [{ tags: ['a'], one: 'a' }, ['some tag', 'every tag', 'some value', 'not both', 'swapped']],
      [{ tags: ['b', 'a'], one: 'c' }, ['some tag', 'every tag', 'some value', 'every value']],
      [{ tags: [], one: 'c' }, ['every tag', 'not both']],
    ],
  },
  {
    name: 'tests: one and several conditions in all',
    rules: [when('under 50', { all: [adult[0]!] }), when('adult', { all: adult })],
    runs: [
      [{ age: 10 }, ['under 50']],
      [{ age: 30 }, ['under 50', 'adult']],
      [{ age: 65 }, []],
    ],
  },
  {
    name: 'tests: one and several conditions in any',
    rules: [
      when('one', { any: [is('age', 'lessThan', 50)] }),
      when('several', { any: [is('age', 'lessThan', 50), is('segment', 'equal', 'european')] }),
    ],
    runs: [
      [{ age: 10, segment: 'human' }, ['one', 'several']],
      [{ age: 60, segment: 'european' }, ['several']],
      [{ age: 60, segment: 'human' }, []],
    ],
  },
  {
    name: 'tests: not',
    rules: [
      when('holds', { not: is('age', 'greaterThanInclusive', 21) }),
      when('nested', { not: { all: [is('age', 'lessThan', 50), { not: is('age', 'lessThan', 21) }] } }),
    ],
    runs: [
      [{ age: 10 }, ['holds', 'nested']],
      [{ age: 30 }, []],
      [{ age: 60 }, ['nested']],
    ],
  },
  {
    name: 'tests: any with an all inside, and all with an any inside',
    rules: [
      when(
        'drinks',
        {
          any: [
            is('age', 'greaterThanInclusive', 21),
            is('qualified', 'equal', true),
            { all: [is('zipCode', 'in', [80_211, 80_403]), is('gender', 'notEqual', 'female')] },
          ],
        },
        { priority: 100 },
      ),
      when('both', {
        all: [
          { any: [is('age', 'equal', 10), is('age', 'equal', 21)] },
          { any: [is('qualified', 'equal', true), is('zipCode', 'notIn', [1])] },
        ],
      }),
    ],
    runs: [
      [{ age: 10, qualified: false, zipCode: 80_403, gender: 'male' }, ['drinks', 'both']],
      [{ age: 10, qualified: false, zipCode: 99_992, gender: 'female' }, ['both']],
      [{ age: 22, qualified: false, zipCode: 1, gender: 'female' }, ['drinks']],
    ],
  },
  {
    name: 'tests: a condition that is not there does not hold',
    rules: [
      when('send', { all: [{ condition: 'over60' }, is('isRetired', 'equal', true)] }),
      when('other', { not: { condition: 'over60' } }),
    ],
    options: { allowUndefinedConditions: true },
    runs: [[{ isRetired: true }, ['other']]],
  },
  {
    name: 'tests: named conditions in each other, and at the root',
    rules: [when('outreach', { all: [{ condition: 'early' }, is('asked', 'equal', true)] }), when('root', { condition: 'early' })],
    options: {
      conditions: {
        over60: { all: [is('age', 'greaterThanInclusive', 60)] },
        early: { all: [{ not: { condition: 'over60' } }, is('isRetired', 'equal', true)] },
      },
    },
    runs: [
      [{ age: 55, isRetired: true, asked: true }, ['root', 'outreach']],
      [{ age: 65, isRetired: true, asked: true }, []],
    ],
  },
  {
    name: 'tests: rule priorities, whatever the order in the list',
    rules: [1, 100, 50, 7].map((priority) => when(`priority ${priority}`, { all: [is('age', 'greaterThan', 1)] }, { priority })),
    runs: [[{ age: 2 }, ['priority 100', 'priority 50', 'priority 7', 'priority 1']]],
  },
  {
    name: 'tests: condition priorities, where the low ones need not be known',
    rules: [when('known', { any: [is('segment', 'equal', 'human', 1), is('age', 'greaterThanInclusive', 18, 10)] })],
    runs: [[{ age: 20 }, ['known']]],
  },
  {
    name: 'tests: undefined facts allowed',
    rules: [
      when('cannot', { any: [is('foo', 'equal', true)] }),
      when('none', { all: [is('foo', 'equal', { fact: 'bar' }), is('foo', 'notEqual', null)] }),
    ],
    options: { allowUndefinedFacts: true },
    runs: [
      [{}, ['none']],
      [{ foo: true }, ['cannot']],
    ],
  },
  {
    name: 'tests: rules and conditions with keys of one’s own',
    rules: [
      {
        ...when('kept', { all: [{ ...is('age', 'equal', 7), customId: 'uuid' } as object as RuleCondition] }),
        id: 12,
        description: 'mine',
      } as object as JsonRule,
    ],
    runs: [[{ age: 7 }, ['kept']]],
  },
  {
    name: 'tests: what each operator takes',
    rules: [
      ['equal', 'a'],
      ['notEqual', 'a'],
      ['in', ['a', 'b']],
      ['notIn', ['a', 'b']],
      ['contains', 'a'],
      ['doesNotContain', 'a'],
      ['lessThan', 10],
      ['lessThanInclusive', 10],
      ['greaterThan', 10],
      ['greaterThanInclusive', 10],
    ].map(([operator, value]) => when(String(operator), { all: [is('x', String(operator), value)] })),
    runs: [
      [{ x: 'a' }, ['equal', 'in']],
      [{ x: 10 }, ['notEqual', 'notIn', 'lessThanInclusive', 'greaterThanInclusive']],
      [{ x: '9' }, ['notEqual', 'notIn', 'lessThan', 'lessThanInclusive']],
      [{ x: '' }, ['notEqual', 'notIn']],
      [{ x: null }, ['notEqual', 'notIn']],
      [{ x: ['a'] }, ['notEqual', 'notIn', 'contains']],
      [{ x: ['c'] }, ['notEqual', 'notIn', 'doesNotContain']],
      [{ x: {} }, ['notEqual', 'notIn']],
    ],
  },
]
