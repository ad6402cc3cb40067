import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError } from '../errors.ts'
import { isDay } from '../period.ts'
import { show } from '../policy/pointer.ts'
import type { PolicySystem } from '../system/system.ts'
import { deadRules } from './dead-rules.ts'
import { expiredParameters } from './expired-parameters.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { flatTables } from './flat-tables.ts'
import { gaps } from './gaps.ts'
import { lapsedPolicies } from './lapsed-policies.ts'
import { missingRanges } from './missing-ranges.ts'
import { missingSources } from './missing-sources.ts'
import { mixedWords } from './mixed-words.ts'
import { monthsTimesTwelve } from './month-times-twelve.ts'
import { outsideRanges } from './outside-range.ts'
import { overlaps } from './overlaps.ts'
import { percentages } from './percentages.ts'
import { type Searches, searchesOf } from './search/searches.ts'
import { unusedParameters } from './unused-parameters.ts'

type Check = (system: PolicySystem, period: CheckPeriod, searches: Searches) => readonly CheckFinding[] | Promise<readonly CheckFinding[]>

const checks: readonly Check[] = [
  overlaps,
  gaps,
  deadRules,
  lapsedPolicies,
  expiredParameters,
  percentages,
  mixedWords,
  monthsTimesTwelve,
  outsideRanges,
  missingSources,
  missingRanges,
  flatTables,
  unusedParameters,
]

/**
 * Looks for what is legal and may still not be meant: situations that no rule covers or two rules claim, rules that never apply,
 * parameters past their last known day and all that reads them, payments that end with nothing to follow, missing sources and ranges,
 * units that smell.
 *
 * What speaks of situations comes with one, made as small as it can be and confirmed by {@link evaluate}, or says what was searched.
 * Nothing is drawn that another run would draw otherwise: the same system gives the same findings.
 *
 * @param period - the days that are checked, `from` included, `to` not
 * @returns the findings, worst first; none where nothing was found. It never throws for a system that links
 * @throws CoreError `run/bad-day` where the period is none
 * @example
 * const findings = await check(system, { from: '2018-01-01', to: '2024-01-01' })
 * const [lapse] = findings
 * lapse!.message.en
 * // => “help” is paid to nobody from 2022-01-01 on: help.strength becomes 0; nothing that begins by then takes over
 * lapse!.example!.before // => { at: '2021-01-01', gave: { value: 400 } }
 * findings.slice(1).map(({ code, parameter }) => [code, parameter])
 * // => [['check/missing-range', 'insurance.rate'], ['check/missing-range', 'help.share']]
 */
export async function check(system: PolicySystem, period: CheckPeriod): Promise<readonly CheckFinding[]> {
  checkSystem(system)
  checkOptions(period, periodKinds, 'period')
  checkPeriod(period)
  const searches = searchesOf(system, period)
  const found: CheckFinding[] = []
  for (const one of checks) found.push(...(await one(system, period, searches)))
  return [...found.filter(has('error')), ...found.filter(has('warning')), ...found.filter(has('note'))]
}

const has =
  (severity: CheckFinding['severity']) =>
  (finding: CheckFinding): boolean =>
    finding.severity === severity

const periodKinds: OptionKinds<CheckPeriod> = { from: 'any', to: 'any' }

function checkPeriod({ from, to }: CheckPeriod): void {
  const problem = (path: string, found: string, expected: string): CoreError =>
    new CoreError([{ code: 'run/bad-day', path, found, expected }])
  for (const [path, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day)) throw problem(path, show(day), 'a day that exists, such as 2018-03-05')
  if (from >= to) throw problem('to', show(to), `a day after ${from}`)
}
