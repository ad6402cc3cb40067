import {
  type CompileOptions,
  compile,
  type Day,
  defineReform,
  link,
  type Policy,
  type PolicySystem,
  type Program,
  type Reform,
  type Scalar,
  type Vocabulary,
} from '@doudi/core'
import { parameters } from '../parameters.ts'
import type { Group } from '../population/group.ts'
import type { Channel } from './channels.ts'
import {
  billFacts,
  depositFact,
  dropOutFact,
  officeFacts,
  rehabilitationFact,
  riskFact,
  riskKinds,
  transferFacts,
  transferPayments,
} from './facts.ts'

/** The compiled policies of one year. */
export type YearRules = {
  /** Equal for years and scenarios whose rules do the same. */
  readonly key: string
  /** All transfers of a household; where they need this year's own-pay, see `beforeOwnPay`. */
  readonly transfers: Program
  /** The household's category, by transfers before this year's own-pay is known; absent where `transfers` can give it. */
  readonly beforeOwnPay: Program | undefined
  /** The share of persons that drops out of insurance. */
  readonly dropOut: Program
  /** Own-pay of a first stay in a county hospital, referred; and the deposit of a first stay, where it is asked for. */
  readonly price: Program
  readonly deposit: Program | undefined
  /** The first stay of the year, and further ones of the same person. */
  readonly inpatient: Program
  readonly inpatientAgain: Program
  /** A chronic outpatient bill of a person without an inpatient bill this year, and with one. */
  readonly chronic: Program
  readonly chronicAfterInpatient: Program
  /** What the office makes of its records at the end of the year; compiled when it is first asked for, because few scenarios need it. */
  readonly office: () => Program
  /** Codes of category values. */
  readonly codes: ReadonlyMap<string, number>
  /** Channels of causes that are taken out of the year. */
  readonly off?: readonly Channel[]
}

/** Bills of the years before there are rules settle by the first rules, without the campaign. */
const notYet = { [`${parameters.time.firstSettlementYear.value}-01-01`]: 0 }
const withoutCampaign = defineReform({
  id: 'before-the-campaign',
  title: { en: 'Bills before the rules: no campaign in health', zh: '规则之前：无健康扶贫' },
  set: {
    'campaign.basicInForce': notYet,
    'campaign.criticalIllnessInForce': notYet,
    'campaign.medicalAssistanceInForce': notYet,
    'campaign.health351InForce': notYet,
    'campaign.health180InForce': notYet,
  },
})

type Fixed = { readonly [name: string]: Scalar | null }

/** Inputs that no column gives: in every row what the vocabulary says of those that are not given. */
function notSimulated({ definitions }: PolicySystem, simulated: ReadonlySet<string>): Fixed {
  return Object.fromEntries(
    [...definitions.values()].flatMap((input): [string, Scalar | null][] => {
      if (input.kind !== 'input' || simulated.has(input.name)) return []
      return input.default !== undefined ? [[input.name, input.default]] : input.optional ? [[input.name, null]] : []
    }),
  )
}

type Linker = (reforms: readonly Reform[]) => PolicySystem

/** Links reforms over the policies: the documents are checked once, and a list of the same reforms is linked once. */
export function linker(vocabulary: Vocabulary, policies: readonly Policy[]): Linker {
  const { original } = link({ vocabulary, policies })
  const numbers = new Map<Reform, number>()
  const known = new Map<string, PolicySystem>()
  return (reforms) => {
    const key = reforms.map((reform) => numberOf(numbers, reform)).join(' ')
    const system = known.get(key) ?? link({ ...original, reforms })
    known.set(key, system)
    return system
  }
}

/**
 * Compiles the rules of years for a group under different reforms. Scenarios have most of their rules in common, so a program is linked and
 * compiled once for all lists of reforms that are the same to it: it takes only those that change documents, or set a parameter that the
 * program can reach by the end of the year. And it is one program where all that is in force is equal.
 *
 * @param linked - see {@link linker}
 * @param simulated - the inputs that columns give
 * @param deposits - whether the deposits of bills are asked for
 */
