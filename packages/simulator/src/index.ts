export { SimulatorError } from './errors.ts'
export { checkSpecification } from './experiment/check-specification.ts'
export { type ExperimentOptions, runExperiment } from './experiment/run-experiment.ts'
export type { Runner, RunOptions, Task } from './experiment/runner.ts'
export type { Specification } from './experiment/specification.ts'
export { type Estimate, estimate, pairedDifference } from './inference/estimate.ts'
export { type HeadlineResult, headlineResults, resultOf } from './inference/headlines.ts'
export { type YearlySeries, yearlySeries } from './inference/yearly-series.ts'
export { type Headline, headlines, type Text } from './outcomes/headlines.ts'
export { type Count, type Measure, measures, years } from './outcomes/measures.ts'
export { type OutcomeTable, outcome } from './outcomes/outcome-table.ts'
export { inline } from './runners/inline.ts'
export { threads } from './runners/threads.ts'
export {
  type PopulationPlan,
  type PreparedScenarios,
  planPopulation,
  prepareScenarios,
  simulateBlock,
  simulateReplicates,
} from './simulate.ts'
