import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scenarios } from '@doudi/policies'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SimulatorError } from '../../errors.ts'
import { checkSpecification } from '../../experiment/check-specification.ts'
import { withDefaults } from '../../experiment/with-defaults.ts'
import { declaredHeadlines } from '../../inference/stopping.ts'
import { experimentJsonSchema } from './json-schema.ts'
import { readExperiment } from './read-experiment.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-experiment-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const file = (text: string, name = 'mine.yaml'): string => {
  writeFileSync(join(home, name), text)
  return join(home, name)
}
/** Problems as `code path line:column`, and what is hinted at. */
async function wrongIn(text: string): Promise<string[]> {
  try {
    await readExperiment(file(text))
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    return error.problems.map(({ code, path, line, column, hint }) => `${code} ${path} ${line}:${column}${hint ? ` ${hint}` : ''}`)
  }
  return []
}

it('leaves to the defaults what a file does not say; its name is the file’s', async () => {
  const given = await readExperiment(file('scale: 0.02\n'))
  expect(withDefaults(given)).toEqual({
    name: 'mine',
    scale: 0.02,
    replicates: 20,
    seed: 'fuyang-2020',
    scenarios: ['kept', 'taper', 'cliff'],
  })
})

it('takes the most replicates with a precision, and the declared headlines where none are named', async () => {
  const { precision, replicates } = withDefaults(await readExperiment(file('precision: 5%\n')))
  expect(precision).toEqual({ relative: 0.05, headlines: declaredHeadlines })
  expect(replicates).toBe(500)
  const own = await readExperiment(file('precision: { relative: 0.1, headlines: { relapse-d2-lifted: 2 } }\n'))
  expect(own.precision).toEqual({ relative: 0.1, headlines: { 'relapse-d2-lifted': 2 } })
})

it('reads scenarios of one’s own with reforms by id, in place and by file, and policies by file', async () => {
  const example = fileURLToPath(new URL('../../../../../examples/an-experiment/experiment.yaml', import.meta.url))
  const given = await readExperiment(example)
  expect(given.own?.map(({ id, reforms }) => [id, reforms.map((reform) => reform.id)])).toEqual([
    ['cliff-higher-dibao', ['cliff', 'higher-dibao']],
    ['cliff-hardship-fund', ['cliff-hardship-fund-policies', 'cliff', 'fund-pays-last']],
  ])
  expect(given.own?.[0]?.reforms[0]).toBe(scenarios.cliff!.reforms[0])
  expect(given.own?.[1]?.reforms[0]?.add?.map(({ id }) => id)).toEqual(['example/hardship-fund'])
  expect(checkSpecification(withDefaults(given))).toEqual([])
})

it('keeps out of the specification what does not run, so that it does not change the hash', async () => {
  const given = await readExperiment(file('scenarios: [kept, { id: mine, reforms: [taper] }]\n'))
  expect(withDefaults(given).own).toHaveLength(1)
  expect(withDefaults({ ...given, scenarios: ['kept', 'mine+outside-relief'] }).own).toHaveLength(1)
  expect(withDefaults({ ...given, scenarios: ['kept', 'cliff'] }).own).toBeUndefined()
})

it('tells everything that is wrong at once, with line, column and the nearest name', async () => {
  const text = `name: my test
scael: 0.1
replicates: 1
seed: 7
scenarios:
  - kept
  - clif
  - id: higher-dibao
    reforms:
      - cliffs
      - id: more
        title: { en: a }
  - id: Mine
    reforms: [taper]
  - id: cliff
    reforms: [taper]
  - higher-dibao+cliff
  - { id: empty }
precision: 500%
`
  expect(await wrongIn(text)).toEqual([
    'experiment/bad-name /name 1:7',
    'input/unknown-key /scael 2:1 did you mean "scale"?',
    'experiment/bad-replicates /replicates 3:13',
    'input/bad-value /seed 4:7',
    'experiment/unknown-scenario /scenarios/1 7:5 did you mean "cliff"?',
    'experiment/unknown-scenario /scenarios/2/reforms/0 10:9 did you mean "cliff"?',
    'policy/bad-value /scenarios/2/reforms/1/title/zh 12:16',
    'input/bad-value /scenarios/3/id 13:9',
    'input/duplicate-id /scenarios/4/id 15:9',
    'input/bad-value /scenarios/6 18:5',
    'experiment/bad-precision /precision 19:12',
  ])
})

it('finds what does not link where it stands, in the file that says it', async () => {
  file('{ "id": "more", "title": { "en": "more", "zh": "更多" }, "set": { "dibao.standart": { "2021-01-01": 9000 } } }', 'more.json')
  const text = `scenarios:
  - id: one
    reforms: [more.json]
  - id: two
    reforms:
      - id: other
        title: { en: other, zh: 其他 }
        payers: { settlement.paid: { after: { health180.payment: [nobody.payment] } } }
  - id: three
    policies: [not-there.yaml]
`
  await expect(readExperiment(file(text))).rejects.toMatchObject({
    problems: [
      { document: join(home, 'mine.yaml'), line: 8, found: expect.stringContaining('nobody.payment') },
      { document: join(home, 'more.json'), line: 1, hint: 'did you mean "dibao.standard"?' },
      { document: join(home, 'not-there.yaml'), found: 'no such file' },
    ],
  })
})

it('sets values of the model otherwise, of the shape that they have, by names that there are', async () => {
  const given = await readExperiment(file('parameters: { income.permanentSd: 0.5, admission.byChronic: [1, 1, 2] }\n'))
  expect(given.parameters).toEqual({ 'income.permanentSd': 0.5, 'admission.byChronic': [1, 1, 2] })
  expect(await wrongIn('parameters:\n  income.permanentSD: 0.5\n  admission.byChronic: [1, 2]\n  income.permanentSd: [1]\n')).toEqual([
    'experiment/unknown-parameter /parameters/income.permanentSD 2:23 did you mean "income.permanentSd"?',
    'experiment/bad-parameter /parameters/admission.byChronic 3:24',
    'experiment/bad-parameter /parameters/income.permanentSd 4:23',
  ])
  expect(await wrongIn('parameters:\n  income.permanentSd: -1\n  inpatient.median: 1e30\n')).toEqual([
    'experiment/bad-parameter /parameters/income.permanentSd 2:23',
    'experiment/bad-parameter /parameters/inpatient.median 3:21',
  ])
  expect(await wrongIn('parameters: { income.permanentSd: high }\n')).toEqual(['input/bad-value /parameters/income.permanentSd 1:35'])
})

it('refuses what is no experiment', async () => {
  expect(await wrongIn('- kept\n')).toEqual(['input/bad-value  1:1'])
  expect(await wrongIn('scale: [\n')).toEqual([expect.stringMatching(/^policy\/bad-text/)])
  await expect(readExperiment(join(home, 'nowhere.yaml'))).rejects.toMatchObject({ code: 'input/not-readable' })
})

it('ships a JSON Schema that is of the code, and that an experiment fits', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'))
  const shipped = read('simulator/schema/experiment.json') as object
  expect(shipped).toEqual(experimentJsonSchema(read('core/schema/reform.json') as { [key: string]: unknown }))
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(shipped)
  const own = { id: 'mine', reforms: ['cliff', { id: 'a', title: { en: 'a', zh: '甲' } }], policies: ['a.yaml'] }
  expect(fits({ name: 'a', scale: 0.1, scenarios: ['kept', own], precision: '5%' })).toBe(true)
  expect(fits({ scael: 0.1 })).toBe(false)
  expect(fits({ scenarios: [{ id: 'mine', reforms: [{ id: 'a' }] }] })).toBe(false)
})
