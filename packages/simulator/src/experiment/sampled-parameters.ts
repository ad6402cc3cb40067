import { type ParameterValues, parameterAt, parameters } from '../parameters.ts'
import { drawUniforms } from '../random/streams.ts'

/**
 * Numbers of villages cut the population into blocks: another number would be another sample of households. And which definition the office
 * goes by is structure, which is never pooled with the values of parameters.
 */
const notSampled: readonly string[] = ['cohort.villages', 'observation.latent']

/** A switch, 0 or 1, chooses what the model does: structure as well. */
const isSwitch = (value: number, [low, high]: readonly [number, number]): boolean => low === 0 && high === 1 && (value === 0 || value === 1)

const wholeUnit = /^(months|years|days|persons|households|CNY)/

type Range = { readonly path: string; readonly low: number; readonly mode: number; readonly high: number; readonly isWhole: boolean }

/** Every value of the model that is a number with a lowest and a highest plausible value; the rest, with ranges in words, is not sampled. */
export const sampledRanges: readonly Range[] = Object.entries(parameters).flatMap(([section, inside]) =>
  Object.keys(inside).flatMap((name): Range[] => {
    const path = `${section}.${name}`
    const { value, range, unit } = parameterAt(path)!
    if (typeof value !== 'number' || range === undefined || typeof range === 'string' || notSampled.includes(path)) return []
    if (isSwitch(value, range)) return []
    const [low, high] = range
    return [{ path, low, mode: value, high, isWhole: wholeUnit.test(unit ?? '') && [low, value, high].every(Number.isInteger) }]
  }),
)

/**
 * One draw of the uncertain values: each by itself from the triangular distribution on its range with its mode at the default, so that the
 * default is what is most likely, and the ends are hardly ever met. Whole months and yuan stay whole.
 *
 * @param draw - from 0
 * @param given - values that the experiment sets, which are not sampled
 */
export function drawParameters(seed: string, draw: number, given: ParameterValues = {}): ParameterValues {
  const u = new Float64Array(1)
  const drawn = sampledRanges.flatMap(({ path, low, mode, high, isWhole }): [string, number][] => {
    if (Object.hasOwn(given, path)) return []
    drawUniforms({ seed, replicate: draw, year: 0, process: `parameter ${path}`, block: 0 }, [u], 1)
    const value = triangularQuantile(u[0]!, low, mode, high)
    return [[path, isWhole ? Math.round(value) : value]]
  })
  return { ...Object.fromEntries(drawn), ...given }
}

/** The inverse of the triangular distribution on [low, high]. @param u - in (0, 1) */
export function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  const below = (mode - low) / (high - low)
  return u < below ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
}
