/** Red, orange and blue belong to the warning levels (三色管理) and to nothing else. */
export const ink = 'var(--ink, #1b1b1b)'
export const quiet = 'var(--quiet, #5f6368)'
export const grid = 'var(--grid, #d9dcdf)'
/** Years in which all scenarios are the same. */
export const shared = 'var(--shared, #767b80)'

export type ScenarioStyle = { readonly color: string; readonly dash: string; readonly width: number }

const known: { readonly [scenario: string]: ScenarioStyle } = {
  kept: { color: 'var(--kept, #00796B)', dash: 'none', width: 1.8 },
  taper: { color: 'var(--taper, #8E63B0)', dash: '7 3', width: 1.8 },
  cliff: { color: 'var(--cliff, #222222)', dash: 'none', width: 2.8 },
}
const further: readonly ScenarioStyle[] = [
  { color: 'var(--further1, #A9731B)', dash: '2 3', width: 1.8 },
  { color: 'var(--further2, #5B6B73)', dash: '9 3 2 3', width: 1.8 },
]

/** Color, dash and width of a scenario's line. @param scenarios - of the run */
export function styleOf(scenario: string, scenarios: readonly string[]): ScenarioStyle {
  const others = scenarios.filter((id) => !Object.hasOwn(known, id))
  return known[scenario] ?? further[others.indexOf(scenario) % further.length]!
}

/** Payers in the order of the waterfall: one hue from dark to light. */
export const payerColors: readonly string[] = [
  'var(--payer1, #0b4f47)',
  'var(--payer2, #1f7a6f)',
  'var(--payer3, #4a9e92)',
  'var(--payer4, #7fbdb3)',
  'var(--payer5, #b3d8d2)',
]
export const grossColor = 'var(--gross, #8a9096)'
