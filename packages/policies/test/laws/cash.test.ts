import { compile, type Day, evaluate, type Facts, link, type PolicySystem, type Program, type Situation } from '@doudi/core'
import { policies, reforms, vocabulary } from '@doudi/policies'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../cases.ts'

// What always holds of the cash policies (S7, S8, S14 and what they stand on), with the inputs that the contract's cases do not have.

const ids = ['forecast', 'comprehensive-insurance', 'timely-relief']
const systemOf = (on: readonly string[]): PolicySystem =>
  link({ vocabulary, policies, reforms: reforms.filter(({ id }) => on.includes(id)) })
const plain = systemOf([])
const all = systemOf(ids)

const paid = [
  'dibao.payment',
  'tekun.livingAllowance',
  'tekun.careAllowance',
  'pension.payment',
  'disability.livingAllowance',
  'disability.careAllowance',
  'temporaryRelief.payment',
  'leftBehind.childAllowance',
  'leftBehind.serviceSubsidy',
  'comprehensiveInsurance.payment',
  'comprehensiveInsurance.householdPremium',
  'comprehensiveInsurance.governmentPremium',
  'educationAid.payment',
]
const asked = [...paid, 'householdIncome.transfers', 'temporaryRelief.daysUntilPaid']

type Home = { readonly household: Facts; readonly members: readonly Facts[] }

/** Around every deductible, band, limit and standard, in fen. */
const yuan = fc
  .oneof(
    fc.constantFrom(0, 200, 300, 500, 5000, 5200, 20_000, 20_000.01),
    fc.integer({ min: 0, max: 2_000_000 }).map((fen) => fen / 100),
    fc.integer({ min: 0, max: 20_000_000 }).map((fen) => fen / 100),
  )
  .map((value) => Math.round(value * 100) / 100)

const members = fc.record({
  age: fc.oneof(fc.integer({ min: 0, max: 95 }), fc.constantFrom(15, 16, 17, 18, 59, 60)),
  disabilityGrade: fc.integer({ min: 0, max: 4 }),
  seriouslyIll: fc.boolean(),
  tekun: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  selfCare: fc.constantFrom('full', 'partial', 'none'),
  medicalOwnPay: yuan,
  familyAway: fc.boolean(),
  unattended: fc.boolean(),
  serviceGranted: fc.boolean(),
  schoolStage: fc.constantFrom('none', 'preschool', 'primary', 'middle', 'high', 'vocational', 'university'),
  boarding: fc.boolean(),
  workStudyMonths: fc.integer({ min: 0, max: 12 }),
  schoolAward: fc.boolean(),
})

const homes: fc.Arbitrary<Home> = fc.record({
  household: fc.record({
    registered: fc.boolean(),
    wages: yuan,
    farmIncome: yuan,
    rigidSpending: yuan,
    dibaoTakeUp: fc.boolean(),
    reliefMonths: fc.integer({ min: 0, max: 12 }),
    urgentNeed: fc.boolean(),
    accidentCost: yuan,
    propertyLoss: yuan,
    farmLoss: yuan,
  }),
  members: fc.array(members, { minLength: 1, maxLength: 5 }),
})
const years = fc.integer({ min: 2014, max: 2030 })

const programs = new Map<PolicySystem, Map<number, Program>>()

function programOf(system: PolicySystem, year: number): Program {
  const known = programs.get(system) ?? new Map<number, Program>()
  programs.set(system, known)
  const program = known.get(year) ?? compile(system, `${year}-01-01`, { ask: asked })
  known.set(year, program)
  return program
}

/** By a compiled program, fen. */
function byProgram(system: PolicySystem, { household, members: persons }: Home, year: number): { readonly [fact: string]: number } {
  const program = programOf(system, year)
  const columns = columnsOf(system, program, (entity) => (entity === 'household' ? [household] : persons))
  const parents = { person: new Int32Array(persons.length) }
  const { values } = program.run({ rows: { household: 1, person: persons.length }, parents, columns })
  return Object.fromEntries(asked.map((fact) => [fact, values[fact]![0]!]))
}

const valuesOf = async (system: PolicySystem, situation: Situation, at: Day, ask: readonly string[]) =>
  (await evaluate(system, situation, at, { ask, trace: false })).values as { readonly [fact: string]: number }

it('pays no negative amount, and the transfers are the sum of what is paid', () => {
  const property = fc.property(homes, years, fc.boolean(), (home, year, on) => {
    const values = byProgram(on ? all : plain, home, year)
    for (const fact of paid) expect(values[fact], fact).toBeGreaterThanOrEqual(0)
    const premiums = ['comprehensiveInsurance.householdPremium', 'comprehensiveInsurance.governmentPremium']
    const sum = paid.filter((fact) => !premiums.includes(fact)).reduce((total, fact) => total + values[fact]!, 0)
    // No project, post or loan here.
    expect(values['householdIncome.transfers']).toBe(sum)
  })
  fc.assert(property, { seed: 7, numRuns: 300 })
})

