import { type Instance, type Situation, wrongInput } from '../evaluate/situation.ts'
import { parameterAt } from '../parameter.ts'
import { type Condition, type Day, isReference, type ParameterValue, type Scalar } from '../policy/language.ts'
import { readsOf } from '../system/reads.ts'
import { type Definition, depthOf, type LinkedInput, type PolicySystem } from '../system/system.ts'
import { unitOf } from './telling.ts'

/** An input that an outcome may depend on, what it is now, and what else it might be, the nearest first. Missing is `null`. */
export type Candidates = {
  /** Where it stands in the situation: `/household/exitYear`. */
  readonly path: string
  readonly input: LinkedInput
  readonly now: Scalar | null
  readonly values: readonly (Scalar | null)[]
}

/** Inputs that a fact reaches, of every entity of the situation that has them, with values at which rules may turn. */
export function candidatesOf(system: PolicySystem, situation: Situation, instance: Instance, at: Day, target: string): Candidates[] {
  const reached = [...reachedFrom(system, target)].map((name) => system.definitions.get(name)!)
  const thresholds = thresholdsOf(reached, at)
  const added = addsMembers(system, reached)
  const inputs = reached.filter((definition) => definition.kind === 'input') as LinkedInput[]
  const list = inputs.flatMap((input) =>
    placesOf(instance, input).map(({ path, given }): Omit<Candidates, 'values'> => {
      const now = given ?? (input.default === undefined ? null : input.default)
      return { path, input, now }
    }),
  )
  // A fact may be compared with another one.
  for (const { input, now } of list) if (typeof now === 'number') add(thresholds, kindOf(input), now)
  add(thresholds, 'year', Number(at.slice(0, 4)))
  return list.map((one) => ({ ...one, values: valuesFor(one, thresholds) }))

  function placesOf(inner: Instance, input: LinkedInput): { path: string; given: Scalar | undefined }[] {
    let root = inner
    while (root.parent) root = root.parent
    const all: Instance[] = []
    const collect = (one: Instance): void => {
      all.push(one)
      one.members.forEach(collect)
    }
    collect(root)
    return all
      .filter((one) => one.entity === input.entity && (added || isAbove(one, inner)))
      .map(({ path }) => ({ path: `${path}/${input.name}`, given: given(situation, path, input.name) }))
  }
}

/** The bill's person and household, the bill itself. */
const isAbove = (one: Instance, inner: Instance): boolean => one === inner || (inner.parent !== undefined && isAbove(one, inner.parent))

/** Whether members or bills are added up: a fact that reads what belongs to a part of its entity. */
const addsMembers = (system: PolicySystem, reached: readonly Definition[]): boolean =>
  reached.some(
    (definition) =>
      definition.kind === 'fact' &&
      readsOf(system.definitions, definition.name).some((name) => {
        const read = system.definitions.get(name)!
        return 'entity' in read && depthOf[read.entity] > depthOf[definition.entity]
      }),
  )

/** What a situation gives at `/members/1`, by its name. */
function given(situation: Situation, path: string, name: string): Scalar | undefined {
  let found: unknown = situation
  for (const step of path.slice(1).split('/')) found = (found as { readonly [key: string]: unknown } | undefined)?.[step]
  return (found as { readonly [key: string]: Scalar | null } | undefined)?.[name] ?? undefined
}

/** Whole numbers of years, persons and so on; money to the fen. */
const kindOf = (definition: Definition): string => {
  const [head = '', ...per] = (unitOf(definition) ?? '').split('/')
  return head === 'CNY' ? (per.includes('month') ? 'CNY/month' : 'CNY') : head === 'share' || head === 'year' ? head : 'number'
}
const stepOf = (kind: string): number => (kind.startsWith('CNY') || kind === 'share' ? 0.01 : 1)

type Thresholds = Map<string, Set<number>>
const add = (thresholds: Thresholds, kind: string, value: number): void => {
  if (!thresholds.has(kind)) thresholds.set(kind, new Set([0]))
  thresholds.get(kind)!.add(value)
}

function reachedFrom(system: PolicySystem, target: string): Set<string> {
  const reached = new Set<string>()
  const walk = (name: string): void => {
    if (reached.has(name) || !system.definitions.has(name)) return
    reached.add(name)
    for (const read of readsOf(system.definitions, name)) walk(read)
  }
  walk(target)
  return reached
}

/** Numbers that stand in conditions and in parameters of the day, by kind. */
function thresholdsOf(definitions: readonly Definition[], at: Day): Thresholds {
  const thresholds: Thresholds = new Map()
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const condition = (c: Condition | undefined): void => {
    if (c === undefined) return
    if ('all' in c) c.all.forEach(condition)
    else if ('any' in c) c.any.forEach(condition)
    else if ('not' in c) condition(c.not)
    else if (!isReference(c.value)) {
      const kind = kindOf(byName.get(c.fact)!)
      for (const value of [c.value].flat()) if (typeof value === 'number') add(thresholds, kind, value)
    }
  }
  for (const definition of definitions) {
    if (definition.kind === 'fact') {
      condition(definition.conditions)
      for (const rule of definition.rules) condition(rule.conditions)
    } else if (definition.kind === 'parameter' && definition.values[0]!.from <= at) {
      const { over } = definition.source
      const kind = over === undefined ? kindOf(definition) : over.startsWith('CNY') ? 'CNY' : 'number'
      for (const value of numbersIn(parameterAt(definition, at, 'hold').value)) add(thresholds, kind, value)
    }
  }
  return thresholds
}

function numbersIn(value: ParameterValue): number[] {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value))
    return value.flatMap((item: Scalar | { to?: number }) =>
      typeof item === 'number' ? [item] : typeof item === 'object' && item.to !== undefined ? [item.to] : [],
    )
  return typeof value === 'object' ? Object.values(value).flatMap((inner) => numbersIn(inner as ParameterValue)) : []
}

/** Other flags and categories; numbers at thresholds and a step beside them, and far away, the nearest first; missing, where it may be. */
function valuesFor({ input, now }: Omit<Candidates, 'values'>, thresholds: Thresholds): (Scalar | null)[] {
  const { dimension, optional, range } = input
  const missing = optional && now !== null ? [null] : []
  if (dimension.type === 'flag') return [true, false].filter((value) => value !== now)
  if (dimension.type !== 'number') return dimension.values.filter((value) => value !== now)
  const kind = kindOf(input)
  const step = stepOf(kind)
  const from = typeof now === 'number' ? now : 0
  const near = [...(thresholds.get(kind) ?? [0])].flatMap((value) => [value - step, value, value + step])
  const far = [
    from - step,
    from + step,
    from / 2,
    from * 2,
    from * 10,
    ...(kind.startsWith('CNY') ? [1000, 100_000, 10_000_000] : []),
    ...(range ?? []),
  ]
  const values = [...new Set([...near, ...(kind === 'year' ? [from - 1, from + 1] : far)].map((value) => onGrid(value, step)))]
  return [
    ...values
      .filter((value) => value !== now && wrongInput(input, value) === undefined)
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from)),
    ...missing,
  ]
}

/** The nearest value that may be given. */
export const onGrid = (value: number, step: number): number => (step === 1 ? Math.round(value) : Math.round(value * 100) / 100)
export const gridOf = (input: LinkedInput): number => stepOf(kindOf(input))
