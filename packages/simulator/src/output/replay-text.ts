import { type Language, toYuan, type Vocabulary } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'
import { type Layer, layers } from '../dynamics/facts.ts'
import type { ReplayedHousehold, ReplayedMember, ReplayedStay, ReplayedYear } from '../experiment/replay.ts'
import type { Text } from '../outcomes/headlines.ts'
import { type Definition, definitions, years as simulatedYears } from '../outcomes/measures.ts'
import { parameters } from '../parameters.ts'
import { grouped } from './numbers.ts'

/** A household as it is asked for. */
export type Asked = {
  readonly number: number
  readonly scenario: string
  /** From 1. */
  readonly replicate: number
  readonly seed: string
  /** First and last year that are told. */
  readonly from: number
  readonly to: number
}

const inputs: Vocabulary['household'] = vocabulary.household

const definitionNames: { readonly [D in Definition]: Text } = {
  D1: { en: 'by income (D1)', zh: '收入低于标准（D1）' },
  D2: { en: 'after medical cost (D2)', zh: '扣除医疗支出后低于标准（D2）' },
  D2c: { en: 'after medical cost and what savings bore of it (D2c)', zh: '扣除医疗支出并计入动用储蓄后低于标准（D2c）' },
  D3: { en: 'two years running (D3)', zh: '连续两年（D3）' },
}
const layerNames: { readonly [L in Layer]: Text } = {
  basic: { en: 'basic insurance', zh: '基本医保' },
  critical: { en: 'critical-illness insurance', zh: '大病保险' },
  assistance: { en: 'medical assistance', zh: '医疗救助' },
  health351: { en: 'the 351 backstop', zh: '“351”兜底' },
  health180: { en: 'the 180 supplement', zh: '“180”补充' },
  further: { en: 'further payers', zh: '其他支付方' },
}
const tierNames: readonly Text[] = [
  { en: 'township hospital', zh: '乡镇卫生院' },
  { en: 'county hospital', zh: '县级医院' },
  { en: 'city hospital', zh: '市级医院' },
  { en: 'provincial hospital', zh: '省级医院' },
]

const yuan = (fen: number, language: Language): string => {
  const whole = Math.round(toYuan(fen))
  return language === 'en' ? grouped(whole) : String(whole)
}
const listed = (parts: readonly string[], language: Language): string =>
  language === 'zh' || parts.length < 2 ? parts.join(language === 'en' ? '' : '、') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

function memberName({ age, male, number }: ReplayedMember, language: Language): string {
  const zh = age < 15 ? (male ? '男孩' : '女孩') : male ? '男' : '女'
  return language === 'en'
    ? `${age < 15 ? (male ? 'boy' : 'girl') : male ? 'man' : 'woman'} of ${age} (${number})`
    : `${zh}，${age}岁（${number}）`
}

function condition({ chronic, disability, tekun, insured }: ReplayedMember, language: Language): string {
  const en = [
    ['chronically ill', 'gravely ill'][chronic - 1],
    ['disabled', 'severely disabled'][disability - 1],
    tekun ? 'destitute' : '',
    insured ? '' : 'not insured this year',
  ]
  const zh = [
    ['患慢性病', '患重大疾病'][chronic - 1],
    ['残疾', '重度残疾'][disability - 1],
    tekun ? '特困' : '',
    insured ? '' : '当年未参保',
  ]
  return (language === 'en' ? en : zh).filter(Boolean).join(language === 'en' ? ', ' : '、')
}

const whoLives = (members: readonly ReplayedMember[], language: Language): string =>
  members
    .map((member) => {
      const more = condition(member, language)
      return language === 'en'
        ? `a ${memberName(member, 'en')}${more ? `, ${more}` : ''}`
        : `${memberName(member, 'zh')}${more ? `，${more}` : ''}`
    })
    .join(language === 'en' ? '; ' : '；')

