import { type Almanac, almanacOf, judge } from '../condition/engine.ts'
import { CoreError } from '../errors.ts'
import { operatorNamed } from '../expression/operators.ts'
import { type AfterUntil, entryOf, type Finding, insideNumber, parameterAt, scaleData } from '../parameter.ts'
import { firstsOfMonths } from '../period.ts'
import type { Condition, Day, ParameterValue, Scalar } from '../policy/language.ts'
import {
  type Counter,
  type DatedValue,
  depthOf,
  factOf,
  type LinkedAmount,
  type LinkedFact,
  type LinkedInput,
  type LinkedParameter,
  type PolicySystem,
  parameterOf,
} from '../system/system.ts'
import { type Instance, insideInput } from './situation.ts'
import { type TracedCondition, type TracedFact, type TracedRule, tracedCondition } from './trace.ts'
import { type AmountNotes, tracedAmount } from './traced-amount.ts'

/** A year's counters: what each year to date has reached. Opaque; taken from one evaluation and given to the next. */
export type Counters = { readonly [key: string]: number }

/** What all scopes of one evaluation share. */
export type Run = {
  readonly system: PolicySystem
  readonly at: Day
  readonly after: AfterUntil
  readonly counters: Counters
  /** Counters of rules that applied. */
  readonly applied: Map<string, { readonly counter: Counter; readonly policy: string }>
  /** Told of parameters that go on after their `until`. */
  readonly onFinding: (finding: Finding) => void
  readonly onFact?: (fact: LinkedFact, of: string, value: Scalar, seen: SeenInside) => void
  readonly onInput?: (input: LinkedInput, of: string, value: Scalar, given: boolean) => void
  readonly onParameter?: (parameter: LinkedParameter, entry: DatedValue) => void
}

/** How a fact came about; money in fen where it is of a payment or a waterfall. */
export type SeenInside = Pick<TracedFact, 'rules' | 'otherwise' | 'payment' | 'waterfall'>
type Test = (conditions: Condition | undefined, path: string, title?: string) => Promise<Mutable<TracedRule>>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** An input that was needed and not given; the fact that asked for it says so. */
class MissingFact extends Error {
  constructor(
    readonly input: LinkedInput | undefined,
    readonly wanted: string,
    readonly path: string,
  ) {
    super(wanted)
  }
}

/** As of what something is read: a day, and the year with this bill or without it. */
type View = { readonly day: Day; readonly without: boolean }

/**
 * One entity, as of the day that is evaluated: facts are computed when they are asked for, each once.
 *
 * Of a scope there are variants with another view: a year without this bill (`annual`), the first of another month (`overMonths`). In
 * them what was paid stays paid: payments are read from the scope itself, their `base`.
 */
export class Scope {
  private readonly almanac: Almanac = almanacOf((name) => this.read(name))
  private readonly values = new Map<string, Promise<Scalar>>()
  readonly members: Scope[] = []
  private readonly variants = new Map<string, Scope>()
  /** How waterfalls admitted this bill, for the trace of their payers. */
  private readonly admissions = new Map<string, TracedRule>()
  private readonly view: View

  constructor(
    readonly run: Run,
    readonly instance: Instance,
    readonly up: Scope | undefined,
    private readonly base?: Scope,
    view?: View,
  ) {
    this.view = view ?? { day: run.at, without: false }
    if (!base) up?.members.push(this)
  }

  read(name: string): Promise<Scalar> {
    let value = this.values.get(name)
    if (!value) {
      value = this.compute(name)
      this.values.set(name, value)
    }
    return value
  }

  /** As {@link read}, for what the caller asks: a missing input is an error of its own. */
  async ask(name: string): Promise<Scalar> {
    try {
      return await this.read(name)
    } catch (error) {
      throw error instanceof MissingFact ? missing(error, 'what was asked') : error
    }
  }

  private async compute(name: string): Promise<Scalar> {
    const definition = this.run.system.definitions.get(name)!
    if ('entity' in definition && definition.entity !== this.instance.entity) {
      if (depthOf[definition.entity] > depthOf[this.instance.entity] || !this.up)
        throw new MissingFact(undefined, `${name}, of a ${definition.entity}`, this.instance.path)
      return this.up.read(name)
    }
    if (
      this.base &&
      (definition.kind === 'left' ||
        definition.kind === 'admitted' ||
        (definition.kind === 'fact' && (definition.source.paid || definition.waterfall)))
    ) {
      return this.base.read(name)
    }
    switch (definition.kind) {
      case 'calendar':
        return name === 'year' ? Number(this.view.day.slice(0, 4)) : 12
      case 'input':
        return this.input(definition)
      case 'parameter':
        return this.parameter(definition)
      case 'left': {
        const waterfall = factOf(this.run.system, definition.waterfall).waterfall!
        if (definition.index === 0) return paid((await this.amount(waterfall.of)) as number)
        const before = waterfall.payers[definition.index - 1]!
        return ((await this.read(`left:${before}`)) as number) - ((await this.read(before)) as number)
      }
      case 'admitted': {
        const { conditions, path } = factOf(this.run.system, definition.waterfall)
        if (conditions === undefined) return true
        const judged = await this.tested(conditions, `${path}/conditions`)
        this.admissions.set(definition.waterfall, judged)
        return judged.applies
      }
      case 'fact':
        try {
          return await this.fact(definition)
        } catch (error) {
          throw error instanceof MissingFact ? missing(error, definition.name, definition) : error
        }
    }
  }

