import { ageBandStarts } from '../parameters.ts'
import { bandOfAge } from '../population/age.ts'
import { codeOf } from './codes.ts'
import type { Process } from './process.ts'

/** Bands of age from 15 on are those of the shares. */
const firstBand = ageBandStarts.indexOf(15)

/**
 * Who works away, without a draw: of working age, not severely disabled, not at school or university (`schoolStage`), and a fixed place below
 * share(age) · ratio(sex) · ratio(schooling). So a person who is away stays away until the share of the age falls below the place.
 *
 * And the months of work of everybody: those away, those at home, less under a major illness; none for those who cannot work.
 */
export const migration: Process = {
  name: 'migration',
  reads: ['age', 'sex', 'alive', 'chronic', 'disability', 'education', 'places', 'schoolStage'],
  writes: ['away'],
  gives: { person: ['monthsAtWork'] },
  prepare({ income, migration: of }) {
    const [youngest, oldest] = income.workingAges.value
    const noSchool = codeOf('none')
    const bySex = [2 - of.men.value, of.men.value]
    const share = (age: number, sex: number, education: number): number =>
      age < youngest || age > oldest
        ? 0
        : (of.byAge.value[Math.max(0, bandOfAge[age]! - firstBand)] ?? 0) * bySex[sex]! * of.bySchooling.value[education]!
    const shares = Float64Array.from({ length: 256 * 6 }, (_, k) => share(Math.floor(k / 6), k % 2, Math.floor((k % 6) / 2)))
    return ({ persons, inputs }) => {
      const { rows, age, sex, alive, chronic, disability, education, places, away } = persons
      const months = inputs.person.monthsAtWork!
      const stage = inputs.person.schoolStage!
      for (let i = 0; i < rows; i++) {
        const works = alive[i] === 1 && age[i]! >= youngest && age[i]! <= oldest && disability[i] !== 2 && stage[i] === noSchool
        away[i] = works && places.roaming[i]! < shares[age[i]! * 6 + education[i]! * 2 + sex[i]!]! ? 1 : 0
        const full = away[i] === 1 ? of.monthsAway.value : of.monthsAtHome.value
        months[i] = works ? full - (chronic[i] === 2 ? Math.min(full, of.monthsLost.value) : 0) : 0
      }
    }
  },
}
