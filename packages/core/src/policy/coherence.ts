import { nearestName } from '../errors.ts'
import { isWholeFen } from '../money.ts'
import { isDay } from '../period.ts'
import { parseUnit } from '../unit.ts'
import { entities } from './language.ts'
import { type Data, isObject } from './plain-data.ts'

/** A name as documents write it: bare, or with the policy it belongs to. */
export const namePattern = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/

/** Something wrong inside a document: where, and what was expected there. */
/** `key`: what is wrong is the last key of the path, not what stands there. */
export type Wrong = { readonly path: readonly (string | number)[]; readonly message: string; readonly hint?: string; readonly key?: true }

// A part of a document is looked at as it came: some of its keys may be absent or of another type, which the schema reports.
const entriesOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : [])

/** Names that mean something already, or that every object has. */
const reserved = new Set(['left', 'year', 'monthsInYear', 'household', 'person', 'bill', ...Object.getOwnPropertyNames(Object.prototype)])

const wrongName = (name: string, path: readonly string[]): Wrong[] => {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    return [{ path: [...path, name], message: 'a name in camel case, such as outOfPocketCap', key: true }]
  return reserved.has(name) ? [{ path: [...path, name], message: 'a name that is not taken by the language', key: true }] : []
}
const wrongReference = (name: string, path: readonly string[]): Wrong[] =>
  namePattern.test(name) ? [] : [{ path: [...path, name], message: 'a name such as dibao.standard', key: true }]
const wrongDay = (day: string, path: readonly string[]): Wrong[] =>
  isDay(day) ? [] : [{ path: [...path, day], message: 'a day that exists, such as 2017-01-01', key: true }]
const below = (path: readonly string[], wrongs: readonly Wrong[]): Wrong[] =>
  wrongs.map((wrong) => ({ ...wrong, path: [...path, ...wrong.path] }))

/** What parts of a policy do not go together. The shapes of the parts are the schema's; both are checked, whatever the other finds. */
export const wrongInPolicy = (policy: Data): Wrong[] => [
  ...entriesOf(policy.parameters).flatMap(([name, parameter]) => [
    ...wrongName(name, ['parameters']),
    ...below(['parameters', name], isObject(parameter) ? wrongInParameter(parameter) : []),
  ]),
  ...entriesOf(policy.facts).flatMap(([name, fact]) => [
    ...wrongName(name, ['facts']),
    ...below(['facts', name], isObject(fact) ? [...wrongInBody(fact), ...wrongInFact(fact)] : []),
  ]),
  ...entriesOf(policy.derives).flatMap(([name, body]) => [
    ...wrongName(name, ['derives']),
    ...below(['derives', name], isObject(body) ? wrongInBody(body) : []),
  ]),
]

/** One of amount, rules, waterfall; and what goes only with one of them. */
function wrongInBody(body: Data): Wrong[] {
  const kinds = (['amount', 'rules', 'waterfall'] as const).filter((kind) => body[kind] !== undefined)
  const wrongs: Wrong[] = []
  if (kinds.length > 1) wrongs.push({ path: [kinds[1]!], message: `one of amount, rules and waterfall, not ${kinds.join(' and ')}` })
  if (kinds.length === 0 && body.conditions === undefined)
    wrongs.push({ path: [], message: 'an amount, rules, a waterfall, or the conditions of a flag' })
  if (body.combine !== undefined && body.rules === undefined) wrongs.push({ path: ['combine'], message: 'combine only beside rules' })
  if (body.otherwise !== undefined && (kinds.length === 0 || body.waterfall !== undefined))
    wrongs.push({ path: ['otherwise'], message: 'otherwise only beside an amount or rules' })
  return wrongs
}

