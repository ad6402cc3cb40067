import type { Parameters } from '../parameters.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { type Block, placeNames } from './tables.ts'

/** Share of an age that leaves school with at most primary school, and with at most middle school. */
type Leavers = readonly [primary: number, middle: number]

/**
 * What goes with a person for good: places in schooling, work away, boarding, recognition and rehabilitation, each uniform, and the schooling that
 * follows from the place and the age at the start. And with a household: its place in the number and the income of children who live apart.
 *
 * Nothing of it is drawn again: who boards at ten boards at eleven.
 */
export function drawLives({ persons, households }: Block, { education }: Parameters, key: Omit<StreamKey, 'process'>): void {
  drawUniforms({ ...key, process: 'cohort-kin' }, [households.kin, households.kinIncome], households.rows)
  const { rows, places, age } = persons
  drawUniforms(
    { ...key, process: 'cohort-lives' },
    placeNames.map((place) => places[place]),
    rows,
  )
  const young: Leavers = [0, education.paths.value[0]]
  const older = education.ageStarts.value.map((_, band): Leavers => [education.primary.value[band]!, education.middle.value[band]!])
  for (let i = 0; i < rows; i++) {
    const band = education.ageStarts.value.filter((start) => start <= age[i]!).length - 1
    const [primary, middle] = band < 0 ? young : older[band]!
    const place = places.schooling[i]!
    persons.education[i] = place < primary ? 0 : place < middle ? 1 : 2
  }
}
