import { checkEvaluation } from '../border.ts'
import { CoreError } from '../errors.ts'
import type { Evaluation } from '../evaluate/evaluate.ts'
import type { TracedFact, TracedParameter } from '../evaluate/trace.ts'
import type { TracedAmount } from '../evaluate/traced-amount.ts'
import { toFen, toYuan } from '../money.ts'
import type { Day, Source, Title } from '../policy/language.ts'
import type { LinkedFact, LinkedParameter } from '../system/system.ts'
import { amountsOf, basis, foundOf, namesInCondition } from './basis.ts'
import { isOff } from './conditions.ts'
import { namesIn } from './formula.ts'
import { parameterText, sourcesOf } from './parameter-text.ts'
import { decidingRules } from './story.ts'
import { type Telling, telling } from './telling.ts'

/** A parameter that a payer's rule read. */
export type LedgerParameter = {
  /** As others read it, `health351.outOfPocketCap`. */
  readonly name: string
  /** For readers, in English and Chinese. */
  readonly title: Title
  /** The day from which the value holds. */
  readonly from: Day
  /** S the report, F a public source, K general knowledge (h, m, l: confidence). */
  readonly mark: string
  /** In words: of the reform that set it; else its own; else of its policy. */
  readonly sources: readonly string[]
  /** The id of the reform that set it. */
  readonly reform?: string
  /** Its value with day and mark, in words; of a table the entry that was looked up. */
  readonly text: Title
}

/** What one payer paid of a bill; yuan. */
export type LedgerRow = {
  /** The payment's name, `health351.payment`. */
  readonly payer: string
  /** For readers, in English and Chinese. */
  readonly title: Title
  /** To the fen; 0 where it paid nothing. */
  readonly amount: number
  /** What was left before and after it; they differ by the amount. */
  readonly before: number
  /** Left to the next payer. */
  readonly after: number
  /** The rule that decided: its title where it has one, and its place. Absent where none applied or the bill was not taken. */
  readonly rule?: {
    /** For readers, in English and Chinese. */
    readonly title?: Title
    /** The id of its policy. */
    readonly document: string
    /** JSON pointer in that document. */
    readonly path: string
  }
  /** The payer's policy, and its sources. */
  readonly policy: Title
  /** Of the policy as a whole. */
  readonly sources: readonly Source[]
  /** Those that its own policy read for this amount, and others through the facts it names. */
  readonly parameters: readonly LedgerParameter[]
}

/** Each yuan of a bill with exactly one payer: the rows' amounts and `ownPay` add up to `bill`, to the fen. */
export type CoverLedger = {
  /** The fact, `settlement.paid`. */
  readonly waterfall: string
  /** For readers, in English and Chinese. */
  readonly title: Title
  /** What there was to pay, yuan. */
  readonly bill: number
  /** False where the waterfall did not take the bill. */
  readonly admitted: boolean
  /** In the order in which they pay. */
  readonly rows: readonly LedgerRow[]
  /** What no payer paid. */
  readonly ownPay: number
}

/**
 * Who paid which yuan of what a waterfall had to pay: a row a payer, in their order, with the rule and the sources.
 *
 * @param evaluation - with its trace, in which the waterfall, or what needs it, was asked
 * @param waterfall - a fact with a waterfall; the first that was evaluated, if left out
 * @throws CoreError `run/no-waterfall` where none was evaluated
 * @example
 * const evaluation = await evaluate(system, { person: { poor: true }, bill: { cost: 5800 } }, '2020-03-05')
 * const { bill, rows, ownPay } = coverLedger(evaluation)
 * bill // => 5800
 * rows.map(({ payer, amount, before, after }) => [payer, amount, before, after]) // => [['insurance.payment', 2760, 5800, 3040], ['help.payment', 2432, 3040, 608]]
 * rows[0]!.parameters.map(({ name, from }) => `${name} ${from}`) // => ['insurance.rate 2018-01-01', 'insurance.deductible 2020-01-01']
 * ownPay // => 608
 */