/** What a number, a category and a flag each need; of a fact, or of a body with the unit or values of the input that it derives. */
export function wrongInFact(fact: Data): Wrong[] {
  const wrongs: Wrong[] = []
  const wrong = (path: string[], message: string): void => {
    wrongs.push({ path, message })
  }
  const numeric = fact.unit !== undefined
  const category = fact.values !== undefined
  const amountLike = fact.amount !== undefined || fact.rules !== undefined || fact.waterfall !== undefined
  if (numeric && category) wrong(['values'], 'a unit (a number) or values (a category), not both')
  if (!numeric && !category && amountLike) wrong([], 'a unit (a number) or values (a category) beside an amount')
  if ((numeric || category) && !amountLike) wrong([], 'an amount, rules or a waterfall: this fact is no flag')
  if (category && !numeric) {
    wrongs.push(...wrongInValues(fact.values))
    if (fact.otherwise === undefined && fact.waterfall === undefined)
      wrong([], 'otherwise: a category must say what it is when no rule applies')
    if (['sum', 'max', 'min'].includes(String(fact.combine))) wrong(['combine'], 'first or unique: categories do not add up')
  }
  wrongs.push(...wrongInValueTitles(fact))
  if (fact.waterfall !== undefined && !mayBeMoney(fact.unit)) wrong(['waterfall'], 'a waterfall only in a fact of money within a year')
  if (fact.paid !== undefined && fact.waterfall !== undefined) wrong(['paid'], 'paid on the payers, not on the waterfall')
  return wrongs
}

/** A unit of money within a year, or something that is reported as no unit. */
function mayBeMoney(unit: unknown): boolean {
  const dimension = typeof unit === 'string' ? parseUnit(unit) : undefined
  return unit !== undefined && (dimension === undefined || (dimension.money === 1 && dimension.month === 0))
}

/** A category's values, each once. */
const wrongInValues = (values: unknown): Wrong[] =>
  Array.isArray(values)
    ? values.flatMap((value, i) => (values.indexOf(value) < i ? [{ path: ['values', i], message: 'each value once' }] : []))
    : []

