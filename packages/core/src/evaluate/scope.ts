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
import { type TracedCondition, type TracedRule, tracedCondition } from './trace.ts'

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
  readonly onFact?: (fact: LinkedFact, of: string, value: Scalar, rules: readonly TracedRule[]) => void
  readonly onParameter?: (parameter: LinkedParameter, entry: DatedValue) => void
}

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
        const { conditions } = factOf(this.run.system, definition.waterfall)
        return conditions === undefined || (await judge(conditions, this.almanac)).result
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
  async counted(counter: Counter): Promise<number> {
    const value = (await (this.base ?? this).amount(counter.of)) as number
    return operatorNamed(counter.kind === 'highestToDate' ? 'max' : 'add').value(this.counter(counter), value, 0, {})
  }

  private counter({ key }: Counter): number {
    return this.run.counters[key] ?? 0
  }

  private input(definition: LinkedInput): Scalar {
    const value = this.instance.facts.get(definition.name)
    if (value !== undefined) return value
    if (definition.default !== undefined) return insideInput(definition, definition.default)
    if (definition.optional) return Number.NaN
    throw new MissingFact(definition, definition.name, this.instance.path)
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
    const seen: TracedRule[] = []
    const test = async (conditions: Condition | undefined, path: string, title?: string): Promise<boolean> => {
      const judged = conditions && (await judge(conditions, this.almanac))
      const applies = judged?.result ?? true
      if (this.run.onFact) {
        const traced: { conditions?: TracedCondition } = judged
          ? { conditions: tracedCondition(system, { ...judged.conditions, result: applies }) }
          : {}
        seen.push({ path, applies, ...(title === undefined ? {} : { title }), ...traced })
      }
      return applies
    }
    let value: Scalar | undefined
    if (fact.waterfall) {
      value = 0
      for (const payer of fact.waterfall.payers) value += (await this.read(payer)) as number
    } else if (place && (await this.read(`admitted:${place.waterfall}`)) !== true) value = 0
    else {
      const guard = fact.conditions === undefined || (await test(fact.conditions, `${fact.path}/conditions`))
      if (fact.dimension.type === 'flag') value = guard
      else if (guard) value = await this.ruled(fact, test)
      value ??= await this.amount(fact.otherwise)
    }
    if (fact.source.paid) {
      value = paid(value as number)
      if (place) value = operatorNamed('min').value((await this.read(`left:${fact.name}`)) as number, value, 0, {})
    }
    if (!this.base) this.run.onFact?.(fact, this.instance.path, value, seen)
    return value
  }

  /** What the rules give; undefined if none applies. */
  private async ruled(
    fact: LinkedFact,
    test: (c: Condition | undefined, path: string, title?: string) => Promise<boolean>,
  ): Promise<Scalar | undefined> {
    const how = fact.source.combine ?? 'first'
    let value: Scalar | undefined
    let first: string | undefined
    for (const rule of fact.rules) {
      if (!(await test(rule.conditions, rule.path, rule.title?.en))) continue
      if (!this.base) for (const counter of rule.counters) this.run.applied.set(counter.key, { counter, policy: fact.policy })
      const amount = await this.amount(rule.amount)
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

  async amount(amount: LinkedAmount): Promise<Scalar> {
    switch (amount.kind) {
      case 'number':
      case 'category':
        return amount.value
      case 'name':
        return this.read(amount.name)
      case 'improve':
        return this.amount((await this.read(amount.strength)) === 0 ? amount.none : amount.full)
      case 'operation': {
        const args: number[] = []
        for (const arg of amount.args) args.push((await this.amount(arg)) as number)
        const scale = amount.scale === undefined ? undefined : parameterOf(this.run.system, amount.scale)
        const data = scale ? scaleData(scale, (await this.read(scale.name)) as unknown as ParameterValue) : {}
        return operatorNamed(amount.operator).value(args[0]!, args[1]!, args[2]!, data)
      }
      case 'total': {
        let sum = 0
        const members = this.base ? this.base.members.map((member) => member.seen(this.view)) : this.members
        for (const member of members) sum += amount.of in depthOf ? 1 : Number(await member.read(amount.of))
        return sum
      }
      case 'overMonths': {
        let sum = 0
        for (const day of firstsOfMonths(this.run.at)) sum += (await this.seen({ ...this.view, day }).amount(amount.of)) as number
        return sum
      }
      case 'annual': {
        const withBill = (await this.seen({ ...this.view, without: false }).amount(amount.of)) as number
        return withBill - ((await this.seen({ ...this.view, without: true }).amount(amount.of)) as number)
      }
      case 'earlier':
        return this.counter(amount)
      default:
        return this.view.without ? this.counter(amount) : this.counted(amount)
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
