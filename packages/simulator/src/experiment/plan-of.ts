import { withParameters } from '../parameters.ts'
import { planMicrodata } from '../population/plan-microdata.ts'
import { type PopulationPlan, planPopulation } from '../simulate.ts'
import type { Specification } from './specification.ts'

/** The population of an experiment: that of Fuyang, or a user's own. */
export function planOf({ scale, microdata, parameters }: Pick<Specification, 'scale' | 'microdata' | 'parameters'>): PopulationPlan {
  const values = withParameters(parameters)
  return microdata ? planMicrodata(microdata, scale, values) : planPopulation(scale, values)
}
