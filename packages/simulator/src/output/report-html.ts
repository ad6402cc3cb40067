import { scenarioOf } from '../dynamics/scenario-of.ts'
import { resultOf } from '../inference/headlines.ts'
import { headlines, type Text } from '../outcomes/headlines.ts'
import { notCalibrated, outsideThePicture, whatIntervalsHold, whatIsAssumed } from './caveats.ts'
import type { Figure } from './figures/figure.ts'
import { languages } from './figures/figure.ts'
import { figures } from './figures/figures.ts'
import { figureFile } from './figures-svg.ts'
import { grouped, showScale } from './numbers.ts'
import { billSteps } from './report/bill-steps.ts'
import { both, escaped, escapedBoth, table } from './report/html.ts'
import { assumptions, cannotTell, marks } from './report/notes.ts'
import { relapseSentence, shown } from './report/sentences.ts'
import { style } from './report/style.ts'
import { type TableAnswer, tableAnswers } from './report/table-answers.ts'
import { commandOf, type Results, type Writer } from './results.ts'
import { nameOf } from './scenario-names.ts'
import { stoppedText } from './stopped-text.ts'

/** The report: one file in both languages, which needs no script and no network. */
export const reportHtml: Writer = {
  name: 'report.html',
  async write(results) {
    const { specification, hash } = results
    const body = [
      '<input type="radio" name="language" id="english" checked><input type="radio" name="language" id="chinese">',
      '<nav><label for="english" lang="en">English</label><label for="chinese" lang="zh-CN">中文</label></nav>',
      `<header>${opening(results)}</header>`,
      `<main>${answers(results)}${await questions(results)}${comparison(results)}${notes()}</main>`,
      `<footer>${closing(results)}</footer>`,
    ].join('\n')
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Doudi 兜底 · ${escaped(specification.name)} · ${escaped(specification.seed)} · ${hash}</title><style>${style}</style>`
    return new Map([['report.html', `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`]])
  },
}

function opening({
  specification: { scale, scenarios, seed, own, precision, parameters = {} },
  table,
  households,
  persons,
  hash,
}: Results): string {
  const { replicates } = table
  const stopped = precision && stoppedText(table, precision)
  const size = {
    en: `${grouped(households)} households, ${grouped(persons)} persons (${showScale(scale)}); ${scenarios.length} scenarios, ${replicates} replicates; seed <code>${escaped(seed)}</code>, run <code>${hash}</code>.`,
    zh: `${households}户、${persons}人（占全部脱贫户的${Number((scale * 100).toPrecision(3))}%）；${scenarios.length}个情景，重复${replicates}次；种子<code>${escaped(seed)}</code>，编号<code>${hash}</code>。`,
  }
  const set = Object.entries(parameters).map(([path, value]) => `${path} ${JSON.stringify(value).replaceAll(',', ', ')}`)
  const list = (language: 'en' | 'zh'): string =>
    scenarios
      .map(
        (id) =>
          `<li><em>${escaped(nameOf(id)[language])}</em>${language === 'en' ? ': ' : `（${escaped(id)}）：`}${escaped(scenarioOf(id, own)?.title[language] ?? id)}</li>`,
      )
      .join('')
  return [
    both('h1', { en: 'Who falls back into poverty when the campaign’s policies end', zh: '脱贫攻坚政策退出后，谁会返贫' }),
    both('p', {
      en: 'Fuyang, Anhui, 2014-2030. Households lifted out of poverty in 2014-2018, simulated.',
      zh: '安徽阜阳，2014—2030年。2014—2018年脱贫户的模拟结果。',
    }),
    both('p', {
      en: `<span class="mark">${notCalibrated.en}</span> ${size.en}`,
      zh: `<span class="mark">${notCalibrated.zh}</span> ${size.zh}`,
    }),
    both('ul', { en: list('en'), zh: list('zh') }),
    ...(stopped ? [both('p', { en: escaped(stopped.en), zh: escaped(stopped.zh) })] : []),
    ...(set.length > 0
      ? [
          both('p', {
            en: escaped(`Values of the model set otherwise: ${set.join('; ')}.`),
            zh: escaped(`改动的模型参数：${set.join('；')}。`),
          }),
        ]
      : []),
  ].join('')
}

const relapseWords: readonly { readonly id: string; readonly heading: Text; readonly words: Text }[] = [
  {
    id: 'relapse-d3-at-risk',
    heading: { en: 'Two years running below the line (D3)', zh: '连续两年低于脱贫线（D3）' },
    words: {
      en: 'at risk at the end of 2020 fall below the line for two years running, for the first time, in 2021-2030',
      zh: '（2020年末尚未返贫者）于2021—2030年首次连续两年低于脱贫线',
    },
  },
  {
    id: 'relapse-d2-at-risk',
    heading: { en: 'In a single year, after medical cost (D2)', zh: '任一年扣除医疗支出后低于脱贫线（D2）' },
    words: {
      en: 'at risk at the end of 2020 fall below the line after medical cost, for the first time, in 2021-2030',
      zh: '（2020年末尚未返贫者）于2021—2030年首次扣除医疗支出后低于脱贫线',
    },
  },
]

function answers({ headlines: results, table: { scenarios } }: Results): string {
  const first = scenarios[0]!
  const most = resultOf(results, 'relapse-d3-cohort', scenarios.includes('cliff') ? 'cliff' : scenarios.at(-1)!)
  const heading: Text = most.difference
    ? {
        en: `Of 243,612 households, ${shown(most.difference).en} more fall back under ${most.scenario} than under ${first}`,
        zh: `243612户中，“${nameOf(most.scenario).zh}”比“${nameOf(first).zh}”多返贫${shown(most.difference).zh}户`,
      }
    : {
        en: `Of 243,612 households, ${shown(most.estimate).en} fall back under ${first}`,
        zh: `243612户中，“${nameOf(first).zh}”情景下返贫${shown(most.estimate).zh}户`,
      }
  const blocks = relapseWords.map(({ id, heading: title, words }) => {
    const sentences = scenarios.map((scenario) =>
      both('p', relapseSentence(resultOf(results, id, scenario), words, first), ' class="answer"'),
    )
    const { definition } = headlines.find((headline) => headline.id === id)!
    return both('h3', title) + sentences.join('') + both('p', escapedBoth(definition), ' class="definition"')
  })
  return [
    both('h2', escapedBoth(heading)),
    both('p', {
      en: 'Two years running below the line (D3), first time since they were lifted, 2021-2030. 95 % intervals in brackets; differences are paired: every scenario sees the same illnesses and incomes.',
      zh: '按连续两年低于脱贫线（D3）、脱贫后首次、2021—2030年计。方括号内为95%区间；差异为配对比较：各情景面对相同的疾病与收入冲击。',
    }),
    both('p', outsideThePicture),
    both('p', whatIsAssumed),
    ...blocks,
  ].join('')
}

/** Questions of the report, in its order: figures and small tables by their ids. */
const order = [
  ...['columns', 'split', 'poor-d2', 'poor-d3', 'poverty-layers', 'bill', 'first-relapses-d3', 'survival', 'spending', 'forgone'],
  ...['causes', 'incidence', 'payers', 'money', 'cost', 'missed', 'notches', 'fit'],
]

async function questions(results: Results): Promise<string> {
  const parts: string[] = []
  const tables = tableAnswers(results)
  for (const id of order) {
    const figure = figures.find((one) => one.id === id && (one.has?.(results) ?? true))
    if (figure) parts.push(`<section id="${id}">${await section(figure, results)}</section>`)
    const answer = tables.find((one) => one.id === id)
    if (answer) parts.push(`<section id="${id}">${tableSection(answer)}</section>`)
  }
  return parts.join('')
}

async function section(figure: Figure, results: Results): Promise<string> {
  const note = figure.note?.(results)
  return [
    both('h2', escapedBoth(figure.title(results))),
    note ? both('p', escapedBoth(note)) : '',
    await picture(figure, results),
    ...(figure.id === 'bill'
      ? [
          both('p', {
            en: 'Open a step for its rules, values, dates, marks and sources.',
            zh: '展开各层，可见规则、取值、日期、标记与来源。',
          }),
          await billSteps(results),
        ]
      : []),
  ].join('')
}

function tableSection({ table: name, title, definition, head, rows }: TableAnswer): string {
  const body = (language: 'en' | 'zh'): string =>
    rows.length === 0
      ? ''
      : table(
          head.map((cell) => escaped(cell[language])),
          rows.map((row) => row.map((cell) => escaped(cell[language]))),
        )
  const link = (language: 'en' | 'zh'): string => `<span class="files"> ${tableLink(name, language)}</span>`
  return [
    both('h2', escapedBoth(title)),
    rows.length === 0 ? '' : both('div', { en: body('en'), zh: body('zh') }),
    both('p', { en: escaped(definition.en) + link('en'), zh: escaped(definition.zh) + link('zh') }, ' class="definition"'),
  ].join('')
}

const tableLink = (name: string, language: 'en' | 'zh'): string =>
  `<a href="${name}.csv">${language === 'en' ? 'table' : '数据表'} ${name}.csv</a>`

async function picture(figure: Figure, results: Results): Promise<string> {
  const alternative = await figure.alternative(results)
  const shownIn: { en: string; zh: string } = { en: '', zh: '' }
  for (const language of languages) {
    const label = ` role="img" aria-label="${escaped(alternative[language])}"`
    const drawn = async (width: number): Promise<string> => (await figure.draw(results, language, width)).replace('<svg', `<svg${label}`)
    shownIn[language] = `<div class="broad">${await drawn(860)}</div><div class="narrow">${await drawn(340)}</div>`
  }
  const files = (language: 'en' | 'zh'): string =>
    `<span class="files"> <a href="${figureFile(figure.id, 'csv')}">CSV</a> · <a href="${figureFile(figure.id, `${language}.svg`)}">SVG</a>${figure.table ? ` · ${tableLink(figure.table, language)}` : ''}</span>`
  const caption = (language: 'en' | 'zh'): string =>
    `${escaped(figure.caption[language])} ${language === 'en' ? 'Run' : '编号'} ${results.hash}.${files(language)}`
  return `<figure>${both('div', shownIn)}<figcaption>${both('div', { en: caption('en'), zh: caption('zh') })}</figcaption></figure>`
}

function comparison({ headlines: results, table: { scenarios } }: Results): string {
  const body = (language: 'en' | 'zh'): string =>
    headlines
      .map(({ id, title, unit, definition }) => {
        const rows = scenarios.map((scenario) => {
          const { estimate, difference } = resultOf(results, id, scenario)
          return [escaped(nameOf(scenario)[language]), shown(estimate)[language], difference ? shown(difference)[language] : '-']
        })
        const head =
          language === 'en' ? ['', unit.en, `difference from ${scenarios[0]}`] : ['', unit.zh, `与“${nameOf(scenarios[0]!).zh}”之差`]
        return `<h3>${escaped(title[language])}</h3>${table(head, rows)}<p class="definition">${escaped(definition[language])}</p>`
      })
      .join('')
  return (
    both('h2', { en: 'All headlines, with their definitions', zh: '全部主要指标及其定义' }) +
    both('div', { en: body('en'), zh: body('zh') })
  )
}

function notes(): string {
  const list = (items: readonly Text[]): string =>
    both('ul', {
      en: items.map(({ en }) => `<li>${escaped(en)}</li>`).join(''),
      zh: items.map(({ zh }) => `<li>${escaped(zh)}</li>`).join(''),
    })
  return [
    both('h2', { en: 'What was assumed', zh: '假设' }),
    list(assumptions),
    both('h2', { en: 'What this cannot tell', zh: '本结果不能说明什么' }),
    list(cannotTell),
    both('h2', { en: 'Who is not in it', zh: '哪些人不在其中' }),
    both('p', outsideThePicture),
    both('p', whatIntervalsHold),
    both('h2', { en: 'What the marks mean', zh: '标记说明' }),
    list(marks),
  ].join('')
}

function closing({ specification, versions, hash }: Results): string {
  const command = `<p><code>npm run --silent ${escaped(commandOf(specification).replace('doudi ', 'doudi -- '))}</code></p>`
  const made = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  return [
    both('h2', { en: 'From a number to its source', zh: '从数字到来源' }),
    both('p', {
      en: 'Every picture names its table. The <a href="data-dictionary.md">data dictionary</a> says of each column what it counts, its unit and its definition. The page docs/model.md of the project gives the process and its equation behind it, and docs/parameters.md every value in it, with range, mark and source.',
      zh: '每幅图均注明其数据表；<a href="data-dictionary.md">数据字典</a>说明各列的统计对象、单位与定义；项目中docs/model.md给出对应的过程与方程，docs/parameters.md给出其中每个参数的取值、范围、标记与来源。',
    }),
    both('h2', { en: 'How to run it again', zh: '如何重新运行' }),
    both('p', {
      en: 'In a clone of the project, the same bytes with any number of threads:',
      zh: '在项目目录中运行；无论线程数多少，结果逐字节相同：',
    }),
    command,
    both('p', {
      en: 'Every number is in <a href="outcomes.csv">outcomes.csv</a>, <a href="money.csv">money.csv</a> and <a href="headlines.csv">headlines.csv</a>, and as Parquet; every table and column is explained in <a href="data-dictionary.md">data-dictionary.md</a>; what made them is in <a href="manifest.json">manifest.json</a>.',
      zh: '全部数据见<a href="outcomes.csv">outcomes.csv</a>、<a href="money.csv">money.csv</a>和<a href="headlines.csv">headlines.csv</a>（另有Parquet格式），各表各列的含义见<a href="data-dictionary.md">data-dictionary.md</a>；生成方式见<a href="manifest.json">manifest.json</a>。',
    }),
    `<p class="small">${escaped(made)} · ${hash}</p>`,
  ].join('')
}