/** Titles of the values that there are: of a category its own, of a flag `true` and `false`; a number has none. */
function wrongInValueTitles({ unit, values, valueTitles }: Data): Wrong[] {
  if (valueTitles === undefined) return []
  if (unit !== undefined) return [{ path: ['valueTitles'], message: 'titles only of the values of a category or of a flag' }]
  if (values !== undefined && !Array.isArray(values)) return [] // the schema reports it
  const known = values === undefined ? ['true', 'false'] : values.map(String)
  return entriesOf(valueTitles).flatMap(([value]) => {
    if (known.includes(value)) return []
    const near = nearestName(value, known)
    const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` }
    return [{ path: ['valueTitles', value], message: `one of ${known.join(', ')}`, ...hint }]
  })
}

function wrongInParameter(parameter: Data): Wrong[] {
  const { unit, values, over, by, otherwise, until, mark, range } = parameter
  const wrongs: Wrong[] = entriesOf(values).flatMap(([day]) => wrongDay(day, ['values']))
  const wrong = (path: string[], message: string): void => {
    wrongs.push({ path, message })
  }
  const days = Object.keys(isObject(values) ? values : {})
    .filter(isDay)
    .sort()
  if (isObject(values) && Object.keys(values).length === 0) wrong(['values'], 'a value with the day from which it holds')
  if (isDay(until) && days.some((from) => from >= until)) wrong(['until'], 'a day after the last value begins')
  if (isObject(mark)) {
    wrongs.push(...Object.keys(mark).flatMap((day) => wrongDay(day, ['mark'])))
    if (days.length > 0 && !Object.keys(mark).some((from) => from <= days[0]!)) wrong(['mark'], `a mark for the first value, of ${days[0]}`)
  }
  const list = typeof unit === 'string' && unit.startsWith('list of ')
  if (over !== undefined && by !== undefined) wrong(['by'], 'a bracket scale or a table, not both')
  if (list && by !== undefined) wrong(['by'], 'a list or a table, not both')
  if (list && over !== undefined) wrong(['over'], 'a list or a bracket scale, not both')
  if (over !== undefined && !list && typeof unit === 'string' && !isRate(unit))
    wrong(['unit'], 'share or ratio: the rates of a bracket scale')
  if (otherwise !== undefined) {
    if (by === undefined) wrong(['otherwise'], 'otherwise only beside `by`: it is what a table does not list')
    else if (typeof unit === 'string' && !isLeaf(unit, otherwise)) wrong(['otherwise'], leafOf(unit))
  }
  if (typeof unit === 'string')
    for (const [from, value] of entriesOf(values)) wrongs.push(...below(['values', from], wrongInValue({ unit, over, by }, value)))
  return [...wrongs, ...below(['range'], wrongInRange(range))]
}

const isInterval = (range: unknown): range is readonly [number, number] =>
  Array.isArray(range) && range.length === 2 && range.every((bound) => typeof bound === 'number')

/** Whether a value lies inside is not asked: a range is of today's value, and an earlier one may lie outside. */
const wrongInRange = (range: unknown): Wrong[] => {
  if (isInterval(range)) return range[0] > range[1] ? [{ path: [], message: 'the lower bound first' }] : []
  return entriesOf(range).flatMap(([key, inner]) => below([key], wrongInRange(inner)))
}

function isRate(unit: string): boolean {
  const dimension = parseUnit(unit)
  return dimension === undefined || (dimension.money === 0 && dimension.month === 0 && dimension.is === undefined && unit !== 'flag')
}

/** Shares and strengths are of 1; nothing else has bounds of its own. */
const ofOne = (unit: string): boolean => /^(share|strength)(\/|$)/.test(unit)
const leafOf = (unit: string): string =>
  unit === 'flag' ? 'true or false' : ofOne(unit) ? `a ${unit} from 0 to 1` : `a number of ${unit}, or "unlimited"`
const isLeaf = (unit: string, value: unknown): boolean =>
  unit === 'flag'
    ? typeof value === 'boolean'
    : ofOne(unit)
      ? typeof value === 'number' && value >= 0 && value <= 1
      : typeof value === 'number' || value === 'unlimited'

/** What is wrong with a value, by the unit, `over` and `by` of its parameter. */
export function wrongInValue({ unit, over, by }: { unit: string; over?: unknown; by?: unknown }, value: unknown): Wrong[] {
  if (over !== undefined) return wrongInScale(unit, value)
  if (unit.startsWith('list of ')) return Array.isArray(value) ? [] : [{ path: [], message: 'a list' }]
  const names = by === undefined ? [] : [by].flat()
  const inTable = (v: unknown, level: number, path: string[]): Wrong[] => {
    if (level === names.length) return isLeaf(unit, v) ? [] : [{ path, message: leafOf(unit) }]
    if (!isObject(v)) return [{ path, message: `a table by ${names[level]}` }]
    return Object.entries(v).flatMap(([key, inner]) => inTable(inner, level + 1, [...path, key]))
  }
  return inTable(value, 0, [])
}

function wrongInScale(unit: string, value: unknown): Wrong[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject))
    return [{ path: [], message: 'slices {to, rate}, the last without `to`' }]
  const wrongs: Wrong[] = []
  let low = 0
  for (const [i, { to, rate }] of value.entries()) {
    if (typeof rate === 'number' && !isLeaf(unit, rate)) wrongs.push({ path: [i, 'rate'], message: `a ${unit} from 0 to 1` })
    const last = i === value.length - 1
    if (last !== (to === undefined))
      wrongs.push({ path: [i], message: last ? 'no `to`: the last slice is open' : '`to`, the end of this slice' })
    else if (typeof to === 'number') {
      if (to <= low) wrongs.push({ path: [i, 'to'], message: `a limit above ${low}, the one before` })
      low = to
    }
  }
  return wrongs
}

/** Names, days and documents of a reform. Whether the names are known, and the values' shapes, is seen when it is linked. */
export const wrongInReform = (reform: Data): Wrong[] => [
  ...twice(reform.withdraw, ['withdraw'], (id) => id),
  ...twice(reform.add, ['add'], (policy) => (isObject(policy) ? policy.id : undefined), ['id']),
  ...(Array.isArray(reform.add)
    ? reform.add.flatMap((policy: unknown, i) => (isObject(policy) ? below(['add', String(i)], wrongInPolicy(policy)) : []))
    : []),
  ...entriesOf(reform.set).flatMap(([name, values]) => [
    ...wrongReference(name, ['set']),
    ...entriesOf(values).flatMap(([day]) => wrongDay(day, ['set', name])),
    ...(isObject(values) && Object.keys(values).length === 0
      ? [{ path: ['set', name], message: 'a value with the day from which it holds' }]
      : []),
  ]),
  ...entriesOf(reform.payers).flatMap(([name, payers]) => [
    ...wrongReference(name, ['payers']),
    ...(isObject(payers) ? entriesOf(payers.after).flatMap(([payer]) => wrongReference(payer, ['payers', name, 'after'])) : []),
  ]),
]

/** What stands in a list a second time under one id. */
const twice = (list: unknown, path: readonly string[], idOf: (entry: unknown) => unknown, below: readonly string[] = []): Wrong[] => {
  const ids = Array.isArray(list) ? list.map(idOf) : []
  return ids.flatMap((id, i) =>
    id !== undefined && ids.indexOf(id) < i ? [{ path: [...path, i, ...below], message: 'each policy once' }] : [],
  )
}

export const wrongInVocabulary = (vocabulary: Data): Wrong[] =>
  entities.flatMap((entity) =>
    entriesOf(vocabulary[entity]).flatMap(([name, fact]) => [
      ...wrongName(name, [entity]),
      // Where a situation has the bills of a member.
      ...(name === 'bills' ? [{ path: [entity, name], message: 'a name that is not taken by the language', key: true as const }] : []),
      ...below([entity, name], isObject(fact) ? wrongInInput(fact) : []),
      ...(entity === 'bill' && isObject(fact) && fact.lag !== undefined
        ? [{ path: [entity, name, 'lag'], message: 'a lag only of a person or household: a bill has no year before' }]
        : []),
    ]),
  )

function wrongInInput(input: Data): Wrong[] {
  const { unit, values, default: otherwise, range, optional } = input
  const wrongs: Wrong[] = [...(values === undefined ? [] : wrongInValues(values)), ...wrongInValueTitles(input)]
  const wrong = (path: string, message: string): void => {
    wrongs.push({ path: [path], message })
  }
  const numeric = unit !== undefined
  if (numeric && values !== undefined) wrong('values', 'a unit or values, not both')
  if (!numeric && optional !== undefined) wrong('optional', 'optional only on a number')
  if (!numeric && range !== undefined) wrong('range', 'a range only of a number')
  if (otherwise !== undefined && optional !== undefined) wrong('optional', 'a default or optional, not both')
  const bounds = Array.isArray(range) && range.every((bound) => typeof bound === 'number') ? (range as [number, number]) : undefined
  if (bounds && bounds[0] > bounds[1]) wrong('range', 'the lower bound first')
  if (otherwise === undefined) return wrongs
  if (values !== undefined) {
    if (Array.isArray(values) && !values.includes(otherwise)) wrong('default', `one of ${values.join(', ')}`)
  } else if (!numeric) {
    if (typeof otherwise !== 'boolean') wrong('default', 'true or false')
  } else if (typeof otherwise !== 'number') wrong('default', 'a number')
  else if (bounds && (otherwise < bounds[0] || otherwise > bounds[1])) wrong('default', `a number from ${bounds[0]} to ${bounds[1]}`)
  else if (typeof unit === 'string' && parseUnit(unit)?.money === 1 && !isWholeFen(otherwise))
    wrong('default', 'yuan with at most two decimals')
  return wrongs
}
