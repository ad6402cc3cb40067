import type { Process } from './process.ts'

/** A parent is so much older than a child, a child of the old so much younger. */
const [leastGap, mostGap] = [16, 50] as const
const childUntil = 18
const oldFrom = 60

/**
 * Children and old people whose family is away. Who is whose parent is not known: a child's parents are taken to be the members able to work who are
 * 16 to 50 years older, the children of someone from 60 on the members able to work who are 16 to 50 years younger. `familyAway`: there is one at
 * least, and all of them work away.
 *
 * Unattended: a child below 18 with no member able to work beside it, if the office recognises it. The service subsidy is granted to some of those
 * from 60 who need care: severely disabled, or of an age from which they look after themselves only in part.
 */
export const leftBehind: Process = {
  name: 'left-behind',
  reads: ['age', 'alive', 'away', 'disability', 'places'],
  writes: [],
  gives: { person: ['familyAway', 'unattended', 'serviceGranted'] },
  prepare({ income, leftBehind: of, person }) {
    const [youngest, oldest] = income.workingAges.value
    return ({ persons, households, inputs }) => {
      const { age, alive, away, disability, places } = persons
      const { familyAway, unattended, serviceGranted } = inputs.person as { readonly [name: string]: Float64Array }
      const able = (i: number): boolean => alive[i] === 1 && age[i]! >= youngest && age[i]! <= oldest && disability[i] !== 2
      for (let j = 0; j < households.rows; j++) {
        const from = households.first[j]!
        const to = households.first[j + 1]!
        for (let i = from; i < to; i++) {
          familyAway![i] = 0
          unattended![i] = 0
          serviceGranted![i] = 0
          const years = age[i]!
          const isOld = years >= oldFrom
          if (alive[i] === 0 || (years >= childUntil && !isOld)) continue
          let workers = 0
          let family = 0
          let gone = 0
          for (let k = from; k < to; k++) {
            if (k === i || !able(k)) continue
            workers++
            const gap = isOld ? years - age[k]! : age[k]! - years
            if (gap < leastGap || gap > mostGap) continue
            family++
            gone += away[k]!
          }
          familyAway![i] = family > 0 && gone === family ? 1 : 0
          const recognised = places.recognition[i]!
          if (!isOld) unattended![i] = workers === 0 && recognised < of.recognised.value ? 1 : 0
          else if (disability[i] === 2 || years >= person.partialCareAge.value) serviceGranted![i] = recognised < of.granted.value ? 1 : 0
        }
      }
    }
  },
}
