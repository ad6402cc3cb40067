import { type Precision, type Reached, reachedPrecision, stoppingRule } from '../inference/stopping.ts'
import { headlines, type Text } from '../outcomes/headlines.ts'
import type { OutcomeTable } from '../outcomes/outcome-table.ts'
import { grouped } from './numbers.ts'
import { nameOf } from './scenario-names.ts'

/** A share in percent, such as `5 %`. */
const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`

/** Until when an experiment with a precision goes on. */
export function precisionText({ relative, headlines: declared }: Precision, language: keyof Text): string {
  const each = Object.entries(declared).map(([id, absolute]) => (absolute > 0 ? `${id} (or ${absolute})` : id))
  const eachZh = Object.entries(declared).map(([id, absolute]) => (absolute > 0 ? `${id}（或${absolute}）` : id))
  return language === 'en'
    ? `until half of the interval is at most ${percent(relative)} of ${each.join(', ')}, and of their differences`
    : `直至${eachZh.join('、')}及其差值的区间半宽不超过${percent(relative)}`
}

/** After how many replicates an experiment with a precision stopped, and why. */
export function stoppedText(table: OutcomeTable, precision: Precision): Text {
  const { replicates } = table
  const left = reachedPrecision(table, precision).filter(({ reached }) => !reached)
  const { first, every, alpha } = stoppingRule
  const confidence = `${(1 - alpha) * 100} %`
  if (left.length === 0)
    return {
      en: `Stopped after ${replicates} replicates: every declared headline is as precise as asked for (looked at after ${first}, then every ${every}; by ${confidence} intervals, because it is looked at several times).`,
      zh: `重复${replicates}次后停止：所列指标均已达到要求的精度（首次在${first}次后、此后每${every}次检查一次；因多次检查，按${confidence}区间判断）。`,
    }
  const worst = left.reduce((a, b) => (b.halfWidth / b.allowed > a.halfWidth / a.allowed ? b : a))
  return {
    en: `Stopped after ${replicates} replicates, the most; not as precise as asked for: ${left.length} of the declared numbers, the furthest ${what(worst, 'en')}, half-width ${grouped(worst.halfWidth, 3)} where ${grouped(worst.allowed, 3)} was asked for.`,
    zh: `重复${replicates}次（上限）后停止，尚有${left.length}项未达到要求的精度，差距最大者为${what(worst, 'zh')}：区间半宽${grouped(worst.halfWidth, 3)}，要求${grouped(worst.allowed, 3)}。`,
  }
}

function what({ headline, scenario, difference }: Reached, language: keyof Text): string {
  const title = headlines.find(({ id }) => id === headline)!.title[language]
  const name = nameOf(scenario)[language]
  if (language === 'zh') return `“${name}”的${title}${difference ? '之差' : ''}`
  return `${difference ? 'the difference of ' : ''}${title}, under ${name}`
}
