import { rulesPerWord } from './column-plan.ts'
import type { FactColumns, FactKinds } from './columns.ts'
import type { LinkedRules } from './link-rules.ts'
import type { RuleGroup } from './order.ts'
import type { RuleEvent } from './rule.ts'
import { withFacts } from './run-row.ts'

/** Which rules held in which rows. */
export type FiredRules = {
  /** How many were run. */
  readonly rows: number
  /** Whether a rule, by its place in the list, held in a row. */
  readonly fired: (rule: number, row: number) => boolean
  /** A byte a row: 1 where the rule held. */
  readonly firedRows: (rule: number) => Uint8Array
  /** The events of a row, in the engine's order. */
  readonly eventsOf: (row: number) => readonly RuleEvent[]
  /** The events of the rules that did not hold in a row, in the engine's order. */
  readonly failureEventsOf: (row: number) => readonly RuleEvent[]
}

/** Lists of events that rows have in common are kept, each in the place of its word; a later one there takes it. */
const keptBits = 15
const noLists = (): { readonly words: Int32Array; readonly lists: (readonly RuleEvent[])[] } => ({
  words: new Int32Array(2 ** keptBits).fill(-1), // no word is
  lists: [],
})

type Outputs = ReadonlyMap<string, Int32Array>

/** Makes what reads the outputs of a plan of rules. */
export function firedRules(
  { rules, constants }: LinkedRules,
  groups: readonly RuleGroup[],
  kinds: FactKinds,
): (rows: number, columns: FactColumns, outputs: Outputs) => FiredRules {
  const order = groups.flatMap(({ members }) => members)
  const placeOf = new Map(order.map((rule, place) => [rule, place]))
  const alike = groups.every(({ fixed }) => fixed) && rules.every(({ replaced }) => replaced.length === 0)
  const words = Math.ceil(order.length / rulesPerWord)
  const events = order.map((rule) => rules[rule]!.event)
  /** All rules of a word. */
  const allOf = (word: number): number => 2 ** Math.min(rulesPerWord, order.length - word * rulesPerWord) - 1

  const kept = [noLists(), noLists()] as const

  return (rows, columns, outputs) => {
    const bits = Array.from({ length: words }, (_, word) => outputs.get(`word${word}`)!)
    const inside = (row: number): void => {
      if (row >>> 0 !== row || row >= rows) throw new RangeError(`row ${row} of ${rows}`)
    }
    const bitOf = (rule: number, row: number): number => {
      const place = placeOf.get(rule)
      if (place === undefined) throw new RangeError(`rule ${rule} of ${rules.length}`)
      return (bits[Math.floor(place / rulesPerWord)]![row]! >> (place % rulesPerWord)) & 1
    }
    const valueIn = (fact: string, row: number): unknown => {
      if (!Object.hasOwn(kinds, fact)) return constants.get(fact)
      const kind = kinds[fact]!
      const found = columns[fact]![row]!
      return kind === 'number' ? found : kind === 'flag' ? found === 1 : kind[found]
    }
    const inRow = (row: number, held: 0 | 1): readonly RuleEvent[] => {
      const those = groups.flatMap(({ members, fixed }) => {
        const now = members.filter((rule) => bitOf(rule, row) === held)
        return fixed ? now : now.sort((a, b) => outputs.get(`steps:${a}`)![row]! - outputs.get(`steps:${b}`)![row]!)
      })
      return those.map((rule) =>
        rules[rule]!.replaced.length === 0 ? rules[rule]!.event : withFacts(rules[rule]!, (fact) => valueIn(fact, row)),
      )
    }
    const eventsOf = (row: number, held: 0 | 1): readonly RuleEvent[] => {
      inside(row)
      if (!alike) return inRow(row, held)
      if (words !== 1) return listed(row, held)
      const word = bits[0]![row]!
      const place = Math.imul(word, 0x9e3779b1) >>> (32 - keptBits)
      const { words: known, lists } = kept[held]
      if (known[place] !== word) {
        known[place] = word
        lists[place] = Object.freeze(listed(row, held))
      }
      return lists[place]!
    }
    const listed = (row: number, held: 0 | 1): RuleEvent[] => {
      let count = 0
      for (let word = 0; word < words; word++) count += ones(held === 1 ? bits[word]![row]! : ~bits[word]![row]! & allOf(word))
      const found = new Array<RuleEvent>(count)
      let next = 0
      for (let word = 0; word < words; word++) {
        let left = held === 1 ? bits[word]![row]! : ~bits[word]![row]! & allOf(word)
        while (left !== 0) {
          const lowest = left & -left
          found[next++] = events[word * rulesPerWord + 31 - Math.clz32(lowest)]!
          left ^= lowest
        }
      }
      return found
    }
    return {
      rows,
      fired(rule, row) {
        inside(row)
        return bitOf(rule, row) === 1
      },
      firedRows: (rule) => Uint8Array.from({ length: rows }, (_, row) => bitOf(rule, row)),
      eventsOf: (row) => eventsOf(row, 1),
      failureEventsOf: (row) => eventsOf(row, 0),
    }
  }
}

/** How many bits are 1: pairs, fours and eights added up side by side. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