export function ruleBook(
  linked: Linker,
  group: Group,
  simulated: ReadonlySet<string>,
  deposits: boolean,
): (reforms: readonly Reform[]) => (year: number) => YearRules {
  const programs = programStore(linked)
  const payments = [...new Set([...Object.values(transferFacts), ...transferPayments]), rehabilitationFact]
  return (reforms) => {
    // A policy that comes in may compute what was an input before.
    const fixed: Fixed = { ...notSimulated(linked(reforms.filter(changesDocuments)), simulated), registered: group === 'lifted' }
    return (year) => rulesOf(reforms, year, fixed)
  }

  function rulesOf(reforms: readonly Reform[], year: number, fixed: Fixed): YearRules {
    const day = `${year}-01-01`
    const settlementYear = Math.max(year, parameters.time.firstSettlementYear.value)
    const settling = year < settlementYear ? [...reforms, withoutCampaign] : reforms
    const transfers = programs.of('transfers', reforms, day, { ask: payments, fixed })
    const needsOwnPay = transfers.inputs.some(({ name }) => name === 'medicalOwnPay')
    const beforeOwnPay = needsOwnPay
      ? programs.of('category', reforms, day, { ask: [transferFacts.category, rehabilitationFact], fixed: { ...fixed, medicalOwnPay: 0 } })
      : undefined
    const dropOut = programs.of('drop-out', reforms, day, { ask: [dropOutFact], fixed })
    const bills = settlementPrograms(fixed, deposits, (name, ask, options) =>
      programs.of(name, settling, `${settlementYear}-12-31`, { ...options, ask }),
    )
    return {
      key: programs.keyOf([transfers, beforeOwnPay, dropOut, ...Object.values(bills)]),
      transfers,
      beforeOwnPay,
      dropOut,
      ...bills,
      office: () => programs.of('office', reforms, `${settlementYear}-12-31`, { ask: officeAsked, fixed: withRecords(fixed) }),
      codes: linked(reforms.filter(changesDocuments)).codes,
    }
  }
}

/** The office has a record of the income. */
const withRecords = (fixed: Fixed): Fixed => Object.fromEntries(Object.entries(fixed).filter(([name]) => name !== 'recordedIncome'))

const officeAsked = [...Object.values(officeFacts), ...riskKinds.map(riskFact)]

type Asked = CompileOptions & { readonly ask: readonly string[] }

function programStore(linked: Linker) {
  const numbers = new Map<Reform, number>()
  const compiled = new Map<string, Program>()
  const byFingerprint = new Map<string, Program>()
  const programNumbers = new Map<Program | undefined, number>()
  const reached = new Map<string, ReadonlySet<string>>()

  /** The parameters that a kind of program can reach under the reforms that change documents. */
  const reach = (name: string, ask: readonly string[], changes: readonly Reform[]): ReadonlySet<string> => {
    const key = [name, ...changes.map((reform) => numberOf(numbers, reform))].join(' ')
    const names = reached.get(key) ?? parametersUnder(linked(changes), ask)
    reached.set(key, names)
    return names
  }

  return {
    of(name: string, reforms: readonly Reform[], day: Day, options: Asked): Program {
      const year = day.slice(0, 4)
      const names = reach(name, options.ask, reforms.filter(changesDocuments))
      const heard = reforms.filter((reform) => changesDocuments(reform) || setsBy(reform, names, `${year}-12-31`))
      const key = [name, day, ...heard.map((reform) => numberOf(numbers, reform))].join(' ')
      const known = compiled.get(key)
      if (known) return known
      const system = linked(heard)
      const documents = heard.filter(changesDocuments).map((reform) => numberOf(numbers, reform))
      const rest = JSON.stringify([name, documents, inForce(system, names, year)])
      const fresh = compiled.get(rest) ?? compile(system, day, options)
      const program = byFingerprint.get(fresh.fingerprint) ?? fresh
      byFingerprint.set(program.fingerprint, program)
      compiled.set(key, program)
      compiled.set(rest, program)
      return program
    },
    /** Equal for programs that are the same. */
    keyOf: (programs: readonly (Program | undefined)[]): string => programs.map((program) => numberOf(programNumbers, program)).join(' '),
  }
}

