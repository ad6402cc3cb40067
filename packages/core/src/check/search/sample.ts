import type { Program } from '../../compile/program.ts'
import type { Columns } from '../../compile/slab.ts'
import { type Entity, entities } from '../../policy/language.ts'
import type { Draws } from './draws.ts'
import { drawn, type Tried } from './values.ts'

/** Values of one household, person or bill, in the order of the layout. */
type Values = readonly number[]

/**
 * One situation as it stands inside. The fact is that of the household, of its first person, or of that person's `bill`. `bills` are
 * the bills of each person that sums add up (beside `bill`, the further ones); `earlier` those of the year before `bill`.
 */
export type Sample = {
  readonly household: Values
  readonly persons: readonly Values[]
  readonly bills: readonly (readonly Values[])[]
  readonly bill?: Values
  readonly earlier: readonly Values[]
}

/** Which inputs the values of a sample are, by entity. */
export type Layout = { readonly [E in Entity]: readonly Tried[] }

export const layoutOf = (tried: readonly Tried[]): Layout => {
  const of = (entity: Entity): Tried[] => tried.filter(({ input }) => input.entity === entity)
  return { household: of('household'), person: of('person'), bill: of('bill') }
}

/** How a situation is drawn: how many persons, whether it is of a bill, how many earlier ones, how many that sums add up, for a person. */
export type Shape = { readonly persons: number; readonly ofBill: boolean; readonly earlier: number; readonly bills: () => number }

/** From so many inputs of a household on, half of the samples have most of them at their least: sums of many are never small otherwise. */
const many = 16

/** A situation drawn at random. */
export function drawSample(layout: Layout, { persons, ofBill, earlier, bills }: Shape, draws: Draws): Sample {
  const values = (entity: Entity): number[] => layout[entity].map((tried) => drawn(tried, draws))
  const some = (entity: Entity, count: number): number[][] => Array.from({ length: count }, () => values(entity))
  const quiet = layout.household.length > many && draws.below(2) === 0
  const household = values('household')
  return {
    household: quiet ? household.map((value, i) => (draws.below(4) > 0 ? layout.household[i]!.values[0]! : value)) : household,
    persons: some('person', persons),
    bills: Array.from({ length: persons }, () => some('bill', bills())),
    ...(ofBill ? { bill: values('bill') } : {}),
    earlier: some('bill', earlier),
  }
}

/** A sample with another value of one input: of the household, one of the persons, or of a bill of theirs. */
export function changed(sample: Sample, entity: Entity, index: number, value: number, person = 0): Sample {
  const put = (values: Values): number[] => values.map((old, i) => (i === index ? value : old))
  if (entity === 'household') return { ...sample, household: put(sample.household) }
  if (entity === 'person') return { ...sample, persons: sample.persons.map((values, i) => (i === person ? put(values) : values)) }
  if (sample.bill !== undefined && person === 0) return { ...sample, bill: put(sample.bill) }
  return { ...sample, bills: sample.bills.map((list, i) => (i === person ? list.map((bill, j) => (j === 0 ? put(bill) : bill)) : list)) }
}

export const valueIn = ({ household, persons, bill, bills }: Sample, entity: Entity, index: number): number | undefined =>
  entity === 'household' ? household[index] : entity === 'person' ? persons[0]?.[index] : (bill ?? bills[0]?.[0])?.[index]

/** Every combination of the values to try, one person a household; undefined where there are more than `most`. */
export function allSamples(layout: Layout, ofBill: boolean, most: number): Sample[] | undefined {
  const all = entities.flatMap((entity) => layout[entity])
  const count = all.reduce((product, { values }) => product * values.length, 1)
  if (count > most || all.some(({ exact }) => !exact)) return undefined
  return Array.from({ length: count }, (_, k) => {
    let rest = k
    const values = (entity: Entity): number[] =>
      layout[entity].map((tried) => {
        const value = tried.values[rest % tried.values.length]!
        rest = Math.floor(rest / tried.values.length)
        return value
      })
    return {
      household: values('household'),
      persons: [values('person')],
      bills: [[]],
      ...(ofBill ? { bill: values('bill') } : {}),
      earlier: [],
    }
  })
}

/** What a program answers for samples that have equally many earlier bills: a row a sample, an answer a question. */
export function answersTo(program: Program, layout: Layout, samples: readonly Sample[]): Uint8Array[] {
  const entity = program.outputs[0]!.entity
  const home: number[] = []
  const payer: number[] = []
  /** The row of each sample's own person or bill. */
  const own = new Int32Array(samples.length)
  samples.forEach(({ persons, bills, bill }, k) => {
    own[k] = entity === 'household' ? k : entity === 'person' ? home.length : payer.length
    persons.forEach((_, i) => {
      if (i === 0 && bill !== undefined) payer.push(home.length)
      for (const _ of bills[i]!) payer.push(home.length)
      home.push(k)
    })
  })
  const rounds = samples[0]?.earlier.length ?? 0
  const column = (rows: number, write: (put: (value: number) => void) => void): Float64Array => {
    const out = new Float64Array(rows)
    let row = 0
    write((value) => {
      out[row++] = value
    })
    return out
  }
  const fixed: { [name: string]: Float64Array } = {}
  layout.household.forEach(({ input }, i) => {
    fixed[input.name] = column(samples.length, (put) => {
      for (const { household } of samples) put(household[i]!)
    })
  })
  layout.person.forEach(({ input }, i) => {
    fixed[input.name] = column(home.length, (put) => {
      for (const { persons } of samples) for (const values of persons) put(values[i]!)
    })
  })
  const rows = { household: samples.length, person: home.length, bill: payer.length }
  const parents = { person: Int32Array.from(home), bill: Int32Array.from(payer) }
  let counters: Columns = {}
  let values: Columns = {}
  for (let round = 0; round <= rounds; round++) {
    const columns = { ...fixed }
    layout.bill.forEach(({ input }, i) => {
      columns[input.name] = column(payer.length, (put) => {
        for (const { persons, bills, bill, earlier } of samples)
          persons.forEach((_, person) => {
            if (person === 0 && bill !== undefined) put((earlier[round] ?? bill)[i]!)
            for (const further of bills[person]!) put(further[i]!)
          })
      })
    })
    const result = program.run({ rows, parents, columns, counters })
    counters = result.counters
    values = result.values
  }
  const outputs = program.outputs.map(({ name }) => values[name]!)
  return samples.map((_, k) => {
    const answers = new Uint8Array(outputs.length)
    for (let i = 0; i < outputs.length; i++) answers[i] = outputs[i]![own[k]!]!
    return answers
  })
}
