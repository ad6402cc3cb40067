/** DOUDI_LONG=1 takes the long run (`npm run test:long`). A failure prints its seed; DOUDI_SEED takes it again. */
export const long = process.env.DOUDI_LONG === '1'

export const runs = (count: { readonly usual: number; readonly long: number }): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: long ? count.long : count.usual,
  ...(process.env.DOUDI_SEED === undefined ? {} : { seed: Number(process.env.DOUDI_SEED) }),
})

export const patience = { timeout: long ? 3_600_000 : 120_000 }
