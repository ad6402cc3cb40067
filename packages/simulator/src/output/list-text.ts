import type { Language } from '@doudi/core'
import { displayWidth, padded, wrapped } from './text-table.ts'

/** A document as `doudi list` shows it; as JSON without `proposed`. */
export type Listed = {
  readonly id: string
  readonly kind: 'policy' | 'reform' | 'indicator'
  readonly systems: readonly string[]
  readonly title: { readonly en: string; readonly zh: string }
  readonly from: string | null
  readonly until: string | null
  /** A policy that enters by a reform. */
  readonly proposed: boolean
}

const words = {
  en: {
    policy: 'Policies',
    proposed: 'Proposals: policies that a reform brings in',
    reform: 'Reforms',
    indicator: 'Indicators',
    systems: 'system',
    from: 'from',
    until: 'until',
    open: 'no end',
    none: 'Nothing fits.',
    more: 'doudi show <id> says what a document says; doudi diff <reform> what a reform changes.',
  },
  zh: {
    policy: '政策',
    proposed: '建议：由改革方案引入的政策',
    reform: '改革方案',
    indicator: '指标',
    systems: '体系',
    from: '起',
    until: '止',
    open: '未定',
    none: '没有符合条件的文件。',
    more: 'doudi show <编号> 显示内容；doudi diff <改革方案> 显示该方案改变了什么。',
  },
} as const

/** Titles stand beside where so many columns are left for them, else below. */
const leastBeside = 36

/** The documents by kind, a row each; in lines of at most `width` columns, or whole without one. */
export function listText(items: readonly Listed[], language: Language, width: number | undefined): string[] {
  const w = words[language]
  if (items.length === 0) return [w.none]
  const sections = [
    [w.policy, items.filter(({ kind, proposed }) => kind === 'policy' && !proposed)],
    [w.proposed, items.filter(({ proposed }) => proposed)],
    [w.reform, items.filter(({ kind }) => kind === 'reform')],
    [w.indicator, items.filter(({ kind }) => kind === 'indicator')],
  ] as const
  const endOf = ({ kind, from, until }: Listed): string => until ?? (kind === 'policy' && from !== null ? w.open : '')
  const column = (header: string, text: (item: Listed) => string): number =>
    Math.max(displayWidth(header), ...items.map((item) => displayWidth(text(item))))
  const [ids, systems, from, until] = [
    column('', ({ id }) => id),
    column(w.systems, ({ systems }) => systems.join(' ')),
    column(w.from, ({ from }) => from ?? ''),
    column(w.until, endOf),
  ]
  const row = (first: string, second: string, third: string, fourth: string): string =>
    `  ${padded(first, ids)}  ${padded(second, systems)}  ${padded(third, from)}  ${padded(fourth, until)}`
  const left = ids + systems + from + until + 10
  const longest = Math.max(...items.map(({ title }) => displayWidth(title[language])))
  const beside = width === undefined || width - left >= Math.min(leastBeside, longest)
  const lines = (item: Listed): string[] => {
    const facts = row(item.id, item.systems.join(' '), item.from ?? '', endOf(item))
    const title = item.title[language]
    if (width === undefined) return [`${facts}  ${title}`]
    if (!beside) return [facts.trimEnd(), ...wrapped(title, width, ' '.repeat(6))]
    return wrapped(title, width - left).map((text, i) => `${i === 0 ? `${facts}  ` : ' '.repeat(left)}${text}`)
  }
  return [
    ...sections.flatMap(([heading, list]) => {
      if (list.length === 0) return []
      const name = `${heading} (${list.length})`
      const head = row('', w.systems, w.from, w.until)
      const above = displayWidth(name) <= ids + 2 ? [`${name}${head.slice(displayWidth(name))}`.trimEnd()] : [name, head.trimEnd()]
      return [...above, ...list.flatMap(lines), '']
    }),
    ...(width === undefined ? [w.more] : wrapped(w.more, width)),
  ]
}
