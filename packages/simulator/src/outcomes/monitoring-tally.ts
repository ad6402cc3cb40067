import { riskFact, riskKinds } from '../dynamics/facts.ts'
import type { ScoreBins } from '../inference/warning-quality.ts'
import type { Tally } from './tally.ts'

/** Types of the monitoring list and colours, in the order of their cells. */
export const listTypes = ['none', 'unstableLifted', 'proneMarginal', 'suddenHardship'] as const
export const colours = ['none', 'red', 'orange', 'blue'] as const

/** What comes after: D2-poor, D3-poor; fell into D2, D3 (a relapse, if lifted; new poverty, if never registered). */
export const laterEvents = ['poorD2', 'poorD3', 'enteredD2', 'enteredD3'] as const
export type LaterEvent = (typeof laterEvents)[number]

const scores = 15
const eventCells = 2 * laterEvents.length
const listAt = 0
const colourAt = listAt + listTypes.length * eventCells
const scoreAt = colourAt + colours.length * eventCells
const riskAt = scoreAt + scores * eventCells
const helpAt = riskAt + riskKinds.length * 2

/**
 * Households by what the office had on record at the end of the year before: those to whom this year's latent event could come, and those to
 * whom it came. Poverty can come to all; falling into it, to those who were not poor before and, if registered, were lifted. And the risks that fired at the end of this year: how often, and how often help had been paid in it; households helped, and fen.
 */
export const monitoringTally: Tally = {
  name: 'monitoring',
  cells: helpAt + 2,
  ofOffice: true,
  count({ parameters, group, year, rules, office, block, tables, track, buffers }, cells) {
    if (!office || year.year <= parameters.office.firstYear.value) return
    const listCodes = listTypes.map((type) => rules.codes.get(type)!)
    const colourCodes = colours.map((colour) => rules.codes.get(colour)!)
    const help = buffers.transfers['warningHelp.payment']!
    const { poorBefore, entered, scoreBefore } = buffers
    const list = buffers.inputs.monitoringList!
    const colour = buffers.inputs.colourLastYear!
    const { exitYear } = block.households
    const { householdRow } = tables
    // This runs for every household, year and scenario with an office: nothing is made anew in the loop.
    const events = new Uint8Array(eventCells)
    const places = new Int32Array(3)
    for (let j = 0; j < tables.households; j++) {
      const row = householdRow[j]!
      const counted = group === 'neverRegistered' || exitYear[row] !== 0 ? 1 : 0
      // By event: could it come, and did it.
      events[0] = 1
      events[1] = track.poor.D2[row]!
      events[2] = 1
      events[3] = track.poor.D3[row]!
      events[4] = counted & ~poorBefore.D2[j]!
      events[5] = entered.D2[j]!
      events[6] = counted & ~poorBefore.D3[j]!
      events[7] = entered.D3[j]!
      places[0] = listAt + listCodes.indexOf(list[j]!) * eventCells
      places[1] = colourAt + colourCodes.indexOf(colour[j]!) * eventCells
      places[2] = scoreAt + Math.min(scores - 1, scoreBefore[j]!) * eventCells
      for (let p = 0; p < 3; p++) {
        const place = places[p]!
        for (let e = 0; e < eventCells; e++) cells[place + e] = cells[place + e]! + events[e]!
      }
    }
    riskKinds.forEach((kind, k) => {
      const fires = buffers.office[riskFact(kind)]!
      for (let j = 0; j < tables.households; j++) {
        if (fires[j] !== 1) continue
        cells[riskAt + 2 * k] = cells[riskAt + 2 * k]! + 1
        if (help[j]! > 0) cells[riskAt + 2 * k + 1] = cells[riskAt + 2 * k + 1]! + 1
      }
    })
    for (let j = 0; j < tables.households; j++) {
      if (!(help[j]! > 0)) continue
      cells[helpAt] = cells[helpAt]! + 1
      cells[helpAt + 1] = cells[helpAt + 1]! + help[j]!
    }
  },
}

/** Households of a type or colour of the year before to whom the event could come, and those to whom it came. */
export function afterRecord(
  cells: Float64Array,
  of: { readonly list: (typeof listTypes)[number] } | { readonly colour: (typeof colours)[number] },
  event: LaterEvent,
): { readonly households: number; readonly events: number } {
  const place = 'list' in of ? listAt + listTypes.indexOf(of.list) * eventCells : colourAt + colours.indexOf(of.colour) * eventCells
  const at = place + 2 * laterEvents.indexOf(event)
  return { households: cells[at]!, events: cells[at + 1]! }
}

/** Households by score of the year before, lowest first. */
export function byScore(cells: Float64Array, event: LaterEvent): ScoreBins {
  const bins = Array.from({ length: scores }, (_, score) => scoreAt + score * eventCells + 2 * laterEvents.indexOf(event))
  const cases = bins.map((at) => cells[at + 1]!)
  return { cases, others: bins.map((at, score) => cells[at]! - cases[score]!) }
}

/** How often a risk fired at the end of the year, and how often in a household that help by colour was paid to in it. */
export const firedRisks = (cells: Float64Array, kind: (typeof riskKinds)[number]): { readonly fired: number; readonly helped: number } => {
  const at = riskAt + 2 * riskKinds.indexOf(kind)
  return { fired: cells[at]!, helped: cells[at + 1]! }
}

/** Households that were helped by colour, and what they got. */
export const helpPaid = (cells: Float64Array): { readonly households: number; readonly fen: number } => ({
  households: cells[helpAt]!,
  fen: cells[helpAt + 1]!,
})
