import type { TracedParameter } from '../evaluate/trace.ts'
import type { Bracket, ParameterValue } from '../policy/language.ts'
import { type Telling, unitOf } from './telling.ts'

/** What a parameter was looked up by: facts and the values found. */
type Keys = readonly { readonly fact: string; readonly value: unknown }[]

type Found = { readonly value: unknown; readonly by?: Keys }

/** A parameter as a reader checks it: value, since when, mark, source, the reform that set it. The sources of the document `home` are told already. */
export function parameterText(t: Telling, parameter: TracedParameter, found?: Found, home?: string): string {
  const { words } = t
  const { by = [] } = found ?? {}
  const keys = by.map(({ fact, value }) => t.states(fact, value)).join(words.comma)
  const value = shown(t, parameter, found?.value ?? parameter.value)
  const told = parameter.document === home && parameter.reform === undefined && parameter.sources.length === 0
  const titles = told ? [] : sourcesOf(t, parameter)
  const rest = [
    ...(keys === '' ? [] : [keys]),
    words.since(words.day(parameter.from)),
    words.mark(parameter.mark),
    ...(parameter.reform === undefined ? [] : [words.setBy(reformTitle(t, parameter.reform))]),
    ...(titles.length === 0 ? [] : [words.source(titles.join(words.separator))]),
  ]
  return `${t.title(parameter.parameter)}${words.colon}${value}${words.brackets(rest.join(words.separator))}`
}

/** The titles of a parameter's sources: of the reform that set it, its own, else those of its document. */
export function sourcesOf(t: Pick<Telling, 'evaluation'>, { reform, sources, document }: TracedParameter): readonly string[] {
  const { system } = t.evaluation
  if (reform !== undefined) return (system.reforms.find(({ id }) => id === reform)?.sources ?? []).map(({ title }) => title)
  return sources.length > 0 ? sources : (system.documents.get(document)?.sources ?? []).map(({ title }) => title)
}

const reformTitle = (t: Telling, id: string): string => {
  const reform = t.evaluation.system.reforms.find((one) => one.id === id)
  return reform ? t.say(reform.title) : id
}

function shown(t: Telling, { parameter }: TracedParameter, value: unknown): string {
  const { words } = t
  const definition = t.definition(parameter)
  if (definition?.kind === 'parameter' && definition.source.over !== undefined && Array.isArray(value)) {
    const over = unitOf({ ...definition, source: { ...definition.source, unit: definition.source.over } })?.split('/')[0]
    return (value as readonly Bracket[])
      .map(({ to, rate }) => `${t.value(parameter, rate)}${words.brackets(to === undefined ? '…' : `≤ ${t.bare(to, over)}`)}`)
      .join(words.comma)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const otherwise = definition?.kind === 'parameter' ? definition.source.otherwise : undefined
    const rest = otherwise === undefined ? [] : [`${words.otherwise} ${t.value(parameter, otherwise)}`]
    const by = definition?.kind === 'parameter' ? definition.by : []
    return [table(t, parameter, value as ParameterValue, by), ...rest].filter((text) => text !== '').join(words.comma)
  }
  return value === 'unlimited' ? words.unlimited : t.value(parameter, value)
}

/** `township 80%, county 75%`; of a table by two, the inner ones in brackets. */
function table(t: Telling, parameter: string, value: ParameterValue, by: readonly string[]): string {
  if (typeof value !== 'object' || Array.isArray(value)) return value === 'unlimited' ? t.words.unlimited : t.value(parameter, value)
  const entries = Object.entries(value as { readonly [key: string]: ParameterValue })
  return entries
    .map(([code, inner]) => {
      const text = table(t, parameter, inner, by.slice(1))
      const key = t.key(by[0]!, code)
      return typeof inner === 'object' ? `${key}${t.words.brackets(text)}` : `${key} ${text}`
    })
    .join(t.words.comma)
}
