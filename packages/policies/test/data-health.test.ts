import { indicators, policies, proposals, reforms, workedCases } from '@doudi/policies'
import { expect, test } from 'vitest'

// What a reader is owed of every document: words in both languages, the system of the report, the period, ranges, worked cases.

/** Sums and definitions of this project, which no system of the report is. */
const ofNoSystem = ['anhui/household-income', 'forecast']

const all = [...policies, ...proposals, ...reforms, ...indicators]

test('ids are unique, over policies, reforms and indicators', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test.each(all.map((document) => [document.id, document] as const))('%s says what it is and to which system it belongs', (id, document) => {
  for (const text of [document.title, document.description]) {
    expect(text?.en.trim(), 'en').toMatch(/\w/)
    expect(text?.zh.trim(), 'zh').toMatch(/\p{Script=Han}/u)
  }
  expect(document.description!.en).toMatch(/\.$/)
  expect(document.description!.zh).toMatch(/。$/)
  expect(document.sources?.length, 'sources').toBeGreaterThan(0)
  if (ofNoSystem.includes(id)) return
  expect(document.systems?.length, 'systems').toBeGreaterThan(0)
  for (const system of document.systems!) expect(system).toMatch(/^S([1-9]|1\d|2[01])$/)
})

test.each([...policies, ...proposals].map((policy) => [policy.id, policy] as const))(
  '%s says when it holds, and how sure each value is',
  (_, policy) => {
    expect(policy.period, 'period').toBeDefined()
    const { from, until } = policy.period!
    if (until !== null) expect(from < until).toBe(true)
    for (const [name, parameter] of Object.entries(policy.parameters ?? {})) {
      if (parameter.unit === 'flag' || parameter.unit === 'strength' || parameter.unit.startsWith('list of')) continue
      expect(parameter.range, `${name}: a range, or "exact"`).toBeDefined()
    }
  },
)

test.each(all.map(({ id }) => [id]))('%s has a typical, a boundary and an excluded case', (id) => {
  const kinds = workedCases.filter((one) => one.of === id).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['typical', 'boundary', 'excluded']))
})
