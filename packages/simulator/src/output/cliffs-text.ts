import type { Cliffs, Title } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import type { CliffsCase } from '../input/case-schema.ts'
import { moneyTable } from './money-table.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'
import { textTable } from './text-table.ts'

/** Each case as two tables: what is lost of another yuan, stretch by stretch, and where resources fall. */
export function cliffsText(cases: readonly CliffsCase[], results: readonly Cliffs[], width: number): string[] {
  return cases
    .flatMap(({ id, scenario, year, sweep }, i) => {
      const result = results[i]!
      return [
        ...(i === 0 ? [] : ['']),
        `${printable(id, 60)}   ${year}, ${scenario}: ${scenarios[scenario]!.title.en}`,
        `  ${result.net.title.en}, as ${result.along.title.en} goes from ${grouped(sweep.from, 2)} to ${grouped(sweep.to, 2)}`,
        '',
        ...segmentsText(result, width),
        ...(result.notches.length === 0 ? ['', '  It never falls.'] : ['', ...notchesText(result)]),
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

/** Each fall as a sentence, with the amounts of which it is made. */
function notchesText({ notches, parts }: Cliffs): string[] {
  return notches.flatMap(({ at, depth, recover, split }) => {
    const back = recover === null ? 'and does not come back within the sweep' : `and is back after ${grouped(recover, 2)} more`
    const names = split.map(({ part }) => titleOf(parts, part))
    const amounts = { header: [], cells: split.map((part) => grouped(-part.depth, 2)) }
    return [
      `  At ${grouped(at, 2)} it falls by ${grouped(depth, 2)} ${back}:`,
      ...moneyTable(names, [amounts], 80).map((line) => `  ${line}`),
    ]
  })
}

const titleOf = (parts: readonly { readonly name: string; readonly title: Title }[], name: string): string =>
  parts.find((part) => part.name === name)?.title.en ?? 'own income'

/** Two columns of numbers as one, right-aligned. */
function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const widths = [0, 1].map((k) => Math.max(...rows.map((row) => row[k]!.length)))
  return rows.map(([from, to]) => `${from.padStart(widths[0]!)} to ${to.padStart(widths[1]!)}`)
}
