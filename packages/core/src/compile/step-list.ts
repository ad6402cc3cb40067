import type { OperatorData } from '../expression/operator.ts'
import { operatorNamed } from '../expression/operators.ts'
import type { Entity } from '../policy/language.ts'
import { depthOf } from '../system/system.ts'
import type { Step } from './plan.ts'

/** Steps as they are found, equal ones once. A step is named by its place in the list. */
export type StepList = {
  readonly steps: readonly Step[]
  readonly zero: number
  readonly one: number
  readonly constant: (value: number) => number
  readonly input: (operator: 'input' | 'counter', name: string, entity: Entity) => number
  /** An operator over steps; where they belong to different entities, in the rows of the innermost. */
  readonly apply: (operator: string, args: readonly number[], data?: OperatorData) => number
  /** The same value in the rows of an entity that belongs to the step's own. A constant is the same in all rows. */
  readonly moved: (id: number, entity: Entity) => number
  /** The sum over the members, in the rows of what they belong to. */
  readonly total: (id: number, member: Entity) => number
}

/** Numbers as text that no two share: JSON has no NaN and no negative zero. */
export const exactly = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? (Object.is(value, -0) ? '-0' : String(value)) : value

export const parentOf = (entity: Entity): Entity => (entity === 'bill' ? 'person' : 'household')

export function stepList(): StepList {
  const steps: Step[] = []
  const ids = new Map<string, number>()
  const step = (s: Step): number => {
    const { operator, args, entity, name, value, data } = s
    const key = `${operator} ${args} ${entity} ${name} ${exactly('', value)} ${data && JSON.stringify(data, exactly)}`
    let id = ids.get(key)
    if (id === undefined) {
      id = steps.push(s) - 1
      ids.set(key, id)
    }
    return id
  }
  const constant = (value: number): number => step({ operator: 'constant', args: [], value })
  const zero = constant(0)
  const one = constant(1)
  const known = (id: number): number | undefined => steps[id]!.value
  const moved = (id: number, entity: Entity): number => {
    const from = steps[id]!.entity
    if (from === undefined || depthOf[from] >= depthOf[entity]) return id
    return step({ operator: 'spread', args: [moved(id, parentOf(entity))], entity })
  }
  const isMask = (id: number): boolean => {
    const { operator, args } = steps[id]!
    if (operator === 'spread') return isMask(args[0]!)
    return !['constant', 'input', 'counter', 'total'].includes(operator) && operatorNamed(operator).mask === true
  }
  /** A simpler form that changes no bit. Masks are 0 or 1. */
  const simpler = (operator: string, [a, b, c]: readonly [number, number, number]): number | undefined => {
    switch (operator) {
      case 'equal':
        return isMask(a) && b === one ? a : isMask(a) && b === zero ? apply('not', [a]) : undefined
      case 'not':
        return steps[a]!.operator === 'not' ? steps[a]!.args[0]! : undefined
      case 'select':
        return known(a) !== undefined ? (known(a) === 1 ? b : c) : b === c ? b : undefined
      case 'and':
        return a === zero || b === zero ? zero : a === one ? b : b === one ? a : undefined
      case 'or':
        return a === one || b === one ? one : a === zero ? b : b === zero ? a : undefined
      case 'round':
        return steps[a]!.operator === 'round' ? a : undefined
      default:
        return undefined
    }
  }
  const apply: StepList['apply'] = (operator, args, data) => {
    const short = simpler(operator, args as [number, number, number])
    if (short !== undefined) return short
    const values = args.map(known)
    if (values.every((value) => value !== undefined))
      return constant(operatorNamed(operator).value(values[0]!, values[1]!, values[2]!, data ?? {}))
    const entity = args.map((arg) => steps[arg]!.entity).reduce((x, y) => (y && (!x || depthOf[y] > depthOf[x]) ? y : x))!
    return step({ operator, args: args.map((arg) => moved(arg, entity)), entity, ...(data ? { data } : {}) })
  }
  return {
    steps,
    zero,
    one,
    constant,
    input: (operator, name, entity) => step({ operator, args: [], name, entity }),
    apply,
    moved,
    total: (id, member) => step({ operator: 'total', args: [moved(id, member)], entity: parentOf(member), name: member }),
  }
}
