import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { cliffsCase, settleCase, transfersCase } from '../../src/input/case-schema.ts'
import { RefusedCases, readCases } from '../../src/input/read-cases.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-cases-'))
})
afterAll(() => rmSync(home, { recursive: true }))

type Refusal = { readonly code: string; readonly case: string | null; readonly path: string }

/** What is wrong with a file; undefined where its cases are served. */
async function refusal(text: string | Uint8Array, schema: z.ZodType): Promise<Refusal | undefined> {
  const file = join(home, 'cases.json')
  writeFileSync(file, text)
  try {
    await readCases(file, schema)
    return undefined
  } catch (error) {
    if (!(error instanceof RefusedCases)) throw error
    return { code: error.code, case: error.case, path: error.problems[0]!.path }
  }
}

type Change = readonly [pointer: string, value: unknown]

/** The text of two good cases with some places changed; a value `undefined` takes the key away. */
function changed(good: unknown, changes: readonly Change[]): string {
  const list = JSON.parse(JSON.stringify([good, { ...(good as object), id: 'second' }])) as unknown
  for (const [path, value] of changes) {
    const keys = path.slice(1).split('/')
    const last = keys.pop()!
    const place = keys.reduce((at, key) => (at as { [key: string]: unknown })[key], list) as { [key: string]: unknown }
    if (value === undefined) delete place[last]
    else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true }) // `__proto__` too
  }
  return JSON.stringify(list)
}

const bill = (id: string) => ({
  id,
  date: '2018-03-05',
  care: 'inpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  gross: 12000,
})
const person = { registered: true, exitYear: 2016, assistance: 'none', chronicCard: false, insured: true }
const settlement = { id: 'first', scenario: 'kept', person, bills: [bill('a'), bill('b')] }

const household = {
  registered: true,
  exitYear: null,
  wages: 8000,
  members: [
    { id: 'p1', age: 40 },
    { id: 'p2', age: 10 },
  ],
}
const householdYear = { id: 'first', scenario: 'kept', year: 2018, household }

type Row = readonly [title: string, changes: readonly Change[], code: string, path: string, id?: string | null]

const badIds: readonly Row[] = [
  ['no id', [['/0/id', undefined]], 'input/bad-value', '/0/id', null],
  ['an id that is a number', [['/1/id', 7]], 'input/bad-value', '/1/id', null],
  ['an empty id', [['/1/id', '']], 'input/bad-value', '/1/id', null],
  ['two cases with one id', [['/1/id', 'first']], 'input/duplicate-id', '/1/id', 'first'],
  ['a case that is no object', [['/1', 'second']], 'input/bad-value', '/1', null],
  ['a case that is null', [['/0', null]], 'input/bad-value', '/0', null],
  ['a case that is a list', [['/0', []]], 'input/bad-value', '/0', null],
  ['an unknown scenario', [['/1/scenario', 'clif']], 'input/bad-value', '/1/scenario', 'second'],
  ['a name that every object has', [['/0/scenario', 'constructor']], 'input/bad-value', '/0/scenario'],
  ['a scenario that is null', [['/0/scenario', null]], 'input/bad-value', '/0/scenario'],
]

