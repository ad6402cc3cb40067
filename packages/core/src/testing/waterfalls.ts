import type { Entity, Fact, Policy } from '../policy/language.ts'
import { amountOf } from './amounts.ts'
import { choicesOf, type Tape } from './choices.ts'
import { conditionOf } from './conditions.ts'
import { bodyOf, factOf, title, type Writing } from './facts.ts'
import type { Known, Names } from './names.ts'

export type GeneratedFall = {
  readonly policies: readonly Policy[]
  readonly entity: Entity
  readonly waterfall: string
  readonly payers: readonly string[]
}

/**
 * A waterfall with its payers, each a policy of its own that reads `left` and not the others: in any order they link.
 *
 * @returns the policies, and the payers in their order
 */
export function waterfallOf(tapes: readonly Tape[], names: Names, label: string, conflicts: boolean): GeneratedFall {
  const c = choicesOf(tapes[0]!)
  const entity = c.pick<Entity>(['bill', 'bill', 'person', 'household'])
  const fall: Fact = {
    entity,
    title,
    unit: 'CNY/year',
    ...(c.oneIn(2) ? { conditions: conditionOf(c, names, `fall${label}`, entity, 2) } : {}),
    waterfall: {
      of: amountOf('money', { c, names, policy: `fall${label}`, entity, counted: false, missing: 'refused' }, 2),
      payers: tapes.slice(1).map((_, i) => `payer${label}${i}.payment`),
    },
  }
  const payers = tapes.slice(1).map((tape, i) => payerOf(tape, names, `payer${label}${i}`, entity, conflicts))
  names.known.push({ name: 'paid', policy: `fall${label}`, entity, kind: 'money', from: 'fact' })
  for (const { due, name } of payers) {
    names.known.push(due, { name: 'payment', policy: name, entity, kind: 'money', from: 'fact' })
  }
  return {
    policies: [{ id: `test/fall${label}`, title, sources: [], facts: { paid: fall } }, ...payers.map(({ policy }) => policy)],
    entity,
    waterfall: `fall${label}.paid`,
    payers: payers.map(({ name }) => `${name}.payment`),
  }
}

/** A policy that pays what it makes of `left`, and what others may know of it. */
export function payerOf(
  tape: Tape,
  names: Names,
  name: string,
  entity: Entity,
  conflicts: boolean,
): { readonly policy: Policy; readonly due: Known; readonly name: string } {
  const own: Names = { known: [...names.known, { name: 'left', entity, kind: 'money', from: 'fact' }], special: names.special }
  const w: Writing = { c: choicesOf(tape), names: own, policy: name, conflicts }
  const due = factOf(w, 'due', entity)
  const { body } = bodyOf(w, entity, 'money', { known: true, self: 'payment' })
  const payment: Fact = { entity, title, unit: 'CNY', paid: true, ...body }
  return { policy: { id: `test/${name}`, title, sources: [], facts: { due, payment } }, due: own.known.at(-1)!, name }
}
