import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { SimulatorError } from '../errors.ts'
import { causesSizeOf, runCauses } from '../experiment/causes.ts'
import { checkSpecification } from '../experiment/check-specification.ts'
import { planOf } from '../experiment/plan-of.ts'
import { runPolicySplit, type Size, splitSizeOf } from '../experiment/policy-split.ts'
import { runExperiment } from '../experiment/run-experiment.ts'
import { runParameterDraws } from '../experiment/run-parameter-draws.ts'
import type { Specification } from '../experiment/specification.ts'
import { specificationHash } from '../experiment/specification-hash.ts'
import { runTakeUps } from '../experiment/take-up.ts'
import { defaults, drawReplicates, withDefaults } from '../experiment/with-defaults.ts'
import { headlineResults } from '../inference/headlines.ts'
import { registeredForecast } from '../inference/registered-forecast.ts'
import { declaredHeadlines, stoppingRule } from '../inference/stopping.ts'
import { shareOfText } from '../input/share-of-text.ts'
import { years } from '../outcomes/measures.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { openingLines, resultLines } from '../output/first-screen.ts'
import { checkFolder, writeFolder } from '../output/folder.ts'
import { showProgress } from '../output/progress.ts'
import type { Results } from '../output/results.ts'
import { packageVersions } from '../output/versions.ts'
import { withParameters } from '../parameters.ts'
import type { Microdata } from '../population/microdata.ts'
import { runners } from '../runners/runners.ts'

type Options = {
  readonly scale?: number
  readonly households?: string
  readonly persons?: string
  readonly replicates?: number
  readonly precision?: number
  readonly parameterDraws?: number
  readonly seed?: string
  readonly scenarios?: readonly string[]
  readonly split: boolean
  readonly causes?: true
  readonly runner: string
  readonly threads?: number
  readonly out?: string
}

const number = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It should be a number.')
  return value
}

const share = (text: string): number => {
  const value = shareOfText(text)
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError('It should be a share above 0 and up to 1, such as 5% or 0.05.')
  return value
}

const folderName = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('It should be the name of a folder.')
  return text
}

const threadCount = (text: string): number => {
  const value = number(text)
  if (!Number.isInteger(value) || value < 1 || value > 256) throw new InvalidArgumentError('It should be a whole number from 1 to 256.')
  return value
}

const scenarioList = (text: string): string[] => text.split(',').map((id) => id.trim())

/** In the order in which they are shown. `kept` is what the others are compared with, so it comes first wherever it stood. */
const keptFirst = (ids: readonly string[]): string[] => [...ids.filter((id) => id === 'kept'), ...ids.filter((id) => id !== 'kept')]