const settleRows: readonly Row[] = [
  ...badIds,
  ['no person', [['/0/person', undefined]], 'input/bad-value', '/0/person'],
  ['no bills', [['/0/bills', undefined]], 'input/bad-value', '/0/bills'],
  ['bills that are no list', [['/0/bills', { a: 1 }]], 'input/bad-value', '/0/bills'],
  ['a bill that is no object', [['/0/bills/1', 5]], 'input/bad-value', '/0/bills/1'],
  ['an unknown category', [['/1/person/assistance', 'poor']], 'input/bad-value', '/1/person/assistance', 'second'],
  ['no category', [['/0/person/assistance', undefined]], 'input/bad-value', '/0/person/assistance'],
  ['no exit year', [['/0/person/exitYear', undefined]], 'input/bad-value', '/0/person/exitYear'],
  ['an exit year that is text', [['/0/person/exitYear', '2016']], 'input/bad-value', '/0/person/exitYear'],
  ['an exit year that is not whole', [['/0/person/exitYear', 2016.5]], 'input/bad-value', '/0/person/exitYear'],
  ['a flag that is a number', [['/0/person/insured', 1]], 'input/bad-value', '/0/person/insured'],
  ['a flag that is text', [['/0/person/chronicCard', 'true']], 'input/bad-value', '/0/person/chronicCard'],
  ['an unknown key of a person', [['/0/person/age', 40]], 'input/unknown-key', '/0/person/age'],
  ['an unknown key of a bill', [['/0/bills/1/ward', 'x']], 'input/unknown-key', '/0/bills/1/ward'],
  ['a key of every object', [['/0/bills/0/__proto__', 1]], 'input/unknown-key', '/0/bills/0/__proto__'],
  ['two bills with one id', [['/0/bills/1/id', 'a']], 'input/duplicate-id', '/0/bills/1/id'],
  ['negative money', [['/1/bills/0/gross', -1]], 'input/bad-value', '/1/bills/0/gross', 'second'],
  ['money as text', [['/0/bills/0/gross', '12,000']], 'input/bad-value', '/0/bills/0/gross'],
  ['three decimals', [['/0/bills/0/gross', 12.345]], 'input/bad-value', '/0/bills/0/gross'],
  ['a sum of two decimals in binary', [['/0/bills/0/gross', 0.1 + 0.2]], 'input/bad-value', '/0/bills/0/gross'],
  ['more money than can be counted', [['/0/bills/0/gross', 1e21]], 'input/bad-value', '/0/bills/0/gross'],
  ['no gross', [['/0/bills/0/gross', undefined]], 'input/bad-value', '/0/bills/0/gross'],
  ['gross null', [['/0/bills/0/gross', null]], 'input/bad-value', '/0/bills/0/gross'],
  ['compliant above gross', [['/0/bills/0/compliant', 12000.01]], 'input/bad-value', '/0/bills/0/compliant'],
  ['compliant null', [['/0/bills/0/compliant', null]], 'input/bad-value', '/0/bills/0/compliant'],
  ['negative compliant', [['/0/bills/0/compliant', -0.01]], 'input/bad-value', '/0/bills/0/compliant'],
  ['a share above 1', [['/0/bills/0/compliantShare', 1.01]], 'input/bad-value', '/0/bills/0/compliantShare'],
  ['a negative share', [['/0/bills/0/compliantShare', -0.1]], 'input/bad-value', '/0/bills/0/compliantShare'],
  [
    'compliant cost and share',
    [
      ['/0/bills/0/compliant', 5],
      ['/0/bills/0/compliantShare', 0.5],
    ],
    'input/bad-value',
    '/0/bills/0/compliantShare',
  ],
  ['an unknown tier', [['/0/bills/0/facilityTier', 'outside']], 'input/bad-value', '/0/bills/0/facilityTier'],
  ['unknown care', [['/0/bills/0/care', 'outpatient']], 'input/bad-value', '/0/bills/0/care'],
  ['no referral', [['/0/bills/0/referred', undefined]], 'input/bad-value', '/0/bills/0/referred'],
  ['a day that does not exist', [['/0/bills/0/date', '2019-02-29']], 'input/bad-value', '/0/bills/0/date'],
  ['a month that does not exist', [['/0/bills/0/date', '2019-13-01']], 'input/bad-value', '/0/bills/0/date'],
  ['a day with a time', [['/0/bills/0/date', '2019-01-01T00:00']], 'input/bad-value', '/0/bills/0/date'],
  ['a day in other digits', [['/0/bills/0/date', '２０１９-01-01']], 'input/bad-value', '/0/bills/0/date'],
  ['a day that is a number', [['/0/bills/0/date', 20190101]], 'input/bad-value', '/0/bills/0/date'],
  ['a day before the rules', [['/0/bills/0/date', '2015-12-31']], 'run/not-in-force', '/0/bills/0/date'],
  ['the year 0', [['/0/bills/0/date', '0000-01-01']], 'run/not-in-force', '/0/bills/0/date'],
]

