import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError, nearestName, type Problem } from '../errors.ts'
import { checkDay } from '../evaluate/evaluate.ts'
import { insideInput, type Situation, wrongInput } from '../evaluate/situation.ts'
import type { AfterUntil, Finding } from '../parameter.ts'
import type { Day, Name, Title } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import { depthOf, type LinkedInput, type PolicySystem } from '../system/system.ts'
import type { Bills } from './bills.ts'
import { type BudgetLine, budgetLine } from './budget-line.ts'
import { netCurves, netOf, partsOfNet } from './net-curves.ts'
import type { Part } from './net-parts.ts'
import { identity, type Sweep } from './piecewise.ts'
import { type Replaced, rowsOf, type SituationRows } from './swept-situation.ts'

/** Along which input, between which values, on which day, and what is net. */
export type CliffOptions = {
  /** The numeric input that is swept; of which member (place in `members`, from 0) where several could be meant. */
  readonly along:
    | Name
    | {
        /** The input, by name. */
        readonly fact: Name
        /** The place in `members`, from 0. */
        readonly member: number
      }
  /** In the unit of the fact: yuan, years and so on. */
  readonly from: number
  /** The right end, in the same unit; not below `from`. */
  readonly to: number
  /** The day whose parameters hold: a year's 1 January. */
  readonly at: Day
  /** The computed fact that says what there is to live on, in yuan. */
  readonly net: Name
  /** The facts by which slopes and falls are split; if left out, those of which `net` is the sum by its rules. */
  readonly parts?: readonly Name[]
  /** Bills of a person: what the person pays of them is taken off. */
  readonly bills?: Bills
  /** Whether a parameter's last value goes on after its `until`; `hold` if left out. */
  readonly after?: AfterUntil
}

/** Net resources as an exact function of one input fact. Money in yuan. */
export type Cliffs = BudgetLine & {
  /** `of`: where the fact stands in the situation. `unit`: undefined if it is no money. */
  readonly along: {
    /** The input, by name. */
    readonly fact: Name
    /** Such as `/household` or `/members/1`. */
    readonly of: string
    /** For readers, in English and Chinese. */
    readonly title: Title
    /** A month’s money is per month on the axis, and per year in net resources. */
    readonly unit: 'CNY' | 'CNY/month' | undefined
  }
  /** The left end of the sweep, in the unit of the fact. */
  readonly from: number
  /** The right end, in the same unit. */
  readonly to: number
  /** The day whose parameters hold. */
  readonly at: Day
  /** The fact that says what there is to live on. */
  readonly net: {
    /** Its name. */
    readonly fact: Name
    /** For readers, in English and Chinese. */
    readonly title: Title
  }
  /** What net resources are made of besides own income: transfers in the order of the sum, then payers in the order in which they pay. */
  readonly parts: readonly Part[]
  /** Parameters that were read after the last day for which they are known. */
  readonly findings: readonly Finding[]
}

const optionKinds: OptionKinds<CliffOptions> = {
  along: 'any',
  from: 'any',
  to: 'any',
  at: 'any',
  net: 'any',
  parts: 'list',
  bills: 'object',
  after: ['hold', 'refuse'],
}

/**
 * Net resources along one input fact, exactly: where their slope changes, how much of another yuan is lost to which policy, and where
 * they fall (a notch): how deep, and how far one has to climb to be back.
 *
 * Breakpoints come from the rules, which are run over piecewise-linear functions instead of numbers, and not from a grid. Amounts that
 * slope are not rounded; those that do not are, as in {@link evaluate}. Values at single points do not count.
 *
 * @param situation - as for {@link evaluate}; what it gives for the swept fact is not looked at
 * @returns segments from left to right, notches, and the points between which everything is a line
 * @throws CoreError `sweep/not-linear` where a rule multiplies two amounts that both change with what is swept, or divides by one;
 *   `run/bad-day`, `run/unknown-fact`, `run/bad-value`, `run/missing-fact` (of an input that some place of the sweep may need),
 *   `run/not-in-force`, `run/two-rules`
 * @example
 * const treated = { person: { poor: true }, bill: { cost: 0 } }
 * const options = { along: 'cost', from: 0, to: 3000, at: '2018-06-01', net: 'settlement.outOfPocket' }
 * findCliffs(system, treated, options).segments.map(({ from, slope }) => [from, slope]) // => [[0, 0.2], [1000, 0.08]]
 */
