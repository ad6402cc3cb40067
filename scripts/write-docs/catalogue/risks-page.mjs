import { penOf } from './pen.mjs'

const english = {
  title: 'Risks, their ledger and a contingency plan',
  intro:
    'Which risks of falling back there are, what fires them, who answers for them and what is done. A proposal of the report (S20), which names no risk: bodies, measures and days are guesses of this project (K l). What fires on a household is computed by',
  risks: 'The catalogue of risks',
  risk: 'risk',
  fires: 'fires when',
  measured: 'goes into the ledger',
  indicator: 'indicator',
  body: 'responsible body',
  measure: 'contingency measure',
  within: 'within',
  answered: 'answered by',
  days: (days) => `${days} days`,
  ledger: 'The ledger',
  ledgerText:
    'A line for each risk that fired: what was found, against which limit, who must act until when, what was done, and whether it is open. `riskLedger` of `@doudi/policies` makes it of evaluations. An invented household, whose own-pay is 46 % of its income on 1 January 2021, with a failed project:',
  columns: ['household', 'day', 'risk', 'found', 'limit', 'responsible', 'due', 'done', 'open'],
  measureDone: 'medical assistance paid',
  yes: 'yes',
  no: 'no',
  plan: 'Template of a contingency plan',
  planText: 'A step a row; to be filled in by each county.',
  planColumns: ['step', 'who', 'within', 'report'],
}
const chinese = {
  title: '风险目录、台账与应急预案',
  intro:
    '有哪些返贫风险，由什么触发，谁负责，采取什么措施。系报告建议（S20），报告未列出具体风险：责任单位、措施与天数为本项目推测（K l）。各户触发哪些风险，由以下政策计算：',
  risks: '风险防控目录',
  risk: '风险',
  fires: '触发条件',
  measured: '记入台账的数值',
  indicator: '监测指标',
  body: '责任单位',
  measure: '应急措施',
  within: '时限',
  answered: '应对政策',
  days: (days) => `${days}天`,
  ledger: '风险防控台账',
  ledgerText:
    '每个触发的风险一行：发现什么、对照什么限值、谁在何时之前处理、做了什么、是否销号。由 `@doudi/policies` 的 `riskLedger` 根据测算结果生成。下例为虚构农户：2021年1月1日医疗自付占收入46%，且产业项目失败：',
  columns: ['农户', '日期', '风险', '数值', '限值', '责任单位', '截止', '已采取措施', '未销号'],
  measureDone: '已支付医疗救助',
  yes: '是',
  no: '否',
  plan: '应急预案模板',
  planText: '每步一行，由各县填写。',
  planColumns: ['步骤', '责任方', '时限', '报告'],
}

/** The catalogue of risks, the ledger with an example, and the plan: data of the policies that is no document of the rule language. */
export function risksPage(shelf, l, { risks, riskLedger, contingencyPlan, indicators }) {
  const words = l.language === 'en' ? english : chinese
  const pen = penOf(shelf, l, 'risks.md', shelf.systemWith([]))
  const entryOf = (id) => shelf.entries.find((one) => one.id === id)
  const link = (id) => pen.pageLink(entryOf(id))
  const example = riskLedger(
    [
      {
        household: 'h1',
        day: '2021-01-01',
        values: {
          'riskRegister.illness': true,
          'earlyWarning.ownPayShare': 0.46,
          'riskRegister.industry': true,
          'earlyWarning.projectBroken': true,
        },
        limits: { 'riskRegister.illnessLimit': limitOf(entryOf('anhui/risk-register').document, 'illnessLimit') },
      },
    ],
    [{ household: 'h1', risk: 'illness', day: '2021-01-09', measure: words.measureDone }],
  )
  const shown = (value) => (value === undefined ? '' : typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value))
  return pen.page(words.title, [
    pen.top(),
    `${words.intro} ${link('anhui/risk-register')}${l.stop.trim()}`,
    `## ${words.risks}`,
    pen.table(
      [words.risk, words.fires, words.indicator, words.body, words.measure, words.within, words.answered],
      risks.map((risk) => [
        l.say(risk.title),
        pen.term(risk.fact),
        l.list(indicators.filter(({ fact }) => fact === risk.value).map(({ id }) => link(id))) || pen.term(risk.value),
        l.say(risk.responsible),
        l.say(risk.measure),
        words.days(risk.withinDays),
        l.list(risk.policies.map(link)),
      ]),
    ),
    `## ${words.ledger}`,
    words.ledgerText,
    pen.table(
      words.columns,
      example.map(({ household, day, risk, value, limit, responsible, due, done, open }) => [
        household,
        day,
        l.say(risks.find(({ id }) => id === risk).title),
        shown(value),
        shown(limit),
        l.say(responsible),
        due,
        done ? `${done.day}: ${done.measure}` : '',
        open ? words.yes : words.no,
      ]),
    ),
    `## ${words.plan}`,
    words.planText,
    pen.table(
      words.planColumns,
      contingencyPlan.map(({ step, who, withinDays, report }) => [l.say(step), l.say(who), words.days(withinDays), l.say(report)]),
    ),
  ])
}

const limitOf = ({ parameters }, name) => Object.values(parameters[name].values).at(-1)
