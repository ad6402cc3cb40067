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
  /** The office keeps its list and colours, for one of the scenarios at least. */
  readonly office: boolean
}

/**
 * @param rules - of each scenario in each year, shape [year][scenario]; the reference stands last, in the years that need it
 * @param scenarios - how many there are without the reference
 * @param office - whether a scenario has the office keep its list and colours
 * @returns the tracks of each year
 */
export function tracksOf(
  rules: readonly (readonly YearRules[])[],
  scenarios: number,
  office: (scenario: number) => boolean = () => false,
): TrackYear[][] {
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
      for (const same of byKey.values()) {
        // Their money is the same; what the office makes of its records need not be, so those rules are of a scenario that it works in.
        const ofOffice = same.find((member) => member < scenarios && office(member))
        tracks.push({
          parent,
          rules: ofScenario[ofOffice ?? same[0]!]!,
          scenarios: same.filter((member) => member < scenarios),
          reference: same.includes(scenarios),
          office: ofOffice !== undefined,
        })
      }
    }
    years.push(tracks)
    groups = tracks.map((track, parent) => ({
      parent,
      members: [...track.scenarios, ...(track.reference ? [scenarios] : [])],
    }))
  }
  return years
}
