import fc from 'fast-check'
import { lookUp } from './by-hand/rows.ts'
import { type Bill, type Household, type Member, type Person, readCases } from './cases.ts'

// Cases drawn from the words of the contract, so that a value added there is drawn here.

type Words = { readonly properties: { readonly [key: string]: { readonly enum?: readonly string[]; readonly items?: Words } } }
const { definitions } = readCases<{ readonly definitions: { readonly [name: string]: Words } }>('schema')

const oneOf = ({ properties }: Words, key: string): fc.Arbitrary<string> => fc.constantFrom(...properties[key]!.enum!)
const scenario = fc.constantFrom('kept', 'taper', 'cliff')
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

/** Without the keys that have no value. */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never

/** Yuan in whole fen: small, ordinary, round, and far above every cap. */
const yuan = fc
  .oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 30_000_000 }),
    fc.integer({ min: 0, max: 300_000_000 }),
    fc.integer({ min: 0, max: 600 }).map((hundreds) => hundreds * 10_000),
  )
  .map((fen) => fen / 100)

/** Days at the borders of parameters and years, and some between. */
const days: readonly string[] = [
  '2016-01-01',
  '2016-12-31',
  '2017-01-01',
  '2018-03-05',
  '2019-06-30',
  '2019-07-01',
  '2019-12-31',
  '2020-12-31',
  '2021-01-01',
  '2021-12-31',
  '2022-01-01',
  '2022-07-15',
  '2023-01-01',
  '2024-02-29',
  '2025-01-01',
  '2030-06-01',
]

export const persons: fc.Arbitrary<Person> = fc.record({
  registered: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  exitYear: fc.constantFrom(null, 2014, 2015, 2016, 2017, 2020),
  assistance: oneOf(definitions.person!, 'assistance'),
  chronicCard: fc.boolean(),
  insured: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
})

/** How a bill gives its compliant cost: not at all, as a sum, or as a share. */
const compliance = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc.integer({ min: 0, max: 10_000 }).map((part) => ({ part })),
  fc.integer({ min: 0, max: 10_000 }).map((part) => ({ compliantShare: part / 10_000 })),
)

export const bills: fc.Arbitrary<Bill> = fc
  .record({
    id: fc.constant('a'),
    date: fc.constantFrom(...days),
    care: oneOf(definitions.bill!, 'care'),
    facilityTier: oneOf(definitions.bill!, 'facilityTier'),
    insideProvince: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    referred: fc.boolean(),
    gross: yuan,
    compliance,
  })
  .map(({ compliance: { part, ...share }, ...bill }: { compliance: { part?: number; compliantShare?: number } } & Bill) => ({
    ...bill,
    ...share,
    ...(part === undefined ? {} : { compliant: Math.floor(bill.gross * 100 * (part / 10_000)) / 100 }),
  }))

/** Up to six bills, often several in a year. */
export const settlementCases = fc
  .record({
    scenario,
    person: persons,
    bills: fc.oneof(
      fc.array(bills, { maxLength: 6 }),
      fc
        .tuple(fc.array(bills, { maxLength: 6 }), fc.constantFrom('2018', '2019', '2021', '2022'))
        .map(([list, year]) =>
          list.map((bill) => ({ ...bill, date: bill.date === '2024-02-29' ? `${year}-02-28` : `${year}${bill.date.slice(4)}` })),
        ),
    ),
  })
  .map((one) => ({ ...one, bills: (one.bills as readonly Bill[]).map((bill, i): Bill => ({ ...bill, id: `b${i}` })) }))

const members = fc
  .record({
    age: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(59, 60)),
    disabilityGrade: sometimes(fc.integer({ min: 0, max: 4 })),
    seriouslyIll: sometimes(fc.boolean()),
    tekun: sometimes(fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true))),
    selfCare: sometimes(oneOf(definitions.household!.properties.members!.items!, 'selfCare')),
    ownPay: sometimes(yuan),
  })
  .map(given)

/** Yuan a year around the standards of dibao, in fen and in whole yuan. */
const income = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 6_000_000 }).map((fen) => fen / 100),
  fc.integer({ min: 0, max: 60 }).map((hundreds) => hundreds * 1000),
  yuan,
)

const households: fc.Arbitrary<Household> = fc
  .record({
    registered: fc.boolean(),
    exitYear: fc.constantFrom(null, 2014, 2016, 2019),
    members: fc.array(members, { minLength: 1, maxLength: 5 }).map((list) => list.map((member, i): Member => ({ id: `p${i}`, ...member }))),
    wages: sometimes(income),
    farmIncome: sometimes(income),
    otherIncome: sometimes(income),
    rigidSpending: sometimes(income),
    dibaoTakeUp: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, sometimes(fc.constant(false))),
    loanYear: fc.constantFrom(undefined, null, 2015, 2016, 2017, 2018, 2019),
    project: sometimes(fc.boolean()),
    posts: sometimes(fc.integer({ min: 0, max: 3 })),
    reliefMonths: sometimes(fc.integer({ min: 0, max: 12 })),
  })
  .map(given)

const rule = lookUp('transfers-rules')

/** A household whose counted income is a multiple of its standard: where dibao ends, and where one-person dibao does. */
function atLine(household: Household, year: number, multiple: number, fen: number): Household {
  const standard = rule<number>('dibao.standard', `${year}-01-01`) * household.members.filter(({ tekun }) => tekun !== true).length
  const { wages: _, otherIncome: __, rigidSpending: ___, loanYear: ____, posts: _____, ...rest } = household
  return { ...rest, farmIncome: Math.max(0, Math.round(standard * multiple * 100) + fen) / 100, dibaoTakeUp: true }
}

const line = fc.record({ multiple: fc.constantFrom(1, 1.5), fen: fc.integer({ min: -1, max: 1 }) })

export const householdYears = fc
  .record({
    scenario,
    year: fc.integer({ min: 2014, max: 2027 }),
    household: households,
    reforms: fc.constantFrom([], ['comprehensiveInsurance']),
    line: fc.option(line, { nil: undefined, freq: 3 }),
  })
  .map(({ line: at, ...one }) => (at === undefined ? one : { ...one, household: atLine(one.household, one.year, at.multiple, at.fen) }))

/** A household whose income is swept, sometimes beside a person with bills. */
export const cliffCases = fc
  .record({
    year: householdYears,
    fact: fc.constantFrom('wages' as const, 'farmIncome' as const, 'otherIncome' as const),
    from: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, income),
    width: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 8_000_000 }).map((fen) => fen / 100) }, income),
    care: fc.option(settlementCases, { nil: undefined }),
  })
  .map(({ year: { scenario, year, household }, fact, from, width, care }) => ({
    scenario,
    year,
    household,
    sweep: { fact, from, to: Math.round((from + width) * 100) / 100 },
    ...(care === undefined ? {} : { person: care.person, bills: care.bills }),
  }))
