/**
 * What the office registered, households. Source: the report, section 1 (mark S): relapses by year and by cause, and the new poverty of
 * 2018 among those never registered before.
 */
export const reported = {
  relapses: { 2015: 2, 2016: 75, 2017: 31, 2018: 0 },
  relapsesByCause: { illness: 76, disability: 14, other: 18 },
  newPoverty: 1_790,
  newPovertyByCause: { illness: 1_367, disability: 212, other: 211 },
} as const

/** The year of the new poverty in {@link reported}. */
export const newPovertyYear = 2018
