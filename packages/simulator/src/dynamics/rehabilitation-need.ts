import { exp, ln } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { medicalPrices } from './prices.ts'
import type { Process } from './process.ts'

/**
 * What rehabilitation, assistive devices and the training of children cost the disabled, without a draw: a fixed place below the share is in need, and
 * inside the share it is the quantile of a log-normal cost, median · exp(σ e) in medical prices of the year. Below an age it is training, from it on
 * rehabilitation. The severely disabled in need have a new device every few years, by row in turn.
 */
export const rehabilitationNeed: Process = {
  name: 'rehabilitation-need',
  reads: ['age', 'alive', 'disability', 'places'],
  writes: [],
  gives: { person: ['rehabilitationCost', 'deviceCost', 'trainingCost'] },
  prepare(parameters) {
    const of = parameters.rehabilitation
    return ({ persons, inputs }, { year, rules }) => {
      const { rehabilitationCost, deviceCost, trainingCost } = inputs.person as { readonly [name: string]: Float64Array }
      const prices = medicalPrices(parameters, rules) * 100
      const logCost = ln(of.median.value * prices)
      const logTraining = ln(of.trainingMedian.value * prices)
      const device = Math.floor(of.device.value * prices + 0.5)
      const { rows, age, alive, disability, places } = persons
      for (let i = 0; i < rows; i++) {
        rehabilitationCost![i] = 0
        deviceCost![i] = 0
        trainingCost![i] = 0
        const within = places.rehabilitation[i]! / of.share.value
        if (disability[i] === 0 || alive[i] === 0 || within >= 1) continue
        const spread = of.sd.value * normalQuantile(within)
        const isChild = age[i]! < of.trainingUntil.value
        const cost = Math.floor(exp((isChild ? logTraining : logCost) + spread) + 0.5)
        if (isChild) trainingCost![i] = cost
        else rehabilitationCost![i] = cost
        if (disability[i] === 2 && (year + i) % of.deviceYears.value === 0) deviceCost![i] = device
      }
    }
  },
}
