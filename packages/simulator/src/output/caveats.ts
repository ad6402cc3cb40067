import type { Text } from '../outcomes/headlines.ts'

/** What stands beside every result, in one wording for screen, manifest and report. */
export const notCalibrated: Text = { en: 'not calibrated yet', zh: '尚未校准' }

export const outsideThePicture: Text = {
  en: 'Not in this picture: the poor who had not been lifted by the end of 2018, those lifted in 2019-20, and the never registered. Registered relapse, as an office counts it, is far lower.',
  zh: '不在其中：2018年底尚未脱贫者、2019—2020年脱贫者以及从未建档立卡者。部门登记的返贫数远低于此。',
}

export const whatIntervalsHold: Text = {
  en: 'Intervals: 95 %, Monte Carlo only; what is uncertain in the model is not in them.',
  zh: '区间为95%置信区间，只含模拟抽样误差，不含模型本身的不确定性。',
}
