/** One of the things that are measured side by side. */
export type Contender = {
  readonly name: string
  /** Rows that one run works on. */
  readonly rows: number
  /** One pass over the rows. */
  readonly run: () => unknown
  /** `run` gives the nanoseconds that it took: another process, which measures itself. */
  readonly measuresItself?: true
}

export type Timing = {
  readonly name: string
  readonly rows: number
  /** Nanoseconds a row, by round. */
  readonly rounds: readonly number[]
}

/** Rounds before the first that counts. */
const warmUp = 5

/**
 * Times contenders in interleaved rounds: each runs once a round, so that whatever disturbs the machine disturbs all of them. Every
 * round begins with another one, since a contender also feels what its predecessor left in the caches. Some rounds go first, uncounted: until
 * V8 has optimised a loop over columns, every number in it is an object.
 */
export async function measure(contenders: readonly Contender[], rounds: number): Promise<Timing[]> {
  const times = contenders.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (let k = 0; k < contenders.length; k++) {
      const index = (k + round + warmUp) % contenders.length
      const { run, rows, measuresItself } = contenders[index]!
      const start = performance.now()
      let given = run()
      if (given instanceof Promise) given = await given
      const nanoseconds = measuresItself ? Number(given) : (performance.now() - start) * 1e6
      if (round >= 0) times[index]!.push(nanoseconds / rows)
    }
  }
  return contenders.map(({ name, rows }, index) => ({ name, rows, rounds: times[index]! }))
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How many times as long as `base`: the median of the ratios of each round. */
export const ratio = (timing: Timing, base: Timing): number => median(timing.rounds.map((time, round) => time / base.rounds[round]!))

export function timingOf(timings: readonly Timing[], name: string): Timing {
  const found = timings.find((timing) => timing.name === name)
  if (!found) throw new Error(`nothing was measured as "${name}"`)
  return found
}
