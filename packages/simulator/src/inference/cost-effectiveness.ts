/** A way to spend money: what it costs and what it averts, both against a common base. */
export type Option = { readonly id: string; readonly cost: number; readonly effect: number }

/**
 * Where an option stands. `dominated`: another costs no more and averts no less. `extended`: a mix of two others averts as much for less.
 * Those on the frontier have `perUnit`, the extra cost of each extra unit against the option before them; the first has none.
 */
export type Placed = Option & { readonly place: 'frontier' | 'dominated' | 'extended'; readonly perUnit?: number }

/**
 * The frontier of cost and effect: the lower hull of the options from the cheapest on, along which each further unit costs ever more.
 *
 * @param options - the base among them; of options that are the same in both, the first stays
 * @returns in the order given
 * @example
 * frontier([{ id: 'cliff', cost: 0, effect: 0 }, { id: 'taper', cost: 6, effect: 2 }, { id: 'kept', cost: 8, effect: 4 }])
 * // => cliff and kept on the frontier, kept at 2 a unit; taper 'extended'
 */
export function frontier(options: readonly Option[]): Placed[] {
  const place = new Map<Option, Placed>()
  const sorted = options.map((option, i) => ({ option, i }))
  sorted.sort((a, b) => a.option.cost - b.option.cost || b.option.effect - a.option.effect || a.i - b.i)
  let hull: Option[] = []
  for (const { option } of sorted) {
    const last = hull.at(-1)
    if (last && option.effect <= last.effect) {
      place.set(option, { ...option, place: 'dominated' })
      continue
    }
    const kept = hull.slice()
    while (kept.length >= 2 && slope(kept.at(-2)!, kept.at(-1)!) >= slope(kept.at(-1)!, option)) {
      const mixed = kept.pop()!
      place.set(mixed, { ...mixed, place: 'extended' })
    }
    hull = [...kept, option]
  }
  hull.forEach((option, i) => {
    place.set(option, { ...option, place: 'frontier', ...(i > 0 ? { perUnit: slope(hull[i - 1]!, option) } : {}) })
  })
  return options.map((option) => place.get(option)!)
}

const slope = (from: Option, to: Option): number => (to.cost - from.cost) / (to.effect - from.effect)

/**
 * Net benefit λ · effect - cost, where a unit of effect is thought to be worth λ: linear, so it has an ordinary interval over replicates
 * where the ratio has none.
 */
export const netBenefit = ({ cost, effect }: Pick<Option, 'cost' | 'effect'>, worth: number): number => worth * effect - cost
