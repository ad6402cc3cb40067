import { meanIncome } from '../dynamics/income.ts'
import type { PreparedGroup } from '../dynamics/prepare-scenarios.ts'
import { runBlock } from '../dynamics/run-block.ts'
import { withParameters } from '../parameters.ts'
import { planPopulation, prepareScenarios } from '../simulate.ts'
import { type Estimate, estimate } from './estimate.ts'

/** The year in which the mean of incomes has to be M. */
const targetYear = 2018

export type IncomePilot = { readonly scale: number; readonly replicates: number; readonly seed: string }

/** The run by which `income.level` was solved; a seed that no other run has. */
export const incomePilot: IncomePilot = { scale: 0.1, replicates: 8, seed: 'pilot-income-level' }

/**
 * Mean x1 of 2018 over the whole rural population under the policies kept, as a ratio to M: income with transfers, less interest, per
 * head, the lifted and the never registered weighted by how many each of the sample stands for.
 *
 * @param level - c, the factor on market income
 * @returns one a replicate
 */
export function meanIncomeRatios(level: number, { scale, replicates, seed }: IncomePilot): number[] {
  const prepared = prepareScenarios(['kept'], { parameters: { 'income.level': level }, counted: 'measures' })
  const parameters = withParameters({ 'income.level': level })
  const plan = planPopulation(scale, parameters)
  // What comes after does not change it.
  const untilThen = (of: PreparedGroup): PreparedGroup => ({ ...of, years: of.years.filter(({ year }) => year.year <= targetYear) })
  const { lifted, neverRegistered } = prepared.groups
  const cut = { ...prepared, groups: { lifted: untilThen(lifted), neverRegistered: untilThen(neverRegistered) } }
  return Array.from({ length: replicates }, (_, replicate) => {
    let [income, persons] = [0, 0]
    plan.block.forEach((ofBlock, block) => {
      const { weight } = plan.groups[ofBlock.group]
      runBlock(
        cut,
        ofBlock,
        { seed, replicate, block },
        {
          afterTrack({ year, branch, tables, buffers }) {
            if (year.year !== targetYear || !branch.scenarios.includes(0)) return
            for (let j = 0; j < tables.households; j++) {
              income += weight * buffers.income[j]!
              persons += weight * tables.members[j]!
            }
          },
        },
      )
    })
    return income / persons / 100 / meanIncome(parameters, targetYear)
  })
}

export type IncomeLevel = {
  /** c, and its standard error from the pilot's replicates. */
  readonly level: number
  readonly standardError: number
  /** The ratio at c. */
  readonly ratio: Estimate
}

/**
 * Solves c so that mean x1 of 2018 is M: secant steps under the same draws. The ratio is nearly a straight line in c, because only transfers
 * that look at income bend it.
 */
export function solveIncomeLevel(pilot: IncomePilot = incomePilot): IncomeLevel {
  const at = (level: number): { level: number; ratio: Estimate } => ({ level, ratio: estimate(meanIncomeRatios(level, pilot)) })
  let before = at(1)
  let now = at(1 / before.ratio.mean)
  for (let step = 0; step < 4 && Math.abs(now.ratio.mean - 1) > 1e-5; step++) {
    const slope = (now.ratio.mean - before.ratio.mean) / (now.level - before.level)
    const next = at(now.level + (1 - now.ratio.mean) / slope)
    before = now
    now = next
  }
  const slope = (now.ratio.mean - before.ratio.mean) / (now.level - before.level)
  return { ...now, standardError: now.ratio.standardError / Math.abs(slope) }
}
