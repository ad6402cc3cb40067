import { exp, ln, pow } from '../math.ts'
import { firstYear } from '../outcomes/measures.ts'
import type { Parameters } from '../parameters.ts'
import { persistentVariance } from '../population/registration.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import type { Process } from './process.ts'

/** Mean rural income per head of a year, yuan. */
export function meanIncome({ income: { mean, growth } }: Parameters, year: number): number {
  const last = mean.value.length - 1
  const at = year - firstYear
  return at <= last ? mean.value[Math.max(0, at)]! : mean.value[last]! * pow(1 + growth.value, at - last)
}

const powers = (exponent: number): Float64Array => Float64Array.from({ length: 32 }, (_, x) => (x === 0 ? 0 : pow(x, exponent)))

/**
 * Market income of the year: c M n exp(a + p + u - s²/2 - loss) ((1 + k)/(1 + k₀))^½ (n₀/n)^½, with permanent a, persistent p (AR(1)),
 * transitory u, the loss from illness, k workers and n members (index 0: 2014). Whole fen, split into wages, farm and other income.
 *
 * Children born since do not earn and are not among the n.
 */
export const income: Process = {
  name: 'income',
  reads: ['admitted', 'age', 'alive', 'chronic', 'startMembers', 'workers', 'startWorkers', 'permanent', 'persistent', 'loss'],
  writes: ['persistent', 'loss', 'wages', 'farmIncome', 'otherIncome'],
  drawsPerHousehold: 2,
  prepare(parameters) {
    const of = parameters.income
    const [youngest, oldest] = of.workingAges.value
    const variance =
      of.permanentSd.value * of.permanentSd.value + persistentVariance(parameters) + of.transitorySd.value * of.transitorySd.value
    const power = powers(of.scaleElasticity.value)
    const inversePower = powers(1 - of.scaleElasticity.value)
    return ({ persons, households, admitted }, { rules }, draws) => {
      const [shock, transitory] = draws.households
      const logLevel = ln(of.level.value * meanIncome(parameters, rules) * 100) - variance / 2
      const { rows, first, startMembers, workers, startWorkers, permanent, persistent, loss } = households
      for (let j = 0; j < rows; j++) {
        let anyAdmitted = 0
        let anyMajor = 0
        let members = 0
        const atStart = startMembers[j]!
        for (let i = first[j]!; i < first[j]! + atStart; i++) {
          if (persons.alive[i] === 0) continue
          members++
          const age = persons.age[i]!
          if (admitted[i] === 1 && age >= youngest) anyAdmitted = 1
          if (persons.chronic[i] === 2 && age >= youngest && age <= oldest) anyMajor = 1
        }
        const p = of.persistence.value * persistent[j]! + of.shockSd.value * normalQuantile(shock![j]!)
        persistent[j] = p
        const lost = Math.min(of.lossCap.value, of.lossDecay.value * loss[j]! + of.lossPerAdmission.value * anyAdmitted)
        loss[j] = lost
        if (members === 0) {
          households.wages[j] = 0
          households.farmIncome[j] = 0
          households.otherIncome[j] = 0
          continue
        }
        const u = of.transitorySd.value * normalQuantile(transitory![j]!)
        const perHead = exp(logLevel + permanent[j]! + p + u - lost - of.lossMajor.value * anyMajor)
        // n (n₀/n)^½ is n^½ n₀^½.
        const scale = inversePower[members]! * power[atStart]!
        const byWorkers = power[1 + workers[j]!]! / power[1 + startWorkers[j]!]!
        const market = Math.floor(perHead * scale * byWorkers + 0.5)
        const split = workers[j] === 0 ? of.splitWithoutWorker.value : of.splitWithWorker.value
        const wages = Math.floor(market * split[0]! + 0.5)
        const farm = Math.floor(market * split[1]! + 0.5)
        households.wages[j] = wages
        households.farmIncome[j] = farm
        households.otherIncome[j] = market - wages - farm
      }
    }
  },
}
