import { resultOf } from '../../inference/headlines.ts'
import { type YearlySeries, yearlySeries } from '../../inference/yearly-series.ts'
import { lastCampaignYear, type Text } from '../../outcomes/headlines.ts'
import { type Count, firstYear, lastYear } from '../../outcomes/measures.ts'
import { grouped } from '../numbers.ts'
import type { Results } from '../results.ts'
import { nameOf } from '../scenario-names.ts'
import { billScenario, billStory, settleBefore2021AndAfter } from './bill.ts'
import { billChart } from './bill-chart.ts'
import type { Figure, Language } from './figure.ts'
import { moneyChart, moneyParts } from './money-chart.ts'
import { outcomeFigures } from './outcome-figures.ts'
import { yearChart } from './year-chart.ts'

type YearFigure = {
  readonly id: string
  readonly table?: string
  readonly caption: Text
  readonly value: (count: Count, year: number) => number
  /** The first year in which it is known. */
  readonly from: number
  /** The first year in which the end of the campaign shows in it. */
  readonly shown: number
  /** The title around the numbers of that year. */
  readonly sentence: { readonly en: (numbers: string) => string; readonly zh: (numbers: string) => string }
  /** Behind a number, such as %. */
  readonly unit: string
}

/** Pictures begin here: the steep years before, in which households are still being lifted, would press the cliff flat. */
const firstDrawn = 2018

function yearFigure({ id, table, caption, value, from, shown, sentence, unit }: YearFigure): Figure {
  const seriesOf = ({ table }: Results): YearlySeries => yearlySeries(table, value).filter(({ year }) => year >= from)
  const title = (results: Results): Text => {
    const points = seriesOf(results).filter(({ year }) => year === shown)
    return {
      en: sentence.en(points.map(({ scenario, estimate }) => `${grouped(estimate.mean, 2)}${unit} (${scenario})`).join(', ')),
      zh: sentence.zh(
        points.map(({ scenario, estimate }) => `${nameOf(scenario).zh}${grouped(estimate.mean, 2)}${unit.trim()}`).join('，'),
      ),
    }
  }
  return {
    id,
    ...(table && { table }),
    caption,
    title,
    async alternative(results) {
      const { en, zh } = title(results)
      return {
        en: `Lines by year, ${firstDrawn} to ${lastYear}, one for each scenario with a 95 % band; the same for all up to ${lastCampaignYear}, in gray. ${en}. The numbers, from ${from} on, are in the CSV file.`,
        zh: `${firstDrawn}—${lastYear}年逐年折线，每个情景一条，带95%区间；${lastCampaignYear}年及以前各情景相同，以灰色表示。${zh}。${from}年起的数据见CSV文件。`,
      }
    },
    columns: () => ['scenario', 'year', 'mean', 'standard_error', 'low_95', 'high_95'],
    async rows(results) {
      return seriesOf(results).map(({ scenario, year, estimate: { mean, standardError, low, high } }) => [
        scenario,
        year,
        ...[mean, standardError, low, high].map((number) => (Number.isNaN(number) ? '' : number.toPrecision(8))),
      ])
    },
    async draw(results, language, width) {
      const drawn = seriesOf(results).filter(({ year }) => year >= firstDrawn)
      return yearChart(drawn, { language, width })
    },
  }
}

const bill: Figure = {
  id: 'bill',
  title: () => ({ en: 'The same bill before and after the campaign ends: who pays what', zh: '同一张账单：政策退出前后，各层各付多少' }),
  async alternative({ table }) {
    const bills = await settleBefore2021AndAfter(billScenario(table.scenarios))
    const words = (language: Language): string =>
      bills
        .map(({ day, grossYuan, steps, outOfPocketYuan }) =>
          language === 'en'
            ? `${day}: of ${grouped(grossYuan)} yuan ${steps.map(({ title, paidYuan }) => `${title.en} pays ${grouped(paidYuan)}`).join(', ')}; ${grouped(outOfPocketYuan)} is left to the patient`
            : `${day}：总费用${grouped(grossYuan)}元，${steps.map(({ title, paidYuan }) => `${title.zh}支付${grouped(paidYuan)}元`).join('，')}；个人负担${grouped(outOfPocketYuan)}元`,
        )
        .join(language === 'en' ? '. ' : '。')
    return { en: `Two waterfalls on one scale. ${words('en')}.`, zh: `两幅同尺度瀑布图。${words('zh')}。` }
  },
  caption: {
    en: `Yuan. ${billStory.en} Own pay is hatched; it includes what is not on the list.`,
    zh: `单位：元。${billStory.zh}斜线部分为个人负担，含目录外费用。`,
  },
  columns: () => ['day', 'step', 'paid_yuan', 'left_yuan'],
  async rows({ table }) {
    const bills = await settleBefore2021AndAfter(billScenario(table.scenarios))
    return bills.flatMap(({ day, grossYuan, steps, outOfPocketYuan }) => [
      [day, 'gross', '', grossYuan.toFixed(2)],
      ...steps.map(({ id, paidYuan, leftYuan }) => [day, id, paidYuan.toFixed(2), leftYuan.toFixed(2)]),
      [day, 'ownPay', '', outOfPocketYuan.toFixed(2)],
    ])
  },
  async draw({ table }, language, width) {
    return billChart(await settleBefore2021AndAfter(billScenario(table.scenarios)), { language, width })
  },
}