export function coverLedger(evaluation: Evaluation, waterfall?: string): CoverLedger {
  checkEvaluation(evaluation)
  const { facts } = evaluation.trace
  const traced = facts.find(({ fact, waterfall: fall }) => fall !== undefined && (waterfall === undefined || fact === waterfall))
  if (!traced?.waterfall) {
    const found = waterfall === undefined ? 'no waterfall in the trace' : `no waterfall "${waterfall}" in the trace`
    const hint = 'ask for the waterfall or what is computed of it, and leave out `trace: false`'
    throw new CoreError([{ code: 'run/no-waterfall', path: 'waterfall', found, expected: 'a waterfall that was evaluated', hint }])
  }
  const tellings = { en: telling(evaluation, 'en'), zh: telling(evaluation, 'zh') }
  const t = tellings.en
  let left = toFen(traced.waterfall.of)
  const rows = traced.waterfall.payers.map(({ fact, value }): LedgerRow => {
    const before = left
    left -= toFen(value)
    return { payer: fact, ...rowOf(tellings, t.fact(fact, traced.of)!), amount: value, before: toYuan(before), after: toYuan(left) }
  })
  return {
    waterfall: traced.fact,
    title: (t.definition(traced.fact) as LinkedFact).source.title,
    bill: traced.waterfall.of,
    admitted: traced.rules.every(({ applies }) => applies),
    rows,
    ownPay: toYuan(left),
  }
}

type Tellings = { readonly en: Telling; readonly zh: Telling }

function rowOf(tellings: Tellings, traced: TracedFact): Pick<LedgerRow, 'title' | 'rule' | 'policy' | 'sources' | 'parameters'> {
  const t = tellings.en
  const fact = t.definition(traced.fact) as LinkedFact
  const admitted = traced.payment?.admission?.applies !== false
  const applied = traced.rules.filter(({ amount }) => amount !== undefined)
  const [decided] = admitted ? decidingRules(t, traced, applied) : []
  const policy = t.evaluation.system.documents.get(fact.document)!
  const title = fact.rules.find(({ path }) => path === decided?.path)?.title
  return {
    title: fact.source.title,
    ...(decided ? { rule: { ...(title ? { title } : {}), document: fact.document, path: decided.path } } : {}),
    policy: policy.title,
    sources: policy.sources,
    parameters: parametersOf(t, traced).map(({ parameter, found }) => ({
      name: parameter.parameter,
      title: (t.definition(parameter.parameter) as LinkedParameter).source.title,
      from: parameter.from,
      mark: parameter.mark,
      sources: sourcesOf(t, parameter),
      ...(parameter.reform === undefined ? {} : { reform: parameter.reform }),
      text: {
        en: parameterText(tellings.en, parameter, found, fact.document),
        zh: parameterText(tellings.zh, parameter, found, fact.document),
      },
    })),
  }
}

type Read = { readonly parameter: TracedParameter; readonly found: ReturnType<typeof foundOf> }

/** Parameters that a payment read, also through the facts it names; not through what earlier payers left. */
function parametersOf(t: Telling, traced: TracedFact): Read[] {
  const reads = new Map<TracedParameter, Read>()
  const seen = new Set<TracedFact>()
  const read = (name: string, of: string, part?: TracedAmount): void => {
    for (const parameter of isOff(t, name) ? [] : t.parameters(name)) {
      if (part?.from !== undefined && parameter.from !== part.from) continue
      if (!reads.has(parameter)) reads.set(parameter, { parameter, found: part && foundOf(part) })
    }
    const fact = t.fact(name, of)
    if (fact && fact.waterfall === undefined && fact.payment?.waterfall === undefined) walk(fact)
  }
  const walk = (fact: TracedFact): void => {
    if (seen.has(fact)) return
    seen.add(fact)
    const rested = basis(t, fact)
    for (const { conditions } of rested.rules) if (conditions) for (const name of namesInCondition(conditions)) read(name, fact.of)
    for (const amount of amountsOf(rested)) {
      for (const part of namesIn(amount)) {
        for (const { fact: key } of part.by ?? []) read(key, fact.of)
        for (const place of part.members?.map(({ of }) => of) ?? [fact.of]) read(part.name!, place, part)
      }
    }
  }
  walk(traced)
  return [...reads.values()]
}
