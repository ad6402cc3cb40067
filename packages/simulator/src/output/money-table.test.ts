import { expect, it } from 'vitest'
import { moneyTable } from './money-table.ts'

const columns = [
  { header: ['a', '2018'], cells: ['1.00', '12,000.00'] },
  { header: ['住院', '2019'], cells: ['22.00', '0.00'] },
]

it('aligns amounts to the right, a Chinese character taking two places', () => {
  expect(moneyTable(['gross', 'own'], columns, 80)).toEqual([
    '                  a    住院',
    '               2018    2019',
    '  gross        1.00   22.00',
    '  own     12,000.00    0.00',
  ])
})

it('puts below what does not fit beside, with the names again', () => {
  expect(moneyTable(['gross', 'own'], columns, 20)).toEqual([
    '                  a',
    '               2018',
    '  gross        1.00',
    '  own     12,000.00',
    '',
    '           住院',
    '           2019',
    '  gross   22.00',
    '  own      0.00',
  ])
})
