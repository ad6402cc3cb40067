import type { PolicySplit } from '../experiment/policy-split.ts'
import { splitReadings } from '../experiment/policy-split.ts'
import type { Text } from '../outcomes/headlines.ts'
import { planPopulation } from '../simulate.ts'
import { grouped } from './numbers.ts'
import type { Results } from './results.ts'
import { textTable, wrapped } from './text-table.ts'

type Split = NonNullable<Results['split']>

/** The measure that the screen splits: the one of least noise. */
export const shownMeasure = 'person-years-poor-d2'

/** The splits of the shown measure, one a reading. */
export const shownSplits = ({ splits }: Split): PolicySplit[] =>
  splitReadings.map(({ id }) => splits.find(({ reading, measure }) => reading.id === id && measure.id === shownMeasure)!)

/** How large the sample is that the split is made on. */
export const splitSize = ({ size }: Split): Text => {
  const { households } = planPopulation(size.scale).groups.lifted
  return {
    en: `${grouped(households)} lifted households, ${size.replicates} replicates`,
    zh: `${households}户脱贫户，重复${size.replicates}次`,
  }
}

/** Whole percents, with Fieller’s interval where there is one. */
export function shareText({ ratio, interval }: PolicySplit['policies'][number]['share']): {
  readonly value: string
  readonly interval: string
} {
  const percent = (share: number): string => (100 * share).toFixed(0).replace(/^-0$/, '0')
  const between = interval.kind === 'between' ? `[${percent(interval.low)}, ${percent(interval.high)}]` : '[unknown]'
  return { value: `${percent(ratio)} %`, interval: between }
}

/** Which policies' end matters most: a table of shares under both readings of assistance, then what it says of 351 and 180. */
export function splitLines(split: Split, width: number): string[] {
  const [rest, compliant] = shownSplits(split) as [PolicySplit, PolicySplit]
  const order = [...rest.policies].sort((a, b) => b.share.ratio - a.share.ratio).map(({ instrument }) => instrument)
  const of = (one: PolicySplit, instrument: string) => one.policies.find((policy) => policy.instrument === instrument)!
  const column = (one: PolicySplit, header: readonly string[]) => {
    const shown = order.map((instrument) => shareText(of(one, instrument).share))
    const longest = Math.max(...shown.map(({ value }) => value.length))
    return { header, cells: shown.map(({ value, interval }) => `${value.padStart(longest)}  ${interval}`) }
  }
  return [
    ...wrapped('Whose end matters most: shares of the years in poverty that the cliff adds (D2, 2021-2030)', width),
    ...textTable(
      order.map((instrument) => of(rest, instrument).title.en),
      [column(rest, ['assistance pays on', 'what insurance leaves']), column(compliant, ['assistance pays on', 'compliant cost'])],
      width,
    ),
    ...wrapped(`Shapley values, on a sample of ${splitSize(split).en}; which reading of medical assistance held is not known.`, width),
    '',
    ...aboutHealth(split).flatMap(({ en }) => wrapped(en, width)),
    '',
  ]
}

/** What the data do and do not show about 351 and 180, in two sentences. */
export function aboutHealth(split: Split): readonly [Text, Text] {
  const shareOf = (one: PolicySplit, instrument: string): string => {
    const { value, interval } = shareText(one.policies.find((policy) => policy.instrument === instrument)!.share)
    return `${value} ${interval}`
  }
  const [rest, compliant] = shownSplits(split).map((one) => ({ of351: shareOf(one, '351'), of180: shareOf(one, '180') }))
  return [
    {
      en: 'The report’s data do not show that 351 and 180 brought registered relapse to zero in 2018: those lifted in 2014-15, whom neither covers, had none either, and all relapses of 2015-16 had to be theirs.',
      zh: '报告数据不能说明“351”“180”使2018年登记返贫归零：不享受该政策的2014—2015年脱贫户同样为零，而2015—2016年的返贫只可能出自他们。',
    },
    {
      en: `What the model shows, as it stands: of the years in poverty that the cliff adds, 351 accounts for ${rest!.of351} and 180 for ${rest!.of180} if assistance pays on what insurance leaves, for ${compliant!.of351} and ${compliant!.of180} if it pays on compliant cost.`,
      zh: `未校准的模型显示，在悬崖所增贫困人年中：若救助按医保后剩余自付计，“351”占${rest!.of351}、“180”占${rest!.of180}；若按合规费用计，分别占${compliant!.of351}和${compliant!.of180}。`,
    },
  ]
}
