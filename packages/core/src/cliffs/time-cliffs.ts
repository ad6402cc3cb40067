import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError } from '../errors.ts'
import { checkDay, evaluate } from '../evaluate/evaluate.ts'
import type { Counters } from '../evaluate/scope.ts'
import type { Facts, Situation } from '../evaluate/situation.ts'
import type { TracedParameter } from '../evaluate/trace.ts'
import { toFen, toYuan } from '../money.ts'
import type { AfterUntil, Finding } from '../parameter.ts'
import type { Day, Name, ParameterValue, Title } from '../policy/language.ts'
import { type PolicySystem, parameterOf } from '../system/system.ts'
import type { Bills } from './bills.ts'
import { type Net, netOf, partsOfNet } from './net-curves.ts'
import type { Part } from './net-parts.ts'
import { rowsOf } from './swept-situation.ts'

/** Between which days, and what is net. */
export type TimeOptions = {
  /** The computed fact that says what there is to live on, in yuan. */
  readonly net: Name
  /** The facts by which changes are split; if left out, those of which `net` is the sum by its rules. */
  readonly parts?: readonly Name[]
  /** Bills of a person, settled anew under the rules of each day as the only ones of that year. */
  readonly bills?: Omit<Bills, 'list'> & {
    /** In the order of settlement, as for `evaluate`. */
    readonly list: readonly Situation[]
  }
  /** Whether a parameter's last value goes on after its `until`; `hold` if left out. */
  readonly after?: AfterUntil
}

/** A parameter whose value is another from a day on, and that this household's rules read. */
export type ChangedParameter = {
  /** Its name, `dibao.line`. */
  readonly parameter: Name
  /** For readers, in English and Chinese. */
  readonly title: Title
  /** The id of its policy. */
  readonly document: string
  /** Undefined: not read on that side. */
  readonly before: ParameterValue | undefined
  /** From the day on; money in yuan. */
  readonly after: ParameterValue | undefined
  /** How well the value after it is known. */
  readonly mark: string
  /** The reform that set it. */
  readonly reform?: string
}

/** A day from which on the household has more or less, everything about itself unchanged. */
export type TimeChange = {
  /** The first day on which it is so. */
  readonly at: Day
  /** Yuan a year; below 0 a loss. */
  readonly change: number
  /** By part, yuan a year; together with own income they are the change. */
  readonly split: readonly {
    /** The name of the part, `dibao.payment`. */
    readonly part: Name
    /** Below 0: less is paid. */
    readonly change: number
  }[]
  /** Parts that were paid and are not any more. */
  readonly ends: readonly Name[]
  /** What changed on paper. Empty: the calendar alone, such as years since a loan. */
  readonly because: readonly ChangedParameter[]
  /** The first day on which net resources are what they were; null if not within the time. Of a gain: the day itself. */
  readonly recovered: Day | null
}

/** What net resources and their parts are from a day on until another, excluded. Yuan a year. */
export type TimePeriod = {
  /** The first day. */
  readonly from: Day
  /** The day after the last. */
  readonly to: Day
  /** Net resources. */
  readonly net: number
  /** What is of no policy: own income. */
  readonly own: number
  /** The bills before anybody paid of them. */
  readonly owed: number
  /** What each part gives, by its name. */
  readonly parts: { readonly [part: Name]: number }
}

/** Net resources of one household along time. Money in yuan. */
export type TimeCliffs = {
  /** The first day. */
  readonly from: Day
  /** The day after the last. */
  readonly to: Day
  /** The fact that says what there is to live on. */
  readonly net: {
    /** Its name. */
    readonly fact: Name
    /** For readers, in English and Chinese. */
    readonly title: Title
  }
  /** What net resources are made of besides own income. */
  readonly parts: readonly Part[]
  /** In order, without a gap; a new one where anything changes. */
  readonly periods: readonly TimePeriod[]
  /** One between each two periods, in order. */
  readonly changes: readonly TimeChange[]
  /** Parameters that were read after the last day for which they are known. */
  readonly findings: readonly Finding[]
}

