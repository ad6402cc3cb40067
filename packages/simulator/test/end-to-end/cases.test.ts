import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cliffsCase, settleCase, transfersCase } from '../../src/input/case-schema.ts'
import { caseFile, type WorkedCase, workedCases } from '../cases.ts'
import { doudi } from '../command.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-cases-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const schema = workedCases('schema') as unknown as { readonly $schema: string; readonly definitions: { readonly [name: string]: object } }

/** A definition of the contract's JSON Schema, strict in the objects that name their keys: a result has no others. */
const definition = (name: string): z.ZodType => {
  const text = JSON.stringify({ $schema: schema.$schema, ...schema.definitions[name], definitions: { ...schema.definitions, bill: {} } })
  return z.fromJSONSchema(JSON.parse(text))
}

/** Every amount of an expected result is in the result, and within what the cases allow; texts are the same. */
function expectAgreement(id: string, result: unknown, expected: unknown, within: number): void {
  if (typeof expected === 'number') expect(Math.abs((result as number) - expected), id).toBeLessThanOrEqual(within + 1e-9)
  else if (typeof expected !== 'object' || expected === null) expect(result, id).toBe(expected)
  else {
    expect(
      Object.keys(result as object).filter((key) => key !== 'id'),
      id,
    ).toEqual(Object.keys(expected).filter((key) => key !== 'id'))
    for (const [key, value] of Object.entries(expected)) expectAgreement(`${id}/${key}`, (result as WorkedCase)[key], value, within)
  }
}

const fen = (yuan: number): number => Math.round(yuan * 100)

