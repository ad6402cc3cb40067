import { expect, test } from 'vitest'
import { findDocument, firstDayOf } from './find-document.ts'
import { catalogue } from './library.ts'

const reform = (id: string) => catalogue.reforms.find((one) => one.id === id)!

test('what a reform sets of a policy that it adds counts from the day on which that policy begins', () => {
  expect(firstDayOf({ ...reform('unify-best'), set: { 'municipalScheme.deductible': { '2016-01-01': 7000 } } })).toBe('2020-01-01')
  expect(firstDayOf(reform('cliff'))).toBe('2021-01-01')
})

test('a proposal is shown with its own values, and with the reforms that give it others', () => {
  const found = findDocument(catalogue, 'municipal-scheme')
  const deductible = found.system.definitions.get('municipalScheme.deductible')
  expect(deductible?.kind === 'parameter' && deductible.values.map(({ value }) => value)).toEqual([10309])
  expect(found.kind === 'policy' && found.touching.map(({ id }) => id)).toEqual(['unify-best', 'unify-worst'])
})

test('a reform that moves the strength of a policy in the campaign changes that policy', () => {
  const found = findDocument(catalogue, 'health-351')
  const ids = found.kind === 'policy' ? found.touching.map(({ id }) => id) : []
  expect(ids).toEqual(expect.arrayContaining(['cliff', 'without-351', 'household-351']))
  expect(ids).not.toContain('without-180')
})
