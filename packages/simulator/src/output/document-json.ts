import { type Day, type Description, describe, type ParameterValue } from '@doudi/core'
import type { FoundDocument } from '../input/find-document.ts'

/** What a program reads of a document: itself, and its words in both languages. */
export function documentJson(found: FoundDocument, at: Day | undefined): object {
  const { kind, document, cases, system } = found
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  if (kind === 'reform') {
    const { en, zh } = found.changes
    return { kind, document, changes: { en, zh }, cases: ids(cases) }
  }
  if (kind === 'indicator') return { kind, document, cases: ids(cases) }
  const rules: { [fact: string]: Description } = {}
  const inForce: { [parameter: string]: { readonly from: Day; readonly value: ParameterValue } | null } = {}
  for (const [name, definition] of system.definitions) {
    if ((definition.kind !== 'fact' && definition.kind !== 'parameter') || definition.document !== document.id) continue
    if (definition.kind === 'fact') rules[name] = describe(system, name)
    else if (at !== undefined) {
      const entry = definition.values.filter(({ from }) => from <= at).at(-1)
      inForce[name] = entry === undefined ? null : { from: entry.from, value: entry.value }
    }
  }
  const entering = found.entering === undefined ? {} : { entersBy: ids(found.entering) }
  return {
    kind,
    document,
    ...(at === undefined ? {} : { at, inForce }),
    rules,
    cases: ids(cases),
    reforms: ids(found.touching),
    ...entering,
  }
}
