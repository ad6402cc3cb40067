import { defineReform } from '@doudi/core'
import { outcome, planPopulation, prepareScenarios, simulateReplicates, years } from '@doudi/simulator'

const lowerCaps = defineReform({
  id: 'lower-caps',
  title: { en: '351 with lower caps from 2021', zh: '2021年起降低兜底封顶线' },
  set: { 'health351.outOfPocketCap': { '2021-01-01': { township: 1500, county: 1500, city: 2500, province: 5000 } } },
})

/** First relapses (D2) of 2021-2030 among one in a hundred households, in one replicate. */
function firstRelapses(reforms: readonly (typeof lowerCaps)[]): number {
  const table = simulateReplicates(prepareScenarios(['kept'], { extraReforms: reforms }), planPopulation(0.01), 'fuyang-2020', 1)
  return years.filter((year) => year > 2020).reduce((sum, year) => sum + outcome(table, 0, 'kept', year, 'firstRelapsesD2'), 0)
}

// Both see the same illnesses and incomes, so the difference is the reform's.
console.log('first relapses 2021-2030:', firstRelapses([]), 'as it stands,', firstRelapses([lowerCaps]), 'with lower caps')

// =>
// first relapses 2021-2030: 363 as it stands, 354 with lower caps
