import { type Condition, isReference } from '../policy/language.ts'
import type { Definition, LinkedAmount, LinkedFact, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { amountsOf, conditionLeaves, partsOf } from './reads.ts'

/**
 * What the words of a unit say beyond its dimension: money of a year or of no period, of a person or a whole household. Undefined:
 * nobody can tell, and it is compared with anything.
 */
type Words = { readonly period?: 'year' | 'once'; readonly of?: 'person' | 'household' }

const nothing: Words = {}
const added = new Set(['add', 'subtract', 'min', 'max'])

/**
 * Money that is compared, added up or chosen among although the words of its units differ: a year's with that of no period, a person's
 * with a household's. Linking lets it pass, because words after the slash are for readers.
 */
export function mixedWords(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return system.order.flatMap((name) => {
    const fact = system.definitions.get(name) as LinkedFact
    const mixed = (at: string, all: readonly Words[]): CheckFinding[] => {
      const periods = new Set(all.flatMap((words) => words.period ?? []))
      const owners = new Set(all.flatMap((words) => words.of ?? []))
      if (periods.size < 2 && owners.size < 2) return []
      const [en, zh] =
        periods.size > 1
          ? ['money of a year with money of no period', '按年的金额与不分期的金额']
          : ['money per person with money of a household', '人均金额与全户金额']
      return [
        {
          code: periods.size > 1 ? 'check/mixed-periods' : 'check/mixed-owners',
          severity: 'warning',
          document: fact.document,
          path: at,
          fact: name,
          period: { from: period.from, until: period.to },
          message: { en: `“${fact.source.title.en}” puts ${en} together`, zh: `“${fact.source.title.zh}”把${zh}放在一起` },
        },
      ]
    }
    const amounts = amountsOf(fact)
      .flatMap(partsOf)
      .flatMap((part): CheckFinding[] => {
        if (part.kind === 'improve')
          return mixed(
            part.at,
            part.parts.map((inner) => wordsOf(system, inner)),
          )
        if (part.kind !== 'operation' || !added.has(part.operator)) return []
        return mixed(
          part.at,
          part.args.map((inner) => wordsOf(system, inner)),
        )
      })
    const conditions = conditionLeaves(fact).flatMap((leaf): CheckFinding[] => {
      const value = leaf.value as Extract<Condition, { fact: string }>['value']
      return isReference(value)
        ? mixed(
            leaf.at,
            [leaf.fact, value.fact].map((read) => wordsOfName(system, read)),
          )
        : []
    })
    // What it gives, against what it says that it gives.
    const outcome =
      amounts.length > 0 || fact.waterfall
        ? []
        : fact.rules.flatMap(({ amount }) => mixed(amount.at, [wordsOfName(system, name), wordsOf(system, amount)]))
    return [...conditions, ...amounts, ...outcome]
  })
}

function wordsOfName(system: PolicySystem, name: string): Words {
  const definition = system.definitions.get(name)
  if (
    definition === undefined ||
    definition.dimension.type !== 'number' ||
    definition.dimension.money !== 1 ||
    definition.dimension.month !== 0
  )
    return nothing
  const unit = unitOf(definition)
  if (unit === undefined) return nothing
  const words = unit.split('/').slice(1)
  const entity = 'entity' in definition ? definition.entity : undefined
  const own = entity === 'person' || entity === 'household' ? entity : undefined
  const of = words.includes('person') ? 'person' : words.includes('household') ? 'household' : own
  return { period: words.includes('year') ? 'year' : 'once', ...(of === undefined ? {} : { of }) }
}

/** A fact’s unit as written; an input keeps its dimension alone, and its words are lost with it. */
const unitOf = (definition: Definition): string | undefined =>
  definition.kind === 'parameter' || definition.kind === 'fact' ? definition.source.unit : (definition as { readonly unit?: string }).unit

function wordsOf(system: PolicySystem, amount: LinkedAmount): Words {
  switch (amount.kind) {
    case 'name':
      return wordsOfName(system, amount.name)
    case 'operation': {
      const args = amount.args.map((arg) => wordsOf(system, arg))
      if (added.has(amount.operator) || amount.operator === 'firstKnown') return joined(args)
      // A rate leaves the period alone; what is multiplied by persons is no longer a person's.
      const { period } = joined(args)
      if (amount.operator === 'round' || amount.operator === 'brackets') return args[0]!
      return amount.operator === 'multiply' && period !== undefined ? { period } : nothing
    }
    case 'improve':
      return joined(amount.parts.map((part) => wordsOf(system, part)))
    case 'total': {
      const { period } = amount.count ? nothing : wordsOfName(system, amount.of)
      return period === undefined ? nothing : { period, of: 'household' }
    }
    // A year to date of money of no period is that of a year; what a bill adds to the year is of no period again.
    case 'yearToDate':
      return wordsOf(system, amount.of).period === undefined ? nothing : { period: 'year' }
    default:
      return nothing
  }
}

/** What all agree on, where they know. */
function joined(all: readonly Words[]): Words {
  const periods = new Set(all.flatMap(({ period }) => period ?? []))
  const owners = new Set(all.flatMap(({ of }) => of ?? []))
  return {
    ...(periods.size === 1 ? { period: [...periods][0]! } : {}),
    ...(owners.size === 1 ? { of: [...owners][0]! } : {}),
  }
}
