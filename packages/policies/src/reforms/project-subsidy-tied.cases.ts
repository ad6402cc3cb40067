import type { WorkedCase } from '../worked-case.ts'

export const projectSubsidyTiedCases: readonly WorkedCase[] = [
  {
    id: 'tied-first-year',
    of: 'project-subsidy-tied',
    kind: 'typical',
    title: { en: 'Eight thousand yuan invested in geese, accepted, first year', zh: '投入8000元养鹅，首年验收合格' },
    reforms: ['project-subsidy-tied'],
    at: '2020-01-01',
    situation: {
      household: { registered: true, project: true, projectInspected: true, projectIncome: 3000, projectYears: 1, projectInvestment: 8000 },
    },
    expected: { 'projectSubsidy.investmentAid': 4000, 'projectSubsidy.payment': 2400 },
    why: {
      en: 'Half of 8,000 is 4,000, below the limit of 5,000; 0.6 of it in the first year: 2,400.',
      zh: '8000元的一半为4000元，低于上限5000元；首年付六成：2400元。',
    },
  },
  {
    id: 'tied-second-year-at-the-limit',
    of: 'project-subsidy-tied',
    kind: 'boundary',
    title: { en: 'Twelve thousand yuan invested, second year', zh: '投入12000元，次年' },
    reforms: ['project-subsidy-tied'],
    at: '2021-01-01',
    situation: {
      household: { registered: true, project: true, projectInspected: true, projectIncome: 900, projectYears: 2, projectInvestment: 12000 },
    },
    expected: { 'projectSubsidy.investmentAid': 5000, 'projectSubsidy.payment': 2000 },
    why: {
      en: 'Half of 12,000 is 6,000, cut to the limit of 5,000; the second step is 1 - 0.6 = 0.4 of it: 2,000.',
      zh: '12000元的一半为6000元，按上限5000元；尾款为1-0.6=0.4：2000元。',
    },
  },
  {
    id: 'tied-third-year',
    of: 'project-subsidy-tied',
    kind: 'boundary',
    title: { en: 'The same project in its third year: both steps are paid', zh: '同一项目第三年：两期均已付清' },
    reforms: ['project-subsidy-tied'],
    at: '2022-01-01',
    situation: {
      household: { registered: true, project: true, projectInspected: true, projectIncome: 900, projectYears: 3, projectInvestment: 12000 },
    },
    expected: { 'projectSubsidy.payment': 0 },
    why: { en: 'Only the first and the second year have a step.', zh: '仅前两年有拨付。' },
  },
  {
    id: 'tied-only-for-the-money',
    of: 'project-subsidy-tied',
    kind: 'excluded',
    title: { en: 'Applied only for the subsidy: nothing inspected, nothing sold', zh: '仅为领取补助而申报：未验收、无收入' },
    reforms: ['project-subsidy-tied'],
    at: '2020-01-01',
    situation: { household: { registered: true, project: true, projectYears: 1, projectInvestment: 8000 } },
    expected: { 'projectSubsidy.realProject': false, 'projectSubsidy.payment': 0 },
    why: {
      en: 'Not accepted on inspection and no income from it: no step is paid. Without the reform it has 2,000.',
      zh: '未经验收、没有项目收入，不予拨付；无此改革时可得2000元。',
    },
  },
]
