import { checkSystem } from '../border.ts'
import type { Reform } from '../policy/language.ts'
import { link } from './link.ts'
import type { PolicySystem } from './system.ts'
import type { SystemTypes } from './system-types.ts'

/**
 * A system under further reforms: linked again, with those that it had and then these, in order. The system that is given stays as it is;
 * documents that no reform touches are shared.
 *
 * It is the system that {@link link} gives for the original documents and all these reforms. `patches` tells what each of them did, and
 * `conflicts` where one undoes what an earlier one did, which is no error. The names in its type are those that it had: where a reform adds or
 * withdraws policies, take it as a `PolicySystem` without names.
 *
 * @throws CoreError as {@link link}: `system/unknown-name` for what a reform sets, orders or withdraws and that is not there (any more),
 *   `system/duplicate` for a policy that it adds and that is there, or a reform that was applied before
 * @example
 * const cheaper = reform(system, { id: 'cheaper', title: { en: 'no deductible', zh: '取消起付线' }, set: { 'insurance.deductible': { '2023-01-01': 0 } } })
 * cheaper.patches.map(({ op, document, path }) => `${op} ${document} ${path}`) // => ['add example/insurance /parameters/deductible/values/2023-01-01']
 * cheaper.documents.get('example/help') === system.documents.get('example/help') // => true
 */
export function reform<T extends SystemTypes>(system: PolicySystem<T>, ...reforms: readonly Reform[]): PolicySystem<T> {
  checkSystem(system)
  return link({ ...system.original, reforms: [...system.reforms, ...reforms] }) as PolicySystem<T>
}
