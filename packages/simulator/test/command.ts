import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command, as a user has it. */
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs `doudi` in a folder. @param interruptAt - sends Ctrl-C when standard output holds this */
export function doudi(cwd: string, args: readonly string[], interruptAt?: string): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], { cwd })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
    if (interruptAt !== undefined && stdout.includes(interruptAt)) child.kill('SIGINT')
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/** Every file below a folder with its text, by path. */
export function filesOf(folder: string): { [path: string]: string } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const read = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const
  })
  return Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1)))
}
