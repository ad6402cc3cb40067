import { type Columns, compile, evaluate, type Facts, link, type PolicySystem } from '@doudi/core'
import { policies, reforms, vocabulary } from '@doudi/policies'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'

// What always holds of industry, loans, links, work, village income and agricultural insurance (S9-S13, S15).

const ours = [
  'project-subsidy-tied',
  'loan-risk-compensation',
  'loan-insurance',
  'equity-links',
  'workshop-standards',
  'care-posts',
  'income-insurance',
]
const chosen = reforms.filter(({ id }) => ours.includes(id))
const inForce = link({ vocabulary, policies })
const reformed = link({ vocabulary, policies, reforms: chosen })

const amounts = [
  'projectSubsidy.payment',
  'dividend.payment',
  'smallLoan.interest',
  'smallLoan.interestSubsidy',
  'smallLoan.ownInterest',
  'smallLoan.loss',
  'smallLoan.insurancePremium',
  'smallLoan.insurerBears',
  'smallLoan.fundBears',
  'smallLoan.bankBears',
  'benefitLinks.payment',
  'welfarePost.payment',
  'welfarePost.carePayment',
  'workshop.wageDue',
  'workshop.wageReceived',
  'workshop.arrears',
  'villageIncome.works',
  'villageIncome.solarPost',
  'villageIncome.relief',
  'villageIncome.householdSolar',
  'agriculturalInsurance.premium',
  'agriculturalInsurance.ownPremium',
  'agriculturalInsurance.premiumSubsidy',
  'agriculturalInsurance.payment',
  'agriculturalInsurance.incomePayment',
  'dibao.countedIncome',
  'householdIncome.transfers',
] as const

const yuan = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000_000 })).map((fen) => fen / 100)
const share = fc.integer({ min: 0, max: 100 }).map((hundredth) => hundredth / 100)
const count = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })
const year = fc.option(fc.integer({ min: 2012, max: 2024 }), { nil: undefined })

const household = fc
  .record({
    registered: fc.boolean(),
    dibaoTakeUp: fc.boolean(),
    wages: yuan,
    farmIncome: yuan,
    project: fc.boolean(),
    projectInspected: fc.boolean(),
    projectIncome: yuan,
    projectYears: count(3),
    projectInvestment: yuan,
    loanYear: year,
    loanOutstanding: yuan,
    loanDefaulted: fc.boolean(),
    benefitLink: fc.constantFrom('none', 'bodyHousehold', 'bodyCollectiveHousehold', 'collectiveHousehold', 'publicBenefitShare'),
    linkedValue: yuan,
    bodyYield: fc.integer({ min: -100, max: 100 }).map((hundredth) => hundredth / 100),
    welfarePosts: count(2),
    carePostMonths: count(24),
    workshopMonths: count(24),
    workshopSeasonal: fc.boolean(),
    workshopOwesWages: fc.boolean(),
  })
  .chain((one) =>
    fc
      .record({
        villageSolarIncome: yuan,
        villageRentIncome: yuan,
        villageAssetSales: yuan,
        villagePoorHouseholds: fc.integer({ min: 1, max: 60 }),
        villageSolarPosts: fc.integer({ min: 1, max: 20 }),
        solarPostsHeld: count(3),
        solarKilowatts: count(5),
        solarYear: year,
        insuredMu: count(30),
        cropLossShare: share,
        insuredHeads: count(5),
        lostHeads: count(8),
        expectedFarmIncome: yuan,
      })
      .map((more) => ({ ...one, ...more })),
  )

const days = fc.integer({ min: 2014, max: 2030 }).map((year) => `${year}-01-01`)

async function byEvaluate(system: PolicySystem, own: Facts, at: string): Promise<{ [name: string]: number }> {
  const { values } = await evaluate(system, { household: own, members: [{ age: 40 }] }, at, { ask: amounts, trace: false })
  return Object.fromEntries(amounts.map((name) => [name, Math.round((values as { [name: string]: number })[name]! * 100)]))
}

