/** Numbers that look drawn and are the same in every run. */
export type Draws = {
  /** A whole number from 0 up to, not including, `n`. */
  readonly below: (n: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** A generator (mulberry32) that begins where a text says: each search has its own, so that none shifts another's luck. */
export function drawsOf(text: string): Draws {
  let state = 0x9e3779b9
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (n: number): number => Math.floor((next() / 4294967296) * n)
  return { below, pick: (list) => list[below(list.length)]! }
}