const transfersRows: readonly Row[] = [
  ...badIds,
  ['no household', [['/0/household', undefined]], 'input/bad-value', '/0/household'],
  ['no year', [['/0/year', undefined]], 'input/bad-value', '/0/year'],
  ['a year that is text', [['/0/year', '2018']], 'input/bad-value', '/0/year'],
  ['a year that is not whole', [['/0/year', 2018.5]], 'input/bad-value', '/0/year'],
  ['a year before the rules', [['/1/year', 2013]], 'run/not-in-force', '/1/year', 'second'],
  ['a year far before', [['/1/year', -5]], 'run/not-in-force', '/1/year', 'second'],
  ['a year of five digits', [['/0/year', 20180]], 'input/bad-value', '/0/year'],
  ['an unknown reform', [['/0/reforms', ['comprehensiveInsurance', 'basicIncome']]], 'input/bad-value', '/0/reforms/1'],
  ['reforms that are no list', [['/0/reforms', 'comprehensiveInsurance']], 'input/bad-value', '/0/reforms'],
  ['no members', [['/0/household/members', []]], 'input/bad-value', '/0/household/members'],
  ['members left out', [['/0/household/members', undefined]], 'input/bad-value', '/0/household/members'],
  ['two members with one id', [['/0/household/members/1/id', 'p1']], 'input/duplicate-id', '/0/household/members/1/id'],
  ['a member without an age', [['/0/household/members/0/age', undefined]], 'input/bad-value', '/0/household/members/0/age'],
  ['a negative age', [['/0/household/members/0/age', -1]], 'input/bad-value', '/0/household/members/0/age'],
  ['half a year of age', [['/0/household/members/0/age', 40.5]], 'input/bad-value', '/0/household/members/0/age'],
  ['a grade of 5', [['/0/household/members/0/disabilityGrade', 5]], 'input/bad-value', '/0/household/members/0/disabilityGrade'],
  ['unknown self-care', [['/0/household/members/0/selfCare', 'some']], 'input/bad-value', '/0/household/members/0/selfCare'],
  ['negative own-pay', [['/0/household/members/0/ownPay', -1]], 'input/bad-value', '/0/household/members/0/ownPay'],
  ['an unknown key of a member', [['/0/household/members/1/insured', true]], 'input/unknown-key', '/0/household/members/1/insured'],
  ['an unknown key of a household', [['/0/household/wage', 1]], 'input/unknown-key', '/0/household/wage'],
  ['the vocabulary’s word for a key', [['/0/household/welfarePosts', 1]], 'input/unknown-key', '/0/household/welfarePosts'],
  ['negative wages', [['/1/household/wages', -0.01]], 'input/bad-value', '/1/household/wages', 'second'],
  ['income of three decimals', [['/0/household/farmIncome', 1.001]], 'input/bad-value', '/0/household/farmIncome'],
  ['wages null', [['/0/household/wages', null]], 'input/bad-value', '/0/household/wages'],
  ['half a post', [['/0/household/posts', 0.5]], 'input/bad-value', '/0/household/posts'],
  ['negative months', [['/0/household/reliefMonths', -1]], 'input/bad-value', '/0/household/reliefMonths'],
  ['take-up as a number', [['/0/household/dibaoTakeUp', 1]], 'input/bad-value', '/0/household/dibaoTakeUp'],
  ['a loan year that is text', [['/0/household/loanYear', '2016']], 'input/bad-value', '/0/household/loanYear'],
]

const swept = { ...householdYear, sweep: { fact: 'wages', from: 0, to: 20000 } }
const sweptWithBills = { ...swept, person, bills: [bill('a'), bill('b')] }

