import type { Text } from '../outcomes/headlines.ts'

/** What stands beside every result, in one wording for screen, manifest and report. */
export const notCalibrated: Text = { en: 'not calibrated yet', zh: '尚未校准' }

export const outsideThePicture: Text = {
  en: 'Not in this picture: the poor who had not been lifted by the end of 2018, those lifted in 2019-20, and the never registered. Registered relapse, as an office counts it, is far lower.',
  zh: '不在其中：2018年底尚未脱贫者、2019—2020年脱贫者以及从未建档立卡者。部门登记的返贫数远低于此。',
}

export const whatIsAssumed: Text = {
  en: 'Assumed: invented households that add up to the totals of the report; what 351, 180 and the other rules pay, incomes and illness are general knowledge with ranges, not verified. Below the line: the exit line, 4,000 yuan a person in 2020.',
  zh: '假设：住户为合成数据，合计与报告一致；“351”“180”等规则的支付标准、收入与疾病参数为一般常识，附范围，未经核实。所用标准为脱贫线，2020年为每人4000元。',
}

export const whatIntervalsHold: Text = {
  en: 'Intervals: 95 %, Monte Carlo only; what is uncertain in the model is not in them.',
  zh: '区间为95%置信区间，只含模拟抽样误差，不含模型本身的不确定性。',
}