/** `doudi run`: the experiment, from its options to the screen and the result folder. */
export function addRun(program: Command): void {
  program
    .command('run')
    .description('simulate what households go through when the campaign ends, under several scenarios')
    .argument('[experiment]', 'a file that says what to run, YAML or JSON; - reads standard input; options stand above what it says')
    .option(
      '--scale <share>',
      `share of the 243,612 households, above 0 and up to 1; ${defaults.scale} if left out, and 1 with --households`,
      number,
    )
    .option(
      '--replicates <n>',
      `repetitions with other draws, at least 2; ${defaults.replicates} if left out; with --precision the most, ${stoppingRule.most} if left out`,
      number,
    )
    .option(
      '--precision <share>',
      `repeat until half of the interval of every declared headline is at most this share of it, such as 5%: looked at after ${stoppingRule.first} replicates, then every ${stoppingRule.every}`,
      share,
    )
    .option(
      '--households <file>',
      'households of your own, CSV or Parquet, in place of those of Fuyang; docs/microdata.md says what stands in it',
    )
    .option('--persons <file>', 'their persons, CSV or Parquet')
    .option(
      '--parameter-draws <n>',
      `run again under so many draws of the uncertain values of the model, ${drawReplicates} replicates each; at least 2`,
      number,
    )
    .option('--seed <text>', `where all draws come from; another seed gives another sample; ${defaults.seed} if left out`)
    .option(
      '--scenarios <ids>',
      `scenarios, reforms, or several joined by +, with commas between, compared with kept, or with the first where kept is not among them; ${defaults.scenarios.join(',')} if left out`,
      scenarioList,
    )
    .option('--no-split', 'leave out the split of the cliff over the policies that ended, a run of its own')
    .option('--causes', 'also causes of relapse by what would be without them, a run of its own: the table causes')
    .option('--runner <name>', `where it is computed: ${runners.map(({ name }) => name).join(' or ')}; the results are the same`, 'threads')
    .option('--threads <n>', 'worker threads; one a core, at most 8, if left out', threadCount)
    .option('--out <folder>', 'where results go; results/<experiment>-<seed>-<hash> if left out', folderName)
    .action(run)
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const started = performance.now()
  process.stdout.on('error', ignoreClosedPipe)
  const { specification, out } = await specified(file, options)
  const { runner: runnerName, threads } = options
  const { seed, scenarios } = specification
  const problems = checkSpecification(specification)
  if (problems.length > 0) throw new SimulatorError(problems)
  const runner = runners.find(({ name }) => name === runnerName)
  if (!runner) throw unknownRunner(runnerName)
  const versions = packageVersions()
  const hash = await specificationHash(specification, versions['@doudi/simulator']!)
  const shownFolder = out ?? `results/${specification.name}-${seed}-${hash}`
  const folder = resolve(shownFolder)
  const before = checkFolder(folder)

  // From here to the end, Ctrl-C stops the run between tasks, and no more while files are being put in their place.
  await stoppable(async (signal) => {
    const { lifted, neverRegistered } = planOf(specification).groups
    const { households, persons } = lifted
    const personYears = (persons + neverRegistered.persons) * years.length // of a replicate
    const width = Math.max(60, Math.min(process.stdout.columns ?? 120, 120))
    print([...openingLines({ specification, households, persons }, width), ''])
    const how = { runner, signal, ...(threads === undefined ? {} : { threads }) }
    const table = await withProgress(personYears, (onProgress) => runExperiment(specification, { ...how, onProgress }))
    const simulated = performance.now()
    const size = options.split ? splitSizeOf(specification) : undefined
    const split = size && {
      size,
      splits: await withProgress(splitPersonYears(size), (onProgress) => runPolicySplit(size, { ...how, onProgress })),
    }
    const takeUps = size && (await withProgress(splitPersonYears(size), (onProgress) => runTakeUps(size, { ...how, onProgress })))
    const { parameterDraws } = specification
    const uncertainty =
      parameterDraws &&
      (await withProgress(personYears, (onProgress) => runParameterDraws(specification, parameterDraws, { ...how, onProgress })))
    const causesSize = options.causes && causesSizeOf(specification)
    const causes = causesSize && {
      size: causesSize,
      causes: await withProgress(splitPersonYears(causesSize), (onProgress) =>
        runCauses(scenarios.includes('cliff') ? 'cliff' : scenarios.at(-1)!, causesSize, { ...how, onProgress }),
      ),
    }
    const registered = registeredForecast({
      table,
      parameters: withParameters(specification.parameters),
      seed,
      weight: { lifted: lifted.weight, neverRegistered: neverRegistered.weight },
      latent: 'D3',
    })
    const headlines = headlineResults(table)
    const found = {
      table,
      headlines,
      registered,
      ...(split ? { split } : {}),
      ...(takeUps ? { takeUps } : {}),
      ...(causes ? { causes } : {}),
      ...(uncertainty ? { uncertainty } : {}),
    }
    const results: Results = { specification, hash, households, persons, versions, ...found }
    print(resultLines(results, width))
    // What draws takes half a second to load: no other command waits for it, and no refusal.
    const { resultFiles } = await import('../output/writers.ts')
    const files = await resultFiles(results)
    const seconds = (from: number, to: number): number => Math.round(to - from) / 1000
    const timings = {
      runner: runner.name,
      threads: threads ?? null,
      node: process.version,
      simulationSeconds: seconds(started, simulated),
      totalSeconds: seconds(started, performance.now()),
      peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      scenarioPersonYearsPerSecond: Math.round((personYears * table.replicates * scenarios.length * 1000) / (simulated - started)),
    }
    writeFolder(folder, files.set('timings.json', `${JSON.stringify(timings, undefined, 2)}\n`))
    print(closingLines(shownFolder, before.hash, hash))
  })
}

