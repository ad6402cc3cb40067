import type { Day, Entity, Parameter, ParameterValue, Table } from '../policy/language.ts'
import { depthOf } from '../system/system.ts'
import type { Choices } from './choices.ts'
import type { Known, Names } from './names.ts'
import { domains } from './vocabulary.ts'

const title = { en: 'generated', zh: '生成' }

/** Every generated parameter has a value from this day on. */
export const firstDay: Day = '2015-01-01'
/** Days on which generated values change. */
export const changeDays: readonly Day[] = ['2018-01-01', '2019-07-01', '2020-02-29', '2021-01-01']

type Use =
  | 'money'
  | 'positiveMoney'
  | 'moneyPerMonth'
  | 'number'
  | 'positiveNumber'
  | 'year'
  | 'strength'
  | 'flag'
  | 'cap'
  | 'scale'
  | 'list'
const uses: readonly Use[] = [
  ...(['money', 'positiveMoney', 'number', 'strength', 'scale', 'moneyPerMonth', 'flag', 'list', 'positiveNumber', 'year', 'cap'] as const),
]
const units: { readonly [U in Exclude<Use, 'scale' | 'list'>]: string } = {
  money: 'CNY/year',
  positiveMoney: 'CNY',
  moneyPerMonth: 'CNY/month',
  number: 'ratio',
  positiveNumber: 'count',
  year: 'year',
  strength: 'strength',
  flag: 'flag',
  cap: 'CNY/year',
}

/** How values of one parameter look, so that a reform can give it another. */
export type Shape = { readonly name: string; readonly value: (c: Choices) => ParameterValue }

const leaf = (use: Use, c: Choices): number | boolean | 'unlimited' => {
  switch (use) {
    case 'money':
      return c.pick([1000, 0, 4.35, 250.5, 50_000, -20])
    case 'positiveMoney':
      return c.pick([2000, 0.01, 365, 12_345.67])
    case 'moneyPerMonth':
      return c.pick([100, 0, 70.5, 33.33])
    case 'number':
      return c.pick([0.5, 0, 1, 0.1, 0.85, 2, -0.3])
    case 'positiveNumber':
      return c.pick([2, 1, 3, 0.25])
    case 'year':
      return c.pick([2018, 2014, 2020])
    case 'strength':
      return c.pick([0.5, 0, 1, 0.25])
    case 'flag':
      return c.oneIn(2)
    default:
      return c.pick([5000, 'unlimited', 100.01])
  }
}

/** A parameter of a policy, and its name among the others. `by` reads inputs, or what policies derive of them. */
export function parameterOf(c: Choices, names: Names, policy: string, bare: string): { parameter: Parameter; shape: Shape } {
  const use = c.pick(uses)
  const name = `${policy}.${bare}`
  if (use === 'scale') return scaleOf(c, names, policy, bare)
  if (use === 'list') {
    const of = c.pick(['tier', 'group'] as const)
    names.special.push({ name: bare, policy, use: 'list', of })
    const value = (choices: Choices): ParameterValue => domains[of].filter(() => choices.oneIn(2))
    return {
      parameter: { title, unit: `list of ${of === 'tier' ? 'tier' : 'assistance'}`, mark: 'K', values: dated(c, value) },
      shape: { name, value },
    }
  }
  const by = c.oneIn(2) ? tableKeys(c, names) : []
  const partial = by.length > 0 && c.oneIn(3)
  const table = (choices: Choices, level: number): number | boolean | 'unlimited' | Table => {
    const key = by[level]
    if (key === undefined) return leaf(use, choices)
    const keys: readonly string[] = key.kind === 'flag' ? ['true', 'false'] : domains[key.kind as 'tier' | 'group']
    const listed = partial ? keys.filter(() => choices.oneIn(2)) : keys
    return Object.fromEntries(listed.map((entry) => [entry, table(choices, level + 1)])) as Table
  }
  const value = (choices: Choices): ParameterValue => table(choices, 0)
  const otherwise = use === 'cap' ? 777 : leaf(use, c)
  const entity = by.map((key) => key.entity!).reduce<Entity | undefined>((a, b) => (a && depthOf[a] > depthOf[b] ? a : b), undefined)
  if (use === 'cap') {
    if (entity === undefined) names.special.push({ name: bare, policy, use: 'cap', of: 'money' })
  } else {
    const kind = use === 'positiveMoney' ? 'money' : use === 'positiveNumber' ? 'number' : use
    const positive = use === 'positiveMoney' || use === 'positiveNumber' || undefined
    names.known.push({
      name: bare,
      policy,
      kind,
      from: 'parameter',
      small: true,
      ...(positive ? { positive } : {}),
      ...(entity ? { entity } : {}),
    })
  }
  const keys = by.map((key) => key.name)
  return {
    parameter: {
      title,
      unit: units[use],
      mark: 'K',
      ...(keys.length === 0 ? {} : { by: keys.length === 1 ? keys[0]! : ([keys[0]!, keys[1]!] as const) }),
      ...(partial ? { otherwise: otherwise as number } : {}),
      values: dated(c, value),
    },
    shape: { name, value },
  }
}

function scaleOf(c: Choices, names: Names, policy: string, bare: string): { parameter: Parameter; shape: Shape } {
  const of = c.pick(['money', 'number'] as const)
  names.special.push({ name: bare, policy, use: 'scale', of })
  const value = (choices: Choices): ParameterValue => {
    let low = 0
    const slices = Array.from({ length: choices.below(3) }, () => {
      low += choices.pick(of === 'money' ? [1000, 4.35, 250.5] : [1, 2, 10])
      return { to: low, rate: choices.pick([0.5, 0, 0.85, 1]) }
    })
    return [...slices, { rate: choices.pick([0.6, 0, 1]) }]
  }
  return {
    parameter: { title, unit: 'share', over: of === 'money' ? 'CNY/year' : 'count', mark: 'K', values: dated(c, value) },
    shape: { name: `${policy}.${bare}`, value },
  }
}

/** One or two categories or flags that choose an entry. */
function tableKeys(c: Choices, { known }: Names): Known[] {
  const keys = known.filter(
    ({ kind, entity, from }) => from !== 'parameter' && entity !== undefined && ['flag', 'tier', 'group'].includes(kind),
  )
  return Array.from({ length: 1 + c.below(2) }, () => c.pick(keys))
}

const dated = (c: Choices, value: (c: Choices) => ParameterValue): { [day: Day]: ParameterValue } =>
  Object.fromEntries([firstDay, ...changeDays.filter(() => c.oneIn(4))].map((day) => [day, value(c)]))
