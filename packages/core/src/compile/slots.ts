import type { Operator, OperatorData } from '../expression/operator.ts'
import { operatorNamed } from '../expression/operators.ts'
import type { Entity } from '../policy/language.ts'
import type { Plan } from './plan.ts'
import { parentOf } from './step-list.ts'

/** A step ready to run: its kernel, where it reads and writes. */
export type Task = {
  readonly operator: Operator | 'spread' | 'total'
  readonly data: OperatorData
  readonly args: readonly number[]
  readonly out: number
  readonly entity: Entity
  /** Of a total: the table that is added up. Of a spread: the table it comes from. */
  readonly other: Entity
}

/**
 * Gives every step a slot, a slot back as soon as its last reader ran. A result may stand in the slot of an argument, but not of a
 * spread or a total, whose rows are others'.
 */
export function assignSlots(plan: Plan): {
  readonly tasks: readonly Task[]
  readonly slotOf: readonly number[]
  readonly slots: number
  /** The slots of steps that are given or wanted, which no other step uses, with the table they belong to. */
  readonly kept: ReadonlyMap<number, Entity>
} {
  const lastUse = new Array<number>(plan.steps.length).fill(-1)
  plan.steps.forEach((step, id) => {
    for (const arg of step.args) lastUse[arg] = id
  })
  const wanted = new Set([...plan.outputs.values(), ...plan.counters.values(), ...plan.conflicts.map(({ mask }) => mask)])
  for (const id of wanted) lastUse[id] = plan.steps.length
  const slotOf: number[] = []
  const free: number[] = []
  const tasks: Task[] = []
  const kept = new Map<number, Entity>()
  let slots = 0
  const take = (): number => free.pop() ?? slots++
  plan.steps.forEach((step, id) => {
    if (['constant', 'input', 'counter'].includes(step.operator)) {
      slotOf[id] = slots++ // never given back: filled once, or by whoever runs the program
      if (step.entity !== undefined) kept.set(slotOf[id], step.entity)
      return
    }
    const reusable = step.args.filter((arg, i) => lastUse[arg] === id && step.args.indexOf(arg) === i && plan.steps[arg]!.args.length > 0)
    const joins = step.operator === 'spread' || step.operator === 'total'
    const entity = step.entity!
    if (wanted.has(id)) {
      slotOf[id] = slots++
      kept.set(slotOf[id], entity)
    } else if (joins) slotOf[id] = take()
    for (const arg of reusable) free.push(slotOf[arg]!)
    slotOf[id] ??= take()
    tasks.push({
      operator: joins ? (step.operator as 'spread' | 'total') : operatorNamed(step.operator),
      data: step.data ?? {},
      args: step.args.map((arg) => slotOf[arg]!),
      out: slotOf[id]!,
      entity,
      other: step.operator === 'total' ? (step.name as Entity) : parentOf(entity),
    })
  })
  return { tasks, slotOf, slots, kept }
}
