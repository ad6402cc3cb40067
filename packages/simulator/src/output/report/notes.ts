import type { Text } from '../../outcomes/headlines.ts'

/** What a reader must know to judge the numbers. */
export const assumptions: readonly Text[] = [
  {
    en: 'The households are invented: their numbers, sizes and years of exit add up to the report’s 243,612 households and 710,675 persons; how the totals are divided is mostly general knowledge, not verified.',
    zh: '住户为合成数据：户数、人口合计与报告的243612户、710675人一致；其内部结构多据一般常识，未经核实。',
  },
  {
    en: 'The names 351 and 180, who is left out of them (lifted in 2014 or 2015) and that they run until 2020 are the report’s; their contents and nearly all other policy values are general knowledge inside stated ranges.',
    zh: '“351”“180”之名、2014—2015年脱贫户不享受、执行至2020年均见于报告；其内容及其余政策参数多为一般常识，均注明范围。',
  },
  {
    en: 'The scenario kept is not history: it prolongs the campaign without end. What happened after 2020 lies nearer taper.',
    zh: 'kept情景并非史实：它假定政策无限期延续。2020年后的实际情形更接近taper情景。',
  },
  {
    en: 'Rules of 2014 and 2015 are those of 2016, without the campaign. Bills are dated 31 December, transfers use 1 January.',
    zh: '2014、2015年按2016年规则结算，不含攻坚政策。账单日期为12月31日，转移支付按1月1日。',
  },
  {
    en: 'Illness lowers income and costs money. Care is sought by its price: a dearer admission is forgone more often, so little own-pay is not protection by itself; forgone care stands beside it.',
    zh: '疾病既减少收入，又带来支出；是否住院随自付比例变化，越贵越可能放弃，因此自付低并不等于有保障，放弃的医疗另行列出。',
  },
  {
    en: 'The line of exit is followed: 2,800 yuan in 2014 to 4,000 in 2020, then consumer prices. No other line is mixed in.',
    zh: '采用脱贫线：2014年2800元至2020年4000元，其后按居民消费价格调整，不与其他标准混用。',
  },
  {
    en: 'Incomes and the values of dibao, pension and wages after 2025 are forecasts, the same in every scenario.',
    zh: '2025年以后的收入、低保、养老金和工资为预测值，各情景相同。',
  },
]

export const cannotTell: readonly Text[] = [
  {
    en: 'Whether an office that records hardly any relapse has helped in time or recorded strictly. Latent and registered relapse differ by a factor of tens to hundreds; they stand side by side and are never added.',
    zh: '登记返贫极少，究竟因及时帮扶还是因从严登记。潜在返贫与登记返贫相差数十至数百倍，两者并列，从不相加。',
  },
  {
    en: 'The level of poverty: the model is not calibrated yet. Differences between scenarios under the same draws are sturdier than the levels.',
    zh: '贫困水平：模型尚未校准。同一抽样下情景之间的差异比水平值更可靠。',
  },
  {
    en: 'What the counties’ own schemes did: the report’s annex is not available.',
    zh: '各县自行办法的作用：报告附件未能取得。',
  },
  {
    en: 'What happens to newborns, new households and people who move in: the cohort is closed and grows old.',
    zh: '新生儿、新立户和迁入者的情况：队列封闭，并逐年老化。',
  },
  {
    en: 'Whether assistance for the registered poor pays on the rest or on the compliant cost is not known; here it pays on the rest.',
    zh: '贫困人口医疗救助按剩余自付还是按合规费用计算，尚不清楚；此处按剩余自付计算。',
  },
]

export const marks: readonly Text[] = [
  { en: 'S: the field report on Fuyang of 2019.', zh: 'S：2019年阜阳调研报告。' },
  { en: 'F: a public source, named.', zh: 'F：注明的公开来源。' },
  {
    en: 'K h, K m, K l: general knowledge, not verified; confidence high, middle, low.',
    zh: 'K h、K m、K l：一般常识，未经核实；把握程度高、中、低。',
  },
]
