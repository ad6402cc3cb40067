import type { PolicySystem } from '@doudi/core'

/**
 * Parameters of other policies that say how strongly, or whether, a policy is in force, such as `campaign.health351InForce` of 351; not
 * through money that others pay.
 */
export function strengthsOf({ definitions }: PolicySystem, policy: string): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const walk = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const definition = definitions.get(name)
    if (definition?.kind === 'parameter') {
      if (definition.document !== policy && definition.source.unit === 'strength') found.add(name)
    } else if (definition?.kind === 'fact' && (definition.document === policy || (!definition.source.paid && !definition.waterfall)))
      for (const word of wordsIn(definition.source)) walk(word.includes('.') ? word : `${name.split('.')[0]}.${word}`)
  }
  for (const [name, definition] of definitions) if (definition.kind === 'fact' && definition.document === policy) walk(name)
  return found
}

/** Every text in a document; what is no name of the system finds nothing there. */
const wordsIn = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : []
