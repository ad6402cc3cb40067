import type { CheckFinding, Example, Gave, Title } from '@doudi/core'
import { wrapped } from './text-table.ts'

const indent = '  '

/** Why a finding stays, where it was judged. */
type Judged = { readonly reason?: Title }

/** Findings as a person reads them: place and days, what is found in both languages, the example. */
export function checkText(findings: readonly (CheckFinding & Judged)[], width: number): string[] {
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return `${count} ${severity}${count === 1 ? '' : 's'}`
  })
  const judged = findings.filter(({ reason }) => reason).length
  const open = judged === 0 ? '' : ` ${judged === findings.length ? 'All' : judged} of them judged and meant, with the reason.`
  return [...findings.flatMap((finding) => [...one(finding, width), '']), `${counts.join(', ')}.${open}`]
}

function one(
  { severity, code, document, path, period, message, readers = [], example, searched, reason }: CheckFinding & Judged,
  width: number,
): string[] {
  const place = `${severity}  ${code}  ${document}  ${path}`
  return [
    place,
    `${indent}${period.from} until ${period.until}`,
    ...wrapped(message.en, width, indent),
    ...wrapped(message.zh, width, indent),
    ...(reason ? [...wrapped(`meant: ${reason.en}`, width, indent), ...wrapped(`说明：${reason.zh}`, width, indent)] : []),
    ...readers.map((reader) => `${indent}read at ${reader.document} ${reader.path}`),
    ...(example ? wrapped(exampleText(example), width, indent) : []),
    ...(searched
      ? [
          `${indent}searched: ${searched.exhaustive ? `all combinations (${searched.combinations})` : `a sample of ${searched.combinations}`}`,
        ]
      : []),
  ]
}

function exampleText({ situation, earlier = [], at, ask, gave, before }: Example): string {
  const given = written(situation)
  const bills = earlier.length === 0 ? '' : ` after ${earlier.map((bill) => written(bill.bill ?? {})).join(', ')}`
  const then = before === undefined ? '' : `; on ${before.at}: ${gaveText(before.gave)}`
  return `example: ${given}${bills}, ${ask} on ${at}: ${gaveText(gave)}${then}`
}

/** JSON with room for the eye, and for the end of a line. */
const written = (value: object): string => JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "')

const gaveText = (gave: Gave): string => ('error' in gave ? gave.error : String(gave.value ?? 'missing'))
