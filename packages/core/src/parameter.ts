import { CoreError } from './errors.ts'
import type { OperatorData } from './expression/operator.ts'
import { toFen } from './money.ts'
import { entryAt } from './period.ts'
import type { Bracket, Day, ParameterValue } from './policy/language.ts'
import type { LinkedParameter } from './system/system.ts'
import { parseUnit } from './unit.ts'

/** What a parameter does on a day on or after its `until`: the last value holds, or it is an error. */
export type AfterUntil = 'hold' | 'refuse'

/** "No cap" as a number that nothing reaches; not Infinity, which 0 would turn into NaN. */
export const unlimited = 1e300

/**
 * The value in force on a day, with the day from which it holds.
 *
 * @throws CoreError `run/not-in-force` before the first value, and after `until` if asked to refuse
 */
export function parameterAt(
  parameter: LinkedParameter,
  at: Day,
  after: AfterUntil,
): { readonly from: Day; readonly value: ParameterValue } {
  const { until } = parameter.source
  const problem = (expected: string, hint: string): CoreError =>
    new CoreError([
      { code: 'run/not-in-force', document: parameter.document, path: parameter.path, found: `the day ${at}`, expected, hint },
    ])
  if (after === 'refuse' && until !== undefined && at >= until)
    throw problem(`a day before ${until}`, 'the value is not known from then on; let the last one hold, or give a later one')
  const entry = entryAt(parameter.values, at)
  if (!entry) throw problem(`a day from ${parameter.values[0]!.from} on`, `"${parameter.name}" has no value before then`)
  return entry
}

/** A document's number as it stands inside: yuan become fen, `unlimited` a number nothing reaches, true and false 1 and 0. */
export function insideNumber(parameter: LinkedParameter, value: number | boolean | 'unlimited'): number {
  if (value === 'unlimited') return unlimited
  if (typeof value === 'boolean') return Number(value)
  // Not rounded to fen: a rate of CNY/month may be finer.
  return parameter.dimension.type === 'number' && parameter.dimension.money === 1 ? wholeWhereMeant(value) : value
}

/** 4.35 yuan is 435 fen, not 434.99999999999994. */
function wholeWhereMeant(yuan: number): number {
  const fen = yuan * 100
  const whole = toFen(yuan)
  return Math.abs(fen - whole) < 1e-6 ? whole : fen
}

/** A bracket scale with its limits in fen where they are money. */
export function scaleData(parameter: LinkedParameter, value: ParameterValue): OperatorData {
  const factor = parseUnit(parameter.source.over!)!.money === 1 ? 100 : 1
  const slices = value as readonly Bracket[]
  return {
    limits: slices.flatMap((slice) => (slice.to === undefined ? [] : [slice.to * factor])),
    rates: slices.map((slice) => slice.rate),
  }
}

/** The mark of a parameter's value that holds from a day. */
export function markOf(parameter: LinkedParameter, from: Day): string {
  const { mark } = parameter.source
  if (typeof mark === 'string') return mark
  const days = Object.keys(mark).sort()
  return mark[days.filter((day) => day <= from).at(-1) ?? days[0]!]!
}
