import { applyPatches, enablePatches } from 'immer'
import { expect, test } from 'vitest'
import { CoreError, type Problem } from '../errors.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Policy, Reform, Vocabulary } from '../policy/language.ts'
import { link } from './link.ts'
import { reform } from './reform.ts'
import type { PolicySystem, ReformPatch } from './system.ts'

enablePatches()

const title = { en: 'of a test', zh: '测试' }
const vocabulary: Vocabulary = { household: {}, person: {}, bill: { cost: { title, unit: 'CNY' } } }
const shareOf = (values: { readonly [from: string]: number }) => ({ title, unit: 'share', mark: 'K', values })

/** Pays a share of what is left. */
const payer = (name: string, values: { readonly [from: string]: number }): Policy => ({
  id: `test/${name}`,
  title,
  sources: [],
  parameters: { share: shareOf(values) },
  facts: { payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { multiply: ['share', 'left'] } } },
})
const bill: Policy = {
  id: 'test/bill',
  title,
  sources: [],
  facts: { paid: { entity: 'bill', title, unit: 'CNY', waterfall: { of: 'cost', payers: ['basic.payment', 'relief.payment'] } } },
}
const policies = [bill, payer('basic', { '2016-01-01': 0.5, '2019-01-01': 0.6 }), payer('relief', { '2016-01-01': 0.1 })]
const system = link({ vocabulary, policies })

const higher: Reform = { id: 'higher', title, set: { 'basic.share': { '2018-01-01': 0.7, '2021-01-01': 0.8 } } }
const reliefFirst: Reform = { id: 'relief-first', title, payers: { 'bill.paid': ['relief.payment', 'basic.payment'] } }
const third: Reform = {
  id: 'third',
  title,
  add: [payer('loan', { '2016-01-01': 1 })],
  payers: { 'bill.paid': ['basic.payment', 'relief.payment', 'loan.payment'] },
}

