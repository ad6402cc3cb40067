import { type Day, isDay, isWholeFen } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import { z } from 'zod'

// What a case may hold. The messages say what was expected; the reader adds what was found, and the code where it is another than
// `input/bad-value`; of an unknown key, the keys that there are. Persons, bills, households and members are strict. A case itself is not: what it holds besides is ignored,
// whether `expected`, or the `sweep` of another command; and what is ignored is not checked either.

/** Every problem of an object or list is found, also where its parts have some: the first one in the document is what counts. */
const ifObject = { when: ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null }
const ifList = { when: ({ value }: { value: unknown }): boolean => Array.isArray(value) }

const id = z.string('a text that is not empty').min(1, 'a text that is not empty')
const flag = z.boolean('true or false')
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, `one of ${values.join(', ')}`)
const atLeast = (least: number, most = Number.MAX_SAFE_INTEGER) => {
  const expected = most === Number.MAX_SAFE_INTEGER ? `a whole number, ${least} or more` : `a whole number from ${least} to ${most}`
  return z.int(expected).min(least, expected).max(most, expected)
}
const yearOrNone = z.int('a year, or null for none').nullable()
const yuan = 'yuan, 0 or more, with at most two decimals'
const money = z.number(yuan).refine((value) => value >= 0 && isWholeFen(value), yuan)
const share = z.number('a share from 0 to 1').min(0, 'a share from 0 to 1').max(1, 'a share from 0 to 1')

const strict = <T extends z.core.$ZodLooseShape>(what: string, shape: T) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : what) })

const listOf = <T extends z.ZodType<{ readonly id: string }>>(what: string, item: T) =>
  z.array(item, what).superRefine((items, context) => {
    const seen = new Set<unknown>()
    items.forEach((one: { readonly id: string } | undefined, i) => {
      if (seen.has(one?.id))
        context.addIssue({ code: 'custom', path: [i, 'id'], message: 'another id', params: { code: 'input/duplicate-id' } })
      if (typeof one?.id === 'string') seen.add(one.id)
    })
  }, ifList)

const person = strict('a person, an object', {
  registered: flag,
  exitYear: yearOrNone,
  assistance: oneOf(['none', 'dibao', 'tekun', 'returned', 'marginal', 'monitored', 'seriouslyIll']),
  chronicCard: flag,
  insured: flag,
})

const bill = (begin: Day) =>
  strict('a bill, an object', {
    id,
    date: z
      .string('a day, such as "2018-03-05"')
      .refine(isDay, { error: 'a day that exists, such as "2018-03-05"', abort: true })
      .refine((day) => day >= begin, { error: `a day from ${begin} on, when the rules begin`, params: { code: 'run/not-in-force' } }),
    care: oneOf(['inpatient', 'chronicOutpatient']),
    facilityTier: oneOf(['township', 'county', 'city', 'province']),
    insideProvince: flag,
    referred: flag,
    gross: money,
    compliant: money.optional(),
    compliantShare: share.optional(),
  })
    .refine(({ gross, compliant }) => !(compliant !== undefined && compliant > gross), {
      path: ['compliant'],
      error: 'no more than `gross`',
      ...ifObject,
    })
    .refine(({ compliant, compliantShare }) => compliant === undefined || compliantShare === undefined, {
      path: ['compliantShare'],
      error: 'only one of `compliant` and `compliantShare`',
      ...ifObject,
    })

const member = strict('a member, an object', {
  id,
  age: atLeast(0),
  disabilityGrade: atLeast(0, 4).optional(),
  seriouslyIll: flag.optional(),
  tekun: flag.optional(),
  selfCare: oneOf(['full', 'partial', 'none']).optional(),
  ownPay: money.optional(),
})

const household = strict('a household, an object', {
  registered: flag,
  exitYear: yearOrNone,
  members: listOf('members, a list', member).min(1, 'at least one member'),
  wages: money.optional(),
  farmIncome: money.optional(),
  otherIncome: money.optional(),
  rigidSpending: money.optional(),
  dibaoTakeUp: flag.optional(),
  loanYear: yearOrNone.optional(),
  project: flag.optional(),
  posts: atLeast(0).optional(),
  reliefMonths: atLeast(0).optional(),
})

/** What a case calls the reforms that it may ask for. */
export const reformWords = ['comprehensiveInsurance'] as const
export type ReformWord = (typeof reformWords)[number]

const scenario = oneOf(Object.keys(scenarios) as [string]).default('kept')

/** @param begin - the first day on which there are rules */
export const settleCase = (begin: Day) =>
  z.object({ id, scenario, person, bills: listOf('bills, a list', bill(begin)) }, 'a case, an object')

/** @param begin - the first day on which there are rules */
export const transfersCase = (begin: Day) => {
  const first = Number(begin.slice(0, 4)) + (begin.endsWith('-01-01') ? 0 : 1)
  // A day has four digits of year.
  const year = z
    .int('a year, a whole number')
    .max(9999, 'a year up to 9999')
    .refine((value) => value >= first, { error: `a year from ${first} on, when the rules begin`, params: { code: 'run/not-in-force' } })
  const asked = z.array(oneOf(reformWords), 'a list of reforms').default([])
  return z.object({ id, scenario, year, household, reforms: asked }, 'a case, an object')
}

const sweepKeys = {
  fact: oneOf(['wages', 'farmIncome', 'otherIncome']),
  from: money,
  to: money,
}
const sweep = strict('a sweep, an object', sweepKeys).refine(({ from, to }) => !(from > to), {
  path: ['from'],
  error: 'no more than `to`',
  ...ifObject,
})

/**
 * @param begin - the first day on which there are rules of a household
 * @param beginOfBills - the first day on which there are rules of bills
 */
export const cliffsCase = (begin: Day, beginOfBills: Day) =>
  transfersCase(begin)
    .omit({ reforms: true })
    .extend({ sweep, person: person.optional(), bills: listOf('bills, a list', bill(beginOfBills)).optional() })
    .refine(({ person, bills }) => person === undefined || bills !== undefined, {
      path: ['bills'],
      error: '`bills` where there is a `person`',
      ...ifObject,
    })
    .refine(({ person, bills }) => bills === undefined || person !== undefined, {
      path: ['person'],
      error: 'a `person` where there are `bills`',
      ...ifObject,
    })

export type CliffsCase = z.infer<ReturnType<typeof cliffsCase>>
export type SettleCase = z.infer<ReturnType<typeof settleCase>>
export type TransfersCase = z.infer<ReturnType<typeof transfersCase>>
export type Person = z.infer<typeof person>
export type Bill = SettleCase['bills'][number]
export type Household = z.infer<typeof household>
