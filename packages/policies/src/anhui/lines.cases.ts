import type { WorkedCase } from '../worked-case.ts'

const two = [{ age: 40 }, { age: 38 }]

export const linesCases: readonly WorkedCase[] = [
  {
    id: 'lines-between-the-two-lines-2019',
    of: 'anhui/lines',
    kind: 'typical',
    title: { en: 'A couple between the two poverty lines of 2019', zh: '2019年收入介于两条贫困线之间的夫妻' },
    at: '2019-01-01',
    situation: { household: { registered: true, exitYear: 2018, wages: 7000 }, members: two },
    expected: {
      'lines.incomePerHead': 3500,
      'lines.belowStatisticalLine': false,
      'lines.belowExitLine': true,
      'lines.belowMonitoringLine': false,
    },
    why: {
      en: '7,000 / 2 = 3,500 yuan a head: above the statistical line of 3,218, below the exit line of 3,747. There is no monitoring line before 2020.',
      zh: '7000÷2=3500元/人：高于统计线3218元，低于脱贫线3747元。2020年前没有监测线。',
    },
  },
  {
    id: 'lines-pushed-below-by-own-pay',
    of: 'anhui/lines',
    kind: 'typical',
    title: { en: 'A hospital bill pushes a couple below the exit line', zh: '住院自付使夫妻跌破脱贫线' },
    at: '2020-01-01',
    situation: { household: { registered: true, exitYear: 2018, wages: 12000 }, members: [{ age: 40, medicalOwnPay: 5000 }, { age: 38 }] },
    expected: {
      'lines.incomePerHead': 6000,
      'lines.incomeAfterOwnPay': 3500,
      'lines.belowExitLine': false,
      'lines.belowExitLineAfterOwnPay': true,
      'lines.belowMonitoringLine': false,
      'lines.belowMonitoringLineAfterOwnPay': true,
    },
    why: {
      en: '12,000 / 2 = 6,000 a head, above 4,000 and 5,000. After 5,000 yuan of own-pay (12,000 - 5,000) / 2 = 3,500: below both.',
      zh: '12000÷2=6000元/人，高于4000与5000元。扣除自付5000元后为(12000−5000)÷2=3500元，两线皆低于。',
    },
  },
  {
    id: 'lines-at-the-exit-line',
    of: 'anhui/lines',
    kind: 'boundary',
    title: { en: 'Exactly at the exit line of 2020', zh: '恰好等于2020年脱贫线' },
    at: '2020-01-01',
    situation: { household: { registered: true, exitYear: 2019, wages: 8000 }, members: two },
    expected: { 'lines.incomePerHead': 4000, 'lines.belowExitLine': false, 'lines.belowMonitoringLine': true },
    why: {
      en: '8,000 / 2 = 4,000 a head is the line itself: not below it. The monitoring line of 2020 is 5,000: below.',
      zh: '8000÷2=4000元/人，正等于脱贫线，不算低于；2020年监测线为5000元，低于。',
    },
  },
  {
    id: 'lines-well-above',
    of: 'anhui/lines',
    kind: 'excluded',
    title: { en: 'Well above every line', zh: '远高于各条线' },
    at: '2022-01-01',
    situation: { household: { registered: false, wages: 30000 }, members: two },
    expected: {
      'lines.incomePerHead': 15000,
      'lines.belowStatisticalLine': false,
      'lines.belowExitLine': false,
      'lines.belowMonitoringLineAfterOwnPay': false,
    },
    why: {
      en: '30,000 / 2 = 15,000 a head; the lines are 3,300 (last value), 4,117 and 6,700.',
      zh: '30000÷2=15000元/人；三线分别为3300（末值）、4117、6700元。',
    },
  },
]
