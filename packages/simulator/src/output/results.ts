import type { Causes } from '../experiment/causes.ts'
import type { PolicySplit, Size } from '../experiment/policy-split.ts'
import type { ParameterUncertainty } from '../experiment/run-parameter-draws.ts'
import type { Specification } from '../experiment/specification.ts'
import type { AtTakeUp } from '../experiment/take-up.ts'
import { defaults, drawReplicates } from '../experiment/with-defaults.ts'
import type { HeadlineResult } from '../inference/headlines.ts'
import type { RegisteredForecast } from '../inference/registered-forecast.ts'
import { declaredHeadlines } from '../inference/stopping.ts'
import type { OutcomeTable } from '../outcomes/outcome-table.ts'
import type { FileContent } from './folder.ts'

/** What a run found, as the screen and all files show it. Nothing in it depends on the clock or the machine. */
export type Results = {
  readonly specification: Specification
  readonly hash: string
  /** Simulated at the start. */
  readonly households: number
  readonly persons: number
  readonly table: OutcomeTable
  readonly headlines: readonly HeadlineResult[]
  /** What an office like that of the report would register; nothing where the sample is too small to say. */
  readonly registered: readonly RegisteredForecast[]
  /** Poverty at three take-ups of dibao, on the sample of the split; absent where that was left out. */
  readonly takeUps?: readonly AtTakeUp[]
  /** Causes of relapse under the cliff, or the last scenario, with the sample that they are made on; absent unless asked for. */
  readonly causes?: { readonly causes: readonly Causes[]; readonly size: Size }
  /** The cliff split over the policies that ended, with the sample that it is made on; absent where it was left out. */
  readonly split?: { readonly splits: readonly PolicySplit[]; readonly size: Size }
  /** Of the draws of the parameters, where there were any. */
  readonly uncertainty?: ParameterUncertainty
  /** Of the packages that made the results. */
  readonly versions: { readonly [name: string]: string }
}

/** The command that computes the same again; with `experiment.json` of the result folder where options cannot say it. */
export function commandOf({
  name,
  scale,
  replicates,
  seed,
  scenarios,
  own = [],
  precision,
  parameters = {},
  microdata,
  parameterDraws,
}: Specification): string {
  const data = microdata ? ` --households ${microdata.files[0]} --persons ${microdata.files[1]}` : ''
  const declared = JSON.stringify(precision?.headlines ?? declaredHeadlines) === JSON.stringify(declaredHeadlines)
  if (
    name !== defaults.name ||
    own.length > 0 ||
    !declared ||
    Object.keys(parameters).length > 0 ||
    (parameterDraws?.replicates ?? drawReplicates) !== drawReplicates
  ) {
    const only = own.every(({ id }) => scenarios.includes(id)) ? '' : ` --scenarios ${scenarios.join(',')}`
    return `doudi run experiment.json${data}${only}`
  }
  const until = precision ? ` --precision ${precision.relative}` : ''
  const draws = parameterDraws ? ` --parameter-draws ${parameterDraws.draws}` : ''
  return `doudi run${data} --scale ${scale} --replicates ${replicates}${until}${draws} --seed ${seed} --scenarios ${scenarios.join(',')}`
}

/** Writes one or several files of a result folder, by name. */
export type Writer = {
  readonly name: string
  write(results: Results): Promise<ReadonlyMap<string, FileContent>>
}
