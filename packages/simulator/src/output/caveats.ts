import type { Text } from '../outcomes/headlines.ts'

/** What stands beside every result, in one wording for screen, manifest and report. */
export const notCalibrated: Text = { en: 'not calibrated yet', zh: '尚未校准' }

export const outsideThePicture: Text = {
  en: 'Not in this picture: the poor who had not been lifted by the end of 2018, those lifted in 2019-20, and the never registered, who have tables of their own.',
  zh: '不在其中：2018年底尚未脱贫者、2019—2020年脱贫者，以及从未建档立卡者（另有专表）。',
}

/** What the registered outcome is, or why it is not shown. */
export const whatIsRegistered = (registered: readonly unknown[]): Text =>
  registered.length === 0
    ? {
        en: 'Registered relapse is not shown: the sample has no latent relapse in a year of which the report gives a count.',
        zh: '未给出登记返贫：样本中有报告数字的某一年没有潜在返贫。',
      }
    : {
        en: 'Registered: what an office that counted 2, 75, 31 and 0 households in 2015-2018 would record, a posterior-predictive count with its 95 % interval. Whether the 0 of 2018 was help in time or strict recording the data do not say; the two columns are how it may go on.',
        zh: '登记返贫：2015—2018年登记2、75、31、0户的部门今后会登记多少，为后验预测数及其95%区间。2018年为零究竟因及时帮扶还是因从严登记，数据无法区分；两列为今后的两种可能。',
      }

export const whatIsAssumed: Text = {
  en: 'Assumed: invented households that add up to the totals of the report; what 351, 180 and the other rules pay, incomes and illness are general knowledge with ranges, not verified. Below the line: the exit line, 4,000 yuan a person in 2020.',
  zh: '假设：住户为合成数据，合计与报告一致；“351”“180”等规则的支付标准、收入与疾病参数为一般常识，附范围，未经核实。所用标准为脱贫线，2020年为每人4000元。',
}

export const whatIntervalsHold: Text = {
  en: 'Intervals: 95 %, Monte Carlo only (of registered counts: posterior predictive); what is uncertain in the model is not in them.',
  zh: '区间为95%区间，只含模拟抽样误差（登记数为后验预测区间），不含模型本身的不确定性。',
}
