import { splitReadings } from '../../experiment/policy-split.ts'
import type { Text } from '../../outcomes/headlines.ts'
import type { TidyTable } from '../../outcomes/tidy.ts'
import { grouped } from '../numbers.ts'
import type { Results } from '../results.ts'
import { nameOf } from '../scenario-names.ts'
import { aboutHealth, shownMeasure, shownSplits, splitSize } from '../split-text.ts'
import { rowsOf, type TableRow } from '../table-rows.ts'
import type { Figure, Language } from './figure.ts'
import { grossColor, ink, payerColors } from './palette.ts'
import { curveChart, dotChart, stackChart } from './panel-chart.ts'
import { type Point, pointOf, type Series } from './points.ts'
import { tableFigure } from './table-figure.ts'

const none: Text = { en: '', zh: '' }
/** Percents as axes and titles have them. */
export const percent = (value: number): string => `${grouped(value, Math.abs(value) < 99.95 ? 1 : 0).replace(/\.0$/, '')} %`
const share = (row: TableRow | undefined): string => (row ? percent(100 * Number(row.value)) : '-')
const closeUp = (text: string): string => text.replace(/ %/g, '%')
const inYear = (year: number): Text => ({ en: `${year}`, zh: `${year}年` })
const yuan = (value: number): string => grouped(value)

/** "12 % (kept), 14 % (cliff)": a number of each scenario. */
function eachScenario({ table }: Results, found: (scenario: string) => string): Text {
  const words = (language: Language, comma: string): string =>
    table.scenarios.map((id) => `${found(id)} (${nameOf(id)[language]})`).join(comma)
  return { en: words('en', ', '), zh: closeUp(words('zh', '，')).replaceAll(' (', '（').replaceAll(')', '）') }
}

const intervals: Text = {
  en: 'Bars are 95 % intervals, Monte Carlo only.',
  zh: '横线为95%区间，只含模拟抽样误差。',
}

const split = tableFigure({
  id: 'split',
  table: 'policy-shapley',
  keep: ({ measure }) => measure === shownMeasure,
  title(rows) {
    const of = (reading: string, policy: string): string =>
      percent(100 * Number(rows.find((row) => row.reading === reading && row.policy === policy)?.share))
    const [rest, compliant] = splitReadings.map(({ id }) => ({ of351: of(id, '351'), of180: of(id, '180') }))
    return {
      en: `Of the years in poverty that the cliff adds, 351 accounts for ${rest!.of351} or ${compliant!.of351} and 180 for ${rest!.of180} or ${compliant!.of180}: it depends on what assistance pays on`,
      zh: closeUp(
        `悬崖所增贫困人年中，“351”占${rest!.of351}或${compliant!.of351}，“180”占${rest!.of180}或${compliant!.of180}，取决于医疗救助按何种费用计`,
      ),
    }
  },
  caption: {
    en: `Percent of the person-years in poverty (D2, 2021-2030) that the end of the seven policies adds: Shapley values, the mean over all orders in which the policies may end. Bars are 95 % intervals by Fieller, Monte Carlo only.`,
    zh: '七项政策停止所增贫困人年（D2，2021—2030年）的百分比：夏普利值，即各种停止顺序下所增数的平均。横线为费勒95%区间，只含模拟抽样误差。',
  },
  note: (_, __, { split: made }) => {
    if (!made) return none
    const error = shownSplits(made).map(({ total }) => grouped(total.standardError, 2))
    const total = shownSplits(made).map(({ total: whole }) => grouped(whole.mean, 1))
    const [health, shares] = aboutHealth(made)
    return {
      en: `${health.en} ${shares.en} A run of its own: ${splitSize(made).en}; the whole cliff adds ${total[0]} (standard error ${error[0]}) or ${total[1]} (${error[1]}) person-years per 1,000 lifted persons.`,
      zh: `${health.zh}${shares.zh}为单独一次模拟：${splitSize(made).zh}；悬崖共增加每千名脱贫人口${total[0]}（标准误${error[0]}）或${total[1]}（${error[1]}）人年。`,
    }
  },
  series: [{ id: '', name: none, color: ink }],
  points(rows, { split: made }) {
    const [rest] = made ? shownSplits(made) : []
    const order = [...(rest?.policies ?? [])].sort((a, b) => b.share.ratio - a.share.ratio)
    return splitReadings.flatMap(({ id, title }) =>
      order.flatMap(({ instrument, title: row }) =>
        rows
          .filter(({ reading, policy }) => reading === id && policy === instrument)
          .map((one) =>
            pointOf(
              { value: one.share!, low_95: one.share_low_95 ?? one.share!, high_95: one.share_high_95 ?? one.share! },
              { panel: title, row, series: '' },
              100,
            ),
          ),
      ),
    )
  },
  format: percent,
  draw: dotChart,
})

