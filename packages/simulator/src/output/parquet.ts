import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { TidyColumn, TidyTable } from '../outcomes/tidy.ts'

/** Whole numbers take 64 bits, because counts and sums outgrow 32. */
const types = { string: 'STRING', integer: 'INT64', number: 'DOUBLE' } as const satisfies { [type in TidyColumn['type']]: string }

/** A table as a Parquet file, compressed by Snappy; titles, units and descriptions stand in its metadata. Equal tables give equal bytes. */
export function parquet({ title, description, columns, rows }: TidyTable): Uint8Array {
  const columnData = columns.map(({ name, type }, c): ColumnSource => {
    const cells = rows.map((row) => row[c]!)
    return {
      name,
      type: types[type],
      nullable: true,
      data: type === 'integer' ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells,
    }
  })
  const words = columns.map(({ name, unit, description }) => ({ name, unit, description }))
  const kvMetadata = [{ key: 'doudi', value: JSON.stringify({ title, description, columns: words }) }]
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'doudi' }))
}
