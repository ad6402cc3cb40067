import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError, nearestName, type Problem } from '../errors.ts'
import { toYuan } from '../money.ts'
import { type AfterUntil, type Finding, findingsList, markOf } from '../parameter.ts'
import { isDay } from '../period.ts'
import type { Day, Scalar } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import { depthOf, factOf, type PolicySystem, waterfallOfPolicy } from '../system/system.ts'
import type { NameOf, SystemTypes, ValuesOf } from '../system/system-types.ts'
import { type Counters, type Run, Scope, type SeenInside } from './scope.ts'
import { type Instance, type Situation, toInstance } from './situation.ts'
import { outside, type Trace, type TracedFact, type TracedInput, type TracedParameter } from './trace.ts'

/** What is asked for, and what is known of the year so far. */
export type EvaluateOptions<Ask extends string = string> = {
  /** The facts wanted; all computed facts of the innermost entity if left out. */
  readonly ask?: readonly Ask[]
  /** Of the year so far, as the evaluation of the bill before gave them; none on 1 January. */
  readonly counters?: Counters
  /** The whole trace; on if left out. */
  readonly trace?: boolean
  /** Whether a parameter's last value goes on after its `until`; `hold` if left out. */
  readonly after?: AfterUntil
}

/** The values of one situation on one day, with everything that led to them. */
export type Evaluation<Values = { readonly [name: string]: Scalar | undefined }> = {
  /** The day whose parameters held. */
  readonly at: Day
  /** Money in yuan; undefined where a number may be missing and is. */
  readonly values: Values
  /** To be given to the evaluation of the year's next bill. */
  readonly counters: Counters
  /** Parameters that were read after the last day for which they are known; whether they matter is for the reader to say. */
  readonly findings: readonly Finding[]
  /** Empty with `trace: false`. */
  readonly trace: Trace
  /** What was evaluated, for `explain`. Not enumerable: what is printed, compared or stored is the plain rest. */
  readonly system: PolicySystem
}

/**
 * Evaluates one situation on one day: the reference. Conditions are evaluated by json-rules-engine, amounts by the operators.
 *
 * In TypeScript, a system of documents written with `definePolicy` and `defineVocabulary` knows its names: an input that is not there, one of
 * the wrong kind, or a wrong name in `ask` does not compile, and the values have their types.
 *
 * @param situation - one bill, person or household with what it belongs to; money in yuan
 * @param at - the day whose parameters hold: a bill's date, a year's 1 January
 * @throws CoreError `run/bad-day`, `run/option`, `run/unknown-fact`, `run/bad-value`, `run/missing-fact`, `run/not-in-force`, `run/two-rules`
 * @example
 * const march = await evaluate(system, { person: { poor: true }, bill: { cost: 800 } }, '2021-03-01')
 * march.values // => { 'insurance.payment': 0, 'help.payment': 320, 'settlement.paid': 320, 'settlement.outOfPocket': 480 }
 * // The next bill of the year goes on from the counters of the first.
 * const september = await evaluate(system, { person: { poor: true }, bill: { cost: 5000 } }, '2021-09-01', {
 *   ask: ['insurance.payment'],
 *   counters: march.counters,
 * })
 * september.values // => { 'insurance.payment': 2760 }
 */
export async function evaluate<T extends SystemTypes, const Ask extends NameOf<T> = never>(
  system: PolicySystem<T>,
  situation: Situation<NoInfer<T>>,
  at: Day,
  options: EvaluateOptions<Ask> = {},
): Promise<Evaluation<ValuesOf<T, Ask>>> {
  const { values, ...rest } = await evaluateInside(system, situation, at, options)
  const shown = Object.entries(values).map(([name, value]) => [name, outside(system.definitions.get(name), value)] as const)
  const evaluation = { at, values: Object.fromEntries(shown), ...rest }
  return Object.defineProperty(evaluation, 'system', { value: system }) as Evaluation<ValuesOf<T, Ask>>
}

const optionKinds: OptionKinds<EvaluateOptions> = { ask: 'list', counters: 'object', trace: 'any', after: ['hold', 'refuse'] }

