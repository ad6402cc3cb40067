import type { Inputs } from './data.ts'
import { wordOf } from './data.ts'
import type { Row } from './json-rules-engine.ts'

/** The first rows as objects. */
export const rowsFor = (inputs: Inputs, rows: number): Row[] =>
  Array.from({ length: rows }, (_, i) => ({
    inpatientCost: inputs.inpatientCost[i]!,
    outpatientCost: inputs.outpatientCost[i]!,
    place: wordOf(inputs.place[i]!),
    category: wordOf(inputs.category[i]!),
    exitYear: Number.isNaN(inputs.exitYear[i]) ? null : inputs.exitYear[i]!,
    chronicCard: inputs.chronicCard[i] === 1,
    referred: inputs.referred[i] === 1,
    insured: inputs.insured[i] === 1,
  }))
