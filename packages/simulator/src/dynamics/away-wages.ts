import type { Process } from './process.ts'

/**
 * A household with a member away earns a share w of what would be farm income as wages: wages + w farm, (1 - w) farm, the sum the same.
 * Off where w is 0.
 */
export const awayWages: Process = {
  name: 'away-wages',
  reads: ['alive', 'away', 'wages', 'farmIncome'],
  writes: ['wages', 'farmIncome'],
  isOn: ({ migration }) => migration.farmToWages.value > 0,
  prepare:
    ({ migration: { farmToWages } }) =>
    ({ persons, households }) => {
      const { first, wages, farmIncome } = households
      for (let j = 0; j < households.rows; j++) {
        let anyAway = false
        for (let i = first[j]!; i < first[j + 1]! && !anyAway; i++) anyAway = persons.away[i] === 1
        if (!anyAway) continue
        const moved = Math.floor(farmToWages.value * farmIncome[j]! + 0.5)
        wages[j] = wages[j]! + moved
        farmIncome[j] = farmIncome[j]! - moved
      }
    },
}
