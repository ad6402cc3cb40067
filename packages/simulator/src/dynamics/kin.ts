import { exp } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { meanIncome } from './income.ts'
import type { Process } from './process.ts'

const oldFrom = 60

/**
 * Adult children who live apart from a household with a member from 60 on, and what they have: k by a fixed place of the household, `members` persons
 * a child, income k · members · M of the year · ratio · exp(σ e) with a fixed e ~ N(0, 1).
 *
 * They are not among the simulated households: nothing says what they pay their parents, and only reforms that count their income read it.
 */
export const kin: Process = {
  name: 'kin',
  reads: ['age', 'alive', 'kin', 'kinIncome'],
  writes: [],
  gives: { household: ['adultChildren', 'childrenIncome', 'childrenMembers'] },
  prepare(parameters) {
    const of = parameters.kin
    return ({ persons, households, inputs }, { rules }) => {
      const { adultChildren, childrenIncome, childrenMembers } = inputs.household as { readonly [name: string]: Float64Array }
      const perHead = of.income.value * meanIncome(parameters, rules) * 100
      for (let j = 0; j < households.rows; j++) {
        let old = false
        for (let i = households.first[j]!; i < households.first[j + 1]! && !old; i++)
          old = persons.alive[i] === 1 && persons.age[i]! >= oldFrom
        const children = old ? countAt(of.apart.value, households.kin[j]!) : 0
        const members = Math.floor(children * of.members.value + 0.5)
        adultChildren![j] = children
        childrenMembers![j] = members
        childrenIncome![j] =
          members === 0 ? 0 : Math.floor(members * perHead * exp(of.incomeSd.value * normalQuantile(households.kinIncome[j]!)) + 0.5)
      }
    }
  },
}

/** The number at a place, by shares of 0, 1, 2, …; the last where they add up to less than the place. */
function countAt(shares: readonly number[], place: number): number {
  let count = 0
  let until = shares[0]!
  while (place >= until && count < shares.length - 1) until += shares[++count]!
  return count
}
