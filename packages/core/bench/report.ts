import { median, quantile, ratio, type Timing, timingOf } from './measure.ts'

export type Table = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Sentences on who was faster than a row of ours. */
  readonly slower: readonly string[]
}

/** A bar of the project, and what was measured. */
export type Bar = {
  readonly bar: string
  readonly what: string
  readonly unit: string
  readonly got: number
  readonly wanted: number
  /** More is better: at least `wanted`. Else at most. */
  readonly atLeast?: boolean
  /** Why, should it not be reached. */
  readonly holdsBack: string
}

/** What one part of the benchmark found. */
export type Section = {
  readonly title: string
  readonly text: readonly string[]
  readonly tables: readonly Table[]
  readonly bars: readonly Bar[]
}

export type PartOptions = {
  /** Few rows, few rounds: shows that it runs, not how fast. */
  readonly quick: boolean
}
/** A file of the benchmark exports one. It checks that results are equal, then measures. */
export type Part = (options: PartOptions) => Promise<Section>

/** Three digits that count. */
export const digits = (value: number): string =>
  value >= 1000 ? Math.round(Number(value.toPrecision(3))).toLocaleString('en-US') : String(Number(value.toPrecision(3)))

/** What a table's times are counted in. */
export type TimeUnit = 'ns' | 'µs' | 'ms'
const nanoseconds: { readonly [unit in TimeUnit]: number } = { ns: 1, µs: 1e3, ms: 1e6 }

/** Times that are no race: how long things take that are done once. */
export const onceTable = (title: string, timings: readonly Timing[], unit: TimeUnit): Table => ({
  title,
  head: ['what', unit, 'quartiles'],
  rows: timings.map(({ name, rounds }) => {
    const at = (share: number): string => digits(quantile(rounds, share) / nanoseconds[unit])
    return [name, at(0.5), `${at(0.25)} - ${at(0.75)}`]
  }),
  slower: [],
})

/** Nanoseconds a row in the middle, between which quartiles, and how many times the time of each of `bases`. */
export function timingTable(title: string, timings: readonly Timing[], what: string, bases: readonly string[]): Table {
  const isOurs = ({ name }: Timing): boolean => name.startsWith('Doudi')
  const slower = timings.filter(isOurs).flatMap((own) => {
    const faster = timings.filter((other) => !isOurs(other) && ratio(own, other) > 1)
    const list = faster.map((other) => `${digits(ratio(own, other))} times as long as ${other.name}`)
    return list.length === 0 ? [] : [`${title}: ${own.name} takes ${list.join(', ')}.`]
  })
  return {
    title,
    head: ['contender', `ns a ${what}`, 'quartiles', ...bases.map((name) => `x ${name}`), 'rows a round'],
    rows: timings.map((timing) => [
      timing.name,
      digits(median(timing.rounds)),
      `${digits(quantile(timing.rounds, 0.25))} - ${digits(quantile(timing.rounds, 0.75))}`,
      ...bases.map((name) => digits(ratio(timing, timingOf(timings, name)))),
      timing.rows.toLocaleString('en-US'),
    ]),
    slower,
  }
}

export const isReached = ({ got, wanted, atLeast }: Bar): boolean => (atLeast ? got >= wanted : got <= wanted)

const markdownTable = ({ title, head, rows }: Omit<Table, 'slower'>): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [`**${title}**`, '', line(head), line(rule), ...rows.map(line)].join('\n')
}

const barTable = (bars: readonly Bar[]): string =>
  markdownTable({
    title: 'The bars',
    head: ['bar', 'what', 'wanted', 'measured', 'reached'],
    rows: bars.map((bar) => [
      bar.bar,
      bar.what,
      `${bar.atLeast ? 'at least' : 'at most'} ${digits(bar.wanted)} ${bar.unit}`,
      `${digits(bar.got)} ${bar.unit}`,
      isReached(bar) ? 'yes' : `**no**: ${bar.holdsBack}`,
    ]),
  })

/** The page of a run. */
export function page(machine: readonly string[], sections: readonly Section[]): string {
  const bars = sections.flatMap((section) => section.bars)
  const slower = sections.flatMap((section) => section.tables.flatMap((table) => table.slower))
  return [
    '# Benchmarks · 性能',
    '',
    'Written by `npm run bench`. Each table was measured in one process of its own, its contenders in interleaved rounds, after their',
    'results had been found equal. Figures are medians; a ratio is the median of the ratios of the rounds. Absolute figures move from machine',
    'to machine, ratios less so.',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    '## Bars',
    '',
    barTable([...bars].sort((a, b) => Number(a.bar.slice(1)) - Number(b.bar.slice(1)))),
    '',
    ...sections.flatMap(({ title, text, tables }) => [
      `## ${title}`,
      '',
      ...text.flatMap((paragraph) => [paragraph, '']),
      ...tables.flatMap((table) => [markdownTable(table), '']),
    ]),
    '## Where this is slower',
    '',
    ...(slower.length === 0 ? ['None.'] : slower.map((line) => `- ${line}`)),
    '',
  ].join('\n')
}
