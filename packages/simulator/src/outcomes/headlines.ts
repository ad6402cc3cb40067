import { type Count, firstYear, lastYear, type Measure } from './measures.ts'

export type Text = { readonly en: string; readonly zh: string }

/** A number that is reported: its words and its formula, once, for the table, the CSV and the report. */
export type Headline = {
  readonly id: string
  readonly title: Text
  readonly unit: Text
  readonly definition: Text
  /** Of one replicate and scenario. */
  value(count: Count): number
}

/** The report's cohort: households and persons lifted out of poverty. Source: the report, section 1 (mark S). */
export const cohort = { households: 243_612, persons: 710_675 } as const

/** The last year of the campaign; headlines count from the year after it. */
export const lastCampaignYear = 2020

const sum = (count: Count, measure: Measure, from: number, to: number): number => {
  let total = 0
  for (let year = from; year <= to; year++) total += count(year, measure)
  return total
}
const after = (count: Count, measure: Measure): number => sum(count, measure, lastCampaignYear + 1, lastYear)
/** The whole simulated cohort: nobody has died at the start of the first year. */
const lifted = (count: Count): number => count(firstYear, 'households')

type Poverty = { readonly id: 'D2' | 'D3'; readonly en: string; readonly zh: string; readonly short: Text }
const d2: Poverty = {
  id: 'D2',
  en: 'income per person after medical cost below the line in a year, and not in the year before (D2)',
  zh: '扣除医疗自付后人均收入当年低于脱贫线、上年不低于（D2）',
  short: { en: 'after medical cost (D2)', zh: '扣除医疗支出后（D2）' },
}
const d3: Poverty = {
  id: 'D3',
  en: 'income per person after medical cost below the line two years running, and not so in the year before (D3)',
  zh: '扣除医疗自付后人均收入连续两年低于脱贫线、此前一年不然（D3）',
  short: { en: 'two years running (D3)', zh: '连续两年（D3）' },
}

const relapseHeadlines = ({ id, en, zh, short }: Poverty): readonly Headline[] => [
  {
    id: `relapse-${id.toLowerCase()}-at-risk`,
    title: { en: `first relapse 2021-2030, ${short.en}`, zh: `2021—2030年首次返贫，${short.zh}` },
    unit: { en: 'per 1,000 households at risk at the end of 2020', zh: '每千户（2020年末尚未返贫户）' },
    definition: {
      en: `Lifted households whose first relapse since they were lifted falls in 2021-2030: ${en}. Per 1,000 households that were lifted, alive and without such a relapse at the end of 2020. Latent: true in the model, not what an office records.`,
      zh: `脱贫户脱贫后首次返贫发生在2021—2030年者：${zh}。分母为2020年末已脱贫、在世且此前未返贫的每千户。为模型中的潜在返贫，不是登记返贫。`,
    },
    value: (count) => (1000 * after(count, `firstRelapses${id}`)) / count(lastCampaignYear, `withoutRelapse${id}`),
  },
  {
    id: `relapse-${id.toLowerCase()}-lifted`,
    title: { en: `first relapse 2021-2030, ${short.en}`, zh: `2021—2030年首次返贫，${short.zh}` },
    unit: { en: 'per 1,000 lifted households', zh: '每千脱贫户' },
    definition: {
      en: `The same first relapses of 2021-2030 (${id}), per 1,000 households of the whole lifted cohort.`,
      zh: `同上（${id}），分母为全部脱贫户，每千户。`,
    },
    value: (count) => (1000 * after(count, `firstRelapses${id}`)) / lifted(count),
  },
  {
    id: `relapse-${id.toLowerCase()}-until-2020`,
    title: { en: `first relapse up to 2020, ${short.en}`, zh: `2020年及以前首次返贫，${short.zh}` },
    unit: { en: 'per 1,000 lifted households', zh: '每千脱贫户' },
    definition: {
      en: `First relapses up to and including 2020 (${id}), per 1,000 lifted households: the frail are used up first. The same in all scenarios that part after 2020.`,
      zh: `2020年及以前的首次返贫（${id}），每千脱贫户：最脆弱者先行返贫。2020年后才分开的各情景，此数相同。`,
    },
    value: (count) => (1000 * sum(count, `firstRelapses${id}`, firstYear, lastCampaignYear)) / lifted(count),
  },
  {
    id: `relapse-${id.toLowerCase()}-cohort`,
    title: { en: `first relapse 2021-2030 in the cohort, ${short.en}`, zh: `全部脱贫户2021—2030年首次返贫，${short.zh}` },
    unit: { en: 'households of 243,612', zh: '户（共243612户）' },
    definition: {
      en: `First relapses of 2021-2030 (${id}) scaled to the report's 243,612 lifted households; its difference is "how many more".`,
      zh: `2021—2030年首次返贫（${id}）按报告的243612户脱贫户推算；与首个情景之差即“多出多少户”。`,
    },
    value: (count) => (cohort.households * after(count, `firstRelapses${id}`)) / lifted(count),
  },
]

