import { coverLedger, type Evaluation, type ExplainOptions, explain, type Language, type LedgerRow, type Title } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import type { Bill, SettleCase, TransfersCase } from '../input/case-schema.ts'
import { billAnswers, layers, systemUnder } from '../input/contract.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'
import { displayWidth } from './text-table.ts'

type Detail = NonNullable<ExplainOptions['detail']>

const words = {
  en: {
    bill: (id: string, day: string) => `Bill ${id} of ${day}`,
    gross: 'gross bill',
    refused: 'no payer takes it',
    ownPay: 'own pay, compliant',
    outside: 'own pay, off the list',
    left: 'left',
    rule: 'rule',
    none: (fact: string) => `${fact}: nothing that was asked needs it.`,
    yuan: 'Amounts in yuan; every yuan of the bill stands in exactly one row.',
  },
  zh: {
    bill: (id: string, day: string) => `账单 ${id}，${day}`,
    gross: '总费用',
    refused: '各层均不支付',
    ownPay: '自付',
    outside: '自费（目录外）',
    left: '剩余',
    rule: '规则',
    none: (fact: string) => `${fact}：本次计算没有用到。`,
    yuan: '金额单位为元；账单的每一元恰好列在一行。',
  },
} as const

/** The case and its scenario. */
export function explanationHead({ id, scenario }: SettleCase | TransfersCase, language: Language): string {
  return `${printable(id, 60)}   ${scenario}${language === 'zh' ? '：' : ': '}${scenarios[scenario]!.title[language]}`
}

/** A bill's cover ledger with the reason of each payer; or one fact of it. */
export function billText(
  bill: Bill,
  evaluation: Evaluation,
  language: Language,
  fact: string | undefined,
  detail: Detail | undefined,
): string[] {
  const w = words[language]
  const head = ['', w.bill(printable(bill.id, 30), bill.date)]
  if (fact !== undefined) return [...head, ...factTexts(evaluation, fact, language, detail ?? 'normal')]
  const { rows, ownPay, bill: compliant, admitted } = ledgerOf(evaluation)
  const outside = Math.round((bill.gross - compliant) * 100) / 100
  const title = (one: Title): string => one[language]
  const line = (name: string, amount: number): string =>
    `${name}${'.'.repeat(Math.max(2, 46 - displayWidth(name)))}${grouped(amount, 2).padStart(14, '.')}`
  return [
    ...head,
    line(w.gross, bill.gross),
    line(factTitle(billAnswers.compliant)[language], compliant),
    ...(admitted ? [] : [w.refused]),
    ...rows.flatMap((row) => [
      line(`  ${title(row.title)}`, row.amount),
      ...explain(evaluation, row.payer, { language, detail: detail ?? 'short' })
        .split('\n')
        .map((text) => `    ${text}`),
      ...(detail === undefined || detail === 'short'
        ? [`    ${title(row.policy)}${sources(row, language)}`, ...row.parameters.map(({ text }) => `    - ${title(text)}`)]
        : []),
    ]),
    line(`  ${w.ownPay}`, ownPay),
    line(`  ${w.outside}`, outside),
    line(factTitle(billAnswers.ownPay)[language], evaluation.values[billAnswers.ownPay] as number),
    w.yuan,
  ]
}

function sources({ sources: list }: LedgerRow, language: Language): string {
  if (list.length === 0) return ''
  if (language === 'zh') return `（依据：${list.map(({ title, mark }) => `${title}（${mark}）`).join('；')}）`
  return ` (${list.map(({ title, mark }) => `${title}, ${mark}`).join('; ')})`
}

/** A fact of every one who has it: of a member, with its place. */
export function factTexts(evaluation: Evaluation, fact: string, language: Language, detail: Detail): string[] {
  const { facts, inputs, parameters } = evaluation.trace
  const places = [...facts, ...inputs].flatMap((entry) => (entry.fact === fact ? [entry.of] : []))
  if (places.length > 1) return places.flatMap((of) => [of, ...explain(evaluation, fact, { language, detail, of }).split('\n')])
  if (places.length === 0 && !parameters.some(({ parameter }) => parameter === fact)) return [words[language].none(fact)]
  return explain(evaluation, fact, { language, detail }).split('\n')
}

const ledgerOf = (evaluation: Evaluation) => coverLedger(evaluation, waterfallOf(evaluation))
const waterfallOf = ({ system }: Evaluation): string => system.payers.get(Object.values(layers)[0]!)!.waterfall

function factTitle(fact: string): Title {
  const definition = systemUnder('kept').definitions.get(fact)
  return definition?.kind === 'fact' ? definition.source.title : { en: fact, zh: fact }
}
