import { definePolicy } from '@doudi/core'

export const marginal = definePolicy({
  id: 'anhui/marginal',
  title: { en: 'Marginal households: who they are, and their type on the monitoring list', zh: '边缘户认定与监测类型' },
  description: {
    en: 'A marginal household was never registered, and lies just above the poverty line: its income per head is between the exit line and the monitoring line, or its rigid spending pushes it below. The survey says by which of the two, and the three types of the monitoring list follow: lifted but unstable, marginal and prone to poverty, sudden severe hardship. Being on the list gives nothing by itself; benefits are a reform. The three types are public and hold from 2020; the limits of spending are guesses.',
    zh: '边缘户从未建档立卡，处于贫困线之上不远：人均收入在脱贫线与监测线之间，或因刚性支出跌至线下。排查分类说明属于哪一种，并据此得出监测名单三种类型：脱贫不稳定户、边缘易致贫户、突发严重困难户。列入名单本身不带来待遇，待遇由改革开启。三类划分为公开规定，自2020年起；支出阈值为推测。',
  },
  systems: ['S17'],
  period: { from: '2020-01-01', until: null },
  sources: [
    { title: 'the report, section 2(4)2: not registered, no benefits, at risk', mark: 'S' },
    { title: 'the report, section 3(2)1: survey marginal households and classify them precisely', mark: 'S' },
    { title: 'generally known, not verified: the three types of the monitoring list', mark: 'K h' },
    { title: 'guessed by this project: the limits of spending', mark: 'K l' },
  ],
  parameters: {
    spendingLimit: {
      title: { en: 'rigid spending is heavy from this share of income', zh: '刚性支出占收入比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.2, 0.6],
      values: { '2014-01-01': 0.4 },
      note: 'About 60 % is asked of hardship by rigid spending from 2023-24 on; the survey of marginal households comes earlier.',
    },
    suddenLimit: {
      title: { en: 'sudden hardship: spending and losses, share of income, from', zh: '突发困难：支出与损失占收入比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.4, 1],
      values: { '2014-01-01': 0.6 },
      note: 'A guess.',
    },
  },
  facts: {
    lifted: {
      entity: 'household',
      title: { en: 'lifted from poverty', zh: '已脱贫' },
      valueTitles: { true: { en: 'lifted from poverty', zh: '已脱贫' }, false: { en: 'not a lifted household', zh: '非脱贫户' } },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'exitYear', operator: 'lessThanInclusive', value: { fact: 'year' } },
        ],
      },
    },
    nearLine: {
      entity: 'household',
      title: { en: 'income from the exit line to the monitoring line', zh: '收入在脱贫线与监测线之间' },
      valueTitles: {
        true: { en: 'income from the exit line to the monitoring line', zh: '收入在脱贫线与监测线之间' },
        false: { en: 'income not between the two lines', zh: '收入不在两线之间' },
      },
      conditions: {
        all: [
          { fact: 'earlyWarning.incomePerHead', operator: 'greaterThanInclusive', value: { fact: 'lines.exitLine' } },
          { fact: 'earlyWarning.incomePerHead', operator: 'lessThan', value: { fact: 'lines.monitoringLine' } },
        ],
      },
    },
    belowMonitoring: {
      entity: 'household',
      title: { en: 'observed income below the monitoring line', zh: '登记收入低于监测线' },
      valueTitles: {
        true: { en: 'observed income below the monitoring line', zh: '登记收入低于监测线' },
        false: { en: 'observed income not below the monitoring line', zh: '登记收入不低于监测线' },
      },
      conditions: { fact: 'earlyWarning.incomePerHead', operator: 'lessThan', value: { fact: 'lines.monitoringLine' } },
    },
    heavySpending: {
      entity: 'household',
      title: { en: 'heavy rigid spending that pushes it below the monitoring line', zh: '刚性支出重且扣除后低于监测线' },
      valueTitles: {
        true: { en: 'heavy rigid spending pushes it below the monitoring line', zh: '刚性支出重且扣除后低于监测线' },
        false: { en: 'rigid spending does not push it below the monitoring line', zh: '刚性支出未使其低于监测线' },
      },
      conditions: {
        all: [
          { fact: 'earlyWarning.spendingShare', operator: 'greaterThanInclusive', value: { fact: 'spendingLimit' } },
          { fact: 'earlyWarning.incomeAfterSpending', operator: 'lessThan', value: { fact: 'lines.monitoringLine' } },
        ],
      },
    },
    surveyClass: {
      entity: 'household',
      values: ['registered', 'clear', 'poor', 'byBoth', 'byIncome', 'bySpending'],
      valueTitles: {
        registered: { en: 'registered poor: not of this survey', zh: '建档立卡户：不属排查对象' },
        clear: { en: 'not marginal', zh: '非边缘户' },
        poor: { en: 'below the exit line: to be reviewed as newly poor', zh: '低于脱贫线：按新增贫困复核' },
        byBoth: { en: 'marginal by income and by spending', zh: '收入与支出双边缘' },
        byIncome: { en: 'marginal by income', zh: '收入型边缘户' },
        bySpending: { en: 'marginal by spending', zh: '支出型边缘户' },
      },
      title: { en: 'class of the survey', zh: '排查分类' },
      rules: [
        { conditions: { fact: 'registered', operator: 'equal', value: true }, amount: { category: 'registered' } },
        {
          conditions: { fact: 'earlyWarning.incomePerHead', operator: 'lessThan', value: { fact: 'lines.exitLine' } },
          amount: { category: 'poor' },
        },
        {
          conditions: {
            all: [
              { fact: 'nearLine', operator: 'equal', value: true },
              { fact: 'heavySpending', operator: 'equal', value: true },
            ],
          },
          amount: { category: 'byBoth' },
        },
        { conditions: { fact: 'nearLine', operator: 'equal', value: true }, amount: { category: 'byIncome' } },
        { conditions: { fact: 'heavySpending', operator: 'equal', value: true }, amount: { category: 'bySpending' } },
      ],
      otherwise: { category: 'clear' },
    },
    marginalHousehold: {
      entity: 'household',
      title: { en: 'marginal household', zh: '边缘户' },
      valueTitles: { true: { en: 'marginal household', zh: '边缘户' }, false: { en: 'not a marginal household', zh: '非边缘户' } },
      conditions: { fact: 'surveyClass', operator: 'in', value: ['byBoth', 'byIncome', 'bySpending'] },
    },
    atRisk: {
      entity: 'household',
      title: { en: 'a risk of the register fired', zh: '有触发的风险' },
      valueTitles: { true: { en: 'a risk fired', zh: '有触发的风险' }, false: { en: 'no risk fired', zh: '无触发的风险' } },
      conditions: { fact: 'riskRegister.fired', operator: 'greaterThan', value: 0 },
    },
    suddenLoss: {
      entity: 'household',
      unit: 'share',
      title: { en: 'own-pay, school cost and disaster loss, share of income', zh: '医疗、教育支出与灾害损失占收入比' },
      amount: { divide: [{ add: ['lines.ownPay', 'earlyWarning.schoolCost', 'disasterLoss'] }, 'earlyWarning.incomeBase'] },
    },
    afterSuddenLoss: {
      entity: 'household',
      unit: 'CNY/person/year',
      title: { en: 'income per head after them', zh: '扣除后人均收入' },
      amount: {
        round: {
          divide: [
            { subtract: ['earlyWarning.income', { add: ['lines.ownPay', 'earlyWarning.schoolCost', 'disasterLoss'] }] },
            'lines.members',
          ],
        },
      },
    },
    monitoringType: {
      entity: 'household',
      values: ['none', 'unstableLifted', 'proneMarginal', 'suddenHardship'],
      valueTitles: {
        none: { en: 'none', zh: '不纳入监测' },
        unstableLifted: { en: 'lifted, unstable', zh: '脱贫不稳定户' },
        proneMarginal: { en: 'marginal, prone to poverty', zh: '边缘易致贫户' },
        suddenHardship: { en: 'sudden severe hardship', zh: '突发严重困难户' },
      },
      title: { en: 'type on the monitoring list', zh: '监测类型' },
      rules: [
        {
          title: { en: 'was registered, income under the line, a risk', zh: '曾建档立卡、收入低于监测线、有风险' },
          conditions: {
            all: [
              { fact: 'lifted', operator: 'equal', value: true },
              { fact: 'belowMonitoring', operator: 'equal', value: true },
              { fact: 'atRisk', operator: 'equal', value: true },
            ],
          },
          amount: { category: 'unstableLifted' },
        },
        {
          title: { en: 'never registered, income under the line, a risk', zh: '从未建档立卡、收入低于监测线、有风险' },
          conditions: {
            all: [
              { fact: 'registered', operator: 'equal', value: false },
              { fact: 'belowMonitoring', operator: 'equal', value: true },
              { fact: 'atRisk', operator: 'equal', value: true },
            ],
          },
          amount: { category: 'proneMarginal' },
        },
        {
          // Income may be over the line: what is left of it is not.
          title: { en: 'income over the line, sudden spending or loss leaves less', zh: '收入高于监测线，但突发支出或损失使其低于' },
          conditions: {
            all: [
              {
                any: [
                  { fact: 'lifted', operator: 'equal', value: true },
                  { fact: 'registered', operator: 'equal', value: false },
                ],
              },
              { fact: 'belowMonitoring', operator: 'equal', value: false },
              { fact: 'suddenLoss', operator: 'greaterThanInclusive', value: { fact: 'suddenLimit' } },
              { fact: 'afterSuddenLoss', operator: 'lessThan', value: { fact: 'lines.monitoringLine' } },
            ],
          },
          amount: { category: 'suddenHardship' },
        },
      ],
      otherwise: { category: 'none' },
    },
  },
})
