import { normalQuantile } from '../random/normal-quantile.ts'

/** How well counts realise a target, cell by cell and as a whole. */
export type Fit = {
  readonly total: number
  /** Total absolute error Σ|T - E|, in what is counted. */
  readonly tae: number
  /** The same as a share of ΣT. */
  readonly sae: number
  /** √(Σ(T - E)²/m) over the mean cell ΣT/m. */
  readonly srmse: number
  /** Freeman-Tukey 4 Σ(√E - √T)²: about χ² with m - 1 degrees of freedom for a sample. */
  readonly freemanTukey: number
  /** {@link cellZ} of each cell. */
  readonly z: readonly number[]
  /** Cells that differ more than chance would have it in one of twenty. */
  readonly beyond: number
}

/**
 * Total absolute error, its share, standardised root mean square error, Freeman-Tukey and cell-wise Z of counts against a target.
 *
 * Z and Freeman-Tukey take the counts for independent draws; persons of a household are alike, so they say too much rather than too
 * little.
 *
 * @param target - T, counts of m cells
 * @param realised - E, of the same cells
 * @returns errors of nothing (m = 0 or ΣT = 0) are NaN
 * @source Voas & Williamson (2001), Geographical and Environmental Modelling 5(2), on TAE, SAE, Z and Freeman-Tukey
 * @example
 * tableFit([50, 50], [40, 60]) // => { tae: 20, sae: 0.2, srmse: 0.2, … }
 */
export function tableFit(target: ArrayLike<number>, realised: ArrayLike<number>): Fit {
  const cells = target.length
  let [total, count, tae, squares, freemanTukey] = [0, 0, 0, 0, 0]
  for (let i = 0; i < cells; i++) {
    const difference = target[i]! - realised[i]!
    total += target[i]!
    count += realised[i]!
    tae += Math.abs(difference)
    squares += difference * difference
    const roots = Math.sqrt(realised[i]!) - Math.sqrt(target[i]!)
    freemanTukey += 4 * roots * roots
  }
  const z = Array.from({ length: cells }, (_, i) => cellZ(target[i]! / total, realised[i]!, count))
  const limit = normalQuantile(0.975)
  return {
    total,
    tae,
    sae: tae / total,
    srmse: (Math.sqrt(squares / cells) * cells) / total,
    freemanTukey,
    z,
    beyond: z.filter((value) => Math.abs(value) > limit).length,
  }
}

/**
 * Z of a cell: its realised share less its target share, over the standard error of a share of `total` independent draws.
 *
 * @param share - target, 0 to 1
 * @param realised - counted in the cell
 * @param total - counted in the table
 * @returns 0 where a cell that must be empty is empty, infinite where it is not
 */
export function cellZ(share: number, realised: number, total: number): number {
  const difference = realised / total - share
  if (difference === 0) return 0
  return difference / Math.sqrt((share * (1 - share)) / total)
}
