import { rounded } from '../math.ts'
import { firstYear } from '../outcomes/measures.ts'
import type { Parameters } from '../parameters.ts'

/** The headline line z of a year, fen a person: the exit line to 2020, then grown by consumer prices. Whole fen. */
export function povertyLine({ poverty }: Parameters, year: number): number {
  const { line, inflation } = poverty
  const last = firstYear + line.value.length - 1
  let yuan = line.value[Math.max(0, Math.min(year, last) - firstYear)]!
  for (let y = last + 1; y <= year; y++) yuan *= 1 + inflation.value[Math.min(y - last, inflation.value.length) - 1]!
  return rounded(yuan * 100)
}
