import { CoreError, nearestName, type Problem } from '../errors.ts'
import { operatorNamed } from '../expression/operators.ts'
import { type AfterUntil, type Finding, findingsList } from '../parameter.ts'
import type { Day, Name, Title } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import { depthOf, factOf, type PolicySystem } from '../system/system.ts'
import { type Bills, billCurves, checkGiven } from './bills.ts'
import type { BudgetCurves } from './budget-line.ts'
import { type Part, partNamed, partsOf, type Share } from './net-parts.ts'
import { linearly } from './not-linear.ts'
import { lift, type Sweep, type Swept } from './piecewise.ts'
import { planOf } from './plan-of.ts'
import { runSwept } from './run-swept.ts'
import { inputsOf, type Replaced, type SituationRows } from './swept-situation.ts'

/** What is asked for: net resources, and the facts of which they are made. */
export type Net = {
  readonly name: Name
  readonly title: Title
  /** Yuan a month. */
  readonly monthly: boolean
  readonly transfers: readonly Share[]
  readonly payers: readonly Share[]
}

export type NetOptions = { readonly net: Name; readonly parts?: readonly Name[] | undefined; readonly bills?: Bills | undefined }

/** @throws CoreError `run/unknown-fact`, `run/bad-value` */
export function netOf(system: PolicySystem, { innermost }: SituationRows, { net, parts, bills }: NetOptions): Net {
  const problems: Problem[] = []
  /** A computed amount of money that the situation has. */
  const checkMoney = (path: string, name: Name, within: keyof typeof depthOf): void => {
    const definition = system.definitions.get(name)
    if (definition?.kind !== 'fact') {
      const near = nearestName(String(name), system.order)
      problems.push({
        code: 'run/unknown-fact',
        path,
        found: show(name),
        expected: 'a computed fact',
        ...(near ? { hint: `did you mean "${near}"?` } : {}),
      })
    } else if (depthOf[definition.entity] > depthOf[within]) {
      problems.push({
        code: 'run/unknown-fact',
        path,
        found: `"${name}", of a ${definition.entity}`,
        expected: `a situation that has a ${definition.entity}`,
      })
    } else if (definition.dimension.type !== 'number' || definition.dimension.money !== 1) {
      problems.push({ code: 'run/bad-value', path, found: `"${name}", which is no money`, expected: 'a fact in yuan' })
    }
  }
  checkMoney('/net', net, innermost)
  parts?.forEach((part, i) => checkMoney(`/parts/${i}`, part, innermost))
  if (bills) checkMoney('/bills/ownPay', bills.ownPay, 'bill')
  if (problems.length > 0) throw new CoreError(problems)
  checkGiven(system, bills?.given)
  const { source, dimension } = system.definitions.get(net) as { source: { title: Title }; dimension: { month: number } }
  return {
    name: net,
    title: bills ? less(source.title, factOf(system, bills.ownPay).source.title) : source.title,
    monthly: dimension.month === -1,
    transfers: parts ? parts.map((name) => ({ part: partNamed(system, name), times: 1 })) : partsOf(system, net),
    // What payers pay is not paid by the person: taken off what is taken off.
    payers: bills ? partsOf(system, bills.ownPay).map(({ part, times }) => ({ part, times: 0 - times })) : [],
  }
}

const less = (all: Title, taken: Title): Title => ({ en: `${all.en} less ${taken.en}`, zh: `${all.zh}扣除${taken.zh}` })

export const partsOfNet = ({ transfers, payers }: Net): Part[] => [...transfers, ...payers].map(({ part }) => part)

export type NetRun = {
  readonly at: Day
  readonly after: AfterUntil
  readonly sweep: Sweep
  readonly swept: Replaced
  readonly bills: Bills | undefined
}

/** Net resources and their parts along the sweep, in fen. */
export function netCurves(
  system: PolicySystem,
  rows: SituationRows,
  net: Net,
  { at, after, sweep, swept, bills }: NetRun,
): { readonly curves: BudgetCurves; readonly findings: readonly Finding[] } {
  const { note, list } = findingsList()
  const ask = [...new Set([net.name, ...net.transfers.map(({ part }) => part.name), ...Object.values(bills?.given ?? {})])]
  const run = linearly(system, ask, (of) => {
    const { plan, findings } = planOf(system, at, of, after)
    findings.forEach(note)
    return runSwept(plan, rows.rows, inputsOf(system, rows, [swept]), new Map(), sweep)
  })
  const apply = (operator: string, a: Swept, b: Swept): Swept => lift(operatorNamed(operator), [a, b], {}, sweep)
  const part = ({ part: { name }, times }: Share, curve: Swept) => ({ name, curve: apply('multiply', curve, times) })
  const value = (name: Name): Swept => run.value(name, 0)
  const transfers = net.transfers.map((share) => part(share, value(share.part.name)))
  if (!bills) return { curves: { net: value(net.name), owed: 0, parts: transfers }, findings: list() }
  const given = new Map(Object.entries(bills.given ?? {}).map(([input, fact]) => [input, value(fact)]))
  const settled = billCurves(system, bills, net.payers, given, sweep, { after, note })
  const payers = net.payers.map((share, i) => part(share, settled.payers[i]!))
  const paid = payers.reduce<Swept>((sum, { curve }) => apply('add', sum, curve), 0)
  return {
    curves: {
      net: apply('subtract', value(net.name), settled.ownPay),
      owed: apply('add', settled.ownPay, paid),
      parts: [...transfers, ...payers],
    },
    findings: list(),
  }
}
