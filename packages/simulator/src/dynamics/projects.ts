import { rounded } from '../math.ts'
import { codeOf } from './codes.ts'
import { sinceYear } from './growth.ts'
import type { Process } from './process.ts'

/**
 * Households that join have a crop or stock project from 2016; each year one ends with chance h, and from the year after the first one begins
 * with chance b where none is. A real project was accepted on inspection and earns I = y K (F/E), with what was invested, K, in money of the
 * year, and the luck of the harvest, F/E; one in name alone has neither. I comes on top of farm income. Where a project fails, a share of K is
 * lost out of the farm income of the year; its state is told in that year alone.
 */
export const projects: Process = {
  name: 'projects',
  reads: ['joinsProject', 'project', 'projectCapital', 'farmIncome', 'expectedFarmIncome'],
  writes: ['project', 'farmIncome', 'expectedFarmIncome', 'farmLoss'],
  gives: { household: ['projectInspected', 'projectIncome', 'projectYears', 'projectInvestment', 'projectStatus'] },
  drawsPerHousehold: 1,
  prepare(parameters) {
    const { yield: earned, failed, failureLoss, anew } = parameters.projects
    const { projectFrom, projectEnds } = parameters.support
    const ends = projectEnds.value
    const status = { none: codeOf('none'), running: codeOf('running'), stopped: codeOf('stopped'), failed: codeOf('failed') }
    const grown = sinceYear(parameters, projectFrom.value)
    return ({ households, inputs }, year, draws) => {
      const { projectInspected, projectIncome, projectYears, projectInvestment, projectStatus } = inputs.household
      const { expectedFarmIncome, farmLoss } = inputs.household
      const { rows, joinsProject, project, projectCapital, farmIncome } = households
      const luck = draws.households[0]!
      const growth = grown(year)
      for (let j = 0; j < rows; j++) {
        projectInspected![j] = 0
        projectIncome![j] = 0
        projectStatus![j] = status.none
        if (joinsProject[j] === 0 || year.year < projectFrom.value) continue
        const real = projectCapital[j]! > 0 ? 1 : 0
        if (project[j] === 1) {
          if (luck[j]! < ends) {
            const fails = luck[j]! < ends * failed.value
            project[j] = 0
            projectYears![j] = 0
            projectStatus![j] = fails ? status.failed : status.stopped
            if (fails) {
              const lost = Math.min(farmIncome[j]!, rounded(failureLoss.value * projectInvestment![j]!))
              farmIncome[j] = farmIncome[j]! - lost
              farmLoss![j] = farmLoss![j]! + lost
            }
            projectInvestment![j] = 0
            continue
          }
        } else if (year.year === projectFrom.value || luck[j]! < anew.value) {
          project[j] = 1
          projectInvestment![j] = rounded(growth * projectCapital[j]!)
        } else continue
        projectYears![j] = projectYears![j]! + 1
        projectStatus![j] = status.running
        projectInspected![j] = real
        if (real === 0) continue
        const expected = rounded(earned.value * growth * projectCapital[j]!)
        const farm = expectedFarmIncome![j]!
        const income = farm > 0 ? rounded((expected * farmIncome[j]!) / farm) : expected
        projectIncome![j] = income
        farmIncome[j] = farmIncome[j]! + income
        expectedFarmIncome![j] = farm + expected
        farmLoss![j] = Math.max(0, expectedFarmIncome![j]! - farmIncome[j]!)
      }
    }
  },
}