const layerNames: { readonly [income: string]: Text } = {
  ownIncome: { en: 'own income, before every transfer', zh: '自身收入，未计转移' },
  transfers: { en: 'with all transfers (D1)', zh: '加转移收入（D1）' },
  beforePayers: { en: 'less the whole medical cost', zh: '扣全部医疗费用' },
  basic: { en: '… after basic insurance', zh: '……经基本医保后' },
  critical: { en: '… after critical-illness insurance', zh: '……经大病保险后' },
  assistance: { en: '… after medical assistance', zh: '……经医疗救助后' },
  health351: { en: '… after the 351', zh: '……经“351”后' },
  health180: { en: '… after the 180', zh: '……经“180”后' },
  everything: { en: '… after every payer (D2)', zh: '……经全部支付方后（D2）' },
  savings: { en: 'with savings drawn for own-pay (D2c)', zh: '加为自付动用的积蓄（D2c）' },
}

const layers = tableFigure({
  id: 'poverty-layers',
  table: 'poverty',
  keep: ({ population, index, year }) => population === 'lifted' && index === 'headcount' && (year === 2020 || year === 2021),
  title(rows, _, results) {
    const of = (income: string, scenario: string): string =>
      share(rows.find((row) => row.income === income && row.scenario === scenario && row.year === 2021))
    const before = of('beforePayers', results.table.scenarios[0]!)
    const after = eachScenario(results, (scenario) => of('everything', scenario))
    return {
      en: `In 2021, the medical cost would leave ${before} of lifted persons below the line without any payer; with every layer of cover it is ${after.en}`,
      zh: `2021年，若无任何支付方，医疗费用将使${closeUp(before)}的脱贫人口低于脱贫线；经各层保障后为${after.zh}`,
    }
  },
  caption: {
    en: `FGT 0: percent of living lifted persons below the exit line, at incomes that hold one more layer of cover each, on paper: what is earned and which care is sought stays. ${intervals.en}`,
    zh: `FGT0：在世脱贫人口中低于脱贫线者的百分比，自上而下依次多计一层保障；仅为核算，收入与就医不变。${intervals.zh}`,
  },
  points: (rows, { table }) =>
    [2020, 2021].flatMap((year) =>
      Object.keys(layerNames).flatMap((income) =>
        table.scenarios.flatMap((scenario) =>
          rows
            .filter((row) => row.year === year && row.income === income && row.scenario === scenario)
            .map((row) => pointOf(row, { panel: inYear(year), row: layerNames[income]!, series: scenario }, 100)),
        ),
      ),
    ),
  format: percent,
  draw: (points, options) => dotChart(points, options, true),
})

const cohortNames: { readonly [cohort: string]: Text } = {
  'lifted-until-2015': {
    en: 'lifted 2014-15, not covered by 351 and 180',
    zh: '2014—2015年脱贫（不享受“351”“180”）',
  },
  'lifted-from-2016': { en: 'lifted 2016-18, covered until 2020', zh: '2016—2018年脱贫（享受至2020年）' },
}

const shownYears = 10

