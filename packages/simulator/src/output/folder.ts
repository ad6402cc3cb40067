import { createHash, randomUUID } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { SimulatorError } from '../errors.ts'

/** A file's text, or its bytes. */
export type FileContent = string | Uint8Array

/** What stands where results shall go: nothing (or an empty folder), or results of an earlier run with their hash. */
export type Before = { readonly hash?: string }

const refuse = (code: string, folder: string, found: string, expected: string, hint: string): SimulatorError =>
  new SimulatorError([{ code: `output/${code}`, path: folder, found, expected, hint }])

/**
 * Looks, before a run, whether its results can be written: makes and removes a folder beside the place.
 *
 * @throws SimulatorError `output/not-writable`; `output/foreign-folder` if it holds what no run wrote, which is never destroyed
 */
export function checkFolder(folder: string): Before {
  const before = lookAt(folder)
  const probe = partName(folder)
  try {
    const made = makeFolders(probe)
    removeEmpty(probe, made)
  } catch (error) {
    throw notWritable(folder, error)
  }
  return before
}

/**
 * Writes a result folder whole or not at all: into a folder beside it, which then takes its place.
 *
 * @param files - contents by path, `/` between folders
 * @throws SimulatorError as `checkFolder`
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, FileContent>): void {
  lookAt(folder)
  const part = partName(folder)
  const old = `${part}-old`
  let made: string | undefined
  try {
    made = makeFolders(part)
    for (const [name, content] of files) {
      const file = join(part, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    if (existsSync(folder)) renameSync(folder, old)
    try {
      renameSync(part, folder)
    } catch (error) {
      if (existsSync(old)) renameSync(old, folder)
      throw error
    }
  } catch (error) {
    if (made !== undefined) rmSync(part, { recursive: true, force: true })
    removeEmpty(dirname(part), made)
    throw notWritable(folder, error)
  }
  rmSync(old, { recursive: true, force: true })
}

/**
 * Makes a folder and those above it that are missing, one by one: below some places, such as /proc, the recursive `mkdir` of Node never
 * ends.
 *
 * @returns the first that was made; undefined if all were there
 */
function makeFolders(folder: string): string | undefined {
  const missing: string[] = []
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const at of missing) {
    try {
      mkdirSync(at)
    } catch (error) {
      if (at !== missing[0]) removeEmpty(dirname(at), missing[0])
      throw error
    }
  }
  return missing[0]
}

/** Removes a folder and those above it, up to the first that we made; stops at one that holds something, another run's results perhaps. */
function removeEmpty(folder: string, made: string | undefined): void {
  if (made === undefined) return
  try {
    for (let at = folder; at.length >= made.length; at = dirname(at)) rmdirSync(at)
  } catch {
    // not empty
  }
}

/** Beside the folder, so that it can be renamed; hidden, so that nobody takes it for results. */
const partName = (folder: string): string => join(dirname(folder), `.${basename(folder)}-${randomUUID().slice(0, 8)}`)

function notWritable(folder: string, error: unknown): SimulatorError {
  const reason = error instanceof Error ? error.message : String(error)
  return refuse('not-writable', folder, reason, 'a folder that can be written', 'name another with --out')
}

function lookAt(folder: string): Before {
  const hint = 'name another folder with --out'
  let isFolder: boolean
  try {
    isFolder = lstatSync(folder).isDirectory()
  } catch {
    return {} // not there
  }
  if (!isFolder) throw refuse('foreign-folder', folder, 'something that is no folder', 'a new folder, or results of a run', hint)
  const held = filesIn(folder)
  if (held.length === 0) return {}
  const manifest = readManifest(folder)
  const foreign = held.filter((file) => !manifest?.files.includes(file))
  if (!manifest || foreign.length > 0) {
    const found = `${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''}, which no run wrote`
    throw refuse('foreign-folder', folder, found, 'a new or empty folder, or results of a run', hint)
  }
  return { hash: manifest.hash }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** The manifest of a run, with the names of its files; undefined if there is none. */
function readManifest(folder: string): { readonly hash: string; readonly files: readonly string[] } | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    if (typeof manifest !== 'object' || manifest === null || !('program' in manifest) || manifest.program !== 'doudi') return undefined
    const { hash, files } = manifest as { hash?: unknown; files?: unknown }
    if (typeof hash !== 'string' || typeof files !== 'object' || files === null) return undefined
    return { hash, files: ['manifest.json', 'timings.json', ...Object.keys(files)] }
  } catch {
    return undefined
  }
}

/** Names of files with the SHA-256 of their contents. */
export function checksums(files: ReadonlyMap<string, FileContent>): { [name: string]: string } {
  return Object.fromEntries([...files].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]))
}
