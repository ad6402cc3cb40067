/** What a scenario makes of a block of households: what goes over from year to year. One entry a household of the block. */
export type Track = {
  /** Medical own-pay of the year before, fen. */
  readonly ownPay: Float64Array
  readonly assets: Float64Array
  readonly debt: Float64Array
  /** Poor in the year before. */
  readonly poorD2: Uint8Array
  readonly poorD3: Uint8Array
  /** Had a relapse since it was lifted. */
  readonly relapsedD2: Uint8Array
  readonly relapsedD3: Uint8Array
  /** ln(x1/z) of the last three years, by year modulo 3. */
  readonly distance: readonly [Float64Array, Float64Array, Float64Array]
}

/** @param startAssets - fen */
export function newTrack(startAssets: Float64Array): Track {
  const rows = startAssets.length
  return {
    ownPay: new Float64Array(rows),
    assets: startAssets.slice(),
    debt: new Float64Array(rows),
    poorD2: new Uint8Array(rows),
    poorD3: new Uint8Array(rows),
    relapsedD2: new Uint8Array(rows),
    relapsedD3: new Uint8Array(rows),
    distance: [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)],
  }
}

export function copyTrack(track: Track): Track {
  const [a, b, c] = track.distance
  return {
    ownPay: track.ownPay.slice(),
    assets: track.assets.slice(),
    debt: track.debt.slice(),
    poorD2: track.poorD2.slice(),
    poorD3: track.poorD3.slice(),
    relapsedD2: track.relapsedD2.slice(),
    relapsedD3: track.relapsedD3.slice(),
    distance: [a.slice(), b.slice(), c.slice()],
  }
}
