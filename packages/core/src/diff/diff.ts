import type { Policy, Title } from '../policy/language.ts'
import { parseOwn, policyKind } from '../policy/parse.ts'
import type { PolicySystem } from '../system/system.ts'
import { comparePolicies, compareVocabularies } from './compare.ts'
import type { Change, Difference } from './difference.ts'
import { equal } from './equal.ts'
import { inputTitle, type Side } from './side.ts'
import { tell } from './tell.ts'
import { chinese, english } from './words.ts'

const isSystem = (value: PolicySystem | Policy): value is PolicySystem =>
  typeof value === 'object' && value !== null && 'definitions' in value

/**
 * What is different in a second system, or a second document, told from the first: values of parameters by the days over which they
 * differ, the order of payers, rules, conditions and amounts, what is added and what is withdrawn. Each entry names the reform that makes
 * the difference, if one does.
 *
 * Two documents are compared as two versions of one policy, whatever their ids. Units, titles and names are told from each side's own
 * documents; order of documents and of keys is no difference. Systems with equal entries may still be told apart by `conflicts`.
 *
 * @returns entries as plain data, and the same in words, English and Chinese, an entry a sentence; nothing where nothing differs
 * @throws CoreError as {@link parsePolicy}, for a document
 * @example
 * const cheaper = reform(system, { id: 'cheaper', title: { en: 'no deductible', zh: '取消起付线' }, set: { 'insurance.deductible': { '2023-01-01': 0 } } })
 * diff(system, cheaper).en // => ['An insurance — from 2023-01-01, “annual deductible” is 0 yuan a year instead of 1,200 yuan a year (no deductible).']
 * diff(system, cheaper).zh // => ['保险：自2023年1月1日起，“起付线”由1200元/年改为0元/年（取消起付线）。']
 * diff(system, system).entries // => []
 */
export function diff(a: PolicySystem, b: PolicySystem): Difference
export function diff(a: Policy, b: Policy): Difference
export function diff(a: PolicySystem | Policy, b: PolicySystem | Policy): Difference {
  const [first, second] = [sideOf(a, b), sideOf(b, b)]
  const added = new Map(isSystem(b) ? b.reforms.flatMap(({ add = [] }) => add.map((policy) => [policy.id, policy] as const)) : [])
  const changes = [
    ...(first.vocabulary && second.vocabulary ? compareVocabularies(first.vocabulary, second.vocabulary) : []),
    ...policyChanges(first, second, added),
  ]
  const entries = isSystem(a) && isSystem(b) ? changes.map((change) => withReforms(change, a, b)) : changes
  const before: Side = { ...first, policies: new Map([...added, ...first.policies]) }
  const told = [english, chinese].map((w) => entries.map((entry) => tell(w, entry, before, second)))
  return { entries, en: told[0]!, zh: told[1]! }
}

/** A document stands under the id of the second one, so that the two are compared. */
function sideOf(one: PolicySystem | Policy, second: PolicySystem | Policy): Side {
  if (isSystem(one)) return { vocabulary: one.original.vocabulary, policies: one.documents }
  const policy = parseOwn(policyKind, one)
  return { policies: new Map([[isSystem(second) ? policy.id : (second?.id ?? ''), policy]]) }
}

/** @param added - policies as a reform of the second side adds them: what else it sets of them is told after that they are added */
function policyChanges(a: Side, b: Side, added: ReadonlyMap<string, Policy>): Change[] {
  return [...new Set([...a.policies.keys(), ...b.policies.keys()])].flatMap((id): Change[] => {
    const [before, after] = [a.policies.get(id), b.policies.get(id)]
    const compare = (one: Policy, other: Policy): Change[] =>
      comparePolicies(one, other, (name) => inputTitle(b, name) ?? inputTitle(a, name) ?? { en: name, zh: name })
    if (before && after) return compare(before, after)
    const { title } = (after ?? before)!
    const whole: Change = { document: id, path: '', policy: title, title, kind: after ? 'added' : 'removed', of: 'policy' }
    const written = after && added.get(id)
    return written ? [whole, ...compare(written, after)] : [whole]
  })
}

type Named = { readonly id: string; readonly title: Title }

/** The reform that made a change: one that only the second system has, else one that only the first has. */
function withReforms(change: Change, a: PolicySystem, b: PolicySystem): Change {
  const [by, without] = [reformOf(change, b, a), reformOf(change, a, b)]
  if (by) return { ...change, by }
  return without ? { ...change, without } : change
}

/** The reform of a system that made what stands there; none that the other system has as well. */
function reformOf(change: Change, system: PolicySystem, other: PolicySystem): Named | undefined {
  const found = change.kind === 'value' ? givenBy(change, system) : patchedBy(change, system)
  const reform = system.reforms.find(({ id }) => id === found)
  return reform && !other.reforms.some((shared) => equal(shared, reform)) ? { id: reform.id, title: reform.title } : undefined
}

/** The reform that gave a value, or the whole document in which it stands. */
function givenBy({ document, parameter, from }: Extract<Change, { kind: 'value' }>, system: PolicySystem): string | undefined {
  const definition = system.definitions.get(parameter)
  const own = definition?.kind === 'parameter' ? definition.values.filter((value) => value.from <= from).at(-1)?.reform : undefined
  return own ?? system.patches.findLast((patch) => patch.document === document && patch.path === '')?.reform
}

/** The last reform that changed this place, or what it stands in. */
function patchedBy({ document, path }: Change, { patches }: PolicySystem): string | undefined {
  const within = (place: string, other: string): boolean => place === other || place.startsWith(`${other}/`) || other === ''
  return patches.findLast((patch) => patch.document === document && (within(path, patch.path) || within(patch.path, path)))?.reform
}
