import { isPolicy } from './shelf.mjs'

/** Which policies and inputs a policy reads, and which policies read it. */
export function relationsOf(pen, entry, system) {
  const { l, shelf } = pen
  const { texts } = l
  const { definitions } = system
  const own = namesRead(shelf, system, entry.id)
  const inputs = [...own].filter((name) => definitions.get(name)?.kind === 'input')
  const policies = documentsOf(definitions, own, entry.id)
  const readers = [...system.documents.keys()].filter(
    (id) => id !== entry.id && documentsOf(definitions, namesRead(shelf, system, id), id).has(entry.id),
  )
  const pages = (ids) => shelf.entries.filter((one) => isPolicy(one) && [...ids].includes(one.id)).map(pen.pageLink)
  const watching = shelf.entries.filter(
    ({ kind, document }) => kind === 'indicator' && document.fact.startsWith(`${shelf.shortOf(entry.id)}.`),
  )
  const line = (head, items) => `- ${head}${l.colon}${items.length === 0 ? texts.nothing : l.list(items)}`
  return [
    line(texts.reads, pages(policies)),
    line(
      `${texts.reads}${l.brackets(texts.inputs)}`,
      inputs.map((name) => pen.term(name, entry.id)),
    ),
    line(texts.readBy, pages(readers)),
    ...(watching.length === 0 ? [] : [line(texts.watchedBy, watching.map(pen.pageLink))]),
  ].join('\n')
}

const reads = new WeakMap()

/** Names that the facts and parameters of a document read. */
function namesRead(shelf, system, id) {
  if (!reads.has(system)) {
    const byDocument = new Map()
    for (const [name, definition] of system.definitions) {
      if (definition.document === undefined) continue
      const names = byDocument.get(definition.document) ?? new Set()
      byDocument.set(definition.document, names)
      for (const read of shelf.core.readsOf(system.definitions, name)) names.add(read)
    }
    reads.set(system, byDocument)
  }
  return reads.get(system).get(id) ?? new Set()
}

const documentsOf = (definitions, names, own) =>
  new Set(
    [...names].flatMap((name) =>
      definitions.get(name)?.document && definitions.get(name).document !== own ? [definitions.get(name).document] : [],
    ),
  )

/** Parameters of other policies that say how strongly, or whether, a policy is in force; not through money that others pay. */
export function strengthsOf(shelf, entry, system) {
  const { definitions } = system
  const found = new Map()
  const seen = new Set()
  const walk = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    const definition = definitions.get(name)
    if (definition?.kind === 'parameter') {
      if (definition.document !== entry.id && definition.source.unit === 'strength') found.set(name, definition)
    } else if (definition?.kind === 'fact' && !definition.source.paid && !definition.waterfall)
      for (const read of shelf.core.readsOf(definitions, name)) walk(read)
  }
  for (const name of namesRead(shelf, system, entry.id)) walk(name)
  return [...found].map(([name, { document }]) => ({
    name,
    document,
    source: shelf.entries.find((one) => isPolicy(one) && one.id === document).document.parameters[name.split('.')[1]],
  }))
}