  /** A counter with this bill in it, as it is now. */
  async counted(counter: Counter, notes?: AmountNotes): Promise<number> {
    const value = (await (this.base ?? this).amount(counter.of, notes)) as number
    return operatorNamed(counter.kind === 'highestToDate' ? 'max' : 'add').value(this.counter(counter), value, 0, {})
  }

  private counter({ key }: Counter): number {
    return this.run.counters[key] ?? 0
  }

  private input(definition: LinkedInput): Scalar {
    const value = this.instance.facts.get(definition.name)
    if (value !== undefined) return this.noted(definition, value, true)
    if (definition.default !== undefined) return this.noted(definition, insideInput(definition, definition.default), false)
    if (definition.optional) return this.noted(definition, Number.NaN, false)
    throw new MissingFact(definition, definition.name, this.instance.path)
  }

  private noted(definition: LinkedInput, value: Scalar, given: boolean): Scalar {
    if (!this.base) this.run.onInput?.(definition, this.instance.path, value, given)
    return value
  }

  /** Whether conditions hold; with their account, where there is a trace. */
  private async tested(conditions: Condition | undefined, path: string, title?: string): Promise<Mutable<TracedRule>> {
    const judged = conditions && (await judge(conditions, this.almanac))
    const applies = judged?.result ?? true
    if (!this.run.onFact) return { path, applies }
    const traced: { conditions?: TracedCondition } = judged
      ? { conditions: tracedCondition(this.run.system, { ...judged.conditions, result: applies }) }
      : {}
    return { path, applies, ...(title === undefined ? {} : { title }), ...traced }
  }

  private async parameter(parameter: LinkedParameter): Promise<Scalar> {
    const entry = parameterAt(parameter, this.view.day, this.run.after, this.run.onFinding)
    this.run.onParameter?.(parameter, entry)
    if (Array.isArray(entry.value)) return entry.value as unknown as Scalar // a list for `in`, or a scale
    let value: ParameterValue | undefined = entry.value
    for (const by of parameter.by) value = entryOf(value, String(await this.read(by)))
    value ??= parameter.source.otherwise
    return parameter.dimension.type === 'flag' ? (value as boolean) : insideNumber(parameter, value as number)
  }

  private async fact(fact: LinkedFact): Promise<Scalar> {
    const { system } = this.run
    const place = system.payers.get(fact.name)
    const rules: TracedRule[] = []
    const seen: Mutable<SeenInside> = { rules }
    const tracing = this.run.onFact !== undefined && !this.base
    const test: Test = async (conditions, path, title) => {
      const rule = await this.tested(conditions, path, title)
      rules.push(rule)
      return rule
    }
    let value: Scalar | undefined
    if (fact.waterfall) {
      value = 0
      const payers: { fact: string; value: number }[] = []
      for (const fact_ of fact.waterfall.payers) {
        const paid = (await this.read(fact_)) as number
        payers.push({ fact: fact_, value: paid })
        value += paid
      }
      if (tracing && payers.length > 0) {
        seen.waterfall = { of: (await this.read(`left:${payers[0]!.fact}`)) as number, payers }
        await this.read(`admitted:${fact.name}`)
        const admission = this.admissions.get(fact.name)
        if (admission) rules.push(admission)
      }
    } else if (place && (await this.read(`admitted:${place.waterfall}`)) !== true) value = 0
    else {
      const guard = fact.conditions === undefined || (await test(fact.conditions, `${fact.path}/conditions`)).applies
      if (fact.dimension.type === 'flag') value = guard
      else if (guard) value = await this.ruled(fact, test)
      if (value === undefined) {
        const notes = tracing ? noNotes() : undefined
        value = await this.amount(fact.otherwise, notes)
        if (notes) seen.otherwise = notes.args[0]!
      }
    }
    if (fact.source.paid) {
      const due = paid(value as number)
      const left = place ? ((await this.read(`left:${fact.name}`)) as number) : undefined
      value = left === undefined ? due : operatorNamed('min').value(left, due, 0, {})
      if (tracing) {
        const admission = place && this.admissions.get(place.waterfall)
        seen.payment = {
          due,
          ...(place && left !== undefined ? { waterfall: place.waterfall, left } : {}),
          ...(admission ? { admission } : {}),
        }
      }
    }
    if (!this.base) this.run.onFact?.(fact, this.instance.path, value, seen)
    return value
  }

