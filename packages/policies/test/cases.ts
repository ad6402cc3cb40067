import { readFileSync } from 'node:fs'
import {
  type Cliffs,
  type Columns,
  type Counters,
  compile,
  evaluate,
  type Facts,
  findCliffs,
  link,
  type PolicySystem,
  type Program,
  type Situation,
} from '@doudi/core'
import { policies, reforms, scenarios, vocabulary } from '@doudi/policies'

// The worked cases, and the two ways of computing one: by the reference evaluator, and by compiled programs over columns of one row.

export type Person = {
  readonly registered: boolean
  readonly exitYear: number | null
  readonly assistance: string
  readonly chronicCard: boolean
  readonly insured: boolean
}

export type Bill = {
  readonly id: string
  readonly date: string
  readonly care: string
  readonly facilityTier: string
  readonly insideProvince: boolean
  readonly referred: boolean
  readonly gross: number
  readonly compliant?: number
  readonly compliantShare?: number
}

export type SettlementCase = { readonly id: string; readonly scenario: string; readonly person: Person; readonly bills: readonly Bill[] }

export type Member = {
  readonly id: string
  readonly age: number
  readonly disabilityGrade?: number
  readonly seriouslyIll?: boolean
  readonly tekun?: boolean
  readonly selfCare?: string
  readonly ownPay?: number
}

export type Household = {
  readonly registered: boolean
  readonly exitYear: number | null
  readonly members: readonly Member[]
  readonly wages?: number
  readonly farmIncome?: number
  readonly otherIncome?: number
  readonly rigidSpending?: number
  readonly dibaoTakeUp?: boolean
  readonly loanYear?: number | null
  readonly project?: boolean
  readonly posts?: number
  readonly reliefMonths?: number
}

export type TransfersCase = {
  readonly id: string
  readonly scenario: string
  readonly year: number
  readonly household: Household
  readonly reforms?: readonly string[]
}

export type CliffCase = Omit<TransfersCase, 'id' | 'reforms'> & {
  readonly sweep: { readonly fact: 'wages' | 'farmIncome' | 'otherIncome'; readonly from: number; readonly to: number }
  readonly person?: Person
  readonly bills?: readonly Bill[]
}

/** Amounts by name, fen; the category as text. */
export type Answers = { readonly [name: string]: number | string }

/** What is asked of a bill, by the words of the cases. */
const billAnswers = {
  compliant: 'settlement.compliantCost',
  basic: 'basicInsurance.payment',
  criticalIllness: 'criticalIllnessInsurance.payment',
  medicalAssistance: 'medicalAssistance.payment',
  backstop351: 'health351.payment',
  chronic180: 'health180.payment',
  ownPay: 'settlement.outOfPocket',
} as const

/** What is asked of a household, by the words of the cases. */
const householdAnswers = {
  countedIncome: 'dibao.countedIncome',
  dividend: 'dividend.payment',
  projectSubsidy: 'projectSubsidy.payment',
  welfarePost: 'welfarePost.payment',
  dibao: 'dibao.payment',
  tekunLiving: 'tekun.livingAllowance',
  tekunCare: 'tekun.careAllowance',
  pension: 'pension.payment',
  disabilityLiving: 'disability.livingAllowance',
  disabilityCare: 'disability.careAllowance',
  temporaryRelief: 'temporaryRelief.payment',
  insurancePayout: 'comprehensiveInsurance.payment',
  total: 'householdIncome.transfers',
  disposable: 'householdIncome.disposable',
  category: 'dibao.category',
} as const

export const readCases = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')) as T

const systems = new Map<string, PolicySystem>()

/** The policies under a scenario, further reforms joined to it by `+`, and the reforms that a case names, linked once. */
export function systemUnder(scenario: string, words: readonly string[] = []): PolicySystem {
  const key = [scenario, ...words].join(' ')
  let system = systems.get(key)
  if (!system) {
    const further = words.length === 0 ? [] : reforms.filter(({ id }) => id === 'comprehensive-insurance')
    const [future, ...ids] = scenario.split('+')
    const joined = ids.map((id) => reforms.find((reform) => reform.id === id)!)
    system = link({ vocabulary, policies, reforms: [...scenarios[future!]!.reforms, ...joined, ...further] })
    systems.set(key, system)
  }
  return system
}

export const billSituation = (
  { registered, exitYear, ...person }: Person,
  { id: _, date: __, gross, compliant, compliantShare, ...bill }: Bill,
): Situation => ({
  household: { registered, exitYear },
  person,
  bill: { ...bill, grossCost: gross, statedCompliantCost: compliant, statedCompliantShare: compliantShare },
})

const householdSituation = ({ members, posts, ...household }: Household) => ({
  household: { ...household, welfarePosts: posts },
  members: members.map(({ id: _, ownPay, ...member }) => ({ ...member, medicalOwnPay: ownPay })),
})

/** By date; those of one day as listed. */
export const inOrder = (bills: readonly Bill[]): Bill[] => [...bills].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))

const fen = (yuan: unknown): number => Math.round((yuan as number) * 100)

