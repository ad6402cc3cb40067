import { compile, definePolicy, defineVocabulary, evaluate, link } from '@doudi/core'

const title = (en: string, zh: string) => ({ en, zh })
const vocabulary = defineVocabulary({
  household: { income: { unit: 'CNY/year', title: title('income', '收入') } },
  person: {},
  bill: {},
})
const topUp = definePolicy({
  id: 'example/top-up',
  title: title('Top-up to a line', '补差'),
  sources: [{ title: 'invented for this example', mark: 'K l' }],
  parameters: {
    line: { title: title('line', '标准'), unit: 'CNY/year', mark: 'K l', values: { '2020-01-01': 5000, '2021-01-01': 5400 } },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: title('top-up', '补差金'),
      conditions: { fact: 'income', operator: 'lessThan', value: { fact: 'line' } },
      amount: { subtract: ['line', 'income'] },
    },
  },
})
const system = link({ vocabulary, policies: [topUp] })

// One household, with the reasons; a wrong name does not compile.
const { values, trace } = await evaluate(system, { household: { income: 4200 } }, '2021-06-30', { ask: ['topUp.payment'] })
console.log(values['topUp.payment'], trace.parameters[0]!.from)

// Many households, in fen, with the same bits.
const program = compile(system, '2020-06-30', { ask: ['topUp.payment'] })
const columns = { income: Float64Array.of(420_000, 499_999, 500_000) }
console.log(program.run({ rows: { household: 3 }, columns }).values['topUp.payment'].join(' '))

// =>
// 1200 2021-01-01
// 80000 1 0
