import { defineReform } from '@doudi/core'

export const projectSubsidyTied = defineReform({
  id: 'project-subsidy-tied',
  title: { en: 'crop and stock subsidy only for a real project', zh: '产业奖补与真实项目挂钩' },
  description: {
    en: 'From 2020 the subsidy is a share of what the household invested, up to a limit, and is paid in two steps: the first when the project was accepted on inspection and sold something, the rest a year later if it still does. The report complains that some apply only for the subsidy; the share, the limit and the steps are guesses of this project.',
    zh: '自2020年起，奖补按家庭投入的一定比例计算并设上限，分两期拨付：验收合格且有收入后付首期，次年仍在经营付尾款。报告批评有的贫困户仅为补助而申报；比例、上限和分期为本项目的猜测。',
  },
  systems: ['S9'],
  sources: [
    { title: 'the report, section 2(2)1: some apply only for the subsidy', mark: 'S' },
    { title: 'how it would be tied: a guess of this project', mark: 'K l (scenario)' },
  ],
  set: { 'projectSubsidy.tied': { '2020-01-01': true } },
})
