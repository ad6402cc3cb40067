import { dated } from '../../period.ts'
import type { Day, Parameter, Scalar } from '../../policy/language.ts'
import { type Dimension, flag, parseUnit } from '../../unit.ts'
import type { DatedValue, LinkedParameter } from '../system.ts'

/** A parameter with its values in order of their days, each with the reform that gave it, if one did. */
export function linkParameter(
  name: string,
  document: string,
  path: string,
  source: Parameter,
  given: ReadonlyMap<Day, string> | undefined,
): LinkedParameter {
  const values = dated(source.values).map((entry): DatedValue => {
    const reform = given?.get(entry.from)
    return reform === undefined ? entry : { ...entry, reform }
  })
  return { kind: 'parameter', name, document, path, dimension: dimensionOf(source, values), source, by: [source.by ?? []].flat(), values }
}

function dimensionOf({ unit }: Parameter, values: readonly DatedValue[]): Dimension {
  if (unit === 'flag') return flag
  if (!unit.startsWith('list of ')) return parseUnit(unit)!
  return { type: 'list', values: values.flatMap(({ value }) => (Array.isArray(value) ? (value as Scalar[]) : [])) }
}
