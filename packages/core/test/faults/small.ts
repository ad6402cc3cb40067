import { CoreError, link, type Policy, type PolicySystem, type Reform, type Vocabulary } from '@doudi/core'

// The smallest documents that are right; a test makes one thing wrong in them.

export const title = { en: 'T', zh: '题' }

export type Changes = { readonly [key: string]: unknown }

export const vocabulary = {
  household: { poor: { title }, size: { title, unit: 'persons' } },
  person: { age: { title, unit: 'years' }, income: { title, unit: 'CNY/year', optional: true } },
  bill: { cost: { title, unit: 'CNY', range: [0, 1_000_000] }, tier: { title, values: ['low', 'high'] } },
} as const satisfies Vocabulary

export const fact = (body: Changes): Changes => ({ entity: 'bill', title, unit: 'CNY', ...body })
export const flagOf = (conditions: unknown): Changes => ({ entity: 'bill', title, conditions })
/** 100 yuan, or all of a share or strength. */
export const parameter = (parts: Changes = {}): Changes => {
  const value = parts.unit === 'share' || parts.unit === 'strength' ? 1 : 100
  return { title, unit: 'CNY', mark: 'S', values: { '2016-01-01': value }, ...parts }
}
export const policy = (facts: Changes = {}, more: Changes = {}): Changes => ({ id: 'test/a', title, sources: [], facts, ...more })
export const reform = (parts: Changes): Changes => ({ id: 'r', title, ...parts })

/** Documents as a hostile or mistaken caller gives them: of any type. */
export const linked = (policies: readonly unknown[], reforms: readonly unknown[] = [], words: unknown = vocabulary): PolicySystem =>
  link({ vocabulary: words as Vocabulary, policies: policies as Policy[], reforms: reforms as Reform[] })

/** Code and place of every problem of an error; anything but a CoreError is a fault of ours and thrown on. */
export function placesOf(error: unknown): string[] {
  if (!(error instanceof CoreError)) throw error
  return error.problems.map(({ code, path }) => `${code} ${path}`)
}

/** What was refused; nothing where nothing was. */
export function refused(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    return placesOf(error)
  }
  return []
}

/** As {@link refused}, of what ends later. */
export async function refusedLater(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work()
  } catch (error) {
    return placesOf(error)
  }
  return []
}
