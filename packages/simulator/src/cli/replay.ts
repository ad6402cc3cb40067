import type { Language } from '@doudi/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { scenarioOf } from '../dynamics/scenario-of.ts'
import { SimulatorError } from '../errors.ts'
import { checkSpecification } from '../experiment/check-specification.ts'
import { firstNumber, numberedHouseholds, placeOf, replayBlock } from '../experiment/replay.ts'
import { defaults, withDefaults } from '../experiment/with-defaults.ts'
import { type Definition, definitions, firstYear, lastYear } from '../outcomes/measures.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { caughtText, fallenText, replayText } from '../output/replay-text.ts'
import { folded } from '../output/text-table.ts'
import { withParameters } from '../parameters.ts'
import { planPopulation, prepareScenarios } from '../simulate.ts'

type Options = {
  readonly household?: number
  readonly replicate: number
  readonly scenario: string
  readonly list?: 'relapsed'
  readonly definition: Definition
  readonly most: number
  readonly against: readonly string[]
  readonly scale?: number
  readonly seed?: string
  readonly from: number
  readonly to: number
  readonly lang: Language
}

/** Other futures of a household that are shown beside its own: the scenarios, and reforms that pay or help. */
const otherFutures = (scenario: string): string[] => [
  ...['kept', 'taper', 'cliff'].filter((id) => id !== scenario),
  ...[
    'comprehensive-insurance',
    'timely-relief',
    'outside-relief-both',
    'household-351',
    'emergency-relief',
    'full-stack',
    'income-insurance',
  ]
    .map((reform) => `${scenario}+${reform}`)
    .filter((id) => scenarioOf(id)),
]

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It should be a whole number.')
  return Number(text)
}
const number = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It should be a number.')
  return value
}

/** `doudi replay`: one simulated household of a run, created again and told in words. */
export function addReplay(program: Command): void {
  program
    .command('replay')
    .description('one simulated household of a run in words: its years, what paid for it, when it fell, what would have caught it')
    .argument('[experiment]', 'the file of the experiment that was run, if it was one')
    .option('--household <number>', 'its number, from 1; --list relapsed shows some', whole)
    .option('--replicate <n>', 'the repetition, from 1', whole, 1)
    .option('--scenario <id>', 'a scenario, a reform, or several joined by +', 'cliff')
    .addOption(new Option('--list <which>', 'instead of one household, the numbers of those that fell back').choices(['relapsed']))
    .addOption(new Option('--definition <name>', 'with --list: by which definition they fell').choices([...definitions]).default('D3'))
    .option('--most <n>', 'with --list: how many are shown', whole, 20)
    .option(
      '--against <ids>',
      'futures to compare with, with commas between; the scenarios and some reforms on top of its own if left out',
      (text: string) => text.split(',').map((id) => id.trim()),
    )
    .option('--scale <share>', `as in the run; ${defaults.scale} if left out`, number)
    .option('--seed <text>', `as in the run; ${defaults.seed} if left out`)
    .option('--from <year>', 'the first year that is told', whole, firstYear)
    .option('--to <year>', 'the last', whole, lastYear)
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .action(replay)
}

async function replay(file: string | undefined, options: Options): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe)
  const { replicate, scenario, lang, household } = options
  const ofFile = file === undefined ? {} : await (await import('../input/experiment/read-experiment.ts')).readExperiment(file)
  const given = Object.entries({ scale: options.scale, seed: options.seed }).filter(([, value]) => value !== undefined)
  const against = options.list ? [] : (options.against ?? otherFutures(scenario)).filter((id) => id !== scenario)
  const scenarios = [scenario, ...against]
  const { out: _, precision: __, ...specified } = { out: undefined, ...ofFile, ...Object.fromEntries(given) }
  const specification = withDefaults({ ...specified, replicates: 2, scenarios })
  const problems = [...checkSpecification(specification)]
  if (replicate < 1)
    problems.push({ code: 'replay/bad-replicate', path: '--replicate', found: '0', expected: 'a repetition of the run, from 1' })
  const plan = planPopulation(specification.scale, withParameters(specification.parameters))
  const all = numberedHouseholds(plan)
  if (household === undefined && options.list === undefined)
    problems.push({
      code: 'replay/no-household',
      path: '--household',
      found: 'nothing',
      expected: `a number from 1 to ${all}`,
      hint: '--list relapsed shows some that fell back',
    })
  const place = household === undefined ? undefined : placeOf(plan, household)
  if (household !== undefined && !place)
    problems.push({
      code: 'replay/unknown-household',
      path: '--household',
      found: String(household),
      expected: `a number from 1 to ${all}: the ${plan.groups.lifted.households} lifted of a run at scale ${specification.scale}, then ${plan.groups.neverRegistered.households} never registered`,
      hint: 'the number belongs to a scale and a seed: give those of the run',
    })
  if (problems.length > 0) throw new SimulatorError(problems)

  const prepared = prepareScenarios(scenarios, { own: specification.own, parameters: specification.parameters ?? {}, counted: 'measures' })
  const key = (block: number) => ({ seed: specification.seed, replicate: replicate - 1, block })
  const lines: string[] = []
  if (options.list) {
    const fallen: { number: number; year: number }[] = []
    for (let block = 0; block < plan.blocks && fallen.length < options.most; block++) {
      const first = firstNumber(plan, block)
      for (const [row, { years }] of replayBlock(prepared, plan, key(block))) {
        const fall = years[0]!.find(({ enteredFirst }) => enteredFirst[options.definition])
        if (fall) fallen.push({ number: first + row, year: fall.year })
      }
    }
    lines.push(
      ...fallenText(fallen.sort((a, b) => a.number - b.number).slice(0, options.most), { ...options, seed: specification.seed }, lang),
    )
  } else {
    const found = replayBlock(prepared, plan, key(place!.block), [place!.row]).get(place!.row)!
    const asked = { number: household!, scenario, replicate, seed: specification.seed, from: options.from, to: options.to }
    lines.push(...replayText(found, found.years[0]!, asked, lang), ...caughtText(scenarios, found, lang))
  }
  process.stdout.write(`${lines.flatMap((line) => folded(line, process.stdout.columns)).join('\n')}\n`)
}