describe('settle', () => {
  it('gives the worked cases, one result a case, as the contract wants them', async () => {
    const cases = workedCases('settlement')
    const { status, stdout, stderr } = await doudi(home, ['settle', '--input', caseFile('settlement'), '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const results = JSON.parse(stdout) as (WorkedCase & {
      readonly ownPay: number
      readonly layers: object
      readonly bills: WorkedCase[]
    })[]
    expect(results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
    expect(z.array(definition('settleResult')).safeParse(results).error).toBeUndefined()
    results.forEach((result, i) => {
      const { expected, bills } = cases[i] as unknown as { expected: object; bills: { gross: number }[] }
      expectAgreement(result.id, result, expected, bills.length === 1 ? 0.01 : bills.length <= 3 ? 0.02 : 0.05)
      expect(Object.keys(result)).toEqual(['id', 'bills', 'layers', 'ownPay'])
      const paid = Object.values(result.layers).reduce((sum: number, yuan: number) => sum + fen(yuan), 0)
      expect(paid + fen(result.ownPay)).toBe(bills.reduce((sum, { gross }) => sum + fen(gross), 0))
    })
  })

  it('settles by date, and those of one day as they are listed', async () => {
    const cases = workedCases('settlement').filter(({ id }) => id === 's17-county-then-province' || id === 's36-fen')
    const turned = cases.map((one) => ({ ...one, bills: (one.bills as WorkedCase[]).toReversed() }))
    writeFileSync(join(home, 'turned.json'), JSON.stringify(turned))
    const { stdout } = await doudi(home, ['settle', '--input', 'turned.json', '--json'])
    const [byDate, ofOneDay] = JSON.parse(stdout) as { readonly bills: readonly WorkedCase[] }[]
    expectAgreement('s17', byDate, cases[0]!.expected, 0.02)
    expect(byDate!.bills.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(ofOneDay!.bills.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('shows a table in yuan where no JSON is asked for', async () => {
    const cases = workedCases('settlement').filter(({ id }) => id === 's16-two-bills-cross-cap')
    writeFileSync(join(home, 'two.json'), JSON.stringify(cases))
    const { status, stdout, stderr } = await doudi(home, ['settle', '--input', 'two.json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(`s16-two-bills-cross-cap   kept: campaign policies prolonged without end
                                        a            b         all
                               2018-02-01   2018-07-01       bills
  gross bill                    15,000.00    15,000.00   30,000.00
  compliant cost                13,350.00    13,350.00   26,700.00
  basic insurance               10,290.00    10,290.00   20,580.00
  critical-illness insurance         0.00       616.00      616.00
  medical assistance               306.00       244.40      550.40
  351                                0.00     1,953.60    1,953.60
  180                                0.00         0.00        0.00
  out of pocket                  4,404.00     1,896.00    6,300.00

Amounts in yuan. Layers pay in this order, each on what the earlier ones left.
`)
  })
})

describe('transfers', () => {
  it('gives the worked cases, those of cliffs too, as the contract wants them', async () => {
    const cases = workedCases('transfers')
    const { status, stdout, stderr } = await doudi(home, ['transfers', '--input', caseFile('transfers'), '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const results = JSON.parse(stdout) as (WorkedCase & { readonly transfers: object })[]
    expect(results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
    expect(z.array(definition('transfersResult')).safeParse(results).error).toBeUndefined()
    results.forEach((result, i) => {
      const { expected, reforms = [] } = cases[i] as unknown as { expected: object; reforms?: string[] }
      if (!('notches' in expected)) expectAgreement(result.id, result, expected, 0.01)
      expect('insurancePayout' in result.transfers).toBe(reforms.includes('comprehensiveInsurance'))
    })
  })

  it('shows the cases side by side where no JSON is asked for', async () => {
    const cases = workedCases('transfers').filter(({ id }) => id === 'c11-taper' || id === 'c12-cliff')
    writeFileSync(join(home, 'two.json'), JSON.stringify(cases))
    const { stdout } = await doudi(home, ['transfers', '--input', 'two.json'])
    expect(stdout).toBe(`                                     c11-taper   c12-cliff
                                         taper       cliff
                                          2022        2021
  wages                               9,000.00    9,000.00
  farm income                             0.00        0.00
  other income                            0.00        0.00
  dividend                                0.00        0.00
  project subsidy                     1,200.00        0.00
  welfare post                        3,600.00        0.00
  dibao                              13,020.00   13,800.00
  destitute living allowance              0.00        0.00
  destitute care                          0.00        0.00
  pension                                 0.00        0.00
  disability living allowance             0.00        0.00
  disability care allowance               0.00        0.00
  temporary relief                        0.00        0.00
  all transfers                      17,820.00   13,800.00
  disposable income                  26,820.00   22,800.00
  income counted in the means test   10,080.00    7,200.00
  category of the dibao unit             dibao       dibao

Amounts in yuan a year. Spending is not taken off disposable income.
`)
  })
})

describe('cliffs', () => {
  const swept = (): WorkedCase[] => workedCases('transfers').filter((one) => 'sweep' in one)

  it('gives the worked cases as the contract wants them', async () => {
    writeFileSync(join(home, 'swept.json'), JSON.stringify(swept()))
    const { status, stdout, stderr } = await doudi(home, ['cliffs', '--input', 'swept.json', '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const results = JSON.parse(stdout) as WorkedCase[]
    expect(results.map(({ id }) => id)).toEqual(swept().map(({ id }) => id))
    expect(z.array(definition('cliffsResult')).safeParse(results).error).toBeUndefined()
    results.forEach((result, i) => {
      expectAgreement(result.id, result, swept()[i]!.expected, 0.01)
    })
  })

  it('shows where resources fall, and who takes what of another yuan, where no JSON is asked for', async () => {
    writeFileSync(join(home, 'one.json'), JSON.stringify(swept().slice(1, 2)))
    const { stdout } = await doudi(home, ['cliffs', '--input', 'one.json'])
    expect(stdout).toBe(`n02-notch-one-person   2020, kept: campaign policies prolonged without end
  disposable income, as wages goes from 0.00 to 20,000.00

                            lost of
                            another yuan    to
       0.00 to  3,656.25    80.0 %          dibao 80.0 %
   3,656.25 to 12,187.50    0.0 %
  12,187.50 to 20,000.00    0.0 %

  At 12,187.50 it falls by 4,295.00 and is back after 4,295.00 more:
    dibao                         -3,575.00
    disability living allowance     -720.00

Amounts in yuan a year.
`)
  })
})

describe('cliffs --chart', () => {
  const args = (file: string): string[] => ['cliffs', '--input', 'one.json', '--chart', file]

  it('draws each case along its income and along time', async () => {
    writeFileSync(join(home, 'one.json'), JSON.stringify(workedCases('transfers').filter(({ id }) => id === 'n03-notch-assistance')))
    expect(await doudi(home, args('one.svg'))).toMatchObject({ status: 0, stderr: '' })
    const svg = readFileSync(join(home, 'one.svg'), 'utf8')
    expect(svg.match(/<svg /g)).toHaveLength(3)
    expect(svg).not.toContain('var(--')
    for (const words of ['falls by 2,031.25 yuan', 'own pay of bills', 'never becomes less', 'taper']) expect(svg).toContain(words)
    expect(await doudi(home, args('one.html'))).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(home, 'one.html'), 'utf8').match(/<figure>/g)).toHaveLength(2)
  })

  it('draws in Chinese where it is asked to', async () => {
    writeFileSync(join(home, 'one.json'), JSON.stringify(workedCases('transfers').filter(({ id }) => id === 'n03-notch-assistance')))
    expect(await doudi(home, [...args('zh.html'), '--lang', 'zh'])).toMatchObject({ status: 0, stderr: '' })
    const page = readFileSync(join(home, 'zh.html'), 'utf8')
    expect(page).toContain('<html lang="zh-Hans">')
    for (const words of ['骤减2,031.25元', '渐退', '随时间变化', '医疗自付']) expect(page).toContain(words)
    for (const words of ['along', 'yuan', 'taper', 'until']) expect(page.replaceAll(/<[^>]*>/g, '')).not.toContain(words)
  })

  it('refuses a file of another kind, or one that cannot be written', async () => {
    expect(await doudi(home, args('one.png'))).toMatchObject({ status: 1, stdout: '' })
    const { status, stdout, stderr } = await doudi(home, args(join('none', 'one.svg')))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('output/not-writable')
  })
})

it('reads standard input, and answers no cases with an empty array', () => {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'settle', '--input', '-', '--json'], {
    input: '[]',
    encoding: 'utf8',
  })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
})

describe('a refusal ends with status 2, nothing on standard output, and all that is to be said on standard error', () => {
  const wrong = (): string => {
    const [good] = workedCases('settlement')
    const bad = { ...(structuredClone(good) as unknown as { bills: { gross: number; date: string }[] }), id: 'bad', scenario: 'clif' }
    bad.bills[0]!.gross = -5
    return JSON.stringify([good, bad])
  }

  it('as one JSON object', async () => {
    mkdirSync(join(home, 'below'), { recursive: true })
    writeFileSync(join(home, 'below', 'wrong.json'), wrong())
    const before = readdirSync(join(home, 'below'))
    const { status, stdout, stderr } = await doudi(join(home, 'below'), ['settle', '--input', 'wrong.json', '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'input/bad-value',
        case: 'bad',
        path: '/1/scenario',
        message: 'found "clif"; expected one of kept, taper, cliff; did you mean "cliff"?',
      },
    })
    expect(readdirSync(join(home, 'below'))).toEqual(before)
  })

  it('in words, every problem', async () => {
    writeFileSync(join(home, 'wrong.json'), wrong())
    const { status, stdout, stderr } = await doudi(home, ['settle', '--input', 'wrong.json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`input/bad-value  wrong.json, case "bad"  /1/scenario
  found "clif"; expected one of kept, taper, cliff
  hint: did you mean "cliff"?
input/bad-value  wrong.json, case "bad"  /1/bills/0/gross
  found -5; expected yuan, 0 or more, with at most two decimals
`)
  })

  it('for a file that is not there', async () => {
    const { status, stdout, stderr } = await doudi(home, ['transfers', '--input', 'none.json', '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const message = 'found no such file; expected a JSON array of cases'
    expect(JSON.parse(stderr)).toEqual({ error: { code: 'input/not-readable', case: null, path: '', message } })
  })
})

it.each([
  ['settle', settleCase('2016-01-01')],
  ['transfers', transfersCase('2014-01-01')],
  ['cliffs', cliffsCase('2014-01-01', '2016-01-01')],
] as const)('the example of %s --help can be pasted', async (command, cases) => {
  const { stdout: help } = await doudi(home, [command, '--help'])
  const [, example] = /echo '([^']*)' > cases\.json\n {2}npm run doudi -- (?:settle|transfers|cliffs) --input cases\.json\n?$/.exec(help)!
  expect(z.array(cases).safeParse(JSON.parse(example!)).error).toBeUndefined()
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