const money = (id: string, measure: Measure, title: Text, what: Text): Headline => ({
  id,
  title,
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  definition: {
    en: `${what.en}; 2021-2030, divided by the years that lifted households with a living member spent in the simulation.`,
    zh: `${what.zh}；2021—2030年合计，除以在世脱贫户的户年数。`,
  },
  value: (count) => after(count, measure) / 100 / after(count, 'households'),
})

/** Everything that is reported, in the order of the first screen. */
export const headlines: readonly Headline[] = [
  ...relapseHeadlines(d2),
  ...relapseHeadlines(d3),
  {
    id: 'person-years-poor-d2',
    title: { en: 'person-years poor 2021-2030, after medical cost (D2)', zh: '2021—2030年贫困人年，扣除医疗支出后（D2）' },
    unit: { en: 'person-years per 1,000 lifted persons', zh: '人年/千名脱贫人口' },
    definition: {
      en: 'Years that living members of lifted households spend in households with income per person after medical cost below the line (D2), 2021-2030, per 1,000 persons of the lifted cohort.',
      zh: '2021—2030年，在世脱贫人口处于扣除医疗自付后人均收入低于脱贫线（D2）家庭的人年数，每千名脱贫人口。',
    },
    value: (count) => (1000 * after(count, 'poorPersonsD2')) / count(firstYear, 'persons'),
  },
  {
    id: 'lifted-below-line',
    title: { en: 'lifted with an income below the line', zh: '收入未达标而脱贫' },
    unit: { en: 'per 1,000 lifted households', zh: '每千脱贫户' },
    definition: {
      en: 'Households that are lifted in 2014-2018 in a year in which their income per person is below the line, because too few above it are left to fill the numbers of that year; per 1,000 lifted. The same in all scenarios.',
      zh: '2014—2018年脱贫当年人均收入低于脱贫线的户（因达标户不足以补足当年脱贫户数），每千脱贫户。各情景相同。',
    },
    value: (count) => (1000 * sum(count, 'liftedBelowLine', firstYear, lastCampaignYear)) / lifted(count),
  },
  money(
    'campaign-money',
    'campaignFen',
    { en: 'campaign money', zh: '攻坚期资金' },
    {
      en: "The campaign's part of basic insurance, critical-illness insurance and medical assistance, and all of 351, 180, project subsidy and welfare posts",
      zh: '基本医保、大病保险、医疗救助中因脱贫攻坚而多付的部分，以及“351”“180”、产业补助、公益岗位',
    },
  ),
  money(
    'permanent-money',
    'permanentFen',
    { en: 'permanent money', zh: '常规资金' },
    {
      en: 'The rest of the insurance and assistance layers, dibao, destitute support, pension, disability subsidies, temporary relief',
      zh: '医保与救助各层的其余部分、低保、特困供养、养老金、残疾人补贴、临时救助',
    },
  ),
  money(
    'dividend-money',
    'dividendFen',
    { en: 'dividend (paid by firms)', zh: '户贷企用分红（企业支付）' },
    {
      en: 'Dividends of small loans, which firms pay and which end three years after the loan',
      zh: '扶贫小额信贷户贷企用分红，由企业支付，贷款三年后停止',
    },
  ),
]
