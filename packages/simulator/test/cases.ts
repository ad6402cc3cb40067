import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the worked cases lie, of which the policies have the only copy. */
export const caseFile = (name: string): string => fileURLToPath(new URL(`../../policies/test/cases/${name}.json`, import.meta.url))

export type WorkedCase = { readonly id: string; readonly [key: string]: unknown }

export const workedCases = (name: string): WorkedCase[] => JSON.parse(readFileSync(caseFile(name), 'utf8'))
