import { firstNeutralYear } from '../dynamics/channels.ts'
import type { Causes } from '../experiment/causes.ts'
import type { Specification } from '../experiment/specification.ts'
import type { RatioEstimate } from '../inference/ratio-interval.ts'
import { nameColumn, scenarioColumn, type TidyCell, type TidyColumn, type TidyTable, tidyNumber } from '../outcomes/tidy.ts'

const perThousand = { en: 'first relapses per 1,000 lifted households', zh: '首次返贫户，每千脱贫户' }
const share = { en: 'share', zh: '比例' }
const number = (name: string, unit: TidyColumn['unit'], description: TidyColumn['description']): TidyColumn => ({
  name,
  type: 'number',
  unit,
  description,
})
const ends = ({ interval }: RatioEstimate): TidyCell[] =>
  interval.kind === 'between' ? [tidyNumber(interval.low), tidyNumber(interval.high)] : [null, null]

/** Causes of relapse: one row a scenario, definition and channel. @param of - the run they are made of */
export function causesTable(causes: readonly Causes[], { scale, replicates }: Pick<Specification, 'scale' | 'replicates'>): TidyTable {
  return {
    name: 'causes',
    title: { en: 'Causes of relapse by what would be without them', zh: '返贫成因（反事实）' },
    description: {
      en: `First relapses from ${firstNeutralYear} on with channels of causes at work or off, all sets of them, under the same draws. A run of its own, at ${scale} of the lifted households with ${replicates} replicates; Monte Carlo error only. Compare with cause-tags: that a tag and a counterfactual differ is a result. Latent.`,
      zh: `自${firstNeutralYear}年起各成因渠道开启或关闭（全部组合、相同随机数）下的首次返贫。单独一次模拟，规模为脱贫户的${scale}，重复${replicates}次；只含模拟抽样误差。可与cause-tags比较：登记主因与反事实不一致本身即为结果。潜在结果。`,
    },
    columns: [
      scenarioColumn,
      nameColumn('definition', { en: 'definition of poverty: D2 or D3', zh: '贫困定义：D2或D3' }),
      nameColumn('channel', { en: 'the channel of causes', zh: '成因渠道' }),
      number('value', perThousand, { en: 'its Shapley value; they add up to all less none', zh: '夏普利值，各项之和为all减none' }),
      number('standard_error', perThousand, { en: 'of the value, over the replicates', zh: '该值在各次重复间的标准误' }),
      number('low_95', perThousand, { en: 'lower end of its 95 % interval', zh: '95%置信区间下限' }),
      number('high_95', perThousand, { en: 'upper end of its 95 % interval', zh: '95%置信区间上限' }),
      number('share', share, { en: 'of all that the channels bring', zh: '占各渠道合计之比' }),
      number('share_standard_error', share, { en: 'of the share', zh: '占比的标准误' }),
      number('necessary', share, {
        en: 'of those who relapse, those who would not have, had this channel alone been off',
        zh: '返贫户中若仅无此项则不返贫者的比例',
      }),
      number('necessary_low_95', share, { en: "lower end of Fieller's interval", zh: '费勒区间下限' }),
      number('necessary_high_95', share, { en: 'upper end of it', zh: '费勒区间上限' }),
      number('all', perThousand, { en: 'first relapses with all channels at work', zh: '全部渠道开启时的首次返贫' }),
      number('none', perThousand, { en: 'first relapses with none: the luck of income alone', zh: '全部关闭时的首次返贫：仅收入波动' }),
    ],
    rows: causes.flatMap(({ scenario, definition, all, none, causes: ofChannels }) =>
      ofChannels.map(({ channel, effect, share: ofTotal, necessary }) => [
        scenario,
        definition,
        channel,
        ...[effect.mean, effect.standardError, effect.low, effect.high, ofTotal.ratio, ofTotal.standardError, necessary.ratio].map(
          tidyNumber,
        ),
        ...ends(necessary),
        ...[all.mean, none.mean].map(tidyNumber),
      ]),
    ),
  }
}
