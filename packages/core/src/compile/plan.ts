import type { OperatorData } from '../expression/operator.ts'
import type { Entity } from '../policy/language.ts'

/**
 * One step of a plan. It reads steps before it.
 *
 * `constant`, `input` and `counter` come from outside; `spread` gives a parent's value to its members, `total` adds the members up;
 * any other `operator` is one of the list of operators. Without an `entity` the value is the same in every row.
 */
export type Step = {
  readonly operator: string
  readonly args: readonly number[]
  readonly entity?: Entity
  readonly data?: OperatorData
  /** Of an input or a counter; of a `total`, the entity that is added up. */
  readonly name?: string
  readonly value?: number
}

/** A mask that must be 0 in every row, and the fact whose two rules it tells of. */
export type Conflict = { readonly document: string; readonly path: string; readonly entity: Entity; readonly mask: number }

/**
 * The rules of one day as a list of steps: names resolved, parameters of the day folded, equal parts shared. Any back end (plain
 * kernels, WebAssembly) runs exactly these operations in this operand order, and so gives the same bits.
 */
export type Plan = {
  readonly steps: readonly Step[]
  readonly outputs: ReadonlyMap<string, number>
  /** The step that gives a counter's next value. */
  readonly counters: ReadonlyMap<string, number>
  /** Two rules apply where one may. */
  readonly conflicts: readonly Conflict[]
}

/** A plan without the steps that nothing needs, numbered anew in the same order: equal rules give equal plans. */
export function prune(plan: Plan): Plan {
  const needed = new Set([...plan.outputs.values(), ...plan.counters.values(), ...plan.conflicts.map(({ mask }) => mask)])
  for (let id = plan.steps.length - 1; id >= 0; id--) if (needed.has(id)) for (const arg of plan.steps[id]!.args) needed.add(arg)
  const renumbered = new Map<number, number>()
  const steps: Step[] = []
  plan.steps.forEach((step, id) => {
    if (!needed.has(id)) return
    renumbered.set(id, steps.length)
    steps.push({ ...step, args: step.args.map((arg) => renumbered.get(arg)!) })
  })
  const moved = (ids: ReadonlyMap<string, number>): Map<string, number> =>
    new Map([...ids].map(([name, id]) => [name, renumbered.get(id)!]))
  return {
    steps,
    outputs: moved(plan.outputs),
    counters: moved(plan.counters),
    conflicts: plan.conflicts.map(({ mask, ...conflict }) => ({ ...conflict, mask: renumbered.get(mask)! })),
  }
}
