import { link } from '@doudi/core'
import { forecast, policies, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { povertyLine } from '../../src/dynamics/line.ts'
import { years } from '../../src/outcomes/measures.ts'
import { parameters } from '../../src/parameters.ts'

const system = link({ vocabulary, policies, reforms: [forecast] })

test.each(years)('the line of the simulation in %d is the exit line of the policies, which is in whole yuan', (year) => {
  const exitLine = system.definitions.get('lines.exitLine')
  if (exitLine?.kind !== 'parameter') throw new Error('no exit line')
  const { value } = exitLine.values.filter(({ from }) => from <= `${year}-01-01`).at(-1)!
  // Grown in the policies from yuan that were rounded before: a yuan a year at most.
  expect(Math.abs(povertyLine(parameters, year) / 100 - (value as number))).toBeLessThan(year <= 2020 ? 0.001 : year - 2020)
})
