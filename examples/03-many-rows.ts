import { compile, evaluate, link } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'

const system = link({ vocabulary, policies })
// Every row is the first bill of somebody's year; what is the same in all of them is fixed and costs nothing.
const program = compile(system, '2018-12-31', {
  ask: ['settlement.paid', 'settlement.outOfPocket'],
  fixed: { care: 'inpatient', insideProvince: true, referred: true, assistance: 'none', insured: true, registered: true },
  rowsOf: 'bill',
  firstOfYear: true,
})
console.log('columns', program.inputs.map(({ name }) => name).join(' '))

// Columns hold whole fen, codes of categories, flags 0 and 1, and NaN for what is missing.
const rows = 100_000
const columns = {
  grossCost: Float64Array.from({ length: rows }, (_, i) => (i + 1) * 100),
  statedCompliantCost: new Float64Array(rows).fill(Number.NaN),
  statedCompliantShare: new Float64Array(rows).fill(Number.NaN),
  facilityTier: new Float64Array(rows).fill(system.codes.get('county')!),
  exitYear: Float64Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 2015 : 2016)),
}
const paid = program.run({ rows: { bill: rows }, columns }).values['settlement.paid']!

const share = (first: number): string => {
  let [sum, gross] = [0, 0]
  for (let i = first; i < rows; i += 2) {
    sum += paid[i]!
    gross += columns.grossCost[i]!
  }
  return (sum / gross).toFixed(3)
}
console.log('paid of bills from 1 to 100,000 yuan: lifted in 2015', share(0), 'lifted in 2016', share(1))

// The same row by the reference, to the last fen.
const { values } = await evaluate(
  system,
  {
    household: { registered: true, exitYear: 2016 },
    person: { assistance: 'none', chronicCard: false, insured: true },
    bill: { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true, grossCost: 60_000 },
  },
  '2018-12-31',
)
console.log('60,000 yuan', paid[59_999]! / 100, values['settlement.paid'])

// =>
// columns statedCompliantCost statedCompliantShare grossCost facilityTier exitYear
// paid of bills from 1 to 100,000 yuan: lifted in 2015 0.674 lifted in 2016 0.835
// 60,000 yuan 50400 50400
