import { ageing } from './ageing.ts'
import { composition } from './composition.ts'
import { death } from './death.ts'
import { disability } from './disability.ts'
import { illness } from './illness.ts'
import { income } from './income.ts'
import { inpatientCare } from './inpatient-care.ts'
import { insurance } from './insurance.ts'
import { outpatientCare } from './outpatient-care.ts'
import type { Process } from './process.ts'
import { propensity } from './propensity.ts'
import { support } from './support.ts'

/** What happens in a year before any policy: the same in all scenarios, done once. Health comes before the income that it lowers. */
export const beforePolicies: readonly Process[] = [
  ageing,
  illness,
  disability,
  composition,
  propensity,
  insurance,
  inpatientCare,
  outpatientCare,
  income,
  support,
]

/**
 * After it come, for every scenario, transfers, settlement, coping and status (`run-track.ts`), then the exits of the year (`exit.ts`),
 * which do not depend on the scenario. Deaths end the year.
 */
export const afterPolicies: readonly Process[] = [death]
