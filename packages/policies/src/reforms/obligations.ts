import { defineReform } from '@doudi/core'

export const earlyExitReward = defineReform({
  id: 'early-exit-reward',
  title: { en: 'reward for leaving poverty early', zh: '提前脱贫奖励' },
  description: {
    en: 'Proposal of the report: a household lifted before the year planned for it gets 2,000 yuan once, in the year it is lifted, from 2018. The amount is a guess.',
    zh: '报告建议的正向激励：自2018年起，早于计划年份脱贫的家庭在脱贫当年一次性奖励2000元。金额为推测。',
  },
  systems: ['S16'],
  sources: [
    { title: 'the report, section 3(5)1: an incentive to leave poverty early, a proposal', mark: 'S' },
    { title: 'guessed by this project: the amount', mark: 'K l' },
  ],
  set: { 'obligations.rewardInForce': { '2018-01-01': 1 } },
})

export const supportCounts = defineReform({
  id: 'support-counts',
  title: { en: 'support owed by adult children counts as income', zh: '成年子女赡养费计入收入' },
  description: {
    en: 'From 2018 the means test of dibao counts the support that adult children owe, whether they pay it or not: 30 % of what their households have above 1.5 times the dibao standard a head. The report names the obligation; share and multiple are guesses.',
    zh: '自2018年起，低保核算计入成年子女应付的赡养费，不论是否实际支付：子女家庭收入超过人均1.5倍低保标准部分的30%。义务见报告；比例与倍数为推测。',
  },
  systems: ['S16'],
  sources: [
    { title: 'the report, section 3(5)2: urge children who split off to support their parents', mark: 'S' },
    { title: 'guessed by this project: how much of it', mark: 'K l' },
  ],
  set: { 'obligations.supportCounts': { '2018-01-01': true } },
})

export const splitGuard = defineReform({
  id: 'split-guard',
  title: { en: 'a recent household split is tested on the joint household', zh: '近期分户按合并家庭核算' },
  description: {
    en: 'From 2018 a household that was split less than three years ago is tested for dibao together with the part that left: what that part has above the dibao standard counts as income. The report describes the splits; the rule and the three years are guesses.',
    zh: '自2018年起，分户未满三年的家庭与分出一方合并核算低保：另一方高于低保标准的部分计入收入。分户现象见报告；规则与三年期限为推测。',
  },
  systems: ['S16'],
  sources: [
    { title: 'the report, section 2(5)2: households split, and support of parents is shifted onto the state', mark: 'S' },
    { title: 'guessed by this project: the rule and its years', mark: 'K l' },
  ],
  set: { 'obligations.splitGuard': { '2018-01-01': true } },
})
