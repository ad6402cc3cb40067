import { ink } from './palette.ts'

/** The pattern of what patients pay themselves. */
export const ownPayHatch = (id: string): string =>
  `<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--page, #ffffff)"/><rect width="2.4" height="6" fill="${ink}"/></pattern></defs>`
