import { nearestName } from '../../errors.ts'
import { pointer, show } from '../../policy/pointer.ts'
import { parseUnit, showDimension } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { DatedValue, Definition, LinkedParameter } from '../system.ts'

/** Tables have a value for every category, lists only values of the fact they are for. Needs: names resolved. */
export function checkParameter(definitions: ReadonlyMap<string, Definition>, parameter: LinkedParameter, report: Reporter['report']): void {
  if (parameter.by.length > 0) checkTable(definitions, parameter, report)
  else if (parameter.dimension.type === 'list') checkList(definitions, parameter, report)
}

/** Where a value is written: in the parameter's document, or in that of the reform which gives it. */
const placeOf = ({ document, name, path }: LinkedParameter, { from, reform }: DatedValue): { document: string; path: string } =>
  reform === undefined ? { document, path: `${path}/values/${from}` } : { document: reform, path: `/set/${name}/${from}` }

const nearHint = (found: string, known: readonly string[]): { hint?: string } => {
  const near = nearestName(found, known)
  return near === undefined ? {} : { hint: `did you mean "${near}"?` }
}

function checkTable(definitions: ReadonlyMap<string, Definition>, parameter: LinkedParameter, report: Reporter['report']): void {
  const domains = parameter.by.map((name, i) => {
    const { dimension } = definitions.get(name)!
    if (dimension.type === 'flag') return ['true', 'false']
    if (dimension.type === 'category') return dimension.values.map(String)
    const path = `${parameter.path}/by${parameter.by.length > 1 ? `/${i}` : ''}`
    const found = `${name}, ${showDimension(dimension)}`
    report({ code: 'policy/table', document: parameter.document, path, found, expected: 'a category or a flag' })
    return undefined
  })
  if (domains.includes(undefined)) return
  for (const entry of parameter.values) {
    const { document, path: top } = placeOf(parameter, entry)
    const check = (value: unknown, level: number, path: string): void => {
      const domain = domains[level]
      if (domain === undefined) return
      const keys = Object.keys(value as object)
      for (const key of keys) {
        const place = `${path}${pointer([key])}`
        if (domain.includes(key)) check((value as { [key: string]: unknown })[key], level + 1, place)
        else {
          const expected = `one of ${domain.join(', ')}`
          report({ code: 'policy/table', document, path: place, found: `"${key}"`, expected, ...nearHint(key, domain) })
        }
      }
      const absent = domain.filter((key) => !keys.includes(key))
      if (absent.length === 0 || parameter.source.otherwise !== undefined) return
      const found = `nothing for ${absent.join(', ')}`
      const hint = 'list it, or give the parameter `otherwise`'
      report({ code: 'policy/table', document, path, found, expected: `a value for every ${parameter.by[level]}`, hint })
    }
    check(entry.value, 0, top)
  }
}

/** `list of assistance`: values of that fact. `list of year`: numbers of that unit, or of that fact. */
function checkList(definitions: ReadonlyMap<string, Definition>, parameter: LinkedParameter, report: Reporter['report']): void {
  const of = parameter.source.unit.slice('list of '.length)
  const dimension = definitions.get(of)?.dimension ?? parseUnit(of)
  if (dimension?.type !== 'category' && dimension?.type !== 'number') {
    report({
      code: dimension === undefined ? 'system/unknown-name' : 'policy/table',
      document: parameter.document,
      path: `${parameter.path}/unit`,
      found: `"${of}"${dimension === undefined ? '' : `, ${showDimension(dimension)}`}`,
      expected: 'a category, a fact that is a number, or a unit',
      ...(dimension === undefined ? nearHint(of, [...definitions.keys()]) : {}),
    })
    return
  }
  const fits = (value: unknown): boolean =>
    dimension.type === 'number' ? typeof value === 'number' : dimension.values.includes(value as string)
  for (const entry of parameter.values) {
    const { document, path } = placeOf(parameter, entry)
    for (const [i, value] of (entry.value as readonly unknown[]).entries()) {
      if (fits(value)) continue
      const expected = dimension.type === 'number' ? 'a number' : `one of ${dimension.values.join(', ')}`
      const hint = dimension.type === 'category' ? nearHint(String(value), dimension.values.map(String)) : {}
      report({ code: 'policy/table', document, path: `${path}/${i}`, found: show(value), expected, ...hint })
    }
  }
}
