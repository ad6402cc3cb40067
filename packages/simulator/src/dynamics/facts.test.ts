import { policies } from '@doudi/policies'
import { expect, test } from 'vitest'
import { transferPayments } from './facts.ts'

test('the transfers that are paid in a run are those that the income of a household adds up, each once', () => {
  const income = policies.find(({ id }) => id === 'anhui/household-income')!
  const { transfers } = income.facts as unknown as { readonly transfers: { readonly amount: { readonly add: readonly string[] } } }
  expect([...transferPayments].sort()).toEqual([...transfers.amount.add].sort())
})
