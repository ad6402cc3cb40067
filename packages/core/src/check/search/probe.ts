import { compile } from '../../compile/compile.ts'
import type { Program } from '../../compile/program.ts'
import { CoreError } from '../../errors.ts'
import type { Condition, Day } from '../../policy/language.ts'
import type { Definition, LinkedFact, PolicySystem } from '../../system/system.ts'
import { flag } from '../../unit.ts'

/** A question about a situation that is answered with yes or no: a condition over names of the system. */
export type Question = Condition

/** Whether the fact comes to its rules: its own conditions hold, and the waterfall in which it pays admits the bill. */
export function comesToRules(system: PolicySystem, fact: LinkedFact): Question {
  const place = system.payers.get(fact.name)
  return {
    all: [
      ...(place ? [{ fact: `admitted:${place.waterfall}`, operator: 'equal', value: true }] : []),
      ...(fact.conditions ? [fact.conditions] : []),
    ],
  }
}

/** The question that always has the answer yes. */
export const always: Question = { all: [] }

/**
 * Compiles questions about one fact for one day, answered by columns `0`, `1` … in the rows of its entity; undefined where some
 * parameter that they read is not in force.
 */
export function compileQuestions(system: PolicySystem, fact: LinkedFact, questions: readonly Question[], at: Day): Program | undefined {
  const names = questions.map((_, i) => `question ${i}`)
  const asked = questions.map((conditions, i): [string, Definition] => {
    const { rules, waterfall, ...place } = fact
    return [
      names[i]!,
      {
        ...place,
        name: names[i]!,
        policy: '',
        rules: [],
        conditions,
        dimension: flag,
        source: { entity: fact.entity, title: fact.source.title },
      },
    ]
  })
  const asking: PolicySystem = { ...system, definitions: new Map([...system.definitions, ...asked]), order: names }
  try {
    return compile(asking, at, { ask: names, backend: 'kernels' })
  } catch (error) {
    if (error instanceof CoreError) return undefined
    throw error
  }
}
