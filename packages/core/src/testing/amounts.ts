import type { Amount, CountedOver, Entity } from '../policy/language.ts'
import type { Choices } from './choices.ts'
import { type Known, type Names, type NumberKind, ofMembers, readable, written } from './names.ts'

/** Where an amount stands, and what may stand there. */
export type Place = {
  readonly c: Choices
  readonly names: Names
  readonly policy: string
  readonly entity: Entity
  /** In a rule of a bill: years to date are counted here. */
  readonly counted: boolean
  /** The fact it stands in, if it is always known: `earlier` may name it. */
  readonly self?: { readonly name: string; readonly kind: NumberKind }
  /** Whether an amount that may be missing is admitted; set by {@link amountOf} where it wrote one. */
  readonly missing: 'refused' | { found: boolean }
}

const numbers = [1, 0, 2, 0.5, 0.1, 0.7, 0.333, 12, -1]

/** An amount of a kind that links at a place, nested up to `depth` times. */
export function amountOf(kind: NumberKind, place: Place, depth: number): Amount {
  if (depth === 0 || place.c.below(5) === 0) return leafOf(kind, place)
  const options = operatorsFor(kind, place, depth)
  return place.c.pick(options)()
}

/** A name, or a number where the kind has numbers: 0 fits all. */
function leafOf(kind: NumberKind, place: Place): Amount {
  const { c, names, policy, entity } = place
  const candidates = readable(names, kind, entity).filter(({ optional }) => !optional || place.missing !== 'refused')
  if (candidates.length === 0 || c.oneIn(8)) return kind === 'number' ? c.pick(numbers) : 0
  const known = pickFact(c, candidates)
  if (known.optional && place.missing !== 'refused') place.missing.found = true
  return written(known, policy)
}

/** Half of the time a fact, where there is one, so that facts build on each other; else what varies rather than what the day decides. */
function pickFact(c: Choices, candidates: readonly Known[]): Known {
  const facts = candidates.filter(({ from }) => from === 'fact')
  if (facts.length > 0 && c.oneIn(2)) return c.pick(facts)
  const varying = candidates.filter(({ from }) => from !== 'parameter')
  return c.pick(varying.length > 0 && c.oneIn(2) ? varying : candidates)
}

/** Names that keep products and quotients far from overflow, or a number. */
function smallOf(kind: NumberKind, place: Place, only: 'small' | 'positive'): Amount {
  const candidates = readable(place.names, kind, place.entity).filter((known) => known[only] && !known.optional)
  if (candidates.length === 0 || place.c.oneIn(4)) return kind === 'number' ? place.c.pick(only === 'small' ? numbers : [2, 0.5, 3]) : 0
  return written(place.c.pick(candidates), place.policy)
}

function operatorsFor(kind: NumberKind, place: Place, depth: number): (() => Amount)[] {
  const { c, names, policy, entity } = place
  const inner = (of: NumberKind = kind): Amount => amountOf(of, place, depth - 1)
  const sure: Place = { ...place, missing: 'refused' }
  const list = (of: NumberKind = kind): Amount[] => Array.from({ length: 1 + c.below(3) }, () => inner(of))
  const options: (() => Amount)[] = [
    () => ({ min: list() }),
    () => ({ max: list() }),
    () => ({ round: inner() }),
    // Only the last of a list of first known ones decides whether the whole may be missing.
    () => ({
      firstKnown: [
        ...Array.from({ length: 1 + c.below(2) }, () => amountOf(kind, { ...place, missing: { found: false } }, depth - 1)),
        inner(),
      ],
    }),
  ]
  const caps = names.special.filter(({ use, of }) => use === 'cap' && of === kind)
  if (caps.length > 0) options.push(() => ({ min: [written(c.pick(caps), policy), inner()] }))
  if (kind === 'year' || kind === 'strength') return options

  options.push(
    () => ({ add: list() }),
    () => ({ subtract: list() }),
    () => ({ above: [inner(), inner()] }),
    () => ({ multiply: [inner(), smallOf('number', place, 'small')] }),
    // A divisor may be 0 in some rows; written as 0 it would not link.
    () => ({ divide: [inner(), smallOf('number', place, c.oneIn(8) ? 'small' : 'positive') || 2] }),
  )
  const members = ofMembers(names, kind, entity).filter(({ optional }) => !optional)
  if (members.length > 0) options.push(() => ({ sum: written(pickFact(c, members), policy) }))
  if (place.counted) {
    // What is counted is always known.
    const counted = (): Amount => amountOf(kind, sure, depth - 1)
    const { self } = place
    const own = self?.kind === kind ? self.name : undefined
    const over = (): { over?: CountedOver } => (c.oneIn(3) ? { over: c.pick(['household', 'person']) } : {})
    options.push(
      () => ({ yearToDate: counted(), ...over() }),
      () => ({ highestToDate: counted(), ...over() }),
      () => ({ earlier: own !== undefined && c.oneIn(2) ? own : counted(), ...over() }),
      () => ({ annual: inner() }),
      () => ({ annual: leafOf(kind, place) }),
      () => ({ annual: { min: [leafOf(kind, place), { yearToDate: counted(), ...over() }] } }),
    )
  }
  const scales = names.special.filter(({ use, of }) => use === 'scale' && of === kind)
  if (scales.length > 0) {
    const scale = (): string => written(c.pick(scales), policy)
    options.push(
      () => ({ brackets: { of: inner(), scale: scale() } }),
      () => ({ brackets: { of: inner(), scale: scale(), plus: smallOf('number', place, 'small') } }),
    )
  }
  if (kind === 'money') {
    const strength = (): string => written(c.pick(readable(names, 'strength', entity)), policy)
    options.push(
      () => ({ multiply: [inner('moneyPerMonth'), 'monthsInYear'] }),
      () => ({ improve: { better: amountOf('money', sure, depth - 1), strength: strength() } }),
      () => ({
        improve: { ordinary: amountOf('money', sure, depth - 1), better: amountOf('money', sure, depth - 1), strength: strength() },
      }),
    )
    const positive = readable(names, 'money', entity).filter((known) => known.positive)
    // Money times money is no unit of a fact, but a unit on the way.
    if (positive.length > 0)
      options.push(() => ({ divide: [{ multiply: [inner(), smallOf('money', place, 'small')] }, written(c.pick(positive), policy)] }))
    if (entity !== 'bill') {
      options.push(() => ({ overMonths: inner('moneyPerMonth') }))
      // Facts of bills in other months than that of the bill.
      const monthly = ofMembers(names, 'moneyPerMonth', entity).filter(({ optional }) => !optional)
      if (monthly.length > 0) options.push(() => ({ overMonths: { sum: written(c.pick(monthly), policy) } }))
    }
  }
  if (kind === 'moneyPerMonth') options.push(() => ({ divide: [inner('money'), 'monthsInYear'] }))
  if (kind === 'number') {
    const flags = ofMembers(names, 'flag', entity)
    const member = entity === 'household' ? 'person' : 'bill'
    const positive = readable(names, 'money', entity).filter((known) => known.positive)
    options.push(() => ({ subtract: [leafOf('year', place), 'year'] }))
    if (positive.length > 0) options.push(() => ({ divide: [inner('money'), written(c.pick(positive), policy)] }))
    if (entity !== 'bill') options.push(() => ({ count: flags.length > 0 && c.oneIn(2) ? written(c.pick(flags), policy) : member }))
  }
  return options
}
