import { type CheckFinding, check, link } from '@doudi/core'
import { policies, reforms, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { systemUnder } from './cases.ts'

// What the check finds in the catalogue, each finding judged: all are true. A new one is either a fault to be mended or a line here.

const period = { from: '2014-01-01', to: '2031-01-01' }
const inWords = ({ code, document, path, period: { from, until } }: CheckFinding): string =>
  `${code} ${document} ${path}${from === period.from && until === period.to ? '' : ` ${from} until ${until}`}`

const always = [
  // The last loans are of 2018 and pay for three years: nobody has a dividend from 2022 on, and nothing replaces it.
  'check/lapse anhui/dividend /facts/payment 2022-01-01 until 2031-01-01',
  // A proposal of the report: off unless its reform is on.
  'check/dead-rule anhui/comprehensive-insurance /facts/payment',
  'check/dead-rule anhui/comprehensive-insurance /facts/householdPremium',
  'check/dead-rule anhui/comprehensive-insurance /facts/governmentPremium',
  // Proposals too: help by colour, the reward for early exit.
  'check/dead-rule anhui/warning-help /facts/payment',
  'check/dead-rule anhui/obligations /facts/reward 2014-01-01 until 2015-01-01',
  // The wage of 2014 was lower than the range, which is of the years from 2016 on.
  'check/outside-range anhui/tekun /parameters/minimumWage/values/2014-01-01 2014-01-01 until 2016-01-01',
  // Proposals too: a subsidy that is tied to a real project, posts in care work.
  'check/dead-rule anhui/project-subsidy /facts/terms/rules/1',
  'check/dead-rule anhui/project-subsidy /facts/terms/rules/2',
  'check/dead-rule anhui/welfare-post /facts/carePayment',
  'check/dead-rule anhui/small-loan /facts/insurancePremium',
  'check/dead-rule anhui/small-loan /facts/insurerBears',
  'check/dead-rule anhui/small-loan /facts/fundBears',
  'check/dead-rule anhui/agricultural-insurance /facts/incomePayment',
  // Aid to an investment is a sum once; what of it is paid in steps is the money of a year.
  'check/mixed-periods anhui/project-subsidy /facts/terms/rules/1/amount/multiply/1',
  'check/mixed-periods anhui/project-subsidy /facts/terms/rules/2/amount/multiply/1',
  // A rate a year of what is owed, or of the value that is linked, is the money of a year.
  'check/mixed-periods anhui/small-loan /facts/interest/amount',
  'check/mixed-periods anhui/small-loan /facts/interestSubsidy/amount/multiply/2/min/1',
  'check/mixed-periods anhui/small-loan /facts/expectedLoss/amount',
  'check/mixed-periods anhui/small-loan /facts/insurancePremium/amount',
  'check/mixed-periods anhui/benefit-links /facts/guaranteed/amount/multiply/1',
  'check/mixed-periods anhui/benefit-links /facts/profitPart/amount/multiply/1/above/1',
]

/**
 * What the search misses by chance, and another when the catalogue grows: a narrow band of values with a colour of last year. That each
 * of these rules is reached is held by laws/warning.test.ts.
 */
const rare = /^check\/dead-rule anhui\/(three-colours|marginal|risk-register) /
const told = (findings: readonly CheckFinding[]): string[] =>
  findings
    .map(inWords)
    .filter((one) => !rare.test(one))
    .sort()

test('the policies as they stand: the dividend runs out, proposals are off', async () => {
  expect(told(await check(systemUnder('kept'), period))).toEqual([...always].sort())
})

test('when the campaign stops, what it alone paid has no successor', async () => {
  const ends = ['health-351', 'health-180', 'project-subsidy', 'welfare-post']
  const lapses = ends.map((policy) => `check/lapse anhui/${policy} /facts/payment 2021-01-01 until 2031-01-01`)
  const findings = await check(systemUnder('cliff'), period)
  expect(told(findings)).toEqual([...always, ...lapses].sort())
  const [health351] = findings.filter(({ document }) => document === 'anhui/health-351')
  expect(health351).toMatchObject({ parameter: 'campaign.health351InForce', example: { at: '2021-01-01', gave: { value: 0 } } })
})

test('with every proposal of further payers: what is widened lies outside of today’s ranges, and nothing else is found', async () => {
  const on = ['county-schemes', 'unify-mean', 'full-stack', 'outside-relief-both', 'one-stop-for-all', 'wider-rehabilitation']
  const system = link({ vocabulary, policies, reforms: on.map((id) => reforms.find((one) => one.id === id)!) })
  const wider = ['rehabilitationShare', 'rehabilitationCap', 'deviceShare', 'deviceCap', 'trainingCap'].map(
    (name) => `check/outside-range wider-rehabilitation /set/rehabilitation.${name}/2020-01-01 2020-01-01 until 2031-01-01`,
  )
  expect(told(await check(system, period))).toEqual([...always, ...wider].sort())
  expect(system.conflicts).toEqual([])
})
