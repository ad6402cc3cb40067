import type { Text } from '../../outcomes/headlines.ts'
import type { TableRow } from '../table-rows.ts'

/** A number of a table with its place in a picture. */
export type Point = {
  /** Pictures of several parts: the part. */
  readonly panel: Text
  readonly row: Text
  /** Which of the colors: a scenario, or a part of a bar. */
  readonly series: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** Of curves. */
  readonly x: number
}

/** A point of a row that holds an estimate. */
export const pointOf = (row: TableRow, place: Pick<Point, 'panel' | 'row' | 'series'> & { readonly x?: number }, scale = 1): Point => ({
  x: 0,
  ...place,
  value: scale * Number(row.value),
  low: scale * Number(row.low_95 ?? row.value),
  high: scale * Number(row.high_95 ?? row.value),
})

export type Series = { readonly id: string; readonly name: Text; readonly color: string; readonly dash?: string; readonly width?: number }

/** What each color is, in lines that fit: names in their color above the picture. */
export function keyOf(
  series: readonly Series[],
  language: 'en' | 'zh',
  width: number,
): { readonly at: readonly { readonly x: number; readonly y: number; readonly series: Series }[]; readonly height: number } {
  let x = 0
  let y = 0
  const at = series.map((one) => {
    const name = one.name[language]
    const room = 26 + [...name].reduce((sum, character) => sum + (character > '⺀' ? 14 : 8.2), 0)
    if (x > 0 && x + room > width) {
      x = 0
      y += 19
    }
    const place = { x, y, series: one }
    x += room + 8
    return place
  })
  return { at, height: y + 24 }
}
