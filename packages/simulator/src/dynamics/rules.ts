import {
  compile,
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
import { billFacts, transferFacts, transferPayments } from './facts.ts'

/** The compiled policies of one year. */
export type YearRules = {
  /** Equal for years and scenarios whose rules do the same. */
  readonly key: string
  /** All transfers of a household; where they need this year's own-pay, see `beforeOwnPay`. */
  readonly transfers: Program
  /** The household's category, by transfers before this year's own-pay is known; absent where `transfers` can give it. */
  readonly beforeOwnPay: Program | undefined
  readonly inpatient: Program
  /** A chronic outpatient bill of a person without an inpatient bill this year, and with one. */
  readonly chronic: Program
  readonly chronicAfterInpatient: Program
  /** Codes of category values. */
  readonly codes: ReadonlyMap<string, number>
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

/**
 * Compiles the rules of years for a group under different reforms, each only once where the parameters in force are equal: compiling takes
 * milliseconds, and most scenarios are equal in most years.
 *
 * @param simulated - the inputs that columns give
 */
export function ruleBook(
  vocabulary: Vocabulary,
  policies: readonly Policy[],
  group: Group,
  simulated: ReadonlySet<string>,
): (reforms: readonly Reform[]) => (year: number) => YearRules {
  const programs = new Map<string, Program>()
  const shared = (program: Program): Program => {
    const known = programs.get(program.fingerprint)
    if (known) return known
    programs.set(program.fingerprint, program)
    return program
  }
  const compiled = new Map<string, YearRules>()
  return (reforms) => {
    const system = link({ vocabulary, policies, reforms })
    const fixed: Fixed = { ...notSimulated(system, simulated), registered: group === 'lifted' }
    // Whatever reforms change besides parameters; those that change nothing else are not told apart by it.
    const more = reforms.map(({ id, title, sources, note, set, ...rest }) => rest)
    const others = JSON.stringify(more.filter((rest) => Object.keys(rest).length > 0))
    return (year) => {
      const settlementYear = Math.max(year, parameters.time.firstSettlementYear.value)
      const name = [year, others, inForce(system, year), inForce(system, settlementYear)].join('|')
      const known = compiled.get(name)
      if (known) return known
      const settling = year < settlementYear ? link({ vocabulary, policies, reforms: [...reforms, withoutCampaign] }) : system
      const rules = compileYear(system, year, settling, settlementYear, { fixed, shared })
      compiled.set(name, rules)
      return rules
    }
  }
}

/** The parameters of a year as text: equal texts, equal rules. */
function inForce(system: PolicySystem, year: number): string {
  const values: unknown[] = []
  for (const definition of system.definitions.values()) {
    if (definition.kind !== 'parameter') continue
    const before = definition.values.filter(({ from }) => from <= `${year}-01-01`).at(-1)
    const during = definition.values.filter(({ from }) => from > `${year}-01-01` && from <= `${year}-12-31`)
    values.push([definition.name, before?.value, during])
  }
  return JSON.stringify(values)
}

function compileYear(
  system: PolicySystem,
  year: number,
  settling: PolicySystem,
  settlementYear: number,
  { fixed, shared }: { readonly fixed: Fixed; readonly shared: (program: Program) => Program },
): YearRules {
  const { inpatient, chronic, chronicAfterInpatient } = settlementPrograms(settling, `${settlementYear}-12-31`, fixed)
  const transfers = compile(system, `${year}-01-01`, { ask: [...new Set([...Object.values(transferFacts), ...transferPayments])], fixed })
  const needsOwnPay = transfers.inputs.some(({ name }) => name === 'medicalOwnPay')
  const beforeOwnPay = needsOwnPay
    ? compile(system, `${year}-01-01`, { ask: [transferFacts.category], fixed: { ...fixed, medicalOwnPay: 0 } })
    : undefined
  const all = [transfers, beforeOwnPay, inpatient, chronic, chronicAfterInpatient]
  return {
    key: JSON.stringify(all.map((program) => program?.fingerprint)),
    transfers: shared(transfers),
    beforeOwnPay: beforeOwnPay && shared(beforeOwnPay),
    inpatient: shared(inpatient),
    chronic: shared(chronic),
    chronicAfterInpatient: shared(chronicAfterInpatient),
    codes: system.codes,
  }
}

function settlementPrograms(
  system: PolicySystem,
  day: string,
  fixed: Fixed,
): Pick<YearRules, 'inpatient' | 'chronic' | 'chronicAfterInpatient'> {
  const ask = Object.values(billFacts)
  const chronic = { ...fixed, care: 'chronicOutpatient', facilityTier: 'county', insideProvince: true, referred: true } as const
  return {
    inpatient: compile(system, day, { ask, fixed: { ...fixed, care: 'inpatient' }, rowsOf: 'bill', firstOfYear: true }),
    chronic: compile(system, day, { ask, fixed: chronic, rowsOf: 'bill', firstOfYear: true }),
    chronicAfterInpatient: compile(system, day, { ask, fixed: chronic, rowsOf: 'bill' }),
  }
}
