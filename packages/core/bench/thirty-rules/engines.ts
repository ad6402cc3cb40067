import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import { type Person, type RuleCondition, thirtyRules } from '../thirty-rules.ts'
import { zenExpressions } from '../w/zen.ts'

/** The types of the events that a person's facts give, in no order. */
export type EventsOf = (person: Person) => string[] | Promise<string[]>

export function byJsonRulesEngine(): EventsOf {
  const engine = new Engine(thirtyRules as never)
  return async (person) => (await engine.run(person)).events.map(({ type }) => type)
}

const words: { readonly [operator: string]: string } = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
  notIn: 'not in',
}
const factOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'fact' in value ? String(value.fact) : undefined

function inZen(condition: RuleCondition): string {
  if ('all' in condition) return `(${condition.all.map(inZen).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(inZen).join(' or ')})`
  if ('not' in condition) return `(not ${inZen(condition.not)})`
  return `(${condition.fact} ${words[condition.operator]} ${factOf(condition.value) ?? JSON.stringify(condition.value)})`
}

/** An expression a rule, in one decision. */
export function byZen(): EventsOf {
  const evaluate = zenExpressions(thirtyRules.map(({ conditions }, k) => [`rule${k}`, inZen(conditions)] as const))
  return async (person) => {
    const found = await evaluate(person)
    return thirtyRules.flatMap(({ event }, k) => (found[`rule${k}`] === true ? [event.type] : []))
  }
}

function inLogic(condition: RuleCondition): object {
  if ('all' in condition) return { and: condition.all.map(inLogic) }
  if ('any' in condition) return { or: condition.any.map(inLogic) }
  if ('not' in condition) return { '!': [inLogic(condition.not)] }
  const { fact, operator, value } = condition
  const other = factOf(value)
  const args = [{ var: fact }, other === undefined ? value : { var: other }]
  if (operator === 'in') return { in: args }
  if (operator === 'notIn') return { '!': [{ in: args }] }
  return { [operator === 'equal' ? '===' : operator === 'notEqual' ? '!==' : words[operator]!]: args }
}

/** A compiled logic a rule. */
export function byJsonLogic(): (person: Person) => string[] {
  const engine = new LogicEngine()
  const rules = thirtyRules.map(({ conditions, event }) => ({
    type: event.type,
    holds: engine.build(inLogic(conditions)) as (person: Person) => unknown,
  }))
  return (person) => rules.filter(({ holds }) => holds(person)).map(({ type }) => type)
}