  /** What the rules give; undefined if none applies. */
  private async ruled(fact: LinkedFact, test: Test): Promise<Scalar | undefined> {
    const how = fact.source.combine ?? 'first'
    let value: Scalar | undefined
    let first: string | undefined
    for (const rule of fact.rules) {
      const tested = await test(rule.conditions, rule.path, rule.title?.en)
      if (!tested.applies) continue
      if (!this.base) for (const counter of rule.counters) this.run.applied.set(counter.key, { counter, policy: fact.policy })
      const notes = this.run.onFact && !this.base ? noNotes() : undefined
      const amount = await this.amount(rule.amount, notes)
      if (notes) tested.amount = notes.args[0]!
      if (how === 'first') return amount
      if (how === 'unique' && first !== undefined) {
        throw new CoreError([
          {
            code: 'run/two-rules',
            document: fact.document,
            path: fact.path,
            found: `${first} and ${rule.path}, which both apply`,
            expected: 'one rule that applies',
            hint: 'make their conditions exclude each other, or combine them otherwise',
          },
        ])
      }
      first ??= rule.path
      value =
        value === undefined || how === 'unique'
          ? amount
          : operatorNamed(how === 'sum' ? 'add' : how).value(value as number, amount as number, 0, {})
    }
    return value
  }

  /** What an amount comes to; `notes` take its trace. */
  amount(amount: LinkedAmount, notes?: AmountNotes): Promise<Scalar> {
    return notes ? this.tracedAmount(amount, notes) : this.amountOf(amount)
  }

  private async tracedAmount(amount: LinkedAmount, notes: AmountNotes): Promise<Scalar> {
    const inner = noNotes()
    const value = await this.amountOf(amount, inner)
    const { definitions } = this.run.system
    const named = amount.kind === 'name' ? definitions.get(amount.name) : undefined
    if (named?.kind === 'parameter') {
      inner.from = parameterAt(named, this.view.day, this.run.after).from
      for (const fact of named.by) inner.by.push({ fact, value: await this.read(fact) })
    }
    notes.args.push(tracedAmount(definitions, amount, value, inner))
    return value
  }

  private async amountOf(amount: LinkedAmount, notes?: AmountNotes): Promise<Scalar> {
    switch (amount.kind) {
      case 'number':
      case 'category':
        return amount.value
      case 'name':
        return this.read(amount.name)
      case 'improve': {
        const strength = await this.read(amount.strength)
        if (notes) notes.strength = strength as number
        return this.amount(strength === 0 ? amount.none : amount.full, notes)
      }
      case 'operation': {
        const args: number[] = []
        for (const arg of amount.args) args.push((await this.amount(arg, notes)) as number)
        const scale = amount.scale === undefined ? undefined : parameterOf(this.run.system, amount.scale)
        const data = scale ? scaleData(scale, (await this.read(scale.name)) as unknown as ParameterValue) : {}
        return operatorNamed(amount.operator).value(args[0]!, args[1]!, args[2]!, data)
      }
      case 'total': {
        let sum = 0
        const members = this.base ? this.base.members.map((member) => member.seen(this.view)) : this.members
        for (const member of members) {
          const value = amount.of in depthOf ? 1 : await member.read(amount.of)
          notes?.members.push({ of: member.instance.path, value })
          sum += Number(value)
        }
        return sum
      }
      case 'overMonths': {
        let sum = 0
        for (const day of firstsOfMonths(this.run.at)) sum += (await this.seen({ ...this.view, day }).amount(amount.of, notes)) as number
        return sum
      }
      case 'annual': {
        const withBill = (await this.seen({ ...this.view, without: false }).amount(amount.of, notes)) as number
        return withBill - ((await this.seen({ ...this.view, without: true }).amount(amount.of, notes)) as number)
      }
      default:
        if (notes) notes.before = this.counter(amount)
        return amount.kind === 'earlier' || this.view.without ? this.counter(amount) : this.counted(amount, notes)
    }
  }

  /** The same entity, and what it belongs to, in another view. */
  private seen(view: View): Scope {
    const base = this.base ?? this
    if (view.day === this.run.at && !view.without) return base
    const key = `${view.day} ${view.without}`
    let scope = base.variants.get(key)
    if (!scope) {
      scope = new Scope(this.run, this.instance, base.up?.seen(view), base, view)
      base.variants.set(key, scope)
    }
    return scope
  }
}

const noNotes = (): AmountNotes => ({ args: [], members: [], by: [] })

/** Money that changes hands: whole fen, never negative. */
const paid = (amount: number): number => operatorNamed('max').value(operatorNamed('round').value(amount, 0, 0, {}), 0, 0, {})

function missing(error: MissingFact, asker: string, fact?: LinkedFact): CoreError {
  const { input, wanted, path } = error
  return new CoreError([
    {
      code: 'run/missing-fact',
      ...(fact ? { document: fact.document } : {}),
      path: fact?.path ?? path,
      found: `nothing for "${wanted}" at ${path}`,
      expected: `a value, which "${asker}" needs`,
      ...(input ? { hint: `give ${path}/${input.name} (${input.title.en}); it has no default` } : {}),
    },
  ])
}