/** One by one, with the counters of the year carried on. */
async function settleBy(
  bills: readonly Bill[],
  one: (bill: Bill, counters: Counters) => Promise<{ answers: Answers; counters: Counters }>,
): Promise<Answers[]> {
  const settled: Answers[] = []
  let year = ''
  let counters: Counters = {}
  for (const bill of inOrder(bills)) {
    if (bill.date.slice(0, 4) !== year) counters = {}
    year = bill.date.slice(0, 4)
    const done = await one(bill, counters)
    counters = done.counters
    settled.push(done.answers)
  }
  return settled
}

/** The bills of a case in the order of settlement, by the reference evaluator. */
export const settleByEvaluate = ({ scenario, person, bills }: Omit<SettlementCase, 'id'>): Promise<Answers[]> =>
  settleBy(bills, async (bill, counters) => {
    const options = { ask: Object.values(billAnswers), counters, trace: false }
    const done = await evaluate(systemUnder(scenario), billSituation(person, bill), bill.date, options)
    const answers = Object.fromEntries(Object.entries(billAnswers).map(([name, fact]) => [name, fen(done.values[fact])]))
    return { answers, counters: done.counters }
  })

/** The same by compiled programs. */
export const settleByProgram = ({ scenario, person, bills }: Omit<SettlementCase, 'id'>): Promise<Answers[]> =>
  settleBy(bills, async (bill, counters) => {
    const system = systemUnder(scenario)
    const program = programOf(system, bill.date, true)
    const { household, person: own, bill: facts } = billSituation(person, bill)
    const columns = columnsOf(system, program, () => [{ ...household, ...own, ...facts }])
    const before = Object.fromEntries(program.counters.map(({ name }) => [name, Float64Array.of(counters[name] ?? 0)]))
    const done = program.run({ rows: { bill: 1 }, columns, counters: before })
    const answers = Object.fromEntries(Object.entries(billAnswers).map(([name, fact]) => [name, done.values[fact]![0]!]))
    return { answers, counters: Object.fromEntries(Object.entries(done.counters).map(([name, column]) => [name, column[0]!])) }
  })

/** A household's year, by the reference evaluator. */
export async function transfersByEvaluate({ scenario, year, household, reforms: words = [] }: Omit<TransfersCase, 'id'>): Promise<Answers> {
  const options = { ask: Object.values(householdAnswers), trace: false }
  const { values } = await evaluate(systemUnder(scenario, words), householdSituation(household), `${year}-01-01`, options)
  return Object.fromEntries(
    Object.entries(householdAnswers).map(([name, fact]) => {
      const value = values[fact]
      return [name, typeof value === 'string' ? value : (value as number) * 100]
    }),
  )
}

/** The same by a compiled program. */
export function transfersByProgram({ scenario, year, household, reforms: words = [] }: Omit<TransfersCase, 'id'>): Answers {
  const system = systemUnder(scenario, words)
  const program = programOf(system, `${year}-01-01`, false)
  const { household: own, members = [] } = householdSituation(household)
  const columns = columnsOf(system, program, (entity) => (entity === 'household' ? [own!] : (members as readonly Facts[])))
  const parents = { person: new Int32Array(members.length) }
  const { values } = program.run({ rows: { household: 1, person: members.length }, parents, columns })
  const wordOf = new Map([...system.codes].map(([word, code]) => [code, word]))
  return Object.fromEntries(
    Object.entries(householdAnswers).map(([name, fact]) => {
      const value = values[fact]![0]!
      return [name, name === 'category' ? wordOf.get(value)! : value]
    }),
  )
}

/** Disposable income, less own pay of the bills, along one income. */
export const cliffsOf = ({ scenario, year, household, sweep, person, bills = [] }: CliffCase): Cliffs =>
  findCliffs(systemUnder(scenario), householdSituation(household), {
    along: sweep.fact,
    from: sweep.from,
    to: sweep.to,
    at: `${year}-01-01`,
    net: householdAnswers.disposable,
    bills: {
      ownPay: billAnswers.ownPay,
      list: inOrder(bills).map((bill) => ({ at: bill.date, situation: billSituation(person!, bill) })),
      given: { assistance: householdAnswers.category },
    },
  })

const programs = new Map<PolicySystem, Map<string, Program>>()

function programOf(system: PolicySystem, day: string, ofBills: boolean): Program {
  const known = programs.get(system) ?? new Map<string, Program>()
  programs.set(system, known)
  const key = `${day} ${ofBills}`
  const program =
    known.get(key) ??
    compile(system, day, ofBills ? { ask: Object.values(billAnswers), rowsOf: 'bill' } : { ask: Object.values(householdAnswers) })
  known.set(key, program)
  return program
}

/** Columns as a host builds them: fen, codes, flags 0 and 1, missing NaN. */
export function columnsOf(system: PolicySystem, { inputs }: Program, rows: (entity: string) => readonly Facts[]): Columns {
  return Object.fromEntries(
    inputs.map(({ name, entity }) => {
      const input = system.definitions.get(name)!
      if (input.kind !== 'input') throw new Error(`${name} is no input`)
      const inside = (given: Facts[string]): number => {
        const value = given ?? input.default ?? Number.NaN
        if (typeof value === 'string') return system.codes.get(value)!
        return input.dimension.type === 'number' && input.dimension.money === 1 ? fen(value) : Number(value)
      }
      return [name, Float64Array.from(rows(entity), (facts) => inside(facts[name]))]
    }),
  )
}
