import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError, nearestName, type Problem } from '../errors.ts'
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate/evaluate.ts'
import { type Situation, toInstance } from '../evaluate/situation.ts'
import type { Day, Scalar, Title } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import type { PolicySystem } from '../system/system.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
import { type Change, leastChange, sizeOf } from './least-change.ts'
import { type Obstacle, obstaclesOf } from './obstacles.ts'
import { type Telling, telling, unitOf } from './telling.ts'

/** The outcome that is asked for: a flag that holds, a number above 0; or the value that the fact should have. */
export type WhyNotTarget = {
  /** A computed fact, `health351.payment`. */
  readonly fact: string
  /** Money in yuan. */
  readonly equals?: Scalar
}

/** What may change in the search for the least change. */
export type WhyNotOptions = Pick<EvaluateOptions, 'counters' | 'after'> & {
  /** Inputs that nobody can change, such as `age`; none if left out. */
  readonly fixed?: readonly string[]
  /** How many inputs may change together, at most; 2 if left out. */
  readonly facts?: number
  /** How many changes are evaluated, about; 3,000 if left out. */
  readonly evaluations?: number
}

/** An input with another value. `path` is its place in the situation; missing is `null`. */
export type ChangedInput = {
  /** JSON pointer, `/household/exitYear`. */
  readonly path: string
  /** Its name. */
  readonly fact: string
  /** As it is; money in yuan. */
  readonly from: Scalar | null
  /** As it would be; money in yuan. */
  readonly to: Scalar | null
  /** All values further up, or down, that were tried turn the outcome too. */
  readonly beyond?: 'up' | 'down'
}

/** A change that turns the outcome, as `evaluate` confirmed. */
export type LeastChange = {
  /** What would change, all of them together. */
  readonly inputs: readonly ChangedInput[]
  /** What the fact would be; money in yuan. */
  readonly value: Scalar | undefined
  /** How far it is from what is, to put changes in order. */
  readonly size: number
  /** In words. */
  readonly text: Title
}

/** Why an outcome is not another one: the conditions that failed, and the least change that turns it. */
export type WhyNot = {
  /** As it was asked. */
  readonly target: WhyNotTarget
  /** Whether the outcome is there already; then nothing is searched. */
  readonly holds: boolean
  /** What the fact is; money in yuan. */
  readonly value: Scalar | undefined
  /** What stands in the way now. */
  readonly obstacles: readonly Obstacle[]
  /** Of as few inputs as possible; the smallest first. Empty where none was found. */
  readonly changes: readonly LeastChange[]
  /** What the search looked at: `complete` unless it ended at its limit of evaluations. */
  readonly searched: {
    /** Those that the fact reaches and that might change. */
    readonly inputs: readonly {
      /** JSON pointer in the situation. */
      readonly path: string
      /** How many other values were considered. */
      readonly candidates: number
    }[]
    /** Inputs that the fact reaches and that were held fixed. */
    readonly fixed: readonly string[]
    /** How many inputs were changed together, at most. */
    readonly together: number
    /** How many were done. */
    readonly evaluations: number
    /** Whether all candidates were tried. */
    readonly complete: boolean
  }
  /** All of it in a paragraph. */
  readonly text: Title
}

/**
 * Why an outcome is not there: the conditions that failed, and the least change of input facts that would bring it about.
 *
 * Searched are the inputs that the fact reaches: other flags and categories, numbers at the thresholds of conditions and parameters and a
 * step beside them; one input, then two together. A value between thresholds that nothing names may be missed; what is proposed is
 * always confirmed by `evaluate`.
 *
 * @param target - `{ fact: 'health351.payment' }` (above 0), `{ fact: 'campaign.covered' }` (holds), or with `equals`
 * @throws CoreError as `evaluate`; `run/bad-value` for a category without `equals`
 * @example
 * const { obstacles, changes, text } = await whyNot(system, { person: { poor: false }, bill: { cost: 5800 } }, '2020-03-05', { fact: 'help.payment' })
 * obstacles.map(({ text }) => text.en) // => ['registered poor is no (expected yes)']
 * changes.map(({ inputs, value }) => [inputs, value]) // => [[[{ path: '/person/poor', fact: 'poor', from: false, to: true }], 2432]]
 * text.zh // => '救助金为0元。原因：建档立卡为否（要求：是）。最小改变：建档立卡由否改为是。'
 */