const optionKinds: OptionKinds<TimeOptions> = { net: 'any', parts: 'list', bills: 'object', after: ['hold', 'refuse'] }

/**
 * The days on which anything changes for one household while it stays as it is: what it has a year before and after, which payments end,
 * and which parameters were set anew.
 *
 * The days are those on which a parameter of the system gets another value, and each 1 January; between two of them nothing can change.
 * A scenario is a system: where support goes on the system itself, where it stops, tapers off or is replaced `reform(system, …)`. Compare
 * the results of several with {@link timeChart}.
 *
 * @param situation - as for {@link evaluate}; ages and years since are those of the day, ages stay as given
 * @param from - the first day
 * @param to - the day after the last
 * @throws CoreError as {@link evaluate}, `run/bad-value` where `to` is not after `from`
 * @example
 * const treated = { person: { poor: true }, bill: { cost: 3000 } }
 * const { changes } = await timeCliffs(system, treated, '2018-01-01', '2023-01-01', { net: 'settlement.paid' })
 * changes.map(({ at, change }) => [at, change]) // => [['2020-01-01', -24], ['2021-01-01', -768], ['2022-01-01', -768]]
 */
export async function timeCliffs(
  system: PolicySystem,
  situation: Situation,
  from: Day,
  to: Day,
  options: TimeOptions,
): Promise<TimeCliffs> {
  checkSystem(system)
  checkOptions(options, optionKinds)
  for (const day of [from, to]) checkDay(day)
  if (from >= to) throw new CoreError([{ code: 'run/bad-value', path: '/to', found: to, expected: `a day after ${from}` }])
  const net = netOf(system, rowsOf(system, situation), { ...options, bills: options.bills && { ...options.bills, list: [] } })
  const states: State[] = []
  for (const day of daysOfChange(system, from, to)) states.push(await stateOn(system, situation, day, net, options))
  const kept = states.filter((state, i) => i === 0 || !sameAmounts(state, states[i - 1]!))
  const parts = partsOfNet(net)
  return {
    from,
    to,
    net: { fact: net.name, title: net.title },
    parts,
    periods: kept.map(({ day, net: amount, own, owed, parts: ofParts }, i) => ({
      from: day,
      to: kept[i + 1]?.day ?? to,
      net: amount,
      own,
      owed,
      parts: ofParts,
    })),
    // Compared with the day before, which may be of another state than the last one that is kept.
    changes: kept.slice(1).map((state, i) => changeTo(system, states[states.indexOf(state) - 1]!, state, kept.slice(i + 1))),
    findings: firstOfEach(states.flatMap(({ findings }) => findings)),
  }
}

/** The days from which on some rule may be another. */
function daysOfChange(system: PolicySystem, from: Day, to: Day): Day[] {
  const days = new Set<Day>([from])
  for (const definition of system.definitions.values())
    if (definition.kind === 'parameter') for (const value of definition.values) days.add(value.from)
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) days.add(`${String(year).padStart(4, '0')}-01-01`)
  return [...days].filter((day) => day >= from && day < to).sort()
}

type State = Omit<TimePeriod, 'from' | 'to'> & {
  readonly day: Day
  readonly read: readonly TracedParameter[]
  readonly findings: readonly Finding[]
}

