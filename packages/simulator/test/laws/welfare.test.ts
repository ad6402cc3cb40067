import { findCliffs, link, type Situation, toFen, toYuan } from '@doudi/core'
import { forecast, policies, vocabulary } from '@doudi/policies'
import { describe, expect, test } from 'vitest'
import { transferFacts } from '../../src/dynamics/facts.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import type { TrackSeen } from '../../src/dynamics/track-seen.ts'
import { concentrationTable, incidenceTable } from '../../src/outcomes/equity-tables.ts'
import { ledgerTable, programmesTable } from '../../src/outcomes/ledger-tables.ts'
import { years } from '../../src/outcomes/measures.ts'
import { notchTable } from '../../src/outcomes/notch-table.ts'
import { notchesAbove, step } from '../../src/outcomes/notch-tally.ts'
import { outcome } from '../../src/outcomes/outcome-table.ts'
import { povertyTable } from '../../src/outcomes/poverty-table.ts'
import { shiftedWages } from '../../src/outcomes/shifted-wages.ts'
import { spendingTable } from '../../src/outcomes/spending-table.ts'
import type { TidyCell, TidyTable } from '../../src/outcomes/tidy.ts'
import { planPopulation, prepareScenarios, simulateReplicates } from '../../src/simulate.ts'

const scenarios = ['kept', 'cliff']
const prepared = prepareScenarios(scenarios)
const plan = planPopulation(0.002)
const table = simulateReplicates(prepared, plan, 'a', 2)
const weights = { lifted: plan.groups.lifted.weight, neverRegistered: plan.groups.neverRegistered.weight }

type Row = { readonly [column: string]: TidyCell }
const rowsOf = ({ columns, rows }: TidyTable): Row[] => rows.map((row) => Object.fromEntries(columns.map(({ name }, c) => [name, row[c]!])))
/** Reads a value by the cells of its row. */
function reader(tidy: TidyTable, keys: readonly string[]): (...cells: readonly TidyCell[]) => number {
  const values = new Map(rowsOf(tidy).map((row) => [JSON.stringify(keys.map((key) => row[key])), row.value]))
  return (...cells) => values.get(JSON.stringify(cells)) as number
}
/** Mean over the two replicates. */
const mean = (of: (replicate: number) => number): number => (of(0) + of(1)) / 2

describe('the ledger', () => {
  const rows = rowsOf(ledgerTable(table))

  test('balances to the fen in every scenario, year, replicate and group: payers against what households received', () => {
    const accounts = new Map<string, { [side: string]: number }>()
    for (const { scenario, year, replicate, group, kind, programme, amount_yuan: yuan } of rows) {
      const key = [scenario, year, replicate, group].join()
      const account = accounts.get(key) ?? { medical: 0, transfer: 0 }
      const side = kind === 'household' ? (programme as string) : (kind as string)
      account[side] = (account[side] ?? 0) + toFen(yuan as number)
      accounts.set(key, account)
    }
    expect(accounts.size).toBe(2 * years.length * 2 * 2)
    for (const { medical, transfer, gross, ownPay, disposable, ownIncome } of accounts.values()) {
      expect(medical! + ownPay!).toBe(gross)
      expect(transfer! + ownIncome!).toBe(disposable)
      expect(medical! + transfer!).toBe(gross! - ownPay! + disposable! - ownIncome!)
      expect(transfer).toBeGreaterThan(0)
    }
  })

  test('is what the counts of layers and campaign money say, and ends with the campaign under the cliff', () => {
    const sum = (programme: string, scenario: string, year: number): number =>
      rows
        .filter(
          (row) =>
            row.programme === programme && row.scenario === scenario && row.year === year && row.group === 'lifted' && row.replicate === 1,
        )
        .reduce((total, row) => total + toFen(row.amount_yuan as number), 0)
    for (const [programme, measure] of [
      ['basic', 'basicInsuranceFen'],
      ['health351', 'health351Fen'],
      ['dibao.payment', 'dibaoFen'],
      ['dividend.payment', 'dividendFen'],
      ['disposable', 'disposableFen'],
    ] as const)
      for (const year of [2018, 2021]) expect(sum(programme, 'cliff', year)).toBe(outcome(table, 0, 'cliff', year, measure))
    const campaign = (scenario: string): number =>
      rows
        .filter((row) => row.payer === 'campaignBudget' && row.scenario === scenario && row.year === 2021)
        .reduce((a, row) => a + (row.amount_yuan as number), 0)
    expect(campaign('kept')).toBeGreaterThan(0)
    expect(campaign('cliff')).toBe(0)
  })

  test('with intervals: a household’s mean is the ledger over the households', () => {
    const value = reader(programmesTable(table, weights), ['scenario', 'year', 'population', 'programme', 'measure'])
    const known = mean(
      (replicate) => toYuan(outcome(table, replicate, 'kept', 2018, 'dibaoFen')) / outcome(table, replicate, 'kept', 2018, 'households'),
    )
    expect(value('kept', 2018, 'lifted', 'dibao.payment', 'yuanPerHousehold')).toBeCloseTo(known, 6)
  })
})

