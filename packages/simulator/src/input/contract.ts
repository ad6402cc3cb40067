import { CoreError, compile, type Day, type Facts, link, type PolicySystem, type Situation } from '@doudi/core'
import { policies, reforms, scenarios, vocabulary } from '@doudi/policies'
import { type Bill, type Household, type Person, type ReformWord, reformWords } from './case-schema.ts'

// The only file that knows both the words of the JSON contract (`doudi settle`, `doudi transfers`, `doudi cliffs`) and the facts of the policies.

/** A bill's layers, in the order in which they pay. */
export const layers = {
  basic: 'basicInsurance.payment',
  criticalIllness: 'criticalIllnessInsurance.payment',
  medicalAssistance: 'medicalAssistance.payment',
  backstop351: 'health351.payment',
  chronic180: 'health180.payment',
} as const

export const billAnswers = { compliant: 'settlement.compliantCost', ownPay: 'settlement.outOfPocket' } as const

/** A household's transfers. */
export const lines = {
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
} as const

export const householdAnswers = {
  countedIncome: 'dibao.countedIncome',
  total: 'householdIncome.transfers',
  disposable: 'householdIncome.disposable',
  category: 'dibao.category',
} as const

/** The reforms that a case may ask for, and the line that each adds. */
const caseReforms: { readonly [W in ReformWord]: { readonly id: string; readonly adds: { readonly [line: string]: string } } } = {
  comprehensiveInsurance: { id: 'comprehensive-insurance', adds: { insurancePayout: 'comprehensiveInsurance.payment' } },
}

/** A bill or a year as settled, yuan; the bills in the order in which they were settled. */
export type Amounts = { readonly layers: { readonly [L in keyof typeof layers]: number }; readonly ownPay: number }
export type SettledBill = { readonly id: string; readonly compliant: number } & Amounts
export type Settlement = { readonly id: string; readonly bills: readonly SettledBill[] } & Amounts

/** A household's year, yuan. */
export type HouseholdYear = {
  readonly id: string
  readonly countedIncome: number
  readonly transfers: { readonly [line: string]: number }
  readonly total: number
  readonly disposable: number
  readonly category: string
}

/** Where a household's resources fall as one income rises, and how much of another yuan it keeps. */
export type CliffsResult = {
  readonly id: string
  readonly notches: readonly { readonly at: number; readonly depth: number; readonly recover: number | null }[]
  readonly segments: readonly { readonly from: number; readonly to: number; readonly metr: number }[]
}

/** The lines that a case has. */
export const linesUnder = (words: readonly ReformWord[]): { readonly [line: string]: string } =>
  Object.assign({}, lines, ...reformWords.filter((word) => words.includes(word)).map((word) => caseReforms[word].adds))

const systems = new Map<string, PolicySystem>()

/** The policies under a scenario and a case's reforms, linked once. */
export function systemUnder(scenario: string, words: readonly ReformWord[] = []): PolicySystem {
  const ids = reformWords.filter((word) => words.includes(word)).map((word) => caseReforms[word].id)
  const key = [scenario, ...ids].join(' ')
  let system = systems.get(key)
  if (!system) {
    const further = ids.map((id) => reforms.find((reform) => reform.id === id)!)
    system = link({ vocabulary, policies, reforms: [...scenarios[scenario]!.reforms, ...further] })
    systems.set(key, system)
  }
  return system
}

/** What the policies call a fact. */
export function titleOf(fact: string): string {
  const definition = systemUnder('kept').definitions.get(fact)
  return definition?.kind === 'fact' ? definition.source.title.en : definition?.kind === 'input' ? definition.title.en : fact
}

/** The day on which the rules of what is asked begin: all their parameters have a value from then on. */
export function firstDay(ask: readonly string[]): Day {
  const system = systemUnder('kept')
  const starts = [...system.definitions.values()].flatMap((definition) =>
    definition.kind === 'parameter' ? definition.values[0]!.from : [],
  )
  return [...new Set(starts)].sort().find((day) => isInForce(system, day, ask))!
}

function isInForce(system: PolicySystem, day: Day, ask: readonly string[]): boolean {
  try {
    compile(system, day, { ask })
    return true
  } catch (error) {
    if (error instanceof CoreError && error.code === 'run/not-in-force') return false
    throw error
  }
}

export const billSituation = ({ registered, exitYear, ...person }: Person, bill: Bill): Situation => ({
  household: { registered, exitYear },
  person,
  bill: {
    care: bill.care,
    facilityTier: bill.facilityTier,
    insideProvince: bill.insideProvince,
    referred: bill.referred,
    grossCost: bill.gross,
    statedCompliantCost: bill.compliant,
    statedCompliantShare: bill.compliantShare,
  },
})

/** By date; those of one day as listed. ISO dates sort as text. */
export const inOrder = <B extends { readonly date: Day }>(bills: readonly B[]): B[] =>
  [...bills].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))

export const householdSituation = ({ members, posts, ...household }: Household): Situation => ({
  household: { ...household, welfarePosts: posts },
  members: members.map(({ id: _, ownPay, ...member }): Facts => ({ ...member, medicalOwnPay: ownPay })),
})
