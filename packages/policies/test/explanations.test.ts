import { readFileSync } from 'node:fs'
import { coverLedger, evaluate, explain, whyNot } from '@doudi/core'
import { expect, test } from 'vitest'
import { billSituation, readCases, type SettlementCase, systemUnder } from './cases.ts'

// What readers are told of a few worked cases, word for word: golden/*.txt. Amounts are those of the cases, which were reckoned by hand.

const settlements = readCases<readonly SettlementCase[]>('settlement')

/** The ledger of a case's only bill, and each payer's reason. */
async function told(id: string, language: 'en' | 'zh'): Promise<string> {
  const { scenario, person, bills } = settlements.find((one) => one.id === id)!
  const system = systemUnder(scenario)
  const [bill] = bills as [(typeof bills)[number]]
  const situation = billSituation(person, bill)
  const evaluation = await evaluate(system, situation, bill.date)
  const { bill: cost, rows, ownPay } = coverLedger(evaluation)
  const lines = rows.map(({ title, amount, before, after }) => `${title[language]}: ${before} - ${amount} = ${after}`)
  const texts = rows.map(({ payer }) => explain(evaluation, payer, { language }))
  const { text } = await whyNot(system, situation, bill.date, { fact: 'health351.payment' }, { fixed: ['registered'] })
  return `${[`${cost}`, ...lines, `${ownPay}`, '', ...texts.flatMap((one) => [one, '']), text[language]].join('\n')}\n`
}

test.each([
  ['s02-lifted2016-county', 'en'],
  ['s03-lifted2015-county', 'zh'],
  ['s09-city-not-referred', 'zh'],
  ['s21-taper-2021', 'en'],
] as const)('%s, %s', async (id, language) => {
  const golden = readFileSync(new URL(`golden/${id}.${language}.txt`, import.meta.url), 'utf8')
  expect(await told(id, language)).toBe(golden)
})
