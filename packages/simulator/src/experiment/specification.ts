/** What an experiment computes. Its hash names its results: equal specifications give equal bytes, whatever ran them. */
export type Specification = {
  /** The name of the experiment, such as `cliff`. */
  readonly name: string
  /** Share of the cohort that is simulated, above 0 and up to 1. */
  readonly scale: number
  readonly replicates: number
  readonly seed: string
  /** Ids of scenarios; the first is the one that the others are compared with. */
  readonly scenarios: readonly string[]
}
