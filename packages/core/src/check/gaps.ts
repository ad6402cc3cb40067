import { type Entity, entities } from '../policy/language.ts'
import type { LinkedFact, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { exampleOf, type Outcome } from './search/example.ts'
import { changed, type Sample, valueIn } from './search/sample.ts'
import type { Search } from './search/search.ts'
import { factsOf, mayHaveGap, type Searches, type Stretch } from './search/searches.ts'

/** Of the situations in which no rule applies, so many are looked at before a day is given up. */
const mostLooked = 30

/**
 * Facts by rules, without `otherwise`, of which in some situation none applies, where that looks unintended:
 *
 * - the fact is `unique`, so its rules are meant as cases; or
 * - along one number there are situations below and above in which a rule applies; or
 * - of a category, at least two and at least half of the values have a rule, and this one has none.
 *
 * That nobody below a line, or without a flag, gets anything is how rules are written, and no finding. `otherwise: 0` says that it is meant.
 */
export async function gaps(system: PolicySystem, _period: CheckPeriod, searches: Searches): Promise<CheckFinding[]> {
  const out: CheckFinding[] = []
  for (const fact of factsOf(system)) {
    if (!mayHaveGap(fact)) continue
    const stretches = searches.rules(fact)
    let found: CheckFinding | undefined
    for (const stretch of stretches) {
      if (found && stretch.search && (await gapOn(system, fact, stretch, false)))
        found = { ...found, period: { from: found.period.from, until: stretch.until } }
      found ??= await gapOn(system, fact, stretch, true)
    }
    if (found) out.push(found)
  }
  return out
}

/** The gap on one stretch of days; `confirm`: with an example, else only whether there is one. */
async function gapOn(
  system: PolicySystem,
  fact: LinkedFact,
  { from, until, search }: Stretch,
  confirm: boolean,
): Promise<CheckFinding | undefined> {
  if (!search) return undefined
  const rules = fact.rules.length
  const isGap = (answers: Uint8Array): boolean => answers[0] === 1 && answers.subarray(1, rules + 1).every((holds) => holds === 0)
  const open = search.answers.flatMap((answers, k) => (isGap(answers) ? [k] : []))
  const every = Math.max(1, Math.floor(open.length / mostLooked))
  for (let i = 0; i < open.length; i += every) {
    const sample = search.samples[open[i]!]!
    const why = fact.source.combine === 'unique' ? meantAsCases : between(search, sample, rules)
    if (!why) continue
    const shows = (outcome: Outcome): boolean => 'evaluation' in outcome && noRule(outcome, fact)
    const example = confirm ? await exampleOf(system, fact, search.layout, sample, { at: from }, shows) : undefined
    if (confirm && !example) continue
    return {
      code: 'check/gap',
      severity: 'warning',
      document: fact.document,
      path: `${fact.path}/rules`,
      fact: fact.name,
      period: { from, until },
      message: {
        en: `no rule of “${fact.source.title.en}” applies, and it says nothing otherwise: it is 0. ${why.en} If 0 is meant, write otherwise: 0.`,
        zh: `“${fact.source.title.zh}”没有任何规则适用，也没有otherwise，结果为0。${why.zh}如确应为0，请写otherwise: 0。`,
      },
      ...(example ? { example } : {}),
      searched: search.searched,
    }
  }
  return undefined
}

/** As evaluate tells it: every rule was looked at, and none applied, though the fact came to them. */
function noRule(outcome: Extract<Outcome, { evaluation: unknown }>, fact: LinkedFact): boolean {
  const looked = outcome.traced?.rules ?? []
  const guard = looked.find(({ path }) => path === `${fact.path}/conditions`)
  const rules = looked.filter(({ path }) => path.startsWith(`${fact.path}/rules/`))
  return guard?.applies !== false && rules.length === fact.rules.length && rules.every(({ applies }) => !applies)
}

type Why = { readonly en: string; readonly zh: string }
const meantAsCases: Why = { en: 'Rules that exclude each other are meant as cases.', zh: '互斥的规则意在分情形。' }

/** Whether the situation lies between situations that have a rule, along one of its numbers or among the values of a category. */
function between({ layout, ask }: Search, sample: Sample, rules: number): Why | undefined {
  if (sample.earlier.length > 0) return undefined
  for (const entity of entities) {
    for (const [index, tried] of layout[entity].entries()) {
      const own = valueIn(sample, entity as Entity, index)
      if (own === undefined || tried.input.dimension.type === 'flag') continue
      const values = tried.values.filter((value) => !Number.isNaN(value))
      const covered = ask(values.map((value) => changed(sample, entity, index, value))).map(
        (answers) => answers[0] === 1 && answers.subarray(1, rules + 1).some((holds) => holds === 1),
      )
      const { en, zh } = tried.input.title
      if (tried.input.dimension.type !== 'number') {
        const count = covered.filter((one) => one).length
        if (count >= 2 && count * 2 >= values.length)
          return {
            en: `Other values of “${en}” have a rule: ${count} of ${values.length}.`,
            zh: `“${zh}”的其他取值有规则（${values.length}项中的${count}项）。`,
          }
      } else if (
        !Number.isNaN(own) &&
        values.some((value, i) => covered[i] && value < own) &&
        values.some((value, i) => covered[i] && value > own)
      )
        return { en: `Below and above, along “${en}”, one does.`, zh: `“${zh}”更低和更高时都有规则适用。` }
    }
  }
  return undefined
}
