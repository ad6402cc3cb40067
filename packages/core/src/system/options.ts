import type { Condition } from '../policy/language.ts'
import type { Definition } from './system.ts'

type Definitions = ReadonlyMap<string, Definition>

/**
 * Whether conditions hold on no day because an option of the reading, a parameter that is a flag, never has the value that they ask for.
 * A reform that chooses it links the system anew.
 */
export function offByOption(conditions: Condition | undefined, definitions: Definitions): boolean {
  if (conditions === undefined) return false
  if ('all' in conditions) return conditions.all.some((one) => offByOption(one, definitions))
  if ('any' in conditions) return conditions.any.length > 0 && conditions.any.every((one) => offByOption(one, definitions))
  if ('not' in conditions) return false
  const { fact, operator, value: asked } = conditions
  const option = definitions.get(fact)
  if (option?.kind !== 'parameter' || option.dimension.type !== 'flag') return false
  // A table of flags may hold for some: it is no option that is off.
  return operator === 'equal' && typeof asked === 'boolean' && option.values.every(({ value }) => value === !asked)
}

/** Rules behind an option that is off count nothing, so that nobody carries their counters from bill to bill. */
export const withoutIdleCounters = (definitions: Map<string, Definition>): Map<string, Definition> =>
  new Map(
    [...definitions].map(([name, definition]): [string, Definition] => {
      if (definition.kind !== 'fact' || !definition.rules.some(({ counters }) => counters.length > 0)) return [name, definition]
      const off = offByOption(definition.conditions, definitions)
      const rules = definition.rules.map((rule) => (off || offByOption(rule.conditions, definitions) ? { ...rule, counters: [] } : rule))
      return [name, { ...definition, rules }]
    }),
  )