const survivalFigure = tableFigure({
  id: 'survival',
  table: 'survival',
  keep: ({ definition, quantity, cohort }) =>
    definition === 'D3' && quantity === 'without-relapse' && Object.hasOwn(cohortNames, String(cohort)),
  title(rows, _, results) {
    const last = results.table.scenarios.at(-1)!
    const of = (cohort: string): string =>
      share(rows.find((row) => row.cohort === cohort && row.scenario === last && row.years_since_exit === shownYears))
    const [early, late] = [of('lifted-until-2015'), of('lifted-from-2016')]
    return {
      en: `${shownYears} years after exit, ${late} of those lifted in 2016-18 and ${early} of those lifted in 2014-15 are without a relapse (D3, ${last})`,
      zh: closeUp(`脱贫${shownYears}年后未返贫者：2016—2018年脱贫户${late}，2014—2015年脱贫户${early}（D3，${nameOf(last).zh}）`),
    }
  },
  caption: {
    en: 'Percent of lifted households without a first relapse (D3: below the line two years running) by years since the year of exit: Kaplan-Meier. Bands are 95 % intervals, Monte Carlo only. The cliff meets each year of exit at another age: compare scenarios.',
    zh: '脱贫户未首次返贫（D3：连续两年低于脱贫线）的百分比，横轴为脱贫后年数：Kaplan-Meier法。色带为95%区间，只含模拟抽样误差。悬崖落在各脱贫年份的不同年数上，宜比较情景。',
  },
  note(_, tables, { table }) {
    const last = table.scenarios.at(-1)!
    const of = (quantity: string): string =>
      share(
        rowsOf(tables, 'survival').find(
          (row) =>
            row.definition === 'D3' &&
            row.cohort === 'lifted-from-2016' &&
            row.scenario === last &&
            row.quantity === quantity &&
            row.years_since_exit === shownYears,
        ),
      )
    return {
      en: `Households also die out. Counted with that (Aalen-Johansen), of those lifted in 2016-18 under ${last} ${of('relapsed-alive')} have relapsed within ${shownYears} years and ${of('died-first')} have died out without a relapse.`,
      zh: closeUp(
        `户也会消亡。计入消亡这一竞争风险（Aalen-Johansen法），“${nameOf(last).zh}”情景下2016—2018年脱贫户${shownYears}年内返贫${of('relapsed-alive')}，未返贫而消亡${of('died-first')}。`,
      ),
    }
  },
  points: (rows, { table }) =>
    Object.entries(cohortNames).flatMap(([cohort, panel]) =>
      table.scenarios.flatMap((series) => {
        const own = rows.filter((row) => row.cohort === cohort && row.scenario === series)
        const start: Point = { panel, row: none, series, x: 0, value: 100, low: 100, high: 100 }
        return [
          start,
          ...own.map((row) =>
            pointOf(
              row,
              {
                panel,
                series,
                x: Number(row.years_since_exit),
                row: { en: `year ${row.years_since_exit}`, zh: `第${row.years_since_exit}年` },
              },
              100,
            ),
          ),
        ]
      }),
    ),
  format: percent,
  draw: curveChart,
})

const spendingNames: { readonly [indicator: string]: Text } = {
  che10: { en: 'own-pay is 10 % of income or more', zh: '自付不低于收入的10%' },
  che25: { en: 'own-pay is 25 % of income or more', zh: '自付不低于收入的25%' },
  che40: { en: 'own-pay is 40 % of capacity to pay or more', zh: '自付不低于支付能力的40%' },
  impoverished: { en: 'own-pay takes them below the line', zh: '因自付落入脱贫线以下' },
}

const spendingYears = [2020, 2021, 2030]
const spending = tableFigure({
  id: 'spending',
  table: 'spending',
  keep: ({ population, households, indicator, year }) =>
    population === 'lifted' &&
    households === 'all' &&
    Object.hasOwn(spendingNames, String(indicator)) &&
    spendingYears.includes(Number(year)),
  title(rows, _, results) {
    const words = eachScenario(results, (scenario) =>
      share(rows.find((row) => row.indicator === 'che25' && row.year === 2021 && row.scenario === scenario)),
    )
    return {
      en: `In 2021, medical own-pay takes a quarter of income or more from this many lifted households: ${words.en}`,
      zh: `2021年医疗自付达到收入四分之一及以上的脱贫户：${words.zh}`,
    }
  },
  caption: {
    en: `Percent of lifted households. Income after transfers, less interest; capacity to pay is income less half the line a head. Who forgoes care pays nothing and is not in it. ${intervals.en}`,
    zh: `占脱贫户的百分比。收入含转移、减利息；支付能力为收入减人均半条脱贫线。放弃就医者没有自付，不在其中。${intervals.zh}`,
  },
  points: (rows, { table }) =>
    spendingYears.flatMap((year) =>
      Object.entries(spendingNames).flatMap(([indicator, row]) =>
        table.scenarios.flatMap((series) =>
          rows
            .filter((one) => one.year === year && one.indicator === indicator && one.scenario === series)
            .map((one) => pointOf(one, { panel: inYear(year), row, series }, 100)),
        ),
      ),
    ),
  format: percent,
  draw: dotChart,
})