async function stateOn(
  system: PolicySystem,
  situation: Situation,
  day: Day,
  net: Net,
  { bills, after = 'hold' }: TimeOptions,
): Promise<State> {
  const ask = [...new Set([net.name, ...net.transfers.map(({ part }) => part.name), ...Object.values(bills?.given ?? {})])]
  const household = await evaluate(system, situation, day, { ask, after })
  const findings = [...household.findings]
  const read = [...household.trace.parameters]
  const fen = new Map<Name, number>(
    net.transfers.map(({ part, times }) => [part.name, times * toFen(household.values[part.name] as number)]),
  )
  let ownPay = 0
  let counters: Counters = {}
  for (const bill of bills?.list ?? []) {
    const given = Object.entries(bills!.given ?? {}).map(([input, fact]) => [input, household.values[fact]] as const)
    const names = [bills!.ownPay, ...net.payers.map(({ part }) => part.name)]
    const settled = await evaluate(system, withGiven(system, bill, given), day, { ask: [...new Set(names)], after, counters })
    counters = settled.counters
    findings.push(...settled.findings)
    read.push(...settled.trace.parameters)
    ownPay += toFen(settled.values[bills!.ownPay] as number)
    for (const { part, times } of net.payers)
      fen.set(part.name, (fen.get(part.name) ?? 0) + times * toFen(settled.values[part.name] as number))
  }
  const left = toFen(household.values[net.name] as number) - ownPay
  const paid = net.payers.reduce((sum, { part }) => sum + (fen.get(part.name) ?? 0), 0)
  const all = [...fen.values()].reduce((sum, amount) => sum + amount, 0)
  return {
    day,
    net: toYuan(left),
    own: toYuan(left + ownPay + paid - all),
    owed: toYuan(ownPay + paid),
    parts: Object.fromEntries(partsOfNet(net).map(({ name }) => [name, toYuan(fen.get(name) ?? 0) + 0])),
    read,
    findings,
  }
}

/** A situation with some inputs as facts of the household give them. */
function withGiven(system: PolicySystem, situation: Situation, given: readonly (readonly [Name, Facts[string]])[]): Situation {
  const of = (entity: 'household' | 'person' | 'bill'): Facts =>
    Object.fromEntries(given.filter(([input]) => (system.definitions.get(input) as { entity: string }).entity === entity))
  return {
    ...situation,
    household: { ...situation.household, ...of('household') },
    person: { ...situation.person, ...of('person') },
    bill: { ...situation.bill, ...of('bill') },
  }
}

const sameAmounts = (a: State, b: State): boolean =>
  a.net === b.net && a.owed === b.owed && Object.keys(a.parts).every((part) => a.parts[part] === b.parts[part])

function changeTo(system: PolicySystem, before: State, now: State, later: readonly State[]): TimeChange {
  const difference = (a: number, b: number): number => toYuan(toFen(b) - toFen(a))
  const names = Object.keys(now.parts)
  const change = difference(before.net, now.net)
  return {
    at: now.day,
    change,
    split: names
      .map((part) => ({ part, change: difference(before.parts[part]!, now.parts[part]!) }))
      .filter((one) => one.change !== 0)
      .sort((a, b) => a.change - b.change),
    ends: names.filter((part) => before.parts[part] !== 0 && now.parts[part] === 0),
    because: changedParameters(system, before, now),
    recovered: change >= 0 ? now.day : (later.find(({ net }) => net >= before.net)?.day ?? null),
  }
}

/** Parameters that were read on either side and are not what they were. */
function changedParameters(system: PolicySystem, before: State, now: State): ChangedParameter[] {
  const names = [...new Set([...before.read, ...now.read].map(({ parameter }) => parameter))]
  return names.flatMap((name): ChangedParameter[] => {
    const [old, young] = [before, now].map(({ read }) => read.filter(({ parameter }) => parameter === name))
    const setToday = parameterOf(system, name).values.some(({ from }) => from === now.day)
    const bothRead = old!.length > 0 && young!.length > 0
    const same = JSON.stringify(old!.map(({ value }) => value)) === JSON.stringify(young!.map(({ value }) => value))
    if (same || (!bothRead && !setToday)) return []
    const { document, mark, reform } = (young!.at(-1) ?? old!.at(-1))!
    const [first, last] = [old!.at(-1)?.value, young!.at(-1)?.value]
    return [
      {
        parameter: name,
        title: parameterOf(system, name).source.title,
        document,
        before: first,
        after: last,
        mark,
        ...(reform === undefined ? {} : { reform }),
      },
    ]
  })
}

function firstOfEach(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.parameter)) first.set(finding.parameter, finding)
  return [...first.values()]
}
