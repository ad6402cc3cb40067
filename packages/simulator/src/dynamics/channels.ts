import { defineReform, type Reform } from '@doudi/core'
import { exp, pow, rounded } from '../math.ts'
import type { Text } from '../outcomes/headlines.ts'
import type { Block } from '../population/tables.ts'
import { codeOf } from './codes.ts'
import { lastExitYear } from './exit.ts'
import type { TrackSeen } from './track-seen.ts'

/** The first year in which a channel can be off: everybody has been lifted by then, so who is lifted when stays the same. */
export const firstNeutralYear = lastExitYear + 1

type Columns = { readonly [name: string]: Float64Array }

/** A way by which households become poor, and what a year is like without it. */
export type Channel = {
  readonly id: string
  readonly title: Text
  /** Changes the inputs of the living households for one track, fen; put back afterwards. */
  readonly neutralise?: (columns: Columns, seen: TrackSeen, memory: ChannelMemory) => void
  /** Medical cost is no burden: own-pay is 0 once bills are settled. */
  readonly clearsOwnPay?: true
  /** The policies of the campaign do not end, whatever the scenario says. */
  readonly keepsCampaign?: true
  /** Parameters of the policies that are other ones without it. */
  readonly set?: Reform['set']
}

/** What has to be remembered of a block. One entry a person (`severe`) or household. */
export type ChannelMemory = {
  /** Severely disabled at the start. */
  readonly severe: Uint8Array
  /** Has ever had a project; has ever taken up dibao. */
  readonly joined: Uint8Array
  readonly tookUp: Uint8Array
  /** Months of work in the village's workshop and what is invested in a project, fen: of this year and the one before. */
  readonly months: Years
  readonly investment: Years
}
type Years = { readonly now: Float64Array; readonly before: Float64Array }

export const channelMemory = ({ persons, households }: Block): ChannelMemory => ({
  severe: persons.disability.map((grade) => (grade === 2 ? 1 : 0)),
  joined: new Uint8Array(households.rows),
  tookUp: new Uint8Array(households.rows),
  months: { now: new Float64Array(households.rows), before: new Float64Array(households.rows) },
  investment: { now: new Float64Array(households.rows), before: new Float64Array(households.rows) },
})

/** Once a year, when everything before the policies has happened. */
export function remember({ joined, tookUp, months, investment }: ChannelMemory, { households, inputs }: Block): void {
  for (const [years, name] of [
    [months, 'workshopMonths'],
    [investment, 'projectInvestment'],
  ] as const) {
    years.before.set(years.now)
    years.now.set(inputs.household[name]!)
  }
  for (let row = 0; row < households.rows; row++) {
    joined[row] = joined[row]! | households.project[row]!
    tookUp[row] = tookUp[row]! | households.takesUpDibao[row]!
  }
}

const incomes = ['wages', 'farmIncome', 'otherIncome'] as const

/** Market income of every living household times a factor. */
function scaleIncome(columns: Columns, households: number, factor: (j: number) => number): void {
  for (let j = 0; j < households; j++) {
    const times = factor(j)
    if (times !== 1) for (const name of incomes) columns[name]![j] = rounded(columns[name]![j]! * times)
  }
}

/** What market income would be without illness, as a multiple of what it is: e^(loss + loss of a major illness). */
export function withoutIllness({ parameters, tables, block: { persons, households } }: TrackSeen, j: number): number {
  const { lossMajor, workingAges } = parameters.income
  const [youngest, oldest] = workingAges.value
  const row = tables.householdRow[j]!
  let major = 0
  for (let i = households.first[row]!; i < households.first[row + 1]!; i++) {
    const age = persons.age[i]!
    if (persons.alive[i] === 1 && persons.chronic[i] === 2 && age >= youngest && age <= oldest) major = 1
  }
  const loss = households.loss[row]! + lossMajor.value * major
  return loss === 0 ? 1 : exp(loss)
}

/** What market income would be if members of working age who became severely disabled worked: ((1 + k + d)/(1 + k))^½. */
export function withoutDisability(
  { parameters, tables, block: { persons, households } }: TrackSeen,
  j: number,
  before?: Uint8Array,
): number {
  const [youngest, oldest] = parameters.income.workingAges.value
  const row = tables.householdRow[j]!
  let disabled = 0
  for (let i = households.first[row]!; i < households.first[row + 1]!; i++) {
    const age = persons.age[i]!
    if (persons.alive[i] === 1 && persons.disability[i] === 2 && age >= youngest && age <= oldest && before?.[i] !== 1) disabled++
  }
  const workers = households.workers[row]!
  return disabled === 0 ? 1 : pow((1 + workers + disabled) / (1 + workers), parameters.income.scaleElasticity.value)
}