const money: Figure = {
  id: 'money',
  table: 'headlines',
  title: ({ headlines, table }) => {
    const shown = (language: Language): string[] =>
      table.scenarios.map((id) => `${grouped(resultOf(headlines, 'campaign-money', id).estimate.mean)} (${nameOf(id)[language]})`)
    return {
      en: `Campaign money, yuan a household and year, 2021-2030: ${shown('en').join(', ')}`,
      zh: `2021—2030年攻坚期资金，元/户·年：${shown('zh').join('，')}`,
    }
  },
  async alternative({ headlines, table }) {
    const words = (language: Language): string =>
      table.scenarios
        .map(
          (scenario) =>
            `${nameOf(scenario)[language]}: ${moneyParts.map(({ id, name }) => `${name[language]} ${grouped(resultOf(headlines, id, scenario).estimate.mean)}`).join(', ')}`,
        )
        .join('; ')
    return { en: `Bars from zero, yuan a household and year. ${words('en')}.`, zh: `从零起的条形图，单位：元/户·年。${words('zh')}。` }
  },
  caption: {
    en: 'Yuan a lifted household and year, mean of 2021-2030. The dividend of small loans is paid by firms, not by the public.',
    zh: '元/脱贫户·年，2021—2030年平均。户贷企用分红由企业支付，非财政资金。',
  },
  columns: () => ['scenario', 'part', 'mean_yuan', 'low_95', 'high_95'],
  async rows({ headlines, table }) {
    return table.scenarios.flatMap((scenario) =>
      moneyParts.map(({ id }) => {
        const { mean, low, high } = resultOf(headlines, id, scenario).estimate
        return [scenario, id, ...[mean, low, high].map((number) => number.toPrecision(8))]
      }),
    )
  },
  async draw(results, language, width) {
    return moneyChart(results, { language, width })
  },
}

const band: Text = {
  en: `Bands: 95 % intervals, Monte Carlo only. Drawn from ${firstDrawn} on; earlier years are in the CSV file.`,
  zh: `色带为95%区间，仅含模拟误差。图自${firstDrawn}年起，此前年份见CSV文件。`,
}

/** The pictures of the report, in its order. */
export const figures: readonly Figure[] = [
  yearFigure({
    id: 'poor-d2',
    table: 'outcomes',
    from: firstYear,
    shown: 2021,
    unit: '\u00a0%',
    sentence: {
      en: (numbers) => `In 2021, poor after medical cost (D2), of living persons: ${numbers}`,
      zh: (numbers) => `2021年扣除医疗支出后贫困人口占比（D2）：${numbers}`,
    },
    caption: {
      en: `Percent of living persons of the cohort in households with income per person after medical cost below the line. ${band.en}`,
      zh: `在世人口中扣除医疗自付后人均收入低于脱贫线者所占百分比。${band.zh}`,
    },
    value: (count, year) => (100 * count(year, 'poorPersonsD2')) / count(year, 'persons'),
  }),
  yearFigure({
    id: 'poor-d3',
    table: 'outcomes',
    from: firstYear + 1,
    shown: 2022,
    unit: '\u00a0%',
    sentence: {
      en: (numbers) => `In 2022, poor two years running (D3), of living persons: ${numbers}`,
      zh: (numbers) => `2022年连续两年贫困人口占比（D3）：${numbers}`,
    },
    caption: {
      en: `Percent of living persons of the cohort in households below the line two years running; 2022 is the first year that can hold two years after the campaign. ${band.en}`,
      zh: `在世人口中连续两年低于脱贫线者所占百分比；2022年为首个可能含政策退出后两年的年份。${band.zh}`,
    },
    value: (count, year) => (100 * count(year, 'poorPersonsD3')) / count(year, 'persons'),
  }),
  bill,
  yearFigure({
    id: 'first-relapses-d3',
    table: 'outcomes',
    from: firstYear + 1,
    shown: 2022,
    unit: '',
    sentence: {
      en: (numbers) => `In 2022, first relapses (D3) per 1,000 lifted households: ${numbers}`,
      zh: (numbers) => `2022年每千脱贫户首次返贫户数（D3）：${numbers}`,
    },
    caption: {
      en: `Lifted households whose first relapse (D3: below the line two years running) falls in the year, per 1,000 of the cohort. ${band.en}`,
      zh: `当年首次返贫（D3：连续两年低于脱贫线）的户数，每千脱贫户。${band.zh}`,
    },
    value: (count, year) => (1000 * count(year, 'firstRelapsesD3')) / count(firstYear, 'households'),
  }),
  yearFigure({
    id: 'forgone',
    from: firstYear,
    shown: 2021,
    unit: '\u00a0%',
    sentence: {
      en: (numbers) => `In 2021, of those who need a hospital, this many do not go: ${numbers}`,
      zh: (numbers) => `2021年需住院而未住院者占比：${numbers}`,
    },
    caption: {
      en: `Percent of lifted persons in need of inpatient care who forgo it, by its price. ${band.en}`,
      zh: `脱贫人口中需住院而因费用等放弃者占需住院者的百分比。${band.zh}`,
    },
    value: (count, year) => 100 * (1 - count(year, 'admittedPersons') / count(year, 'needs')),
  }),
  money,
  ...outcomeFigures,
]
