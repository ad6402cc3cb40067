import type { Entity } from '../policy/language.ts'
import { depthOf } from '../system/system.ts'
import { parentOf, type StepList } from './step-list.ts'

/**
 * In which rows the reference would come to a name: it computes what is asked for and no more, so two rules that both apply are an error
 * only in rows that need them. Every reading is noted with the mask under which it happens; the rows of a name are those of all readings
 * of it together.
 */
export type Reach = {
  /** Does something as a part of the name that is being built, under a mask. */
  readonly within: <T>(mask: number, work: () => T) => T
  /** Builds what the rows of an entity ask for, or a name that they read; `key` is the name in its view. */
  readonly building: <T>(key: string, entity: Entity, work: () => T) => T
  /** The name that is being built reads another. */
  readonly reads: (key: string) => void
  /** The mask of the rows that come to a name. */
  readonly maskOf: (key: string, entity: Entity) => number
}

type Reading = { readonly from: string; readonly entity: Entity; readonly mask: number }

export function reach({ zero, one, apply, moved, total }: StepList, oneTable: boolean): Reach {
  const readings = new Map<string, Reading[]>()
  const masks = new Map<string, number>()
  let here: Reading = { from: '', entity: 'household', mask: one }
  const during = <T>(place: Reading, work: () => T): T => {
    const outer = here
    here = place
    try {
      return work()
    } finally {
      here = outer
    }
  }
  /** A mask of members in the rows of what they belong to: whether there is one of them. */
  const lifted = (mask: number, from: Entity, to: Entity): number => {
    if (mask === zero || oneTable || depthOf[to] >= depthOf[from]) return mask
    return lifted(apply('lessThan', [zero, total(moved(mask, from), from)]), parentOf(from), to)
  }
  const maskOf: Reach['maskOf'] = (key, entity) => {
    if (key === '') return one
    let mask = masks.get(key)
    if (mask === undefined) {
      mask = (readings.get(key) ?? [])
        .map((reading) => lifted(apply('and', [maskOf(reading.from, reading.entity), reading.mask]), reading.entity, entity))
        .reduce((x, y) => apply('or', [x, y]), zero)
      masks.set(key, mask)
    }
    return mask
  }
  return {
    within: (mask, work) => during({ ...here, mask: apply('and', [here.mask, mask]) }, work),
    building: (key, entity, work) => during({ from: key, entity, mask: one }, work),
    reads(key) {
      const known = readings.get(key)
      if (known) known.push(here)
      else readings.set(key, [here])
    },
    maskOf,
  }
}

/** Where nothing can conflict, nobody asks who comes where. */
export const noReach: Reach = {
  within: (_mask, work) => work(),
  building: (_key, _entity, work) => work(),
  reads() {},
  maskOf: () => 0,
}
