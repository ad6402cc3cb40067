import { povertyLine } from '../dynamics/line.ts'
import { runBlock } from '../dynamics/run-block.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { type Estimate, estimate } from '../inference/estimate.ts'
import { registeredForecast } from '../inference/registered-forecast.ts'
import { ln } from '../math.ts'
import { tagShares } from '../outcomes/cause-tags.ts'
import { concentrationIndex } from '../outcomes/concentration.ts'
import type { Text } from '../outcomes/headlines.ts'
import { binOf, incomeBins } from '../outcomes/income-bins.ts'
import { years } from '../outcomes/measures.ts'
import { burdenCells, burdenIndices, countBurden } from '../outcomes/medical-burden.ts'
import { countsOfReplicate, type OutcomeTable } from '../outcomes/outcome-table.ts'
import { reported } from '../outcomes/reported.ts'
import { type Parameters, withParameters } from '../parameters.ts'
import { addBlock, type PopulationPlan, type PreparedScenarios, planPopulation, prepareScenarios } from '../simulate.ts'
import type { Specification } from './specification.ts'

/** What is known from elsewhere and what the model, as it stands, says of it. */
export type ValidationRow = {
  readonly id: string
  readonly title: Text
  /** A row of role `fit` may be used to choose values and proves nothing; nothing may be fitted to a `hold-out`. */
  readonly role: 'fit' | 'hold-out'
  readonly unit: Text
  /** What a reviewer would accept. */
  readonly range: readonly [number, number]
  /** Where the range comes from, by the numbers of the list of sources. */
  readonly basis: string
  /** Of one replicate. */
  value(seen: Replicate): number
}

/** `estimate` is over replicates; of a registered count, its posterior-predictive mean and interval. */
export type ValidationResult = Omit<ValidationRow, 'value'> & { readonly estimate: Estimate; readonly pass: boolean }

const percent: Text = { en: '%', zh: '%' }
const index: Text = { en: 'index', zh: '指数' }

