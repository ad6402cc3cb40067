import { expect, expectTypeOf, test } from 'vitest'
import { definePolicy, defineReform, defineVocabulary } from './define.ts'

const title = { en: 'of a test', zh: '测试' }

test('what is defined comes back unchanged, the very object', () => {
  const policy = { id: 'test/care', title, sources: [], facts: {} }
  const reform = { id: 'none', title }
  const vocabulary = { household: {}, person: {}, bill: {} }
  expect(definePolicy(policy)).toBe(policy)
  expect(defineReform(reform)).toBe(reform)
  expect(defineVocabulary(vocabulary)).toBe(vocabulary)
})

test('its names and literals are kept in its type', () => {
  const policy = definePolicy({ id: 'test/care', title, sources: [], facts: { due: { entity: 'bill', title, unit: 'CNY', amount: 0 } } })
  expectTypeOf<keyof typeof policy.facts>().toEqualTypeOf<'due'>()
  expectTypeOf(policy.id).toEqualTypeOf<'test/care'>()
})
