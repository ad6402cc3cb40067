import { type Counters, evaluate, link, type PolicySystem } from '@doudi/core'
import { indicators, policies, proposals, reforms, vocabulary, type WorkedCase, workedCases } from '@doudi/policies'
import { describe, expect, it, test } from 'vitest'

// The cases of the catalogue, each worked out by hand, by the reference evaluator.

const systems = new Map<string, PolicySystem>()

function systemWith(ids: readonly string[]): PolicySystem {
  const key = ids.join(' ')
  const known = systems.get(key)
  if (known) return known
  const chosen = ids.map((id) => {
    const reform = reforms.find((one) => one.id === id)
    if (!reform) throw new Error(`no reform "${id}"`)
    return reform
  })
  const system = link({ vocabulary, policies, reforms: chosen })
  systems.set(key, system)
  return system
}

async function valuesOf({ reforms: ids = [], at, earlier = [], situation, expected }: WorkedCase) {
  const system = systemWith(ids)
  const ask = Object.keys(expected)
  let counters: Counters = {}
  for (const one of earlier) {
    expect(one.at.slice(0, 4), 'earlier bills are of the same year').toBe(at.slice(0, 4))
    counters = (await evaluate(system, { ...situation, bill: one.bill }, one.at, { ask, counters, trace: false })).counters
  }
  return (await evaluate(system, situation, at, { ask, counters, trace: false })).values
}

const of = (id: string): readonly WorkedCase[] => workedCases.filter((one) => one.of === id)
const documents = [...policies, ...proposals, ...reforms, ...indicators].map(({ id }) => id)
const shown = documents.filter((id) => of(id).length > 0)

describe.each(shown)('%s', (id) => {
  it.each(of(id).map((one) => [one.id, one] as const))('%s', async (_, one) => {
    const values = await valuesOf(one)
    for (const [fact, value] of Object.entries(one.expected))
      if (typeof value === 'number') expect(Math.abs((values[fact] as number) - value), `${fact}: ${values[fact]}`).toBeLessThan(0.005)
      else expect(values[fact], fact).toBe(value)
  })
})

test('every case has an id of its own, and shows a document that there is', () => {
  expect(new Set(workedCases.map(({ id }) => id)).size).toBe(workedCases.length)
  expect(workedCases.map((one) => one.of).filter((id) => !documents.includes(id))).toEqual([])
})