function byProgram(system: PolicySystem, own: Facts, at: string): { [name: string]: number } {
  const program = compile(system, at, { ask: amounts })
  const columns: Columns = Object.fromEntries(
    program.inputs.map(({ name, entity }) => {
      const input = system.definitions.get(name)!
      if (input.kind !== 'input') throw new Error(`${name} is no input`)
      const given = (entity === 'household' ? own[name] : name === 'age' ? 40 : undefined) ?? input.default ?? Number.NaN
      const money = input.dimension.type === 'number' && input.dimension.money === 1
      const inside = typeof given === 'string' ? system.codes.get(given)! : money ? Math.round(Number(given) * 100) : Number(given)
      return [name, Float64Array.of(inside)]
    }),
  )
  const { values } = program.run({ rows: { household: 1, person: 1 }, parents: { person: Int32Array.of(0) }, columns })
  return Object.fromEntries(amounts.map((name) => [name, Math.round(values[name]![0]!)]))
}

test('all reforms of these systems are there', () => {
  expect(chosen.map(({ id }) => id).sort()).toEqual([...ours].sort())
})

it('no amount is negative, and each loss, wage and premium is borne once', async () => {
  const property = fc.asyncProperty(household, days, fc.constantFrom(inForce, reformed), async (own, at, system) => {
    const fen = await byEvaluate(system, own, at)
    for (const name of amounts) expect(fen[name], name).toBeGreaterThanOrEqual(0)
    expect(fen['smallLoan.insurerBears']! + fen['smallLoan.fundBears']! + fen['smallLoan.bankBears']!).toBe(fen['smallLoan.loss'])
    expect(fen['smallLoan.ownInterest']! + fen['smallLoan.interestSubsidy']!).toBe(fen['smallLoan.interest'])
    expect(fen['workshop.wageReceived']! + fen['workshop.arrears']!).toBe(fen['workshop.wageDue'])
    expect(fen['agriculturalInsurance.ownPremium']! + fen['agriculturalInsurance.premiumSubsidy']!).toBe(
      fen['agriculturalInsurance.premium'],
    )
  })
  await fc.assert(property, { seed: 913, numRuns: 150 })
})

it('whoever was never registered has no money of the campaign, and who brings nothing in gets nothing out', async () => {
  const property = fc.asyncProperty(household, days, fc.constantFrom(inForce, reformed), async (one, at, system) => {
    const fen = await byEvaluate(system, { ...one, registered: false, insuredMu: 0, insuredHeads: 0, workshopMonths: 0 }, at)
    for (const name of ['projectSubsidy.payment', 'smallLoan.interestSubsidy', 'welfarePost.carePayment', 'villageIncome.solarPost'])
      expect(fen[name], name).toBe(0)
    for (const name of ['villageIncome.relief', 'agriculturalInsurance.payment', 'agriculturalInsurance.incomePayment', 'workshop.wageDue'])
      expect(fen[name], name).toBe(0)
    if (one.benefitLink === 'none' || one.benefitLink === 'publicBenefitShare') expect(fen['benefitLinks.payment']).toBe(0)
  })
  await fc.assert(property, { seed: 914, numRuns: 80 })
})

it('without the inputs of these systems a household has what it had before them, whatever the reform', async () => {
  const plain = fc.record({ registered: fc.boolean(), dibaoTakeUp: fc.boolean(), wages: yuan, farmIncome: yuan, loanYear: year })
  const property = fc.asyncProperty(plain, days, async (own, at) => {
    expect(await byEvaluate(reformed, own, at)).toEqual(await byEvaluate(inForce, own, at))
  })
  await fc.assert(property, { seed: 915, numRuns: 60 })
})

