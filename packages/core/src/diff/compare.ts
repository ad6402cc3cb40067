import type { Fact, InputFact, Parameter, Policy, Rule, Vocabulary } from '../policy/language.ts'
import { entities } from '../policy/language.ts'
import { pointer } from '../policy/pointer.ts'
import { shortName } from '../system/passes/short-name.ts'
import type { Change, ChangedPart } from './difference.ts'
import { equal } from './equal.ts'
import { differingSpans } from './value-spans.ts'

type Part = { readonly [key: string]: unknown }
type Place = Pick<Change, 'document' | 'policy' | 'title'>

export function compareVocabularies(a: Vocabulary, b: Vocabulary): Change[] {
  return entities.flatMap((entity) =>
    eachName<InputFact>(a[entity], b[entity], (name, before, after) =>
      compareParts({ document: 'vocabulary', title: (after ?? before)!.title }, [entity, name], 'input', before, after),
    ),
  )
}

/** What changes in a policy; the documents have one id, or are meant to be one. */
export function comparePolicies(a: Policy, b: Policy, inputTitle: (name: string) => Change['title']): Change[] {
  if (a === b) return []
  const place = (title: Change['title']): Place => ({ document: b.id, policy: b.title, title })
  const { parameters: p = {}, facts: f, derives: d = {}, ...restA } = a
  const { parameters: q = {}, facts: g, derives: e = {}, ...restB } = b
  return [
    ...compareParts(place(b.title), [], 'policy', restA, restB),
    ...eachName<Parameter>(p, q, (name, before, after) => compareParameters(place((after ?? before)!.title), b.id, name, before, after)),
    ...eachName<Fact>(f, g, (name, before, after) =>
      compareBodies(place((after ?? before)!.title), ['facts', name], 'fact', before, after),
    ),
    ...eachName<Part>(d, e, (name, before, after) => compareBodies(place(inputTitle(name)), ['derives', name], 'derived', before, after)),
  ]
}

/** Every name of either, those of the first in its order, then those that are new. */
function eachName<T>(
  a: { readonly [name: string]: T },
  b: { readonly [name: string]: T },
  compare: (name: string, before: T | undefined, after: T | undefined) => Change[],
): Change[] {
  const own = (of: { readonly [name: string]: T }, name: string): T | undefined => (Object.hasOwn(of, name) ? of[name] : undefined)
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) => {
    const [before, after] = [own(a, name), own(b, name)]
    return equal(before, after) ? [] : compare(name, before, after)
  })
}

function compareParameters(place: Place, id: string, name: string, before: Parameter | undefined, after: Parameter | undefined): Change[] {
  const path = ['parameters', name]
  if (!before || !after) return compareParts(place, path, 'parameter', before, after)
  const { values: a, ...restA } = before
  const { values: b, ...restB } = after
  const spans = differingSpans(a, b).map(
    (span): Change => ({ ...place, path: pointer(path), kind: 'value', parameter: `${shortName(id)}.${name}`, unit: after.unit, ...span }),
  )
  return [...compareParts(place, path, 'parameter', restA, restB), ...spans]
}

function compareBodies(
  place: Place,
  path: readonly string[],
  of: ChangedPart,
  before: Part | undefined,
  after: Part | undefined,
): Change[] {
  if (!before || !after) return compareParts(place, path, of, before, after)
  const { rules: r, waterfall: w, ...restA } = before as Part & Partial<Fact>
  const { rules: s, waterfall: x, ...restB } = after as Part & Partial<Fact>
  const falls: Change[] = []
  if (w && x && !equal(w.payers, x.payers))
    falls.push({ ...place, path: pointer([...path, 'waterfall', 'payers']), kind: 'payers', before: w.payers, after: x.payers })
  const whole = (fall: Fact['waterfall']): Part => (w && x ? { waterfall: fall?.of } : fall ? { waterfall: fall } : {})
  return [
    ...compareParts(place, path, of, { ...restA, ...whole(w) }, { ...restB, ...whole(x) }),
    ...compareRules(place, path, of, r ?? [], s ?? []),
    ...falls,
  ]
}

/** Rules that stand alike at the beginning and at the end are the same; of those between, each is compared with the one in its place. */
function compareRules(place: Place, path: readonly string[], of: ChangedPart, a: readonly Rule[], b: readonly Rule[]): Change[] {
  let start = 0
  while (start < Math.min(a.length, b.length) && equal(a[start], b[start])) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && equal(a.at(-1 - end), b.at(-1 - end))) end++
  const changes: Change[] = []
  for (let i = start; i < Math.max(a.length, b.length) - end; i++) {
    const [before, after] = [i < a.length - end ? a[i] : undefined, i < b.length - end ? b[i] : undefined]
    changes.push({
      ...place,
      path: pointer([...path, 'rules', i]),
      kind: 'changed',
      of,
      part: `rules/${i}`,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    })
  }
  return changes
}

/** Whatever has keys: added, removed, or key by key. */
function compareParts(place: Place, path: readonly string[], of: ChangedPart, before: Part | undefined, after: Part | undefined): Change[] {
  if (!before || !after) return [{ ...place, path: pointer(path), kind: after ? 'added' : 'removed', of }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part): Change[] => {
    const [a, b] = [before[part], after[part]]
    if (equal(a, b)) return []
    const values = { ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) }
    return [{ ...place, path: pointer([...path, part]), kind: 'changed', of, part, ...values }]
  })
}
