import {
  CoreError,
  type Counters,
  coverLedger,
  type Evaluation,
  evaluate,
  explain,
  type Language,
  link,
  type Scalar,
  type Situation,
  toFen,
  whyNot,
} from '@doudi/core'
import { type World, worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

// Generated systems, every fact of every evaluation: what is said of a value is the value, and each yuan has one payer.

/** Every evaluation of a world that is no error: households, first members, their bills in order. */
async function evaluations({ documents, days, households }: World): Promise<Evaluation[]> {
  const [system] = await unlessRefused(() => link(documents))
  if (!system) return []
  const found: Evaluation[] = []
  for (const { household, members, bills } of households) {
    const [person, ...others] = members
    let counters: Counters = {}
    for (const [i, day] of days.entries()) {
      if (i > 0 && days[i - 1]!.slice(0, 4) !== day.slice(0, 4)) counters = {}
      const situations = [{ household, members }, ...(person ? [{ household, person, members: others }] : [])]
      for (const situation of situations) found.push(...(await unlessRefused(() => evaluate(system, situation, day))))
      if (!person || !bills[i]) continue
      const situation = { household, person, members: others, bill: bills[i] }
      const [evaluation] = await unlessRefused(() => evaluate(system, situation, day, { counters }))
      if (evaluation) {
        found.push(evaluation)
        counters = evaluation.counters
      }
    }
  }
  return found
}

/** What is refused has nothing to explain; which errors are right is the contract test's. */
async function unlessRefused<T>(work: () => T | Promise<T>): Promise<T[]> {
  try {
    return [await work()]
  } catch (error) {
    if (error instanceof CoreError) return []
    throw error
  }
}

const unlimited = 1e290
/** The value that stands behind the title, read back from text. */
function readBack(text: string, language: Language, unit: string | undefined): Scalar | undefined {
  const told = text.slice(language === 'en' ? 'generated is '.length : '生成为'.length)
  const word = /^[^\s.,:;，。：；（]+/.exec(told)![0]
  if (told.startsWith(language === 'en' ? 'not given' : '未填')) return undefined
  if (word.startsWith(language === 'en' ? 'unlimited' : '不限')) return Number.POSITIVE_INFINITY
  if (unit === undefined)
    return word === (language === 'en' ? 'yes' : '是') ? true : word === (language === 'en' ? 'no' : '否') ? false : word
  const number = /^-?[\d,]+(\.\d+)?(e[+-]?\d+)?/.exec(told)![0].replaceAll(',', '')
  if (!/^-?[\d,.e+-]+%/.test(told)) return Number(number)
  // A share in percent, the point moved back.
  return Number(`${number}e-2`)
}

test('what is said of a fact is its value, in both languages; and nothing that was evaluated cannot be told', async () => {
  let told = 0
  const property = fc.asyncProperty(worlds(), async (world) => {
    for (const evaluation of await evaluations(world)) {
      const { facts, inputs, parameters } = evaluation.trace
      for (const { fact, of, value } of facts) {
        const { source } = evaluation.system.definitions.get(fact) as { source: { unit?: string; title: { en: string } } }
        for (const language of ['en', 'zh'] as const) {
          const text = explain(evaluation, fact, { language, detail: 'short', of })
          const expected = typeof value === 'number' && value >= unlimited ? Number.POSITIVE_INFINITY : value
          const found = source.title.en === 'generated' ? readBack(text, language, source.unit) : value
          if (typeof expected === 'number' && Number.isFinite(expected))
            // Fifteen digits are told: half of the last of them.
            expect(Math.abs((found as number) - expected), text).toBeLessThanOrEqual(5e-15 * Math.abs(expected))
          else expect(found, text).toBe(expected)
          for (const detail of ['normal', 'full'] as const) {
            const long = explain(evaluation, fact, { language, detail, of })
            expect(long.split('\n')[0], long).toBe(text)
            expect(long).not.toMatch(/undefined|NaN|\[object/)
          }
          told += 1
        }
      }
      for (const { fact, of } of inputs) expect(explain(evaluation, fact, { of })).not.toMatch(/undefined|NaN/)
      for (const { parameter } of parameters) expect(explain(evaluation, parameter, { language: 'zh' })).not.toMatch(/undefined|NaN/)
    }
  })
  await fc.assert(property, { seed: 351, numRuns: 30, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true })
  expect(told).toBeGreaterThan(2000)
})

test('each yuan of a bill has exactly one payer', async () => {
  let ledgers = 0
  let paid = 0
  const property = fc.asyncProperty(worlds(), async (world) => {
    for (const evaluation of await evaluations(world)) {
      for (const { fact, waterfall, value } of evaluation.trace.facts) {
        if (!waterfall) continue
        const { bill, rows, ownPay, admitted } = coverLedger(evaluation, fact)
        const fen = (yuan: readonly number[]): bigint => yuan.reduce((sum, amount) => sum + BigInt(toFen(amount)), 0n)
        expect(fen([...rows.map(({ amount }) => amount), ownPay])).toBe(fen([bill]))
        expect(fen(rows.map(({ amount }) => amount))).toBe(fen([value as number]))
        for (const [i, { payer, amount, before, after }] of rows.entries()) {
          expect(amount).toBe(evaluation.trace.facts.find((traced) => traced.fact === payer)!.value)
          expect(before).toBe(i === 0 ? bill : rows[i - 1]!.after)
          expect(fen([after, amount])).toBe(fen([before]))
          if (!admitted) expect(amount).toBe(0)
          if (amount > 0) paid += 1
        }
        ledgers += 1
      }
    }
  })
  await fc.assert(property, { seed: 180, numRuns: 150, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true })
  expect(ledgers).toBeGreaterThan(200)
  expect(paid).toBeGreaterThan(80)
})

/** A situation with what a change says, written into a copy of it. */
function changedBy(situation: Situation, inputs: readonly { readonly path: string; readonly to: Scalar | null }[]): Situation {
  const copy = structuredClone(situation) as { [key: string]: unknown }
  for (const { path, to } of inputs) {
    const steps = path.slice(1).split('/')
    let place = copy
    for (const step of steps.slice(0, -1)) {
      if (place[step] === undefined) place[step] = {}
      place = place[step] as { [key: string]: unknown }
    }
    place[steps.at(-1)!] = to
  }
  return copy
}

test('what whyNot proposes turns the outcome', async () => {
  let proposed = 0
  let none = 0
  const property = fc.asyncProperty(worlds(), async ({ documents, days, households }) => {
    const [system] = await unlessRefused(() => link(documents))
    if (!system) return
    const { household, members, bills } = households[0]!
    const [person, ...others] = members
    const bill = bills[0]
    const situation: Situation = person ? { household, person, members: others, ...(bill ? { bill } : {}) } : { household, members }
    const [evaluation] = await unlessRefused(() => evaluate(system, situation, days[0]!))
    if (!evaluation) return
    const wanted = Object.entries(evaluation.values).filter(([, value]) => value === false || value === 0)
    for (const [fact, value] of wanted.slice(0, 3)) {
      const answer = await whyNot(system, situation, days[0]!, { fact }, { evaluations: 250 })
      expect(answer).toMatchObject({ holds: false, value })
      for (const { inputs, value: after } of answer.changes) {
        const turned = await evaluate(system, changedBy(situation, inputs), days[0]!, { ask: [fact], trace: false })
        expect(turned.values[fact]).toBe(after)
        expect(after === true || (after as number) > 0, `${fact} is ${after}`).toBe(true)
        expect(inputs).toHaveLength(answer.searched.together)
        for (const { from, to } of inputs) expect(to).not.toBe(from)
        proposed += 1
      }
      if (answer.changes.length === 0) none += 1
      for (const text of [answer.text.en, answer.text.zh]) expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
  })
  await fc.assert(property, { seed: 2015, numRuns: 60, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true })
  expect(proposed).toBeGreaterThan(40)
  expect(none).toBeGreaterThan(5)
})
