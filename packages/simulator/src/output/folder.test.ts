import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder, checksums, writeFolder } from './folder.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-folder-'))
})
afterEach(() => rmSync(home, { recursive: true }))

/** Results of a run as a run writes them. */
function results(hash: string, data: string): Map<string, string> {
  const files = new Map([['figures/a.svg', data]])
  return files.set('manifest.json', JSON.stringify({ program: 'doudi', hash, files: checksums(files) })).set('timings.json', '{}')
}

it('writes a folder whole, and replaces results whole', () => {
  const folder = join(home, 'results', 'one')
  expect(checkFolder(folder)).toEqual({})
  expect(readdirSync(home)).toEqual([])
  writeFolder(folder, results('aaaaaa', 'first'))
  expect(checkFolder(folder)).toEqual({ hash: 'aaaaaa' })
  writeFolder(folder, results('bbbbbb', 'second').set('figures/b.svg', 'new'))
  expect(readFileSync(join(folder, 'figures', 'a.svg'), 'utf8')).toBe('second')
  expect(readdirSync(join(home, 'results'))).toEqual(['one'])
})

it('takes an empty folder', () => {
  mkdirSync(join(home, 'empty'))
  writeFolder(join(home, 'empty'), results('aaaaaa', 'x'))
  expect(existsSync(join(home, 'empty', 'figures', 'a.svg'))).toBe(true)
})

describe('refuses and changes nothing', () => {
  const refused = (folder: string, code: string): void => {
    for (const attempt of [() => checkFolder(folder), () => writeFolder(folder, results('cccccc', 'x'))]) {
      let found: unknown
      try {
        attempt()
      } catch (error) {
        found = error
      }
      expect(found).toMatchObject({ code, problems: [{ path: folder }] })
    }
  }

  it('a folder of somebody else', () => {
    writeFileSync(join(home, 'thesis.tex'), 'years of work')
    refused(home, 'output/foreign-folder')
    expect(readdirSync(home)).toEqual(['thesis.tex'])
  })

  it('results that somebody put a file into', () => {
    const folder = join(home, 'one')
    writeFolder(folder, results('aaaaaa', 'x'))
    writeFileSync(join(folder, 'figures', 'notes.txt'), 'mine')
    refused(folder, 'output/foreign-folder')
    expect(readFileSync(join(folder, 'figures', 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('a file in the place of the folder, and a folder below a file', () => {
    writeFileSync(join(home, 'file'), '')
    refused(join(home, 'file'), 'output/foreign-folder')
    refused(join(home, 'file', 'below'), 'output/not-writable')
    expect(readdirSync(home)).toEqual(['file'])
  })
})
