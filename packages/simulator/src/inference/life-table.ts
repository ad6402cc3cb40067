/**
 * Who is at risk and what becomes of them, by time since the start of a spell: entry `k` is the k-th year. Who enters late (left
 * truncation) or is still there at the end of the data (censoring) is at risk in the years in which it was watched, and in no other.
 */
export type LifeTable = {
  readonly atRisk: readonly number[]
  /** The event that is looked at, at most one each. */
  readonly events: readonly number[]
  /** Those whom another event took first, such as death: in the same year, and none of `events`. */
  readonly competing: readonly number[]
}

/** A curve by time: the value after each year, and its standard error as if the units were independent. */
export type Curve = { readonly value: readonly number[]; readonly standardError: readonly number[] }

/**
 * h_k = events / at risk in each year.
 *
 * @returns NaN where nobody is at risk; standard error of a share
 * @example
 * hazards({ atRisk: [100, 97], events: [3, 7], competing: [0, 0] }).value // => [0.03, 0.072…]
 */
export function hazards({ atRisk, events }: LifeTable): Curve {
  const value = atRisk.map((n, k) => events[k]! / n)
  return { value, standardError: value.map((h, k) => Math.sqrt((h * (1 - h)) / atRisk[k]!)) }
}

/**
 * Kaplan-Meier: the chance to have had no event after k years, S(k) = Π (1 - d/n), where the other events only censor; standard error by
 * Greenwood. It answers what would be if nobody died; with death as an event of its own see {@link cumulativeIncidence}.
 *
 * @source Kaplan & Meier (1958), JASA 53: 457-481; Greenwood (1926)
 * @example
 * survival({ atRisk: [100, 97], events: [3, 7], competing: [0, 0] }).value // => [0.97, 0.9]
 */
export function survival({ atRisk, events }: LifeTable): Curve {
  let chance = 1
  let greenwood = 0
  const value: number[] = []
  const standardError: number[] = []
  atRisk.forEach((n, k) => {
    const d = events[k]!
    chance *= (n - d) / n
    greenwood += d / (n * (n - d))
    value.push(chance)
    // Where all had the event, nothing is left that could vary.
    standardError.push(chance === 0 ? 0 : chance * Math.sqrt(greenwood))
  })
  return { value, standardError }
}

/** Shares after each year: those who had the event, those whom the competing event took, those left. They add up to 1. */
export type Incidence = { readonly events: Curve; readonly competing: readonly number[]; readonly free: readonly number[] }

/**
 * Aalen-Johansen: F(k) = Σ S(j-1) · d_j / n_j, where S falls by both events. A competing event of a year is thought to come after the
 * events of that year, as deaths end the year of the model.
 *
 * @returns the standard error is that of Marubini and Valsecchi; without censoring it is that of a share, √(F (1 - F) / n)
 * @source Aalen & Johansen (1978), Scand. J. Statist. 5: 141-150; Marubini & Valsecchi (1995), Analysing Survival Data
 * @example
 * cumulativeIncidence({ atRisk: [100, 90], events: [4, 9], competing: [6, 0] }).events.value // => [0.04, 0.13]
 */
export function cumulativeIncidence({ atRisk, events, competing }: LifeTable): Incidence {
  let left = 1
  let had = 0
  let taken = 0
  const before: number[] = []
  const value: number[] = []
  const others: number[] = []
  const free: number[] = []
  atRisk.forEach((n, k) => {
    before.push(left)
    had += (left * events[k]!) / n
    taken += (left * competing[k]!) / n
    left *= (n - events[k]! - competing[k]!) / n
    value.push(had)
    others.push(taken)
    free.push(left)
  })
  const standardError = value.map((now, last) => {
    let variance = 0
    for (let k = 0; k <= last; k++) {
      const n = atRisk[k]!
      const d = events[k]!
      const gone = d + competing[k]!
      const later = now - value[k]!
      if (later > 0) variance += (later * later * gone) / (n * (n - gone)) - (2 * later * before[k]! * d) / (n * n)
      variance += (before[k]! * before[k]! * (n - d) * d) / (n * n * n)
    }
    return Math.sqrt(Math.max(0, variance))
  })
  return { events: { value, standardError }, competing: others, free }
}