export const validationRows: readonly ValidationRow[] = [
  {
    id: 'impoverishing',
    title: { en: 'impoverished by medical cost, all rural households, 2016-18', zh: '因医疗支出致贫，全部农村家庭，2016—2018年' },
    role: 'hold-out',
    unit: percent,
    range: [3, 8],
    basis: 'Anhui 4.6 % in 2017 (F25); 8.0 % of rural households with a member of 45 or more, 2015 (F28)',
    value: ({ burden }) => 100 * burdenIndices(burden.all).impoverished,
  },
  {
    id: 'catastrophic-all',
    title: {
      en: 'own-pay of 40 % of capacity to pay or more, all rural households, 2016-18',
      zh: '灾难性医疗支出（支付能力的40%），全部农村家庭，2016—2018年',
    },
    role: 'hold-out',
    unit: percent,
    range: [8, 16],
    basis: '8.9 % (F26), 11.0 % nationally and 6.3-16.0 % by province (F25)',
    value: ({ burden }) => 100 * burdenIndices(burden.all).catastrophic.che40.headcount,
  },
  {
    id: 'catastrophic-45',
    title: { en: 'the same, households with a member of 45 or more', zh: '同上，有45岁及以上成员的家庭' },
    role: 'hold-out',
    unit: percent,
    range: [20, 30],
    basis: '21.8 % (F28); 23.4, 21.4, 29.0 % in 2013, 2015, 2018 (F27)',
    value: ({ burden }) => 100 * burdenIndices(burden.with45).catastrophic.che40.headcount,
  },
  {
    id: 'catastrophic-concentration',
    title: { en: 'concentration index of that catastrophic spending', zh: '灾难性医疗支出的集中指数' },
    role: 'hold-out',
    unit: index,
    range: [-0.2, -0.05],
    basis: '-.153, -.101, -.082 (F27)',
    value: ({ bins }) => concentrationIndex(bins.weight, bins.catastrophic),
  },
  {
    id: 'cost-persistence',
    title: {
      en: 'of the tenth of persons with most medical cost in 2017, still in it in 2018',
      zh: '2017年医疗费用最高的10%人口中2018年仍居前10%者',
    },
    role: 'fit',
    unit: percent,
    range: [30, 35],
    basis: '31.5-33.6 % (F1, F2)',
    value: ({ costs }) => 100 * staysInTop(costs, 2017, 2018),
  },
  {
    id: 'cost-persistence-4',
    title: { en: 'of that tenth in 2014, in it in 2018', zh: '2014年前10%者中2018年仍居前10%者' },
    role: 'fit',
    unit: percent,
    range: [20, 27],
    basis: '23.6 % after four years (F1, F2)',
    value: ({ costs }) => 100 * staysInTop(costs, 2014, 2018),
  },
  {
    id: 'cost-concentration',
    title: { en: 'share of all medical cost that the top tenth has, 2018', zh: '医疗费用前10%人口占总费用比例，2018年' },
    role: 'fit',
    unit: percent,
    range: [65, 75],
    basis: 'more than 70 % (F2)',
    value: ({ costs }) => 100 * shareOfTop(costs, 2018),
  },
  {
    id: 'admission-ratio',
    title: { en: 'admitted in 2018, the registered against the others', zh: '2018年住院率，建档立卡户与其他户之比' },
    role: 'fit',
    unit: { en: 'ratio', zh: '比' },
    range: [1.4, 1.8],
    basis: '20.8 against 13.1 % (F4)',
    value: ({ admitted }) => admitted.lifted.share() / admitted.neverRegistered.share(),
  },
  {
    id: 'own-pay-share-registered',
    title: { en: 'own-pay, share of inpatient cost, the registered, 2018', zh: '住院自付比例，建档立卡户，2018年' },
    role: 'fit',
    unit: percent,
    range: [28, 36],
    basis: '31.9 % (F4)',
    value: ({ ownPay }) => 100 * ownPay.lifted.share(),
  },
  {
    id: 'own-pay-share-others',
    title: { en: 'the same, the never registered', zh: '同上，未建档立卡户' },
    role: 'fit',
    unit: percent,
    range: [42, 50],
    basis: '45.4 % (F4)',
    value: ({ ownPay }) => 100 * ownPay.neverRegistered.share(),
  },
  {
    id: 'health-shock',
    title: {
      en: 'income per head lost in the year of an admission, against households without one in two years',
      zh: '住院当年人均收入损失（与两年无住院户相比）',
    },
    role: 'hold-out',
    unit: percent,
    range: [5, 15],
    basis: '13.1 % (F12), 6.0 % (F13)',
    value: ({ growth }) => 100 * (growth.without.share() - growth.withShock.share()),
  },
  {
    id: 'relapse-d2',
    title: { en: 'latent relapse within four years of exit, D2', zh: '脱贫后四年内潜在返贫，D2' },
    role: 'hold-out',
    unit: percent,
    range: [10, 25],
    basis: 'about 15 % in three to five years (F20), about 20 % (F21)',
    value: ({ relapsed }) => 100 * relapsed.D2.share(),
  },
  {
    id: 'relapse-d3',
    title: { en: 'latent relapse within four years of exit, D3', zh: '脱贫后四年内潜在返贫，D3' },
    role: 'hold-out',
    unit: percent,
    range: [4, 12],
    basis: 'a judgement (K l)',
    value: ({ relapsed }) => 100 * relapsed.D3.share(),
  },
  {
    id: 'yearly-risk',
    title: { en: 'yearly relapse of those at risk, policies kept, 2018-20, D3', zh: '政策延续下年返贫率，2018—2020年，D3' },
    role: 'hold-out',
    unit: percent,
    range: [0.5, 3],
    basis: '1.13 % (F22, computed of an income shortfall)',
    value: ({ hazard }) => 100 * hazard.share(),
  },
  {
    id: 'campaign-own-pay',
    title: {
      en: 'own-pay of the covered, with against without the campaign in health, 2021',
      zh: '有无健康扶贫时受益户医疗自付之差，2021年',
    },
    role: 'hold-out',
    unit: percent,
    range: [-30, -10],
    basis: 'a difference-in-differences of -15 % (F9)',
    value: ({ covered }) => 100 * (covered.ownPay[0]! / covered.ownPay[1]! - 1),
  },
  {
    id: 'campaign-admissions',
    title: { en: 'admissions of the covered, the same comparison', zh: '同上，住院次数之差' },
    role: 'hold-out',
    unit: { en: 'admissions a household', zh: '次/户' },
    range: [0.02, 0.06],
    basis: '+.035 (F9)',
    value: ({ covered }) => (covered.admissions[0]! - covered.admissions[1]!) / covered.households,
  },
  {
    id: 'exits-from-poverty',
    title: { en: 'of the D2-poor of 2017, not poor in 2018, all rural households', zh: '2017年D2贫困户中2018年脱离者，全部农村家庭' },
    role: 'hold-out',
    unit: percent,
    range: [26, 31],
    basis: 'corrected for measurement error, Korea (F39); a survey as it stands says 45 %',
    value: ({ escaped }) => 100 * escaped.share(),
  },
]

