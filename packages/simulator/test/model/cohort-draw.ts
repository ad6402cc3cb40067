import { beforePolicies, givenInputs } from '../../src/dynamics/order.ts'
import { drawBuffers, type Process, prepared, runProcesses } from '../../src/dynamics/process.ts'
import { parameters } from '../../src/parameters.ts'
import { cohortModel, drawCohort } from '../../src/population/cohort.ts'
import type { Block } from '../../src/population/tables.ts'
import { normalQuantile } from '../../src/random/normal-quantile.ts'
import { type SplicedCost, splicedCost } from '../../src/random/spliced-cost.ts'
import { drawUniforms } from '../../src/random/streams.ts'
import { planPopulation } from '../../src/simulate.ts'

const seed = 'moments'
const model = cohortModel(parameters, 'lifted')

/** Blocks of the cohort as drawn, a tenth of it. */
export const drawnBlocks = (): Block[] =>
  planPopulation(0.1)
    .block.filter(({ group }) => group === 'lifted')
    .map((plan, block) => drawCohort(plan, model, { seed, replicate: 0, year: 2011, block }, givenInputs))

/** Inpatient cost of 2018 by the parameters, before the ratio of the registered. */
export function costOf2018(): SplicedCost {
  const { median, sd, bodyShare, tailShape, tailScale } = parameters.inpatient
  return splicedCost({
    mu: Math.log(median.value),
    sigma: sd.value,
    bodyShare: bodyShare.value,
    tailShape: tailShape.value,
    tailScale: tailScale.value,
  })
}

/** Replaces the frailty of the lifted by that of the whole population, N(0, 1), for which admission rates are stated. */
export function asInWholePopulation(block: Block, at: number): Block {
  const column = new Float64Array(block.persons.rows)
  drawUniforms({ seed, replicate: 0, year: 0, process: 'test-frailty', block: at }, [column], column.length)
  column.forEach((u, i) => {
    block.persons.frailty[i] = normalQuantile(u)
  })
  return block
}

export function runYears(block: Block, at: number, years: readonly number[], processes: readonly Process[] = beforePolicies): void {
  const buffers = drawBuffers(block, processes)
  const ready = prepared(processes, parameters, 'lifted')
  for (const year of years) runProcesses(ready, block, { year, rules: year, burnIn: false }, buffers, { seed, replicate: 0, block: at })
}

/** Mean of block means weighted by their counts, with its standard error from the spread between blocks: rows of a household are alike. */
export function shareOf(blocks: readonly { readonly hits: number; readonly rows: number }[]): {
  mean: number
  error: number
  rows: number
} {
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0)
  const mean = blocks.reduce((sum, block) => sum + block.hits, 0) / rows
  const squares = blocks.reduce((sum, block) => sum + (block.hits - mean * block.rows) ** 2, 0)
  return { mean, error: Math.sqrt((squares * blocks.length) / (blocks.length - 1)) / rows, rows }
}

/** Sums over blocks of what holds among the persons that are looked at. */
export function among(
  blocks: readonly Block[],
  looked: (block: Block, person: number) => boolean,
  holds: (block: Block, person: number) => boolean | number,
): { mean: number; error: number; rows: number } {
  return shareOf(
    blocks.map((block) => {
      let [hits, rows] = [0, 0]
      for (let i = 0; i < block.persons.rows; i++) {
        if (!looked(block, i)) continue
        rows++
        hits += Number(holds(block, i))
      }
      return { hits, rows }
    }),
  )
}
