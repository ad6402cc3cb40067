import { randomFrom } from './random.ts'

// Thirty plain rules of json-rules-engine as an office that looks after households might write them: who is entitled, whom to call on,
// what to check. Twelve facts of a person with its household; all operators but `contains`, nesting, a fact beside a fact, priorities.

/** A person with its household. Money in yuan a year and person. */
export type Person = {
  readonly age: number
  readonly income: number
  readonly incomeLastYear: number
  readonly medicalOwnPay: number
  readonly disabilityGrade: number
  readonly householdSize: number
  readonly exitYear: number
  readonly registered: boolean
  readonly chronicCard: boolean
  readonly insured: boolean
  readonly employment: 'farm' | 'local' | 'migrant' | 'none'
  readonly housing: 'safe' | 'gradeC' | 'gradeD'
}

export const employments = ['farm', 'local', 'migrant', 'none'] as const
export const housings = ['safe', 'gradeC', 'gradeD'] as const

type Leaf = { readonly fact: keyof Person; readonly operator: string; readonly value: unknown }
export type RuleCondition =
  | { readonly all: readonly RuleCondition[] }
  | { readonly any: readonly RuleCondition[] }
  | { readonly not: RuleCondition }
  | Leaf
/** What json-rules-engine's `addRule` takes. */
export type PlainRule = {
  readonly name: string
  readonly priority?: number
  readonly conditions: RuleCondition
  readonly event: { readonly type: string; readonly params?: { readonly [name: string]: unknown } }
}

const is = (fact: keyof Person, operator: string, value: unknown): Leaf => ({ fact, operator, value })
const rule = (
  type: string,
  conditions: RuleCondition,
  more: { priority?: number; params?: PlainRule['event']['params'] } = {},
): PlainRule => ({
  name: type,
  ...(more.priority === undefined ? {} : { priority: more.priority }),
  conditions,
  event: { type, ...(more.params ? { params: more.params } : {}) },
})

