import { enablePatches, Immer } from 'immer'
import { nearestName } from '../../errors.ts'
import { wrongInValue } from '../../policy/coherence.ts'
import type { Name, NewPayers, ParameterValue, Policy, Reform } from '../../policy/language.ts'
import { pointer, show, valueAt } from '../../policy/pointer.ts'
import type { Reporter } from '../reporter.ts'
import type { ReformPatch } from '../system.ts'
import { type ReformHistory, reformHistory } from './reform-history.ts'
import { shortName } from './short-name.ts'

enablePatches()
/** Of our own: what a host sets for its immer changes nothing here. */
const immer = new Immer()

/** The policies as the reforms leave them, what each reform did, and what is remembered of it. */
export type Reformed = ReformHistory & { readonly policies: readonly Policy[]; readonly patches: readonly ReformPatch[] }

type ById = { readonly [id: string]: Policy }
/** All that a reform changes inside a policy. */
type Changeable = {
  readonly parameters?: { readonly [name: string]: { readonly values: { [from: string]: ParameterValue } } }
  readonly facts: { readonly [name: string]: { readonly waterfall?: { payers: readonly Name[] } } }
}

/**
 * Applies reforms in their order. What can be done in that order is done, and is a conflict at most; what cannot is a problem: to
 * withdraw, set or order what is not there, or to add what is. Needs: documents that were found right. The given ones stay as they are.
 */
export function applyReforms(policies: readonly Policy[], reforms: readonly Reform[], { report }: Reporter): Reformed {
  let state: ById = {}
  for (const policy of policies) {
    if (Object.hasOwn(state, policy.id))
      reportDuplicate(report, policy.id, '/id', `it is already the name of ${policy.id}`, shortName(policy.id))
    else state = { ...state, [policy.id]: policy }
  }
  const history = reformHistory()
  const patches: ReformPatch[] = []
  reforms.forEach((reform, i) => {
    if (reforms.findIndex(({ id }) => id === reform.id) < i) {
      report({
        code: 'system/duplicate',
        document: reform.id,
        path: '/id',
        found: `"${reform.id}" a second time`,
        expected: 'one reform of each id',
      })
      return
    }
    const present = withDocuments(state, reform, history, report)
    const edits = [...settings(present, reform, history, report), ...orders(present, reform, history, report)]
    const change = (recipe: (documents: { [id: string]: Policy }) => void): void => {
      const [next, done] = immer.produceWithPatches(state, (draft) => recipe(draft as { [id: string]: Policy }))
      state = next
      for (const { op, path, value } of done) {
        const [document, ...inside] = path
        patches.push({ reform: reform.id, op, document: String(document), path: pointer(inside), ...(op === 'remove' ? {} : { value }) })
      }
    }
    // In two steps: immer changes nothing in a document that came with the same step.
    change((documents) => {
      for (const id of reform.withdraw ?? []) delete documents[id]
      for (const policy of reform.add ?? []) documents[policy.id] ??= policy
    })
    change((documents) => {
      for (const { document, edit } of edits) edit(documents[document] as unknown as Changeable)
    })
  })
  return { ...history.result(), policies: Object.values(state), patches }
}

type History = ReturnType<typeof reformHistory>
type Report = Reporter['report']
type Edit = { readonly document: string; readonly edit: (policy: Changeable) => void }

const reportDuplicate = (report: Report, document: string, path: string, hint: string, name: string): void =>
  report({ code: 'system/duplicate', document, path, found: `"${name}" a second time`, expected: 'one definition of each name', hint })

/** The policies once those that a reform withdraws are gone and those that it adds are there. */
function withDocuments(state: ById, reform: Reform, history: History, report: Report): Map<string, Policy> {
  const present = new Map(Object.entries(state))
  reform.withdraw?.forEach((id, i) => {
    const path = `/withdraw/${i}`
    if (present.delete(id)) history.withdraw(reform, path, id)
    else reportUnknown(report, reform, path, id, 'a linked policy', present.keys(), history)
  })
  reform.add?.forEach((policy, i) => {
    if (present.has(policy.id))
      reportDuplicate(report, reform.id, `/add/${i}/id`, 'to replace a policy, withdraw it in the same reform', policy.id)
    else {
      present.set(policy.id, policy)
      history.add(reform, policy.id)
    }
  })
  return present
}

