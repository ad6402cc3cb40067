import { pathToFileURL } from 'node:url'
import type { Part } from './report.ts'

// One part in a process of its own, so that no part feels what V8 learnt in another. Started by main.ts.
const { part } = (await import(pathToFileURL(process.argv[2]!).href)) as { part: Part }
const section = await part({ quick: process.argv.includes('--quick') })
process.send!(section, () => process.disconnect())
