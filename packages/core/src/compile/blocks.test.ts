import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

test('one table is cut into equal blocks', () => {
  const blocks = [...blocksOf(['bill'], { bill: 5 }, {}, 2)]
  expect(blocks.map(({ bill }) => [bill.from, bill.to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ])
})

test('no household is cut, whatever its persons and their bills need', () => {
  // Households of 2, 0, 3 and 1 persons; the first person has three bills, the fourth has two.
  const parents = { person: Int32Array.of(0, 0, 2, 2, 2, 3), bill: Int32Array.of(0, 0, 0, 3, 3) }
  const blocks = [...blocksOf(['household', 'person', 'bill'], { household: 4, person: 6, bill: 5 }, parents, 4)]
  expect(blocks.map(({ household, person, bill }) => [household.to, person.to, bill.to])).toEqual([
    [2, 2, 3],
    [4, 6, 5],
  ])
})

test('a household that alone has too many is a block of its own', () => {
  const parents = { person: Int32Array.of(0, 1, 1, 1, 1, 1, 2) }
  const blocks = [...blocksOf(['household', 'person'], { household: 3, person: 7 }, parents, 2)]
  expect(blocks.map(({ household, person }) => [household.to, person.to])).toEqual([
    [1, 1],
    [2, 6],
    [3, 7],
  ])
})