/** What is different of the members from the year before, and what the year before ended with. */
function happened(now: ReplayedYear, before: ReplayedYear | undefined, household: ReplayedHousehold, language: Language): string[] {
  const sentences: string[] = []
  const say = (text: Text): void => void sentences.push(text[language])
  for (const member of now.members) {
    const was = before?.members.find(({ number }) => number === member.number)
    const name = memberName(member, language)
    if (before && !was) say({ en: `A ${name} joined.`, zh: `新增成员：${name}。` })
    if (!was) continue
    if (member.chronic > was.chronic)
      say(
        member.chronic === 2
          ? { en: `The ${name} fell gravely ill.`, zh: `${name}患重大疾病。` }
          : { en: `The ${name} became chronically ill.`, zh: `${name}患慢性病。` },
      )
    if (member.disability > was.disability)
      say(
        member.disability === 2
          ? { en: `The ${name} became severely disabled.`, zh: `${name}重度致残。` }
          : { en: `The ${name} became disabled.`, zh: `${name}致残。` },
      )
  }
  const dead = household.deaths.get(now.year - 1) ?? []
  for (const member of before?.members ?? []) {
    if (now.members.some(({ number }) => number === member.number)) continue
    const name = memberName(member, language)
    if (!dead.includes(member.number)) say({ en: `The ${name} left the household.`, zh: `${name}离开本户。` })
  }
  if (before && now.project !== before.project)
    say(now.project ? { en: 'It joined a project.', zh: '参加产业项目。' } : { en: 'It lost its project.', zh: '产业项目终止。' })
  if (before && now.post !== before.post)
    say(now.post ? { en: 'It was given a welfare post.', zh: '获得公益岗位。' } : { en: 'It lost its welfare post.', zh: '失去公益岗位。' })
  const stopped = Object.keys(before?.transfers ?? {}).filter((fact) => now.transfers[fact] === undefined)
  if (stopped.length > 0) {
    const names = (of: Language): string =>
      listed(
        stopped.map((fact) => titles.get(fact)?.[of] ?? fact),
        of,
      )
    say({ en: `No longer paid: ${names('en')}.`, zh: `不再领取：${names('zh')}。` })
  }
  const uninsured = before ? now.members.filter(({ insured }) => !insured).map((member) => memberName(member, language)) : []
  if (uninsured.length > 0)
    say({ en: `Not insured this year: ${listed(uninsured, language)}.`, zh: `当年未参保：${listed(uninsured, language)}。` })
  for (const stay of now.stays) say(stayText(stay, now))
  if (now.chronicCare.length > 0) {
    const who = listed(
      now.chronicCare.map((number) => nameIn(now, number, language)),
      language,
    )
    say({ en: `Treated for chronic illness outside hospital: ${who}.`, zh: `慢性病门诊：${who}。` })
  }
  for (const number of household.deaths.get(now.year) ?? [])
    say({ en: `At the year’s end the ${nameIn(now, number, language)} died.`, zh: `年末${nameIn(now, number, language)}去世。` })
  if (household.exitYear === now.year) say({ en: 'At the year’s end the household was lifted out of poverty.', zh: '年末脱贫。' })
  return sentences
}

function nameIn({ members }: ReplayedYear, number: number, language: Language): string {
  return memberName(members.find((member) => member.number === number)!, language)
}

function stayText({ member, gross, times, tier, inside, referred }: ReplayedStay, year: ReplayedYear): Text {
  if (times === 0)
    return {
      en: `The ${nameIn(year, member, 'en')} needed hospital care for ${yuan(gross, 'en')} yuan and did not seek it.`,
      zh: `${nameIn(year, member, 'zh')}需住院而未就医，所需费用${yuan(gross, 'zh')}元。`,
    }
  const place = tierNames[tier]!
  const en = inside ? `a ${place.en}` : 'a hospital outside the province'
  const zh = inside ? place.zh : '省外医院'
  return {
    en: `The ${nameIn(year, member, 'en')} was ${['', 'twice ', 'three times '][times - 1]}in ${en}, ${referred ? '' : 'not referred, '}for ${yuan(gross, 'en')} yuan.`,
    zh: `${nameIn(year, member, 'zh')}在${zh}住院${times > 1 ? `${times}次` : ''}${referred ? '' : '（未转诊）'}，费用${yuan(gross, 'zh')}元。`,
  }
}

const titles = new Map<string, Text>(
  policies.flatMap(({ id, facts }) => {
    const short = id
      .split('/')
      .at(-1)!
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return Object.entries(facts).map(([name, { title }]) => [`${short}.${name}`, title] as const)
  }),
)

