import { scenarioOf } from '../dynamics/scenario-of.ts'
import type { Text } from '../outcomes/headlines.ts'

const short: { readonly [scenario: string]: string } = { kept: '延续', taper: '渐退', cliff: '悬崖' }

/** A scenario in a few characters: its id in English, a word or a reform’s title in Chinese. */
export const nameOf = (scenario: string): Text => ({
  en: scenario,
  zh: scenario
    .split('+')
    .map((part) => short[part] ?? scenarioOf(part)?.title.zh ?? part)
    .join('＋'),
})