/** A weighted share, or mean, that is added up. */
class Share {
  #of = 0
  #all = 0
  add(of: number, all: number): void {
    this.#of += of
    this.#all += all
  }
  share(): number {
    return this.#of / this.#all
  }
}

const byGroup = () => ({ lifted: new Share(), neverRegistered: new Share() })

/** What a replicate showed. Costs are of persons, by year, in one order. */
type Replicate = {
  readonly burden: { readonly all: Float64Array; readonly with45: Float64Array }
  readonly bins: { readonly weight: Float64Array; readonly catastrophic: Float64Array }
  readonly costs: Costs
  readonly admitted: ReturnType<typeof byGroup>
  readonly ownPay: ReturnType<typeof byGroup>
  readonly growth: { readonly withShock: Share; readonly without: Share }
  readonly relapsed: { readonly D2: Share; readonly D3: Share }
  readonly hazard: Share
  readonly covered: { households: number; readonly ownPay: [number, number]; readonly admissions: [number, number] }
  readonly escaped: Share
}
type Costs = { readonly [year: number]: Float64Array[] } & { readonly weight: Float64Array[] }

const costYears = [2014, 2017, 2018] as const
const scenarios = ['kept', 'health-only-cliff']

/** The run that the page of validation is made of. */
export const validationSpecification: Specification = {
  name: 'validation',
  scale: 0.02,
  replicates: 10,
  seed: 'fuyang-2020',
  scenarios,
}

/** What the model says of every row, uncalibrated as it stands; takes a minute. */
export function validate({ scale, replicates, seed, parameters = {} }: Specification): ValidationResult[] {
  const prepared = prepareScenarios(scenarios, { parameters })
  const plan = planPopulation(scale, withParameters(parameters))
  const counts = new Float64Array(replicates * countsOfReplicate(scenarios.length))
  const seen = Array.from({ length: replicates }, (_, replicate) => {
    const of = counts.subarray(replicate * countsOfReplicate(scenarios.length), (replicate + 1) * countsOfReplicate(scenarios.length))
    return observe(prepared, plan, seed, replicate, of)
  })
  const table: OutcomeTable = { scenarios, years, replicates, counts }
  const judged = (row: Omit<ValidationRow, 'value'>, found: Estimate): ValidationResult => ({
    ...row,
    estimate: found,
    pass: found.mean >= row.range[0] && found.mean <= row.range[1],
  })
  return [
    ...validationRows.map(({ value, ...row }) => judged(row, estimate(seen.map(value)))),
    judged(tagged, estimate(tagShares(table, 'kept', 'D3', 2015, 2018).map((of) => 100 * (of[0]! + of[1]!)))),
    ...registeredRows(table, plan, withParameters(parameters), seed),
  ]
}

