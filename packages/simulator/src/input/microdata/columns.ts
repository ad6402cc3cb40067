import { nearestName } from '@doudi/core'
import type { Text } from '../../outcomes/headlines.ts'
import { parameters } from '../../parameters.ts'
import { notStated } from '../../population/microdata.ts'

/** A column of a table of own households or persons: what may stand in it, and what that becomes. */
export type MicrodataColumn = {
  readonly name: string
  /** Whether the column has to be there, and its cells to be filled. */
  readonly required: 'column and cells' | 'column' | 'no'
  readonly description: Text
  /** What may stand in a cell, in words. */
  readonly expected: string
  /** The values that words stand for, where a cell takes words. */
  readonly words?: readonly string[]
  /** The number that a cell stands for; undefined if it cannot stand there. Not asked of an empty cell. */
  readonly parse: (text: string) => number | undefined
  /** What an empty cell stands for; {@link notStated} if left out. */
  readonly empty?: number
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const numberOf = (text: string): number => (plainNumber.test(text) ? Number(text) : Number.NaN)
const within =
  (from: number, to: number) =>
  (text: string): number | undefined => {
    const value = numberOf(text)
    return value >= from && value <= to ? value : undefined
  }
const whole =
  (from: number, to: number) =>
  (text: string): number | undefined => {
    const value = within(from, to)(text)
    return Number.isInteger(value) ? value : undefined
  }
const oneOf = (words: readonly string[]): Pick<MicrodataColumn, 'expected' | 'words' | 'parse'> => ({
  expected: `one of ${words.join(', ')}`,
  words,
  parse: (text) => {
    const at = words.indexOf(text)
    return at < 0 ? undefined : at
  },
})
const flag: Pick<MicrodataColumn, 'expected' | 'parse'> = { expected: '0 or 1', parse: whole(0, 1) }
const money: Pick<MicrodataColumn, 'expected' | 'parse'> = {
  expected: 'a number of yuan, 0 or more, without separators',
  parse: (text) => {
    const yuan = within(0, 1e9)(text)
    return yuan === undefined ? undefined : Math.floor(yuan * 100 + 0.5)
  },
}
const name: Pick<MicrodataColumn, 'expected' | 'parse'> = { expected: 'a name or number', parse: () => 0 }

const { firstExitYear, exitShares, counties } = parameters.cohort
/** Years in which households can be lifted, from and to. */
export const exitYears = [firstExitYear.value, firstExitYear.value + exitShares.value.length - 1] as const
const loanYears = parameters.support.loanYears.value

/** Columns of the table of households. */
export const householdColumns = [
  {
    name: 'household',
    required: 'column and cells',
    description: { en: 'id, once in the table', zh: '户编号，不得重复' },
    ...name,
  },
  {
    name: 'county',
    required: 'column and cells',
    description: { en: 'county-level unit', zh: '县级单位' },
    ...oneOf(Object.keys(counties.value)),
  },
  {
    name: 'exit_year',
    required: 'column',
    description: { en: 'year at whose end it was lifted; empty: never registered', zh: '脱贫年份；空白为从未建档立卡' },
    expected: `a year from ${exitYears[0]} to ${exitYears[1]}, or nothing if never registered`,
    parse: whole(...exitYears),
    empty: 0,
  },
  {
    name: 'weight',
    required: 'no',
    description: { en: 'households that it stands for; 1 if the column is left out', zh: '权重，即所代表的户数；缺列为1' },
    expected: 'a number above 0',
    parse: (text) => {
      const value = numberOf(text)
      return value > 0 && value <= 1e9 ? value : undefined
    },
    empty: 1,
  },
  {
    name: 'village',
    required: 'no',
    description: { en: 'households of one county with one village share its disasters', zh: '村；同县同村各户同受村级灾害' },
    ...name,
  },
  {
    name: 'income_yuan',
    required: 'no',
    description: {
      en: 'usual market income of the household in a year (wages, farm and other income, before transfers), at the level of 2014',
      zh: '全户正常年份的市场收入（工资、经营及其他，不含转移），按2014年水平',
    },
    ...money,
  },
  {
    name: 'assets_yuan',
    required: 'no',
    description: { en: 'liquid assets of the household, three years before 2014', zh: '全户流动资产（2014年前三年）' },
    ...money,
  },
  {
    name: 'land_mu',
    required: 'no',
    description: { en: 'farmland of the household', zh: '全户耕地面积（亩）' },
    expected: 'a number of mu, 0 to 10,000',
    parse: within(0, 10_000),
  },
  {
    name: 'takes_up_dibao',
    required: 'no',
    description: { en: 'takes up dibao when entitled', zh: '符合条件时是否领取低保' },
    ...flag,
  },
  {
    name: 'project',
    required: 'no',
    description: { en: 'joins an industry project', zh: '是否参加产业项目' },
    ...flag,
  },
  { name: 'post', required: 'no', description: { en: 'holds a welfare post', zh: '是否有公益岗位' }, ...flag },
  {
    name: 'loan_year',
    required: 'no',
    description: { en: 'year of its small loan with a dividend; 0: none', zh: '扶贫小额信贷年份；0为无' },
    expected: `${loanYears.join(', ')}, or 0 for none`,
    parse: (text) => [0, ...loanYears].find((year) => year === numberOf(text)),
  },
] as const satisfies readonly MicrodataColumn[]

/** Columns of the table of persons; the first of a household is its first member. */
export const personColumns = [
  {
    name: 'household',
    required: 'column and cells',
    description: { en: 'id of the household, as in the other table', zh: '所属户编号' },
    ...name,
  },
  {
    name: 'person',
    required: 'column and cells',
    description: { en: 'id, once in the table', zh: '人员编号，不得重复' },
    ...name,
  },
  {
    name: 'age',
    required: 'column and cells',
    description: { en: 'whole years on 1 January 2014', zh: '2014年1月1日的周岁' },
    expected: 'a whole number from 0 to 110',
    parse: whole(0, 110),
  },
  { name: 'sex', required: 'no', description: { en: 'no effect so far', zh: '性别，目前无影响' }, ...oneOf(['female', 'male']) },
  {
    name: 'chronic',
    required: 'no',
    description: { en: 'chronic illness; major: of the catalogue of major diseases', zh: '慢性病；major为目录内重大疾病' },
    ...oneOf(['none', 'chronic', 'major']),
  },
  {
    name: 'disability',
    required: 'no',
    description: { en: 'severe: grades 1 and 2', zh: '残疾；severe为一、二级' },
    ...oneOf(['none', 'other', 'severe']),
  },
  {
    name: 'chronic_card',
    required: 'no',
    description: { en: 'has a chronic-disease card once chronically ill', zh: '患慢性病时是否有慢性病证' },
    ...flag,
  },
  { name: 'destitute', required: 'no', description: { en: 'destitute (tekun)', zh: '特困人员' }, ...flag },
] as const satisfies readonly MicrodataColumn[]

/** What a reader may have meant. */
export const nearestColumn = (found: string, columns: readonly MicrodataColumn[]): string | undefined =>
  nearestName(
    found,
    columns.map((column) => column.name),
  )

/** The number that a cell stands for; undefined if it cannot stand there. */
export function cellValue({ required, parse, empty = notStated }: MicrodataColumn, text: string): number | undefined {
  if (text !== '') return parse(text)
  return required === 'column and cells' ? undefined : empty
}
