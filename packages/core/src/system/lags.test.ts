import { expect, test } from 'vitest'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { lagsOf } from './lags.ts'
import { link } from './link.ts'

const title = { en: 'of a test', zh: '测试' }
const vocabulary: Vocabulary = {
  household: {
    income: { title, unit: 'CNY/year' },
    dibaoLastYear: { title, unit: 'CNY/year', default: 0, lag: 'dibao.payment' },
  },
  person: {},
  bill: {},
}
/** Pays the gap to 1000, and half of what it paid the year before on top. */
const dibao: Policy = {
  id: 'test/dibao',
  title,
  sources: [],
  parameters: { line: { title, unit: 'CNY/year', mark: 'K l', values: { '2016-01-01': 1000 } } },
  facts: {
    payment: {
      entity: 'household',
      title,
      unit: 'CNY/year',
      paid: true,
      amount: { add: [{ above: ['line', 'income'] }, { divide: ['dibaoLastYear', 2] }] },
    },
  },
}
const system = link({ vocabulary, policies: [dibao] })

test('a fact may read its own value of the year before: no cycle, and the system says what the host carries', () => {
  expect(lagsOf(system)).toEqual([{ input: 'dibaoLastYear', of: 'dibao.payment', entity: 'household' }])
})

test('a host carries it from year to year', async () => {
  const paid: unknown[] = []
  let carried = {}
  for (const year of [2018, 2019, 2020]) {
    const { values } = await evaluate(system, { household: { income: 600, ...carried } }, `${year}-01-01`)
    carried = Object.fromEntries(lagsOf(system).map(({ input, of }) => [input, values[of]]))
    paid.push(values['dibao.payment'])
  }
  // 400; 400 + 200; 400 + 300
  expect(paid).toEqual([400, 600, 700])
})