export async function whyNot(
  system: PolicySystem,
  situation: Situation,
  at: Day,
  target: WhyNotTarget,
  options: WhyNotOptions = {},
): Promise<WhyNot> {
  checkSystem(system)
  checkOptions(options, optionKinds)
  checkOptions(target, targetKinds, 'target')
  checkFixed(system, options.fixed ?? [])
  const { fixed = [], facts = 2, evaluations = 3000, ...rest } = options
  const ask = [target.fact]
  const evaluation = await evaluate(system, situation, at, { ...rest, ask })
  const value = evaluation.values[target.fact]
  checkTarget(system, target)
  const tellings = { en: telling(evaluation, 'en'), zh: telling(evaluation, 'zh') }
  if (isReached(target, value)) {
    const searched = { inputs: [], fixed: [], together: 0, evaluations: 0, complete: true }
    return {
      target,
      holds: true,
      value,
      obstacles: [],
      changes: [],
      searched,
      text: both(tellings, (t) => `${isText(t, target.fact, value)}${t.words.end}`),
    }
  }
  const traced = evaluation.trace.facts.find(({ fact }) => fact === target.fact)
  const obstacles = traced ? obstaclesOf(tellings, traced) : []
  const all = candidatesOf(system, situation, toInstance(system, situation), at, target.fact)
  const candidates = all.filter(({ input }) => !fixed.includes(input.name))
  const held = [...new Set(all.flatMap(({ input }) => (fixed.includes(input.name) ? [input.name] : [])))]
  const changed = async (change: ReadonlyMap<Candidates, Scalar | null>): Promise<Evaluation | undefined> => {
    try {
      return await evaluate(system, withChange(situation, change), at, { ...rest, ask, trace: false })
    } catch (error) {
      if (error instanceof CoreError) return undefined // what is refused is no outcome
      throw error
    }
  }
  const turns = async (change: ReadonlyMap<Candidates, Scalar | null>): Promise<boolean> => {
    const after = await changed(change)
    return after !== undefined && isReached(target, after.values[target.fact])
  }
  const search = await leastChange(candidates, turns, { facts, evaluations })
  const changes: LeastChange[] = []
  for (const found of search.found) {
    const after = await changed(new Map(found.map(({ of, to }) => [of, to])))
    if (!after || !isReached(target, after.values[target.fact])) continue
    changes.push({
      inputs: found.map(({ of, to, beyond }) => ({ path: of.path, fact: of.input.name, from: of.now, to, ...(beyond ? { beyond } : {}) })),
      value: after.values[target.fact],
      size: sizeOf(found),
      text: both(tellings, (t) => found.map((change) => changeText(t, change)).join(t.words.separator)),
    })
  }
  const searched = {
    inputs: candidates.map(({ path, values }) => ({ path, candidates: values.length })),
    fixed: held,
    together: search.together,
    evaluations: search.tried,
    complete: search.complete,
  }
  const text = both(tellings, (t) => {
    const reasons = [...new Set(obstacles.map(({ text }) => t.say(text)))].join(t.words.separator)
    const [least] = changes
    const way = least
      ? t.words.leastChange(t.say(least.text))
      : t.words.noChange(candidates.length, search.together, search.complete, held.map(t.title).join(t.words.comma))
    return `${isText(t, target.fact, value)}${t.words.end}${reasons === '' ? '' : t.words.inTheWay(reasons)}${way}`
  })
  return { target, holds: false, value, obstacles, changes, searched, text }
}

const both = (tellings: { readonly en: Telling; readonly zh: Telling }, text: (t: Telling) => string): Title => ({
  en: text(tellings.en),
  zh: text(tellings.zh),
})
const isText = (t: Telling, fact: string, value: Scalar | undefined): string => t.states(fact, value)

const isReached = ({ equals }: WhyNotTarget, value: Scalar | undefined): boolean =>
  equals !== undefined ? value === equals : typeof value === 'number' ? value > 0 : value === true

const optionKinds: OptionKinds<WhyNotOptions> = {
  counters: 'object',
  after: ['hold', 'refuse'],
  fixed: 'list',
  facts: 'any',
  evaluations: 'any',
}
const targetKinds: OptionKinds<WhyNotTarget> = { fact: 'any', equals: 'any' }

/** An input that is kept by a name that nobody knows would be changed all the same. */
function checkFixed(system: PolicySystem, fixed: readonly string[]): void {
  const known = [...system.definitions.values()].flatMap(({ kind, name }) => (kind === 'input' ? [name] : []))
  const problems = fixed.flatMap((name, i): Problem[] => {
    if (known.includes(name)) return []
    const near = nearestName(String(name), known)
    const hint = near && `did you mean "${near}"?`
    return [{ code: 'run/unknown-fact', path: `fixed/${i}`, found: show(name), expected: 'an input fact', ...(hint ? { hint } : {}) }]
  })
  if (problems.length > 0) throw new CoreError(problems)
}

function checkTarget(system: PolicySystem, { fact, equals }: WhyNotTarget): void {
  const { dimension } = system.definitions.get(fact)!
  if (dimension.type !== 'category' || dimension.values.includes(equals as Scalar)) return
  const expected = `one of ${dimension.values.join(', ')}`
  throw new CoreError([{ code: 'run/bad-value', path: 'target/equals', found: show(equals), expected }])
}

/** The situation with some inputs changed. */
function withChange(situation: Situation, change: ReadonlyMap<Candidates, Scalar | null>): Situation {
  let changed: unknown = situation
  for (const [{ path }, value] of change) changed = withValue(changed, path.slice(1).split('/'), value)
  return changed as Situation
}

function withValue(whole: unknown, [step, ...rest]: readonly string[], value: Scalar | null): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) return whole.map((part, i) => (String(i) === step ? withValue(part, rest, value) : part))
  const object = (whole ?? {}) as { readonly [key: string]: unknown }
  return { ...object, [step]: withValue(object[step], rest, value) }
}

/** `year lifted 2016 or later instead of 2015`. */
function changeText(t: Telling, { of, to, beyond }: Change): string {
  const { input, now, path } = of
  const value = t.value(input.name, to)
  const compared = t.words.comparisons
  const shown =
    beyond === undefined ? value : (beyond === 'up' ? compared.greaterThanInclusive! : compared.lessThanInclusive!)(value, unitOf(input))
  const place = /^\/(?:members|bills)\/(\d+)/.exec(path)
  const whose = place ? `${(path.includes('/bills/') ? t.words.bill : t.words.member)(Number(place[1]) + 1)}${t.words.colon}` : ''
  const title = t.states(input.name, to) === value ? '' : t.title(input.name)
  return `${whose}${t.words.instead(title, shown, t.value(input.name, now))}`
}