export function findCliffs(system: PolicySystem, situation: Situation, options: CliffOptions): Cliffs {
  checkSystem(system)
  checkOptions(options, optionKinds)
  const { from, to, at, bills, after = 'hold' } = options
  checkDay(at)
  const rows = rowsOf(system, situation)
  const { input, row } = sweptInput(system, rows, options)
  const { isMoney, monthly } = moneyOf(input)
  const net = netOf(system, rows, options)
  const sweep = sweepOf(Number(insideInput(input, from)), Number(insideInput(input, to)), isMoney)
  const swept: Replaced = { name: input.name, row, by: from === to ? sweep.from : identity(sweep) }
  const { curves, findings } = netCurves(system, rows, net, { at, after, sweep, swept, bills })
  const perYear = monthly && !net.monthly ? 12 : 1
  return {
    along: {
      fact: input.name,
      of: rows.instances[input.entity][row]!.path,
      title: input.title,
      unit: isMoney ? (monthly ? 'CNY/month' : 'CNY') : undefined,
    },
    from,
    to,
    at,
    net: { fact: net.name, title: net.title },
    parts: partsOfNet(net),
    ...budgetLine(curves, { isMoney, perYear: isMoney ? perYear : undefined }, sweep),
    findings,
  }
}

const moneyOf = ({ dimension }: LinkedInput): { isMoney: boolean; monthly: boolean } =>
  dimension.type === 'number' && dimension.money === 1
    ? { isMoney: true, monthly: dimension.month === -1 }
    : { isMoney: false, monthly: false }

/** Cuts are found to about the last digit of a double: of the largest value, or, of money, far below a fen. */
function sweepOf(from: number, to: number, isMoney: boolean): Sweep {
  const scale = Math.max(Math.abs(from), Math.abs(to))
  return { from, to, near: isMoney ? Math.max(1e-3, 1e-12 * scale) : 1e-9 * scale }
}

/** The input that is swept, and its row among those of its entity. */
function sweptInput(
  system: PolicySystem,
  { innermost, instances }: SituationRows,
  { along, from, to }: CliffOptions,
): { readonly input: LinkedInput; readonly row: number } {
  const name = typeof along === 'string' ? along : along.fact
  const input = system.definitions.get(name)
  const refuse = (problem: Problem): CoreError => new CoreError([problem])
  if (input?.kind !== 'input') {
    const known = [...system.definitions.values()].flatMap((d) => (d.kind === 'input' ? [d.name] : []))
    const near = nearestName(String(name), known)
    const hint = near ? { hint: `did you mean "${near}"?` } : {}
    throw refuse({ code: 'run/unknown-fact', path: '/along', found: show(name), expected: 'an input fact', ...hint })
  }
  if (input.dimension.type !== 'number')
    throw refuse({
      code: 'run/bad-value',
      path: '/along',
      found: `"${name}", a ${input.dimension.type}`,
      expected: 'a number to sweep over',
    })
  const ends = { from, to }
  const problems = (['from', 'to'] as const).flatMap((end): Problem[] => {
    const wrong = wrongInput(input, ends[end])
    return wrong === undefined ? [] : [{ code: 'run/bad-value', path: `/${end}`, found: show(ends[end]), expected: wrong }]
  })
  if (problems.length > 0) throw new CoreError(problems)
  if (from > to) throw refuse({ code: 'run/bad-value', path: '/from', found: `${from}, above ${to}`, expected: 'no more than `to`' })
  const list = instances[input.entity]
  if (typeof along !== 'string') {
    const row = list.findIndex(({ path }) => path === `/members/${along.member}`)
    if (row >= 0) return { input, row }
    throw refuse({
      code: 'run/bad-value',
      path: '/along/member',
      found: show(along.member),
      expected: `a place in the situation's members, from 0`,
    })
  }
  // The bill or person that is evaluated comes first; without one, there must be a single one.
  if (list.length !== 1 && depthOf[innermost] < depthOf[input.entity])
    throw refuse({
      code: 'run/bad-value',
      path: '/along',
      found: `"${name}", of a ${input.entity}, of whom there are ${list.length}`,
      expected: `one ${input.entity}`,
      ...(list.length > 1 && input.entity === 'person' ? { hint: `say of which: { fact: '${name}', member: 0 }` } : {}),
    })
  return { input, row: 0 }
}
