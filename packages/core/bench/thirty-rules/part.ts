import { measure } from '../measure.ts'
import { type Part, timingTable } from '../report.ts'
import { drawPeople } from '../thirty-rules.ts'
import { columnsByHand, eventsByJsonRulesEngine, rowContenders } from './contenders.ts'

/** Thirty plain rules of json-rules-engine. */
export const part: Part = async ({ quick }) => {
  const rows = quick ? 4096 : 1 << 18
  const fewRows = quick ? 64 : 512
  const people = drawPeople(rows)
  const few = people.slice(0, fewRows)
  const hand = columnsByHand(people)
  const contenders = [hand, ...(await rowContenders(few, await eventsByJsonRulesEngine(few)))]
  const timings = await measure(contenders, quick ? 3 : 11)
  return {
    title: 'Thirty plain rules',
    text: [
      `Thirty rules of json-rules-engine over twelve facts of a person (packages/core/bench/thirty-rules.ts), ${rows.toLocaleString('en-US')} persons. The events of json-rules-engine are what everybody else must return, compared row by row.`,
    ],
    tables: [timingTable('thirty rules', timings, 'person', [hand.name], hand.name)],
    bars: [],
  }
}
