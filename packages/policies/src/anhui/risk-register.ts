import { definePolicy } from '@doudi/core'

export const riskRegister = definePolicy({
  id: 'anhui/risk-register',
  title: { en: 'Risk register: which risks fired', zh: '风险台账：触发的风险' },
  description: {
    en: 'Eight risks of a household, each with one indicator and one limit: illness, disability, industry, employment, credit, education, disaster, and the end of a policy. A risk that fires is put into the ledger with who must act and by when. A proposal of the report that pays nothing and is computable from 2016 on; the limits are guesses.',
    zh: '家庭的八类风险，每类一个指标和一个阈值：疾病、残疾、产业、就业、信贷、教育、灾害、政策退出。触发后记入台账，列明责任单位与期限。系报告建议，不涉及支付，2016年起可以计算；阈值均为推测。',
  },
  systems: ['S20'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(1)2: classify risks, keep a ledger with responsibilities, a proposal', mark: 'S' },
    { title: 'guessed by this project: the risks beside industry, credit and farming, and every limit', mark: 'K l' },
  ],
  parameters: {
    illnessLimit: {
      title: { en: 'illness: own-pay, share of income, from', zh: '疾病：自付占收入比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.4],
      values: { '2014-01-01': 0.2 },
      note: 'A guess.',
    },
    disabilityLimit: {
      title: { en: 'disability: severely disabled members from', zh: '残疾：重残人数达到' },
      unit: 'persons',
      mark: 'D',
      range: 'exact',
      values: { '2014-01-01': 1 },
    },
    employmentLimit: {
      title: { en: 'employment: fewer members in stable work than', zh: '就业：稳定就业人数少于' },
      unit: 'persons',
      mark: 'D',
      range: 'exact',
      values: { '2014-01-01': 1 },
      note: 'Only where somebody is able to work.',
    },
    creditLimit: {
      title: { en: 'credit: repayment due, share of income, from', zh: '信贷：当年应还贷款占收入比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.2, 0.5],
      values: { '2014-01-01': 0.3 },
      note: 'A guess.',
    },
    educationLimit: {
      title: { en: 'education: school cost from', zh: '教育：自负就学费用达到' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [2000, 8000],
      values: { '2014-01-01': 3000 },
      note: 'A guess.',
    },
    disasterLimit: {
      title: { en: 'disaster: loss, share of income, from', zh: '灾害：损失占收入比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.05, 0.3],
      values: { '2014-01-01': 0.1 },
      note: 'A guess.',
    },
    policyEndLimit: {
      title: { en: 'end of a policy: income lost, share of income, from', zh: '政策退出：减少的收入占比达到' },
      unit: 'share',
      mark: 'K l',
      range: [0.05, 0.3],
      values: { '2014-01-01': 0.1 },
      note: 'A guess.',
    },
  },
  facts: {
    severeMembers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'severely disabled members', zh: '重残人数' },
      amount: { count: 'disability.severe' },
    },
    creditShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'repayment due, share of income', zh: '应还贷款占收入比' },
      amount: { divide: ['loanRepaymentDue', 'earlyWarning.incomeBase'] },
    },
    policyEndShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'campaign money and dividend lost since last year, share of income', zh: '攻坚期资金与分红较上年减少额占收入比' },
      amount: {
        divide: [
          {
            add: [
              { above: ['campaignMoneyLastYear', 'householdIncome.campaignMoney'] },
              { above: ['dividendLastYear', 'dividend.payment'] },
            ],
          },
          'earlyWarning.incomeBase',
        ],
      },
    },
    illness: {
      entity: 'household',
      title: { en: 'risk of illness', zh: '疾病风险' },
      valueTitles: { true: { en: 'risk of illness fired', zh: '触发疾病风险' }, false: { en: 'no risk of illness', zh: '无疾病风险' } },
      conditions: { fact: 'earlyWarning.ownPayShare', operator: 'greaterThanInclusive', value: { fact: 'illnessLimit' } },
    },
    disability: {
      entity: 'household',
      title: { en: 'risk of disability', zh: '残疾风险' },
      valueTitles: {
        true: { en: 'risk of disability fired', zh: '触发残疾风险' },
        false: { en: 'no risk of disability', zh: '无残疾风险' },
      },
      conditions: { fact: 'severeMembers', operator: 'greaterThanInclusive', value: { fact: 'disabilityLimit' } },
    },
    industry: {
      entity: 'household',
      title: { en: 'risk of industry', zh: '产业风险' },
      valueTitles: { true: { en: 'risk of industry fired', zh: '触发产业风险' }, false: { en: 'no risk of industry', zh: '无产业风险' } },
      conditions: { fact: 'earlyWarning.projectBroken', operator: 'equal', value: true },
    },
    employment: {
      entity: 'household',
      title: { en: 'risk of employment', zh: '就业风险' },
      valueTitles: {
        true: { en: 'risk of employment fired', zh: '触发就业风险' },
        false: { en: 'no risk of employment', zh: '无就业风险' },
      },
      conditions: {
        all: [
          { fact: 'earlyWarning.ableWorkers', operator: 'greaterThan', value: 0 },
          { fact: 'earlyWarning.stableWorkers', operator: 'lessThan', value: { fact: 'employmentLimit' } },
        ],
      },
    },
    credit: {
      entity: 'household',
      title: { en: 'risk of credit', zh: '信贷风险' },
      valueTitles: { true: { en: 'risk of credit fired', zh: '触发信贷风险' }, false: { en: 'no risk of credit', zh: '无信贷风险' } },
      conditions: { fact: 'creditShare', operator: 'greaterThanInclusive', value: { fact: 'creditLimit' } },
    },
    education: {
      entity: 'household',
      title: { en: 'risk of education cost', zh: '教育风险' },
      valueTitles: {
        true: { en: 'risk of education cost fired', zh: '触发教育风险' },
        false: { en: 'no risk of education cost', zh: '无教育风险' },
      },
      conditions: { fact: 'earlyWarning.schoolCost', operator: 'greaterThanInclusive', value: { fact: 'educationLimit' } },
    },
    disaster: {
      entity: 'household',
      title: { en: 'risk of disaster', zh: '灾害风险' },
      valueTitles: { true: { en: 'risk of disaster fired', zh: '触发灾害风险' }, false: { en: 'no risk of disaster', zh: '无灾害风险' } },
      conditions: { fact: 'earlyWarning.disasterShare', operator: 'greaterThanInclusive', value: { fact: 'disasterLimit' } },
    },
    policyEnd: {
      entity: 'household',
      title: { en: 'risk of a policy’s end', zh: '政策退出风险' },
      valueTitles: {
        true: { en: 'risk of a policy’s end fired', zh: '触发政策退出风险' },
        false: { en: 'no risk of a policy’s end', zh: '无政策退出风险' },
      },
      conditions: { fact: 'policyEndShare', operator: 'greaterThanInclusive', value: { fact: 'policyEndLimit' } },
    },
    fired: {
      entity: 'household',
      unit: 'count',
      title: { en: 'risks that fired', zh: '触发风险数' },
      combine: 'sum',
      rules: [
        { conditions: { fact: 'illness', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'disability', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'industry', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'employment', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'credit', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'education', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'disaster', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'policyEnd', operator: 'equal', value: true }, amount: 1 },
      ],
    },
  },
})
