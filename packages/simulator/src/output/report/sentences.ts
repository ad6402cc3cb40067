import type { HeadlineResult } from '../../inference/headlines.ts'
import type { Text } from '../../outcomes/headlines.ts'
import { showEstimate } from '../numbers.ts'
import { nameOf } from '../scenario-names.ts'

/** "58.7 [57.6, 59.8]"; thousands apart in English alone. */
export const shown = (estimate: HeadlineResult['estimate']): Text => {
  const { value, interval } = showEstimate(estimate)
  const en = `${value} ${interval}`
  return { en, zh: en.replace(/,(?=\d)/g, '') }
}

/** More or fewer, with the sign taken out of the number. */
function compared({ mean, standardError, low, high }: HeadlineResult['estimate']): { amount: Text; en: string; zh: string } {
  const turned = mean < 0 ? { mean: -mean, standardError, low: -high, high: -low } : { mean, standardError, low, high }
  return { amount: shown(turned), en: mean < 0 ? 'fewer' : 'more', zh: mean < 0 ? '少' : '多' }
}

const inSentence = (scenario: string): Text => {
  const { en, zh } = nameOf(scenario)
  return { en: `<em>${en}</em>`, zh: `“${zh}”` }
}

/** A number, its definition's short words, its comparison, its intervals: one sentence in each language. */
export function relapseSentence({ scenario, estimate, difference }: HeadlineResult, words: Text, first: string): Text {
  const than = inSentence(first)
  const name = inSentence(scenario)
  const more = difference && compared(difference)
  return {
    en: `Under ${name.en}, <strong>${shown(estimate).en}</strong> of 1,000 households ${words.en}${more ? `, ${more.amount.en} ${more.en} than under ${than.en}` : ''}.`,
    zh: `在${name.zh}情景下，每千户有<strong>${shown(estimate).zh}</strong>户${words.zh}${more ? `，比${than.zh}情景${more.zh}${more.amount.zh}户` : ''}。`,
  }
}