describe('poverty by layer of cover', () => {
  const value = reader(povertyTable(table, weights), ['scenario', 'year', 'population', 'income', 'index'])
  const layers = ['beforePayers', 'basic', 'critical', 'assistance', 'health351', 'health180', 'everything']

  test('at the incomes of D1, D2 and D2c its headcount is the share of poor persons', () => {
    for (const group of ['lifted', 'neverRegistered'] as const)
      for (const [income, definition] of [
        ['transfers', 'D1'],
        ['everything', 'D2'],
        ['savings', 'D2c'],
      ] as const) {
        const known = mean(
          (replicate) =>
            outcome(table, replicate, 'cliff', 2021, `poorPersons${definition}`, group) /
            outcome(table, replicate, 'cliff', 2021, 'persons', group),
        )
        expect(value('cliff', 2021, group, income, 'headcount')).toBeCloseTo(known, 9)
      }
    expect(value('cliff', 2021, 'lifted', 'everything', 'headcount')).toBeGreaterThan(0.01)
  })

  test('no layer makes anybody poorer, and together they keep persons out of poverty', () => {
    for (const year of years)
      for (const index of ['headcount', 'gap', 'severity', 'watts']) {
        const along = layers.map((income) => value('kept', year, 'lifted', income, index))
        along.slice(1).forEach((after, i) => {
          expect(after, `${year} ${index} ${layers[i + 1]}`).toBeLessThanOrEqual(along[i]!)
        })
        expect(along.at(-1)).toBeLessThan(along[0]!)
        expect(value('kept', year, 'lifted', 'transfers', index)).toBeLessThanOrEqual(value('kept', year, 'lifted', 'ownIncome', index))
      }
  })

  test('of all it is the weighted share of both groups', () => {
    const share = (replicate: number): number => {
      const both = (measure: 'poorPersonsD2' | 'persons'): number =>
        weights.lifted * outcome(table, replicate, 'kept', 2020, measure) +
        weights.neverRegistered * outcome(table, replicate, 'kept', 2020, measure, 'neverRegistered')
      return both('poorPersonsD2') / both('persons')
    }
    expect(value('kept', 2020, 'all', 'everything', 'headcount')).toBeCloseTo(mean(share), 9)
  })
})

describe('medical spending', () => {
  const tidy = spendingTable(table, weights)
  const value = reader(tidy, ['scenario', 'year', 'population', 'households', 'indicator'])
  const poverty = reader(povertyTable(table, weights), ['scenario', 'year', 'population', 'income', 'index'])

  test('whom own-pay makes poor are those that D2 has and D1 has not, and the gaps add up', () => {
    for (const year of [2016, 2018, 2021, 2030])
      for (const group of ['lifted', 'neverRegistered'] as const) {
        const share = mean((replicate) => {
          const count = (measure: 'households' | 'poorHouseholdsD1' | 'poorHouseholdsD2'): number =>
            outcome(table, replicate, 'cliff', year, measure, group)
          return (count('poorHouseholdsD2') - count('poorHouseholdsD1')) / count('households')
        })
        expect(value('cliff', year, group, 'all', 'impoverished')).toBeCloseTo(share, 9)
        const added = poverty('cliff', year, group, 'everything', 'gap') - poverty('cliff', year, group, 'transfers', 'gap')
        const gaps = value('cliff', year, group, 'all', 'impoverishingGap') + value('cliff', year, group, 'all', 'deepeningGap')
        // Every term is rounded to a millionth of a person.
        expect(Math.abs(gaps - added)).toBeLessThan(2e-6)
      }
  })

  test('fewer reach a higher share, and own-pay is the part of cost that no layer pays', () => {
    for (const year of years) {
      const [che10, che25, ownPay] = ['che10', 'che25', 'ownPayShare'].map((indicator) => value('kept', year, 'all', 'all', indicator)) as [
        number,
        number,
        number,
      ]
      expect(che25).toBeLessThan(che10)
      expect(che25).toBeGreaterThan(0)
      expect(ownPay).toBeGreaterThan(0.1)
      expect(ownPay).toBeLessThan(0.9)
    }
  })
})

describe('equity', () => {
  test('the shares of the quintiles add up to 1 for every programme that pays', () => {
    const sums = new Map<string, number>()
    for (const { scenario, year, population, programme, value } of rowsOf(incidenceTable(table, weights))) {
      if (value === null) continue // in one of the two replicates it paid nobody
      const key = [scenario, year, population, programme].join()
      sums.set(key, (sums.get(key) ?? 0) + (value as number))
    }
    expect(sums.size).toBeGreaterThan(500)
    for (const [key, sum] of sums) expect(sum, key).toBeCloseTo(1, 8)
  })

  test('dibao goes to the poorest, own-pay weighs on them more than on others', () => {
    const of = reader(concentrationTable(table, weights), ['scenario', 'year', 'population', 'of', 'index'])
    const incidence = reader(incidenceTable(table, weights), ['scenario', 'year', 'population', 'programme', 'quintile'])
    const shares = [1, 2, 3, 4, 5].map((quintile) => incidence('kept', 2018, 'all', 'dibao.payment', quintile))
    expect(shares[0]).toBeGreaterThan(0.5)
    expect(shares[3]! + shares[4]!).toBeLessThan(0.2)
    expect(of('kept', 2018, 'all', 'dibao.payment', 'concentration')).toBeLessThan(-0.6)
    expect(of('kept', 2018, 'all', 'income', 'gini')).toBeGreaterThan(0.2)
    expect(of('kept', 2018, 'all', 'ownPay', 'kakwani')).toBeLessThan(0)
  })
})

