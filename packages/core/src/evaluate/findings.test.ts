import { expect, test } from 'vitest'
import { compile } from '../compile/compile.ts'
import { CoreError } from '../errors.ts'
import type { Policy, Reform } from '../policy/language.ts'
import { link } from '../system/link.ts'
import type { PolicySystem } from '../system/system.ts'
import { type EvaluateOptions, evaluate } from './evaluate.ts'

const title = { en: 'of a test', zh: '测试' }
const policy: Policy = {
  id: 'test/care',
  title,
  sources: [],
  parameters: {
    cap: { title, unit: 'CNY/year', mark: 'K l', values: { '2016-01-01': 100, '2018-01-01': 200 }, until: '2020-01-01' },
    rate: { title, unit: 'CNY/month', mark: 'K l', values: { '2016-01-01': 5 }, until: '2019-07-01' },
    scale: { title, unit: 'share', over: 'CNY', mark: 'K l', values: { '2016-01-01': [{ rate: 1 }] }, until: '2020-01-01' },
    years: { title, unit: 'list of year', mark: 'K l', values: { '2016-01-01': [2020] }, until: '2020-01-01' },
  },
  facts: {
    capped: { entity: 'person', title, unit: 'CNY', amount: { min: ['wage', 'cap'] } },
    ofYear: { entity: 'person', title, unit: 'CNY', amount: { overMonths: 'rate' } },
    sliced: { entity: 'person', title, unit: 'CNY', amount: { brackets: { of: 'wage', scale: 'scale' } } },
    listed: { entity: 'person', title, conditions: { fact: 'year', operator: 'in', value: { fact: 'years' } } },
  },
}
const system = (reforms: readonly Reform[] = []): PolicySystem =>
  link({ vocabulary: { household: {}, person: { wage: { title, unit: 'CNY' } }, bill: {} }, policies: [policy], reforms })

/** Parameter and day of the findings of both evaluators, which are the same. */
async function found(at: string, ask: string, reforms: readonly Reform[] = []): Promise<string[]> {
  const { findings } = await evaluate(system(reforms), { person: { wage: 1 } }, at, { ask: [ask], trace: false })
  expect(compile(system(reforms), at, { ask: [ask] }).findings).toEqual(findings)
  return findings.map(({ parameter, day }) => `${parameter} ${day}`)
}

test('a parameter that goes on after its last day is a finding of whatever reads it', async () => {
  expect(await found('2019-12-31', 'care.capped')).toEqual([])
  expect(await found('2020-01-01', 'care.capped')).toEqual(['care.cap 2020-01-01'])
  expect(await found('2020-01-01', 'care.sliced')).toEqual(['care.scale 2020-01-01'])
  expect(await found('2020-01-01', 'care.listed')).toEqual(['care.years 2020-01-01'])
})

test('the finding says which, where, since when and what to do', async () => {
  const { findings } = await evaluate(system(), { person: { wage: 1 } }, '2021-05-01', { ask: ['care.capped'] })
  expect(findings).toEqual([
    {
      code: 'run/after-until',
      parameter: 'care.cap',
      document: 'test/care',
      path: '/parameters/cap',
      until: '2020-01-01',
      day: '2021-05-01',
      hint: 'the value of 2018-01-01 goes on; give it one from 2020-01-01, or a later until',
    },
  ])
})

test('over months the first month counts in which it is no longer known', async () => {
  expect(await found('2019-01-01', 'care.ofYear')).toEqual(['care.rate 2019-07-01'])
  expect(await found('2018-01-01', 'care.ofYear')).toEqual([])
})

test('what a reform gives from then on is known', async () => {
  const raised = { id: 'raised', title, set: { 'care.cap': { '2020-01-01': 300 } } }
  expect(await found('2020-01-01', 'care.capped', [raised])).toEqual([])
})

test('asked to refuse, both refuse', async () => {
  const options: EvaluateOptions = { ask: ['care.capped'], after: 'refuse' }
  const refused = expect.objectContaining({ code: 'run/not-in-force' })
  await expect(evaluate(system(), { person: { wage: 1 } }, '2020-01-01', options)).rejects.toEqual(refused)
  expect(() => compile(system(), '2020-01-01', options)).toThrow(CoreError)
})
