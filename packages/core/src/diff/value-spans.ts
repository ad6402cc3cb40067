import { dated, entryAt } from '../period.ts'
import type { Day, ParameterValue } from '../policy/language.ts'
import { equal } from './equal.ts'

type Values = { readonly [from: Day]: ParameterValue }
export type Span = { readonly from: Day; readonly until?: Day; readonly before?: ParameterValue; readonly after?: ParameterValue }

/** The longest spans of days over which two dated lists of values differ in one way; not in force is a value like any other. */
export function differingSpans(a: Values, b: Values): Span[] {
  const [first, second] = [dated(a), dated(b)]
  const days = [...new Set([...first, ...second].map(({ from }) => from))].sort()
  const spans: Span[] = []
  let open = false
  for (const from of days) {
    const [before, after] = [entryAt(first, from)?.value, entryAt(second, from)?.value]
    const last = spans.at(-1)
    if (open && last && equal(last.before, before) && equal(last.after, after)) continue
    if (open && last) spans[spans.length - 1] = { ...last, until: from }
    open = !equal(before, after)
    if (open) spans.push({ from, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) })
  }
  return spans
}
