import { nearestName } from '../../errors.ts'
import { flag, parseUnit } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, Payer } from '../system.ts'
import type { Reformed } from './apply-reforms.ts'
import type { Names, WrittenFact } from './define-names.ts'

/** The payers of a waterfall, and where each is named: in its document, or in the last reform that names it. */
type PayerList = {
  readonly names: readonly string[]
  readonly placeOf: (index: number) => { readonly document: string; readonly path: string }
}

const listOf = ({ name, document, path, source }: WrittenFact, ordered: Reformed['ordered']): PayerList => {
  const names = source.waterfall!.payers
  const last = ordered.get(name)
  // What no reform names stands in the document, where those that reforms put in before it are not counted.
  const written = (i: number): number => last?.before.indexOf(names[i]!) ?? i
  return { names, placeOf: (i) => last?.places.get(names[i]!) ?? { document, path: `${path}/waterfall/payers/${written(i)}` } }
}

/** What a waterfall's policy calls `payment` is its own fact, if it has one. */
const ownName = (facts: Names['facts'], { policy }: WrittenFact, name: string): string =>
  facts.has(`${policy}.${name}`) ? `${policy}.${name}` : name

/**
 * Every payer with its place; and what it reads, `left:<payer>` and `admitted:<waterfall>`. A payer that a reform leaves out stands
 * behind the last one and pays nothing. Needs: names defined.
 */
export function placePayers(
  { facts, definitions, withdrawn }: Names,
  { ordered }: Pick<Reformed, 'ordered'>,
  { report }: Reporter,
): { readonly payers: ReadonlyMap<string, Payer>; readonly parts: readonly Definition[] } {
  const payers = new Map<string, Payer>()
  const parts: Definition[] = []
  const policies = new Map<string, string>()
  const lists = new Map<WrittenFact, readonly string[]>()
  const put = (payer: string, { name: waterfall, source: { entity } }: WrittenFact, index: number, out: boolean): void => {
    payers.set(payer, { waterfall, index, out })
    parts.push({ kind: 'left', name: `left:${payer}`, entity, dimension: parseUnit('CNY')!, waterfall, index })
  }
  for (const fact of facts.values()) {
    if (!fact.source.waterfall) continue
    const { names, placeOf } = listOf(fact, ordered)
    const fail = (code: string, i: number, found: string, expected: string, hint?: string): void =>
      report({ code, ...placeOf(i), found, expected, ...(hint === undefined ? {} : { hint }) })
    const list = names.map((name) => ownName(facts, fact, name))
    const place = (name: string, i: number): void => {
      const payer = facts.get(name)
      const other = payers.get(name)
      if (!payer) {
        const near = nearestName(name, facts.keys())
        if (definitions.has(name)) fail('system/waterfall', i, `"${name}"`, 'a computed fact with `paid: true`')
        else {
          const gone = withdrawn.get(name.split('.')[0]!)
          const hint =
            gone === undefined ? near && `did you mean "${near}"?` : `the reform "${gone}" withdraws its policy: list the payers that stay`
          fail('system/unknown-name', i, `"${name}"`, 'a fact of a linked policy', hint)
        }
      } else if (other) {
        fail(
          'system/waterfall',
          i,
          `"${name}" a second time`,
          'each payer in one place of one waterfall',
          `it stands in ${other.waterfall}`,
        )
      } else if (!payer.source.paid || payer.source.entity !== fact.source.entity) {
        const found = payer.source.paid ? `of a ${payer.source.entity}` : 'not paid'
        fail('system/waterfall', i, `"${name}", ${found}`, `a fact of a ${fact.source.entity} with \`paid: true\``)
      } else if (policies.has(payer.policy)) {
        const found = `"${name}" beside "${policies.get(payer.policy)}"`
        fail('system/waterfall', i, found, 'one payment of a policy in waterfalls, or `left` would mean two things')
      } else {
        policies.set(payer.policy, name)
        put(name, fact, i, false)
      }
    }
    list.forEach(place)
    const admitted = { name: `admitted:${fact.name}`, entity: fact.source.entity, dimension: flag }
    parts.push({ kind: 'admitted', ...admitted, waterfall: fact.name, index: 0 })
    lists.set(fact, list)
  }
  for (const [fact, list] of lists) {
    for (const name of (ordered.get(fact.name)?.before ?? []).map((payer) => ownName(facts, fact, payer)))
      if (facts.get(name)?.source.paid && !payers.has(name)) put(name, fact, list.length, true)
  }
  return { payers, parts }
}
