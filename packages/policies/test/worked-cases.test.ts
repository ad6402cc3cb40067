import { describe, expect, it } from 'vitest'
import {
  type Answers,
  type CliffCase,
  cliffsOf,
  readCases,
  type SettlementCase,
  settleByEvaluate,
  settleByProgram,
  type TransfersCase,
  transfersByEvaluate,
  transfersByProgram,
} from './cases.ts'

type Settled = { readonly compliant: number; readonly layers: { readonly [layer: string]: number }; readonly ownPay: number }
type Expected = Omit<Settled, 'compliant'> & { readonly bills: readonly ({ readonly id: string } & Settled)[] }

const fen = (yuan: number): number => Math.round(yuan * 100)
const settlements = readCases<readonly (SettlementCase & { readonly expected: Expected })[]>('settlement')

/** Within so many fen of what is expected; a tie broken by binary floating point may move a fen. */
function expectWithin(answers: Answers, expected: { readonly [name: string]: number }, most: number): void {
  for (const [name, yuan] of Object.entries(expected))
    expect(Math.abs((answers[name] as number) - fen(yuan)), name).toBeLessThanOrEqual(most)
}

describe.each([
  ['the reference evaluator', settleByEvaluate],
  ['compiled programs', settleByProgram],
] as const)('worked settlements, by %s', (_, settle) => {
  it.each(settlements)('$id', async (one) => {
    const settled = await settle(one)
    const { bills, layers, ownPay } = one.expected
    expect(settled).toHaveLength(bills.length)
    settled.forEach((answers, i) => {
      const { id, layers: ofBill, ...rest } = bills[i]!
      expectWithin(answers, { ...ofBill, ...rest }, 1)
      const paid = Object.keys(ofBill).reduce((sum, layer) => sum + (answers[layer] as number), 0)
      expect(paid + (answers.ownPay as number)).toBe(fen(one.bills.find((bill) => bill.id === id)!.gross))
    })
    const sum = (name: string): number => settled.reduce((total, answers) => total + (answers[name] as number), 0)
    const ofYear = Object.fromEntries([...Object.keys(layers), 'ownPay'].map((name) => [name, sum(name)]))
    expectWithin(ofYear, { ...layers, ownPay }, bills.length === 1 ? 1 : bills.length <= 3 ? 2 : 5)
  })
})

type HouseholdYear = {
  readonly countedIncome: number
  readonly transfers: { readonly [line: string]: number }
  readonly total: number
  readonly disposable: number
  readonly category: string
}
const households = readCases<readonly (TransfersCase & { readonly expected: HouseholdYear | object })[]>('transfers')

describe.each([
  ['the reference evaluator', transfersByEvaluate],
  ['compiled programs', transfersByProgram],
] as const)('worked transfers, by %s', (_, transfers) => {
  it.each(households.filter(({ expected }) => 'transfers' in expected))('$id', async (one) => {
    const answers = await transfers(one)
    const { transfers: lines, category, ...rest } = one.expected as HouseholdYear
    expectWithin(answers, { ...lines, ...rest }, 1)
    expect(answers.category).toBe(category)
    expect(Object.keys(lines).length).toBe(one.reforms ? 11 : 10)
  })
})

// The cliff cases at the ends of their segments: worked by hand from the segments and notches that are expected.
it.each([
  ['n01-notch-dibao-disability', 0, 4820],
  ['n01-notch-dibao-disability', 5499.99, 5920],
  ['n01-notch-dibao-disability', 5500, 5500],
  ['n01-notch-dibao-disability', 20000, 20000],
  ['n02-notch-one-person', 0, 8060],
  ['n02-notch-one-person', 12187.5, 12187.5 + 3575 + 720 + 840],
  ['n02-notch-one-person', 12187.51, 12187.51 + 840],
  ['n03-notch-assistance', 0, 15400],
  ['n03-notch-assistance', 19250, 19250],
])('%s with wages of %d has %d', async (id, wages, disposable) => {
  const found = households.find((one) => one.id === id)!
  const one = { ...found, household: { ...found.household, wages } }
  for (const answers of [await transfersByEvaluate(one), transfersByProgram(one)]) expectWithin(answers, { disposable }, 1)
})

type CliffResult = {
  readonly notches: readonly { readonly at: number; readonly depth: number; readonly recover: number | null }[]
  readonly segments: readonly { readonly from: number; readonly to: number; readonly metr: number }[]
}
const cliffs = readCases<readonly (CliffCase & { readonly id: string; readonly expected: CliffResult })[]>('transfers').filter(
  ({ expected }) => 'notches' in expected,
)

describe('worked cliffs', () => {
  it.each(cliffs)('$id', (one) => {
    const { notches, segments } = cliffsOf(one)
    const { expected } = one
    expect(notches).toHaveLength(expected.notches.length)
    expect(segments).toHaveLength(expected.segments.length)
    expected.notches.forEach(({ at, depth, recover }, i) => {
      expect(notches[i]!.at).toBeCloseTo(at, 2)
      expect(notches[i]!.depth).toBeCloseTo(depth, 2)
      if (recover === null) expect(notches[i]!.recover).toBeNull()
      else expect(notches[i]!.recover).toBeCloseTo(recover, 2)
    })
    expected.segments.forEach(({ from, to, metr }, i) => {
      expect(segments[i]!.from).toBeCloseTo(from, 2)
      expect(segments[i]!.to).toBeCloseTo(to, 2)
      expect(segments[i]!.metr).toBeCloseTo(metr, 6)
    })
  })
})

it('the worked cases are all there', () => {
  expect(settlements).toHaveLength(36)
  expect(households).toHaveLength(16)
  expect(cliffs).toHaveLength(3)
})
