import { expect, test } from 'vitest'
import { ageBandStarts, parameters } from '../../src/parameters.ts'
import { bandOfAge } from '../../src/population/age.ts'
import { registrationOf } from '../../src/population/registration.ts'
import { spearman } from '../../src/population/spearman.ts'
import { among, drawnBlocks, shareOf } from './cohort-draw.ts'

// A tenth of the cohort, 71,068 persons, seed fixed; four standard errors, taken from the spread between its 25 blocks.

const blocks = drawnBlocks()
const everybody = (): boolean => true
const inBand =
  (band: number) =>
  ({ persons }: (typeof blocks)[number], i: number): boolean =>
    bandOfAge[persons.age[i]!] === band
const within = ({ mean, error }: { mean: number; error: number }, known: number): void => {
  expect(error).toBeGreaterThan(0)
  expect(Math.abs(mean - known), `${mean} against ${known}, standard error ${error}`).toBeLessThan(4 * error)
}

// Catches the ratio of the registered applied twice, once through their frailty: at 45-54 the prevalence would be .48, not .37.
test.each(ageBandStarts.map((start, band) => [start, band] as const).filter(([, band]) => parameters.chronic.prevalence.value[band]! > 0))(
  'chronically ill in the age band from %d',
  (_, band) => {
    const known = parameters.chronic.prevalence.value[band]! * parameters.chronic.registered.value
    within(
      among(blocks, inBand(band), ({ persons }, i) => persons.chronic[i]! > 0),
      known,
    )
  },
)

test('major illness among the chronically ill, cards, disability and its severity, the destitute', () => {
  const { person, chronic, disability } = parameters
  const ill = among(
    blocks,
    ({ persons }, i) => persons.chronic[i]! > 0,
    ({ persons }, i) => persons.chronic[i] === 2,
  )
  within(ill, chronic.majorShare.value)
  within(
    among(blocks, everybody, ({ persons }, i) => persons.card[i] === 1),
    person.cardShare.value,
  )
  const ages = [
    [0, 14],
    [15, 59],
    [60, 120],
  ] as const
  ages.forEach(([from, to], k) => {
    const ofAge = ({ persons }: (typeof blocks)[number], i: number): boolean => persons.age[i]! >= from && persons.age[i]! <= to
    within(
      among(blocks, ofAge, ({ persons }, i) => persons.disability[i]! > 0),
      disability.prevalence.value[k]! * disability.registered.value,
    )
  })
  const disabled = among(
    blocks,
    ({ persons }, i) => persons.disability[i]! > 0,
    ({ persons }, i) => persons.disability[i] === 2,
  )
  within(disabled, disability.severeShare.value)
  // Catches the share taken of those who can be destitute: it would be .0012.
  within(
    among(blocks, everybody, ({ persons }, i) => persons.tekun[i] === 1),
    person.tekunShare.value,
  )
})

const ofHouseholds = (value: (block: (typeof blocks)[number], j: number) => number): { mean: number; error: number } =>
  shareOf(
    blocks.map((block) => {
      let hits = 0
      for (let j = 0; j < block.households.rows; j++) hits += value(block, j)
      return { hits, rows: block.households.rows }
    }),
  )

test('the score of registration: its variance, and what it takes from each trait, by arithmetic on the parameters', () => {
  const { scoreSd, withScore } = registrationOf(parameters, parameters.cohort.quantiles.value)
  // .45² + .15²/(1 - .85²) + .35² + .15² + 2·.15·.29·.45; a·g: .45² + .15·.29·.45; sick·g: -.29·.45 - .15.
  expect(Math.abs(scoreSd * scoreSd - 0.4677310811)).toBeLessThan(1e-9)
  expect(Math.abs(withScore[0] - 0.222075)).toBeLessThan(1e-12)
  expect(Math.abs(withScore[2] - -0.2805)).toBeLessThan(1e-12)
})

test('the lifted are poorer and sicker by what the score selects', () => {
  // E[Φ⁻¹(U)], U uniform between the quantiles, by a sum over them.
  const { slopes, scoreSd, withScore, from, to, frailtyMean, frailtySd } = registrationOf(parameters, parameters.cohort.quantiles.value)
  expect(Math.abs(slopes[0] * scoreSd - withScore[0])).toBeLessThan(1e-12)
  expect([from, to]).toEqual([0.0339, 0.128])
  // Quantiles .0339 and .128 of the normal are -1.826 and -1.136; the mean of a normal between them is -1.433.
  const mean = -1.4327
  const sick = ofHouseholds(({ households, persons }, j) => {
    let sum = 0
    for (let i = households.first[j]!; i < households.first[j + 1]!; i++) sum += persons.frailty[i]!
    return sum / (households.first[j + 1]! - households.first[j]!) / parameters.propensity.household.value
  })
  within(
    ofHouseholds(({ households }, j) => households.permanent[j]!),
    slopes[0] * mean,
  )
  within(
    ofHouseholds(({ households }, j) => households.persistent[j]!),
    slopes[1] * mean,
  )
  within(sick, slopes[2] * mean)
  within(
    among(blocks, everybody, ({ persons }, i) => persons.frailty[i]!),
    frailtyMean,
  )
  within(
    among(blocks, everybody, ({ persons }, i) => (persons.frailty[i]! - frailtyMean) ** 2),
    frailtySd * frailtySd,
  )
})

test('loans by vintage, projects, posts, take-up and assets', () => {
  const { support, coping } = parameters
  for (const vintage of support.loanYears.value)
    within(
      ofHouseholds(({ households }, j) => Number(households.loanYear[j] === vintage)),
      support.loan.value / 3,
    )
  within(
    ofHouseholds(({ households }, j) => households.joinsProject[j]!),
    support.project.value,
  )
  within(
    ofHouseholds(({ households }, j) => households.post[j]!),
    support.post.value,
  )
  within(
    ofHouseholds(({ households }, j) => households.takesUpDibao[j]!),
    support.dibaoTakeUp.value,
  )
  within(
    ofHouseholds(({ households }, j) => Number(households.startAssets[j]! < households.members[j]! * coping.assetsMedian.value * 100)),
    0.5,
  )
})

test('assets and land per head have the rank correlations with permanent income of the parameters, and of each other what follows', () => {
  const { coping, land } = parameters
  const rows = blocks.flatMap(({ households: h }) =>
    Array.from(h.permanent, (a, j) => [a, h.startAssets[j]! / h.members[j]!, h.land[j]! / h.members[j]!] as const),
  )
  const bins = 120
  const binned = [0, 1, 2].map((k) => {
    const out = new Int32Array(rows.length)
    Array.from(rows.keys())
      .sort((i, j) => rows[i]![k]! - rows[j]![k]!)
      .forEach((row, rank) => {
        out[row] = Math.floor((rank * bins) / rows.length)
      })
    return out
  })
  const correlation = (x: number, y: number): number => {
    const cells = new Float64Array(bins * bins)
    rows.forEach((_, i) => cells[binned[x]![i]! * bins + binned[y]![i]!]!++)
    return spearman({ shape: [bins, bins], cells })
  }
  // 24,361 households: standard error 1/√n = .0064, four of them. Assets and land correlate through income alone: about .3 · .1.
  expect(Math.abs(correlation(0, 1) - coping.assetsWithIncome.value)).toBeLessThan(0.026)
  expect(Math.abs(correlation(0, 2) - land.withIncome.value)).toBeLessThan(0.026)
  expect(Math.abs(correlation(1, 2) - coping.assetsWithIncome.value * land.withIncome.value)).toBeLessThan(0.026)
})
