import type { Body, Title } from '../policy/language.ts'

/** The words of a language in which differences are told. */
export type Words = {
  readonly language: keyof Title
  readonly quote: (text: string) => string
  readonly list: (items: readonly string[]) => string
  readonly inOrder: (items: readonly string[]) => string
  readonly number: (value: number) => string
  readonly unit: (number: string, unit: string) => string
  readonly yes: string
  readonly no: string
  readonly unlimited: string
  readonly nothing: string
  readonly upTo: (limit: string, rate: string) => string
  readonly above: (rate: string) => string
  readonly operators: { readonly [operator: string]: string }
  readonly all: string
  readonly any: string
  readonly not: (condition: string) => string
  readonly holds: (flag: string, yes: boolean) => string
  readonly names: { readonly [name: string]: string }
  readonly amount: { readonly [key: string]: (...args: string[]) => string }
  readonly parts: { readonly [part: string]: string }
  readonly of: { readonly [of: string]: string }
  readonly rule: (number: number) => string
  readonly span: (from: string, lastDay: string | undefined) => string
  /** A policy's title before what changes in it. */
  readonly within: (policy: string, sentence: string) => string
  readonly value: (span: string, title: string, before: string, after: string) => string
  /** Several cells of a table: what each is instead of what it was. */
  readonly cells: (
    span: string,
    title: string,
    cells: readonly { readonly key: string; readonly before: string; readonly after: string }[],
  ) => string
  readonly payers: (title: string, before: string, after: string) => string
  readonly changed: (title: string, part: string, before: string | undefined, after: string | undefined) => string
  readonly added: (of: string, title: string) => string
  readonly removed: (of: string, title: string) => string
  /** What a fact says by itself. */
  readonly says: {
    readonly holds: (condition: string) => string
    readonly always: (amount: string) => string
    readonly guard: (condition: string, otherwise: string) => string
    readonly rule: (number: number | undefined, title: string | undefined, condition: string | undefined, amount: string) => string
    readonly otherwise: (amount: string) => string
    readonly combined: { readonly [combine in NonNullable<Body['combine']>]: string }
    readonly waterfall: (of: string, payers: string) => string
    readonly payer: (waterfall: string, place: number, of: number) => string
    readonly leftOut: (waterfall: string) => string
    /** Of a table, what it does not list. */
    readonly rest: (value: string) => string
    readonly paid: string
    readonly given: string
    readonly mayBeMissing: string
    readonly assumed: (value: string) => string
    readonly lastYear: (fact: string) => string
    /** A title that several have, with the policy that is meant. */
    readonly ofPolicy: (title: string, policy: string) => string
  }
  /** A finished sentence, with the reform that makes the difference. */
  readonly because: (sentence: string, reform: string | undefined, without: string | undefined) => string
}

