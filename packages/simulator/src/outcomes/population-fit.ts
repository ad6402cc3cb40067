import { givenInputs } from '../dynamics/order.ts'
import { startYear } from '../dynamics/prepare-scenarios.ts'
import { exp, normalCdf } from '../math.ts'
import { ageBandStarts, type Parameters } from '../parameters.ts'
import { bandOfAge, classOf } from '../population/age.ts'
import { cohortModel, drawCohort } from '../population/cohort.ts'
import { cellZ, type Fit, tableFit } from '../population/fit.ts'
import { type Group, groups, groupValues } from '../population/group.ts'
import type { BlockPlan, PopulationPlan } from '../population/plan.ts'
import { spearman } from '../population/spearman.ts'
import type { Block } from '../population/tables.ts'

/** A cell of a margin: what was aimed at, what was drawn, and of how many (rows of the population) it is a part; NaN where of none. */
export type FitCell = { readonly name: string; readonly target: number; readonly realised: number; readonly of: number }

export const fitMargins = [
  'county',
  'size',
  'exit-year',
  'age-sex',
  'county-size',
  'chronic-age',
  'major',
  'disability-age',
  'severe',
  'destitute',
  'dibao-take-up',
  'project',
  'post',
  'loan',
  'persons',
  'income-quintile',
  'income-health',
] as const
export type FitMargin = {
  readonly group: Group | 'all'
  readonly margin: (typeof fitMargins)[number]
  /** Whether the plan keeps it without error. */
  readonly constrained: boolean
  readonly cells: readonly FitCell[]
}

/** The fit of a margin; Z of each cell is of its share among those of whom it is a part. */
export function fitOf({ cells }: FitMargin): Fit {
  const fit = tableFit(
    cells.map(({ target }) => target),
    cells.map(({ realised }) => realised),
  )
  const z = cells.map(({ target, realised, of }) => cellZ(target / of, realised, of))
  // Of a correlation, which may be negative, only the difference says something.
  const shares = fit.total > 0 ? {} : { sae: Number.NaN, srmse: Number.NaN, freemanTukey: Number.NaN }
  return { ...fit, ...shares, z, beyond: z.filter((one) => Math.abs(one) > 1.96).length }
}

const ageClasses = [0, 15, 60] as const
const bins = 40
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0)

/** What is counted of the drawn blocks of a group. */
type Counts = { readonly [name: string]: Float64Array }
const newCounts = (plan: PopulationPlan['groups'][Group]): Counts => ({
  county: new Float64Array(plan.totals.counties.length),
  size: new Float64Array(plan.totals.sizes.length),
  'county-size': new Float64Array(plan.totals.counties.length * plan.totals.sizes.length),
  'age-sex': new Float64Array(2 * ageBandStarts.length),
  ill: new Float64Array(ageBandStarts.length),
  disabled: new Float64Array(ageClasses.length),
  ofAge: new Float64Array(ageClasses.length),
  others: new Float64Array(8),
})

function count({ households, persons }: Block, sizes: number, counts: Counts): void {
  const { others } = counts
  const add = (name: string, at: number, value = 1): void => {
    counts[name]![at]! += value
  }
  for (let j = 0; j < households.rows; j++) {
    const size = households.first[j + 1]! - households.first[j]! - 1
    add('county', households.county[j]!)
    add('size', size)
    add('county-size', households.county[j]! * sizes + size)
    others![3]! += households.takesUpDibao[j]!
    others![4]! += households.joinsProject[j]!
    others![5]! += households.post[j]!
    others![6]! += Number(households.loanYear[j]! > 0)
  }
  for (let i = 0; i < persons.rows; i++) {
    const age = persons.age[i]!
    const ageClass = age < 15 ? 0 : age < 60 ? 1 : 2
    add('age-sex', classOf(age, persons.sex[i]!))
    add('ill', bandOfAge[age]!, Number(persons.chronic[i]! > 0))
    add('ofAge', ageClass)
    add('disabled', ageClass, Number(persons.disability[i]! > 0))
    others![0]! += Number(persons.chronic[i] === 2)
    others![1]! += Number(persons.disability[i] === 2)
    others![2]! += persons.tekun[i]!
  }
}

/**
 * How far the population of a run is from its margins: its first replicate, drawn again as the run drew it.
 *
 * Constrained margins are kept without error by the plan. Of the others the target is the share of the parameters among those who were
 * drawn. Of a user's own households, the target is what his weights say.
 */
