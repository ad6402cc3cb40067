import type { Facts, Situation } from '../../evaluate/situation.ts'
import { toYuan } from '../../money.ts'
import type { Entity, Scalar } from '../../policy/language.ts'
import type { LinkedFact, LinkedInput, PolicySystem } from '../../system/system.ts'
import type { Layout, Sample } from './sample.ts'

type Given = { [name: string]: Scalar }

/** A sample as a situation that `evaluate` takes, and the earlier bills of its year. Inputs that the search left open get a plain value. */
export function situationsOf(
  system: PolicySystem,
  fact: LinkedFact,
  layout: Layout,
  sample: Sample,
): { readonly situation: Situation; readonly earlier: readonly Situation[] } {
  const inputs = [...system.definitions.values()].filter((definition): definition is LinkedInput => definition.kind === 'input')
  const words = new Map([...system.codes].map(([word, code]) => [code, word]))
  const facts = (entity: Entity, values: readonly number[]): Facts => {
    const given: Given = {}
    for (const input of inputs) {
      if (input.entity !== entity) continue
      const index = layout[entity].findIndex((tried) => tried.input.name === input.name)
      const value = index < 0 ? plainValue(input) : outside(input, values[index]!, words)
      if (value !== undefined) given[input.name] = value
    }
    return given
  }
  const household = facts('household', sample.household)
  const billsOf = (i: number): readonly Facts[] => sample.bills[i]!.map((values) => facts('bill', values))
  const persons = sample.persons.map((values) => facts('person', values))
  const members = persons.map((person, i) => (sample.bills[i]!.length > 0 ? { ...person, bills: billsOf(i) } : person))
  if (fact.entity === 'household') return { situation: { household, members }, earlier: [] }
  const around = {
    household,
    person: persons[0]!,
    members: members.slice(1),
    ...(sample.bills[0]!.length > 0 ? { bills: billsOf(0) } : {}),
  }
  if (sample.bill === undefined) return { situation: around, earlier: [] }
  const withBill = (values: readonly number[]): Situation => ({ ...around, bill: facts('bill', values) })
  return { situation: withBill(sample.bill), earlier: sample.earlier.map(withBill) }
}

/** An input that no condition asks for: its default, else nothing where it may be missing, else the first or least that it can be. */
function plainValue({ default: given, dimension, optional, range }: LinkedInput): Scalar | undefined {
  if (given !== undefined) return given
  if (dimension.type === 'flag') return false
  if (dimension.type !== 'number') return dimension.values[0]!
  if (optional) return undefined
  const usual = dimension.is === 'year' ? 2016 : dimension.money === 1 ? 1000 : 1
  return range ? Math.min(range[1], Math.max(range[0], usual)) : usual
}

function outside({ dimension }: LinkedInput, value: number, words: ReadonlyMap<number, string>): Scalar | undefined {
  if (Number.isNaN(value)) return undefined
  if (dimension.type === 'flag') return value === 1
  if (dimension.type === 'number') return dimension.money === 1 ? toYuan(value) : value
  const word = words.get(value)!
  return dimension.values.find((known) => String(known) === word)!
}
