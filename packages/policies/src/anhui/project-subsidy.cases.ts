import type { WorkedCase } from '../worked-case.ts'

export const projectSubsidyCases: readonly WorkedCase[] = [
  {
    id: 'project-subsidy-typical',
    of: 'anhui/project-subsidy',
    kind: 'typical',
    title: { en: 'A household lifted in 2015 keeps geese, in 2019', zh: '2015年脱贫户2019年养鹅' },
    at: '2019-01-01',
    situation: { household: { registered: true, exitYear: 2015, project: true } },
    expected: { 'projectSubsidy.payment': 2000 },
    why: {
      en: 'Registered, with a project: 1 x 2,000. The year it was lifted does not matter for money, only for health.',
      zh: '建档立卡且有项目：1×2000元。现金奖补不看脱贫年份，只有健康政策才看。',
    },
  },
  {
    id: 'project-subsidy-only-for-the-money',
    of: 'anhui/project-subsidy',
    kind: 'boundary',
    title: { en: 'Applied only for the subsidy: nothing inspected, nothing sold', zh: '仅为领取补助而申报：未验收、无收入' },
    at: '2019-01-01',
    situation: { household: { registered: true, project: true, projectInspected: false, projectIncome: 0 } },
    expected: { 'projectSubsidy.realProject': false, 'projectSubsidy.payment': 2000 },
    why: {
      en: 'The rule in force asks only for a project, so 2,000 are paid although the project is not real: what the report complains of.',
      zh: '现行规则只要求有项目，项目不真实也付2000元：即报告所批评的情形。',
    },
  },
  {
    id: 'project-subsidy-before-the-campaign',
    of: 'anhui/project-subsidy',
    kind: 'boundary',
    title: { en: 'The same household in 2015, a year before the money', zh: '同一户，2015年，资金到位前一年' },
    at: '2015-01-01',
    situation: { household: { registered: true, project: true } },
    expected: { 'projectSubsidy.payment': 0 },
    why: { en: 'The strength of the campaign in cash is 0 before 2016: 0 x 2,000.', zh: '2016年前现金政策力度为0：0×2000元。' },
  },
  {
    id: 'project-subsidy-never-registered',
    of: 'anhui/project-subsidy',
    kind: 'excluded',
    title: { en: 'A neighbour who was never registered, with the same geese', zh: '从未建档立卡的邻居，同样养鹅' },
    at: '2019-01-01',
    situation: { household: { registered: false, project: true } },
    expected: { 'projectSubsidy.payment': 0 },
    why: { en: 'Not registered: nothing, whatever the project.', zh: '未建档立卡，有项目也不享受。' },
  },
]
