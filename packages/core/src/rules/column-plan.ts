import { type Plan, prune } from '../compile/plan.ts'
import { type StepList, stepList } from '../compile/step-list.ts'
import { CoreError, type Problem } from '../errors.ts'
import { type ColumnOperand, columnMask, NotColumnar } from './column-comparison.ts'
import type { FactKind } from './columns.ts'
import type { LinkedRules } from './link-rules.ts'
import type { RuleGroup } from './order.ts'
import type { LinkedCondition } from './rule.ts'
import { steps, stepsOfRule } from './steps.ts'

/** Rules that share a word, a bit each: as many as make a small integer, which a table finds fastest. */
export const rulesPerWord = 30

/** Of a condition in the rows: whether it holds, and the engine's steps to the result. */
type Judged = { readonly mask: number; readonly steps: number }

/**
 * Rules as a plan of the operators of columns. Outputs: `word0`, `word1` … with a bit for each rule, by its place in the order of events;
 * `steps:7`, of a rule whose place among its priority's depends on the row, how many steps the engine takes to it.
 */
export function columnPlan(linked: LinkedRules, kinds: { readonly [fact: string]: FactKind }, groups: readonly RuleGroup[]): Plan {
  const list = stepList()
  const problems: Problem[] = []
  const operands = new Map(linked.facts.map((fact) => [fact, operandOf(list, linked, kinds, fact)]))
  const memo = new Map<LinkedCondition, Judged>()
  const judged = (condition: LinkedCondition): Judged => {
    const known = memo.get(condition) ?? built(condition)
    memo.set(condition, known)
    return known
  }
  const built = (condition: LinkedCondition): Judged => {
    switch (condition.kind) {
      case 'undefined':
        return { mask: list.zero, steps: list.constant(steps.undefinedName) }
      case 'comparison':
        return { mask: compared(condition), steps: list.constant(steps.comparison) }
      case 'not': {
        const of = judged(condition.of)
        return { mask: list.apply('not', [of.mask]), steps: plus(list, of.steps, steps.not + steps.tree) }
      }
      default:
        return among(
          list,
          condition.kind === 'all',
          condition.sets.map((set) => set.map(judged)),
        )
    }
  }
  const compared = ({ fact, comparison, value, document, path }: Extract<LinkedCondition, { kind: 'comparison' }>): number => {
    try {
      const other: ColumnOperand = 'fact' in value ? operands.get(value.fact)! : { kind: 'constant', value: value.constant }
      return columnMask(list, comparison, operands.get(fact)!, other)
    } catch (error) {
      if (!(error instanceof NotColumnar)) throw error
      const hint = `give the values that "${fact}" can have, or use \`run\` row by row`
      problems.push({
        code: 'rules/not-columnar',
        document,
        path,
        found: error.message,
        expected: 'a comparison that columns can make',
        hint,
      })
      return list.zero
    }
  }

  const rules = linked.rules.map((rule) => judged(rule.condition))
  if (problems.length > 0) throw new CoreError(problems)
  const outputs = new Map<string, number>()
  const order = groups.flatMap(({ members }) => members)
  for (let from = 0; from < order.length; from += rulesPerWord) {
    const bits = order.slice(from, from + rulesPerWord).map((rule, i) => times(list, rules[rule]!.mask, 2 ** i))
    outputs.set(
      `word${from / rulesPerWord}`,
      bits.reduce((x, y) => list.apply('add', [x, y])),
    )
  }
  for (const { members, fixed } of groups)
    if (!fixed) for (const i of members) outputs.set(`steps:${i}`, plus(list, rules[i]!.steps, stepsOfRule(linked.rules[i]!)))
  return prune({ steps: list.steps, outputs, counters: new Map(), conflicts: [] })
}

function operandOf(list: StepList, linked: LinkedRules, kinds: { readonly [fact: string]: FactKind }, fact: string): ColumnOperand {
  if (!Object.hasOwn(kinds, fact)) return { kind: 'constant', value: linked.constants.get(fact) }
  const kind = kinds[fact]!
  const step = list.input('input', fact, 'person')
  return kind === 'number' ? { kind: 'number', step } : { kind: 'codes', step, values: kind === 'flag' ? [false, true] : kind }
}

/** The lists of one priority after the other, as long as the result is open. */
function among(list: StepList, all: boolean, sets: readonly (readonly Judged[])[]): Judged {
  if (sets.length === 0) return { mask: list.one, steps: list.constant(steps.tree) }
  if (sets.length === 1 && sets[0]!.length === 1) return { mask: sets[0]![0]!.mask, steps: plus(list, sets[0]![0]!.steps, steps.tree) }
  const join = all ? 'and' : 'or'
  let mask = all ? list.one : list.zero
  let taken = list.constant(steps.tree)
  for (const set of sets) {
    const slowest = set.map((inner) => inner.steps).reduce((x, y) => list.apply('max', [x, y]))
    const open = all ? mask : list.apply('not', [mask])
    const more = list.apply('select', [open, plus(list, slowest, steps.set), list.constant(steps.skippedSet)])
    taken = list.apply('add', [taken, more])
    mask = list.apply(join, [mask, set.map((inner) => inner.mask).reduce((x, y) => list.apply(join, [x, y]))])
  }
  return { mask, steps: taken }
}

const plus = (list: StepList, step: number, more: number): number => (more === 0 ? step : list.apply('add', [step, list.constant(more)]))
const times = (list: StepList, step: number, by: number): number => (by === 1 ? step : list.apply('multiply', [step, list.constant(by)]))
