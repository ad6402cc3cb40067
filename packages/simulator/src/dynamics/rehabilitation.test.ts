import { expect, test } from 'vitest'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { planPopulation } from '../population/plan.ts'
import { emptyBlock } from '../population/tables.ts'
import { prepareScenarios } from '../simulate.ts'
import { rehabilitationFact } from './facts.ts'
import { rehabilitationNeed } from './rehabilitation-need.ts'
import { runBlock } from './run-block.ts'

type Person = { readonly age?: number; readonly disability?: number; readonly place?: number; readonly dead?: boolean }

function costs({ age = 40, disability = 1, place = 0.125, dead }: Person, year = 2018, values: ParameterValues = {}): number[] {
  const block = emptyBlock(1, 1, { household: [], person: rehabilitationNeed.gives!.person! })
  block.persons.age[0] = age
  block.persons.alive[0] = dead ? 0 : 1
  block.persons.disability[0] = disability
  block.persons.places.rehabilitation[0] = place
  rehabilitationNeed.prepare(withParameters(values), 'lifted')(block, { year, rules: year, burnIn: false }, { persons: [], households: [] })
  return ['rehabilitationCost', 'deviceCost', 'trainingCost'].map((name) => block.inputs.person[name]![0]!)
}

// A place of .125 is the middle of the quarter in need: the median.
test.each([
  ['the median', {}, [120_000, 0, 0]],
  ['not in need', { place: 0.25 }, [0, 0, 0]],
  ['not disabled', { disability: 0 }, [0, 0, 0]],
  ['dead', { dead: true }, [0, 0, 0]],
  ['training below eighteen', { age: 17 }, [0, 0, 500_000]],
  ['from eighteen rehabilitation', { age: 18 }, [120_000, 0, 0]],
] as const)('%s', (_, person, expected) => {
  expect(costs(person)).toEqual(expected)
})

test('one sd above the median is exp(.8) times it; prices grow by 5 % a year; a device every fourth year for the severe', () => {
  const [cost] = costs({ place: 0.25 * 0.841344746 })
  expect(Math.abs(cost! / (120_000 * Math.exp(0.8)) - 1)).toBeLessThan(1e-5)
  expect(costs({}, 2020)[0]).toBe(Math.round(120_000 * 1.05 ** 2))
  const devices = [2018, 2019, 2020, 2021].map((year) => costs({ disability: 2 }, year)[1]!)
  expect(devices.filter((device) => device > 0)).toHaveLength(1)
  expect(costs({ disability: 1 }, 2020)[1]).toBe(0)
})

test('in a run its cost is what comes back and own-pay, to the fen; more comes back when cover is wider', () => {
  const prepared = prepareScenarios(['kept', 'wider-rehabilitation'])
  const [back, cost] = [
    [0, 0],
    [0, 0],
  ]
  runBlock(
    prepared,
    planPopulation(0.002).block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterTrack({ block, tables, buffers, branch, year }) {
        if (year.year < 2021) return
        const sums = { cost: 0, back: 0 }
        for (let i = 0; i < tables.persons; i++) {
          const row = tables.personRow[i]!
          const own = rehabilitationNeed.gives!.person!.reduce((sum, name) => sum + block.inputs.person[name]![row]!, 0)
          const paid = buffers.transfers[rehabilitationFact]![i]!
          expect(paid).toBeLessThanOrEqual(own)
          expect(buffers.medicalOwnPay[i]!).toBeGreaterThanOrEqual(own - paid)
          sums.cost += own
          sums.back += paid
        }
        expect(buffers.money.further).toBe(sums.back)
        expect(buffers.paid.further.subarray(0, tables.households).reduce((a, b) => a + b, 0)).toBe(sums.back)
        for (const scenario of branch.scenarios) {
          back[scenario]! += sums.back
          cost[scenario]! += sums.cost
        }
      },
    },
  )
  expect(cost[0]).toBeGreaterThan(0)
  expect(cost[1]).toBe(cost[0])
  expect(back[1]).toBeGreaterThan(1.5 * back[0]!)
})
