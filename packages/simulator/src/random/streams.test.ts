import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { drawUniforms } from './streams.ts'

const key = { seed: 'a', replicate: 3, year: 2020, process: 'death', block: 7 }

test('draws (k + 1/2) / 2^32 of the stream named by its key', () => {
  const columns = [new Float64Array(1000), new Float64Array(1000)]
  drawUniforms(key, columns, 1000)
  const stream = seedrandom.alea('a/3/2020/death/7')
  const expected = Array.from({ length: 2000 }, () => ((stream.int32() >>> 0) + 0.5) / 2 ** 32)
  expect([...columns[0]!, ...columns[1]!]).toEqual(expected)
})

test.each([{ seed: 'b' }, { replicate: 4 }, { year: 2021 }, { process: 'birth' }, { block: 8 }])(
  'another %j is another stream',
  (other) => {
    const [one, two] = [new Float64Array(8), new Float64Array(8)]
    drawUniforms(key, [one], 8)
    drawUniforms({ ...key, ...other }, [two], 8)
    expect(one.every((u, i) => u !== two[i])).toBe(true)
  },
)
