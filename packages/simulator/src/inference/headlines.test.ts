import { expect, it } from 'vitest'
import { tableOf } from '../../test/table-of.ts'
import { headlineResults, resultOf } from './headlines.ts'

const results = headlineResults(
  tableOf(['kept', 'cliff'], 2, (replicate, scenario, year) => {
    const more = scenario === 'cliff' ? 2 + replicate : 0
    if (year === 2014) return { households: 1000, persons: 3000, firstRelapsesD3: 9 }
    if (year === 2020) return { firstRelapsesD3: 1, withoutRelapseD3: 800, poorPersonsD2: 77 }
    if (year === 2021) return { households: 600, firstRelapsesD3: 8 + more, poorPersonsD2: 30, campaignFen: 12_000_000 }
    if (year === 2030) return { households: 400, firstRelapsesD3: 8, poorPersonsD2: 60, withoutRelapseD3: 5, campaignFen: 8_000_000 }
    return {}
  }),
)
const mean = (headline: string, scenario = 'kept') => resultOf(results, headline, scenario).estimate.mean

it('counts first relapses of 2021-2030, not those before', () => {
  expect(mean('relapse-d3-at-risk')).toBe(20) // 16 of 800
  expect(mean('relapse-d3-lifted')).toBe(16) // 16 of 1,000
  expect(mean('relapse-d3-until-2020')).toBe(10) // 9 + 1 of 1,000
  expect(mean('relapse-d3-cohort')).toBeCloseTo(16 * 243.612, 9)
})

it('gives person-years and money of 2021-2030 over their own bases', () => {
  expect(mean('person-years-poor-d2')).toBe(30) // 30 + 60 of 3,000 persons
  expect(mean('campaign-money')).toBe(200) // 200,000 yuan over 1,000 household-years
})

it('compares with the first scenario, replicate by replicate', () => {
  // differences per 1,000 at risk: 2/800 and 3/800 x 1,000 = 2.5 and 3.75: mean 3.125, se = 1.25 / 2 = .625, t(1, .975) = 12.7062047
  const { difference } = resultOf(results, 'relapse-d3-at-risk', 'cliff')
  expect(difference?.mean).toBeCloseTo(3.125, 12)
  expect(difference?.standardError).toBeCloseTo(0.625, 12)
  expect(difference?.high).toBeCloseTo(3.125 + 0.625 * 12.7062047, 6)
  expect(resultOf(results, 'relapse-d3-at-risk', 'kept').difference).toBeUndefined()
})