const incidenceNames: { readonly [programme: string]: Text } = {
  basic: { en: 'basic insurance', zh: '基本医保' },
  critical: { en: 'critical-illness insurance', zh: '大病保险' },
  assistance: { en: 'medical assistance', zh: '医疗救助' },
  health351: { en: '351', zh: '“351”' },
  health180: { en: '180', zh: '“180”' },
  'dibao.payment': { en: 'dibao', zh: '低保' },
  'pension.payment': { en: 'basic pension', zh: '基础养老金' },
  'welfarePost.payment': { en: 'welfare posts', zh: '公益岗位' },
  'projectSubsidy.payment': { en: 'project subsidies', zh: '产业奖补' },
}

const incidenceYear = 2020
const quintiles: readonly Series[] = [
  { id: '1', name: { en: 'poorest fifth', zh: '最低收入组' }, color: payerColors[0]! },
  { id: '2', name: { en: 'second', zh: '中低' }, color: payerColors[1]! },
  { id: '3', name: { en: 'third', zh: '中等' }, color: payerColors[2]! },
  { id: '4', name: { en: 'fourth', zh: '中高' }, color: payerColors[3]! },
  { id: '5', name: { en: 'richest fifth', zh: '最高收入组' }, color: payerColors[4]! },
]

const incidence = tableFigure({
  id: 'incidence',
  table: 'incidence',
  keep: ({ population, year, scenario, programme }, { table }) =>
    population === 'all' && year === incidenceYear && scenario === table.scenarios[0] && Object.hasOwn(incidenceNames, String(programme)),
  title(rows) {
    const of = (programme: string): string => share(rows.find((row) => row.programme === programme && row.quintile === 1))
    return {
      en: `In ${incidenceYear}, the poorest fifth of rural persons has ${of('health351')} of the money of the 351, ${of('dibao.payment')} of dibao and ${of('basic')} of basic insurance`,
      zh: closeUp(
        `${incidenceYear}年，最低收入五分之一人口得到“351”资金的${of('health351')}、低保的${of('dibao.payment')}、基本医保的${of('basic')}`,
      ),
    }
  },
  note(_, tables, { table }) {
    const found = Object.entries(incidenceNames).flatMap(([programme, name]) => {
      const row = rowsOf(tables, 'concentration').find(
        (one) =>
          one.population === 'all' &&
          one.year === incidenceYear &&
          one.scenario === table.scenarios[0] &&
          one.of === programme &&
          one.index === 'concentration',
      )
      return row ? [{ name, value: Number(row.value) }] : []
    })
    found.sort((a, b) => a.value - b.value)
    const words = (language: Language): string =>
      found.map(({ name, value }) => `${name[language]} ${value.toFixed(2)}`).join(language === 'en' ? ', ' : '，')
    return {
      en: `Concentration index, from -1 (all to the poorest) over 0 (equal) to 1 (all to the richest): ${words('en')}.`,
      zh: `集中指数（-1为全归最穷者，0为均等，1为全归最富者）：${words('zh')}。`,
    }
  },
  caption: {
    en: `Percent of a programme’s money in ${incidenceYear}, before the scenarios part, by fifths of all rural persons ranked by income per head before the benefit.`,
    zh: `${incidenceYear}年（各情景分开之前）各项目资金的百分比；全部农村人口按受益前人均收入五等分。`,
  },
  series: quintiles,
  points: (rows) =>
    Object.entries(incidenceNames).flatMap(([programme, row]) =>
      rows.filter((one) => one.programme === programme).map((one) => pointOf(one, { panel: none, row, series: String(one.quintile) }, 100)),
    ),
  format: percent,
  draw: stackChart,
})

