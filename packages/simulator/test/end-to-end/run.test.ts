import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doudi, type Ended, filesOf } from '../command.ts'

const tiny = ['run', '--scale', '0.004', '--replicates', '3', '--threads', '1']
let home: string
let first: Ended
let folder: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'doudi-run-'))
  first = await doudi(home, [...tiny, '--seed', 'one'])
  folder = join(home, 'results', readdirSync(join(home, 'results'))[0]!)
})
afterAll(() => rmSync(home, { recursive: true }))

/** Of a run that is too small to split its cliff over the policies; the other questions are answered by small tables. */
const pictures = [
  ...['bill', 'first-relapses-d3', 'forgone', 'incidence', 'money', 'notches', 'payers', 'poor-d2', 'poor-d3'],
  ...['poverty-layers', 'spending', 'survival'],
]
const smallTables = ['columns', 'cost', 'missed', 'causes', 'fit']

/** A run of five seconds or more says how far it is: on a busy machine, all of them. */
const progressAtMost = expect.stringMatching(/^(simulating .*\n)*$/)

const data = (path: string): { [path: string]: string } => {
  const { 'timings.json': _, ...files } = filesOf(path)
  return files
}

/** A row of headlines.csv as numbers by column. */
function headline(files: { [path: string]: string }, id: string, scenario: string): { [column: string]: number } {
  const [head, ...rows] = files['headlines.csv']!.trim()
    .split('\n')
    .map((line) => line.split(','))
  const row = rows.find((cells) => cells[0] === id && cells[1] === scenario)!
  return Object.fromEntries(head!.map((column, i) => [column, Number(row[i])]))
}