export function populationFit(plan: PopulationPlan, seed: string, parameters: Parameters): FitMargin[] {
  const counts = { lifted: newCounts(plan.groups.lifted), neverRegistered: newCounts(plan.groups.neverRegistered) }
  const models = { lifted: cohortModel(parameters, 'lifted'), neverRegistered: cohortModel(parameters, 'neverRegistered') }
  const ranks = new Float64Array(bins * bins)
  const incomes: { readonly income: number; readonly persons: number }[] = []
  plan.block.forEach((ofBlock, at) => {
    const { group } = ofBlock
    const { weight, totals } = plan.groups[group]
    const block = drawCohort(ofBlock, models[group], { seed, replicate: 0, year: startYear, block: at }, givenInputs)
    count(block, totals.sizes.length, counts[group])
    const { households, persons } = block
    for (let j = 0; j < households.rows; j++) {
      const members = households.first[j + 1]! - households.first[j]!
      const frailty = sum(persons.frailty.subarray(households.first[j]!, households.first[j + 1]!)) / members
      const [a, p] = [households.permanent[j]!, households.persistent[j]!]
      ranks[binOf(a / parameters.income.permanentSd.value) * bins + binOf(frailty)]! += weight
      incomes.push({ income: exp(a + p), persons: weight * members })
    }
  })
  const isOwn = plan.block.some(({ own }) => own)
  return [
    ...groups.flatMap((group) =>
      plan.block.some((block) => block.group === group) ? marginsOf(plan, group, counts[group], parameters) : [],
    ),
    ...(isOwn ? [] : [personsOf(plan, parameters)]), // his stand for what his weights say
    { group: 'all', margin: 'income-quintile', constrained: false, cells: quintiles(incomes, parameters) },
    {
      group: 'all',
      margin: 'income-health',
      constrained: false,
      cells: [
        {
          name: 'rank correlation',
          target: parameters.propensity.incomeHealth.value,
          realised: spearman({ shape: [bins, bins], cells: ranks }),
          of: Number.NaN,
        },
      ],
    },
  ]
}

const binOf = (normal: number): number => Math.min(bins - 1, Math.floor(normalCdf(normal) * bins))

function marginsOf(plan: PopulationPlan, group: Group, counts: Counts, parameters: Parameters): FitMargin[] {
  const { households, persons, totals } = plan.groups[group]
  const blocks = plan.block.filter((block) => block.group === group)
  const own = blocks[0]!.own
  const aim = own ? ownTargets(own.data, group, households, persons, totals, parameters.cohort.firstExitYear.value) : totals
  const values = groupValues(parameters, group)
  const { chronic, disability, cohort, support } = parameters
  const names = Object.keys(cohort.counties.value)
  const sizes = totals.sizes.map((_, i) => String(i + 1))
  const years = totals.exits.map((_, e) => String(cohort.firstExitYear.value + e))
  const bands = ageBandStarts.map((start, band) => `${start}-${(ageBandStarts[band + 1] ?? 89) - 1}`)
  const classes = bands.flatMap((band) => [`${band} female`, `${band} male`])
  const margin = (
    name: FitMargin['margin'],
    cellNames: readonly string[],
    target: ArrayLike<number>,
    realised: ArrayLike<number>,
    of: number | ArrayLike<number>,
    constrained = false,
  ): FitMargin => ({
    group,
    margin: name,
    constrained,
    cells: cellNames.map((cell, i) => ({
      name: cell,
      target: target[i] ?? 0,
      realised: realised[i] ?? 0,
      of: typeof of === 'number' ? of : of[i]!,
    })),
  })
  const exits = years.map((_, e) => sum(blocks.map((block) => block.exits[e] ?? 0)))
  const ofBand = bands.map((_, band) => counts['age-sex']![2 * band]! + counts['age-sex']![2 * band + 1]!)
  const [major, severe, destitute, takeUp, project, post, loan] = counts.others!
  const ill = sum(counts.ill!)
  const disabled = sum(counts.disabled!)
  const single = (name: FitMargin['margin'], share: number, realised: number, of: number): FitMargin =>
    margin(name, [name], [share * of], [realised], of)
  return [
    margin('county', names, aim.counties, counts.county!, households, !own),
    margin('size', sizes, aim.sizes, counts.size!, households, !own),
    ...(group === 'lifted' ? [margin('exit-year', years, aim.exits, exits, households, !own)] : []),
    margin('age-sex', classes, aim.classes, counts['age-sex']!, persons, !own),
    margin(
      'county-size',
      names.flatMap((county) => sizes.map((size) => `${county} ${size}`)),
      aim.counties.flatMap((inCounty) => aim.sizes.map((ofSize) => (inCounty * ofSize) / households)),
      counts['county-size']!,
      households,
    ),
    margin(
      'chronic-age',
      bands,
      ofBand.map((number, band) => number * Math.min(0.95, chronic.prevalence.value[band]! * values.chronicRatio)),
      counts.ill!,
      ofBand,
    ),
    single('major', values.majorShare, major!, ill),
    margin(
      'disability-age',
      ['0-14', '15-59', '60-88'],
      Array.from(counts.ofAge!, (number, k) => number * disability.prevalence.value[k]! * values.disabilityRatio),
      counts.disabled!,
      counts.ofAge!,
    ),
    single('severe', disability.severeShare.value, severe!, disabled),
    single('destitute', values.tekunShare, destitute!, persons),
    single('dibao-take-up', values.dibaoTakeUp, takeUp!, households),
    ...(group === 'lifted'
      ? [
          single('project', support.project.value, project!, households),
          single('post', support.post.value, post!, households),
          single('loan', support.loan.value, loan!, households),
        ]
      : []),
  ]
}

