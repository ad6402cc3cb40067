import { withParameters } from '../parameters.ts'
import { planMicrodata } from '../population/plan-microdata.ts'
import { type PopulationPlan, planPopulation } from '../simulate.ts'
import type { Specification } from './specification.ts'

/** The population of an experiment: that of Fuyang, or a user's own; of both groups, or the blocks of the lifted alone. */
export function planOf({
  scale,
  microdata,
  parameters,
  group,
}: Pick<Specification, 'scale' | 'microdata' | 'parameters' | 'group'>): PopulationPlan {
  const values = withParameters(parameters)
  const plan = microdata ? planMicrodata(microdata, scale, values) : planPopulation(scale, values)
  const block = plan.block.filter((one) => group === undefined || one.group === group)
  return { ...plan, block, blocks: block.length }
}
