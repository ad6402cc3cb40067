import { link } from '@doudi/core'
import { policies, riskLedger, risks, vocabulary } from '@doudi/policies'
import { expect, it } from 'vitest'

const system = link({ vocabulary, policies })

it('every risk names facts, a limit and policies that there are', () => {
  for (const { fact, value, limit, policies: ids } of risks) {
    for (const name of [fact, value]) expect(system.definitions.get(name)?.kind, name).toBe('fact')
    if (limit !== undefined) expect(system.definitions.get(limit)?.kind, limit).toBe('parameter')
    for (const id of ids)
      expect(
        policies.some((policy) => policy.id === id),
        id,
      ).toBe(true)
  }
})

it('the ledger has a row for what fired, with the day it is due, open until a measure was taken on that day or later', () => {
  const values = { 'riskRegister.illness': true, 'riskRegister.credit': false, 'earlyWarning.ownPayShare': 0.3 }
  const fired = { household: 'h1', day: '2021-01-20', values, limits: { 'riskRegister.illnessLimit': 0.2 } }
  const measure = { household: 'h1', risk: 'illness', measure: 'medical assistance' }
  const [open] = riskLedger([fired], [{ ...measure, day: '2021-01-19' }])
  expect(open).toMatchObject({ risk: 'illness', value: 0.3, limit: 0.2, due: '2021-02-04', open: true })
  expect(riskLedger([fired], [{ ...measure, day: '2021-01-20' }]).map((row) => row.open)).toEqual([false])
})