const cliffsRows: readonly Row[] = [
  ...transfersRows.filter(([title]) => !title.includes('reform')),
  ['no sweep', [['/0/sweep', undefined]], 'input/bad-value', '/0/sweep'],
  ['a sweep that is no object', [['/0/sweep', 'wages']], 'input/bad-value', '/0/sweep'],
  ['an unknown fact to sweep', [['/1/sweep/fact', 'luck']], 'input/bad-value', '/1/sweep/fact', 'second'],
  ['an unknown key of a sweep', [['/0/sweep/steps', 10]], 'input/unknown-key', '/0/sweep/steps'],
  ['a sweep that begins below 0', [['/0/sweep/from', -1]], 'input/bad-value', '/0/sweep/from'],
  ['a sweep that ends nowhere', [['/0/sweep/to', undefined]], 'input/bad-value', '/0/sweep/to'],
  ['a sweep to three decimals', [['/0/sweep/to', 1.001]], 'input/bad-value', '/0/sweep/to'],
  ['a sweep from above to', [['/0/sweep/from', 20000.01]], 'input/bad-value', '/0/sweep/from'],
]

const careRows: readonly Row[] = [
  ['bills without a person', [['/0/person', undefined]], 'input/bad-value', '/0/person'],
  ['a person without bills', [['/0/bills', undefined]], 'input/bad-value', '/0/bills'],
  ['an unknown key of a person', [['/0/person/age', 40]], 'input/unknown-key', '/0/person/age'],
  ['two bills with one id', [['/0/bills/1/id', 'a']], 'input/duplicate-id', '/0/bills/1/id'],
  ['a bill before there are rules of bills', [['/0/bills/0/date', '2015-12-31']], 'run/not-in-force', '/0/bills/0/date'],
]

describe.each([
  ['settle', settleCase('2016-01-01'), settlement, settleRows],
  ['cliffs', cliffsCase('2014-01-01', '2016-01-01'), swept, cliffsRows],
  ['cliffs with bills', cliffsCase('2014-01-01', '2016-01-01'), sweptWithBills, careRows],
  ['transfers', transfersCase('2014-01-01'), householdYear, transfersRows],
] as const)('%s refuses', (_, schema, good, rows) => {
  for (const [title, changes, code, path, id = 'first'] of rows) {
    it(title, async () => {
      expect(await refusal(changed(good, changes), schema)).toEqual({ code, case: id, path })
    })
  }
})

