import { type CheckFinding, check, link } from '@doudi/core'
import { judgedFindings, judgementOf, policies, reforms, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { systemUnder } from './cases.ts'

// What the check finds in the catalogue, each finding judged: all are true. A new one is either a fault to be mended or a line of
// src/judged.ts, with its reason.

const period = { from: '2014-01-01', to: '2031-01-01' }
const inWords = ({ code, document, path, period: { from, until } }: CheckFinding): string =>
  `${code} ${document} ${path}${from === period.from && until === period.to ? '' : ` ${from} until ${until}`}`

/**
 * Those that the search finds on every day. What it misses by chance, and another when the catalogue grows, is judged by document; that
 * each of those rules is reached is held by laws/warning.test.ts.
 */
const always = judgedFindings.flatMap(({ code, document, path }) => (path === undefined ? [] : `${code} ${document} ${path}`))
const lapsed = 'check/lapse anhui/dividend /facts/payment 2022-01-01 until 2031-01-01'
const byDocument = judgedFindings
  .filter(({ path, code }) => path === undefined && code === 'check/dead-rule')
  .map(({ document }) => document)
const spans: { readonly [place: string]: string } = {
  'check/outside-range anhui/tekun /parameters/minimumWage/values/2014-01-01': ' 2014-01-01 until 2016-01-01',
  'check/dead-rule anhui/obligations /facts/reward': ' 2014-01-01 until 2015-01-01',
}
const expected = [lapsed, ...always.map((place) => place + (spans[place] ?? ''))]

const told = (findings: readonly CheckFinding[]): string[] =>
  findings
    .filter(({ code, document }) => code !== 'check/dead-rule' || !byDocument.includes(document))
    .map(inWords)
    .sort()

test('the policies as they stand: the dividend runs out, proposals are off', async () => {
  const findings = await check(systemUnder('kept'), period)
  expect(told(findings)).toEqual([...expected].sort())
  for (const finding of findings) expect(judgementOf(finding)?.en, inWords(finding)).toMatch(/\w/)
})

test('when the campaign stops, what it alone paid has no successor', async () => {
  const ends = ['health-351', 'health-180', 'project-subsidy', 'welfare-post']
  const lapses = ends.map((policy) => `check/lapse anhui/${policy} /facts/payment 2021-01-01 until 2031-01-01`)
  const findings = await check(systemUnder('cliff'), period)
  expect(told(findings)).toEqual([...expected, ...lapses].sort())
  const [health351] = findings.filter(({ document }) => document === 'anhui/health-351')
  expect(health351).toMatchObject({ parameter: 'campaign.health351InForce', example: { at: '2021-01-01', gave: { value: 0 } } })
})

test('with every proposal of further payers: what is widened lies outside of today’s ranges, and nothing else is found', async () => {
  const on = ['county-schemes', 'unify-mean', 'full-stack', 'outside-relief-both', 'one-stop-for-all', 'wider-rehabilitation']
  const system = link({ vocabulary, policies, reforms: on.map((id) => reforms.find((one) => one.id === id)!) })
  const wider = ['rehabilitationShare', 'rehabilitationCap', 'deviceShare', 'deviceCap', 'trainingCap'].map(
    (name) => `check/outside-range wider-rehabilitation /set/rehabilitation.${name}/2020-01-01 2020-01-01 until 2031-01-01`,
  )
  expect(told(await check(system, period))).toEqual([...expected, ...wider].sort())
  expect(system.conflicts).toEqual([])
})