it('evaluator and compiled programs give the same fen', async () => {
  const property = fc.asyncProperty(homes, years, fc.boolean(), async (home, year, on) => {
    const system = on ? all : plain
    const [fen, inYuan] = [byProgram(system, home, year), await valuesOf(system, home, `${year}-01-01`, asked)]
    for (const fact of asked)
      if (fact === 'temporaryRelief.daysUntilPaid') expect(inYuan[fact]).toBe(fen[fact])
      else expect(Math.round(inYuan[fact]! * 100), fact).toBe(fen[fact])
  })
  await fc.assert(property, { seed: 8, numRuns: 150 })
})

describe('whoever is excluded gets nothing, whatever else holds', () => {
  const household =
    (changes: Facts) =>
    (home: Home): Home => ({ ...home, household: { ...home.household, ...changes } })
  const everybody =
    (changes: Facts) =>
    (home: Home): Home => ({ ...home, members: home.members.map((one) => ({ ...one, ...changes })) })
  it.each<[string, (home: Home) => Home, readonly string[]]>([
    [
      'without take-up no dibao, and nothing that hangs on it',
      household({ dibaoTakeUp: false }),
      ['dibao.payment', 'disability.livingAllowance', 'leftBehind.serviceSubsidy'],
    ],
    ['nobody destitute', everybody({ tekun: false }), ['tekun.livingAllowance', 'tekun.careAllowance']],
    ['everybody destitute', everybody({ tekun: true }), ['dibao.payment', 'disability.careAllowance', 'leftBehind.childAllowance']],
    ['nobody of 60', everybody({ age: 59 }), ['pension.payment', 'leftBehind.serviceSubsidy']],
    ['nobody below 18', everybody({ age: 18 }), ['leftBehind.childAllowance']],
    ['nobody disabled', everybody({ disabilityGrade: 0 }), ['disability.livingAllowance', 'disability.careAllowance']],
    ['no months granted', household({ reliefMonths: 0 }), ['temporaryRelief.payment', 'temporaryRelief.daysUntilPaid']],
    ['nobody unattended', everybody({ unattended: false }), ['leftBehind.childAllowance']],
    ['no service granted', everybody({ serviceGranted: false }), ['leftBehind.serviceSubsidy']],
    ['nobody at school', everybody({ schoolStage: 'none' }), ['educationAid.payment']],
    [
      'nobody registered, on dibao, destitute or disabled',
      (home) => household({ registered: false, dibaoTakeUp: false })(everybody({ tekun: false, disabilityGrade: 0 })(home)),
      ['educationAid.payment'],
    ],
    [
      'no loss',
      (home) => household({ accidentCost: 0, propertyLoss: 0, farmLoss: 0 })(everybody({ medicalOwnPay: 0 })(home)),
      ['comprehensiveInsurance.payment'],
    ],
  ])('%s', (_, exclude, facts) => {
    const property = fc.property(homes, years, (home, year) => {
      const values = byProgram(all, exclude(home), year)
      for (const fact of facts) expect(values[fact], fact).toBe(0)
    })
    fc.assert(property, { seed: 9, numRuns: 60 })
  })

  it('without its reform the comprehensive insurance pays nothing and costs nothing', () => {
    const property = fc.property(homes, years, (home, year) => {
      const values = byProgram(plain, home, year)
      for (const fact of paid.filter((name) => name.startsWith('comprehensiveInsurance'))) expect(values[fact], fact).toBe(0)
    })
    fc.assert(property, { seed: 10, numRuns: 60 })
  })
})

it('a larger loss is never paid less, and no more than the loss', () => {
  const loss = fc.constantFrom('accidentCost', 'propertyLoss', 'farmLoss')
  const property = fc.property(homes, years, loss, yuan, (home, year, name, more) => {
    const before = home.household[name] as number
    const after = Math.round((before + more) * 100) / 100
    const payment = (value: number): number =>
      byProgram(all, { ...home, household: { ...home.household, [name]: value } }, year)['comprehensiveInsurance.payment']!
    const gained = payment(after) - payment(before)
    expect(gained).toBeGreaterThanOrEqual(0)
    expect(gained).toBeLessThanOrEqual(Math.round((after - before) * 100) + 1) // one rounding
  })
  fc.assert(property, { seed: 11, numRuns: 300 })
})

