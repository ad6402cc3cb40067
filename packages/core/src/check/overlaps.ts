import type { LinkedFact, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { exampleOf } from './search/example.ts'
import { factsOf, type Searches, type Stretch } from './search/searches.ts'

/** Situations tried by `evaluate` for a pair of rules before a day is given up. */
const mostTried = 12

/** Rules of a `unique` fact that both apply: there an evaluation ends in `run/two-rules`. One finding a pair of rules. */
export async function overlaps(system: PolicySystem, _period: CheckPeriod, searches: Searches): Promise<CheckFinding[]> {
  const out: CheckFinding[] = []
  for (const fact of factsOf(system)) {
    if (fact.source.combine !== 'unique') continue
    const stretches = searches.rules(fact)
    for (let second = 1; second < fact.rules.length; second++)
      for (let first = 0; first < second; first++) {
        const found = await overlap(system, fact, stretches, first, second)
        if (found) out.push(found)
      }
  }
  return out
}

async function overlap(
  system: PolicySystem,
  fact: LinkedFact,
  stretches: readonly Stretch[],
  first: number,
  second: number,
): Promise<CheckFinding | undefined> {
  const hits = stretches.map(({ search }) =>
    search ? search.answers.flatMap((answers, k) => (answers[0] && answers[first + 1] && answers[second + 1] ? [k] : [])) : [],
  )
  const [a, b] = [fact.rules[first]!, fact.rules[second]!]
  for (const [i, { from, search }] of stretches.entries()) {
    for (const k of hits[i]!.slice(0, mostTried)) {
      const example = await exampleOf(system, fact, search!.layout, search!.samples[k]!, { at: from }, (outcome) => {
        if (!('problem' in outcome)) return false
        const { code, document, path, found } = outcome.problem
        return code === 'run/two-rules' && document === fact.document && path === fact.path && found.startsWith(`${a.path} and ${b.path},`)
      })
      if (!example) continue
      const last = stretches.findLastIndex((_, j) => hits[j]!.length > 0)
      const name = (rule: typeof a, language: 'en' | 'zh'): string => (rule.title ? `“${rule.title[language]}”` : rule.path)
      return {
        code: 'check/overlap',
        severity: 'error',
        document: fact.document,
        path: b.path,
        fact: fact.name,
        period: { from, until: stretches[last]!.until },
        message: {
          en: `two rules of “${fact.source.title.en}”, of which one may apply, both do: ${name(a, 'en')} and ${name(b, 'en')}`,
          zh: `“${fact.source.title.zh}”只应有一条规则适用，${name(a, 'zh')}与${name(b, 'zh')}却同时适用`,
        },
        example,
        searched: search!.searched,
      }
    }
  }
  return undefined
}
