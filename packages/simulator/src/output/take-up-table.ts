import type { Size } from '../experiment/policy-split.ts'
import type { AtTakeUp } from '../experiment/take-up.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyColumn, type TidyTable } from '../outcomes/tidy.ts'

const share = (name: string, en: string, zh: string): TidyColumn => ({
  name,
  type: 'number',
  unit: { en: 'share', zh: '比例' },
  description: { en, zh },
})

/** Poverty by three definitions at three take-ups of dibao: one row a take-up, scenario and definition. */
export function takeUpTable(rows: readonly AtTakeUp[], { scale, replicates }: Size): TidyTable {
  return {
    name: 'dibao-take-up',
    title: { en: 'Poverty at three take-ups of dibao', zh: '三种低保覆盖率下的贫困' },
    description: {
      en: `Person-years poor 2021-2030 per 1,000 lifted persons by income alone (D1), after medical cost (D2) and two years running (D3), where more or fewer of those entitled take up dibao. Dibao fills the whole gap and its standard is above the line from 2017, so D1 is near 0 where take-up is high, whatever the policy. Runs of their own, at ${scale} of the lifted households with ${replicates} replicates; Monte Carlo error only. Latent.`,
      zh: `2021—2030年每千名脱贫人口的贫困人年：按收入（D1）、扣除医疗支出后（D2）、连续两年（D3），分三种低保覆盖率。低保补足差额且标准自2017年起高于脱贫线，故覆盖率高时D1无论何种政策均接近零。单独模拟，规模为脱贫户的${scale}，重复${replicates}次；只含模拟抽样误差。潜在结果。`,
    },
    columns: [
      share('take_up_registered', 'of the registered who are entitled to dibao, those who take it up', '建档立卡户中应享低保者的覆盖率'),
      share('take_up_others', 'the same of the never registered', '未建档立卡户的覆盖率'),
      scenarioColumn,
      nameColumn('definition', { en: 'definition of poverty: D1, D2 or D3', zh: '贫困定义：D1、D2或D3' }),
      ...estimateColumns({ en: 'person-years per 1,000 lifted persons', zh: '人年/千名脱贫人口' }),
    ],
    rows: rows.flatMap(({ takeUp, scenario, poor, more }) =>
      (['D1', 'D2', 'D3'] as const).map((definition) => [
        takeUp.registered,
        takeUp.others,
        scenario,
        definition,
        ...estimateCells(poor[definition], more?.[definition], 'kept'),
      ]),
    ),
  }
}