/** Dated values: from the first day that is given, they replace what was there. */
function settings(present: ReadonlyMap<string, Policy>, reform: Reform, history: History, report: Report): Edit[] {
  return Object.entries(reform.set ?? {}).flatMap(([name, values]): Edit[] => {
    const found = partOf(present, name, ({ parameters = {} }, own) => (Object.hasOwn(parameters, own) ? parameters[own] : undefined))
    if (!found) {
      const known = [...present.values()].flatMap(({ id, parameters = {} }) =>
        Object.keys(parameters).map((own) => `${shortName(id)}.${own}`),
      )
      reportUnknown(report, reform, `/set/${name}`, name, 'a parameter of a linked policy', known, history)
      return []
    }
    let wrong = false
    for (const [from, value] of Object.entries(values)) {
      for (const { path, message } of wrongInValue(found.part, value)) {
        wrong = true
        const place = `/set/${name}/${from}${pointer(path)}`
        report({ code: 'policy/bad-value', document: reform.id, path: place, found: show(valueAt(value, path)), expected: message })
      }
    }
    if (wrong) return []
    const first = Object.keys(values).sort()[0]!
    history.set(reform, name, Object.keys(values))
    const edit = ({ parameters }: Changeable): void => {
      const dated = parameters![found.own]!.values
      for (const from of Object.keys(dated)) if (from >= first && !Object.hasOwn(values, from)) delete dated[from]
      Object.assign(dated, values)
    }
    return [{ document: found.document, edit }]
  })
}

/** Waterfalls with another list of payers, or with further ones. */
function orders(present: ReadonlyMap<string, Policy>, reform: Reform, history: History, report: Report): Edit[] {
  return Object.entries(reform.payers ?? {}).flatMap(([name, payers]): Edit[] => {
    const found = partOf(present, name, ({ facts }, own) => (Object.hasOwn(facts, own) ? facts[own]!.waterfall : undefined))
    if (!found) {
      const known = [...present.values()].flatMap(({ id, facts }) =>
        Object.entries(facts).flatMap(([own, { waterfall }]) => (waterfall ? [`${shortName(id)}.${own}`] : [])),
      )
      reportUnknown(report, reform, `/payers/${name}`, name, 'a waterfall of a linked policy', known, history)
      return []
    }
    const before = found.part.payers
    const list = isList(payers)
      ? payers
      : before.flatMap((payer) => [payer, ...(Object.hasOwn(payers.after, payer) ? payers.after[payer]! : [])])
    const placed = (names: readonly Name[], at: string) =>
      names.map((one, i) => [one, { document: reform.id, path: `${at}/${i}` }] as const)
    if (isList(payers)) history.order(reform, name, before, new Map(placed(payers, `/payers/${name}`)))
    else {
      const further = Object.entries(payers.after).flatMap(([payer, names]) => {
        const at = `/payers/${name}/after/${payer}`
        if (!before.includes(payer)) reportUnknown(report, reform, at, payer, `a payer of ${name}`, before, history)
        return placed(names, at)
      })
      history.insert(reform, name, before, new Map(further))
    }
    const edit = ({ facts }: Changeable): void => {
      facts[found.own]!.waterfall!.payers = list
    }
    return [{ document: found.document, edit }]
  })
}

const isList = (payers: NewPayers): payers is readonly Name[] => Array.isArray(payers)

/** What `dibao.standard` names, as far as it is there. */
function partOf<T>(
  present: ReadonlyMap<string, Policy>,
  name: Name,
  part: (policy: Policy, own: string) => T | undefined,
): { readonly document: string; readonly own: string; readonly part: T } | undefined {
  const [short, own = ''] = name.split('.')
  const policy = [...present.values()].find(({ id }) => shortName(id) === short)
  const found = policy && part(policy, own)
  return found && { document: policy.id, own, part: found }
}

function reportUnknown(
  report: Report,
  reform: Reform,
  path: string,
  name: string,
  expected: string,
  known: Iterable<string>,
  { withdrawn }: History,
): void {
  const gone = withdrawn.get(name.includes('/') ? shortName(name) : name.split('.')[0]!)
  const near = nearestName(name, known)
  const hint = gone !== undefined ? `the reform "${gone}" withdraws its policy` : near && `did you mean "${near}"?`
  report({ code: 'system/unknown-name', document: reform.id, path, found: `"${name}"`, expected, ...(hint === undefined ? {} : { hint }) })
}