/** Income, transfers by the rule that paid them, medical cost by payer, savings and debt. */
function moneyText(year: ReplayedYear, language: Language): string[] {
  const amount = (fen: number): string => yuan(fen, language)
  const n = year.members.length
  const earned = year.disposable - Object.values(year.transfers).reduce((sum, fen) => sum + fen, 0)
  // Wages that a policy keeps up or cuts, such as those of a workshop.
  const further = earned - year.wages - year.farmIncome - year.otherIncome
  const transfers = Object.entries(year.transfers).map(([fact, fen]) => `${titles.get(fact)?.[language] ?? fact} ${amount(fen)}`)
  const paid = layers.filter((layer) => year.paid[layer] !== 0).map((layer) => `${layerNames[layer][language]} ${amount(year.paid[layer])}`)
  const perHead = amount((year.disposable - year.interest) / n)
  const afterCare = amount((year.disposable - year.interest - year.ownPay) / n)
  if (language === 'en')
    return [
      `It earned ${amount(earned)} yuan (wages ${amount(year.wages)}, farm ${amount(year.farmIncome)}, other ${amount(year.otherIncome)}${further === 0 ? '' : `, further wages ${amount(further)}`}; workers: ${year.workers})${transfers.length > 0 ? ` and was paid ${listed(transfers, 'en')}` : ', and no policy paid it anything'}${year.interest > 0 ? `; interest on its debt took ${amount(year.interest)}` : ''}: ${perHead} a person.`,
      year.gross === 0
        ? 'No medical cost.'
        : `Medical cost ${amount(year.gross)}: ${paid.length > 0 ? `${listed(paid, 'en')} paid; ` : 'nobody else paid; '}its own ${amount(year.ownPay)}${year.drawdown > 0 ? `, ${amount(year.drawdown)} of it from savings` : ''}. Left after it: ${afterCare} a person.`,
      `At the end savings ${amount(year.assets)}, debt ${amount(year.debt)}.`,
    ]
  return [
    `经营性及工资收入${amount(earned)}元（工资${amount(year.wages)}，务农${amount(year.farmIncome)}，其他${amount(year.otherIncome)}${further === 0 ? '' : `，其他工资${amount(further)}`}；劳动力${year.workers}人）${transfers.length > 0 ? `；政策支付：${listed(transfers, 'zh')}` : '；没有政策支付'}${year.interest > 0 ? `；付息${amount(year.interest)}` : ''}；人均${perHead}元。`,
    year.gross === 0
      ? '无医疗费用。'
      : `医疗费用${amount(year.gross)}元：${paid.length > 0 ? `${listed(paid, 'zh')}` : '无人支付'}；个人负担${amount(year.ownPay)}元${year.drawdown > 0 ? `，其中动用储蓄${amount(year.drawdown)}元` : ''}；扣除后人均${afterCare}元。`,
    `年末储蓄${amount(year.assets)}元，债务${amount(year.debt)}元。`,
  ]
}

/** What processes told the policies of the household, such as months in a workshop. */
function givenText({ given }: ReplayedYear, language: Language): string[] {
  const facts = Object.entries(given).flatMap(([name, value]): string[] => {
    const fact = inputs[name]
    if (!fact || fact.values || Number.isNaN(value)) return []
    if (fact.unit === undefined) return [fact.title[language]]
    return [`${fact.title[language]} ${fact.unit.startsWith('CNY') ? yuan(value, language) : Number(value.toPrecision(3))}`]
  })
  if (facts.length === 0) return []
  return [language === 'en' ? `Also known to the policies: ${facts.join('; ')}.` : `政策还知悉：${facts.join('；')}。`]
}

function statusText({ line, poor, entered, enteredFirst, takesUpDibao }: ReplayedYear, language: Language): string {
  const of = (flags: ReplayedYear['poor']): string[] => definitions.filter((d) => flags[d]).map((d) => definitionNames[d][language])
  const at = yuan(line, language)
  const now = of(poor)
  const fell = definitions
    .filter((d) => entered[d])
    .map((d) => `${definitionNames[d][language]}${enteredFirst[d] ? '' : language === 'en' ? ', again' : '，再次'}`)
  if (language === 'en')
    return now.length === 0
      ? `Above the line of ${at} a person by every definition.`
      : `Below the line of ${at} a person ${listed(now, 'en')}.${fell.length > 0 ? ` It fell this year: ${fell.join('; ')}.` : ''}${takesUpDibao ? '' : ' It had not taken up dibao.'}`
  return now.length === 0
    ? `按各口径均高于标准（人均${at}元）。`
    : `低于标准（人均${at}元）：${listed(now, 'zh')}。${fell.length > 0 ? `【当年返贫】${fell.join('；')}。` : ''}${takesUpDibao ? '' : '未领取低保。'}`
}

