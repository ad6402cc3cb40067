/**
 * What the compiler knows of a system: these lines are compiled with all tests and never run. A line after `@ts-expect-error` must not
 * compile; if it does, compiling fails.
 */
import {
  compile,
  definePolicy,
  defineVocabulary,
  type Evaluation,
  evaluate,
  type LinkInput,
  link,
  type Policy,
  type PolicySystem,
  type Program,
  parsePolicy,
  type Scalar,
  type Situation,
  type SituationOf,
  type Vocabulary,
} from '../../src/index.ts'
import { insurance, system, vocabulary } from '../docstrings/sample.ts'

/** Compiles where both are the same type, optional and readonly keys included. */
const same = <A, B>(..._: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : ['not the same type']): void => {}
/** Compiles where a value has this very type. */
const is =
  <A>() =>
  <B>(_: B, ...rest: Parameters<typeof same<A, B>>): void =>
    void rest

const day = '2021-01-01'
const title = { en: 'of a test', zh: '测试' }
const sources = [{ title: 'invented', mark: 'K' }] as const

// Names of facts, inputs and categories are kept; a fact that may be missing is `number | undefined`, what is paid never is.
const wide = defineVocabulary({
  household: { exitYear: { title, unit: 'year', optional: true } },
  person: { assistance: { title, values: ['none', 'dibao'] }, age: { title, unit: 'years' } },
  bill: {},
})
const care = definePolicy({
  id: 'test/deep/care-of-2018',
  title,
  sources,
  facts: {
    tier: { entity: 'person', title, values: ['low', 'high'], rules: [{ amount: { category: 'low' } }], otherwise: { category: 'high' } },
    old: { entity: 'person', title, conditions: { fact: 'age', operator: 'greaterThan', value: 60 } },
    sinceExit: { entity: 'person', title, unit: 'years', amount: { subtract: ['year', 'exitYear'] } },
    payment: { entity: 'person', title, unit: 'CNY/year', paid: true, amount: 0 },
  },
})
const typed = link({ vocabulary: wide, policies: [care, insurance] })

async function evaluating(): Promise<void> {
  const { values } = await evaluate(typed, { person: { assistance: 'dibao', age: 70 } }, day, {
    ask: ['careOf2018.tier', 'careOf2018.old', 'careOf2018.sinceExit', 'careOf2018.payment', 'assistance', 'exitYear'],
  })
  is<{
    readonly 'careOf2018.tier': 'low' | 'high'
    readonly 'careOf2018.old': boolean
    readonly 'careOf2018.sinceExit': number | undefined
    readonly 'careOf2018.payment': number
    readonly assistance: 'none' | 'dibao'
    readonly exitYear: number | undefined
  }>()(values)
  // @ts-expect-error not asked for
  void values['insurance.payment']

  // Where nothing may be missing, no number is.
  const { values: known } = await evaluate(system, { bill: { cost: 100 } }, day, { ask: ['settlement.outOfPocket', 'cost'] })
  is<{ readonly 'settlement.outOfPocket': number; readonly cost: number }>()(known)

  // Asked for nothing by name: everything of the innermost entity.
  const { values: all } = await evaluate(system, { bill: { cost: 100 } }, day)
  is<number | undefined>()(all['help.payment'])
  // @ts-expect-error no such fact
  void all['help.paymnt']

  // @ts-expect-error a wrong name
  await evaluate(system, {}, day, { ask: ['insurence.payment'] })
  // @ts-expect-error a parameter is no fact
  await evaluate(system, {}, day, { ask: ['insurance.rate'] })
  // @ts-expect-error no such input
  await evaluate(system, { bill: { costs: 100 } }, day)
  // @ts-expect-error an input of a person
  await evaluate(system, { bill: { poor: true } }, day)
  // @ts-expect-error no such part
  await evaluate(system, { rows: [] }, day)
  // @ts-expect-error a number
  await evaluate(system, { bill: { cost: '100' } }, day)
  // @ts-expect-error a flag
  await evaluate(system, { person: { poor: 1 } }, day)
  // @ts-expect-error no such category
  await evaluate(typed, { members: [{ assistance: 'tekun' }] }, day)
  // @ts-expect-error no such input of a further bill
  await evaluate(system, { members: [{ poor: true, bills: [{ costs: 1 }] }] }, day)
  // Not given is allowed: which inputs are needed depends on what is asked.
  await evaluate(typed, { household: { exitYear: null }, person: { age: undefined } }, day)

  // A situation that stands alone.
  const situation: SituationOf<typeof typed> = { person: { assistance: 'none' } }
  await evaluate(typed, situation, day)
  // @ts-expect-error no such input
  const wrong: SituationOf<typeof typed> = { person: { asistance: 'none' } }
  void wrong
}

function compiling(): void {
  const program = compile(typed, day, { ask: ['careOf2018.payment'], fixed: { assistance: 'none', exitYear: null } })
  const { values } = program.run({ rows: { person: 1 }, columns: {} })
  is<{ readonly 'careOf2018.payment': Float64Array }>()(values)
  // @ts-expect-error not asked for
  void values['careOf2018.old']
  is<Float64Array | undefined>()(compile(typed, day).run({ rows: {}, columns: {} }).values['careOf2018.old'])
  // @ts-expect-error a wrong name
  compile(typed, day, { ask: ['careOf2018.pay'] })
  // @ts-expect-error no such input
  compile(typed, day, { fixed: { asistance: 'none' } })
  // @ts-expect-error no such category
  compile(typed, day, { fixed: { assistance: 'low' } })
  // Programs of every system go where any program goes.
  const any: Program = program
  void any
}

// Documents of which nothing is known: every name is a string, every value a scalar.
async function untyped(text: string, documents: LinkInput, situation: Situation, ask: readonly string[]): Promise<void> {
  const policy: Policy = parsePolicy(JSON.parse(text))
  for (const system of [link(documents), link({ vocabulary: vocabulary as Vocabulary, policies: [policy] })]) {
    is<PolicySystem>()(system)
    const { values } = await evaluate(system, situation, day, { ask: ['any.name'] })
    is<Scalar | undefined>()(values['other.name'])
    await evaluate(system, { person: { anything: 'goes' } }, day, { ask })
    compile(system, day, { ask, fixed: { anything: 1 } }).run({ rows: {}, columns: {} }).values['other.name'] satisfies
      | Float64Array
      | undefined
  }
  // With the vocabulary known, so are the inputs.
  const half = link({ vocabulary, policies: [policy] })
  const { values } = await evaluate(half, { bill: { cost: 1 } }, day, { ask: ['any.name', 'cost'] })
  is<number>()(values.cost)
  is<Scalar | undefined>()(values['any.name'])
  // @ts-expect-error no such input
  await evaluate(half, { bill: { costs: 1 } }, day)
}

// A system of which much is known goes where any system goes, and so does its evaluation.
const any: PolicySystem = typed
const evaluation: Promise<Evaluation> = evaluate(typed, {}, day, { ask: ['careOf2018.tier'] })
export default [evaluating, compiling, untyped, any, evaluation]
