import { riskKinds } from '../dynamics/facts.ts'
import { areaUnderPrecision, areaUnderRoc } from '../inference/warning-quality.ts'
import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import { afterRecord, byScore, colours, firedRisks, helpPaid, laterEvents, listTypes, monitoringTally } from './monitoring-tally.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { estimateColumns, nameColumn, scenarioColumn, type TidyTable, yearColumn } from './tidy.ts'

const eventColumn = nameColumn('event', {
  en: 'what came in the year of the row: poorD2, poorD3 latent poverty; enteredD2, enteredD3 a relapse (or new poverty), among those not poor the year before',
  zh: '当年发生的事：poorD2、poorD3为潜在贫困；enteredD2、enteredD3为上年不贫困者返贫（或新增贫困）',
})
const quantityColumn = nameColumn('quantity', { en: 'see the description', zh: '见说明' })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The monitoring list against the latent poverty of the year after: one row a scenario, year, population, type, event and quantity. */
export function monitoringTable(table: OutcomeTable, weights: Weights): TidyTable {
  const listed = listTypes.slice(1)
  const keys = laterEvents.flatMap((event) => [
    ...listed.flatMap((type) => [
      [type, event, 'households'],
      [type, event, 'hits'],
    ]),
    ['all', event, 'precision'],
    ['all', event, 'missed'],
  ])
  return {
    name: 'monitoring',
    title: { en: 'The monitoring list: hits and misses', zh: '监测名单：命中与漏测' },
    description: {
      en: 'Who stood on the monitoring list at the end of the year before, by what the office had recorded (with delay, error and missing bills), against what latently came in the year. households: on the list, of those to whom the event could come; hits: those of them to whom it came; precision: hits over listed; missed: share of those to whom it came that were not listed. Simulated households (all: weighted to Fuyang). Only scenarios in which the office keeps a list: the policies as they stand, and those whose rules read it. The lines for the list exist from 2020; before, only sudden hardship is listed.',
      zh: '按上年末登记信息（含滞后、误差与账单缺失）列入监测名单的户，与当年潜在结果对照。households：名单内可能发生者；hits：其中实际发生者；precision：命中占名单之比；missed：发生者中未列入名单之比。为模拟户数（all按阜阳户数加权）。仅含保存名单的情景：政策现状及规则读取名单者。监测线自2020年起，此前仅有突发严重困难户。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('type', { en: 'type on the list; all for the three together', zh: '监测类型；all为三类合计' }),
      eventColumn,
      quantityColumn,
      ...estimateColumns({ en: 'households, or a share', zh: '户或比例' }),
    ],
    rows: estimateRows(table, monitoringTally, weights, keys, (counts) =>
      laterEvents.flatMap((event) => {
        const of = listed.map((list) => afterRecord(counts, { list }, event))
        const off = afterRecord(counts, { list: 'none' }, event)
        const kept = sum([...of, off].map(({ households }) => households)) > 0
        const hits = sum(of.map(({ events }) => events))
        return [
          ...of.flatMap(({ households, events }) => (kept ? [households, events] : [Number.NaN, Number.NaN])),
          hits / sum(of.map(({ households }) => households)),
          off.events / (hits + off.events),
        ]
      }),
    ),
  }
}

/** Colours and score against what came: one row a scenario, year, population, event and quantity; and the ledger of risks and help. */
export function warningTable(table: OutcomeTable, weights: Weights): TidyTable {
  const ofEvents = laterEvents.flatMap((event) =>
    [
      'base-rate',
      'auc',
      'precision-recall-auc',
      'precision-red',
      'recall-red',
      'precision-red-orange',
      'recall-red-orange',
      'alerts-per-case-red',
    ].map((quantity) => [event, quantity]),
  )
  const ofLedger = [
    ...riskKinds.flatMap((kind) => [
      ['none', `risk-${kind}`],
      ['none', `risk-${kind}-helped`],
    ]),
    ['none', 'helped-households'],
    ['none', 'help-yuan'],
  ]
  return {
    name: 'warning',
    title: { en: 'Early warning, colours, and the ledger of risks', zh: '预警、三色与风险台账' },
    description: {
      en: 'How colour and score of the year before, from recorded information alone, foretold what latently came. The score is the number of reasons of the three colours. base-rate: share to whom it came; auc, precision-recall-auc: areas under the curves of the score; precision and recall of red, and of red and orange; alerts-per-case-red: red households for each hit. Then the ledger: risks that fired at the end of the year, and in how many of these households help by colour was paid; households helped and yuan. Where help is paid, good help makes a good warning look bad: compare the scenario with the policies as they stand, in which nobody is helped by colour.',
      zh: '上年颜色与评分（仅用登记信息）对当年潜在结果的预示。评分为三色理由数。base-rate：发生率；auc、precision-recall-auc：曲线下面积；红色及红橙合计的查准率与查全率；alerts-per-case-red：每命中一户对应的红色户数。其后为台账：年末触发的风险数、其中当年获按色帮扶的户数；受助户数与金额（元）。实施帮扶时，有效的帮扶会使准确的预警看似不准，应与不按色帮扶的政策现状对照。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      eventColumn,
      quantityColumn,
      ...estimateColumns({ en: 'share, households, or yuan', zh: '比例、户或元' }),
    ],
    rows: estimateRows(table, monitoringTally, weights, [...ofEvents, ...ofLedger], (counts) => {
      const { households, fen } = helpPaid(counts)
      const kept = sum(colours.map((colour) => afterRecord(counts, { colour }, 'poorD2').households)) > 0
      const ledger = [...riskKinds.flatMap((kind) => Object.values(firedRisks(counts, kind))), households, fen / 100]
      return [...laterEvents.flatMap((event) => qualityOf(counts, event)), ...ledger.map((value) => (kept ? value : Number.NaN))]
    }),
  }
}

function qualityOf(counts: Float64Array, event: (typeof laterEvents)[number]): number[] {
  const of = Object.fromEntries(colours.map((colour) => [colour, afterRecord(counts, { colour }, event)])) as {
    readonly [C in (typeof colours)[number]]: ReturnType<typeof afterRecord>
  }
  // Only who has a colour is foretold anything.
  const graded = [of.red, of.orange, of.blue]
  const cases = sum(graded.map(({ events }) => events))
  const bins = byScore(counts, event)
  const households = of.red.households + of.orange.households
  const hits = of.red.events + of.orange.events
  return [
    sum(bins.cases) / (sum(bins.cases) + sum(bins.others)),
    areaUnderRoc(bins),
    sum(bins.cases) > 0 ? areaUnderPrecision(bins) : Number.NaN,
    of.red.events / of.red.households,
    of.red.events / cases,
    hits / households,
    hits / cases,
    of.red.events > 0 ? of.red.households / of.red.events : Number.NaN,
  ]
}
