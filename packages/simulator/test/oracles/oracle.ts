import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Oracle = {
  readonly id: string
  readonly title: string
  readonly inputs: { readonly [name: string]: unknown }
  readonly expected: { readonly [name: string]: number | boolean }
  readonly tolerance: { readonly kind: 'relative' | 'absolute'; readonly value: number }
}

const file = process.env.DOUDI_ORACLES ?? fileURLToPath(new URL('./oracles.json', import.meta.url))

/** A known answer by its id, from the file that `DOUDI_ORACLES` names, else from the copy beside this file. */
export function oracle(id: string): Oracle {
  const found = (JSON.parse(readFileSync(file, 'utf8')) as readonly Oracle[]).find((one) => one.id === id)
  if (!found) throw new Error(`${file} has no ${id}`)
  return found
}

/** How far a computed value may be from the oracle's, in its own unit. */
export const allowed = ({ tolerance }: Oracle, expected: number): number =>
  tolerance.kind === 'relative' ? tolerance.value * Math.abs(expected) : tolerance.value
