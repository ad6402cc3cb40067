import { rulesPerWord } from './column-plan.ts'
import type { FactColumns, FactKinds } from './columns.ts'
import type { LinkedRules } from './link-rules.ts'
import type { RuleGroup } from './order.ts'
import type { RuleEvent } from './rule.ts'
import { withFacts } from './run-row.ts'

/** Which rules held in which rows. */
export type FiredRules = {
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

/** Rows have few patterns of rules among them; no more than this many are kept. */
const mostPatterns = 65_536

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
  const patterns = Array.from({ length: words }, () => [new Map<number, readonly RuleEvent[]>(), new Map<number, readonly RuleEvent[]>()])

  /** The events of the rules of one word, where they are the same in every row with the same bits. */
  const eventsOfWord = (word: number, bits: number, held: 0 | 1): readonly RuleEvent[] => {
    const known = patterns[word]![held]!
    let events = known.get(bits)
    if (events === undefined) {
      const those = order.slice(word * rulesPerWord, (word + 1) * rulesPerWord)
      events = Object.freeze(those.flatMap((rule, i) => (((bits >> i) & 1) === held ? [rules[rule]!.event] : [])))
      if (known.size >= mostPatterns) known.clear()
      known.set(bits, events)
    }
    return events
  }

  return (rows, columns, outputs) => {
    const bits = Array.from({ length: words }, (_, word) => outputs.get(`word${word}`)!)
    const inside = (row: number): void => {
      if (!(row >= 0 && row < rows)) throw new RangeError(`row ${row} of ${rows}`)
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
    const events = (row: number, held: 0 | 1): readonly RuleEvent[] => {
      inside(row)
      if (!alike) return inRow(row, held)
      if (words === 1) return eventsOfWord(0, bits[0]![row]!, held)
      return bits.flatMap((word, i) => eventsOfWord(i, word[row]!, held))
    }
    return {
      rows,
      fired(rule, row) {
        inside(row)
        return bitOf(rule, row) === 1
      },
      firedRows: (rule) => Uint8Array.from({ length: rows }, (_, row) => bitOf(rule, row)),
      eventsOf: (row) => events(row, 1),
      failureEventsOf: (row) => events(row, 0),
    }
  }
}
