import { offByOption } from '../system/options.ts'
import type { LinkedAmount, LinkedFact, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod, Searched } from './finding.ts'
import { isOff, parametersOf, valuesWithin } from './parameters.ts'
import { reachedFrom } from './search/days.ts'
import { appliesIn, factsOf, type Searches, type Stretch } from './search/searches.ts'

/**
 * Rules that apply on no day of the period, in no situation that was tried: the conditions contradict each other or the fact's, an
 * earlier rule always applies first, or the rule pays by a strength that is 0 throughout.
 */
export function deadRules(system: PolicySystem, period: CheckPeriod, searches: Searches): CheckFinding[] {
  return factsOf(system).flatMap((fact) => {
    const alone = fact.source.rules === undefined
    if (fact.waterfall || (alone && fact.conditions === undefined && !fact.rules.some(({ amount }) => byStrengthAlone(amount)))) return []
    // Behind an option of the reading that is off: meant to be dead.
    if (offByOption(fact.conditions, system.definitions)) return []
    const stretches = searches.rules(fact).filter(({ search }) => search !== undefined)
    if (stretches.length === 0) return []
    const days = { from: stretches[0]!.from, until: stretches.at(-1)!.until }
    const searched = together(stretches)
    const came = stretches.some(({ search }) => search!.answers.some((answers) => answers[0] === 1))
    const tried = searched.exhaustive
      ? { en: `none of the ${searched.combinations} combinations that there are`, zh: `全部${searched.combinations}种组合` }
      : { en: `none of ${searched.combinations} situations tried`, zh: `试过的${searched.combinations}种情形` }
    const dead = (path: string, en: string, zh: string, parameter?: string): CheckFinding => ({
      code: 'check/dead-rule',
      severity: 'warning',
      document: fact.document,
      path,
      fact: fact.name,
      ...(parameter === undefined ? {} : { parameter }),
      period: days,
      message: { en, zh },
      ...(parameter === undefined ? { searched } : {}),
    })
    const { title } = fact.source
    if (!came) {
      const path = fact.conditions ? `${fact.path}/conditions` : fact.path
      return [dead(path, `the conditions of “${title.en}” never hold: in ${tried.en}`, `“${title.zh}”的条件从不成立（${tried.zh}）`)]
    }
    return fact.rules.flatMap((rule, i): CheckFinding[] => {
      if (offByOption(rule.conditions, system.definitions)) return []
      const name = rule.title
        ? { en: `the rule “${rule.title.en}” of “${title.en}”`, zh: `“${title.zh}”的规则“${rule.title.zh}”` }
        : alone
          ? { en: `“${title.en}”`, zh: `“${title.zh}”` }
          : { en: `rule ${i + 1} of “${title.en}”`, zh: `“${title.zh}”的第${i + 1}条规则` }
      const strength = strengthOff(system, rule.amount, period)
      if (strength !== undefined)
        return [
          {
            ...dead(
              rule.path,
              `${name.en} pays nothing: its strength ${strength} is 0 on every day`,
              `${name.zh}不支付：其力度${strength}始终为0`,
              strength,
            ),
            severity: 'note',
          },
        ]
      const holds = (answers: Uint8Array): boolean => answers[0] === 1 && answers[i + 1] === 1
      const any = (test: (answers: Uint8Array) => boolean): boolean => stretches.some(({ search }) => search!.answers.some(test))
      if (any((answers) => appliesIn(fact, answers, i))) return []
      return any(holds)
        ? [
            dead(
              rule.path,
              `${name.en} never applies, because an earlier rule always does: in ${tried.en}`,
              `${name.zh}从不适用，总有在前的规则先适用（${tried.zh}）`,
            ),
          ]
        : [
            dead(
              `${rule.path}${rule.conditions ? '/conditions' : ''}`,
              `the conditions of ${name.en} never hold: in ${tried.en}`,
              `${name.zh}的条件从不成立（${tried.zh}）`,
            ),
          ]
    })
  })
}

/** Equal programs were searched once; their combinations count once. */
function together(stretches: readonly Stretch[]): Searched {
  const searches = new Map(stretches.map(({ search }) => [search!.fingerprint, search!.searched]))
  const all = [...searches.values()]
  return {
    exhaustive: all.every(({ exhaustive }) => exhaustive),
    combinations: all.reduce((sum, { combinations }) => sum + combinations, 0),
  }
}

/** `improve` without ordinary terms: at strength 0 it is nothing. */
const byStrengthAlone = (amount: LinkedAmount): amount is Extract<LinkedAmount, { kind: 'improve' }> =>
  amount.kind === 'improve' && amount.parts.length === 1

/** The strength of a rule that pays by strength alone, where it is 0 in the whole period. A strength that is a fact is followed to its parameters. */
function strengthOff(system: PolicySystem, amount: LinkedAmount, period: CheckPeriod): string | undefined {
  if (!byStrengthAlone(amount)) return undefined
  const reached = reachedFrom(system, [amount.strength])
  const strengths = parametersOf(system).filter(
    ({ name, dimension }) => reached.has(name) && dimension.type === 'number' && dimension.is === 'strength',
  )
  const inForce = strengths.flatMap((parameter) => valuesWithin(parameter, period))
  const definition = system.definitions.get(amount.strength)
  const amountsAreParameters = definition?.kind === 'parameter' || (definition?.kind === 'fact' && strengthFromParameters(definition))
  return amountsAreParameters && inForce.length > 0 && inForce.every(({ value }) => isOff(value)) ? amount.strength : undefined
}

const strengthFromParameters = ({ rules, otherwise }: LinkedFact): boolean =>
  [...rules.map(({ amount }) => amount), otherwise].every(
    (amount) => amount.kind === 'name' || (amount.kind === 'number' && amount.value === 0),
  )