/** As {@link evaluate}, with values as they stand inside: money in fen, a missing number NaN. */
export async function evaluateInside(
  system: PolicySystem,
  situation: Situation,
  at: Day,
  options: EvaluateOptions = {},
): Promise<Pick<Evaluation, 'counters' | 'findings' | 'trace'> & { readonly values: { readonly [name: string]: Scalar } }> {
  checkSystem(system)
  checkDay(at)
  checkOptions(options, optionKinds)
  const instance = toInstance(system, situation)
  const ask = options.ask ?? system.order.filter((name) => factOf(system, name).entity === instance.entity)
  checkAsked(system, ask, instance)
  checkCounters(options.counters ?? {})
  const facts: TracedFact[] = []
  const parameters = new Map<string, TracedParameter>()
  const inputs: TracedInput[] = []
  const { note, list } = findingsList()
  const tracing = options.trace !== false
  const run: Run = {
    system,
    at,
    after: options.after ?? 'hold',
    counters: options.counters ?? {},
    applied: new Map(),
    onFinding: note,
    ...(tracing
      ? {
          onFact: (fact, of, value, seen) =>
            facts.push({ fact: fact.name, document: fact.document, of, value: outside(fact, value), ...seenOutside(seen) }),
          onInput: (input, of, value, given) => inputs.push({ fact: input.name, of, value: outside(input, value), given }),
          onParameter(parameter, entry) {
            const { name, document } = parameter
            const { from, value, reform } = entry
            const sources = parameter.source.sources ?? []
            const mark = markOf(parameter, entry, system.reforms)
            const key = `${name} ${from}`
            if (!parameters.has(key))
              parameters.set(key, { parameter: name, document, from, value, mark, sources, ...(reform === undefined ? {} : { reform }) })
          },
        }
      : {}),
  }
  const scope = openScopes(run, instance)
  const values: { [name: string]: Scalar } = {}
  for (const name of ask) values[name] = await scope.ask(name)
  const counters = instance.entity === 'bill' ? await nextCounters(scope) : run.counters
  return { values, counters, findings: list(), trace: { facts, parameters: [...parameters.values()], inputs } }
}

/** Payments and waterfalls in yuan. */
function seenOutside({ payment, waterfall, ...seen }: SeenInside): SeenInside {
  if (!payment && !waterfall) return seen
  return {
    ...seen,
    ...(payment
      ? { payment: { ...payment, due: toYuan(payment.due), ...(payment.left === undefined ? {} : { left: toYuan(payment.left) }) } }
      : {}),
    ...(waterfall
      ? { waterfall: { of: toYuan(waterfall.of), payers: waterfall.payers.map(({ fact, value }) => ({ fact, value: toYuan(value) })) } }
      : {}),
  }
}

/** A scope for every entity of the situation; gives that of the innermost. */
function openScopes(run: Run, innermost: Instance): Scope {
  let root = innermost
  while (root.parent) root = root.parent
  let found: Scope | undefined
  const open = (instance: Instance, up?: Scope): void => {
    const scope = new Scope(run, instance, up)
    if (instance === innermost) found = scope
    for (const member of instance.members) open(member, scope)
  }
  open(root)
  return found!
}

/** The counters with this bill in them: those of the rules that applied, where the waterfall admitted the bill. */
async function nextCounters(scope: Scope): Promise<Counters> {
  const { system, counters, applied } = scope.run
  for (const name of system.order) if (factOf(system, name).rules.some((rule) => rule.counters.length > 0)) await scope.ask(name)
  const next = { ...counters }
  for (const { counter, policy } of applied.values()) {
    const waterfall = waterfallOfPolicy(system, policy)
    if (!waterfall || (await scope.read(`admitted:${waterfall}`)) === true) next[counter.key] = await scope.counted(counter)
  }
  return next
}

export function checkDay(at: unknown): asserts at is Day {
  if (!isDay(at))
    throw new CoreError([{ code: 'run/bad-day', path: 'at', found: show(at), expected: 'a day that exists, such as 2018-03-05' }])
}

/** The nearest name, also of a fact whose policy was left out: `payment` for `topUp.payment`, if there is one. */
export function nearestFact(system: PolicySystem, name: unknown): string | undefined {
  const near = nearestName(String(name), system.order)
  const ends = near === undefined ? system.order.filter((known) => known.endsWith(`.${String(name)}`)) : []
  return near ?? (ends.length === 1 ? ends[0] : undefined)
}

function checkAsked(system: PolicySystem, ask: readonly string[], instance: Instance): void {
  const problems = ask.flatMap((name, i): Problem[] => {
    const definition = system.definitions.get(name)
    const problem = { code: 'run/unknown-fact', path: `ask/${i}`, found: show(name) }
    if (!definition || name.includes(':') || !('entity' in definition)) {
      const near = nearestFact(system, name)
      return [{ ...problem, expected: 'a fact of the system', ...(near ? { hint: `did you mean "${near}"?` } : {}) }]
    }
    if (depthOf[definition.entity] <= depthOf[instance.entity]) return []
    return [{ ...problem, found: `"${name}", of a ${definition.entity}`, expected: `a situation that has a ${definition.entity}` }]
  })
  if (problems.length > 0) throw new CoreError(problems)
}

function checkCounters(counters: Counters): void {
  const problems = Object.entries(counters).flatMap(([key, value]): Problem[] =>
    Number.isFinite(value) ? [] : [{ code: 'run/bad-value', path: `counters/${key}`, found: show(value), expected: 'a finite number' }],
  )
  if (problems.length > 0) throw new CoreError(problems)
}