const tagged: Omit<ValidationRow, 'value'> = {
  id: 'tags-illness-disability',
  title: {
    en: 'relapses (D3) of 2015-18 whose largest loss is illness or disability',
    zh: '2015—2018年返贫（D3）中以疾病或残疾为最大损失者',
  },
  role: 'hold-out',
  unit: percent,
  range: [75, 90],
  basis: '83.3 % of the registered relapses (S); its Wilson interval is 75.2-89.2',
}

/** Does the posterior-predictive interval of the registered counts hold the report's? They were fitted to them, so it proves nothing. */
function registeredRows(table: OutcomeTable, plan: PopulationPlan, parameters: Parameters, seed: string): ValidationResult[] {
  const weight = { lifted: plan.groups.lifted.weight, neverRegistered: plan.groups.neverRegistered.weight }
  const forecast = registeredForecast({ table, parameters, seed, weight, latent: 'D3' })
  return Object.entries(reported.relapses).map(([year, count]) => {
    const found = forecast.find((row) => row.group === 'lifted' && row.scenario === 'kept' && row.firstYear === Number(year))
    const { mean, low, high } = found?.registered ?? { mean: Number.NaN, low: Number.NaN, high: Number.NaN }
    return {
      id: `registered-${year}`,
      title: { en: `registered relapses of ${year}, posterior predictive`, zh: `${year}年登记返贫，后验预测` },
      role: 'fit',
      unit: { en: 'households', zh: '户' },
      range: [count, count],
      basis: 'the report (S); passes where the interval holds the count',
      estimate: { mean, standardError: Number.NaN, low, high },
      pass: low <= count && count <= high,
    }
  })
}

/** The ids of every row, in order. */
export const validationIds: readonly string[] = [
  ...validationRows.map(({ id }) => id),
  tagged.id,
  ...Object.keys(reported.relapses).map((year) => `registered-${year}`),
]

/** @param counts - of the replicate, added to; flat [scenario][year][group][cell] */
function observe(prepared: PreparedScenarios, plan: PopulationPlan, seed: string, replicate: number, counts: Float64Array): Replicate {
  const found: Replicate = {
    burden: { all: new Float64Array(burdenCells.length), with45: new Float64Array(burdenCells.length) },
    bins: { weight: new Float64Array(incomeBins), catastrophic: new Float64Array(incomeBins) },
    costs: { ...Object.fromEntries(costYears.map((year) => [year, []])), weight: [] } as unknown as Costs,
    admitted: byGroup(),
    ownPay: byGroup(),
    growth: { withShock: new Share(), without: new Share() },
    relapsed: { D2: new Share(), D3: new Share() },
    hazard: new Share(),
    covered: { households: 0, ownPay: [0, 0], admissions: [0, 0] },
    escaped: new Share(),
  }
  plan.block.forEach((ofBlock, block) => {
    const weight = plan.groups[ofBlock.group].weight
    const before = { x1: new Float64Array(ofBlock.households), admitted: new Uint8Array(ofBlock.households) }
    const first = { D2: new Uint16Array(ofBlock.households), D3: new Uint16Array(ofBlock.households) }
    const counted = runBlock(
      prepared,
      ofBlock,
      { seed, replicate, block },
      {
        afterTrack(seen) {
          const { year, group } = seen
          if (year.burnIn) return
          if (year.year === 2021 && group === 'lifted') for (const s of seen.branch.scenarios) countCovered(seen, s as 0 | 1, found)
          if (!seen.branch.scenarios.includes(0)) return
          if (year.year >= 2016 && year.year <= 2018) countBurdens(seen, weight, found)
          if (costYears.some((one) => one === year.year)) keepCosts(seen, weight, found)
          if (year.year === 2018) {
            countCare(seen, found)
            countEscapes(seen, weight, found)
          }
          countGrowth(seen, weight, before, found)
          if (group === 'lifted') countRelapses(seen, first, found)
        },
        afterYear({ year, block: { households } }) {
          if (ofBlock.group !== 'lifted' || year.year !== 2022) return
          for (const definition of ['D2', 'D3'] as const)
            for (let row = 0; row < households.rows; row++) {
              const since = first[definition][row]! - households.exitYear[row]!
              found.relapsed[definition].add(first[definition][row]! > 0 && since <= 4 ? 1 : 0, 1)
            }
        },
      },
    )
    addBlock(counts, counted, ofBlock.group, scenarios.length)
  })
  return found
}