/** What the failure of a project this year has taken out of farm income, fen. */
function failureLoss({ projectStatus }: Columns, { parameters, tables }: TrackSeen, { investment }: ChannelMemory, j: number): number {
  if (projectStatus![j] !== codeOf('failed')) return 0
  return rounded(parameters.projects.failureLoss.value * investment.before[tables.householdRow[j]!]!)
}

/**
 * The channels of causes, in the order in which they are taken out of a year. A household split is none of them: the simulation
 * has no splits, which would change who lives together, and that no track could undo.
 */
export const channels: readonly Channel[] = [
  {
    id: 'harvest',
    title: { en: 'harvest below what was expected', zh: '农业歉收' },
    neutralise(columns, seen, memory) {
      const { tables } = seen
      const { expectedFarmIncome, farmIncome } = columns
      for (let j = 0; j < tables.households; j++)
        farmIncome![j] = Math.max(farmIncome![j]!, expectedFarmIncome![j]! - failureLoss(columns, seen, memory, j))
      for (const name of ['farmLoss', 'disasterLoss', 'cropLossShare']) columns[name]!.fill(0)
    },
  },
  { id: 'illness-cost', title: { en: 'cost of illness', zh: '医疗费用' }, clearsOwnPay: true },
  {
    id: 'illness-income',
    title: { en: 'income lost by illness', zh: '因病收入损失' },
    neutralise: (columns, seen) => scaleIncome(columns, seen.tables.households, (j) => withoutIllness(seen, j)),
  },
  {
    id: 'disability',
    title: { en: 'work lost by new severe disability', zh: '新增重度残疾的劳动力损失' },
    neutralise: (columns, seen, memory) => scaleIncome(columns, seen.tables.households, (j) => withoutDisability(seen, j, memory.severe)),
  },
  {
    id: 'project-workshop',
    title: { en: 'end or failure of a household’s project, closure of the village’s workshop', zh: '产业项目中止或失败、扶贫车间关闭' },
    neutralise(columns, seen, memory) {
      const { tables } = seen
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        columns.farmIncome![j] = columns.farmIncome![j]! + failureLoss(columns, seen, memory, j)
        columns.project![j] = memory.joined[row]!
        // In the year of a closure the wages are lost; afterwards other work has taken their place.
        if (columns.workshopMonths![j] === 0) columns.workshopMonths![j] = memory.months.before[row]!
      }
      columns.workshopOwesWages!.fill(0)
    },
  },
  {
    id: 'dividend-end',
    title: { en: 'end of the dividend of small loans', zh: '户贷企用分红到期' },
    set: { 'dividend.years': { [`${firstNeutralYear}-01-01`]: 99 } },
  },
  {
    id: 'transfer-cut',
    title: { en: 'transfers cut: the campaign’s end, dibao no longer taken up', zh: '转移收入减少：攻坚期政策到期、不再领取低保' },
    keepsCampaign: true,
    neutralise(columns, { tables }, { tookUp }) {
      for (let j = 0; j < tables.households; j++) columns.dibaoTakeUp![j] = tookUp[tables.householdRow[j]!]!
    },
  },
]

/** A channel off, as a reform that scenarios may be joined with: `cliff+off-harvest`. */
const switchOff = ({ id, title, set }: Channel): Reform =>
  defineReform({
    id: `off-${id}`,
    title: { en: `without ${title.en}, from ${firstNeutralYear}`, zh: `自${firstNeutralYear}年起无${title.zh}` },
    ...(set ? { set } : {}),
  })
export const channelSwitches: readonly Reform[] = channels.map(switchOff)

/** The channels that a list of reforms switches off. */
export const channelsOff = (reforms: readonly Reform[]): readonly Channel[] =>
  channels.filter((_, c) => reforms.includes(channelSwitches[c]!))

/**
 * Takes channels out of a year of one track.
 *
 * @returns puts the inputs back
 */
export function neutralise(off: readonly Channel[], seen: TrackSeen, memory: ChannelMemory): () => void {
  const columns = seen.tables.householdColumns
  const kept = Object.entries(columns).map(([name, column]) => [name, column.slice(0, seen.tables.households)] as const)
  for (const channel of off) channel.neutralise?.(columns, seen, memory)
  return () => {
    for (const [name, column] of kept) columns[name]!.set(column)
  }
}
