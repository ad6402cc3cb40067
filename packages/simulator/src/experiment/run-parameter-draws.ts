import { type Nested, nested } from '../inference/nested.ts'
import { type Headline, headlines } from '../outcomes/headlines.ts'
import { countOf } from '../outcomes/outcome-table.ts'
import type { ParameterValues } from '../parameters.ts'
import { type ExperimentOptions, runExperiment } from './run-experiment.ts'
import { drawParameters } from './sampled-parameters.ts'
import type { ParameterDraws, Specification } from './specification.ts'

/** A headline of a scenario over draws of the parameters. */
export type UncertainHeadline = {
  readonly headline: Headline
  readonly scenario: string
  readonly own: Nested
  /** Of the paired difference from the first scenario; absent for the first itself. */
  readonly difference?: Nested
  /** Of each draw, its mean over the replicates. */
  readonly means: readonly number[]
}

export type ParameterUncertainty = ParameterDraws & {
  /** The values of each draw. */
  readonly values: readonly ParameterValues[]
  readonly headlines: readonly UncertainHeadline[]
}

/**
 * Runs an experiment anew under draws of the uncertain parameters, nested: every draw has the replicates 1 to S with the same seeds, so that
 * draws see the same illnesses as far as the parameters let them.
 *
 * @throws SimulatorError as {@link runExperiment}
 */
export async function runParameterDraws(
  specification: Specification,
  { draws, replicates }: ParameterDraws,
  options: ExperimentOptions,
): Promise<ParameterUncertainty> {
  const { precision: _, parameterDraws: __, parameters: given, ...rest } = specification
  const values = Array.from({ length: draws }, (_, draw) => drawParameters(rest.seed, draw, given))
  // Shape [draw][headline][scenario][replicate].
  const found: number[][][][] = []
  for (const [draw, parameters] of values.entries()) {
    const table = await runExperiment(
      { ...rest, replicates, parameters, counted: 'measures' },
      { ...options, onProgress: (done) => options.onProgress?.((draw + done) / draws, (draw + done) * replicates) },
    )
    found.push(
      headlines.map((headline) =>
        rest.scenarios.map((scenario) =>
          Array.from({ length: replicates }, (_, replicate) => headline.value(countOf(table, replicate, scenario))),
        ),
      ),
    )
  }
  const results = headlines.flatMap((headline, h) =>
    rest.scenarios.map((scenario, s): UncertainHeadline => {
      const own = found.map((ofDraw) => ofDraw[h]![s]!)
      const first = found.map((ofDraw) => ofDraw[h]![0]!)
      const apart = own.map((row, b) => row.map((value, r) => value - first[b]![r]!))
      const means = own.map((row) => row.reduce((sum, value) => sum + value, 0) / replicates)
      return { headline, scenario, own: nested(own), ...(s === 0 ? {} : { difference: nested(apart) }), means }
    }),
  )
  return { draws, replicates, values, headlines: results }
}