const paid = async (of: PolicySystem, at: string): Promise<unknown[]> => {
  const ask = [...of.order].filter((name) => name.endsWith('.payment')).sort()
  const { values } = await evaluate(of, { bill: { cost: 1000 } }, at, { ask })
  return ask.map((name) => values[name])
}
function problemsIn(work: () => unknown): readonly Problem[] {
  try {
    work()
  } catch (error) {
    if (error instanceof CoreError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
const done = ({ patches }: PolicySystem): string[] =>
  patches.map(({ reform, op, document, path, value }) => `${reform}: ${op} ${document} ${path} ${JSON.stringify(value) ?? ''}`.trim())

test('values hold from the first day that a reform gives, instead of all that were there', async () => {
  const reformed = reform(system, higher)
  expect(done(reformed).sort()).toEqual([
    'higher: add test/basic /parameters/share/values/2018-01-01 0.7',
    'higher: add test/basic /parameters/share/values/2021-01-01 0.8',
    'higher: remove test/basic /parameters/share/values/2019-01-01',
  ])
  expect(await paid(reformed, '2017-12-31')).toEqual([500, 50])
  expect(await paid(reformed, '2020-01-01')).toEqual([700, 30])
  expect(await paid(reformed, '2021-01-01')).toEqual([800, 20])
})

test('payers stand in the order that a reform gives', async () => {
  const reformed = reform(system, reliefFirst)
  expect(done(reformed)).toEqual(['relief-first: replace test/bill /facts/paid/waterfall/payers ["relief.payment","basic.payment"]'])
  expect(await paid(reformed, '2018-01-01')).toEqual([450, 100])
})

test('a policy that is added pays where the reform puts it', async () => {
  const reformed = reform(system, third)
  expect(reformed.policies).toEqual(['test/bill', 'test/basic', 'test/relief', 'test/loan'])
  expect(done(reformed).sort()[0]).toMatch(/^third: add test\/loan {2}\{"id":"test\/loan"/)
  expect(await paid(reformed, '2018-01-01')).toEqual([500, 450, 50])
})

test('payers that are put in after one that is there, by several reforms', async () => {
  const insert = (id: string, payer: string, after: string, add?: Policy): Reform => ({
    id,
    title,
    ...(add ? { add: [add] } : {}),
    payers: { 'bill.paid': { after: { [after]: [payer] } } },
  })
  const first = insert('first', 'loan.payment', 'basic.payment', third.add![0]!)
  const second = insert('second', 'gift.payment', 'basic.payment', payer('gift', { '2016-01-01': 0.2 }))
  const reformed = reform(system, first, second)
  expect(reformed.conflicts).toEqual([])
  expect(reformed.patches.at(-1)).toMatchObject({
    reform: 'second',
    path: '/facts/paid/waterfall/payers',
    value: ['basic.payment', 'gift.payment', 'loan.payment', 'relief.payment'],
  })
  // A whole list takes them out again, and says so.
  expect(reform(reformed, reliefFirst).conflicts).toMatchObject([{ code: 'reform/payers', document: 'relief-first', earlier: 'second' }])

  const wrong = insert('wrong', 'gift.payment', 'basics.payment', payer('gift', { '2016-01-01': 0.2 }))
  expect(problemsIn(() => reform(system, wrong))).toMatchObject([
    {
      code: 'system/unknown-name',
      document: 'wrong',
      path: '/payers/bill.paid/after/basics.payment',
      hint: 'did you mean "basic.payment"?',
    },
  ])
  expect(problemsIn(() => reform(system, insert('wrong', 'gift.payment', 'basic.payment')))).toMatchObject([
    { code: 'system/unknown-name', document: 'wrong', path: '/payers/bill.paid/after/basic.payment/0' },
  ])
})

test('a policy that is withdrawn is gone', async () => {
  const reformed = reform(system, { id: 'r', title, withdraw: ['test/relief'], payers: { 'bill.paid': ['basic.payment'] } })
  expect(reformed.policies).toEqual(['test/bill', 'test/basic'])
  expect(done(reformed)).toContain('r: remove test/relief')
  expect(await paid(reformed, '2018-01-01')).toEqual([500])
})

test('a policy that is withdrawn and added in one reform is replaced, and what was set in it is gone', async () => {
  const replaced: Reform = { id: 'r', title, withdraw: ['test/basic'], add: [payer('basic', { '2016-01-01': 0.2 })] }
  expect(await paid(reform(system, higher, replaced), '2021-01-01')).toEqual([200, 80])
  // Set once more, in the document that stands now.
  expect(await paid(reform(system, higher, replaced, { ...higher, id: 'again' }), '2018-01-01')).toEqual([700, 30])
})

test('a reform sets and orders what it adds itself', async () => {
  const own: Reform = { ...third, id: 'own', set: { 'loan.share': { '2020-01-01': 0.5 } } }
  const reformed = reform(system, own)
  expect(await paid(reformed, '2018-01-01')).toEqual([500, 450, 50])
  expect(await paid(reformed, '2020-01-01')).toEqual([600, 180, 40])
  // What the reform says of the policy that it adds stays as it is written.
  expect(reformed.reforms[0]).toEqual(own)
})

test('a payer that a second reform leaves out again pays nothing', async () => {
  const reformed = reform(system, third, reliefFirst)
  expect(await paid(reformed, '2018-01-01')).toEqual([450, 0, 100])
})

test('documents that no reform touches are shared, the others are not, and all are frozen', () => {
  const reformed = reform(system, higher)
  const [before, after] = [[...system.documents.values()], [...reformed.documents.values()]]
  expect(before.map((policy, i) => after[i] === policy)).toEqual([true, false, true])
  expect(after[1]!.facts).toBe(before[1]!.facts)
  expect(reformed.original).toEqual({ vocabulary, policies })
  for (const policy of [...before, ...after])
    expect(() => Object.assign(policy.parameters?.share?.values ?? policy.facts.paid!, { '2030-01-01': 0 })).toThrow(TypeError)
})

test('the patches, applied to the original documents by immer, give those that stand', () => {
  const reformed = reform(system, third, higher, reliefFirst, { id: 'r', title, withdraw: ['test/loan'] })
  const byId = Object.fromEntries(policies.map((policy) => [policy.id, policy]))
  const steps = reformed.patches.map(({ op, document, path, value }: ReformPatch) => ({
    op,
    path: [document, ...path.split('/').slice(1)],
    ...(value === undefined ? {} : { value }),
  }))
  expect(steps.length).toBeGreaterThan(5)
  expect(applyPatches(byId, steps)).toEqual(Object.fromEntries(reformed.documents))
})

type Found = readonly [reforms: readonly Reform[], conflicts: readonly string[]]
const set = (id: string, ...days: readonly string[]): Reform => ({
  id,
  title,
  set: { 'basic.share': Object.fromEntries(days.map((day) => [day, 0.3])) },
})
const conflicts: readonly (readonly [string, ...Found])[] = [
  [
    'the same parameter from the same day',
    [set('a', '2020-01-01'), set('b', '2020-01-01')],
    ['reform/overridden b over a /set/basic.share'],
  ],
  [
    'an earlier day takes all later values of an earlier reform',
    [set('a', '2020-01-01', '2022-01-01'), set('b', '2018-01-01')],
    ['reform/overridden b over a /set/basic.share'],
  ],
  [
    'a later day cuts an earlier reform short',
    [set('a', '2020-01-01'), set('b', '2022-01-01')],
    ['reform/cut-short b over a /set/basic.share'],
  ],
  [
    'one reform is cut short, one overridden',
    [set('a', '2018-01-01'), set('b', '2020-01-01'), set('c', '2019-01-01')],
    [
      'reform/cut-short b over a /set/basic.share',
      'reform/overridden c over b /set/basic.share',
      'reform/cut-short c over a /set/basic.share',
    ],
  ],
  ['the same waterfall', [reliefFirst, { ...reliefFirst, id: 'b' }], ['reform/payers b over relief-first /payers/bill.paid']],
  [
    'a policy that another set',
    [set('a', '2020-01-01'), { id: 'b', title, withdraw: ['test/basic'], payers: { 'bill.paid': ['relief.payment'] } }],
    ['reform/withdrawn b over a /withdraw/0'],
  ],
  [
    'a policy that another added',
    [
      { id: 'a', title, add: [payer('loan', { '2016-01-01': 1 })].map((policy) => ({ ...policy, facts: {} })) },
      { id: 'b', title, withdraw: ['test/loan'] },
    ],
    ['reform/withdrawn b over a /withdraw/0'],
  ],
  ['different parameters', [set('a', '2020-01-01'), { id: 'b', title, set: { 'relief.share': { '2020-01-01': 0 } } }], []],
  ['a waterfall and a parameter', [set('a', '2020-01-01'), reliefFirst], []],
]
test.each(conflicts)('a conflict is named: %s', (_, reforms, found) => {
  const named = ({ conflicts }: PolicySystem): string[] =>
    conflicts.map(({ code, document, earlier, path }) => `${code} ${document} over ${earlier} ${path}`)
  expect(named(reform(system, ...reforms))).toEqual(found)
  // Whether they come in one call or in several.
  expect(named(reforms.reduce((before, next) => reform(before, next), system))).toEqual(found)
})

test('a payer that is wrong is told where it was named, whatever a later reform puts in', () => {
  const loan: Reform = {
    id: 'loan',
    title,
    add: [payer('loan', { '2016-01-01': 1 })],
    payers: { 'bill.paid': { after: { 'basic.payment': ['loan.payment'] } } },
  }
  const placesOf = (base: readonly Policy[], ...reforms: readonly Reform[]): readonly string[] => {
    try {
      link({ vocabulary, policies: base, reforms })
      return []
    } catch (error) {
      return (error as CoreError).problems.map(({ document, path }) => `${document} ${path}`)
    }
  }
  const unknown = { id: 'unknown', title }
  const inserted: Reform = { ...unknown, payers: { 'bill.paid': { after: { 'basic.payment': ['nobody.payment'] } } } }
  const listed: Reform = { ...unknown, payers: { 'bill.paid': ['basic.payment', 'relief.payment', 'nobody.payment'] } }
  const written = policies.map((policy) =>
    policy === bill
      ? {
          ...bill,
          facts: {
            paid: { ...bill.facts.paid!, waterfall: { of: 'cost', payers: ['basic.payment', 'relief.payment', 'nobody.payment'] } },
          },
        }
      : policy,
  )
  expect(placesOf(policies, inserted, loan)).toEqual(['unknown /payers/bill.paid/after/basic.payment/0'])
  expect(placesOf(policies, listed, loan)).toEqual(['unknown /payers/bill.paid/2'])
  expect(placesOf(written, loan)).toEqual(['test/bill /facts/paid/waterfall/payers/2'])
})
