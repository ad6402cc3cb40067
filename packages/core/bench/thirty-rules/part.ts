import { measure, ratio, timingOf } from '../measure.ts'
import { type Bar, type Part, timingTable } from '../report.ts'
import { drawPeople } from '../thirty-rules.ts'
import { columnsByHand, columnsByRules, eventsByJsonRulesEngine, rowContenders } from './contenders.ts'

/** Thirty plain rules of json-rules-engine. */
export const part: Part = async ({ quick }) => {
  const rows = quick ? 4096 : 1 << 17
  const fewRows = quick ? 64 : 512
  const people = drawPeople(rows)
  const few = people.slice(0, fewRows)
  const hand = columnsByHand(people)
  const [program, withEvents] = columnsByRules(people, 'webassembly')
  const [kernels] = columnsByRules(people, 'kernels')
  const ours = [program!, withEvents!, kernels!]
  const timings = await measure([hand, ...ours, ...(await rowContenders(few, await eventsByJsonRulesEngine(few)))], quick ? 3 : 11)
  const bar = (engine: string, wanted: number, of: string, what: string): Bar => ({
    bar: 'P2',
    what: `thirty rules, ${what}: ${engine} takes`,
    unit: 'x as long',
    got: ratio(timingOf(timings, engine), timingOf(timings, of)),
    wanted,
    atLeast: true,
    holdsBack:
      of === withEvents!.name
        ? 'the time goes into the lists of events, which are allocated for each row; a bit for each rule is what columns give'
        : 'columns are checked and copied into the memory of the module and out of it; and ZEN works on all cores',
  })
  const whatOf = [
    [program!.name, 'columns, a bit for each rule'],
    [withEvents!.name, 'columns, and a list of events for each row'],
  ] as const
  return {
    title: 'Thirty plain rules',
    text: [
      `Thirty rules of json-rules-engine over twelve facts of a person (packages/core/bench/thirty-rules.ts), ${rows.toLocaleString('en-US')} persons. The events of json-rules-engine are what everybody else must return, compared row by row; those of compileRules for a row in the same order. By hand and over columns, the result is a bit for each rule, out of which lists of events can be read.`,
    ],
    tables: [timingTable('thirty rules', timings, 'person', [hand.name, program!.name])],
    bars: whatOf.flatMap(([of, what]) => [bar('ZEN', 2000, of, what), bar('json-rules-engine', 5000, of, what)]),
  }
}
