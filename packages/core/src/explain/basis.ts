import type { TracedFact, TracedRule } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import { storyOf } from './story.ts'
import type { Telling } from './telling.ts'

/** What a value rests on. */
export type Basis = { readonly rules: readonly TracedRule[]; readonly otherwise: TracedAmount | undefined }

/** The rules that decided, and what came of none. */
export function basis(t: Telling, traced: TracedFact): Basis {
  const story = storyOf(t, traced)
  switch (story.kind) {
    case 'flag':
      return { rules: story.rule ? [story.rule] : [], otherwise: undefined }
    case 'waterfall':
      return { rules: traced.rules, otherwise: undefined }
    case 'refused':
      return { rules: story.admission ? [story.admission] : [], otherwise: undefined }
    case 'leftOut':
      return { rules: [], otherwise: undefined }
    case 'guarded':
      return { rules: [story.guard], otherwise: story.otherwise }
    case 'noRule':
      return { rules: story.failed, otherwise: story.otherwise }
    case 'rules':
      return { rules: [...(story.guard ? [story.guard] : []), ...story.applied], otherwise: undefined }
  }
}

/** The amounts of what a value rests on. */
export const amountsOf = ({ rules, otherwise }: Basis): TracedAmount[] => [
  ...rules.flatMap(({ amount }) => (amount ? [amount] : [])),
  ...(otherwise ? [otherwise] : []),
]

/** What a name in an amount found of its parameter; a scale is shown whole. */
export function foundOf({ kind, value, by, strength }: TracedAmount): { value: unknown; by?: NonNullable<TracedAmount['by']> } | undefined {
  if (kind === 'improve') return { value: strength }
  return kind === 'name' ? { value, ...(by ? { by } : {}) } : undefined
}

/** Names that conditions read. */
export function namesInCondition(condition: NonNullable<TracedRule['conditions']>): string[] {
  if ('skipped' in condition) return []
  if ('not' in condition) return namesInCondition(condition.not)
  if ('all' in condition) return condition.all.flatMap(namesInCondition)
  if ('any' in condition) return condition.any.flatMap(namesInCondition)
  return [condition.fact, ...(condition.against === undefined ? [] : [condition.against])]
}
