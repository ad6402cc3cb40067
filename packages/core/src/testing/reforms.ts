import type { Entity, NewPayers, Parameter, ParameterValue, Policy, Reform } from '../policy/language.ts'
import { type Choices, choicesOf, type Tape } from './choices.ts'
import { factOf, title } from './facts.ts'
import type { Names } from './names.ts'
import { changeDays, firstDay, parameterOf, type Shape } from './parameters.ts'
import { type GeneratedFall, payerOf } from './waterfalls.ts'

type Documents = {
  readonly names: Names
  readonly shapes: readonly Shape[]
  /** Policies that stand in no waterfall. */
  readonly policies: readonly Policy[]
  readonly falls: readonly GeneratedFall[]
  readonly conflicts: boolean
}

/**
 * Reforms that link in their order. Each sets a parameter; some order payers anew, replace a policy by one with other values, add a policy
 * or a payer, or withdraw one that nobody reads.
 */
export function reformsOf(tapes: readonly Tape[], { names, shapes, policies, falls, conflicts }: Documents): Reform[] {
  let settable = [...shapes]
  const payers = new Map(falls.map((fall) => [fall.waterfall, fall.payers]))
  /** Added by a reform and still there: nothing reads them, but for what they add themselves. */
  let added: Policy[] = []
  const standing = new Map(policies.map((policy) => [policy.id, policy]))

  return tapes.map((tape, i): Reform => {
    const c = choicesOf(tape)
    const withdraw: string[] = []
    const add: Policy[] = []
    const ordered: { [waterfall: string]: NewPayers } = {}
    const order = (fall: GeneratedFall, list: readonly string[]): void => {
      payers.set(fall.waterfall, list)
      ordered[fall.waterfall] = list
    }

    if (added.length > 0 && c.oneIn(2)) {
      const gone = c.pick(added)
      withdraw.push(gone.id)
      added = added.filter((policy) => policy !== gone)
      settable = settable.filter(({ name }) => !name.startsWith(`${gone.id.slice('test/'.length)}.`))
    }
    const set = settingOf(c, settable)
    const fall = falls.length > 0 && c.oneIn(2) ? c.pick(falls) : undefined
    const before = fall ? payers.get(fall.waterfall)! : []
    if (fall) order(fall, [...before].reverse())

    if (fall && c.oneIn(3)) {
      // It reads no waterfall, which might wait for it.
      const readable = names.known.filter(({ policy }) => !/^(fall|payer)/.test(policy ?? ''))
      const { policy } = payerOf(tape.slice(8), { known: readable, special: names.special }, `extra${i}`, fall.entity, conflicts)
      add.push(policy)
      const extra = `extra${i}.payment`
      order(fall, [...payers.get(fall.waterfall)!, extra])
      if (c.oneIn(2)) {
        const place = c.pick(before)
        payers.set(
          fall.waterfall,
          before.flatMap((payer) => (payer === place ? [payer, extra] : [payer])),
        )
        ordered[fall.waterfall] = { after: { [place]: [extra] } }
      }
    } else if (fall && c.oneIn(2)) {
      const last = payers.get(fall.waterfall)!.at(-1)!
      const short = last.slice(0, last.indexOf('.'))
      const gone = falls.flatMap((one) => one.policies).find(({ id }) => id === `test/${short}`)
      const others = [...standing.values(), ...falls.flatMap((one) => one.policies), ...added]
      // Where its name stands in no document but the list of payers.
      const read = others.some(({ facts }) =>
        JSON.stringify(Object.values(facts).map(({ waterfall, ...body }) => [body, waterfall?.of])).includes(`"${short}.`),
      )
      if (gone && !read && payers.get(fall.waterfall)!.length > 1) {
        withdraw.push(gone.id)
        order(fall, payers.get(fall.waterfall)!.slice(0, -1))
        names.known.splice(0, names.known.length, ...names.known.filter(({ policy }) => policy !== short))
      }
    }
    if (c.oneIn(3)) {
      const before = c.pick([...standing.values()])
      const replaced = { ...before, parameters: otherValues(c, before, shapes) }
      withdraw.push(before.id)
      add.push(replaced)
      standing.set(before.id, replaced)
    }
    if (c.oneIn(2)) {
      // A table is by inputs: its keys are written as they are called in the vocabulary.
      const inputs: Names = { known: names.known.filter(({ from }) => from !== 'fact'), special: [...names.special] }
      const before = inputs.known.length
      const { parameter, shape } = parameterOf(c, inputs, `r${i}`, 'a0')
      const mine: Names = { known: [...names.known, ...inputs.known.slice(before)], special: inputs.special }
      const facts = { f0: factOf({ c, names: mine, policy: `r${i}`, conflicts }, 'f0', c.pick<Entity>(['bill', 'person', 'household'])) }
      const policy: Policy = { id: `test/r${i}`, title, sources: [], parameters: { a0: parameter }, facts }
      add.push(policy)
      added.push(policy)
      settable.push(shape)
    }
    return {
      id: `reform${i}`,
      title,
      set,
      ...(withdraw.length > 0 ? { withdraw } : {}),
      ...(add.length > 0 ? { add } : {}),
      ...(Object.keys(ordered).length > 0 ? { payers: ordered } : {}),
    }
  })
}

function settingOf(c: Choices, shapes: readonly Shape[]): { [name: string]: { [day: string]: ParameterValue } } {
  const shape = c.pick(shapes)
  return { [shape.name]: { [c.pick(changeDays)]: shape.value(c), ...(c.oneIn(2) ? { '2022-01-01': shape.value(c) } : {}) } }
}

/** A policy's parameters with other values of their shapes. */
const otherValues = (c: Choices, { id, parameters = {} }: Policy, shapes: readonly Shape[]): { [name: string]: Parameter } =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const { value } = shapes.find((shape) => shape.name === `${id.slice('test/'.length)}.${name}`)!
      return [name, { ...parameter, values: { [firstDay]: value(c), [c.pick(changeDays)]: value(c) } }]
    }),
  )
