import type { Dimension } from '../unit.ts'

/** What may stand in a column that is given: numbers that are known, finite numbers, or these codes. */
export type Domain = 'known' | 'finite' | readonly number[]

/** By step. A step without one takes any number, NaN for a missing one. */
export type Domains = ReadonlyMap<number, Domain>

/** A look-up outside its table would be a silent NaN or another row's number. */
export function domainOf(codes: ReadonlyMap<string, number>, dimension: Dimension): Domain | undefined {
  if (dimension.type === 'number') return dimension.optional ? undefined : 'known'
  if (dimension.type === 'flag') return [0, 1]
  return dimension.values.map((value) => codes.get(String(value))!).sort((a, b) => a - b)
}

/** The first row outside a domain, or -1. */
export function firstOutside(domain: Domain, column: Float64Array, rows: number): number {
  if (domain === 'known') {
    for (let i = 0; i < rows; i++) if (column[i] !== column[i]) return i
  } else if (domain === 'finite') {
    for (let i = 0; i < rows; i++) if (column[i]! - column[i]! !== 0) return i
  } else {
    const allowed = new Uint8Array(Math.max(...domain) + 1)
    for (const code of domain) allowed[code] = 1
    for (let i = 0; i < rows; i++) if (allowed[column[i]!] !== 1) return i
  }
  return -1
}