describe('refuses a file, whatever the command', () => {
  const schema = settleCase('2016-01-01')
  const unreadable = { code: 'input/not-readable', case: null, path: '' }
  it.each([
    ['an empty file', ''],
    ['text that is no JSON', '[{"id": "a",]'],
    ['NaN', '[{"id": NaN}]'],
    ['two arrays', '[] []'],
    ['an object', '{"id": "a"}'],
    ['null', 'null'],
    ['a text', '"[]"'],
    ['bytes that are no UTF-8', Uint8Array.from([0x5b, 0x22, 0xff, 0x22, 0x5d])],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff[]', 'utf16le'))],
    ['an object of great depth', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('%s', async (_, text) => {
    expect(await refusal(text, schema)).toEqual(unreadable)
  })

  it('that is not there, or is a folder', async () => {
    for (const path of [join(home, 'none.json'), home, '', 'with\0nul'])
      await expect(readCases(path, schema)).rejects.toMatchObject({ code: 'input/not-readable', case: null })
  })
})

describe('serves', () => {
  it.each([
    ['no scenario', [['/0/scenario', undefined]]],
    ['no bills', [['/0/bills', []]]],
    ['keys that a case does not define', [['/0/expected', { bills: 5 }]]],
    ['keys of another command, even wrong ones', [['/0/sweep', { fact: 'luck', from: 9, to: 1 }]]],
    ['one bill id in two cases', []],
    ['a share of many decimals', [['/0/bills/0/compliantShare', 0.123456789]]],
    ['compliant equal to gross', [['/0/bills/0/compliant', 12000]]],
    ['the first day of the rules', [['/0/bills/0/date', '2016-01-01']]],
    ['a leap day', [['/0/bills/0/date', '2020-02-29']]],
    ['fen', [['/0/bills/0/gross', 0.07]]],
    ['ids that are names of objects', [['/0/id', '__proto__']]],
    ['ids of all kinds of characters', [['/0/bills/0/id', ' "\\/~\n住院\u202e😀']]],
  ] as [string, Change[]][])('%s', async (_, changes) => {
    expect(await refusal(changed(settlement, changes), settleCase('2016-01-01'))).toBeUndefined()
  })

  it.each([
    ['all keys left out that may be', [['/0/household/wages', undefined]]],
    ['nulls where there may be', [['/0/household/loanYear', null]]],
    ['a cliff case', [['/0/sweep', { fact: 'wages', from: 0, to: 100 }]]],
    ['a reform twice', [['/0/reforms', ['comprehensiveInsurance', 'comprehensiveInsurance']]]],
    ['the first year of the rules', [['/0/year', 2014]]],
  ] as [string, Change[]][])('%s', async (_, changes) => {
    expect(await refusal(changed(householdYear, changes), transfersCase('2014-01-01'))).toBeUndefined()
  })

  it.each([
    [
      'a household alone',
      [
        ['/0/person', undefined],
        ['/0/bills', undefined],
      ],
    ],
    ['a person with no bill', [['/0/bills', []]]],
    ['a sweep of no width', [['/0/sweep/to', 0]]],
    ['reforms, which cliffs do not know', [['/0/reforms', ['basicIncome']]]],
  ] as [string, Change[]][])('cliffs of %s', async (_, changes) => {
    expect(await refusal(changed(sweptWithBills, changes), cliffsCase('2014-01-01', '2016-01-01'))).toBeUndefined()
  })

  it('a file with a byte order mark', async () => {
    expect(await refusal(`\ufeff${changed(settlement, [])}`, settleCase('2016-01-01'))).toBeUndefined()
  })
})

it('looks not into what it ignores, however deep', async () => {
  const text = changed(settlement, [['/0/why', 'deep']]).replace('"deep"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(await refusal(text, settleCase('2016-01-01'))).toBeUndefined()
})

describe('of several problems, the first in the document is reported', () => {
  const schema = settleCase('2016-01-01')

  it.each<readonly [string, readonly Change[], Refusal]>([
    [
      'cases in their order, whatever the code',
      [
        ['/1/person', undefined],
        ['/0/bills/1/date', '2015-01-01'],
      ],
      { code: 'run/not-in-force', case: 'first', path: '/0/bills/1/date' },
    ],
    [
      'keys as they stand in the text, not as a schema lists them',
      [
        ['/0/bills/0/care', 'none'],
        ['/0/bills/0/date', undefined],
        ['/0/bills/0/date', 'today'],
      ],
      { code: 'input/bad-value', case: 'first', path: '/0/bills/0/care' },
    ],
    [
      'what is missing after what is there',
      [
        ['/0/bills/0/id', undefined],
        ['/0/bills/0/ward', 1],
      ],
      { code: 'input/unknown-key', case: 'first', path: '/0/bills/0/ward' },
    ],
    [
      'a repeated id before a wrong value behind it',
      [
        ['/0/bills/1/id', 'a'],
        ['/0/bills/1/gross', -1],
        ['/0/bills/0/gross', 5],
      ],
      { code: 'input/duplicate-id', case: 'first', path: '/0/bills/1/id' },
    ],
    [
      'compliant above gross beside a wrong value behind it',
      [
        ['/0/bills/0/compliant', 12001],
        ['/0/bills/1/care', 'none'],
        ['/0/bills/0/x', 1],
      ],
      { code: 'input/bad-value', case: 'first', path: '/0/bills/0/compliant' },
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await refusal(changed(settlement, changes), schema)).toEqual(expected)
  })

  it('and in a key of odd characters the pointer is escaped', async () => {
    const text = changed(settlement, [['/0/person/x', 1]]).replace('"x"', '"a/b~c"')
    expect(await refusal(text, schema)).toEqual({ code: 'input/unknown-key', case: 'first', path: '/0/person/a~1b~0c' })
  })
})

it('goes once through a large file that is wrong everywhere', async () => {
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`key${i}`, i]))
  const bills = Array.from({ length: 20_000 }, (_, i) => ({ ...bill(`b${i}`), gross: -1 }))
  const text = JSON.stringify([{ ...settlement, person: { ...person, ...keys }, bills }])
  expect(await refusal(text, settleCase('2016-01-01'))).toEqual({ code: 'input/unknown-key', case: 'first', path: '/0/person/key0' })
})
