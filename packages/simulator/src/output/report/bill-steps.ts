import { type BillStep, billScenario, settleBefore2021AndAfter } from '../figures/bill.ts'
import type { Language } from '../figures/figure.ts'
import { valueText } from '../figures/value-text.ts'
import { grouped } from '../numbers.ts'
import type { Results } from '../results.ts'
import { both, escaped, table } from './html.ts'

const words = {
  en: {
    rule: 'rule',
    value: 'value',
    parameter: 'parameter',
    from: 'in force from',
    mark: 'mark',
    source: 'Source: ',
    reform: 'set by',
    pays: 'pays',
  },
  zh: {
    rule: '规则',
    value: '取值',
    parameter: '参数',
    from: '起始日期',
    mark: '标记',
    source: '来源：',
    reform: '由情景设定',
    pays: '支付',
  },
} as const

/** Every step of the settled bill opens its rules, values, dates, marks and sources, as the evaluation traced them. */
export async function billSteps({ table: outcomes }: Results): Promise<string> {
  const bills = await settleBefore2021AndAfter(billScenario(outcomes.scenarios))
  return bills
    .map(({ day, steps }) => {
      const inLanguage = (language: Language): string => steps.map((step) => details(step, day, language)).join('')
      return both('div', { en: inLanguage('en'), zh: inLanguage('zh') })
    })
    .join('')
}

function details(step: BillStep, day: string, language: Language): string {
  const word = words[language]
  const rules = step.rules.map(({ title, value }) => [escaped(title[language]), escaped(valueText(value, language))])
  const parameters = step.parameters.map(({ title, value, from, mark, reform }) => [
    escaped(title[language]),
    escaped(valueText(value, language)),
    from,
    escaped(mark),
    escaped(reform ?? ''),
  ])
  const amount = language === 'en' ? `${grouped(step.paidYuan, 2)} yuan` : `${step.paidYuan.toFixed(2)}元`
  return `<details><summary>${day}: ${escaped(step.title[language])} ${word.pays} <strong>${amount}</strong></summary><div>${table(
    [word.rule, word.value],
    rules,
  )}${table([word.parameter, word.value, word.from, word.mark, word.reform], parameters)}<p class="small">${word.source}${escaped(step.sources.join('; '))}</p></div></details>`
}
