import type { Text } from '../../outcomes/headlines.ts'
import { whatIsRegistered } from '../caveats.ts'
import { percent } from '../figures/outcome-figures.ts'
import { grouped } from '../numbers.ts'
import type { Results } from '../results.ts'
import { nameOf } from '../scenario-names.ts'
import { rowsOf, type TableRow } from '../table-rows.ts'
import { tablesOf } from '../tables.ts'
import { shown } from './sentences.ts'

/** A question of the report that a small table answers. */
export type TableAnswer = {
  readonly id: string
  /** Its table of the run, which holds all of it, and more. */
  readonly table: string
  readonly title: Text
  /** What is counted, in one line. */
  readonly definition: Text
  readonly head: readonly Text[]
  /** A name and its cells. */
  readonly rows: readonly (readonly Text[])[]
}

type Make = (rows: (table: string) => readonly TableRow[], results: Results) => TableAnswer | undefined

const same = (text: string): Text => ({ en: text, zh: text })
const empty = same('')
const absent = same('-')

/** Mean and interval of columns of a row. */
function cell(row: TableRow | undefined, name: string, scale = 1): Text {
  if (!row || row[name] === null || row[name] === undefined) return absent
  const prefix = name === 'value' ? '' : `${name}_`
  const number = (column: string): number => scale * Number(row[column])
  return shown({ mean: number(name), standardError: Number.NaN, low: number(`${prefix}low_95`), high: number(`${prefix}high_95`) })
}

const columns: Make = (rowsIn, { table, registered, specification }) => {
  const { scenarios } = table
  const headline = (id: string, scenario: string): TableRow | undefined =>
    rowsIn('headlines').find((row) => row.headline === id && row.scenario === scenario)
  const recorded = (bracket: string, scenario: string): TableRow | undefined => {
    const row = registered.find(
      (one) => one.group === 'lifted' && one.firstYear < one.lastYear && one.bracket === bracket && one.scenario === scenario,
    )
    return row && { value: row.registered.mean, low_95: row.registered.low, high_95: row.registered.high }
  }
  const most = scenarios.at(-1)!
  const found = cell(headline('relapse-d3-at-risk', most), 'value')
  return {
    id: 'columns',
    table: specification.counted === 'measures' ? 'headlines' : 'registered',
    title: {
      en: `Latent relapse under ${most} is ${found.en} in 1,000 (D3); what an office registers is another fact, in columns of its own`,
      zh: `“${nameOf(most).zh}”情景下潜在返贫为每千户${found.zh}户（D3）；登记返贫是另一事实，单列`,
    },
    definition: whatIsRegistered(registered),
    head: [
      empty,
      { en: 'latent, after medical cost (D2), per 1,000 at risk', zh: '潜在，扣除医疗支出后（D2），每千户' },
      { en: 'latent, two years running (D3), per 1,000 at risk', zh: '潜在，连续两年（D3），每千户' },
      { en: 'registered, of 243,612, recording as in 2018', zh: '登记（共243612户），按2018年方式' },
      { en: 'registered, of 243,612, recording as in 2016', zh: '登记（共243612户），按2016年方式' },
    ],
    rows: scenarios.map((scenario) => [
      nameOf(scenario),
      cell(headline('relapse-d2-at-risk', scenario), 'value'),
      cell(headline('relapse-d3-at-risk', scenario), 'value'),
      cell(recorded('as-in-2018', scenario), 'value'),
      cell(recorded('as-in-2016', scenario), 'value'),
    ]),
  }
}

const places: { readonly [place: string]: Text } = {
  frontier: { en: 'frontier', zh: '前沿' },
  dominated: { en: 'dominated', zh: '被占优' },
  extended: { en: 'dominated by a mix', zh: '被组合占优' },
}

