import type { InputFact, Name, Parameter, Policy, Scalar, Title, Vocabulary } from '../policy/language.ts'
import { entities } from '../policy/language.ts'
import { valueTitle } from '../policy/value-title.ts'
import { shortName } from '../system/passes/short-name.ts'

/** The documents of one side of a comparison. */
export type Side = { readonly vocabulary?: Vocabulary; readonly policies: ReadonlyMap<string, Policy> }

const own = <T>(of: { readonly [name: string]: T } | undefined, name: string): T | undefined =>
  of !== undefined && Object.hasOwn(of, name) ? of[name] : undefined

function inputOf({ vocabulary }: Side, name: string): InputFact | undefined {
  for (const entity of entities) {
    const input = own(vocabulary?.[entity], name)
    if (input) return input
  }
  return undefined
}

export const inputTitle = (side: Side, name: string): Title | undefined => inputOf(side, name)?.title

export const parameterOf = ({ policies }: Side, document: string, name: string): Parameter | undefined =>
  own(policies.get(document)?.parameters, name)

const policyNamed = ({ policies }: Side, short: string): Policy | undefined =>
  [...policies.values()].find(({ id }) => shortName(id) === short)

/** Title of what a document calls `name`; undefined where these documents do not say. */
export function titleOf(side: Side, document: string, name: Name): Title | undefined {
  const [first, second] = name.split('.')
  const policy = second === undefined ? side.policies.get(document) : policyNamed(side, first!)
  const bare = second ?? first!
  const found = own(policy?.parameters, bare) ?? own(policy?.facts, bare)
  return found?.title ?? (second === undefined ? inputTitle(side, bare) : undefined)
}

/** Title of a value of what a document calls `name`; undefined where these documents have none. */
export function valueTitleOf(side: Side, document: string, name: Name, value: Scalar): Title | undefined {
  const [first, second] = name.split('.')
  const policy = second === undefined ? side.policies.get(document) : policyNamed(side, first!)
  const fact = own(policy?.facts, second ?? first!) ?? (second === undefined ? inputOf(side, name) : undefined)
  return valueTitle(fact?.valueTitles, value)
}

/** Title of the policy that a payer belongs to. */
export const payerTitle = (side: Side, document: string, payer: Name): Title | undefined => {
  const [first, second] = payer.split('.')
  return second === undefined ? titleOf(side, document, payer) : policyNamed(side, first!)?.title
}