function numberOf<T>(numbers: Map<T, number>, one: T): number {
  const number = numbers.get(one) ?? numbers.size
  numbers.set(one, number)
  return number
}

/** It does more than to set parameters. */
const changesDocuments = ({ add, withdraw, payers }: Reform): boolean => add !== undefined || withdraw !== undefined || payers !== undefined

/** It sets one of these parameters on a day up to the last. */
const setsBy = ({ set = {} }: Reform, names: ReadonlySet<string>, last: Day): boolean =>
  Object.entries(set).some(([name, values]) => names.has(name) && Object.keys(values).some((from) => from <= last))

/** Every parameter that facts may rest on, and the calendar: all names that stand in them, and in the facts so found. */
function parametersUnder({ definitions }: PolicySystem, ask: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part === 'string') reach(part)
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit)
  }
  const reach = (name: string): void => {
    const definition = definitions.get(name)
    if (!definition || found.has(name)) return
    found.add(name)
    if (definition.kind === 'fact') visit([definition.conditions, definition.rules, definition.otherwise, definition.waterfall])
    if (definition.kind === 'parameter') visit(definition.by)
  }
  ask.forEach(reach)
  return new Set([...found].filter((name) => ['parameter', 'calendar'].includes(definitions.get(name)!.kind)))
}

/**
 * Parameters through a year, the days without the year: equal texts, equal programs, because a program knows no other date. The year itself
 * stands in it where a fact reads the calendar.
 */
function inForce({ definitions }: PolicySystem, names: ReadonlySet<string>, year: string): string {
  const values = [...names].map((name) => {
    const definition = definitions.get(name)
    if (definition?.kind !== 'parameter') return year
    const before = definition.values.filter(({ from }) => from <= `${year}-01-01`).at(-1)
    const during = definition.values.filter(({ from }) => from > `${year}-01-01` && from <= `${year}-12-31`)
    return [before?.value, during.map(({ from, value }) => [from.slice(4), value])]
  })
  return JSON.stringify(values)
}

/**
 * The programs of bills: chronic ones, and the one that tells the price of care, are of the county, inside the province, referred.
 *
 * @param deposits - whether deposits are asked for
 */
function settlementPrograms(
  fixed: Fixed,
  deposits: boolean,
  of: (name: string, ask: readonly string[], options: CompileOptions) => Program,
): Pick<YearRules, 'price' | 'deposit' | 'inpatient' | 'inpatientAgain' | 'chronic' | 'chronicAfterInpatient'> {
  const ask = Object.values(billFacts)
  const atCounty = { facilityTier: 'county', insideProvince: true, referred: true } as const
  const chronic = { ...fixed, ...atCounty, care: 'chronicOutpatient' } as const
  const inpatient = { ...fixed, care: 'inpatient' } as const
  const first = { rowsOf: 'bill', firstOfYear: true } as const
  return {
    price: of('price', [billFacts.outOfPocket], { fixed: { ...inpatient, ...atCounty }, ...first }),
    deposit: deposits ? of('deposit', [depositFact], { fixed: inpatient, ...first }) : undefined,
    inpatient: of('inpatient', ask, { fixed: inpatient, ...first }),
    inpatientAgain: of('inpatient-again', ask, { fixed: inpatient, rowsOf: 'bill' }),
    chronic: of('chronic', ask, { fixed: chronic, ...first }),
    chronicAfterInpatient: of('chronic-after-inpatient', ask, { fixed: chronic, rowsOf: 'bill' }),
  }
}
