import { expect, it } from 'vitest'
import type { Specification } from './specification.ts'
import { canonicalJson, specificationHash } from './specification-hash.ts'

const title = { en: 'Mine', zh: '自拟' }
const own = { id: 'mine', title, reforms: [] }
const specification: Specification = { name: 'cliff', scale: 0.1, replicates: 20, seed: 'a', scenarios: ['kept', 'cliff'] }

it('is six hex digits, the same for equal specifications in another order of keys', async () => {
  const turned: Specification = { scenarios: ['kept', 'cliff'], seed: 'a', replicates: 20, scale: 0.1, name: 'cliff' }
  expect(await specificationHash(specification, '0.1.0')).toMatch(/^[0-9a-f]{6}$/)
  expect(await specificationHash(turned, '0.1.0')).toBe(await specificationHash(specification, '0.1.0'))
})

it.each([
  ['scale', { scale: 0.2 }],
  ['replicates', { replicates: 21 }],
  ['seed', { seed: 'b' }],
  ['scenarios', { scenarios: ['kept', 'taper'] }],
  ['the order of scenarios', { scenarios: ['cliff', 'kept'] }],
  ['a scenario of one’s own', { own: [own] }],
  ['what a scenario of one’s own does', { own: [{ ...own, reforms: [{ id: 'other', title }] }] }],
  ['a precision', { precision: { relative: 0.05, headlines: {} } }],
])('changes with %s', async (_, change) => {
  expect(await specificationHash({ ...specification, ...change }, '0.1.0')).not.toBe(await specificationHash(specification, '0.1.0'))
})

it('changes with the version', async () => {
  expect(await specificationHash(specification, '0.1.0')).not.toBe(await specificationHash(specification, '0.1.1'))
})

it('writes JSON with keys in order, and nothing for undefined', () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'x', f: Float64Array.of(1, 2) })).toBe(
    '{"a":"x","b":[1,{"d":null}],"f":[1,2]}',
  )
})