describe('marginal effective rates', () => {
  const value = reader(notchTable(table, weights), ['scenario', 'year', 'population', 'measure', 'programme'])

  test('every household looked at is in one band', () => {
    const bands = ['below0', 'none', 'upTo25', 'upTo50', 'upTo75', 'below100', 'all', 'above100']
    for (const year of years) expect(bands.reduce((sum, band) => sum + value('kept', year, 'lifted', band, null), 0)).toBeCloseTo(1, 9)
    // One in thirty-two, by place in a block: within one a block.
    const blocks = plan.block.filter(({ group }) => group === 'lifted').length
    expect(Math.abs(value('kept', 2014, 'lifted', 'sampled', null) - plan.groups.lifted.households / 32)).toBeLessThanOrEqual(blocks)
  })

  test('rates, falls and ways back are those of the exact budget line', () => {
    const system = link({ vocabulary, policies, reforms: [forecast] })
    let [compared, notches] = [0, 0]
    runBlock(
      prepared,
      plan.block[0]!,
      { seed: 'a', replicate: 0, block: 0 },
      {
        afterTrack(seen) {
          if (seen.year.year < 2016 || !seen.branch.scenarios.includes(0)) return
          const shifted = shiftedWages(seen)
          const before = seen.buffers.transfers[transferFacts.disposable]!
          const households = Array.from({ length: seen.tables.households }, (_, j) => j)
          const after = shifted.run(
            households,
            households.map(() => step),
          )[transferFacts.disposable]!
          const falling = households.filter((j) => after[j]! < before[j]! - 100)
          const found = notchesAbove(shifted, falling, seen)
          for (const j of [...falling.slice(0, 6), ...households.filter((k) => k % 120 === 0)]) {
            const wages = toYuan(seen.tables.householdColumns.wages![j]!)
            const to = toYuan(seen.tables.householdColumns.wages![j]! + 3_050_000)
            const line = findCliffs(system, situationOf(seen, j), {
              along: 'wages',
              from: wages,
              to,
              at: `${seen.year.year}-01-01`,
              net: transferFacts.disposable,
            })
            const netAt = (x: number): number => {
              const k = line.points.findLastIndex((point, p) => p % 2 === 0 && point.x <= x)
              const [from, end] = [line.points[k]!, line.points[k + 1]!]
              return from.net + ((end.net - from.net) * (x - from.x)) / (end.x - from.x || 1)
            }
            // Sloping amounts are rounded to the fen in a run, and not in the budget line.
            expect(Math.abs(toYuan(after[j]! - before[j]!) - (netAt(wages + 500) - netAt(wages)))).toBeLessThan(0.05)
            compared++
            const notch = found[falling.indexOf(j)]
            if (!notch) continue
            const exact = line.notches.find(({ at }) => Math.abs(at - wages - toYuan(notch.at)) < 0.03)!
            expect(Math.abs(exact.depth - toYuan(notch.depth))).toBeLessThan(0.05)
            if (exact.recover !== null && notch.recovery !== undefined)
              expect(Math.abs(exact.recover - toYuan(notch.recovery))).toBeLessThan(0.05)
            notches++
          }
        },
      },
    )
    expect(compared).toBeGreaterThan(10)
    expect(notches).toBeGreaterThan(0)
  })

  /** A household of a block as core's evaluator takes it. */
  function situationOf({ rules, tables, buffers }: TrackSeen, j: number): Situation {
    const textOf = new Map([...rules.codes].map(([text, code]) => [code, text]))
    const columns: { readonly [name: string]: Float64Array } = {
      ...tables.householdColumns,
      ...tables.personColumns,
      ...buffers.inputs,
      rigidSpending: buffers.rigidSpending,
      medicalOwnPay: buffers.medicalOwnPay,
    }
    const factsOf = (entity: string, row: number): { [name: string]: string | number | boolean } =>
      Object.fromEntries(
        rules.transfers.inputs.flatMap(({ name, entity: of, dimension }): [string, string | number | boolean][] => {
          const value = columns[name]?.[row]
          if (of !== entity || value === undefined || Number.isNaN(value)) return []
          if (dimension.type === 'flag') return [[name, value === 1]]
          if (dimension.type === 'category') return [[name, textOf.get(value)!]]
          return [[name, dimension.type === 'number' && dimension.money === 1 ? toYuan(value) : value]]
        }),
      )
    const members = Array.from({ length: tables.persons }, (_, i) => i).filter((i) => tables.parent[i] === j)
    return { household: { registered: true, ...factsOf('household', j) }, members: members.map((i) => factsOf('person', i)) } as Situation
  }
})
