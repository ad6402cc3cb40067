import { definePolicy } from '@doudi/core'

export const earlyWarning = definePolicy({
  id: 'anhui/early-warning',
  title: { en: 'Early-warning indicators', zh: '返贫预警指标' },
  description: {
    en: 'What an office could see of a household before it falls into poverty: recorded income, own-pay of insured bills, illness and disability records, workers and dependants, the share of transfers, the project, school cost, disaster loss. A proposal of the report (the poverty cloud joined with the health cloud); it pays nothing, and can be computed from 2016 on. The report names no indicator and no limit: those here are guesses.',
    zh: '家庭陷入贫困之前部门可以看到的情况：登记收入、医保结算自付、疾病与残疾记录、劳动力与被抚养人、转移性收入占比、产业项目、就学费用、灾害损失。系报告建议（扶贫云与健康云对接），不涉及任何支付，2016年起可以计算。报告未给出具体指标与阈值，此处均为推测。',
  },
  systems: ['S19'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(1)1: an indicator system over health, education, production and disaster data, a proposal', mark: 'S' },
    { title: 'guessed by this project: which indicators, and their limits', mark: 'K l' },
  ],
  parameters: {
    incomeFloor: {
      title: { en: 'least income of which a share is taken', zh: '计算占比的最低收入' },
      unit: 'CNY/year',
      mark: 'D',
      range: 'exact',
      values: { '2014-01-01': 1 },
      note: 'Of no income a share would be no number.',
    },
    workingAgeFrom: {
      title: { en: 'able to work from this age', zh: '劳动年龄下限' },
      unit: 'years',
      mark: 'K h',
      range: [16, 18],
      values: { '2014-01-01': 16 },
    },
    workingAgeUntil: {
      title: { en: 'able to work below this age', zh: '劳动年龄上限' },
      unit: 'years',
      mark: 'K m',
      range: [60, 65],
      values: { '2014-01-01': 60 },
      note: 'Many go on to farm after 60.',
    },
    stableMonths: {
      title: { en: 'work is stable from', zh: '稳定就业月数' },
      unit: 'months',
      mark: 'K l',
      range: [3, 9],
      values: { '2014-01-01': 6 },
      note: 'A guess: at least half a year.',
    },
    quietMonths: {
      title: { en: 'no bill for so long, in spite of an illness on record, is a sign', zh: '有病史而无结算记录的月数' },
      unit: 'months',
      mark: 'K l',
      range: [6, 24],
      values: { '2014-01-01': 12 },
      note: 'A guess. It may be care forgone, or care outside the province that the health cloud does not see.',
    },
  },
  facts: {
    income: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'observed income', zh: '登记收入' },
      // What the village wrote down; where it wrote nothing down, the true income.
      amount: { firstKnown: ['recordedIncome', 'householdIncome.disposable'] },
    },
    incomePerHead: {
      entity: 'household',
      unit: 'CNY/person/year',
      title: { en: 'observed income per head', zh: '登记人均收入' },
      amount: { round: { divide: ['income', 'lines.members'] } },
    },
    incomeBand: {
      entity: 'household',
      values: ['belowExitLine', 'belowMonitoringLine', 'above'],
      valueTitles: {
        belowExitLine: { en: 'below the exit line', zh: '低于脱贫标准线' },
        belowMonitoringLine: { en: 'from the exit line to the monitoring line', zh: '脱贫线以上、监测线以下' },
        above: { en: 'above both lines', zh: '高于两线' },
      },
      title: { en: 'band of observed income per head', zh: '登记人均收入区间' },
      rules: [
        {
          conditions: { fact: 'incomePerHead', operator: 'lessThan', value: { fact: 'lines.exitLine' } },
          amount: { category: 'belowExitLine' },
        },
        {
          conditions: { fact: 'incomePerHead', operator: 'lessThan', value: { fact: 'lines.monitoringLine' } },
          amount: { category: 'belowMonitoringLine' },
        },
      ],
      otherwise: { category: 'above' },
    },
    incomeBase: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'income of which shares are taken', zh: '占比基数收入' },
      amount: { max: ['income', 'incomeFloor'] },
    },
    incomeFall: {
      entity: 'household',
      unit: 'share',
      title: { en: 'fall of observed income per head since last year', zh: '登记人均收入较上年降幅' },
      conditions: { fact: 'incomePerHeadLastYear', operator: 'greaterThan', value: 0 },
      // Missing last year the condition fails; `firstKnown` tells the linker so.
      amount: {
        firstKnown: [{ divide: [{ above: ['incomePerHeadLastYear', 'incomePerHead'] }, 'incomePerHeadLastYear'] }, 0],
      },
    },
    ownPayShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'medical own-pay, share of income', zh: '医疗自付占收入比' },
      amount: { divide: ['lines.ownPay', 'incomeBase'] },
    },
    schoolCost: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'school cost paid by the family', zh: '家庭自负就学费用' },
      amount: { sum: 'schoolOwnPay' },
    },
    spending: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'observed rigid spending', zh: '可见刚性支出' },
      // The spending that a household states holds its bills and fees: the larger, so that nothing counts twice.
      amount: { max: ['rigidSpending', { add: ['lines.ownPay', 'schoolCost'] }] },
    },
    spendingShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'rigid spending, share of income', zh: '刚性支出占收入比' },
      amount: { divide: ['spending', 'incomeBase'] },
    },
    incomeAfterSpending: {
      entity: 'household',
      unit: 'CNY/person/year',
      title: { en: 'observed income per head after rigid spending', zh: '扣除刚性支出后登记人均收入' },
      amount: { round: { divide: [{ subtract: ['income', 'spending'] }, 'lines.members'] } },
    },
    incomeMargin: {
      entity: 'household',
      unit: 'ratio',
      title: { en: 'income per head after rigid spending, in exit lines', zh: '扣除刚性支出后人均收入与脱贫线之比' },
      amount: { divide: ['incomeAfterSpending', 'lines.exitLine'] },
    },
    onRecord: {
      entity: 'person',
      title: { en: 'illness or disability on record', zh: '有疾病或残疾记录' },
      valueTitles: {
        true: { en: 'illness or disability on record', zh: '有疾病或残疾记录' },
        false: { en: 'no illness or disability on record', zh: '无疾病或残疾记录' },
      },
      conditions: {
        any: [
          { fact: 'seriouslyIll', operator: 'equal', value: true },
          { fact: 'disabilityGrade', operator: 'greaterThan', value: 0 },
          { fact: 'chronicCard', operator: 'equal', value: true },
        ],
      },
    },
    membersOnRecord: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members with an illness or disability on record', zh: '有疾病或残疾记录人数' },
      amount: { count: 'onRecord' },
    },
    able: {
      entity: 'person',
      title: { en: 'able to work', zh: '有劳动能力' },
      valueTitles: {
        true: { en: 'able to work', zh: '有劳动能力' },
        false: { en: 'not able to work', zh: '无劳动能力' },
      },
      conditions: {
        all: [
          { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'workingAgeFrom' } },
          { fact: 'age', operator: 'lessThan', value: { fact: 'workingAgeUntil' } },
          { fact: 'disability.severe', operator: 'equal', value: false },
          { fact: 'seriouslyIll', operator: 'equal', value: false },
        ],
      },
    },
    worksStably: {
      entity: 'person',
      title: { en: 'able, and at work for long enough', zh: '稳定就业' },
      valueTitles: {
        true: { en: 'at work for long enough', zh: '稳定就业' },
        false: { en: 'not at work for long enough', zh: '未稳定就业' },
      },
      conditions: {
        all: [
          { fact: 'able', operator: 'equal', value: true },
          { fact: 'monthsAtWork', operator: 'greaterThanInclusive', value: { fact: 'stableMonths' } },
        ],
      },
    },
    ableWorkers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members able to work', zh: '有劳动能力人数' },
      amount: { count: 'able' },
    },
    stableWorkers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members in stable work', zh: '稳定就业人数' },
      amount: { count: 'worksStably' },
    },
    dependants: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members not able to work', zh: '被抚养人数' },
      amount: { subtract: ['lines.members', 'ableWorkers'] },
    },
    transferShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'transfers, share of income', zh: '转移性收入占比' },
      amount: { divide: ['householdIncome.transfers', 'incomeBase'] },
    },
    projectBroken: {
      entity: 'household',
      title: { en: 'the project stopped or failed', zh: '产业项目停止或失败' },
      valueTitles: {
        true: { en: 'the project stopped or failed', zh: '产业项目停止或失败' },
        false: { en: 'no broken project', zh: '无项目中断' },
      },
      conditions: { fact: 'projectStatus', operator: 'in', value: ['stopped', 'failed'] },
    },
    disasterShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'disaster loss, share of income', zh: '灾害损失占收入比' },
      amount: { divide: ['disasterLoss', 'incomeBase'] },
    },
    quiet: {
      entity: 'household',
      title: { en: 'no bill for long, in spite of an illness on record', zh: '有病史而久无结算' },
      valueTitles: {
        true: { en: 'no bill for long, in spite of an illness on record', zh: '有病史而久无结算' },
        false: { en: 'no such silence', zh: '无此情形' },
      },
      conditions: {
        all: [
          { fact: 'monthsSinceBill', operator: 'greaterThanInclusive', value: { fact: 'quietMonths' } },
          { fact: 'membersOnRecord', operator: 'greaterThan', value: 0 },
        ],
      },
    },
  },
})
