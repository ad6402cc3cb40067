import { defineReform, type Reform } from '@doudi/core'

// Experiments, nobody’s proposals: one policy taken away from its beginning, to see what it does.

const sources: Reform['sources'] = [{ title: 'an experiment of this project: nobody proposes it', mark: 'scenario' }]

export const without351 = defineReform({
  id: 'without-351',
  title: { en: 'no 351 from the beginning', zh: '自始没有“351”' },
  description: {
    en: 'An experiment: everything else of the campaign stays as it is, only the 351 never pays. The difference to the policies as they stand is what the 351 does; it is to be told under both readings of the assistance of the registered poor.',
    zh: '实验情景：攻坚期其他待遇不变，仅“351”自始不支付。与现行状态之差即“351”的作用；须在贫困人口医疗救助的两种理解下分别说明。',
  },
  systems: ['S1'],
  sources,
  set: { 'campaign.health351InForce': { '2016-01-01': 0 } },
})

export const without180 = defineReform({
  id: 'without-180',
  title: { en: 'no 180 from the beginning', zh: '自始没有“180”' },
  description: {
    en: 'An experiment: everything else of the campaign stays as it is, only the 180 never pays. The difference to the policies as they stand is what the 180 does.',
    zh: '实验情景：攻坚期其他待遇不变，仅“180”自始不支付。与现行状态之差即“180”的作用。',
  },
  systems: ['S1'],
  sources,
  set: { 'campaign.health180InForce': { '2016-01-01': 0 } },
})

export const withoutDestituteSupport = defineReform({
  id: 'without-destitute-support',
  title: { en: 'no destitute support', zh: '没有特困供养' },
  description: {
    en: 'An experiment: the destitute have neither the living nor the care allowance. The difference is what destitute support does.',
    zh: '实验情景：特困人员没有基本生活费和照料护理费。与现行状态之差即特困供养的作用。',
  },
  systems: ['S8'],
  sources,
  set: {
    'tekun.multiple': { '2014-01-01': 0 },
    'tekun.careShare': { '2014-01-01': { full: 0, partial: 0, none: 0 } },
  },
})

export const withoutDividend = defineReform({
  id: 'without-dividend',
  title: { en: 'no dividend of small loans', zh: '没有户贷企用分红' },
  description: {
    en: 'An experiment: households with a small loan never have a dividend. The difference is what the three years of dividend do, and it ends with them.',
    zh: '实验情景：小额信贷户没有分红。与现行状态之差即三年分红的作用，随分红结束而消失。',
  },
  systems: ['S10'],
  sources,
  set: { 'dividend.dividendAmount': { '2014-01-01': 0 } },
})

export const withoutPosts = defineReform({
  id: 'without-posts',
  title: { en: 'no welfare posts', zh: '没有公益岗位' },
  description: {
    en: 'An experiment: welfare posts pay nothing. The difference is what the posts do, after what dibao makes up for.',
    zh: '实验情景：公益岗位不发补贴。与现行状态之差即公益岗位的作用（扣除低保的弥补）。',
  },
  systems: ['S12'],
  sources,
  set: { 'welfarePost.wage': { '2014-01-01': 0 } },
})

export const withoutEducationAid = defineReform({
  id: 'without-education-aid',
  title: { en: 'no education aid', zh: '没有教育资助' },
  description: {
    en: 'An experiment: pupils and students have no preschool aid, living allowance, grant, Yulu plan, award or work-study pay. Fees waived and the student loan, which are no income, stay. The difference is what education aid adds to incomes.',
    zh: '实验情景：学生没有学前资助、生活费补助、助学金、雨露计划、奖学金和勤工助学报酬；不计收入的学费减免和助学贷款不变。与现行状态之差即教育资助对收入的作用。',
  },
  systems: ['S14'],
  sources,
  set: {
    'educationAid.preschoolAid': { '2012-01-01': 0 },
    'educationAid.livingAid': { '2012-01-01': { primary: 0, middle: 0 } },
    'educationAid.grant': { '2012-01-01': { high: 0, vocational: 0, university: 0 } },
    'educationAid.yulu': { '2012-01-01': 0 },
    'educationAid.workStudyPay': { '2012-01-01': 0 },
    'educationAid.award': { '2012-01-01': { vocational: 0, university: 0 } },
  },
})

export const withoutLeftBehindAllowances = defineReform({
  id: 'without-left-behind-allowances',
  title: { en: 'no allowances for unattended children and the elderly', zh: '没有事实无人抚养儿童补贴和养老服务补贴' },
  description: {
    en: 'An experiment: neither the living allowance of de facto unattended children nor the service subsidy of the elderly is paid; the visits go on. The difference is what the two allowances do.',
    zh: '实验情景：不发事实无人抚养儿童基本生活补贴和养老服务补贴，走访照旧。与现行状态之差即两项补贴的作用。',
  },
  systems: ['S8'],
  sources,
  set: {
    'leftBehind.unattendedRate': { '2014-01-01': 0 },
    'leftBehind.serviceRate': { '2014-01-01': { full: 0, partial: 0, none: 0 } },
  },
})

export const withoutVillageIncome = defineReform({
  id: 'without-village-income',
  title: { en: 'no money from village or household solar', zh: '没有村级和户用光伏收益' },
  description: {
    en: 'An experiment: the solar income of the village stays with the village, with neither posts nor relief paid from it, and a household plant yields nothing. The difference is what they do for households.',
    zh: '实验情景：村级光伏收益留在村里，不设岗位、不发救助，户用光伏没有收益。与现行状态之差即其对农户的作用。',
  },
  systems: ['S13'],
  sources,
  set: {
    'villageIncome.postShare': { '2014-01-01': 0 },
    'villageIncome.reliefShare': { '2014-01-01': 0 },
    'villageIncome.yieldPerKilowatt': { '2014-01-01': 0 },
  },
})