const cost: Make = (rowsIn) => {
  const rows = rowsIn('cost-effectiveness').filter(({ definition }) => definition === 'D3')
  const compared = rows.filter(({ per_relapse_yuan }) => per_relapse_yuan !== null)
  if (compared.length === 0) return undefined
  const base = nameOf(String(rows[0]!.base))
  const perRelapse = (row: TableRow): Text =>
    row.per_relapse_yuan_interval === 'between'
      ? cell(row, 'per_relapse_yuan')
      : row.per_relapse_yuan === null
        ? absent
        : {
            en: `${grouped(Number(row.per_relapse_yuan))} [no bounds]`,
            zh: `${Number(row.per_relapse_yuan).toFixed(0)} [无界]`,
          }
  const words = (language: 'en' | 'zh'): string =>
    compared.map((row) => `${perRelapse(row)[language]} (${nameOf(String(row.scenario))[language]})`).join(language === 'en' ? ', ' : '，')
  return {
    id: 'cost',
    table: 'cost-effectiveness',
    title: {
      en: `A first relapse averted (D3) costs the public, in yuan against ${base.en}: ${words('en')}`,
      zh: `与“${base.zh}”相比，每避免一户首次返贫（D3）的公共支出（元）：${words('zh')}`,
    },
    definition: {
      en: 'Public money of campaign and permanent programmes and first relapses of the lifted, 2021-2030, against the scenario that costs least. Dominated: costs no less than another and averts no more. Ratios have intervals by Fieller; [no bounds] where the relapses averted may be 0. Latent relapses.',
      zh: '脱贫户2021—2030年公共资金（攻坚期与常规）与首次返贫，与成本最低的情景相比。被占优：成本不低于而避免不多于另一情景。比值区间用费勒法；避免数可能为零时无界。均为潜在返贫。',
    },
    head: [
      empty,
      { en: 'extra public money, yuan a household', zh: '多支出公共资金，元/户' },
      { en: 'relapses averted, per 1,000', zh: '少返贫，每千户' },
      { en: 'yuan per relapse averted', zh: '每避免一户，元' },
      { en: 'place', zh: '位置' },
    ],
    rows: rows.map((row) => [
      nameOf(String(row.scenario)),
      cell(row, 'extra_money_yuan'),
      cell(row, 'averted'),
      perRelapse(row),
      places[String(row.place)] ?? absent,
    ]),
  }
}

const benefits: { readonly [id: string]: Text } = {
  dibao: { en: 'dibao', zh: '低保' },
  assistance: { en: 'medical assistance', zh: '医疗救助' },
  '351': { en: '351', zh: '“351”' },
  '180': { en: '180', zh: '“180”' },
  posts: { en: 'welfare posts', zh: '公益岗位' },
  project: { en: 'project subsidies', zh: '产业奖补' },
}
const whom: readonly { readonly id: string; readonly title: Text }[] = [
  { id: 'never-registered', title: { en: 'never registered', zh: '未建档立卡' } },
  { id: 'lifted-until-2015', title: { en: 'lifted 2014-15', zh: '2014—2015年脱贫' } },
  { id: 'lifted-from-2016', title: { en: 'lifted 2016-18', zh: '2016—2018年脱贫' } },
]

