import type { YearRules } from './rules.ts'

/**
 * Scenarios that are equal so far run as one track. A year's track goes on from one of the year before, and several may, from where
 * their rules part.
 */
export type TrackYear = {
  /** Index among the tracks of the year before; 0 in the first year. */
  readonly parent: number
  readonly rules: YearRules
  /** Indices of the scenarios that run in it; may be empty for the reference. */
  readonly scenarios: readonly number[]
  /** Runs the policies without any scenario, by which households are lifted. */
  readonly reference: boolean
}

/**
 * @param rules - of each scenario in each year, shape [year][scenario]; the reference stands last, in the years that need it
 * @param scenarios - how many there are without the reference
 * @returns the tracks of each year
 */
export function tracksOf(rules: readonly (readonly YearRules[])[], scenarios: number): TrackYear[][] {
  const years: TrackYear[][] = []
  let groups: { parent: number; members: number[] }[] = [{ parent: 0, members: [...(rules[0] ?? []).keys()] }]
  for (const ofScenario of rules) {
    const tracks: TrackYear[] = []
    for (const { parent, members } of groups) {
      const byKey = new Map<string, number[]>()
      for (const member of members) {
        if (member >= ofScenario.length) continue // the reference has done its part
        const { key } = ofScenario[member]!
        byKey.set(key, [...(byKey.get(key) ?? []), member])
      }
      for (const same of byKey.values())
        tracks.push({
          parent,
          rules: ofScenario[same[0]!]!,
          scenarios: same.filter((member) => member < scenarios),
          reference: same.includes(scenarios),
        })
    }
    years.push(tracks)
    groups = tracks.map((track, parent) => ({
      parent,
      members: [...track.scenarios, ...(track.reference ? [scenarios] : [])],
    }))
  }
  return years
}
