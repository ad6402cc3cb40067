import type { Text } from '../../outcomes/headlines.ts'
import type { TidyTable } from '../../outcomes/tidy.ts'
import type { Results } from '../results.ts'
import { nameOf } from '../scenario-names.ts'
import { rowsOf, type TableRow } from '../table-rows.ts'
import { tablesOf } from '../tables.ts'
import type { Drawing, Figure } from './figure.ts'
import { shared, styleOf } from './palette.ts'
import type { PanelOptions } from './panel-chart.ts'
import type { Point, Series } from './points.ts'

/** A figure that is made of rows of one table of the run. */
export type TableFigure = {
  readonly id: string
  /** Name of the table. */
  readonly table: string
  /** The rows that are shown; they are the figure's CSV, too. */
  readonly keep: (row: TableRow, results: Results) => boolean
  /** In the order in which they are drawn. */
  readonly points: (rows: readonly TableRow[], results: Results) => readonly Point[]
  readonly title: (rows: readonly TableRow[], tables: readonly TidyTable[], results: Results) => Text
  /** What is counted, in one line; unit of the axis, and what bars are. */
  readonly caption: Text
  /** Further sentences before the picture. */
  readonly note?: (rows: readonly TableRow[], tables: readonly TidyTable[], results: Results) => Text
  /** Colors of other things than scenarios. */
  readonly series?: readonly Series[]
  readonly format: (value: number) => string
  readonly draw: (points: readonly Point[], options: PanelOptions) => Drawing
}

/** Leaves a figure out where the run has no such rows. */
export function tableFigure({ id, table, keep, points, title, caption, note, series, format, draw }: TableFigure): Figure {
  const shown = (results: Results): readonly TableRow[] => rowsOf(tablesOf(results), table).filter((row) => keep(row, results))
  const alone = (all: readonly Point[], results: Results): { readonly points: readonly Point[]; readonly series: readonly Series[] } => {
    if (series) return { points: all, series }
    const merged = mergeSame(all)
    const used = results.table.scenarios.filter((id) => merged.some((point) => point.series === id))
    return {
      points: merged,
      series: [
        ...(merged.some((point) => point.series === '') ? [{ id: '', name: allScenarios, color: shared }] : []),
        ...used.map((scenario) => ({ id: scenario, name: nameOf(scenario), ...styleOf(scenario, results.table.scenarios) })),
      ],
    }
  }
  const titleOf = (results: Results): Text => title(shown(results), tablesOf(results), results)
  return {
    id,
    table,
    caption,
    ...(note && { note: (results: Results): Text => note(shown(results), tablesOf(results), results) }),
    has: (results) => shown(results).length > 0,
    title: titleOf,
    async alternative(results) {
      const drawn = alone(points(shown(results), results), results)
      const words = (language: 'en' | 'zh'): string =>
        drawn.points
          .map(({ panel, row, series: of, value, low, high }) => {
            const name = drawn.series.find((one) => one.id === of)?.name[language]
            const place = [panel[language], row[language], name].filter(Boolean).join(', ')
            return `${place}: ${format(value)}${low === high ? '' : ` [${format(low)}, ${format(high)}]`}`
          })
          .slice(0, 60)
          .join('; ')
      return { en: `${titleOf(results).en}. ${words('en')}.`, zh: `${titleOf(results).zh}。${words('zh')}。` }
    },
    columns: (results) =>
      tablesOf(results)
        .find(({ name }) => name === table)!
        .columns.map(({ name }) => name),
    rows: async (results) => shown(results).map((row) => Object.values(row).map((cell) => cell ?? '')),
    async draw(results, language, width) {
      const drawn = alone(points(shown(results), results), results)
      return draw(drawn.points, { language, width, series: drawn.series, format })
    },
  }
}

const allScenarios: Text = { en: 'all scenarios', zh: '各情景相同' }

/** One lane where a part of the picture is the same in all scenarios, as it is before they part. */
function mergeSame(points: readonly Point[]): readonly Point[] {
  const panels = [...new Set(points.map(({ panel }) => panel.en))]
  return panels.flatMap((panel) => {
    const inPanel = points.filter((point) => point.panel.en === panel)
    const first = inPanel[0]!.series
    const same = inPanel.every(
      (point) => point.value === inPanel.find((one) => one.series === first && one.row.en === point.row.en && one.x === point.x)?.value,
    )
    const several = inPanel.some(({ series }) => series !== first)
    return same && several ? inPanel.filter(({ series }) => series === first).map((point) => ({ ...point, series: '' })) : inPanel
  })
}
