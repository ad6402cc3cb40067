import { planOf } from '../experiment/plan-of.ts'
import { causeTagsTable } from '../outcomes/cause-tags.ts'
import { costEffectivenessTable, netBenefitTable } from '../outcomes/cost-effectiveness.ts'
import { concentrationTable, incidenceTable } from '../outcomes/equity-tables.ts'
import type { Weights } from '../outcomes/estimated-rows.ts'
import { ledgerTable, programmesTable } from '../outcomes/ledger-tables.ts'
import { monitoringTable, warningTable } from '../outcomes/monitoring-table.ts'
import { notchTable } from '../outcomes/notch-table.ts'
import { populationFit } from '../outcomes/population-fit.ts'
import { populationCellsTable, populationFitTable } from '../outcomes/population-fit-tables.ts'
import { povertyTable } from '../outcomes/poverty-table.ts'
import { repeatedRelapsesTable, spellsTable } from '../outcomes/spells.ts'
import { spendingTable } from '../outcomes/spending-table.ts'
import { survivalTable } from '../outcomes/survival.ts'
import { targetingTable } from '../outcomes/targeting.ts'
import type { TidyTable } from '../outcomes/tidy.ts'
import { withParameters } from '../parameters.ts'
import { causesTable } from './causes-table.ts'
import { headlinesTable } from './headlines-table.ts'
import { moneyByLayerTable } from './money-by-layer-table.ts'
import { outcomesTable } from './outcomes-table.ts'
import { drawMeansTable, parameterDrawsTable, parameterUncertaintyTable } from './parameter-tables.ts'
import { policyShapleyTable } from './policy-shapley-table.ts'
import { registeredTable } from './registered-table.ts'
import type { Results } from './results.ts'
import { takeUpTable } from './take-up-table.ts'

type Build = (results: Results) => TidyTable | undefined

const ofMeasures: readonly Build[] = [
  ({ headlines, table }) => headlinesTable(headlines, table.scenarios[0]!),
  ({ table }) => outcomesTable(table),
  ({ table }) => moneyByLayerTable(table),
  ({ split }) => split && policyShapleyTable(split.splits, split.size),
  ({ split, takeUps }) => split && takeUps && takeUpTable(takeUps, split.size),
  ({ causes }) => causes && causesTable(causes.causes, causes.size),
]
const ofOtherTallies: readonly Build[] = [
  ({ table }) => survivalTable(table),
  ({ table }) => spellsTable(table),
  ({ table }) => repeatedRelapsesTable(table),
  ({ table }) => targetingTable(table),
  ({ table }) => causeTagsTable(table),
  ({ table }) => costEffectivenessTable(table),
  ({ table }) => netBenefitTable(table),
  (results) => povertyTable(results.table, weightsOf(results)),
  (results) => spendingTable(results.table, weightsOf(results)),
  (results) => concentrationTable(results.table, weightsOf(results)),
  (results) => incidenceTable(results.table, weightsOf(results)),
  ({ table }) => ledgerTable(table),
  (results) => programmesTable(results.table, weightsOf(results)),
  (results) => notchTable(results.table, weightsOf(results)),
  (results) => monitoringTable(results.table, weightsOf(results)),
  (results) => warningTable(results.table, weightsOf(results)),
  (results) => {
    const { table, specification } = results
    return registeredTable({
      table,
      parameters: withParameters(specification.parameters),
      seed: specification.seed,
      weight: weightsOf(results),
    })
  },
]

/** The tables of a result folder, in the order of its data dictionary: of what the run counted. */
export function tablesOf(results: Results): readonly TidyTable[] {
  const made = known.get(results) ?? build(results)
  known.set(results, made)
  return made
}

/** Files, figures and the report ask for the same tables. */
const known = new WeakMap<Results, readonly TidyTable[]>()

function build(results: Results): readonly TidyTable[] {
  const builds = results.specification.counted === 'measures' ? ofMeasures : [...ofMeasures, ...ofOtherTallies]
  const { specification, uncertainty } = results
  const fit = populationFit(planOf(specification), specification.seed, withParameters(specification.parameters))
  const ofDraws = uncertainty ? [parameterUncertaintyTable(uncertainty), parameterDrawsTable(uncertainty), drawMeansTable(uncertainty)] : []
  return [...builds.flatMap((one) => one(results) ?? []), populationFitTable(fit), populationCellsTable(fit), ...ofDraws]
}

function planWeights({ specification }: Results): Weights {
  const { lifted, neverRegistered } = planOf(specification).groups
  return { lifted: lifted.weight, neverRegistered: neverRegistered.weight }
}

/** How many households one of each group stands for; unknown where a run has one group alone, and nothing is then said of both together. */
const weightsOf = (results: Results): Weights =>
  results.specification.group === undefined ? planWeights(results) : { lifted: Number.NaN, neverRegistered: Number.NaN }
