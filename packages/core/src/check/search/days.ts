import { firstsOfMonths } from '../../period.ts'
import { type Condition, type Day, isReference } from '../../policy/language.ts'
import { readsOf } from '../../system/reads.ts'
import type { PolicySystem } from '../../system/system.ts'
import type { CheckPeriod } from '../finding.ts'
import { amountsOf, partsOf } from '../reads.ts'

/** The names that a condition reads itself. */
export function namesOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(namesOf)
  if ('any' in condition) return condition.any.flatMap(namesOf)
  if ('not' in condition) return namesOf(condition.not)
  return [condition.fact, ...(isReference(condition.value) ? [condition.value.fact] : [])]
}

/** All names that some names come down to, themselves included. */
export function reachedFrom(system: PolicySystem, names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || !system.definitions.has(name)) continue
    seen.add(name)
    queue.push(...readsOf(system.definitions, name))
  }
  return seen
}

/** The first day of each stretch of the period in which nothing that these names come down to changes. */
export function daysOfChange(system: PolicySystem, names: readonly string[], { from, to }: CheckPeriod): Day[] {
  const days = new Set([from])
  let years = false
  for (const name of reachedFrom(system, names)) {
    const definition = system.definitions.get(name)!
    if (definition.kind === 'calendar' && definition.name === 'year') years = true
    if (definition.kind === 'parameter') for (const value of definition.values) days.add(value.from)
    // What is added up over the months of a year changes with the year, and so may whatever looks beyond its own day.
    if (
      definition.kind === 'fact' &&
      amountsOf(definition)
        .flatMap(partsOf)
        .some(({ kind }) => !dayOnly.has(kind))
    )
      years = true
  }
  if (years)
    for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++)
      days.add(firstsOfMonths(`${String(year).padStart(4, '0')}-01-01`)[0]!)
  return [...days].filter((day) => day >= from && day < to).sort()
}
const dayOnly = new Set(['number', 'category', 'name', 'operation', 'improve', 'total', 'annual', 'yearToDate', 'highestToDate', 'earlier'])
