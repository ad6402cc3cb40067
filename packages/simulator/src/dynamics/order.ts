import { ageing } from './ageing.ts'
import { awayWages } from './away-wages.ts'
import { birth } from './birth.ts'
import { carePosts } from './care-posts.ts'
import { careSeeking } from './care-seeking.ts'
import { composition } from './composition.ts'
import { coping, interest } from './coping.ts'
import { death } from './death.ts'
import { disability } from './disability.ts'
import { harvest } from './harvest.ts'
import { illness } from './illness.ts'
import { income } from './income.ts'
import { inpatientCare } from './inpatient-care.ts'
import { droppingOut, insurance } from './insurance.ts'
import { kin } from './kin.ts'
import { effectiveRate, labour } from './labour.ts'
import { leftBehind } from './left-behind.ts'
import { links } from './links.ts'
import { loans } from './loans.ts'
import { migration } from './migration.ts'
import { mishaps } from './mishaps.ts'
import { monitoring } from './monitoring.ts'
import { observation } from './observation.ts'
import { outpatientCare } from './outpatient-care.ts'
import type { Process, TrackProcess } from './process.ts'
import { projects } from './projects.ts'
import { propensity } from './propensity.ts'
import { rehabilitation } from './rehabilitation.ts'
import { rehabilitationNeed } from './rehabilitation-need.ts'
import { schooling } from './schooling.ts'
import { settlement } from './settlement.ts'
import { status } from './status.ts'
import { support } from './support.ts'
import { payouts, transfers } from './transfers.ts'
import { villageIncome } from './village-income.ts'
import { workshops } from './workshops.ts'
import { ownInputs } from './year-tables.ts'

/** What happens in a year before any policy: the same in all scenarios, done once. Health comes before the income that it lowers. */
export const beforePolicies: readonly Process[] = [
  ageing,
  birth,
  illness,
  disability,
  composition,
  schooling,
  migration,
  leftBehind,
  propensity,
  insurance,
  inpatientCare,
  outpatientCare,
  income,
  awayWages,
  kin,
  links,
  harvest,
  projects,
  workshops,
  carePosts,
  loans,
  villageIncome,
  mishaps,
  rehabilitationNeed,
  support,
]

/** What policies touch: for every scenario. After it come the exits of the year (`exit.ts`), which do not depend on the scenario. */
export const withPolicies: readonly TrackProcess[] = [
  labour,
  transfers,
  droppingOut,
  careSeeking,
  settlement,
  rehabilitation,
  payouts,
  effectiveRate,
  interest,
  coping,
  status,
  observation,
  monitoring,
]

/** Deaths end the year. */
export const afterPolicies: readonly Process[] = [death]

const given = (processes: readonly (Process | TrackProcess)[], entity: 'household' | 'person'): readonly string[] =>
  processes.flatMap(({ gives }) => gives?.[entity] ?? [])

/** Inputs of the policies that processes give, by entity. Those of a track are of households. */
export const givenInputs = {
  household: given([...beforePolicies, ...afterPolicies], 'household'),
  person: given([...beforePolicies, ...afterPolicies], 'person'),
  track: given(withPolicies, 'household'),
} as const

/** Every input of the policies that a column gives; all others are as the vocabulary says where nothing is given. */
export const simulatedInputs: ReadonlySet<string> = new Set([
  ...ownInputs,
  ...givenInputs.household,
  ...givenInputs.person,
  ...givenInputs.track,
])
