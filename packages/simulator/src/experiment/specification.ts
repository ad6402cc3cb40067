import type { Scenario } from '@doudi/policies'
import type { Precision } from '../inference/stopping.ts'
import type { Counted } from '../outcomes/tallies.ts'
import type { ParameterValues } from '../parameters.ts'
import type { Microdata } from '../population/microdata.ts'

/** How the uncertain values of the model are sampled: so many draws, each with so many replicates. */
export type ParameterDraws = { readonly draws: number; readonly replicates: number }

/** What an experiment computes. Its hash names its results: equal specifications give equal bytes, whatever ran them. */
export type Specification = {
  /** The name of the experiment, such as `cliff`. */
  readonly name: string
  /** Share of the cohort that is simulated, above 0 and up to 1. */
  readonly scale: number
  /** Repetitions with other draws; with a precision, the most of them. */
  readonly replicates: number
  readonly seed: string
  /** Ids of scenarios; the first is the one that the others are compared with. */
  readonly scenarios: readonly string[]
  /** Scenarios beside those of the catalogue, whole documents; `scenarios` names them by their ids, joined with others by `+` too. */
  readonly own?: readonly Scenario[]
  /** Repeat until the declared headlines are known so well. */
  readonly precision?: Precision
  /** Households and persons of a user's own, in place of those of Fuyang; `scale` is then a share of what their weights stand for. */
  readonly microdata?: Microdata
  /** Values of the model set otherwise, by path, such as `{ 'income.permanentSd': 0.5 }`. */
  readonly parameters?: ParameterValues
  /** Run again under draws of the uncertain values of the model, beside the run with their defaults. */
  readonly parameterDraws?: ParameterDraws
  /** What is counted; everything if left out. */
  readonly counted?: Counted
  /** Only the lifted are simulated; the never registered too if left out. */
  readonly group?: 'lifted'
}
