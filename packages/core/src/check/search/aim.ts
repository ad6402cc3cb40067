import type { Step } from '../../compile/plan.ts'
import type { Program } from '../../compile/program.ts'
import type { Draws } from './draws.ts'
import type { Tried } from './values.ts'

/** What a value is wanted to be. `positive`: more than 0, which can be followed through arithmetic. */
type Wanted = { readonly fits: (value: number) => boolean; readonly positive: boolean }
type Goal = readonly [id: number, wanted: Wanted]

const exactly = (value: number): Wanted => ({ fits: (v) => v === value, positive: value > 0 })
const positive: Wanted = { fits: (v) => v > 0, positive: true }
/** More steps than any rule that is written by hand; a guess may end anywhere. */
const mostGoals = 2000

/**
 * Values of inputs that are likely to answer a question as wanted, found backwards from the answer: an `and` needs both its parts, an
 * `or` one of them, a comparison a value on its side. A guess, not a proof; running the program tells.
 *
 * @param set - told each input with its value
 */
export function aim(
  { plan }: Program,
  question: string,
  yes: boolean,
  tried: ReadonlyMap<string, Tried>,
  draws: Draws,
  set: (input: string, value: number) => void,
): void {
  const goals: Goal[] = [[plan.outputs.get(question)!, exactly(yes ? 1 : 0)]]
  for (let i = 0; i < goals.length && i < mostGoals; i++) {
    const [id, wanted] = goals[i]!
    const step = plan.steps[id]!
    if (step.operator !== 'input') goals.push(...goalsOf(plan.steps, step, wanted, draws))
    else {
      const fitting = tried.get(step.name!)!.values.filter(wanted.fits)
      if (fitting.length > 0) set(step.name!, draws.pick(fitting))
    }
  }
}

/** What the arguments of a step must be for its value to be as wanted; where several ways lead there, one of them. */
function goalsOf(steps: readonly Step[], { operator, args, data }: Step, wanted: Wanted, draws: Draws): readonly Goal[] {
  const [a, b, c] = args as [number, number, number]
  const yes = wanted.fits(1)
  switch (operator) {
    case 'constant':
    case 'counter':
      return []
    case 'and':
      return yes ? args.map((arg): Goal => [arg, exactly(1)]) : [[draws.pick(args), exactly(0)]]
    case 'or':
      return yes ? [[draws.pick(args), exactly(1)]] : args.map((arg): Goal => [arg, exactly(0)])
    case 'not':
      return [[a, exactly(yes ? 0 : 1)]]
    case 'in':
      return [[a, { fits: (v) => data!.list!.includes(v) === yes, positive: false }]]
    case 'equal':
    case 'lessThan':
    case 'lessThanInclusive':
      return comparisonGoals(steps, operator, a, b, yes, draws)
    case 'lookup':
      return [[a, { fits: (v) => data!.table![v] !== undefined && wanted.fits(data!.table![v]!), positive: false }]]
    case 'select': {
      const value = (id: number): number | undefined => steps[id]!.value
      const ways = ([[b, 1], [c, 0]] as const).filter(([id]) => value(id) === undefined || wanted.fits(value(id)!)) // biome-ignore format: two pairs
      if (ways.length === 0) return []
      const [branch, mask] = draws.pick(ways)
      return [
        [a, exactly(mask)],
        [branch, wanted],
      ]
    }
    case 'spread':
    case 'total':
    case 'round':
    case 'brackets':
    case 'subtract':
    case 'firstKnown':
      return [[a, wanted]]
    case 'max':
    case 'add':
      return wanted.positive ? [[draws.pick(args.filter((arg) => steps[arg]!.value === undefined)), positive]] : []
    default:
      // A minimum, a product or a quotient is above 0 where all its parts are.
      return wanted.positive ? args.map((arg): Goal => [arg, positive]) : []
  }
}

function comparisonGoals(steps: readonly Step[], operator: string, a: number, b: number, yes: boolean, draws: Draws): readonly Goal[] {
  const holds = (x: number, y: number): boolean => (operator === 'equal' ? x === y : operator === 'lessThan' ? x < y : x <= y)
  const left = steps[a]!.value
  const right = steps[b]!.value
  if (right !== undefined) return [[a, { fits: (v) => holds(v, right) === yes, positive: !yes && operator !== 'equal' && right >= 0 }]]
  if (left !== undefined) return [[b, { fits: (v) => holds(left, v) === yes, positive: yes && operator !== 'equal' && left >= 0 }]]
  return [[draws.pick([a, b]), positive]]
}
