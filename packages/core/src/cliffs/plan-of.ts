import { buildPlan } from '../compile/build-plan.ts'
import type { Plan } from '../compile/plan.ts'
import { type AfterUntil, type Finding, findingsList } from '../parameter.ts'
import type { Day, Name } from '../policy/language.ts'
import type { PolicySystem } from '../system/system.ts'

type Planned = { readonly plan: Plan; readonly findings: readonly Finding[] }

/** So many plans of a system are kept: enough for the days of some households' bills. */
const most = 64
const plans = new WeakMap<PolicySystem, Map<string, Planned>>()

/** The plan of one day for a few facts. Building it takes longer than running it, so the last ones are kept. */
export function planOf(system: PolicySystem, at: Day, ask: readonly Name[], after: AfterUntil): Planned {
  const kept = plans.get(system) ?? new Map<string, Planned>()
  plans.set(system, kept)
  const key = [at, after, ...ask].join(' ')
  let planned = kept.get(key)
  if (!planned) {
    const { note, list } = findingsList()
    const plan = buildPlan(system, at, { ask, after, note, fixed: new Map(), firstOfYear: false, rowsOf: undefined })
    planned = { plan, findings: list() }
    if (kept.size >= most) kept.clear()
    kept.set(key, planned)
  }
  return planned
}
