import { povertyLine } from '../dynamics/line.ts'
import { Observed } from '../dynamics/track-buffers.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { rounded } from '../math.ts'
import type { Tally } from './tally.ts'

/** Latent definitions whose relapses an office could register. */
export const observable = ['D2', 'D2c', 'D3'] as const
export type Observable = (typeof observable)[number]

/** Causes as the report's counts have them. */
export const tags = ['illness', 'disability', 'other'] as const
export type Tag = (typeof tags)[number]

const realised = ['latent', 'detected', 'preempted', 'unconfirmed', 'registered', 'falsePositives', 'preemptionFen'] as const
const byDefinition = ['detectable', 'detectableGapFen'] as const

/**
 * Cells of a year. The realised fates of relapses by the definition of the parameters; and by each definition: `detectable`, the sum of the
 * chances of detection, in millionths, and the gaps to the line times these chances. `latent` and `detectable` by cause are of the
 * definition of the parameters.
 */
type RegisteredCell =
  | (typeof realised)[number]
  | `${(typeof byDefinition)[number]}${Observable}`
  | `${'latent' | 'detectable'}${Capitalize<Tag>}`

/** Cells of the {@link registeredTally}, in their order. */
export const registeredCells: readonly RegisteredCell[] = [
  ...realised,
  ...observable.flatMap((definition) => byDefinition.map((stem): RegisteredCell => `${stem}${definition}`)),
  ...(['latentIllness', 'latentDisability', 'latentOther', 'detectableIllness', 'detectableDisability', 'detectableOther'] as const),
]
const place = Object.fromEntries(registeredCells.map((cell, i) => [cell, i])) as { readonly [C in RegisteredCell]: number }
const cellOfTag = {
  illness: ['latentIllness', 'detectableIllness'],
  disability: ['latentDisability', 'detectableDisability'],
  other: ['latentOther', 'detectableOther'],
} as const

/** Chances are counted in millionths: their sum does not depend on the order of blocks. */
export const millionth = 1e-6
const inMillionths = (chance: number): number => rounded(chance * 1e6)

/** One cell of the {@link registeredTally}. */
export const registeredCell = (counted: Float64Array, cell: RegisteredCell): number => counted[place[cell]]!

/** Latent relapses (new poverty, if never registered), and what the office makes of them. */
export const registeredTally: Tally = {
  name: 'registered',
  cells: registeredCells.length,
  count(seen, counted) {
    const { parameters, year, tables, buffers } = seen
    const line = povertyLine(parameters, year.rules)
    const add = (cell: RegisteredCell, value: number): void => {
      counted[place[cell]] = counted[place[cell]]! + value
    }
    for (let j = 0; j < tables.households; j++) {
      const observed = buffers.observed[j]!
      const pi = buffers.detection[j]!
      if (observed === Observed.falselyRegistered) add('falsePositives', 1)
      if (pi === 0) continue
      const gap = Math.max(0, line * tables.members[j]! - buffers.income[j]! + buffers.ownPay[j]!)
      for (const definition of observable) {
        if (buffers.entered[definition][j] !== 1) continue
        add(`detectable${definition}`, inMillionths(pi))
        add(`detectableGapFen${definition}`, rounded(pi * gap))
      }
      if (observed === Observed.none || observed === Observed.falselyRegistered) continue
      add('latent', 1)
      if (observed !== Observed.undetected) add('detected', 1)
      if (observed === Observed.unconfirmed) add('unconfirmed', 1)
      if (observed === Observed.registered) add('registered', 1)
      if (observed === Observed.preempted) {
        add('preempted', 1)
        add('preemptionFen', gap)
      }
      const [latent, detectable] = cellOfTag[tagOf(seen, j, gap)]
      add(latent, 1)
      add(detectable, inMillionths(pi))
    }
  },
}

/**
 * The cause that an office would write down: illness where own-pay is the whole gap or more; else disability where a member is severely
 * disabled; else illness where own-pay is half of the gap; else another.
 */
function tagOf({ tables, block, buffers }: TrackSeen, j: number, gap: number): Tag {
  const ownPay = buffers.ownPay[j]!
  if (ownPay >= gap) return 'illness'
  const row = tables.householdRow[j]!
  const { first } = block.households
  const { alive, disability } = block.persons
  for (let i = first[row]!; i < first[row + 1]!; i++) if (alive[i] === 1 && disability[i] === 2) return 'disability'
  return 2 * ownPay >= gap ? 'illness' : 'other'
}
