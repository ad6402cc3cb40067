import type { Day, Name, Reform } from '../../policy/language.ts'
import type { Conflict } from '../system.ts'
import { shortName } from './short-name.ts'

/** A place in a reform. */
type PayerPlace = { readonly document: string; readonly path: string }

type Ordered = {
  /** The last reform that gave a list or put payers in. */
  readonly reform: string
  /** Every payer that stood there before. */
  readonly before: readonly Name[]
  /** The place of each payer that a reform named: a later one that only puts others in leaves it to the one before. */
  readonly places: ReadonlyMap<Name, PayerPlace>
}

/** What is remembered of reforms beside the documents that they leave. */
export type ReformHistory = {
  /** By parameter and day, the reform that gave the value. */
  readonly given: ReadonlyMap<Name, ReadonlyMap<Day, string>>
  /** By waterfall, the last reform that changed its payers. */
  readonly ordered: ReadonlyMap<Name, Ordered>
  /** By short name of a policy that is no longer there, the reform that withdrew it. */
  readonly withdrawn: ReadonlyMap<string, string>
  readonly conflicts: readonly Conflict[]
}

/** Remembers what reforms do, in their order, and finds where one undoes what an earlier one did. */
export function reformHistory() {
  const given = new Map<Name, Map<Day, string>>()
  const ordered = new Map<Name, Ordered>()
  const added = new Map<string, string>()
  const withdrawn = new Map<string, string>()
  const conflicts: Conflict[] = []
  const conflict = (code: string, { id }: Reform, path: string, earlier: string, found: string, expected: string): void => {
    conflicts.push({ code, document: id, path, found, expected, earlier })
  }

  return {
    withdrawn,

    withdraw(reform: Reform, path: string, policy: string): void {
      const short = shortName(policy)
      const own = <T>(map: Map<Name, T>): [Name, T][] => [...map].filter(([name]) => name.startsWith(`${short}.`))
      const touching = new Set([
        ...[added.get(policy) ?? []].flat(),
        ...own(given).flatMap(([, days]) => [...days.values()]),
        ...own(ordered).map(([, { reform }]) => reform),
      ])
      for (const earlier of touching) {
        const did = added.get(policy) === earlier ? 'adds' : 'changes'
        conflict(
          'reform/withdrawn',
          reform,
          path,
          earlier,
          `"${policy}", which "${earlier}" ${did}`,
          'a policy that no earlier reform touches',
        )
      }
      for (const map of [given, ordered]) for (const [name] of own<unknown>(map)) map.delete(name)
      added.delete(policy)
      withdrawn.set(short, reform.id)
    },

    add(reform: Reform, policy: string): void {
      added.set(policy, reform.id)
      withdrawn.delete(shortName(policy))
    },

    set(reform: Reform, parameter: Name, days: readonly Day[]): void {
      const first = [...days].sort()[0]!
      const path = `/set/${parameter}`
      const before = [...(given.get(parameter) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
      const [kept, lost] = [before.filter(([from]) => from < first), before.filter(([from]) => from >= first)]
      for (const earlier of new Set(lost.map(([, id]) => id))) {
        const never = lost.filter(([, id]) => id === earlier).map(([from]) => from)
        const found = `values from ${first}; those of "${earlier}" from ${never.join(', ')} never hold`
        conflict('reform/overridden', reform, path, earlier, found, 'a span that no earlier reform sets')
      }
      const last = kept.at(-1)
      if (last && !lost.some(([, id]) => id === last[1])) {
        const found = `values from ${first}; that of "${last[1]}" from ${last[0]} ends there`
        conflict('reform/cut-short', reform, path, last[1], found, 'a span that no earlier reform sets')
      }
      given.set(parameter, new Map([...kept, ...days.map((from): [Day, string] => [from, reform.id])]))
    },

    order(reform: Reform, waterfall: Name, payers: readonly Name[], places: ReadonlyMap<Name, PayerPlace>): void {
      const last = ordered.get(waterfall)
      if (last) {
        const found = `payers in place of those of "${last.reform}"`
        conflict('reform/payers', reform, `/payers/${waterfall}`, last.reform, found, 'a waterfall that no earlier reform orders')
      }
      ordered.set(waterfall, { reform: reform.id, before: [...new Set([...(last?.before ?? []), ...payers])], places })
    },

    /** Further payers undo nothing. */
    insert(reform: Reform, waterfall: Name, payers: readonly Name[], further: ReadonlyMap<Name, PayerPlace>): void {
      const last = ordered.get(waterfall)
      const before = [...new Set([...(last?.before ?? []), ...payers])]
      ordered.set(waterfall, { reform: reform.id, before, places: new Map([...(last?.places ?? []), ...further]) })
    },

    result: (): ReformHistory => ({ given, ordered, withdrawn, conflicts }),
  }
}
