import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Contender, measure, median, type Timing, timingOf } from '../../../core/bench/measure.ts'
import { type Bar, digits, type Part, type Table } from '../../../core/bench/report.ts'
import { years } from '../../src/outcomes/measures.ts'
import { groups } from '../../src/population/group.ts'
import { type PreparedScenarios, planPopulation, prepareScenarios, simulateBlocks } from '../../src/simulate.ts'

/** The full cohort is run in so many replicates; its bar is of twenty, in proportion: a replicate takes as long as another. */
const fullReplicates = 3

const four = ['kept', 'taper', 'cliff', 'health-only-cliff']

/** The year loop in this process, then whole runs by the command: threads, memory, the full cohort. */
export const part: Part = async ({ quick }) => {
  const plan = planPopulation(quick ? 0.004 : 0.02)
  const persons = plan.groups.lifted.persons + plan.groups.neverRegistered.persons
  const personYears = persons * years.length
  const one = prepareScenarios(four.slice(0, 1))
  const all = prepareScenarios(four)
  const contender = (name: string, prepared: PreparedScenarios): Contender => ({
    name,
    rows: personYears * prepared.ids.length,
    run: () => simulateBlocks(prepared, plan, 'bench', 0),
  })
  const [alone, together] = ['1 scenario', '4 scenarios']
  const loop = await measure([contender(alone, one), contender(together, all)], quick ? 1 : 9)
  const rate = (timing: Timing): number => 1e3 / median(timing.rounds) // million a second
  const reached = rate(timingOf(loop, together))

  const scale = quick ? 0.004 : 0.1
  const single = await run({ scale, replicates: quick ? 2 : 6, threads: 1 })
  const double = await run({ scale, replicates: quick ? 2 : 6, threads: 2 })
  const small = await run({ scale: quick ? 0.002 : 0.05, replicates: quick ? 2 : 6, threads: 2 })
  const full = await run({ scale: quick ? 0.01 : 1, replicates: fullReplicates, threads: 2 })
  const standard = await run({ scale: quick ? 0.004 : 0.1, replicates: quick ? 2 : 20, threads: 2, scenarios: four.slice(0, 3) })
  const bar = (bar: string, what: string, unit: string, got: number, wanted: number, holdsBack: string, atLeast = false): Bar => ({
    bar,
    what,
    unit,
    got,
    wanted,
    holdsBack,
    ...(atLeast ? { atLeast } : {}),
  })
  const held = `of the loop's time ${profileOf(all, plan)
    .slice(0, 4)
    .map(({ name, share }) => `${name} takes ${digits(100 * share)} %`)
    .join(', ')}`
  return {
    title: 'The simulation',
    text: [
      `Scenarios ${four.join(', ')}; years 2014-2030 after three of burn-in, whose work is in the times but not in the person-years; lifted and never registered together. A scenario-person-year is one year of one person under one scenario.`,
      `The year loop: ${persons.toLocaleString('en-US')} persons, one thread of this process, one replicate a round. The whole runs: the command, with its report and tables, its own worker threads, and its peak memory as the system counts it.`,
    ],
    tables: [
      {
        title: 'The year loop',
        head: ['scenarios', 'million scenario-person-years a second and core', 'ns a scenario-person-year'],
        rows: loop.map((timing) => [timing.name, digits(rate(timing)), digits(median(timing.rounds))]),
        slower: [],
      },
      profileTable(all, plan),
      {
        title: 'Whole runs',
        head: [
          'households, lifted and sample',
          'scenarios x replicates',
          'threads',
          'simulating, s',
          'in all, s',
          'first figure, s',
          'peak memory, MB',
        ],
        rows: [small, single, double, standard, full].map((found) => [
          found.households.toLocaleString('en-US'),
          `${found.scenarios} x ${found.replicates}`,
          String(found.threads),
          digits(found.simulating),
          digits(found.total),
          digits(found.firstFigure),
          digits(found.memory),
        ]),
        slower: [],
      },
    ],
    bars: [
      bar('P6', 'the complete model, 4 scenarios, million scenario-person-years a second and core', '', reached, 10, held, true),
      bar(
        'P7',
        `the full cohort, 4 scenarios, 2 threads, 20 replicates in proportion to ${fullReplicates}${quick ? ' (quick: a hundredth)' : ''}`,
        's',
        full.total + (20 / fullReplicates - 1) * full.simulating,
        90,
        held,
      ),
      bar('P8', 'a second thread', 'x', single.simulating / double.simulating, 1.8, 'the machine had other work, or too few tasks', true),
      bar(
        'P8',
        'peak memory of the full cohort',
        'MB',
        full.memory,
        512,
        'counts of all replicates are held to the end, and every thread holds compiled programs',
      ),
      bar('P9', 'the run of npm start, after installation', 's', standard.total, 60, held),
      bar('P9', 'its first figure on the screen', 's', standard.firstFigure, 10, 'scenarios are linked and compiled first'),
    ],
  }
}

