import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * A program in another language that works on the same columns. It is started with a file of columns, a file for results and the number
 * of rows; says `ready`; makes a pass for every line it reads and answers with its nanoseconds; for `write` it writes its results.
 */
export type Yardstick = {
  readonly run: () => Promise<number>
  readonly results: () => Promise<Float64Array[]>
  readonly close: () => void
}

/** Starts one. The columns must have been laid down in `folder` by {@link layDown}. */
export async function startYardstick(folder: string, command: string, words: readonly string[], rows: number): Promise<Yardstick> {
  const results = join(folder, `results-${Math.random().toString(36).slice(2)}`)
  const child = spawn(command, [...words, join(folder, 'columns'), results, String(rows)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => {
    const next = await lines.next()
    if (next.done) throw new Error(`${command} ended too early`)
    return next.value
  }
  const ask = async (word: string): Promise<number> => {
    child.stdin.write(`${word}\n`)
    return Number(await line())
  }
  if ((await line()) !== 'ready') throw new Error(`${command} did not start`)
  return {
    run: () => ask('run'),
    async results() {
      await ask('write')
      const bytes = readFileSync(results)
      const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8)
      return Array.from({ length: all.length / rows }, (_, k) => all.slice(k * rows, (k + 1) * rows))
    },
    close: () => child.stdin.end(),
  }
}

/** Writes columns one behind the other. */
export function layDown(folder: string, columns: readonly Float64Array[]): void {
  writeFileSync(join(folder, 'columns'), Buffer.concat(columns.map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength))))
}

/** A folder that is gone when the work in it is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'doudi-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first line that a command says, undefined where it is not there or fails. */
export function versionOf(command: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' })
  return status === 0 ? stdout.trim().split('\n')[0] : undefined
}

/** Compiles a C file into `folder`; gives the program's path. */
export function compileC(folder: string, name: string, source: string, flags: readonly string[]): string {
  const program = join(folder, name)
  execFileSync('gcc', [...flags, source, '-o', program, '-lm'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return program
}
