import { CoreError } from './errors.ts'
import type { OperatorData } from './expression/operator.ts'
import { toFen } from './money.ts'
import { dated, entryAt } from './period.ts'
import type { Bracket, Day, ParameterValue, Reform, Table } from './policy/language.ts'
import type { DatedValue, LinkedParameter } from './system/system.ts'
import { parseUnit } from './unit.ts'

/** What a parameter does on a day on or after its `until`: the last value holds, or it is an error. */
export type AfterUntil = 'hold' | 'refuse'

/**
 * A parameter that was read on a day on or after its `until`, where its last value goes on: the result rests on a value that nobody
 * knows for that day.
 */
export type Finding = {
  /** Stable. */
  readonly code: 'run/after-until'
  /** Its name, `dibao.line`. */
  readonly parameter: string
  /** The id of its policy. */
  readonly document: string
  /** JSON pointer of the parameter in the document. */
  readonly path: string
  /** The day from which it is not known. */
  readonly until: Day
  /** The first such day: of the evaluation, or of a month under `overMonths`. */
  readonly day: Day
  /** What to do, in words. */
  readonly hint: string
}

/** "No cap" as a number that nothing reaches; not Infinity, which 0 would turn into NaN. */
const unlimited = 1e300

/**
 * The value in force on a day, with the day from which it holds. Where it goes on after `until`, `note` is told.
 *
 * @throws CoreError `run/not-in-force` before the first value, and after `until` if asked to refuse
 */
export function parameterAt(parameter: LinkedParameter, at: Day, after: AfterUntil, note?: (finding: Finding) => void): DatedValue {
  const { document, name, path, source } = parameter
  const { until } = source
  const problem = (expected: string, hint: string): CoreError =>
    new CoreError([{ code: 'run/not-in-force', document, path, found: `the day ${at}`, expected, hint }])
  const entry = entryAt(parameter.values, at)
  if (!entry) throw problem(`a day from ${parameter.values[0]!.from} on`, `"${name}" has no value before then`)
  // What a reform gives from then on is known.
  if (until !== undefined && at >= until && entry.from < until) {
    if (after === 'refuse')
      throw problem(`a day before ${until}`, 'the value is not known from then on; let the last one hold, or give a later one')
    const hint = `the value of ${entry.from} goes on; give it one from ${until}, or a later until`
    note?.({ code: 'run/after-until', parameter: name, document, path, until, day: at, hint })
  }
  return entry
}

/** Findings as they are met, one a parameter: that of the earliest day. */
export function findingsList(): { readonly note: (finding: Finding) => void; readonly list: () => Finding[] } {
  const found = new Map<string, Finding>()
  return {
    note(finding) {
      const known = found.get(finding.parameter)
      if (!known || finding.day < known.day) found.set(finding.parameter, finding)
    },
    list: () => [...found.values()],
  }
}

/** A document's number as it stands inside: yuan become fen, `unlimited` a number nothing reaches, true and false 1 and 0. */
export function insideNumber(parameter: LinkedParameter, value: number | boolean | 'unlimited'): number {
  if (value === 'unlimited') return unlimited
  if (typeof value === 'boolean') return Number(value)
  // Not rounded to fen: a rate of CNY/month may be finer.
  return parameter.dimension.type === 'number' && parameter.dimension.money === 1 ? wholeWhereMeant(value) : value
}

/** What a table says for a key; undefined where it says nothing. */
export const entryOf = (table: ParameterValue | undefined, key: string): ParameterValue | undefined =>
  typeof table === 'object' && Object.hasOwn(table, key) ? (table as Table)[key] : undefined

/** Yuan as fen, whole fen where whole fen are meant: 4.35 times 100 is a little less than 435. */
function wholeWhereMeant(yuan: number): number {
  const fen = yuan * 100
  const whole = toFen(yuan)
  return Math.abs(fen - whole) < 1e-6 ? whole : fen
}

/** A bracket scale with its limits in fen where they are money. */
export function scaleData(parameter: LinkedParameter, value: ParameterValue): OperatorData {
  const inside = parseUnit(parameter.source.over!)!.money === 1 ? wholeWhereMeant : (to: number): number => to
  const slices = value as readonly Bracket[]
  return {
    limits: slices.flatMap((slice) => (slice.to === undefined ? [] : [inside(slice.to)])),
    rates: slices.map((slice) => slice.rate),
  }
}

/** The mark of a parameter's value; of one that a reform gives, the marks of the reform's sources. */
export function markOf({ source: { mark } }: LinkedParameter, { from, reform }: DatedValue, reforms: readonly Reform[]): string {
  if (reform !== undefined) {
    const { sources = [] } = reforms.find(({ id }) => id === reform)!
    return [...new Set(sources.map((source) => source.mark))].join(', ') || 'unmarked'
  }
  if (typeof mark === 'string') return mark
  return entryAt(dated(mark), from)!.value // reading made sure that there is one for the first value
}