/** Share of the time of the year loop by process; the rest is cohort, tables of the year, tallies and sums. */
function profileOf(
  prepared: PreparedScenarios,
  plan: ReturnType<typeof planPopulation>,
): { readonly name: string; readonly share: number }[] {
  const spent = new Map<string, number>()
  const timed = <T extends { readonly process: { readonly name: string }; readonly run: (...args: never[]) => void }>(one: T): T => ({
    ...one,
    run: ((...args: never[]) => {
      const start = performance.now()
      one.run(...args)
      spent.set(one.process.name, (spent.get(one.process.name) ?? 0) + performance.now() - start)
    }) as T['run'],
  })
  const watched: PreparedScenarios = {
    ...prepared,
    groups: Object.fromEntries(
      groups.map((group) => {
        const own = prepared.groups[group]
        return [group, { ...own, before: own.before.map(timed), tracks: own.tracks.map(timed), after: own.after.map(timed) }]
      }),
    ) as unknown as PreparedScenarios['groups'],
  }
  simulateBlocks(watched, plan, 'bench', 0)
  spent.clear()
  const start = performance.now()
  simulateBlocks(watched, plan, 'bench', 1)
  const all = performance.now() - start
  const known = [...spent].reduce((sum, [, time]) => sum + time, 0)
  return [...spent, ['draws, tables of the year, counts', all - known] as const]
    .map(([name, time]) => ({ name, share: time / all }))
    .sort((a, b) => b.share - a.share)
}

const profileTable = (prepared: PreparedScenarios, plan: ReturnType<typeof planPopulation>): Table => ({
  title: 'Where the time of the year loop goes, 4 scenarios',
  head: ['process', '% of the time'],
  rows: profileOf(prepared, plan).map(({ name, share }) => [name, digits(100 * share)]),
  slower: [],
})

type Wanted = {
  readonly scale: number
  readonly replicates: number
  readonly threads: number
  readonly scenarios?: readonly string[]
}

/** A run of the command in a process of its own. */
async function run({ scale, replicates, threads, scenarios = four }: Wanted) {
  const command = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'doudi-bench-'))
  const out = join(folder, 'run')
  try {
    const start = performance.now()
    let firstFigure = Number.NaN
    const child = spawn(
      process.execPath,
      [
        command,
        'run',
        '--scale',
        String(scale),
        '--replicates',
        String(replicates),
        '--threads',
        String(threads),
        '--scenarios',
        scenarios.join(),
        '--out',
        out,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    child.stderr.on('data', (text: Buffer) => {
      if (Number.isNaN(firstFigure) && text.toString().includes('%')) firstFigure = (performance.now() - start) / 1e3
    })
    const code = await new Promise((resolve) => child.on('exit', resolve))
    if (code !== 0) throw new Error(`doudi run --scale ${scale} ended with ${String(code)}`)
    const timings = JSON.parse(readFileSync(join(out, 'timings.json'), 'utf8')) as {
      simulationSeconds: number
      totalSeconds: number
      peakMemoryMegabytes: number
    }
    const { lifted, neverRegistered } = planPopulation(scale).groups
    return {
      households: lifted.households + neverRegistered.households,
      scenarios: scenarios.length,
      replicates,
      threads,
      simulating: timings.simulationSeconds,
      total: timings.totalSeconds,
      memory: timings.peakMemoryMegabytes,
      firstFigure,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