it('a more generous insurance never pays less', () => {
  const generous = link({
    vocabulary,
    policies,
    reforms: [
      ...reforms.filter(({ id }) => ids.includes(id)),
      {
        id: 'generous',
        title: { en: 'generous', zh: '从优' },
        set: {
          'comprehensiveInsurance.accidentDeductible': { '2014-01-01': 100 },
          'comprehensiveInsurance.propertyLimit': { '2014-01-01': 30_000 },
          'comprehensiveInsurance.farmBands': { '2014-01-01': [{ to: 3000, rate: 0.7 }, { rate: 0.6 }] },
        },
      },
    ],
  })
  const property = fc.property(homes, years, (home, year) => {
    const fact = 'comprehensiveInsurance.payment'
    expect(byProgram(generous, home, year)[fact]).toBeGreaterThanOrEqual(byProgram(all, home, year)[fact]!)
  })
  fc.assert(property, { seed: 12, numRuns: 200 })
})

describe('a value holds from its day on: the eve has the old one, the day after the same', () => {
  const stages = ['preschool', 'primary', 'middle', 'high', 'vocational', 'university']
  const pupils = stages.map(
    (schoolStage): Facts => ({ age: 17, schoolStage, workStudyMonths: 3, schoolAward: true, boarding: schoolStage === 'middle' }),
  )
  const home: Home = {
    household: { registered: true, dibaoTakeUp: true, reliefMonths: 1 },
    members: [
      ...pupils,
      { age: 9, unattended: true, disabilityGrade: 1 },
      { age: 30, disabilityGrade: 3 },
      { age: 70, serviceGranted: true, selfCare: 'partial' },
      { age: 71, tekun: true, selfCare: 'none' },
    ],
  }
  const student: Situation = { household: { registered: true }, person: { age: 19, schoolStage: 'university' } }
  const pupil: Situation = { household: { registered: true }, person: { age: 16, schoolStage: 'high' } }
  const child: Situation = { household: { registered: true }, person: { age: 9, familyAway: true } }
  const cases: readonly [string, string, Situation][] = [
    ['dibao.standard', 'dibao.payment', home],
    ['dibao.standard', 'temporaryRelief.payment', home],
    ['dibao.nationalMean', 'dibao.standardToNational', home],
    ['tekun.multiple', 'tekun.livingAllowance', home],
    ['tekun.careShare', 'tekun.careAllowance', home],
    ['disability.livingRate', 'disability.livingAllowance', home],
    ['disability.careRate', 'disability.careAllowance', home],
    ['leftBehind.unattendedRate', 'leftBehind.childAllowance', home],
    ['leftBehind.serviceRate', 'leftBehind.serviceSubsidy', home],
    ['leftBehind.visits', 'leftBehind.careVisits', child],
    ['educationAid.livingAid', 'educationAid.payment', home],
    ['educationAid.dayPupilShare', 'educationAid.payment', home],
    ['educationAid.grant', 'educationAid.payment', home],
    ['educationAid.yulu', 'educationAid.payment', home],
    ['educationAid.workStudyPay', 'educationAid.payment', home],
    ['educationAid.award', 'educationAid.payment', home],
    ['educationAid.loanMost', 'educationAid.loanLimit', student],
    ['educationAid.fees', 'educationAid.waivedFees', pupil],
  ]
  const shifted = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

  it.each(cases)('%s, seen in %s', async (name, fact, situation) => {
    const parameter = plain.definitions.get(name)
    if (parameter?.kind !== 'parameter') throw new Error(`${name} is no parameter`)
    const days = parameter.values.map(({ from }) => from).filter((day) => day > '2014-01-01')
    expect(days.length).toBeGreaterThan(0)
    let changes = 0
    for (const day of days) {
      const at = async (days: number) => (await valuesOf(plain, situation, shifted(day, days), [fact]))[fact]
      const [before, eve, on, after] = [await at(-2), await at(-1), await at(0), await at(1)]
      expect(eve, `${day}, eve`).toBe(before)
      expect(after, `${day}, day after`).toBe(on)
      if (eve !== on) changes++
    }
    // A high-school fee did not change on every day on which one of a vocational school did.
    expect(changes).toBeGreaterThanOrEqual(name === 'educationAid.fees' ? 1 : days.length)
  })

  it('a pension raised in July counts six months of each', async () => {
    const old: Situation = { household: { registered: false }, members: [{ age: 60 }] }
    const of = async (day: Day) => (await valuesOf(plain, old, day, ['pension.payment']))['pension.payment']
    // (88 + 15) x 12, 6 x (88 + 15) + 6 x (93 + 15), (93 + 15) x 12
    expect([await of('2019-01-01'), await of('2020-01-01'), await of('2021-01-01')]).toEqual([1236, 1266, 1296])
  })
})
