import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibLn from '@stdlib/math-base-special-ln'
import stdlibPow from '@stdlib/math-base-special-pow'
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf'

// The engines' own exp, log and pow differ in the last bit from one another; these are plain arithmetic and the same everywhere.

export const exp: (x: number) => number = stdlibExp
export const ln: (x: number) => number = stdlibLn
export const pow: (x: number, y: number) => number = stdlibPow

const cdf = stdlibNormalCdf.factory(0, 1)

/** Φ(x). For the upper tail take `normalCdf(-x)`: 1 - Φ(x) would lose its digits. */
export const normalCdf: (x: number) => number = cdf

/** Density of the standard normal. */
export const normalDensity = (x: number): number => exp(-0.5 * x * x) / 2.5066282746310002

/** Half up; what the policies do with money. */
export const rounded = (x: number): number => Math.floor(x + 0.5)
