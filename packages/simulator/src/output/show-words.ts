import type { Language, Scalar } from '@doudi/core'

/** What `doudi show` says around the words of documents, in one language. */
export const showWords = {
  en: {
    policy: 'policy',
    reform: 'reform',
    indicator: 'indicator',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until before ${day}`,
    noEnd: 'no end known',
    proposal: (reforms: string) => `Not in force by itself: it enters by ${reforms === '' ? 'a reform' : reforms}.`,
    sources: 'Sources',
    parameters: (at: string | undefined) => (at === undefined ? 'Parameters: from when, mark, value' : `Parameters in force on ${at}`),
    notInForce: (day: string) => `Not in force on ${day}.`,
    notYet: (day: string) => `no value yet; the first is of ${day}`,
    known: (day: string) => `Known until before ${day}.`,
    plausible: (range: string) => `plausible: ${range}`,
    exact: 'exact',
    note: 'Note: ',
    rules: 'Rules',
    cases: 'Worked cases',
    typical: 'typical',
    boundary: 'boundary',
    excluded: 'excluded',
    touching: 'Reforms that change it',
    changes: 'What it changes',
    nothing: 'Nothing: the policies stand as they are.',
    dataSource: 'Data source',
    fact: 'What it is in the policies',
    delay: 'Months until it is seen',
    missing: 'Share never seen',
    and: ', ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    brackets: (text: string) => ` (${text})`,
    of: { household: 'household', person: 'person', bill: 'bill' },
    yes: 'yes',
    no: 'no',
    to: (low: string, high: string) => `${low} to ${high}`,
    points: (n: string) => `${n} percentage points either way`,
    around: (n: string) => `${n} either way`,
    ofValue: (n: string) => `${n} of the value either way`,
    under: (reforms: string) => `under ${reforms}`,
    flag: 'yes or no',
    category: 'category',
  },
  zh: {
    policy: '政策',
    reform: '改革方案',
    indicator: '指标',
    from: (day: string) => `自${day}起`,
    until: (day: string) => `至${day}前止`,
    noEnd: '未定止期',
    proposal: (reforms: string) => `本身不生效，由改革方案${reforms}引入。`,
    sources: '来源',
    parameters: (at: string | undefined) => (at === undefined ? '参数：起始日、标记、数值' : `${at}有效的参数`),
    notInForce: (day: string) => `${day}不在有效期内。`,
    notYet: (day: string) => `尚无数值，首个数值自${day}起`,
    known: (day: string) => `已知至${day}前。`,
    plausible: (range: string) => `合理范围：${range}`,
    exact: '准确值',
    note: '说明：',
    rules: '规则',
    cases: '算例',
    typical: '典型',
    boundary: '边界',
    excluded: '不享受',
    touching: '涉及它的改革方案',
    changes: '改变的内容',
    nothing: '不改变任何内容：政策保持现状。',
    dataSource: '数据来源',
    fact: '在政策中对应',
    delay: '多少个月后能看到',
    missing: '看不到的比例',
    and: '、',
    comma: '，',
    colon: '：',
    semicolon: '；',
    brackets: (text: string) => `（${text}）`,
    of: { household: '户', person: '人', bill: '单据' },
    yes: '是',
    no: '否',
    to: (low: string, high: string) => `${low}至${high}`,
    points: (n: string) => `上下${n}个百分点`,
    around: (n: string) => `上下${n}`,
    ofValue: (n: string) => `数值的上下${n}`,
    under: (reforms: string) => `实行${reforms}`,
    flag: '是或否',
    category: '类别',
  },
} as const

const unitWords: { readonly [word: string]: { readonly [L in Language]: string } } = {
  CNY: { en: 'yuan', zh: '元' },
  year: { en: 'year', zh: '年' },
  month: { en: 'month', zh: '月' },
  person: { en: 'person', zh: '人' },
  household: { en: 'household', zh: '户' },
  admission: { en: 'admission', zh: '次住院' },
  persons: { en: 'persons', zh: '人' },
  posts: { en: 'posts', zh: '个岗位' },
  months: { en: 'months', zh: '个月' },
  years: { en: 'years', zh: '年' },
  share: { en: 'share', zh: '比例' },
  strength: { en: 'strength from 0 to 1', zh: '力度（0至1）' },
  ratio: { en: 'multiple', zh: '倍数' },
  grade: { en: 'grade', zh: '级' },
  count: { en: 'number', zh: '个数' },
}

/** `CNY/person/year` as `yuan a person a year`, `元/人/年`. */
export function unitText(unit: string, language: Language): string {
  const [head, ...per] = unit.split('/').map((word) => unitWords[word]?.[language] ?? word) as [string, ...string[]]
  return language === 'en'
    ? [head, ...per.map((word) => (word === 'admission' ? 'an admission' : `a ${word}`))].join(' ')
    : [head, ...per].join('/')
}

/** A number as its unit is read: `65%`, `2,760`, `2018`. */
export function numberText(value: number, unit: string | undefined, language: Language): string {
  const plain = (number: number): string => {
    const [whole, part] = String(Number(number.toPrecision(12))).split('.') as [string, string?]
    const grouped = language === 'en' && unit !== 'year' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
    return part === undefined ? grouped : `${grouped}.${part}`
  }
  return unit === 'share' ? `${plain(value * 100)}%` : plain(value)
}

/** A value of a case: yuan with fen, a share in percent, a flag in words. */
export function scalarText(value: Scalar, unit: string | undefined, language: Language): string {
  if (typeof value === 'boolean') return value ? showWords[language].yes : showWords[language].no
  if (typeof value === 'string') return value
  const text = numberText(value, unit, language)
  return unit === undefined || unit === 'share' || unit === 'strength' || unit === 'ratio' || unit === 'count'
    ? text
    : language === 'en'
      ? `${text} ${unitText(unit, language)}`
      : `${text}${unitText(unit, language)}`
}
