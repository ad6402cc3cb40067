import { CoreError, compileRules, type JsonRule } from '@doudi/core'

// Rules as they lie in a database of json-rules-engine: JSON, priorities, a named condition, a fact beside a fact, a decorator.
const stored = `[
  { "priority": 10, "event": { "type": "call", "params": { "within": 3, "income": { "fact": "income" } } },
    "conditions": { "all": [{ "condition": "poor" }, { "fact": "medicalCost", "operator": "greaterThan", "value": { "fact": "income" } }] } },
  { "event": { "type": "insure" },
    "conditions": { "all": [{ "fact": "insured", "operator": "equal", "value": false }] } },
  { "event": { "type": "visit" },
    "conditions": { "any": [{ "condition": "poor" }, { "fact": "needs", "operator": "someFact:in", "value": ["care", "housing"] }] } }
]`
const poor: JsonRule['conditions'] = { all: [{ fact: 'income', operator: 'lessThan', value: 4000 }] }
const rules = compileRules(stored, { conditions: { poor }, replaceFactsInEventParams: true })

// One set of facts: what engine.run gives, in its order, without a promise.
const { events, failureEvents } = rules.run({ income: 3000, medicalCost: 9000, insured: true, needs: [] })
console.log('events', JSON.stringify(events))
console.log('failureEvents', JSON.stringify(failureEvents))

// Many rows: objects become columns, or the columns are there already.
const needs = [['care'], ['school'], ['housing', 'care']]
const none: string[] = []
const people = Array.from({ length: 100_000 }, (_, i) => ({
  income: (i * 37) % 20_000,
  medicalCost: (i * 101) % 30_000,
  insured: i % 10 !== 0,
  needs: needs[i % 7] ?? none,
}))
const table = rules.toColumns(people)
const program = rules.overColumns(table.kinds)
const fired = program.run(table)
const counts = [0, 1, 2].map((rule) => fired.firedRows(rule).reduce((sum, held) => sum + held, 0))
console.log('rows', fired.rows, 'in which the rules hold', counts.join(' '), 'on', program.backend)
console.log('row 10', JSON.stringify(fired.eventsOf(10)), JSON.stringify(rules.run(people[10]!).events))

// What only the engine can run is refused by name, all at once.
const unsafe: JsonRule = {
  conditions: { all: [{ fact: 'person', path: '$.income', operator: 'below', value: 4000 }] },
  event: { type: 'call' },
}
try {
  compileRules([unsafe])
} catch (error) {
  if (error instanceof CoreError) console.log(error.message)
}

// =>
// events [{"type":"call","params":{"within":3,"income":3000}},{"type":"visit"}]
// failureEvents [{"type":"insure"}]
// rows 100000 in which the rules hold 18651 10000 42858 on webassembly
// row 10 [{"type":"call","params":{"within":3,"income":370}},{"type":"insure"},{"type":"visit"}] [{"type":"call","params":{"within":3,"income":370}},{"type":"insure"},{"type":"visit"}]
// rules/path  rules  /0/conditions/all/0/path
//   found the path "$.income" (text); expected no path
//   hint: a path can run code: give what it finds to `run` as a fact of its own
// rules/operator  rules  /0/conditions/all/0/operator
//   found the operator "below" (text); expected one of equal, notEqual, in, notIn, contains, doesNotContain, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive
//   hint: an operator of your own: compute what it compares and give it as a fact