const payerYears = [2020, 2021, 2030]
const payerParts: readonly (Series & { readonly payers: readonly string[] })[] = [
  { id: 'fund', payers: ['insuranceFund'], name: { en: 'insurance fund', zh: '医保基金' }, color: payerColors[0]! },
  { id: 'budget', payers: ['budget'], name: { en: 'budgets', zh: '财政（常规）' }, color: payerColors[1]! },
  { id: 'campaign', payers: ['campaignBudget'], name: { en: 'budgets, campaign', zh: '财政（攻坚）' }, color: payerColors[2]! },
  {
    id: 'others',
    payers: ['firms', 'insurers', 'villages', 'furtherPayers'],
    name: { en: 'firms, insurers, villages', zh: '企业、保险公司、村集体' },
    color: payerColors[4]!,
  },
  { id: 'households', payers: ['households'], name: { en: 'own-pay', zh: '个人自付' }, color: grossColor },
]
const payerPanels: readonly { readonly kind: string; readonly name: Text; readonly has: (row: TableRow) => boolean }[] = [
  {
    kind: 'medical',
    name: { en: 'medical cost', zh: '医疗费用' },
    has: ({ kind, programme }) => kind === 'medical' || programme === 'ownPay',
  },
  { kind: 'transfer', name: { en: 'transfers', zh: '转移收入' }, has: ({ kind }) => kind === 'transfer' },
]

const payersFigure = tableFigure({
  id: 'payers',
  table: 'programmes',
  keep: ({ population, measure, year, kind, programme }) =>
    population === 'lifted' &&
    measure === 'yuanPerHousehold' &&
    payerYears.includes(Number(year)) &&
    (kind !== 'household' || programme === 'ownPay'),
  title(rows, _, results) {
    const of = (scenario: string, year: number): string =>
      yuan(Number(rows.find((row) => row.programme === 'ownPay' && row.year === year && row.scenario === scenario)?.value))
    const words = eachScenario(results, (scenario) => of(scenario, 2021))
    const before = of(results.table.scenarios[0]!, 2020)
    return {
      en: `Of medical cost, a lifted household paid ${before} yuan itself in 2020, and pays in 2021: ${words.en}`,
      zh: `医疗费用中脱贫户自付：2020年户均${before}元，2021年${words.zh}`,
    }
  },
  note: (_, tables) => balanceOf(tables),
  caption: {
    en: 'Yuan a lifted household and year, by who pays. Insurance fund: basic and critical-illness insurance, the campaign’s better terms included; insurers: their premiums are not in it.',
    zh: '元/脱贫户·年，按支付方。医保基金含大病保险及攻坚期倾斜待遇；保险公司赔付不含保费。',
  },
  series: payerParts,
  points: (rows, { table }) =>
    payerPanels.flatMap(({ name: panel, has }) =>
      payerYears.flatMap((year) =>
        (year <= 2020 ? table.scenarios.slice(0, 1) : table.scenarios).flatMap((scenario) =>
          payerParts.flatMap(({ id: series, payers }): Point[] => {
            const own = rows.filter(
              (row) => has(row) && row.year === year && row.scenario === scenario && payers.includes(String(row.payer)),
            )
            const value = own.reduce((sum, row) => sum + Number(row.value), 0)
            const { en, zh } = nameOf(scenario)
            const row = year <= 2020 ? inYear(year) : { en: `${year}, ${en}`, zh: `${year}年，${zh}` }
            return value === 0 ? [] : [{ panel, row, series, x: 0, value, low: value, high: value }]
          }),
        ),
      ),
    ),
  format: yuan,
  draw: stackChart,
})

