import { nearestName } from '../../errors.ts'
import { type Dimension, showDimension } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedInput } from '../system.ts'

/** An input with a lag is last year's value of a fact of its own entity, unit and values. Needs: dimensions known. */
export function checkLags(definitions: ReadonlyMap<string, Definition>, { report }: Reporter): void {
  for (const input of definitions.values()) {
    if (input.kind !== 'input' || input.lag === undefined) continue
    const { name, entity, lag } = input
    const problem = (code: string, found: string, expected: string, hint?: string): void =>
      report({ code, document: 'vocabulary', path: `/${entity}/${name}/lag`, found, expected, ...(hint === undefined ? {} : { hint }) })
    const of = definitions.get(lag)
    if (!of || !('entity' in of)) {
      const known = [...definitions.values()].flatMap((d) =>
        'entity' in d && d.entity === entity && !d.name.includes(':') ? [d.name] : [],
      )
      const near = nearestName(lag, known)
      problem('system/unknown-name', `"${lag}"`, `a fact of a ${entity} in a linked policy`, near && `did you mean "${near}"?`)
    } else if (of.entity !== entity) problem('system/entity', `"${lag}" of a ${of.entity}`, `a fact of a ${entity}`)
    else {
      const expected = misfit(input, of.dimension)
      if (expected !== undefined) problem('system/unit-mismatch', `"${lag}", ${showDimension(of.dimension)}`, expected)
    }
  }
}

/** What the lagged fact should have been; undefined where this year's value can be next year's input. */
function misfit(input: LinkedInput, of: Dimension): string | undefined {
  const { dimension } = input
  if (dimension.type === 'number' && of.type === 'number') {
    if (dimension.money !== of.money || dimension.month !== of.month || dimension.is !== of.is) return showDimension(dimension)
    return of.optional && !input.optional ? 'a number that is always known, or an input that is optional' : undefined
  }
  if (dimension.type !== of.type) return showDimension(dimension)
  if (dimension.type !== 'category' || of.type !== 'category') return undefined
  const extra = of.values.filter((value) => !dimension.values.includes(value))
  return extra.length > 0 ? `only values that "${input.name}" has, not ${extra.join(', ')}` : undefined
}
