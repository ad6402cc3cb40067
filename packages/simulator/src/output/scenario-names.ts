import { scenarios } from '@doudi/policies'
import type { Text } from '../outcomes/headlines.ts'

const short: { readonly [scenario: string]: string } = { kept: '延续', taper: '渐退', cliff: '悬崖' }

/** A scenario in a few characters: its id in English, a word in Chinese. */
export const nameOf = (scenario: string): Text => ({ en: scenario, zh: short[scenario] ?? scenarios[scenario]?.title.zh ?? scenario })