/** `12,345.6`; not by the host's settings, so that it is the same everywhere. */
const thousands = (value: number): string => {
  const [whole, part] = String(value).split('.')
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ','), ...(part === undefined ? [] : [part])].join('.')
}
/** 0.07 is 7 %, though 0.07 x 100 is a little more. */
const percent = (number: string): string => `${Number((Number(number.replaceAll(',', '')) * 100).toPrecision(12))}%`
/** `CNY/person/year` as its head and what it is per. */
const unitParts = (unit: string): [string, string[]] => {
  const [head, ...per] = unit.split('/')
  return [head!, per]
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const a: { readonly [word: string]: string } = { admission: 'an admission' }

export const english: Words = {
  language: 'en',
  quote: (text) => `“${text}”`,
  list: (items) => items.join(', '),
  inOrder: (items) => items.join(', then '),
  number: thousands,
  unit(number, unit) {
    const [head, per] = unitParts(unit)
    if (head === 'share') return percent(number)
    if (head === 'grade') return `grade ${number}`
    const word = head === 'CNY' ? 'yuan' : ['months', 'years', 'persons', 'posts'].includes(head) ? head : undefined
    return [number, ...(word === undefined ? [] : [word]), ...per.map((one) => a[one] ?? `a ${one}`)].join(' ')
  },
  yes: 'yes',
  no: 'no',
  unlimited: 'unlimited',
  nothing: 'none',
  upTo: (limit, rate) => `${rate} up to ${limit}`,
  above: (rate) => `${rate} above`,
  operators: {
    equal: 'is',
    notEqual: 'is not',
    lessThan: '<',
    lessThanInclusive: '≤',
    greaterThan: '>',
    greaterThanInclusive: '≥',
    in: 'is one of',
    notIn: 'is none of',
  },
  all: ' and ',
  any: ' or ',
  not: (condition) => `not (${condition})`,
  holds: (flag, yes) => (yes ? flag : `not ${flag}`),
  names: { left: 'what is left', year: 'the year', monthsInYear: '12 months', person: 'persons', bill: 'bills' },
  amount: {
    min: (...args) => `the smallest of (${args.join('; ')})`,
    max: (...args) => `the largest of (${args.join('; ')})`,
    above: (x, limit) => `the part of ${x} above ${limit}`,
    round: (x) => `${x}, rounded`,
    brackets: (of, scale, plus) => `${of} by the scale ${scale}${plus === undefined ? '' : `, each rate plus ${plus}`}`,
    firstKnown: (...args) => `the first that is known of (${args.join('; ')})`,
    sum: (of) => `the sum of ${of}`,
    count: (of) => `the number of ${of}`,
    overMonths: (of) => `${of}, added up over the months`,
    yearToDate: (of) => `${of}, the year to date`,
    highestToDate: (of) => `${of}, its highest of the year to date`,
    earlier: (of) => `${of} of earlier bills of the year`,
    annual: (of) => `what this bill adds to ${of}`,
  },
  parts: {
    id: 'the id',
    title: 'the title',
    description: 'the description',
    systems: 'what it belongs to',
    period: 'the period in which it holds',
    sources: 'the sources',
    unit: 'the unit',
    values: 'the categories',
    valueTitles: 'what its values are called',
    entity: 'whose it is',
    paid: 'whether it is money that changes hands',
    conditions: 'the condition',
    amount: 'the amount',
    combine: 'how its rules are combined',
    otherwise: 'the value where no rule applies',
    waterfall: 'what its payers share',
    over: 'the unit of its limits',
    by: 'what it depends on',
    until: 'the day until which it is known',
    mark: 'the mark of its source',
    range: 'the plausible range',
    note: 'the note',
    default: 'the value if none is given',
    optional: 'whether it may be missing',
  },
  of: { policy: 'the policy', parameter: 'the parameter', fact: 'the fact', derived: 'the computation of', input: 'the input fact' },
  rule: (number) => `rule ${number}`,
  span: (from, lastDay) => (lastDay === undefined ? `from ${from}` : from === lastDay ? `on ${from}` : `from ${from} to ${lastDay}`),
  within: (policy, text) => `${policy} — ${text}`,
  value: (span, title, before, after) => `${span}, ${title} is ${after} instead of ${before}`,
  cells: (span, title, cells) =>
    `${span}, ${title} is ${cells.map(({ key, before, after }) => `${after} instead of ${before} (${key})`).join(', ')}`,
  payers: (title, before, after) => `${title} is paid by ${after}, instead of ${before}`,
  changed: (title, part, before, after) =>
    `${title}: ${part} ${after === undefined ? `is dropped${before === undefined ? '' : `; it was ${before}`}` : `is ${after}${before === undefined ? '' : ` instead of ${before}`}`}`,
  added: (of, title) => `${of} ${title} is added`,
  removed: (of, title) => `${of} ${title} is withdrawn`,
  says: {
    holds: (condition) => `Holds if ${condition}.`,
    always: (amount) => `It is ${amount}.`,
    guard: (condition, otherwise) => `Only if ${condition}; otherwise it is ${otherwise}.`,
    rule(number, title, condition, amount) {
      const name = `${number === undefined ? '' : `${number}. `}${title === undefined ? '' : `${sentence(title)}: `}`
      const says = `${condition === undefined ? '' : `if ${condition}, `}it is ${amount}.`
      return title === undefined ? `${name}${sentence(says)}` : `${name}${says}`
    },
    otherwise: (amount) => `Otherwise it is ${amount}.`,
    combined: {
      first: 'The first of these that applies counts.',
      sum: 'Those of these that apply are added up.',
      max: 'The highest of these that apply counts.',
      min: 'The lowest of these that apply counts.',
      unique: 'Only one of these may apply.',
    },
    waterfall: (of, payers) => `What is paid of ${of}, each of what is left, by ${payers}.`,
    payer: (waterfall, place, of) => `It pays as number ${place} of ${of} in ${waterfall}, at most what is left by those before it.`,
    leftOut: (waterfall) => `A reform left it out of ${waterfall}: it pays nothing.`,
    rest: (value) => `all others ${value}`,
    paid: 'Paid in whole fen.',
    given: 'Given with the situation.',
    mayBeMissing: 'It may be missing.',
    assumed: (value) => `Where it is left out: ${value}.`,
    lastYear: (fact) => `It is ${fact} of the year before.`,
    ofPolicy: (title, policy) => `${title} (${policy})`,
  },
  because: (text, reform, without) =>
    `${sentence(text)}${reform === undefined ? (without === undefined ? '' : ` (without: ${without})`) : ` (${reform})`}.`,
}

const chineseUnits: { readonly [head: string]: string } = {
  CNY: '元',
  months: '个月',
  years: '年',
  persons: '人',
  posts: '个岗位',
  grade: '级',
  year: '年',
}
const chinesePer: { readonly [word: string]: string } = {
  year: '年',
  month: '月',
  person: '人',
  household: '户',
  admission: '次住院',
  bill: '笔',
}
const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const chinese: Words = {
  language: 'zh',
  quote: (text) => `“${text}”`,
  list: (items) => items.join('、'),
  inOrder: (items) => items.join('→'),
  number: (value) => String(value),
  unit(number, unit) {
    const [head, per] = unitParts(unit)
    if (head === 'share') return percent(number)
    return `${number}${chineseUnits[head] ?? ''}${per.map((one) => `/${chinesePer[one] ?? one}`).join('')}`
  },
  yes: '是',
  no: '否',
  unlimited: '不设上限',
  nothing: '无',
  upTo: (limit, rate) => `${limit}以下部分${rate}`,
  above: (rate) => `以上部分${rate}`,
  operators: {
    equal: '为',
    notEqual: '不为',
    lessThan: '小于',
    lessThanInclusive: '不超过',
    greaterThan: '大于',
    greaterThanInclusive: '不低于',
    in: '属于',
    notIn: '不属于',
  },
  all: '，且',
  any: '，或',
  not: (condition) => `并非（${condition}）`,
  holds: (flag, yes) => (yes ? `符合${flag}` : `不符合${flag}`),
  names: { left: '剩余金额', year: '当年年份', monthsInYear: '12个月', person: '成员', bill: '单据' },
  amount: {
    min: (...args) => `（${args.join('；')}）中的最小值`,
    max: (...args) => `（${args.join('；')}）中的最大值`,
    above: (x, limit) => `${x}超过${limit}的部分`,
    round: (x) => `${x}（四舍五入）`,
    brackets: (of, scale, plus) => `${of}按${scale}分段计算${plus === undefined ? '' : `，各段比例另加${plus}`}`,
    firstKnown: (...args) => `（${args.join('；')}）中首个已知值`,
    sum: (of) => `${of}合计`,
    count: (of) => `${of}的数量`,
    overMonths: (of) => `${of}的全年逐月合计`,
    yearToDate: (of) => `${of}的本年累计`,
    highestToDate: (of) => `${of}的本年最高值`,
    earlier: (of) => `${of}的本年此前累计`,
    annual: (of) => `本次使${of}增加的部分`,
  },
  parts: {
    id: '编号',
    title: '名称',
    description: '简介',
    systems: '所属体系',
    period: '有效期',
    sources: '来源',
    unit: '单位',
    values: '类别',
    valueTitles: '取值名称',
    entity: '所属对象',
    paid: '是否实际支付',
    conditions: '适用条件',
    amount: '计算方法',
    combine: '规则合并方式',
    otherwise: '规则均不适用时的取值',
    waterfall: '各方分担的金额',
    over: '分段界限的单位',
    by: '分档依据',
    until: '已知期限',
    mark: '来源标记',
    range: '合理范围',
    note: '说明',
    default: '缺省值',
    optional: '可否缺失',
  },
  of: { policy: '政策', parameter: '参数', fact: '计算项', derived: '对以下事项的计算：', input: '输入项' },
  rule: (number) => `第${number}条规则`,
  span: (from, lastDay) =>
    lastDay === undefined
      ? `自${chineseDay(from)}起`
      : from === lastDay
        ? `${chineseDay(from)}当日`
        : `${chineseDay(from)}至${chineseDay(lastDay)}`,
  within: (policy, text) => `${policy}：${text}`,
  value: (span, title, before, after) => `${span}，${title}由${before}改为${after}`,
  cells: (span, title, cells) =>
    `${span}，${title}${cells.map(({ key, before, after }) => `（${key}）由${before}改为${after}`).join('，')}`,
  payers: (title, before, after) => `${title}的支付顺序改为${after}，原为${before}`,
  changed: (title, part, before, after) =>
    after === undefined
      ? `取消${title}的${part}${before === undefined ? '' : `（原为${before}）`}`
      : `${title}的${part}${before === undefined ? '' : `由${before}`}改为${after}`,
  added: (of, title) => `新增${of}${title}`,
  removed: (of, title) => `取消${of}${title}`,
  says: {
    holds: (condition) => `条件：${condition}。`,
    always: (amount) => `等于${amount}。`,
    guard: (condition, otherwise) => `仅当${condition}时适用，否则为${otherwise}。`,
    rule(number, title, condition, amount) {
      const name = `${number === undefined ? '' : `${number}. `}${title === undefined ? '' : `${title}：`}`
      return `${name}${condition === undefined ? '等于' : `如果${condition}，则为`}${amount}。`
    },
    otherwise: (amount) => `其他情况下为${amount}。`,
    combined: {
      first: '按顺序取第一条适用的规则。',
      sum: '各条适用的规则相加。',
      max: '取各条适用的规则中的最高值。',
      min: '取各条适用的规则中的最低值。',
      unique: '只能有一条规则适用。',
    },
    waterfall: (of, payers) => `由${payers}依次支付${of}，各方只支付此前各方支付后的剩余部分。`,
    payer: (waterfall, place, of) => `在${waterfall}的${of}个支付方中排第${place}位，最多支付此前各方支付后的剩余部分。`,
    leftOut: (waterfall) => `改革已将其移出${waterfall}，不再支付。`,
    rest: (value) => `其余${value}`,
    paid: '实际支付，精确到分。',
    given: '由具体情况给出。',
    mayBeMissing: '可以缺失。',
    assumed: (value) => `未给出时：${value}。`,
    lastYear: (fact) => `即上一年的${fact}。`,
    ofPolicy: (title, policy) => `${title}（${policy}）`,
  },
  because: (text, reform, without) =>
    `${text}${reform === undefined ? (without === undefined ? '' : `（不实行：${without}）`) : `（${reform}）`}。`,
}
