import { defineReform, type Reform, type Title } from '@doudi/core'

/** A policy of the campaign that can end by itself. */
export type CampaignInstrument = {
  readonly id: string
  readonly title: Title
  /** The parameter that ends it with the value 0. */
  readonly endedBy: string
}

/**
 * What the campaign pays, instrument by instrument: together they are what the reform `cliff` ends. The two in cash have one strength in the
 * campaign, so each of them ends by its own sum instead (the project subsidy as it is paid, not as the proposal `project-subsidy-tied`).
 */
export const campaignInstruments: readonly CampaignInstrument[] = [
  {
    id: 'basic-terms',
    title: { en: 'the poor’s terms of basic insurance', zh: '基本医保贫困人口待遇' },
    endedBy: 'campaign.basicInForce',
  },
  {
    id: 'critical-illness-terms',
    title: { en: 'the poor’s terms of critical-illness insurance', zh: '大病保险贫困人口待遇' },
    endedBy: 'campaign.criticalIllnessInForce',
  },
  {
    id: 'assistance-terms',
    title: { en: 'medical assistance of the registered poor', zh: '建档立卡医疗救助' },
    endedBy: 'campaign.medicalAssistanceInForce',
  },
  { id: '351', title: { en: '351', zh: '“351”' }, endedBy: 'campaign.health351InForce' },
  { id: '180', title: { en: '180', zh: '“180”' }, endedBy: 'campaign.health180InForce' },
  { id: 'project-subsidy', title: { en: 'project subsidies', zh: '产业奖补' }, endedBy: 'projectSubsidy.subsidy' },
  { id: 'posts', title: { en: 'welfare posts', zh: '公益岗位' }, endedBy: 'welfarePost.wage' },
]

/**
 * One instrument ends with 2020, and all others go on: a part of the cliff.
 *
 * @example
 * endOf(campaignInstruments[3]!).id // => 'end-351'
 */
export function endOf({ id, title, endedBy }: CampaignInstrument): Reform {
  return defineReform({
    id: `end-${id}`,
    title: { en: `the end of ${title.en}, alone`, zh: `仅${title.zh}2020年底停止` },
    description: {
      en: 'From 1 January 2021 this instrument of the campaign pays nothing, and all others go on: shows which part of the cliff is due to it.',
      zh: '自2021年1月1日起仅该项攻坚期政策停止，其余继续：用以识别悬崖中由其造成的部分。',
    },
    systems: ['S18'],
    sources: [
      { title: 'the report, section 2(4)1: policies of the campaign run to 2020', mark: 'S' },
      { title: 'that only one ends: a scenario', mark: 'K l (scenario)' },
    ],
    set: { [endedBy]: { '2021-01-01': 0 } },
  })
}