/** Persons that the groups stand for, against those of the report. */
function personsOf({ groups: of }: PopulationPlan, { cohort, neverRegistered }: Parameters): FitMargin {
  const all = cohort.sizes.value.reduce((total, households, i) => total + households * (i + 1), 0)
  const cell = (group: Group, target: number): FitCell => ({
    name: group,
    target,
    realised: of[group].persons * of[group].weight,
    of: Number.NaN,
  })
  return {
    group: 'all',
    margin: 'persons',
    constrained: false,
    cells: [cell('lifted', all), cell('neverRegistered', neverRegistered.persons.value)],
  }
}

/** Mean income of each fifth of the persons, in the mean of all, against national rural fifths. */
function quintiles(incomes: { readonly income: number; readonly persons: number }[], { income }: Parameters): FitCell[] {
  incomes.sort((a, b) => a.income - b.income)
  const all = incomes.reduce((total, { persons }) => total + persons, 0)
  const sums = new Float64Array(5)
  let before = 0
  for (const one of incomes) {
    const fifth = Math.min(4, Math.floor((5 * (before + one.persons / 2)) / all))
    sums[fifth]! += one.income * one.persons
    before += one.persons
  }
  const mean = sum(sums) / all
  const national = income.quintiles.value
  return national.map((value, k) => ({
    name: `fifth ${k + 1}`,
    target: (5 * value) / sum(national),
    realised: (5 * sums[k]!) / all / mean,
    of: Number.NaN,
  }))
}

/** What the weights of a user's own households say, of as many as stand in the plan. */
function ownTargets(
  { households: of, persons }: NonNullable<BlockPlan['own']>['data'],
  group: Group,
  households: number,
  people: number,
  totals: PopulationPlan['groups'][Group]['totals'],
  firstExitYear: number,
): PopulationPlan['groups'][Group]['totals'] {
  const rows = Array.from(of.exitYear.keys()).filter((row) => (of.exitYear[row] !== 0) === (group === 'lifted'))
  const weighted = (places: readonly { readonly at: number; readonly weight: number }[], classes: number, total: number): number[] => {
    const all = places.reduce((sum, { weight }) => sum + weight, 0)
    const out = new Array<number>(classes).fill(0)
    for (const { at, weight } of places) if (at < classes) out[at]! += (weight * total) / all
    return out
  }
  const byHousehold = (at: (row: number) => number, classes: number): number[] =>
    weighted(
      rows.map((row) => ({ at: at(row), weight: of.weight[row]! })),
      classes,
      households,
    )
  return {
    counties: byHousehold((row) => of.county[row]!, totals.counties.length),
    sizes: byHousehold((row) => of.first[row + 1]! - of.first[row]! - 1, totals.sizes.length),
    exits: byHousehold((row) => of.exitYear[row]! - firstExitYear, totals.exits.length),
    classes: weighted(
      rows.flatMap((row) =>
        Array.from({ length: of.first[row + 1]! - of.first[row]! }, (_, k) => {
          const person = of.first[row]! + k
          return { at: classOf(persons.age[person]!, Math.max(0, persons.sex[person]!)), weight: of.weight[row]! }
        }),
      ),
      2 * ageBandStarts.length,
      people,
    ),
  }
}
