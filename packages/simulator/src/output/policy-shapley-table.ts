import type { PolicySplit } from '../experiment/policy-split.ts'
import type { Specification } from '../experiment/specification.ts'
import type { RatioEstimate } from '../inference/ratio-interval.ts'
import { nameColumn, type TidyCell, type TidyColumn, type TidyTable, tidyNumber } from '../outcomes/tidy.ts'

const asSaid = { en: 'as the column unit says', zh: '见单位一列' }
const share = { en: 'share of 1', zh: '占比（合计为1）' }
const number = (name: string, unit: TidyColumn['unit'], description: TidyColumn['description']): TidyColumn => ({
  name,
  type: 'number',
  unit,
  description,
})

/** The ends of an interval that is one; none where any ratio may be. */
const ends = ({ interval }: RatioEstimate): TidyCell[] =>
  interval.kind === 'between' ? [tidyNumber(interval.low), tidyNumber(interval.high)] : [null, null]

/** The split of the cliff over the policies that ended: one row a reading of assistance, measure and policy. @param of - the run it is made of */
export function policyShapleyTable(
  splits: readonly PolicySplit[],
  { scale, replicates }: Pick<Specification, 'scale' | 'replicates'>,
): TidyTable {
  return {
    name: 'policy-shapley',
    title: { en: 'The cliff split over the policies that ended', zh: '悬崖效应在各项到期政策间的分解' },
    description: {
      en: `Shapley values: the mean, over all orders in which the seven policies may end with 2020, of what the end of each adds. Under both readings of medical assistance. A run of its own, at ${scale} of the lifted households with ${replicates} replicates; Monte Carlo error only. Latent outcomes.`,
      zh: `夏普利值：七项政策在2020年底按各种先后顺序停止时，各项停止所增加数的平均。分医疗救助的两种理解。单独一次模拟，规模为脱贫户的${scale}，重复${replicates}次；只含模拟抽样误差。均为模型中的潜在结果。`,
    },
    columns: [
      nameColumn('reading', { en: 'reading of medical assistance of the registered poor', zh: '建档立卡医疗救助的理解' }),
      nameColumn('measure', { en: 'what the end of the policies brings more of, 2021-2030', zh: '政策停止所增加的结果，2021—2030年' }),
      nameColumn('policy', { en: 'the policy that ended', zh: '到期的政策' }),
      nameColumn('unit', { en: 'unit of the values of the row, in English', zh: '本行数值的单位（英文）' }),
      number('value', asSaid, {
        en: 'its Shapley value; those of a reading and measure add up to total',
        zh: '夏普利值；同一理解与指标各项之和为合计',
      }),
      number('standard_error', asSaid, { en: 'of the value, over the replicates', zh: '该值在各次重复间的标准误' }),
      number('low_95', asSaid, { en: 'lower end of its 95 % interval', zh: '95%置信区间下限' }),
      number('high_95', asSaid, { en: 'upper end of its 95 % interval', zh: '95%置信区间上限' }),
      number('share', share, { en: 'the value over the total', zh: '占合计之比' }),
      number('share_standard_error', share, { en: 'of the share', zh: '占比的标准误' }),
      number('share_low_95', share, {
        en: "lower end of Fieller's interval of the share; empty where it has none",
        zh: '占比的费勒区间下限；无界时为空',
      }),
      number('share_high_95', share, { en: 'upper end of it', zh: '占比的费勒区间上限' }),
      number('alone', asSaid, { en: 'what its end brings if all others go on', zh: '其余不变、仅该项停止时的增加' }),
      number('last', asSaid, { en: 'what its end adds once all others have ended', zh: '其余均已停止后该项停止的增加' }),
      number('total', asSaid, { en: 'the whole cliff: all end against none', zh: '合计：全部停止与全部延续之差' }),
      number('total_standard_error', asSaid, { en: 'of the total', zh: '合计的标准误' }),
    ],
    rows: splits.flatMap(({ reading, measure, total, policies }) =>
      policies.map(({ instrument, effect, share: ofTotal, alone, last }) => [
        reading.id,
        measure.id,
        instrument,
        measure.unit.en,
        ...[effect.mean, effect.standardError, effect.low, effect.high, ofTotal.ratio, ofTotal.standardError].map(tidyNumber),
        ...ends(ofTotal),
        ...[alone.mean, last.mean, total.mean, total.standardError].map(tidyNumber),
      ]),
    ),
  }
}
