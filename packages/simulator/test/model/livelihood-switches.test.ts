import { expect, test } from 'vitest'
import { runExperiment } from '../../src/experiment/run-experiment.ts'
import { systemSwitches } from '../../src/experiment/switches.ts'
import { years } from '../../src/outcomes/measures.ts'
import { countOf } from '../../src/outcomes/outcome-table.ts'
import { inline } from '../../src/runners/inline.ts'

// Income after transfers is the finest measure: a switch that reaches any household in any year moves it by a fen at least.

const systems = ['S7', 'S9', 'S10', 'S11', 'S12', 'S13', 'S15']
const switched = systemSwitches.flatMap(({ system, switched: all }) => (systems.includes(system) ? all : []))
/** It moves the loss of the bank, and no income. */
const unmoved = ['loan-risk-compensation']

test('each switch of a livelihood reaches the income of somebody, but risk compensation', async () => {
  const scenarios = [...new Set(switched.flatMap(({ from, to }) => [from, to]))]
  const table = await runExperiment(
    { name: 'livelihoods', scale: 0.002, replicates: 2, seed: 'a', scenarios, counted: 'measures' },
    { runner: inline },
  )
  const money = (scenario: string): number => years.reduce((sum, year) => sum + countOf(table, 0, scenario)(year, 'disposableFen'), 0)
  for (const { from, to } of switched) {
    const moved = money(to) !== money(from)
    expect(moved, `${from} to ${to}`).toBe(!unmoved.includes(to))
  }
})
