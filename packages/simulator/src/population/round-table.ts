import { SimulatorError } from '../errors.ts'

/** Nearer to a whole number than this, a cell is taken for it. */
const close = 1e-7

/**
 * Whole numbers beside the cells of a two-way table, each rounded up or down, with the row and column totals exact: largest remainders
 * under both margins. Of all such roundings, that with the least sum of absolute changes.
 *
 * A cell rounded up is a unit that flows from its row to its column; successive shortest paths find the cheapest flow, where a unit costs
 * 1 - 2 · remainder. A zero stays a zero.
 *
 * @param cells - 0 or more, shape [row][column]; sums of rows and columns whole up to rounding
 * @throws SimulatorError `population/no-rounding` if the sums are not whole
 * @source Cox (1987), JASA 82(398), on controlled rounding; here the optimal, unrandomised one
 * @example
 * roundTable([[0.6, 0.4], [0.4, 0.6]]) // => [[1, 0], [0, 1]]
 */
export function roundTable(cells: readonly (readonly number[])[]): number[][] {
  const rounded = cells.map((row) => row.map((cell) => Math.floor(cell + close)))
  const columns = cells[0]?.length ?? 0
  const needs = (values: readonly number[], floors: readonly number[]): number => {
    const sum = values.reduce((a, b) => a + b, 0)
    const whole = Math.round(sum)
    if (Math.abs(sum - whole) > values.length * close) throw noRounding()
    return whole - floors.reduce((a, b) => a + b, 0)
  }
  const rowNeeds = cells.map((row, i) => needs(row, rounded[i]!))
  const columnNeeds = Array.from({ length: columns }, (_, j) =>
    needs(
      cells.map((row) => row[j]!),
      rounded.map((row) => row[j]!),
    ),
  )
  const raised = raisedCells(
    cells.map((row, i) => row.map((cell, j) => cell - rounded[i]![j]!)),
    rowNeeds,
    columnNeeds,
  )
  return rounded.map((row, i) => row.map((floor, j) => floor + Number(raised[i]![j]!)))
}

function raisedCells(remainders: readonly (readonly number[])[], rowNeeds: number[], columnNeeds: number[]): boolean[][] {
  const [rows, columns] = [rowNeeds.length, columnNeeds.length]
  const raised = remainders.map((row) => row.map(() => false))
  const fits = rowNeeds.every((need) => need >= 0) && columnNeeds.every((need) => need >= 0)
  for (;;) {
    // Cheapest way from a row that still needs a unit to each row and column, by Bellman and Ford: costs may be negative.
    const toRow = rowNeeds.map((need) => (need > 0 ? 0 : Number.POSITIVE_INFINITY))
    const toColumn = new Array<number>(columns).fill(Number.POSITIVE_INFINITY)
    const columnFrom = new Int32Array(columns).fill(-1)
    const rowFrom = new Int32Array(rows).fill(-1)
    for (let changed = true; changed; ) {
      changed = false
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) {
          const remainder = remainders[i]![j]!
          if (remainder < close) continue
          const cost = 1 - 2 * remainder
          if (!raised[i]![j] && toRow[i]! + cost < toColumn[j]! - close) {
            toColumn[j] = toRow[i]! + cost
            columnFrom[j] = i
            changed = true
          }
          if (raised[i]![j] && toColumn[j]! - cost < toRow[i]! - close) {
            toRow[i] = toColumn[j]! - cost
            rowFrom[i] = j
            changed = true
          }
        }
    }
    let end = -1
    for (let j = 0; j < columns; j++) if (columnNeeds[j]! > 0 && (end < 0 || toColumn[j]! < toColumn[end]!)) end = j
    if (end < 0 && fits && rowNeeds.every((need) => need === 0)) return raised
    if (end < 0 || toColumn[end] === Number.POSITIVE_INFINITY || !fits) throw noRounding()
    columnNeeds[end]!--
    for (let j = end; ; ) {
      const i = columnFrom[j]!
      raised[i]![j] = true
      if (rowFrom[i]! < 0) {
        rowNeeds[i]!--
        break
      }
      j = rowFrom[i]!
      raised[i]![j] = false
    }
  }
}

const noRounding = (): SimulatorError =>
  new SimulatorError([
    {
      code: 'population/no-rounding',
      path: '/cells',
      found: 'sums of rows and columns that no rounding of the cells up or down has',
      expected: 'whole sums that agree',
    },
  ])
