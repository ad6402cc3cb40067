import { CoreError } from '../errors.ts'
import { type Instance, insideInput, type Situation, toInstance } from '../evaluate/situation.ts'
import type { Entity, Name, Scalar } from '../policy/language.ts'
import type { PolicySystem } from '../system/system.ts'
import type { Swept } from './piecewise.ts'
import type { SweptRows } from './run-swept.ts'

/** A situation as rows of each entity, in the order in which an evaluation adds them up. */
export type SituationRows = {
  readonly innermost: Entity
  readonly instances: { readonly [E in Entity]: readonly Instance[] }
  readonly rows: SweptRows
}

/** @throws CoreError `run/unknown-fact`, `run/bad-value` */
export function rowsOf(system: PolicySystem, situation: Situation): SituationRows {
  const innermost = toInstance(system, situation)
  let household = innermost
  while (household.parent) household = household.parent
  const persons = household.members
  const instances = { household: [household], person: persons, bill: persons.flatMap((person) => person.members) }
  const rows = {
    household: [0],
    person: persons.map(() => 0),
    bill: persons.flatMap((person, row) => person.members.map(() => row)),
  }
  return { innermost: innermost.entity, instances, rows }
}

/** What stands in place of an input in one row. */
export type Replaced = { readonly name: Name; readonly row: number; readonly by: Swept }

/** The inputs of a run: what the situation gives, some of them replaced by functions. */
export function inputsOf(
  system: PolicySystem,
  { instances }: SituationRows,
  replaced: readonly Replaced[],
): (name: Name, entity: Entity) => readonly Swept[] {
  return (name, entity) =>
    instances[entity].map((instance, row): Swept => {
      const other = replaced.find((one) => one.name === name && one.row === row)
      return other ? other.by : coded(system, given(system, instance, name))
    })
}

const coded = (system: PolicySystem, value: Scalar): number => (typeof value === 'string' ? system.codes.get(value)! : Number(value))

function given(system: PolicySystem, { facts, path }: Instance, name: Name): Scalar {
  const input = system.definitions.get(name)!
  if (input.kind !== 'input') throw new Error(`${name} is no input`) // plans ask for inputs alone
  const value = facts.get(name)
  if (value !== undefined) return value
  if (input.default !== undefined) return insideInput(input, input.default)
  if (input.optional) return Number.NaN
  throw new CoreError([
    {
      code: 'run/missing-fact',
      path,
      found: `nothing for "${name}" at ${path}`,
      expected: 'a value, which somewhere along the sweep is needed',
      hint: `give ${path}/${name} (${input.title.en}); it has no default`,
    },
  ])
}
