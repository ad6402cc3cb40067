import { pow } from '../math.ts'
import { codeOf } from './codes.ts'
import type { Process } from './process.ts'

const stages = ['none', 'preschool', 'primary', 'middle', 'high', 'vocational', 'university'] as const
const [none, preschool, primary, middle, high, vocational, university] = stages.keys() as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
/** First age in preschool, primary, middle, the school after it, university; and the first after all. */
const [inPreschool, inPrimary, inMiddle, inHigh, inUniversity, out] = [3, 6, 12, 15, 18, 22] as const

/**
 * Who goes to which school, by age and a fixed place s in schooling, without a draw: preschool from 3 (the higher places), primary from 6,
 * middle from 12; from 15 to 17 none for s below the share of leavers, vocational school for the next, high school above; from 18 to 21
 * university for the highest places. The severely disabled go no further than middle school.
 *
 * Who boards, works beside university or holds an award is fixed, too, by a place of its own. School cost grows by the year; the family pays it,
 * and only the early warning reads it.
 */
export const schooling: Process = {
  name: 'schooling',
  reads: ['age', 'alive', 'disability', 'places'],
  writes: [],
  gives: { person: ['schoolStage', 'boarding', 'workStudyMonths', 'schoolAward', 'schoolOwnPay'] },
  prepare({ education: of }) {
    const [leaves, toVocational] = of.paths.value
    const codes = Float64Array.from(stages, codeOf)
    const boarders = Float64Array.of(0, 0, of.boarding.value[0], of.boarding.value[1], of.boarding.value[2], of.boarding.value[2], 0)
    const stageOf = (age: number, place: number, disability: number): number => {
      if (age < inPreschool || age >= out) return none
      if (age < inPrimary) return place >= 1 - of.preschool.value ? preschool : none
      if (age < inHigh) return age < inMiddle ? primary : middle
      if (disability === 2 || place < leaves) return none
      if (age < inUniversity) return place < leaves + toVocational ? vocational : high
      return place >= 1 - of.university.value ? university : none
    }
    return ({ persons, inputs }, { rules }) => {
      const { schoolStage, boarding, workStudyMonths, schoolAward, schoolOwnPay } = inputs.person as {
        readonly [name: string]: Float64Array
      }
      const growth = pow(1 + of.costGrowth.value, rules - 2018)
      const cost = Float64Array.of(0, ...of.cost.value.map((yuan) => Math.floor(yuan * growth * 100 + 0.5)))
      const { rows, age, alive, disability, places } = persons
      for (let i = 0; i < rows; i++) {
        const stage = alive[i] === 1 ? stageOf(age[i]!, places.schooling[i]!, disability[i]!) : none
        schoolStage![i] = codes[stage]!
        schoolOwnPay![i] = cost[stage]!
        boarding![i] = places.boarding[i]! < boarders[stage]! ? 1 : 0
        workStudyMonths![i] = stage === university && places.boarding[i]! < of.workStudy.value ? of.workStudyMonths.value : 0
        schoolAward![i] = stage >= vocational && places.recognition[i]! < of.award.value ? 1 : 0
      }
    }
  },
}
