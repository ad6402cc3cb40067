import type { Cliffs, Title } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import type { CliffsCase } from '../input/case-schema.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'
import { textTable } from './text-table.ts'

/** Each case as two tables: what is lost of another yuan, stretch by stretch, and where resources fall. */
export function cliffsText(cases: readonly CliffsCase[], results: readonly Cliffs[], width: number): string[] {
  return cases
    .flatMap(({ id, scenario, year, sweep, bills }, i) => {
      const result = results[i]!
      const net = `${result.net.title.en}${bills && bills.length > 0 ? ' less own pay of the bills' : ''}`
      return [
        ...(i === 0 ? [] : ['']),
        `${printable(id, 60)}   ${year}, ${scenario}: ${scenarios[scenario]!.title.en}`,
        `  ${net}, as ${result.along.title.en} goes from ${grouped(sweep.from, 2)} to ${grouped(sweep.to, 2)}`,
        '',
        ...segmentsText(result, width),
        ...(result.notches.length === 0 ? ['', '  It never falls.'] : ['', ...notchesText(result, width)]),
      ]
    })
    .concat('', 'Amounts in yuan a year.')
}

function segmentsText({ segments, parts }: Cliffs, width: number): string[] {
  if (segments.length === 0) return ['  nothing to sweep over']
  const percent = (rate: number): string => `${grouped(rate * 100, 1)} %`
  const names = aligned(segments.map(({ from, to }) => [grouped(from, 2), grouped(to, 2)] as const))
  const lost = { header: ['lost of', 'another yuan'], cells: segments.map(({ metr }) => percent(metr!)) }
  const split = segments.map((segment) => segment.split.map(({ part, rate }) => `${titleOf(parts, part)} ${percent(rate)}`).join(', '))
  const columns = split.every((text) => text === '') ? [lost] : [lost, { header: ['to'], cells: split }]
  return textTable(names, columns, width)
}

function notchesText({ notches, parts }: Cliffs, width: number): string[] {
  const names = notches.map(({ at }) => grouped(at, 2))
  return textTable(
    names,
    [
      { header: ['falls', 'by'], cells: notches.map(({ depth }) => grouped(depth, 2)) },
      {
        header: ['as much again', 'after'],
        cells: notches.map(({ recover }) => (recover === null ? 'not in the sweep' : grouped(recover, 2))),
      },
      {
        header: ['of it'],
        cells: notches.map(({ split }) => split.map(({ part, depth }) => `${titleOf(parts, part)} ${grouped(depth, 2)}`).join(', ')),
      },
    ],
    width,
  )
}

const titleOf = (parts: readonly { readonly name: string; readonly title: Title }[], name: string): string =>
  parts.find((part) => part.name === name)?.title.en ?? 'own income'

/** Two columns of numbers as one, right-aligned. */
function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const widths = [0, 1].map((k) => Math.max(...rows.map((row) => row[k]!.length)))
  return rows.map(([from, to]) => `${from.padStart(widths[0]!)} to ${to.padStart(widths[1]!)}`)
}
