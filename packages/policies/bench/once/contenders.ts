import { type Cliffs, compile, evaluate, findCliffs, link, type PolicySystem, type Program, type Situation } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'

// What a user waits for once: a system compiled for a day, one situation, one curve. A household of five with a bill.

export const day = '2022-12-31'
const bill = { care: 'inpatient', facilityTier: 'city', insideProvince: true, referred: true, grossCost: 86_000 }
const person = { age: 58, chronicCard: true, insured: true, seriouslyIll: true, medicalOwnPay: 21_000, assistance: 'dibao' }
const household = {
  registered: true,
  exitYear: 2016,
  wages: 8000,
  farmIncome: 4200,
  otherIncome: 600,
  rigidSpending: 3000,
  dibaoTakeUp: true,
  loanYear: 2017,
  project: true,
  welfarePosts: 1,
}
const members = [
  { age: 81, disabilityGrade: 2, chronicCard: true, insured: true, assistance: 'none' },
  { age: 55, chronicCard: false, insured: true, assistance: 'none' },
  { age: 31, disabilityGrade: 3, chronicCard: false, insured: false, assistance: 'none' },
  { age: 7, chronicCard: false, insured: true, assistance: 'none' },
]
export const situation: Situation = { household, person, members, bill }

export const catalogue = (): PolicySystem => link({ vocabulary, policies })

/** Everything that the catalogue computes, for whole households with persons and bills. */
export const compileAll = (system: PolicySystem, at = day): Program => compile(system, at)

export const evaluateWithTrace = (system: PolicySystem) => evaluate(system, situation, day)

/** One situation as columns of a program: tables of one household, its persons, and their bills. */
export function oneSituation(
  system: PolicySystem,
  program: Program,
): { readonly run: () => void; readonly value: (fact: string) => number } {
  const persons = [person, ...members]
  const inside = (name: string, of: { readonly [fact: string]: unknown }): number => {
    const input = system.definitions.get(name)
    if (input?.kind !== 'input') throw new Error(`${name} is no input`)
    const value = of[name] ?? input.default
    if (value === undefined) return Number.NaN
    if (typeof value === 'string') return system.codes.get(value)!
    return input.dimension.type === 'number' && input.dimension.money === 1 ? Math.round(Number(value) * 100) : Number(value)
  }
  const tables: { readonly [entity: string]: readonly { readonly [fact: string]: unknown }[] } = {
    household: [household],
    person: persons,
    bill: [bill],
  }
  const columns = Object.fromEntries(
    program.inputs.map(({ name, entity }) => [name, Float64Array.from(tables[entity]!, (of) => inside(name, of))]),
  )
  const rows = { household: 1, person: persons.length, bill: 1 }
  const parents = { person: new Int32Array(persons.length), bill: new Int32Array(1) }
  const into = Object.fromEntries(
    [...program.outputs, ...program.counters].map(({ name, entity }) => [name, new Float64Array(rows[entity])]),
  )
  return { run: () => void program.run({ rows, parents, columns, into }), value: (fact) => into[fact]![0]! }
}

/** Throws unless the program says of the situation what the reference says. */
export async function expectSameSituation(system: PolicySystem, { value }: { readonly value: (fact: string) => number }): Promise<number> {
  const { values } = await evaluateWithTrace(system)
  const facts = Object.entries(values)
  for (const [name, expected] of facts) {
    const { dimension } = system.definitions.get(name)!
    const got = dimension.type === 'number' && dimension.money === 1 ? value(name) / 100 : value(name)
    const inside = typeof expected === 'string' ? system.codes.get(expected) : Number(expected)
    if (!Object.is(got, inside)) throw new Error(`${name}: ${got}, expected ${inside}`)
  }
  return facts.length
}

/** Wages from nothing to 120,000 yuan. `billed`: with what the bill costs at each. */
export function cliffCurve(system: PolicySystem, billed = false): Cliffs {
  const at = '2022-01-01'
  const { assistance: _, ...patient } = person
  const bills = {
    ownPay: 'settlement.outOfPocket',
    list: [{ at: '2022-05-02', situation: { household, person: patient, bill } }],
    given: { assistance: 'dibao.category' },
  }
  const options = { along: 'wages', from: 0, to: 120_000, at, net: 'householdIncome.disposable', ...(billed ? { bills } : {}) }
  return findCliffs(system, { household, members: [person, ...members] }, options)
}

/** Throws unless the curve is the reference's in the middle of its pieces, but for what is rounded there: half a fen for each payment. */
export async function expectSameCurve(system: PolicySystem, { points }: Cliffs): Promise<number> {
  let pieces = 0
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i]!, points[i + 1]!]
    if (to.x - from.x < 1) continue
    const wages = Math.round((from.x + to.x) / 2)
    const line = from.net + ((to.net - from.net) * (wages - from.x)) / (to.x - from.x)
    const given = { household: { ...household, wages }, members: [person, ...members] }
    const { values } = await evaluate(system, given, '2022-01-01', { ask: ['householdIncome.disposable'], trace: false })
    const net = values['householdIncome.disposable'] as number
    if (!(Math.abs(net - line) <= 0.005 * 16)) throw new Error(`wages ${wages}: ${line} on the curve, ${net} by the reference`)
    pieces++
  }
  return pieces
}
