#!/usr/bin/env node
import { DoudiError } from '@doudi/core'
import { Command } from 'commander'
import { addCheck } from './check.ts'
import { addCliffs } from './cliffs.ts'
import { addDiff } from './diff.ts'
import { addExplain } from './explain.ts'
import { addList } from './list.ts'
import { addReplay } from './replay.ts'
import { addRun } from './run.ts'
import { addSettle } from './settle.ts'
import { addShow } from './show.ts'
import { addTransfers } from './transfers.ts'

/** A command adds itself to the program: its words, its options, what it does. */
export type AddCommand = (program: Command) => void

const commands: readonly AddCommand[] = [
  addRun,
  addReplay,
  addSettle,
  addTransfers,
  addCliffs,
  addList,
  addShow,
  addExplain,
  addDiff,
  addCheck,
]

const program = new Command('doudi')
  .description('Who falls back into poverty when a support policy ends, and what would have caught them?')
  .showHelpAfterError('(doudi --help lists the commands)')
for (const add of commands) add(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof DoudiError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