describe('a run', () => {
  it('ends well, shows the table and says where the results lie', () => {
    expect(first).toMatchObject({ status: 0, stderr: progressAtMost })
    expect(first.stdout).toContain('not calibrated yet')
    expect(first.stdout).toContain('3 scenarios x 3 replicates · seed one')
    for (const scenario of ['kept', 'taper', 'cliff']) expect(first.stdout).toMatch(new RegExp(`^  ${scenario} +[\\d.,]+ +\\[`, 'm'))
    expect(first.stdout).toMatch(/^ {2}results\/cliff-one-[0-9a-f]{6}\/report\.html$/m)
    expect(folder).toMatch(/cliff-one-[0-9a-f]{6}$/)
  })

  it('writes every file, and nothing beside them', () => {
    const tables = (JSON.parse(data(folder)['data-dictionary.json']!) as { tables: { name: string }[] }).tables.map(({ name }) => name)
    expect(tables).toEqual(expect.arrayContaining(['headlines', 'outcomes', 'money', 'survival', 'spells']))
    const files = [
      'data-dictionary.json',
      'data-dictionary.md',
      'experiment.json',
      ...pictures.flatMap((id) => [`figures/${id}.csv`, `figures/${id}.en.svg`, `figures/${id}.zh.svg`]),
      'manifest.json',
      'report.html',
      'timings.json',
      ...tables.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
    ]
    expect(Object.keys(filesOf(folder)).sort()).toEqual(files.sort())
    expect(readdirSync(join(home, 'results'))).toHaveLength(1)
  })

  it('writes one row a scenario, year, definition and replicate', () => {
    const lines = data(folder)['outcomes.csv']!.trim().split('\n')
    expect(lines[0]).toMatch(/^scenario,year,definition,replicate,households,/)
    expect(lines).toHaveLength(1 + 3 * 17 * 2 * 3)
  })

  it('writes a manifest that names what made the results, and no time', () => {
    const manifest = JSON.parse(data(folder)['manifest.json']!)
    expect(manifest).toMatchObject({
      program: 'doudi',
      specification: { name: 'cliff', scale: 0.004, replicates: 3, seed: 'one', scenarios: ['kept', 'taper', 'cliff'] },
      calibration: 'not calibrated yet',
    })
    expect(folder.endsWith(manifest.hash)).toBe(true)
    expect(JSON.stringify(manifest)).not.toMatch(/T\d\d:\d\d/)
  })

  it('writes bytes whose checksums the manifest has, and Parquet tables equal to the CSV', async () => {
    const { files } = JSON.parse(data(folder)['manifest.json']!) as { files: { [name: string]: string } }
    for (const [name, sum] of Object.entries(files))
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
        name,
      ).toBe(sum)
    const bytes = readFileSync(join(folder, 'money.parquet'))
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
    const lines = data(folder)['money.csv']!.trim().split('\n')
    expect(rows.map((row) => Object.values(row).join(','))).toEqual(lines.slice(1))
    expect(Object.keys(files)).toContain('money.parquet')
  })

  it('writes a report that loads nothing and runs nothing', () => {
    const report = data(folder)['report.html']!
    expect(report).not.toMatch(/<script|<link|<img|<iframe|@import|url\(['"]?http|\bsrc=/i)
    expect(report).toContain('lang="zh-CN"')
    const pictures = report.match(/<svg[^>]*role="img"[^>]*aria-label="[^"]{40,}/g)
    expect(pictures?.length).toBe(report.match(/<svg/g)?.length)
  })

  it('answers every question of the report with a sentence, a definition and its table, in both languages', () => {
    const files = data(folder)
    for (const id of [...pictures, ...smallTables]) {
      const section = files['report.html']!.match(new RegExp(`<section id="${id}">.*?</section>`, 's'))?.[0] ?? ''
      for (const language of ['en', 'zh-CN']) {
        const title = section.match(new RegExp(`<h2 lang="${language}">(.*?)</h2>`))?.[1] ?? ''
        expect(title.length, `${id} ${language}`).toBeGreaterThan(12)
        expect(title, id).not.toMatch(/NaN|undefined|null|Infinity/)
      }
      expect(section, id).toMatch(/<figcaption>|class="definition"/)
      expect(section, id).toMatch(/href="[a-z0-9/-]+\.csv"/)
    }
    for (const id of pictures) expect(files[`figures/${id}.csv`]!.split('\n').length, id).toBeGreaterThan(3)
  })

  it('links from the report only to files that it wrote', () => {
    const files = data(folder)
    const links = [...files['report.html']!.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect(files[link], link).toBeDefined()
  })
})

describe('the same run again', () => {
  it('gives the same bytes with two threads and with none, replaces the folder and says so', async () => {
    const before = data(folder)
    for (const how of [
      ['--threads', '2'],
      ['--runner', 'inline'],
    ]) {
      const again = await doudi(home, ['run', '--scale', '0.004', '--replicates', '3', '--seed', 'one', ...how])
      expect(again).toMatchObject({ status: 0, stderr: progressAtMost })
      expect(again.stdout).toContain('The results of the same run stood there; they were replaced.')
      expect(data(folder)).toEqual(before)
    }
    expect(first.stdout).not.toContain('replaced')
    expect(readdirSync(join(home, 'results'))).toHaveLength(1)
  })
})

describe('another seed', () => {
  it('gives other results, whose intervals overlap', async () => {
    const other = await doudi(home, [...tiny, '--seed', 'two', '--scenarios', 'cliff,kept', '--out', 'elsewhere/two'])
    expect(other).toMatchObject({ status: 0, stderr: progressAtMost })
    expect(other.stdout).toContain('  elsewhere/two/report.html')
    expect(other.stdout).toContain('more than kept') // wherever kept stood in the list
    const [a, b] = [data(folder), data(join(home, 'elsewhere', 'two'))]
    expect(b['outcomes.csv']).not.toBe(a['outcomes.csv'])
    const [one, two] = [a, b].map((files) => headline(files, 'relapse-d2-at-risk', 'cliff'))
    expect(Math.max(one!.low_95!, two!.low_95!)).toBeLessThan(Math.min(one!.high_95!, two!.high_95!))
  })
})

describe('what the cliff does', () => {
  it('leaves the years before it alone, and costs person-years that the taper saves in part', async () => {
    const run = await doudi(home, ['run', '--scale', '0.01', '--replicates', '8', '--no-split', '--seed', 'shape', '--out', 'shape'])
    expect(run.status).toBe(0)
    const files = data(join(home, 'shape'))
    const poor = (scenario: string) => headline(files, 'person-years-poor-d2', scenario)
    expect(poor('cliff').difference_low_95).toBeGreaterThan(0)
    expect(poor('taper').value).toBeGreaterThan(poor('kept').value!)
    expect(poor('taper').value).toBeLessThan(poor('cliff').value!)
    expect(headline(files, 'relapse-d2-until-2020', 'cliff').difference).toBe(0)
    expect(headline(files, 'relapse-d2-at-risk', 'cliff').difference_low_95).toBeGreaterThan(0)
  })
})