/** Whether the ledger of the run balances, out of all its rows. */
function balanceOf(tables: readonly TidyTable[]): Text {
  const rows = rowsOf(tables, 'ledger')
  const sums = new Map<string, { medical: number; transfers: number }>()
  for (const { scenario, year, replicate, group, kind, programme, amount_yuan } of rows) {
    const key = `${scenario} ${year} ${replicate} ${group}`
    const sum = sums.get(key) ?? { medical: 0, transfers: 0 }
    const fen = Math.round(100 * Number(amount_yuan))
    if (kind === 'medical' || programme === 'ownPay') sum.medical += fen
    if (programme === 'gross') sum.medical -= fen
    if (kind === 'transfer' || programme === 'ownIncome') sum.transfers += fen
    if (programme === 'disposable') sum.transfers -= fen
    sums.set(key, sum)
  }
  const off = [...sums.values()].filter(({ medical, transfers }) => medical !== 0 || transfers !== 0).length
  return off === 0
    ? {
        en: `The ledger balances to the fen in all ${grouped(sums.size)} years of scenarios, replicates and groups: medical cost is what the payers and the households pay, income is own income and the transfers.`,
        zh: `账目在全部${sums.size}个情景、年份、重复与人群组合中精确到分平衡：医疗费用等于各支付方与个人支付之和，收入等于自身收入与转移之和。`,
      }
    : {
        en: `The ledger does not balance in ${grouped(off)} of ${grouped(sums.size)} years: do not use these numbers.`,
        zh: `账目在${sums.size}个组合中有${off}个不平衡：请勿使用这些数字。`,
      }
}

const bandNames: { readonly [measure: string]: Text } = {
  below0: { en: 'more comes in than is earned', zh: '所得多于所挣' },
  none: { en: 'all is kept', zh: '所挣全留' },
  upTo25: { en: 'up to 25 % is lost', zh: '失去25%以内' },
  upTo50: { en: '25 to 50 % is lost', zh: '失去25%—50%' },
  upTo75: { en: '50 to 75 % is lost', zh: '失去50%—75%' },
  below100: { en: '75 to 100 % is lost', zh: '失去75%—100%' },
  all: { en: 'nothing is kept', zh: '所挣全失' },
  above100: { en: 'a notch: less is left than before', zh: '悬崖：挣得更多而所余更少' },
}

const notches = tableFigure({
  id: 'notches',
  table: 'notches',
  keep: ({ population, year, measure, programme }) =>
    population === 'lifted' && year === 2021 && programme === null && Object.hasOwn(bandNames, String(measure)),
  title(rows, _, results) {
    const words = eachScenario(results, (scenario) => share(rows.find((row) => row.measure === 'above100' && row.scenario === scenario)))
    return {
      en: `In 2021, this many lifted households stand before a notch, where 500 yuan more of wages leave them with less: ${words.en}`,
      zh: `2021年面临悬崖的脱贫户（工资多500元反而所余更少）：${words.zh}`,
    }
  },
  note(_, tables, results) {
    const words = eachScenario(results, (scenario) => {
      const row = rowsOf(tables, 'notches').find(
        (one) =>
          one.population === 'lifted' &&
          one.year === 2021 &&
          one.programme === null &&
          one.measure === 'depth' &&
          one.scenario === scenario,
      )
      return row ? yuan(Number(row.value)) : '-'
    })
    return {
      en: `Income falls at a notch by, on average, yuan: ${words.en}. What a category is worth in the settlement of bills is not in it.`,
      zh: `悬崖处收入平均下降（元）：${words.zh}。身份类别在医疗结算中的价值不计在内。`,
    }
  },
  caption: {
    en: `Percent of lifted households by what they lose of 500 yuan more of wages in 2021 (marginal effective rate), by the rules of the year and all else as it was; one household in thirty-two. ${intervals.en}`,
    zh: `脱贫户按2021年工资多500元所失比例（边际有效税率）分组的百分比，其他不变，取三十二分之一户。${intervals.zh}`,
  },
  points: (rows, { table }) =>
    Object.entries(bandNames).flatMap(([measure, row]) =>
      table.scenarios.flatMap((series) =>
        rows
          .filter((one) => one.measure === measure && one.scenario === series)
          .map((one) => pointOf(one, { panel: none, row, series }, 100)),
      ),
    ),
  format: percent,
  draw: dotChart,
})

/** Made of rows of the run's tables; each is left out where the run has none. */
export const outcomeFigures: readonly Figure[] = [split, layers, survivalFigure, spending, incidence, payersFigure, notches]
