import type { Runner } from '../experiment/runner.ts'
import { inline } from './inline.ts'
import { threads } from './threads.ts'

export const runners: readonly Runner[] = [threads, inline]