/** A household through its years under one scenario, as paragraphs: lines that begin with spaces stand further in. */
export function replayText(household: ReplayedHousehold, years: readonly ReplayedYear[], asked: Asked, language: Language): string[] {
  const county = Object.keys(parameters.cohort.counties.value)[household.county]!
  const where = inputs.county?.valueTitles?.[county]?.[language] ?? county
  const first = years[0]
  const lines =
    language === 'en'
      ? [
          `Household ${asked.number} under ${asked.scenario} · replicate ${asked.replicate} · seed ${asked.seed}`,
          `${where}, village ${household.village}; ${household.group === 'lifted' ? (household.exitYear === undefined ? 'registered, not lifted' : `registered, lifted at the end of ${household.exitYear}`) : 'never registered'}. A simulated household: it stands for many and is nobody.`,
        ]
      : [
          `第${asked.number}户 · 情景${asked.scenario} · 第${asked.replicate}次重复 · 种子${asked.seed}`,
          `${where}，第${household.village}村；${household.group === 'lifted' ? (household.exitYear === undefined ? '建档立卡户，未脱贫' : `建档立卡户，${household.exitYear}年底脱贫`) : '非建档立卡户'}。合成住户，并非真实家庭。`,
        ]
  if (first)
    lines.push(
      language === 'en' ? `In ${first.year}: ${whoLives(first.members, 'en')}.` : `${first.year}年：${whoLives(first.members, 'zh')}。`,
    )
  years.forEach((year, i) => {
    if (year.year < asked.from || year.year > asked.to) return
    lines.push('', String(year.year))
    const told = [
      ...happened(year, years[i - 1], household, language),
      ...moneyText(year, language),
      ...givenText(year, language),
      statusText(year, language),
    ]
    lines.push(...told.map((sentence) => `  ${sentence}`))
  })
  const last = years.at(-1)
  if (last && last.year < simulatedYears.at(-1)!)
    lines.push('', language === 'en' ? `Nobody of it was alive after ${last.year}.` : `${last.year}年后无在世成员。`)
  return lines
}

/**
 * Under which other futures the household would not have fallen for the first time, or later. A future that has not parted from the one that
 * is told when it falls is told apart from those that had, and did not help.
 *
 * @param years - shape [scenario][year], the first is the one told; years before scenarios part are the same object
 */
export function caughtText(
  scenarios: readonly string[],
  { group, years }: Pick<ReplayedHousehold, 'group' | 'years'>,
  language: Language,
): string[] {
  const lines: string[] = ['', language === 'en' ? 'What would have caught it' : '哪些政策能够兜住']
  const firstFall = (of: readonly ReplayedYear[], definition: Definition): number | undefined =>
    of.find(({ enteredFirst }) => enteredFirst[definition])?.year
  let fell = false
  for (const definition of ['D2', 'D3'] as const) {
    const year = firstFall(years[0]!, definition)
    if (year === undefined) continue
    fell = true
    const never: string[] = []
    const later: string[] = []
    const same: string[] = []
    const notYet: string[] = []
    scenarios.slice(1).forEach((scenario, s) => {
      const other = firstFall(years[s + 1]!, definition)
      const at = years[0]!.findIndex((one) => one.year === year)
      if (years[s + 1]![at] === years[0]![at]) notYet.push(scenario)
      else if (other === undefined) never.push(scenario)
      else if (other > year) later.push(`${scenario} (${other})`)
      else same.push(other < year ? `${scenario} (${other})` : scenario)
    })
    const parts: readonly [Text, readonly string[]][] = [
      [{ en: 'would not have fallen under', zh: '不会返贫' }, never],
      [{ en: 'would have fallen later under', zh: '推迟返贫' }, later],
      [{ en: 'would have fallen as early under', zh: '不会推迟' }, same],
      [{ en: 'could tell nothing, as nothing was different until then, under', zh: '至此各项政策尚无不同，无从比较' }, notYet],
    ]
    lines.push(
      language === 'en'
        ? `  It first fell ${definitionNames[definition].en} in ${year}.`
        : `  ${year}年首次${group === 'lifted' ? '返贫' : '陷入贫困'}：${definitionNames[definition].zh}。`,
    )
    for (const [words, ids] of parts)
      if (ids.length > 0) lines.push(`    ${words[language]}${language === 'en' ? ': ' : '：'}${ids.join(', ')}`)
  }
  if (!fell)
    lines.push(
      language === 'en'
        ? `  It did not fall below the line${group === 'lifted' ? ' after it was lifted' : ''}, neither after medical cost (D2) nor two years running (D3).`
        : group === 'lifted'
          ? '  脱贫后未返贫（D2、D3）。'
          : '  未陷入贫困（D2、D3）。',
    )
  return lines
}

type Listed = { readonly scenario: string; readonly replicate: number; readonly seed: string; readonly definition: Definition }

/** Numbers of households that fell back, and the year of the first time. */
export function fallenText(
  fallen: readonly { readonly number: number; readonly year: number }[],
  { scenario, replicate, seed, definition }: Listed,
  language: Language,
): string[] {
  const name = definitionNames[definition][language]
  const head =
    language === 'en'
      ? `Households that fell below the line ${name} under ${scenario}: the first of them · replicate ${replicate} · seed ${seed}`
      : `情景${scenario}下返贫的住户（${name}），按编号列出前若干户 · 第${replicate}次重复 · 种子${seed}`
  if (fallen.length === 0) return [head, language === 'en' ? '  none' : '  无']
  const rows = fallen.map(({ number, year }) => `  ${String(number).padStart(7)}  ${year}`)
  return [head, language === 'en' ? '  household  first time' : '  住户编号  首次返贫年份', ...rows]
}
