import type { Words } from './words.ts'

const units: { readonly [unit: string]: string } = { CNY: '元', persons: '人', posts: '个', months: '个月', year: '年', grade: '级' }

/** `2016-07-01` is 2016年7月1日. */
const day = (iso: string): string => {
  const [year, month, dayOfMonth] = iso.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

export const zh: Words = {
  missing: '未填',
  isMissing: (title, computed) => `${title}${computed ? '未知' : '未填'}`,
  unlimited: '不限',
  flag: (value) => (value ? '是' : '否'),
  withUnit: (number, unit, aMonth) => `${number}${units[unit] ?? ''}${aMonth ? '/月' : ''}`,
  left: '前面各层支付后剩余部分',
  calendar: { year: '当年年份', monthsInYear: '全年月数' },
  member: (n) => (n === undefined ? '成员' : `成员${n}`),
  bill: (n) => (n === undefined ? '账单' : `账单${n}`),
  pair: (title, value) => `${title}${value}`,
  separator: '；',
  comma: '、',
  colon: '：',
  end: '。',
  brackets: (text) => `（${text}）`,
  quoted: (text) => `“${text}”`,
  day,
  thousands: '',
  listed: ', ',

  comparisons: {
    equal: (value) => value,
    notEqual: (value) => `不是${value}`,
    lessThan: (value, kind) => (kind === 'year' ? `早于${value}` : `低于${value}`),
    lessThanInclusive: (value, kind) => (kind === 'year' ? `${value}及以前` : `不超过${value}`),
    greaterThan: (value, kind) => (kind === 'year' ? `晚于${value}` : `高于${value}`),
    greaterThanInclusive: (value, kind) => (kind === 'year' ? `${value}及以后` : `不低于${value}`),
    in: (value) => `属于${value}`,
    notIn: (value) => `不属于${value}`,
  },
  not: (expected) => `非“${expected}”`,
  namely: (value, title) => `${value}，即“${title}”`,
  is: (title, value) => `${title}为${value}`,
  holds: (found, expected) => `${found}${expected === undefined ? '' : `（${expected}）`}`,
  fails: (found, expected) => `${found}（要求：${expected}）`,
  noneOf: (list) => `以下均不满足：${list}`,
  groups: { all: '以下各项均须满足：', any: '以下至少满足一项：', not: '以下不得成立：' },

  smallest: (count) => (count > 2 ? '最小值' : '较小值'),
  largest: (count) => (count > 2 ? '最大值' : '较大值'),
  rounded: '四舍五入',
  atLeast0: (text) => `${text}，最低为0`,
  orElse: '，缺失时取',
  sumOf: (text) => `${text}合计`,
  countOf: (text) => `数量：${text}`,
  overMonths: (text) => `全年各月累计：${text}`,
  yearToDate: (text, all) => `本年累计${all ? '（全家）' : ''}：${text}`,
  highestToDate: (text, all) => `本年最高${all ? '（全家）' : ''}：${text}`,
  earlier: (text, all) => `本年此前累计${all ? '（全家）' : ''}：${text}`,
  annual: (text) => `本次使全年金额增加的部分：${text}`,
  brackets_: (of, scale) => `${of}按“${scale}”分段计算`,

  noStrength: (title) => `；“${title}”为0%，不适用更优待遇`,
  because: (value, reasons) => `${value}，因为${reasons}`,
  unless: (value, reasons) => `${value}，因为不符合条件：${reasons}`,
  noRule: (value) => `${value}，因为没有适用的规则`,
  otherwise: '其他情形',
  bySame: (value, title) => `${value}，即${title}`,
  byFormula: (value, formula) => `${value}：${formula}`,
  byRule: (rule) => `（适用规则：${rule}）`,
  fixedValue: (value) => `${value}，由规则直接规定`,
  combined: { sum: '适用规则金额之和', max: '适用规则中的最高者', min: '适用规则中的最低者' },
  roundedTo: (money) => `，按分取整支付${money}`,
  onlyLeft: (left) => `；前面各层支付后只剩${left}`,
  refused: (value, waterfall, reasons) => `${value}：不纳入“${waterfall}”，因为${reasons}`,
  leftOut: (value, waterfall) => `${value}：改革方案已将其移出“${waterfall}”`,
  paidOf: (value, of, payers) => `${value}（应支付总额${of}）：${payers}`,
  nothingPaid: (value, of) => `${value}（应支付总额${of}）：无人支付`,
  given: (value) => `${value}，由所填情况给出`,
  assumed: (value) => `${value}：情况中未填，按默认值处理`,

  headings: {
    policy: '政策',
    rule: '规则',
    conditions: '满足的条件',
    failed: '不满足的条件',
    amount: '计算',
    where: '其中',
    parameters: '参数',
    waterfall: '各层支付',
  },
  since: (day) => `自${day}起`,
  mark: (mark) => (mark === 'unmarked' ? '无标记' : `标记${mark}`),
  source: (titles) => `依据：${titles}`,
  setBy: (reform) => `由改革方案“${reform}”设定`,
  toPay: (title, amount) => `待支付（${title}）：${amount}`,
  paid: (title, amount) => `${title}：已付${amount}`,
  leftToIt: (amount) => `轮到本层时剩余：${amount}`,
  leftAfter: (amount) => `本层支付后剩余：${amount}`,
  dueToIt: (amount) => `按规则应付：${amount}`,
  seeAbove: '见上文',

  instead: (title, to, from) => `${title}由${from}改为${to}`,
  inTheWay: (reasons) => `原因：${reasons}。`,
  leastChange: (change) => `最小改变：${change}。`,
  noChange: (inputs, together, complete, fixed) => {
    const found = inputs === 0 ? '没有可以改变的情况' : `在可改变的${inputs}项情况中同时改变至多${together}项，未找到能改变结果的办法`
    return `${found}${fixed === '' ? '' : `（视为不可改变的：${fixed}）`}${complete ? '' : '（搜索已达上限）'}。`
  },
}