it('the interest subsidy goes to the bank: a loan that is owed changes no income', async () => {
  const property = fc.asyncProperty(household, days, async (own, at) => {
    const [owed, repaid] = [await byEvaluate(inForce, own, at), await byEvaluate(inForce, { ...own, loanOutstanding: 0 }, at)]
    expect(owed['householdIncome.transfers']).toBe(repaid['householdIncome.transfers'])
  })
  await fc.assert(property, { seed: 916, numRuns: 60 })
})

it('evaluator and compiled programs give the same fen', async () => {
  const property = fc.asyncProperty(household, days, fc.constantFrom(inForce, reformed), async (own, at, system) => {
    expect(byProgram(system, own, at)).toEqual(await byEvaluate(system, own, at))
  })
  await fc.assert(property, { seed: 917, numRuns: 80 })
})

// Eve, day and day after of each boundary: a value holds from its day on, half-open.
const full: Facts = {
  registered: true,
  project: true,
  projectInspected: true,
  projectIncome: 100,
  projectInvestment: 4000,
  benefitLink: 'bodyHousehold',
  linkedValue: 10000,
  bodyYield: 0.1,
  welfarePosts: 1,
  carePostMonths: 1,
  workshopMonths: 10,
  workshopSeasonal: true,
  workshopOwesWages: true,
  villageSolarIncome: 1000,
  solarPostsHeld: 1,
  solarKilowatts: 1,
  solarYear: 2014,
  loanYear: 2014,
  loanOutstanding: 10000,
  loanDefaulted: true,
  insuredMu: 1,
  expectedFarmIncome: 1000,
}
test.each([
  ['projectSubsidy.payment', 'in force', '2016-01-01', 0, 2000],
  ['projectSubsidy.payment', 'reformed', '2020-01-01', 2000, 1200],
  ['smallLoan.interestSubsidy', 'in force', '2015-01-01', 0, 475],
  ['smallLoan.interestSubsidy', 'in force', '2018-01-01', 475, 0],
  ['smallLoan.fundBears', 'reformed', '2020-01-01', 0, 2800],
  ['smallLoan.insurerBears', 'reformed', '2020-01-01', 0, 6000],
  ['benefitLinks.payment', 'in force', '2016-01-01', 0, 600],
  ['benefitLinks.payment', 'reformed', '2020-01-01', 600, 700],
  ['welfarePost.payment', 'in force', '2017-01-01', 0, 6000],
  ['welfarePost.carePayment', 'reformed', '2020-01-01', 0, 1000],
  ['workshop.wageReceived', 'in force', '2016-01-01', 0, 6300],
  ['workshop.wageReceived', 'reformed', '2020-01-01', 6300, 12000],
  ['villageIncome.solarPost', 'in force', '2018-01-01', 0, 600],
  ['villageIncome.relief', 'in force', '2016-01-01', 0, 800],
  ['villageIncome.relief', 'in force', '2018-01-01', 800, 200],
  ['villageIncome.householdSolar', 'in force', '2015-01-01', 0, 1000],
  ['villageIncome.householdSolar', 'in force', '2035-01-01', 1000, 0],
  ['agriculturalInsurance.incomePayment', 'reformed', '2020-01-01', 0, 800],
] as const)('%s, %s: from %s on another amount, the eve still the old one', async (fact, which, day, before, after) => {
  const system = which === 'reformed' ? reformed : inForce
  const at = async (day: string): Promise<unknown> =>
    (await evaluate(system, { household: full, members: [{ age: 40 }] }, day, { ask: [fact], trace: false })).values[fact]
  const shifted = (days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  expect(await at(shifted(-1)), 'eve').toBe(before)
  expect(await at(day), 'day').toBe(after)
  expect(await at(shifted(1)), 'day after').toBe(after)
})

test('every one of them has a value in the first year, and is 0 by default', async () => {
  const fen = await byEvaluate(inForce, { registered: true }, '2014-01-01')
  for (const name of amounts) expect(fen[name], name).toBe(0)
})
