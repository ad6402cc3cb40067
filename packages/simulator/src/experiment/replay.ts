import { type Layer, layers, transferPayments } from '../dynamics/facts.ts'
import { povertyLine } from '../dynamics/line.ts'
import type { PreparedScenarios } from '../dynamics/prepare-scenarios.ts'
import { type Observer, runBlock } from '../dynamics/run-block.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { type Definition, definitions } from '../outcomes/measures.ts'
import type { Group } from '../population/group.ts'
import type { PopulationPlan } from '../population/plan.ts'

/** A person of a replayed household on 1 January, and what comes over him in the year. */
export type ReplayedMember = {
  /** Number in the household, from 1, for good. */
  readonly number: number
  readonly age: number
  readonly male: boolean
  /** 0 none, 1 chronic, 2 major. */
  readonly chronic: number
  /** 0 none, 1 other, 2 severe. */
  readonly disability: number
  readonly tekun: boolean
  readonly insured: boolean
}

/** Inpatient care that a member needed in the year. Money in fen. */
export type ReplayedStay = {
  readonly member: number
  readonly gross: number
  /** Stays, 1 to 3; 0 where the care was forgone. */
  readonly times: number
  /** 0 township, 1 county, 2 city, 3 province. */
  readonly tier: number
  readonly inside: boolean
  readonly referred: boolean
}

type OfDefinition<T> = { readonly [D in Definition]: T }

/** A year of a household under a scenario. Money in fen. */
export type ReplayedYear = {
  readonly year: number
  /** A person and year. */
  readonly line: number
  readonly members: readonly ReplayedMember[]
  readonly workers: number
  readonly stays: readonly ReplayedStay[]
  /** Members with a chronic outpatient bill. */
  readonly chronicCare: readonly number[]
  readonly wages: number
  readonly farmIncome: number
  readonly otherIncome: number
  /** What policies paid the household, by fact; those that paid nothing left out. */
  readonly transfers: { readonly [fact: string]: number }
  readonly disposable: number
  readonly interest: number
  /** Medical cost of the year, what payers paid of it, and what was left. */
  readonly gross: number
  readonly paid: { readonly [L in Layer]: number }
  readonly ownPay: number
  readonly drawdown: number
  readonly assets: number
  readonly debt: number
  readonly project: boolean
  readonly post: boolean
  /** Would take up dibao if it is eligible. */
  readonly takesUpDibao: boolean
  readonly poor: OfDefinition<boolean>
  /** Fell below the line this year, and for the first time since it was lifted; of the never registered, became poor. */
  readonly entered: OfDefinition<boolean>
  readonly enteredFirst: OfDefinition<boolean>
  /** Inputs of the policies that processes give and that are not 0, by name. */
  readonly given: { readonly [input: string]: number }
}

/** A household through all years under each scenario, and what no scenario changes. */
export type ReplayedHousehold = {
  readonly group: Group
  /** Place in the list of county-level units. */
  readonly county: number
  readonly village: number
  /** Undefined: never lifted in the simulation. */
  readonly exitYear: number | undefined
  /** Numbers of the members who die in a year, at its end. */
  readonly deaths: ReadonlyMap<number, readonly number[]>
  /** Shape [scenario][year]; the last year is the last with a living member. */
  readonly years: readonly (readonly ReplayedYear[])[]
}

/** A household by its number: counted through the blocks of the plan from 1, the lifted first, then the never registered. */
export type HouseholdPlace = { readonly block: number; readonly row: number }

/** How many households a plan numbers. */
export const numberedHouseholds = ({ block }: PopulationPlan): number => block.reduce((sum, { households }) => sum + households, 0)

/** Where a household's number leads; undefined where the plan has no such household. */
export function placeOf(plan: PopulationPlan, household: number): HouseholdPlace | undefined {
  let row = household - 1
  if (!Number.isInteger(household) || row < 0) return undefined
  for (const [block, { households }] of plan.block.entries()) {
    if (row < households) return { block, row }
    row -= households
  }
  return undefined
}

/** The number of the first household of a block. */
export const firstNumber = (plan: PopulationPlan, block: number): number =>
  plan.block.slice(0, block).reduce((sum, { households }) => sum + households, 1)

/**
 * Simulates a block again and writes down what happens to some of its households: the same draws, and the same code, as in a run, so every
 * number is that of the run to the fen.
 *
 * @param rows - of the block; all if left out
 * @returns by row
 */