const missed: Make = (rowsIn, { table }) => {
  const rows = rowsIn('targeting').filter(({ period, scenario }) => period === '2017-2020' && scenario === table.scenarios[0])
  if (rows.length === 0) return undefined
  const of = (benefit: string, who: string, quantity: string): TableRow | undefined =>
    rows.find((row) => row.benefit === benefit && row.households === who && row.quantity === quantity)
  const share = (row: TableRow | undefined): string => (row ? percent(100 * Number(row.value)) : '-')
  const [early, never] = ['lifted-until-2015', 'never-registered'].map((who) => share(of('351', who, 'exclusion-error')))
  const dibao = share(of('dibao', 'lifted-from-2016', 'exclusion-error'))
  const names: readonly (readonly [string, Text])[] = [
    ['exclusion-error', { en: 'missed', zh: '漏' }],
    ['inclusion-error', { en: 'without need', zh: '错' }],
  ]
  return {
    id: 'missed',
    table: 'targeting',
    title: {
      en: `The 351 missed ${early} of those in need who were lifted in 2014-15 and ${never} of the never registered; dibao missed ${dibao} of those lifted in 2016-18`,
      zh: `“351”漏掉2014—2015年脱贫需要户的${early}、未建档立卡需要户的${never}；低保漏掉2016—2018年脱贫需要户的${dibao}`,
    },
    definition: {
      en: 'Percent, household-years of 2017-2020. In need of a benefit: poor after medical cost (D2) without its money. Missed: of those in need, without the benefit (exclusion error); without need: of those who have it, not in need (inclusion error). Latent need, which no office sees.',
      zh: '百分比，2017—2020年户年。需要：扣除该项待遇后按D2为贫困。漏：需要户中未享受者（漏保率）；错：享受户中非需要者（错保率）。需要为潜在状态，任何部门无法直接看到。',
    },
    head: [
      empty,
      ...whom.flatMap(({ title }) => names.map(([, name]): Text => ({ en: `${title.en}: ${name.en}`, zh: `${title.zh}：${name.zh}` }))),
    ],
    rows: Object.entries(benefits).map(([benefit, name]) => [
      name,
      ...whom.flatMap(({ id }) => names.map(([quantity]) => cell(of(benefit, id, quantity), 'value', 100))),
    ]),
  }
}

const channels: { readonly [channel: string]: Text & { readonly tag?: string } } = {
  'illness-cost': { en: 'illness: its cost', zh: '疾病：医疗费用', tag: 'illness' },
  'illness-income': { en: 'illness: income lost', zh: '疾病：收入损失', tag: 'illness' },
  disability: { en: 'disability', zh: '残疾', tag: 'disability' },
  harvest: { en: 'harvest', zh: '收成', tag: 'harvest' },
  'project-workshop': { en: 'projects and workshops', zh: '产业项目与扶贫车间' },
  'dividend-end': { en: 'end of the dividend', zh: '分红到期' },
  'transfer-cut': { en: 'end of transfers', zh: '转移停发' },
  'campaign-end': { en: 'end of the campaign', zh: '攻坚政策退出' },
}

const causes: Make = (rowsIn, { table }) => {
  const rows = rowsIn('causes').filter(({ definition }) => definition === 'D3')
  if (rows.length === 0) return undefined
  const scenario = String(rows[0]!.scenario)
  const own = rows.filter((row) => row.scenario === scenario)
  const order = own.toSorted((a, b) => Number(b.necessary) - Number(a.necessary))
  const tagOf = (tag: string | undefined): TableRow | undefined =>
    rowsIn('cause-tags').find(
      (row) =>
        row.tag === tag &&
        row.definition === 'D3' &&
        row.period === 'from-2021' &&
        row.scenario === scenario &&
        table.scenarios.includes(scenario),
    )
  const name = (channel: string): Text => channels[channel] ?? same(channel)
  const first = order[0]!
  return {
    id: 'causes',
    table: 'causes',
    title: {
      en: `Without “${name(String(first.channel)).en}”, ${percent(100 * Number(first.necessary))} of the first relapses (D3, ${scenario}) would not have happened`,
      zh: `若无“${name(String(first.channel)).zh}”，${percent(100 * Number(first.necessary)).replace(' ', '')}的首次返贫（D3，${nameOf(scenario).zh}）不会发生`,
    },
    definition: {
      en: 'Percent. Needed: of those who relapse, those who would not have, had this channel alone been off. Share: Shapley value of the channel in all that the channels bring. Put down: what an office would name, the largest loss of the year; illness is one name for two channels. That the three differ is a result. Latent.',
      zh: '百分比。必要：返贫户中若仅无此项则不返贫者。份额：该渠道的夏普利值占各渠道合计之比。登记：部门会写下的主因，即当年最大损失；两条疾病渠道在登记中同为“疾病”。三者不同本身即为结果。均为潜在返贫。',
    },
    head: [empty, { en: 'needed', zh: '必要' }, { en: 'share', zh: '份额' }, { en: 'put down', zh: '登记' }],
    rows: order.map((row) => [
      name(String(row.channel)),
      cell(row, 'necessary', 100),
      {
        en: `${grouped(100 * Number(row.share), 1)} (s.e. ${grouped(100 * Number(row.share_standard_error), 1)})`,
        zh: `${grouped(100 * Number(row.share), 1)}（标准误${grouped(100 * Number(row.share_standard_error), 1)}）`,
      },
      cell(tagOf(name(String(row.channel)) && channels[String(row.channel)]?.tag), 'value', 100),
    ]),
  }
}

