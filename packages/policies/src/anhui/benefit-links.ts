import { definePolicy } from '@doudi/core'

export const benefitLinks = definePolicy({
  id: 'anhui/benefit-links',
  title: { en: 'Shared-benefit links with farms, co-ops and firms', zh: '利益联结机制' },
  description: {
    en: 'A household that has linked land, money or shares with a leading body or the village collective is paid a guaranteed part of their value each year and, in some contracts, a share of the profit above it. The report names the forms, says that few households hold real shares, and proposes public-benefit shares for the poor, which pay nothing here without their reform; all rates are guesses of this project. Everybody who has a contract is paid, registered or not, but public-benefit shares are for registered households only.',
    zh: '家庭以土地、资金或股份与经营主体或村集体联结的，每年按价值领取保底收益，部分合同另按比例分享超出保底的利润。报告列出联结形式，指出真正入股的比例不高，并建议探索面向贫困户的公益股、扶贫股，后者在无改革时不支付；各比率均为本项目猜测。凡有合同者均可领取，不限建档立卡户；公益股仅限建档立卡户。',
  },
  systems: ['S11'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, sections 2(3)2 and 3(3)1: the forms of contract, few real shares, equity-based links as a proposal', mark: 'S' },
    { title: 'a guess of this project: rates and start', mark: 'K l' },
  ],
  parameters: {
    guaranteedRate: {
      title: { en: 'guaranteed part, of the value linked, a year', zh: '保底收益率' },
      unit: 'share',
      by: 'benefitLink',
      mark: 'K l',
      range: {
        bodyHousehold: [0.03, 0.1],
        bodyCollectiveHousehold: [0.03, 0.1],
        collectiveHousehold: [0, 0.08],
        publicBenefitShare: [0, 0.05],
      },
      values: {
        '2014-01-01': { none: 0, bodyHousehold: 0, bodyCollectiveHousehold: 0, collectiveHousehold: 0, publicBenefitShare: 0 },
        '2016-01-01': { none: 0, bodyHousehold: 0.06, bodyCollectiveHousehold: 0.06, collectiveHousehold: 0.04, publicBenefitShare: 0 },
      },
      note: 'A guess: no source gives it. Public-benefit shares are a proposal.',
    },
    profitShare: {
      title: { en: 'share of the profit above the guaranteed part', zh: '利润分成比例' },
      unit: 'share',
      by: 'benefitLink',
      mark: 'K l',
      range: {
        bodyHousehold: [0, 0.2],
        bodyCollectiveHousehold: [0, 0.4],
        collectiveHousehold: [0.1, 0.7],
        publicBenefitShare: [0, 1],
      },
      values: {
        '2014-01-01': { none: 0, bodyHousehold: 0, bodyCollectiveHousehold: 0, collectiveHousehold: 0, publicBenefitShare: 0 },
        '2016-01-01': { none: 0, bodyHousehold: 0, bodyCollectiveHousehold: 0.1, collectiveHousehold: 0.3, publicBenefitShare: 0 },
      },
      note: 'A guess: no source gives it.',
    },
  },
  facts: {
    admitted: {
      entity: 'household',
      title: { en: 'may hold such a contract', zh: '可享有该联结' },
      valueTitles: {
        true: { en: 'may hold such a contract', zh: '可享有该联结' },
        false: { en: 'may not hold such a contract', zh: '不可享有该联结' },
      },
      conditions: {
        any: [
          { fact: 'benefitLink', operator: 'notEqual', value: 'publicBenefitShare' },
          { fact: 'registered', operator: 'equal', value: true },
        ],
      },
    },
    guaranteed: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'guaranteed part', zh: '保底收益' },
      conditions: { fact: 'admitted', operator: 'equal', value: true },
      amount: { multiply: ['guaranteedRate', 'linkedValue'] },
    },
    // A loss of the body is not the household’s: it gets its guaranteed part, or nothing.
    profitPart: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'part that moves with the profit', zh: '浮动分红' },
      conditions: { fact: 'admitted', operator: 'equal', value: true },
      amount: { multiply: ['profitShare', { above: [{ multiply: ['bodyYield', 'linkedValue'] }, 'guaranteed'] }] },
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'income from the link', zh: '利益联结收入' },
      amount: { add: ['guaranteed', 'profitPart'] },
    },
  },
})
