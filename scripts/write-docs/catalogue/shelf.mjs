/**
 * Every document with its place among the pages, and the systems in which it is shown.
 *
 * @param data - what @doudi/policies exports, and `core`: what the pages need of @doudi/core
 */
export function shelfOf({ core, policies, proposals, reforms, indicators, workedCases, scenarios, vocabulary }) {
  const linked = new Map()
  const proposed = [...proposals, ...reforms.flatMap(({ add = [] }) => add)].filter(
    (one, i, all) => all.findIndex(({ id }) => id === one.id) === i && !policies.some(({ id }) => id === one.id),
  )
  const entry = (kind, folder) => (document) => ({ kind, id: document.id, document, path: `${folder}${document.id}.md` })
  const entries = [
    ...policies.map(entry('policy', '')),
    ...proposed.map(entry('proposal', '')),
    ...reforms.map(entry('reform', 'reforms/')),
    ...indicators.map(entry('indicator', 'indicators/')),
  ]
  const byShort = new Map(entries.filter(isPolicy).map((one) => [shortName(one.id), one]))

  /** The policies under these reforms; undefined where they cannot stand without others. */
  function systemWith(ids) {
    const key = ids.join(' ')
    if (!linked.has(key)) {
      const chosen = ids.map((id) => reforms.find((one) => one.id === id))
      linked.set(
        key,
        attempt(() => core.link({ vocabulary, policies, reforms: chosen })),
      )
    }
    return linked.get(key)
  }

  /** The system in which a policy or proposal is shown. */
  function systemOf({ kind, id }) {
    if (kind !== 'proposal') return systemWith([])
    for (const reform of adding(id)) {
      const system = systemWith([reform.id])
      if (system) return system
    }
    return core.link({ vocabulary, policies: [...policies, ...proposed] })
  }
  const adding = (id) => reforms.filter(({ add = [] }) => add.some((one) => one.id === id))

  const inputs = new Map(Object.entries(vocabulary).flatMap(([entity, facts]) => Object.keys(facts).map((name) => [name, entity])))
  return {
    core,
    vocabulary,
    inputs,
    entries,
    scenarios: Object.values(scenarios),
    reforms: entries.filter(({ kind }) => kind === 'reform'),
    workedCases,
    byShort,
    shortOf: shortName,
    systemWith,
    systemOf,
    adding,
    casesOf: ({ id }) => workedCases.filter(({ of }) => of === id),
    /** For titles: every document there is, those of a system first. */
    side: (system) => ({
      vocabulary,
      policies: new Map([...proposed.map((one) => [one.id, one]), ...(system ? system.documents : policies.map((one) => [one.id, one]))]),
    }),
    /** The page and the anchor of what a document calls `name`; undefined for words of the language. */
    placeOf(name, ownId) {
      const [first, second] = name.split('.')
      const entry = second === undefined ? entries.find((one) => isPolicy(one) && one.id === ownId) : byShort.get(first)
      const bare = second ?? first
      if (entry && hasOwn(entry.document.parameters, bare)) return { path: entry.path, anchor: anchorOf('value', bare) }
      if (entry && hasOwn(entry.document.facts, bare)) return { path: entry.path, anchor: anchorOf('fact', bare) }
      return second === undefined && inputs.has(bare) ? { path: 'inputs.md', anchor: anchorOf('input', bare) } : undefined
    },
  }
}

export const isPolicy = ({ kind }) => kind === 'policy' || kind === 'proposal'
export const anchorOf = (kind, name) => `${kind}-${name}`.toLowerCase()
const hasOwn = (of, name) => of !== undefined && Object.hasOwn(of, name)

/** `anhui/health-351` as others read it: `health351`. */
export const shortName = (id) =>
  id
    .split('/')
    .pop()
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** What a reform needs may come with another one: what core refuses is no answer, everything else is a fault. */
function attempt(make) {
  try {
    return make()
  } catch (error) {
    if (error.name === 'CoreError') return undefined
    throw error
  }
}