/** What the options say, above what the file says, above the defaults. */
async function specified(
  file: string | undefined,
  { scale, households, persons, replicates, precision: relative, parameterDraws: draws, seed, scenarios, out }: Options,
): Promise<{ readonly specification: Specification; readonly out: string | undefined }> {
  // What reads files takes a while to load: a run without one does not wait for it.
  const { out: fileOut, ...ofFile } =
    file === undefined ? {} : await (await import('../input/experiment/read-experiment.ts')).readExperiment(file)
  const precision = relative === undefined ? undefined : { relative, headlines: ofFile.precision?.headlines ?? declaredHeadlines }
  const parameterDraws = draws === undefined ? undefined : { draws, replicates: ofFile.parameterDraws?.replicates ?? drawReplicates }
  const microdata = await microdataOf(households, persons)
  const given = Object.entries({
    scale: scale ?? ofFile.scale ?? (microdata && 1),
    microdata,
    replicates,
    precision,
    parameterDraws,
    seed,
    scenarios,
  }).filter(([, value]) => value !== undefined)
  const specification = withDefaults({ ...ofFile, ...Object.fromEntries(given) })
  return { specification: { ...specification, scenarios: keptFirst(specification.scenarios) }, out: out ?? fileOut }
}

/** @throws SimulatorError with every problem of the tables; `run/half-of-the-data` where one of them is named alone */
async function microdataOf(households: string | undefined, persons: string | undefined): Promise<Microdata | undefined> {
  if (households === undefined && persons === undefined) return undefined
  if (households === undefined || persons === undefined)
    throw new SimulatorError([
      {
        code: 'run/half-of-the-data',
        path: households === undefined ? '--households' : '--persons',
        found: 'nothing',
        expected: 'a file: a table of households and one of their persons belong together',
      },
    ])
  const { readMicrodata } = await import('../input/microdata/read-microdata.ts')
  return readMicrodata(households, persons)
}

const print = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Does work that Ctrl-C stops in an orderly way. */
async function stoppable(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await work(abort.signal)
  } finally {
    process.removeListener('SIGINT', stop)
    process.removeListener('SIGTERM', stop)
  }
}

const splitPersonYears = (size: Size): number => planOf(size).groups.lifted.persons * years.length

type OnProgress = (done: number, replicates: number) => void

/** Shows on standard error how far the work is. @param personYears - of a replicate */
async function withProgress<T>(personYears: number, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const terminal = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  const progress = showProgress(process.stderr, terminal)
  try {
    return await work((done, replicates) => progress.update(done, personYears * replicates))
  } finally {
    progress.stop()
  }
}

function closingLines(folder: string, hashBefore: string | undefined, hash: string): string[] {
  const replaced =
    hashBefore === undefined
      ? []
      : [
          hashBefore === hash
            ? 'The results of the same run stood there; they were replaced.'
            : `The results of another run (${hashBefore}) stood there; they were replaced.`,
        ]
  const files = [
    ['outcomes.csv', 'one row a scenario, year, definition, replicate'],
    ['headlines.csv', 'what stands above, with definitions and differences'],
    ['money.csv', 'money by layer, scenario, year, replicate'],
    ['*.parquet', 'the same tables for data programs'],
    ['data-dictionary.md', 'what every column is, in English and Chinese'],
    ['experiment.json', 'what was run, as a file that doudi run reads'],
    ['manifest.json', 'seed, versions, hash, definitions, checksums'],
    ['timings.json', 'how long it took; no other file knows the clock'],
    ['figures/', 'the pictures and their numbers'],
  ] as const
  return [
    '',
    ...replaced,
    `  ${folder}/report.html`,
    '    open it in a browser, no network needed; beside it',
    ...files.map(([name, what]) => `    ${name.padEnd(20)}${what}`),
    '',
    'again with other settings:   npm start -- --scale 1 --seed other',
    'one household in words:      npm run doudi -- replay --help',
  ]
}

const unknownRunner = (name: string): SimulatorError =>
  new SimulatorError([
    {
      code: 'run/unknown-runner',
      path: '--runner',
      found: `"${name}"`,
      expected: `one of ${runners.map((runner) => runner.name).join(', ')}`,
    },
  ])