export function replayBlock(
  prepared: PreparedScenarios,
  plan: PopulationPlan,
  { seed, replicate, block }: { readonly seed: string; readonly replicate: number; readonly block: number },
  rows?: readonly number[],
): Map<number, ReplayedHousehold> {
  const wanted = rows === undefined ? undefined : new Set(rows)
  type Found = { readonly years: ReplayedYear[][]; readonly deaths: Map<number, readonly number[]>; readonly numbers: Map<number, number> }
  const found = new Map<number, Found>()
  const of = (row: number): Found => {
    const known = found.get(row) ?? { years: prepared.ids.map(() => []), deaths: new Map(), numbers: new Map() }
    found.set(row, known)
    return known
  }
  const whole = new Map<number, ReplayedHousehold>()
  const observer: Observer = {
    afterTrack(seen) {
      if (seen.year.burnIn) return
      const { tables } = seen
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        if (wanted && !wanted.has(row)) continue
        const { numbers, years } = of(row)
        const year = yearOf(seen, j, row, numbers)
        for (const scenario of seen.branch.scenarios) years[scenario]!.push(year)
      }
    },
    afterYear({ year, block: { persons, households } }) {
      for (const [row, { years, deaths, numbers }] of found) {
        const last = years[0]?.at(-1)
        if (last?.year === year.year) {
          const lives = new Set(last.members.map(({ number }) => number))
          const dead = [...numbers].flatMap(([person, number]) => (lives.has(number) && persons.alive[person] === 0 ? [number] : []))
          if (dead.length > 0) deaths.set(year.year, dead)
        }
        const exit = households.exitYear[row]!
        whole.set(row, {
          group: plan.block[block]!.group,
          county: households.county[row]!,
          village: households.village[row]!,
          exitYear: exit === 0 ? undefined : exit,
          deaths,
          years,
        })
      }
    },
  }
  runBlock(prepared, plan.block[block]!, { seed, replicate, block }, observer)
  return whole
}

/** @param numbers - of the household's persons by their rows, in the order in which they came; those who are new get the next */
function yearOf(
  { parameters, year, block, tables, track, buffers }: TrackSeen,
  j: number,
  row: number,
  numbers: Map<number, number>,
): ReplayedYear {
  const { persons, households } = block
  const members: ReplayedMember[] = []
  const living = tables.personRow.subarray(0, tables.persons)
  for (let i = 0; i < persons.rows; i++) {
    if (persons.household[i] !== row || persons.alive[i] === 0) continue
    if (!numbers.has(i)) numbers.set(i, numbers.size + 1)
    members.push({
      number: numbers.get(i)!,
      age: persons.age[i]!,
      male: persons.sex[i] === 1,
      chronic: persons.chronic[i]!,
      disability: persons.disability[i]!,
      tekun: persons.tekun[i] === 1,
      insured: buffers.insured[living.indexOf(i)] === 1,
    })
  }
  const stays: ReplayedStay[] = []
  const bills = block.inpatient
  for (let b = 0; b < bills.count; b++) {
    const person = bills.person[b]!
    if (persons.household[person] !== row) continue
    const taken = buffers.taken[b]!
    const cost = { gross: Math.round(Math.max(1, taken) * bills.gross[b]!), times: taken === 0 ? 0 : bills.stays[b]! }
    const stay = { ...cost, tier: bills.tier[b]!, inside: bills.inside[b] === 1, referred: bills.referred[b] === 1 }
    stays.push({ member: numbers.get(person)!, ...stay })
  }
  const chronicCare = Array.from(block.chronic.person.subarray(0, block.chronic.count)).filter(
    (person) => persons.household[person] === row,
  )
  const flags = (of: (definition: Definition) => number): OfDefinition<boolean> =>
    Object.fromEntries(definitions.map((definition) => [definition, of(definition) === 1])) as OfDefinition<boolean>
  const amounts = (names: readonly string[], of: (name: string) => number): { [name: string]: number } =>
    Object.fromEntries(names.map((name) => [name, of(name)]).filter(([, amount]) => amount !== 0))
  const { wages, farmIncome, otherIncome } = tables.householdColumns
  return {
    year: year.year,
    line: povertyLine(parameters, year.rules),
    members,
    workers: households.workers[row]!,
    stays,
    chronicCare: chronicCare.map((person) => numbers.get(person)!),
    wages: wages![j]!,
    farmIncome: farmIncome![j]!,
    otherIncome: otherIncome![j]!,
    transfers: amounts(transferPayments, (fact) => buffers.transfers[fact]![j]!),
    disposable: buffers.income[j]! + buffers.interest[j]!,
    interest: buffers.interest[j]!,
    gross: buffers.gross[j]!,
    paid: Object.fromEntries(layers.map((layer) => [layer, buffers.paid[layer][j]!])) as ReplayedYear['paid'],
    ownPay: buffers.ownPay[j]!,
    drawdown: buffers.drawdown[j]!,
    assets: track.assets[row]!,
    debt: track.debt[row]!,
    project: households.project[row] === 1,
    post: households.post[row] === 1 && year.year >= parameters.support.postFrom.value,
    takesUpDibao: households.takesUpDibao[row] === 1,
    poor: flags((definition) => track.poor[definition][row]!),
    entered: flags((definition) => buffers.entered[definition][j]!),
    enteredFirst: flags((definition) => buffers.enteredFirst[definition][j]!),
    given: {
      ...amounts(Object.keys(block.inputs.household), (name) => block.inputs.household[name]![row]!),
      ...amounts(Object.keys(track.inputs), (name) => track.inputs[name]![row]!),
    },
  }
}
