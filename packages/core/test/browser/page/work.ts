/** What the page and Node both do: every public way to a result, written out to the last bit. */
import {
  type Backend,
  compile,
  compileRules,
  evaluate,
  explain,
  findCliffs,
  link,
  parsePolicyText,
  type RunResult,
  type Scalar,
  type Situation,
} from '@doudi/core'
import type { World } from '@doudi/core/testing'
import { type Row, runRows } from '../../contract/agree.ts'
import { help, settlement, system, vocabulary } from '../../docstrings/sample.ts'

export type Given = { readonly worlds: readonly World[]; readonly insuranceAsYaml: string; readonly backend?: Backend }
export type Done = { readonly lines: readonly string[]; readonly backends: readonly Backend[] }

export async function work({ worlds, insuranceAsYaml, backend }: Given): Promise<Done> {
  const lines: string[] = []
  const backends = new Set<Backend>()
  const chosen = backend === undefined ? {} : { backend }

  const bill = { person: { poor: true }, bill: { cost: 5800.01 } }
  const evaluation = await evaluate(system, bill, '2021-09-01')
  lines.push(`sample ${bits(evaluation.values)}`, `trace ${JSON.stringify(evaluation.trace)}`)
  for (const language of ['en', 'zh'] as const) lines.push(explain(evaluation, 'help.payment', { language, detail: 'full' }))
  const along = { along: 'cost', from: 0, to: 30_000, at: '2021-09-01', net: 'settlement.outOfPocket' } as const
  lines.push(`cliffs ${JSON.stringify(findCliffs(system, bill, along))}`)
  const fromYaml = link({ vocabulary, policies: [parsePolicyText(insuranceAsYaml), help, settlement] })
  lines.push(`yaml ${bits((await evaluate(fromYaml, bill, '2021-09-01')).values)}`)
  const program = compile(system, '2021-09-01', { ask: ['help.payment'], rowsOf: 'bill', firstOfYear: true, ...chosen })
  const columns = { cost: Float64Array.of(80_000, 580_001), poor: Float64Array.of(1, 1) }
  lines.push(`program ${columnBits(program.run({ rows: { bill: 2 }, columns }))}`)
  backends.add(program.backend)

  const rule = {
    conditions: { all: [{ fact: 'income', operator: 'lessThan', value: { fact: 'line' } }] },
    event: { type: 'below', params: { help: true } },
  }
  lines.push(`rules ${JSON.stringify(compileRules([rule]).run({ income: 3000, line: 4000 }))}`)

  for (const [w, world] of worlds.entries()) {
    const worldSystem = link(world.documents)
    for (const day of world.days) {
      const rows = world.households.map(({ household, members }): Row => ({ household, members, counters: {} }))
      for (const [r, { household, members }] of rows.entries())
        lines.push(`world ${w} ${day} ${r} ${await orCode(() => evaluated({ household, members }, day))}`)
      lines.push(
        `world ${w} ${day} ${await orCode(async () => {
          const asked = worldSystem.order.filter((name) => entityOf(name) === 'household')
          if (asked.length === 0) return 'nothing of households'
          const program = compile(worldSystem, day, { ask: asked, ...chosen })
          const { result, error } = runRows(worldSystem, program, rows, 'household')
          backends.add(program.backend)
          return result ? columnBits(result) : error!
        })}`,
      )
    }
    function entityOf(name: string): string | undefined {
      const definition = worldSystem.definitions.get(name)
      return definition && 'entity' in definition ? definition.entity : undefined
    }
    async function evaluated(situation: Situation, day: string): Promise<string> {
      return bits((await evaluate(worldSystem, situation, day)).values)
    }
  }
  return { lines, backends: [...backends] }
}

/** What was done, or the code with which it was refused: that is a result as well. */
async function orCode(what: () => Promise<string>): Promise<string> {
  try {
    return await what()
  } catch (error) {
    return (error as { readonly code: string }).code
  }
}

const hex = (value: number): string => new BigUint64Array(Float64Array.of(value).buffer)[0]!.toString(16)
const bits = (values: { readonly [name: string]: Scalar | undefined }): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${typeof value === 'number' ? hex(value) : value}`)
    .join(' ')
const columnBits = ({ values }: RunResult): string =>
  Object.entries(values)
    .map(([name, column]) => `${name}=${Array.from(column, hex).join(',')}`)
    .join(' ')
