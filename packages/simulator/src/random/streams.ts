import seedrandom from 'seedrandom'

/** Where numbers are drawn: a process of a year in a block of a replicate. */
export type StreamKey = {
  readonly seed: string
  readonly replicate: number
  readonly year: number
  readonly process: string
  readonly block: number
}

/** Half of the distance of alea's numbers, which are k / 2³². */
const half = 1 / 8_589_934_592

/**
 * Uniform draws in (0, 1), never 0 or 1: (k + ½) / 2³² of a stream of its own, `seedrandom.alea` keyed by the text
 * `seed/replicate/year/process/block`. What one process draws never shifts the luck of another.
 *
 * @param columns - filled one after the other
 * @param rows - draws a column
 */
export function drawUniforms({ seed, replicate, year, process, block }: StreamKey, columns: readonly Float64Array[], rows: number): void {
  // The same as from `int32() >>> 0`, in one call less: these draws are a large part of a year.
  const stream = seedrandom.alea(`${seed}/${replicate}/${year}/${process}/${block}`)
  for (const column of columns) for (let i = 0; i < rows; i++) column[i] = stream() + half
}
