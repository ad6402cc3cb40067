import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { codeOf } from './codes.ts'
import { harvest } from './harvest.ts'
import { projects } from './projects.ts'

/** A household with a farm income of 8,000 yuan a year, 10,000 expected, through years with these draws. */
function lived(draws: readonly number[], capital = 600_000) {
  const block = householdsWith({ joinsProject: [1], projectCapital: [capital] }, [harvest, projects])
  const { household } = block.inputs
  const { farmIncome, project } = block.households
  return draws.map((draw, i) => {
    farmIncome[0] = 800_000
    household.expectedFarmIncome![0] = 1_000_000
    household.farmLoss![0] = 200_000
    runWith(projects, block, 2015 + i, { households: [draw] })
    const status = ['none', 'running', 'stopped', 'failed'].find((name) => codeOf(name) === household.projectStatus![0])
    return {
      project: project[0],
      status,
      inspected: household.projectInspected![0],
      year: household.projectYears![0],
      income: household.projectIncome![0],
      invested: household.projectInvestment![0],
      farm: farmIncome[0],
      expected: household.expectedFarmIncome![0],
      loss: household.farmLoss![0],
    }
  })
}
const without = { project: 0, inspected: 0, income: 0, invested: 0, year: 0 }

test('a project of 6,000 yuan begins in 2016 and earns .4 of it, less what the harvest lacks', () => {
  const [before, first, second] = lived([0.5, 0.5, 0.5])
  expect(before).toEqual({ ...without, status: 'none', farm: 800_000, expected: 1_000_000, loss: 200_000 })
  // .4 · 6,000 = 2,400, and .8 of it in a year with .8 of the harvest.
  expect(first).toEqual({
    project: 1,
    status: 'running',
    inspected: 1,
    year: 1,
    income: 192_000,
    invested: 600_000,
    farm: 992_000,
    expected: 1_240_000,
    loss: 248_000,
  })
  // Mean income grew from 9,850 to 10,750: 2,400 · 10,750/9,850 · .8 = 2,095.43.
  expect(second).toMatchObject({ year: 2, income: 209_543, invested: 600_000 })
})

test('it fails for half of the ends, and then takes half of the investment; another begins by chance', () => {
  const [, , failed, idle, anew] = lived([0.5, 0.5, 0.07, 0.1, 0.09])
  expect(failed).toEqual({ ...without, status: 'failed', farm: 500_000, expected: 1_000_000, loss: 500_000 })
  expect(idle).toMatchObject({ ...without, status: 'none', farm: 800_000 })
  expect(anew).toMatchObject({ project: 1, status: 'running', year: 1, invested: Math.round((600_000 * 13_200) / 9_850) })
  const [, , stopped] = lived([0.5, 0.5, 0.08])
  expect(stopped).toEqual({ ...without, status: 'stopped', farm: 800_000, expected: 1_000_000, loss: 200_000 })
  expect(lived([0.5, 0.5, 0.15])[2]).toMatchObject({ project: 1, year: 2 })
})

test('a project in name alone is neither inspected nor earns anything', () => {
  expect(lived([0.5, 0.5], 0)[1]).toMatchObject({ project: 1, status: 'running', inspected: 0, income: 0, invested: 0, farm: 800_000 })
})
