import { definePolicy } from '@doudi/core'

export const marginalCap = definePolicy({
  id: 'anhui/marginal-cap',
  title: { en: 'Own-pay cap for households on the monitoring list', zh: '监测对象自付封顶' },
  description: {
    en: 'Not in force: a proposal after the report’s demand for marginal households. Members of a never-registered household on the monitoring list pay no more of their compliant in-province cost in a year than a cap by the highest hospital level used, after all other layers. The caps lie above those of 351 and are guesses.',
    zh: '尚未实施：按报告对边缘群体的要求提出的方案。监测名单内、未建档立卡家庭的成员，省内合规费用经各层保障后，年度自付不超过按就诊最高医院级别确定的封顶线。封顶线高于“351”，均为推测。',
  },
  systems: ['S17'],
  period: { from: '2020-01-01', until: null },
  sources: [
    { title: 'the report, section 2(4)2: marginal households have no benefits and can end up worse off than the registered', mark: 'S' },
    { title: 'guessed by this project: the form and the caps', mark: 'K l' },
  ],
  parameters: {
    outOfPocketCap: {
      title: { en: 'most a member pays in a year', zh: '年度自付封顶' },
      unit: 'CNY/year',
      by: 'facilityTier',
      mark: 'K l',
      range: { relative: 0.5 },
      values: { '2016-01-01': { township: 5000, county: 5000, city: 8000, province: 15000 } },
      note: 'A guess: higher than the 3,000, 5,000 and 10,000 of the registered poor.',
    },
  },
  facts: {
    due: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'own-pay above the cap of the highest level used, not yet paid', zh: '超过封顶线应付部分' },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: false },
          { fact: 'monitoringList', operator: 'notEqual', value: 'none' },
          { fact: 'insideProvince', operator: 'equal', value: true },
        ],
      },
      amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'cap for the monitored', zh: '监测对象封顶支付' },
      amount: 'due',
    },
  },
})