function countBurdens({ parameters, year, tables, buffers }: TrackSeen, weight: number, { burden, bins }: Replicate): void {
  const line = povertyLine(parameters, year.rules)
  const { age } = tables.personColumns
  const has45 = new Uint8Array(tables.households)
  for (let i = 0; i < tables.persons; i++) if (age![i]! >= 45) has45[tables.parent[i]!] = 1
  const catastrophic = burdenCells.indexOf('che40')
  const one = new Float64Array(burdenCells.length)
  for (let j = 0; j < tables.households; j++) {
    const members = tables.members[j]!
    const [income, ownPay] = [buffers.income[j]!, buffers.ownPay[j]!]
    countBurden(burden.all, 0, income, ownPay, line * members, members, weight)
    if (has45[j] === 1) countBurden(burden.with45, 0, income, ownPay, line * members, members, weight)
    one.fill(0)
    countBurden(one, 0, income, ownPay, line * members, members, weight)
    const bin = binOf(income / members)
    bins.weight[bin] = bins.weight[bin]! + weight
    bins.catastrophic[bin] = bins.catastrophic[bin]! + one[catastrophic]!
  }
}

/** Medical cost of each person of the tables in the year, fen. */
function costsOf({ tables, block, buffers }: TrackSeen): Float64Array {
  const cost = tables.ordinary.slice(0, tables.persons)
  const { inpatient } = tables
  for (let b = 0; b < inpatient.rows; b++)
    cost[inpatient.person[b]!] = cost[inpatient.person[b]!]! + buffers.taken[b]! * block.inpatient.gross[b]!
  for (const { rows, person, columns } of [tables.chronic, tables.chronicAfterInpatient])
    for (let b = 0; b < rows; b++) cost[person[b]!] = cost[person[b]!]! + columns.grossCost![b]!
  return cost
}

/** By row of the block, so that years can be compared; the dead have no cost. */
function keepCosts(seen: TrackSeen, weight: number, { costs }: Replicate): void {
  const { block, tables, year } = seen
  const ofRows = new Float64Array(block.persons.rows).fill(-1)
  costsOf(seen).forEach((cost, i) => {
    ofRows[tables.personRow[i]!] = cost
  })
  costs[year.year]!.push(ofRows)
  if (year.year === costYears[0]) costs.weight.push(new Float64Array(block.persons.rows).fill(weight))
}

function countCare({ group, tables, block, buffers }: TrackSeen, { admitted, ownPay }: Replicate): void {
  let [patients, own, gross] = [0, 0, 0]
  for (let b = 0; b < tables.inpatient.rows; b++) {
    patients += Number(buffers.taken[b]! > 0)
    own += buffers.inpatientOwnPay[b]!
    gross += buffers.taken[b]! * block.inpatient.gross[b]!
  }
  admitted[group].add(patients, tables.persons)
  ownPay[group].add(own, gross)
}

function countEscapes({ tables, track, buffers }: TrackSeen, weight: number, { escaped }: Replicate): void {
  for (let j = 0; j < tables.households; j++)
    if (buffers.poorBefore.D2[j] === 1) escaped.add(weight * (1 - track.poor.D2[tables.householdRow[j]!]!), weight)
}