const howToGetCauses: Make = (_, { causes: made, specification }) =>
  made || specification.counted === 'measures'
    ? undefined
    : {
        id: 'causes',
        table: 'cause-tags',
        title: {
          en: 'What would be without each cause is not in this run: add --causes to the command below',
          zh: '本次运行未作成因反事实分析：在文末命令后加--causes即可',
        },
        definition: {
          en: 'What an office would put down as the cause is in the table cause-tags; it names the largest loss of the year, not what would have kept the household out of poverty.',
          zh: '部门会登记的主因见cause-tags表；它只是当年最大的一项损失，并非“若无此项则不返贫”。',
        },
        head: [],
        rows: [],
      }

const fit: Make = (rowsIn) => {
  const rows = rowsIn('population-fit')
  if (rows.length === 0) return undefined
  const kept = rows.filter(({ constrained }) => constrained === 'yes')
  const drawn = rows.filter(({ constrained, tae, total }) => constrained === 'no' && tae !== null && Number(total) > 0)
  const sum = (of: readonly TableRow[], column: string): number => of.reduce((total, row) => total + Number(row[column]), 0)
  const beyond = sum(drawn, 'beyond')
  const cells = sum(
    drawn.filter((row) => row.beyond !== null),
    'cells',
  )
  const worst = drawn
    .filter(({ beyond: known }) => known !== null)
    .reduce<TableRow | undefined>((most, row) => (Number(row.sae) > Number(most?.sae ?? 0) ? row : most), undefined)
  return {
    id: 'fit',
    table: 'population-fit',
    title: {
      en: `The invented population keeps its ${kept.length} constrained margins with a total absolute error of ${grouped(sum(kept, 'tae'))}; of the ${grouped(cells)} cells drawn by chance, ${grouped(beyond)} lie beyond chance`,
      zh: `合成人口${kept.length}项受约束边际的总绝对误差（TAE）为${sum(kept, 'tae').toFixed(0)}；随机抽取的${cells}格中有${beyond}格超出随机范围`,
    },
    definition: {
      en: `Population of the first replicate at its start. Beyond chance: |Z| above 1.96, about one in twenty by chance.${worst ? ` The largest error of a drawn margin is ${percent(100 * Number(worst.sae))} of its total (SAE, ${worst.margin}, ${worst.group}).` : ''}`,
      zh: `首次重复的初始人口。超出随机范围：|Z|大于1.96，随机约占二十分之一。${worst ? `随机边际中误差最大者为其合计的${percent(100 * Number(worst.sae)).replace(' ', '')}（SAE，${worst.margin}，${worst.group}）。` : ''}`,
    },
    head: [],
    rows: [],
  }
}

/** Those that the run has. */
export function tableAnswers(results: Results): TableAnswer[] {
  const rowsIn = (table: string): readonly TableRow[] => rowsOf(tablesOf(results), table)
  return [columns, cost, missed, causes, howToGetCauses, fit].flatMap((make) => make(rowsIn, results) ?? [])
}