export const thirtyRules: readonly PlainRule[] = [
  rule('below-poverty-line', { all: [is('income', 'lessThan', 4000)] }, { priority: 10, params: { list: 'poverty' } }),
  rule('near-poverty-line', { all: [is('income', 'greaterThanInclusive', 4000), is('income', 'lessThan', 6000)] }, { priority: 10 }),
  rule('income-fell', { all: [is('income', 'lessThan', { fact: 'incomeLastYear' }), is('income', 'lessThan', 8000)] }),
  rule('spent-more-than-earned', { all: [is('medicalOwnPay', 'greaterThan', { fact: 'income' })] }, { priority: 5 }),
  rule('pension', { all: [is('age', 'greaterThanInclusive', 60)] }, { params: { monthly: 105 } }),
  rule('pension-supplement', { all: [is('age', 'greaterThanInclusive', 80), is('income', 'lessThan', 10_000)] }),
  rule('child-support', { all: [is('age', 'lessThan', 16), { any: [is('registered', 'equal', true), is('income', 'lessThan', 5000)] }] }),
  rule('severe-disability', { all: [is('disabilityGrade', 'in', [1, 2])] }, { params: { nursing: true } }),
  rule('disability-living', { all: [is('disabilityGrade', 'greaterThan', 0), is('income', 'lessThan', 7000)] }),
  rule('disability-check', { all: [is('disabilityGrade', 'notIn', [0, 1, 2]), is('age', 'greaterThan', 50)] }),
  rule('uninsured', { all: [is('insured', 'equal', false)] }, { priority: 8, params: { call: 'premium' } }),
  rule('premium-paid-for', {
    all: [is('insured', 'equal', false), { any: [is('registered', 'equal', true), is('disabilityGrade', 'in', [1, 2])] }],
  }),
  rule('chronic-card', { all: [is('chronicCard', 'equal', false), is('medicalOwnPay', 'greaterThanInclusive', 5000)] }),
  rule('chronic-supplement', {
    all: [is('chronicCard', 'equal', true), is('registered', 'equal', true), is('exitYear', 'notIn', [2014, 2015])],
  }),
  rule('own-pay-cap', {
    all: [is('registered', 'equal', true), is('exitYear', 'notIn', [2014, 2015]), is('medicalOwnPay', 'greaterThan', 3000)],
  }),
  rule('lifted-early-and-ill', { all: [is('exitYear', 'in', [2014, 2015]), is('medicalOwnPay', 'greaterThan', 10_000)] }, { priority: 7 }),
  rule('illness-hardship', {
    any: [
      is('medicalOwnPay', 'greaterThan', 50_000),
      { all: [is('medicalOwnPay', 'greaterThan', 20_000), is('income', 'lessThan', 6000)] },
    ],
  }),
  rule('temporary-relief', {
    all: [is('income', 'lessThan', 8000), is('medicalOwnPay', 'greaterThan', 8000), { not: is('employment', 'equal', 'migrant') }],
  }),
  rule('unsafe-housing', { all: [is('housing', 'in', ['gradeC', 'gradeD'])] }, { priority: 6 }),
  rule('rebuild', { all: [is('housing', 'equal', 'gradeD'), { any: [is('registered', 'equal', true), is('income', 'lessThan', 6000)] }] }),
  rule('repair', {
    all: [is('housing', 'equal', 'gradeC'), is('income', 'lessThanInclusive', 6000), is('age', 'greaterThanInclusive', 18)],
  }),
  rule('welfare-post', {
    all: [
      is('employment', 'equal', 'none'),
      is('age', 'greaterThanInclusive', 16),
      is('age', 'lessThan', 65),
      is('registered', 'equal', true),
    ],
  }),
  rule('training', {
    all: [
      is('employment', 'notEqual', 'migrant'),
      is('age', 'greaterThanInclusive', 16),
      is('age', 'lessThanInclusive', 45),
      is('income', 'lessThan', 12_000),
    ],
  }),
  rule('migrant-travel', { all: [is('employment', 'equal', 'migrant'), is('registered', 'equal', true)] }, { params: { once: 500 } }),
  rule('farm-insurance', { all: [is('employment', 'equal', 'farm'), is('householdSize', 'greaterThanInclusive', 2)] }),
  rule('small-loan', {
    all: [
      is('age', 'greaterThanInclusive', 18),
      is('age', 'lessThanInclusive', 65),
      is('registered', 'equal', true),
      { any: [is('employment', 'equal', 'farm'), is('employment', 'equal', 'local')] },
    ],
  }),
  rule('alone-and-old', { all: [is('householdSize', 'equal', 1), is('age', 'greaterThanInclusive', 70)] }, { priority: 9 }),
  rule('large-household', { all: [is('householdSize', 'greaterThanInclusive', 6), is('income', 'lessThan', 9000)] }),
  rule('watch', {
    all: [
      is('registered', 'equal', true),
      {
        not: {
          any: [is('income', 'greaterThanInclusive', 6000), { all: [is('insured', 'equal', true), is('medicalOwnPay', 'equal', 0)] }],
        },
      },
    ],
  }),
  rule('no-case', {
    all: [
      is('income', 'greaterThan', 20_000),
      is('medicalOwnPay', 'lessThan', 3000),
      is('housing', 'equal', 'safe'),
      is('disabilityGrade', 'equal', 0),
    ],
  }),
]

/** Persons in whom every rule holds now and then. */
export function drawPeople(rows: number, seed = 30): Person[] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: rows }, () => {
    const registered = random() < 0.3
    return {
      age: Math.floor(random() * 95),
      income: Math.round(random() ** 2 * 30_000),
      incomeLastYear: Math.round(random() ** 2 * 30_000),
      medicalOwnPay: random() < 0.4 ? 0 : Math.round(random() ** 4 * 90_000),
      disabilityGrade: random() < 0.8 ? 0 : 1 + Math.floor(random() * 4),
      householdSize: 1 + Math.floor(random() * 7),
      exitYear: registered ? 2014 + Math.floor(random() * 7) : 0,
      registered,
      chronicCard: random() < 0.2,
      insured: random() < 0.9,
      employment: pick(employments),
      housing: random() < 0.8 ? 'safe' : pick(housings),
    }
  })
}