/** Growth of ln(x1) in the year of an admission of a member of 16 or more, and in one without; none in the year before. */
function countGrowth(
  { parameters, year, block, tables, buffers }: TrackSeen,
  weight: number,
  before: { readonly x1: Float64Array; readonly admitted: Uint8Array },
  { growth }: Replicate,
): void {
  const floor = parameters.poverty.incomeFloor.value * 100
  const admitted = new Uint8Array(tables.households)
  for (let i = 0; i < tables.persons; i++) {
    const row = tables.personRow[i]!
    if (block.admitted[row] === 1 && block.persons.age[row]! >= parameters.income.workingAges.value[0]) admitted[tables.parent[i]!] = 1
  }
  for (let j = 0; j < tables.households; j++) {
    const row = tables.householdRow[j]!
    const x1 = ln(Math.max(floor, buffers.income[j]! / tables.members[j]!))
    if ((year.year === 2017 || year.year === 2018) && before.admitted[row] === 0)
      (admitted[j] === 1 ? growth.withShock : growth.without).add(weight * (x1 - before.x1[row]!), weight)
    before.x1[row] = x1
    before.admitted[row] = admitted[j]!
  }
}

function countRelapses(
  { year, block, tables, buffers }: TrackSeen,
  first: { readonly D2: Uint16Array; readonly D3: Uint16Array },
  { hazard }: Replicate,
): void {
  for (let j = 0; j < tables.households; j++) {
    const row = tables.householdRow[j]!
    if (block.households.exitYear[row] === 0) continue
    for (const definition of ['D2', 'D3'] as const) if (buffers.enteredFirst[definition][j] === 1) first[definition][row] = year.year
    if (year.year >= 2018 && year.year <= 2020 && buffers.poorBefore.D3[j] === 0) hazard.add(buffers.entered.D3[j]!, 1)
  }
}

/** Own-pay and admissions of the households that the campaign in health covers: lifted in 2016 or later. */
function countCovered({ block, tables, buffers }: TrackSeen, scenario: 0 | 1, { covered }: Replicate): void {
  const isCovered = (j: number): boolean => block.households.exitYear[tables.householdRow[j]!]! >= 2016
  for (let j = 0; j < tables.households; j++) {
    if (!isCovered(j)) continue
    covered.ownPay[scenario] += buffers.ownPay[j]!
    if (scenario === 0) covered.households++
  }
  const { inpatient } = tables
  for (let b = 0; b < inpatient.rows; b++)
    if (isCovered(inpatient.household[b]!) && buffers.taken[b]! > 0) covered.admissions[scenario] += block.inpatient.stays[b]!
}

/** Weighted cost above which a tenth of the persons who live in all the years lies. */
function topOf(costs: Costs, year: number, living: (block: number, row: number) => boolean): number {
  const persons: { readonly cost: number; readonly weight: number }[] = []
  costs[year]!.forEach((ofBlock, b) => {
    for (let row = 0; row < ofBlock.length; row++) if (living(b, row)) persons.push({ cost: ofBlock[row]!, weight: costs.weight[b]![row]! })
  })
  persons.sort((a, b) => b.cost - a.cost)
  const tenth = persons.reduce((sum, { weight }) => sum + weight, 0) / 10
  let weight = 0
  for (const person of persons) {
    weight += person.weight
    if (weight >= tenth) return person.cost
  }
  return 0
}

function staysInTop(costs: Costs, from: number, to: number): number {
  const living = (b: number, row: number): boolean => costs[from]![b]![row]! >= 0 && costs[to]![b]![row]! >= 0
  const [before, after] = [topOf(costs, from, living), topOf(costs, to, living)]
  const stays = new Share()
  costs[from]!.forEach((ofBlock, b) => {
    for (let row = 0; row < ofBlock.length; row++) {
      if (!living(b, row) || ofBlock[row]! < before) continue
      const weight = costs.weight[b]![row]!
      stays.add(costs[to]![b]![row]! >= after ? weight : 0, weight)
    }
  })
  return stays.share()
}

function shareOfTop(costs: Costs, year: number): number {
  const living = (b: number, row: number): boolean => costs[year]![b]![row]! >= 0
  const top = topOf(costs, year, living)
  const share = new Share()
  costs[year]!.forEach((ofBlock, b) => {
    for (let row = 0; row < ofBlock.length; row++) {
      if (!living(b, row)) continue
      const cost = costs.weight[b]![row]! * ofBlock[row]!
      share.add(ofBlock[row]! >= top ? cost : 0, cost)
    }
  })
  return share.share()
}
