import type { Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { type Block, emptyBlock, placeNames } from './tables.ts'

/**
 * The block with rows for the children who can be born, behind the members of each household with a girl or woman who is or will be of the
 * ages of mothers. Nobody in them is alive yet; what goes with a person for good is drawn as for everybody: sex, frailty
 * ρ s + √(1 - ρ²) e with the bad health s that the household shares, card, places, and the schooling that follows from the place.
 */
export function withUnborn(drawn: Block, { births, education, person, propensity }: Parameters, key: Omit<StreamKey, 'process'>): Block {
  const [, oldest] = births.motherAges.value
  const { persons: from } = drawn
  const room = new Uint8Array(drawn.households.rows)
  for (let i = 0; i < from.rows; i++) if (from.sex[i] === 0 && from.age[i]! <= oldest) room[from.household[i]!] = births.most.value
  const block = emptyBlock(drawn.households.rows, from.rows + room.reduce((sum, rows) => sum + rows, 0), {
    household: Object.keys(drawn.inputs.household),
    person: Object.keys(drawn.inputs.person),
  })
  const { households, persons } = block
  copyRows(drawn.households, households, 0, drawn.households.rows, 0)
  const uniforms = Array.from({ length: 4 }, () => new Float64Array(persons.rows))
  const places = placeNames.map(() => new Float64Array(persons.rows))
  drawUniforms({ ...key, process: 'unborn' }, [...uniforms, ...places], persons.rows)
  const [sex, health, passing, card] = uniforms
  const shared = propensity.household.value

  for (let j = 0; j < households.rows; j++) {
    const start = drawn.households.first[j]!
    const end = drawn.households.first[j + 1]!
    const at = households.first[j]!
    copyRows(from, persons, start, end, at)
    for (const place of placeNames) persons.places[place].set(from.places[place].subarray(start, end), at)
    const unborn = at + end - start
    const next = unborn + room[j]!
    households.first[j + 1] = next
    persons.household.fill(j, at, next)
    for (let i = unborn; i < next; i++) {
      persons.sex[i] = Number(sex![i]! >= person.womenShare.value)
      persons.frailty[i] = shared * households.sick[j]! + Math.sqrt(1 - shared * shared) * normalQuantile(health![i]!)
      persons.passing[i] = normalQuantile(passing![i]!)
      persons.card[i] = Number(card![i]! < person.cardShare.value)
      placeNames.forEach((place, p) => {
        persons.places[place][i] = places[p]![i]!
      })
      persons.education[i] = persons.places.schooling[i]! < education.paths.value[0] ? 1 : 2
    }
  }
  return block
}

/** Copies rows of all columns of a table but the first rows of households, which change. */
function copyRows<T extends object>(from: T, to: T, start: number, end: number, at: number): void {
  for (const [name, column] of Object.entries(from))
    if (ArrayBuffer.isView(column) && name !== 'first')
      (to as { readonly [name: string]: Uint8Array })[name]!.set((column as Uint8Array).subarray(start, end), at)
}
