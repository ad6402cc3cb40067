import type { Bracket, Name, Parameter, ParameterValue, Scalar, Table } from '../policy/language.ts'
import { type Naming, scalarWords } from './formula.ts'
import type { Words } from './words.ts'

/** A parameter as one side has it, with what that side calls things. */
export type Named = { readonly parameter: Parameter | undefined; readonly naming: Naming }

export const isTable = ({ parameter }: Named, value: ParameterValue | undefined): boolean =>
  parameter?.by !== undefined && typeof value === 'object'

/** The cells of a table, by the keys on the way: `["county"]`, `["county", "true"]`. */
export function cellsOf(table: Table, above: readonly string[] = []): readonly (readonly [keys: readonly string[], ParameterValue])[] {
  return Object.entries(table).flatMap(([key, value]): (readonly [readonly string[], ParameterValue])[] =>
    typeof value === 'object' ? [...cellsOf(value, [...above, key])] : [[[...above, key], value]],
  )
}

/** `county level`, `county level/referred`: the keys of a cell as the facts that choose call them. */
export function keyWords(w: Words, { parameter, naming }: Named, keys: readonly string[]): string {
  const by = [parameter?.by ?? []].flat()
  return keys.map((key, i) => keyWord(w, naming, by[i]!, key)).join('/')
}

function keyWord(w: Words, naming: Naming, by: Name, key: string): string {
  if (key !== 'true' && key !== 'false') return scalarWords(w, naming, by, key)
  return naming.value(by, key === 'true') ?? w.holds(naming.name(by), key === 'true')
}

const listOf = 'list of '

/** A parameter's value in words, with its unit. */
export function valueWords(w: Words, named: Named, value: ParameterValue | undefined): string {
  const { parameter, naming } = named
  if (value === undefined || parameter === undefined) return w.nothing
  const { unit, over } = parameter
  if (value === 'unlimited') return w.unlimited
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'number') return w.unit(unit === 'year' ? String(value) : w.number(value), unit)
  if (over !== undefined && Array.isArray(value)) {
    const slices = value as readonly Bracket[]
    return w.list(
      slices.map(({ to, rate }) => {
        const share = w.unit(w.number(rate), unit)
        if (to !== undefined) return w.upTo(w.unit(w.number(to), over), share)
        return slices.length === 1 ? share : w.above(share)
      }),
    )
  }
  if (Array.isArray(value)) {
    const of = unit.slice(listOf.length)
    return value.length === 0 ? w.nothing : w.list((value as readonly Scalar[]).map((one) => scalarWords(w, naming, of, one)))
  }
  return w.list(cellsOf(value as Table).map(([keys, cell]) => `${keyWords(w, named, keys)} ${valueWords(w, named, cell)}`))
}
