import { definePolicy } from '@doudi/core'

export const threeColours = definePolicy({
  id: 'anhui/three-colours',
  title: { en: 'Three risk levels, three colours', zh: '三级风险、三色管理' },
  description: {
    en: 'Grades every lifted household by how likely it is to fall back: red very likely, orange likely, blue unlikely, with the reasons named. Red households are helped, then supported; orange ones supported, then guided; blue ones guided, then seen off. A household goes up at once, and down one step a year, only after a year below a lower threshold. Marginal households get no colour but a route of their own. A proposal of the report, computable from 2016 on; levels and measures are its own, every threshold is a guess, because it gives none.',
    zh: '对每个脱贫户按返贫可能性分级：红色极易、橙色容易、蓝色不易，并列明理由。红色由帮到扶，橙色由扶到引，蓝色由引到送。升级即时生效；降级每年至多一级，且须在更低阈值以下满一年。边缘户不定颜色，另走专门路径。系报告建议，2016年起可以计算；分级与措施出自报告，因报告未给出阈值，所有阈值均为推测。',
  },
  systems: ['S21'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(1)3: three levels, three colours, and the moves between measures, a proposal', mark: 'S' },
    { title: 'guessed by this project: every threshold; 40 % of income is the usual limit of catastrophic cost', mark: 'K l' },
  ],
  parameters: {
    incomeMarginRed: {
      title: { en: 'income per head after rigid spending, in exit lines: red below', zh: '扣除刚性支出后人均收入与脱贫线之比：低于即红' },
      unit: 'ratio',
      mark: 'K l',
      range: [1, 1.3],
      values: { '2014-01-01': 1.2 },
    },
    incomeMarginOrange: {
      title: { en: 'the same: orange below', zh: '同上：低于即橙' },
      unit: 'ratio',
      mark: 'K l',
      range: [1.3, 2],
      values: { '2014-01-01': 1.5 },
      note: '1.5 times the line is the national multiple of monitoring.',
    },
    ownPayShareRed: {
      title: { en: 'medical own-pay, share of income: red above', zh: '医疗自付占收入比：高于即红' },
      unit: 'share',
      mark: 'K l',
      range: [0.3, 0.5],
      values: { '2014-01-01': 0.4 },
    },
    ownPayShareOrange: {
      title: { en: 'the same: orange above', zh: '同上：高于即橙' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.3],
      values: { '2014-01-01': 0.2 },
    },
    ownPayRed: {
      title: { en: 'medical own-pay: red above', zh: '医疗自付金额：高于即红' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [8000, 20000],
      values: { '2014-01-01': 10000 },
    },
    ownPayOrange: {
      title: { en: 'the same: orange above', zh: '同上：高于即橙' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [3000, 8000],
      values: { '2014-01-01': 5000 },
    },
    transferShareRed: {
      title: { en: 'transfers, share of income: red above', zh: '转移性收入占比：高于即红' },
      unit: 'share',
      mark: 'K l',
      range: [0.5, 0.8],
      values: { '2014-01-01': 0.6 },
    },
    transferShareOrange: {
      title: { en: 'the same: orange above', zh: '同上：高于即橙' },
      unit: 'share',
      mark: 'K l',
      range: [0.2, 0.5],
      values: { '2014-01-01': 0.3 },
      note: 'In poor areas transfers are about 26 % of income on average.',
    },
    schoolCostRed: {
      title: { en: 'school cost: red above', zh: '就学费用：高于即红' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [6000, 15000],
      values: { '2014-01-01': 8000 },
    },
    schoolCostOrange: {
      title: { en: 'the same: orange above', zh: '同上：高于即橙' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [2000, 6000],
      values: { '2014-01-01': 3000 },
    },
    redNeeded: {
      title: { en: 'red reasons that make a household red', zh: '判定红色所需红色理由数' },
      unit: 'count',
      mark: 'K l',
      range: [1, 3],
      values: { '2014-01-01': 2 },
      note: 'To be set so that red is about 1 to 3 % of the lifted; one reason alone makes many an old couple red.',
    },
    orangeNeeded: {
      title: { en: 'reasons of either kind that make a household orange', zh: '判定橙色所需理由数' },
      unit: 'count',
      mark: 'K l',
      range: [1, 3],
      values: { '2014-01-01': 2 },
      note: 'To be set so that orange is about 5 to 10 % of the lifted. One red reason is enough by itself.',
    },
    margin: {
      title: { en: 'how far beyond a threshold a household must be to move down', zh: '降级缓冲幅度' },
      unit: 'share',
      mark: 'K l',
      range: [0, 0.25],
      values: { '2014-01-01': 0.1 },
      note: 'Thresholds for moving down are 10 % stricter: income 10 % higher, cost 10 % lower.',
    },
  },
  facts: {
    graded: {
      entity: 'household',
      title: { en: 'lifted, and so graded', zh: '脱贫户，纳入分级' },
      valueTitles: {
        true: { en: 'lifted, and so graded', zh: '脱贫户，纳入分级' },
        false: { en: 'not lifted, not graded', zh: '非脱贫户，不分级' },
      },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'exitYear', operator: 'lessThanInclusive', value: { fact: 'year' } },
        ],
      },
    },

    // Who is gravely ill or disabled, and who is protected.
    grave: {
      entity: 'person',
      title: { en: 'severely disabled or seriously ill', zh: '重残或重病' },
      valueTitles: {
        true: { en: 'severely disabled or seriously ill', zh: '重残或重病' },
        false: { en: 'neither severely disabled nor seriously ill', zh: '非重残非重病' },
      },
      conditions: {
        any: [
          { fact: 'disability.severe', operator: 'equal', value: true },
          { fact: 'seriouslyIll', operator: 'equal', value: true },
        ],
      },
    },
    unprotected: {
      entity: 'person',
      title: { en: 'gravely ill or disabled, and not protected', zh: '重残重病且无保障' },
      valueTitles: {
        true: { en: 'gravely ill or disabled, and not protected', zh: '重残重病且无保障' },
        false: { en: 'protected, or in no need of it', zh: '有保障或无此需要' },
      },
      // Protected are those to whom the campaign gives medical assistance or the cap of 351, the destitute, and households of dibao or just above it.
      conditions: {
        all: [
          { fact: 'grave', operator: 'equal', value: true },
          { fact: 'campaign.medicalAssistanceStrength', operator: 'equal', value: 0 },
          { fact: 'campaign.health351Strength', operator: 'equal', value: 0 },
          { fact: 'tekun', operator: 'equal', value: false },
          { fact: 'dibao.category', operator: 'equal', value: 'none' },
        ],
      },
    },
    graveMembers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'members gravely ill or disabled', zh: '重残重病人数' },
      amount: { count: 'grave' },
    },
    unprotectedMembers: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'of them not protected', zh: '其中无保障人数' },
      amount: { count: 'unprotected' },
    },

    // Reasons of red.
    lowIncome: {
      entity: 'household',
      title: {
        en: 'income per head after rigid spending barely above the exit line, or below it',
        zh: '扣除刚性支出后人均收入仅略高于或低于脱贫线',
      },
      valueTitles: {
        true: {
          en: 'income per head after rigid spending barely above the exit line, or below it',
          zh: '扣除刚性支出后人均收入仅略高于或低于脱贫线',
        },
        false: {
          en: 'not so: income per head after rigid spending barely above the exit line, or below it',
          zh: '不属于：扣除刚性支出后人均收入仅略高于或低于脱贫线',
        },
      },
      conditions: { fact: 'earlyWarning.incomeMargin', operator: 'lessThan', value: { fact: 'incomeMarginRed' } },
    },
    catastrophicOwnPay: {
      entity: 'household',
      title: { en: 'medical own-pay takes a catastrophic share of income', zh: '医疗自付占收入比达到灾难性水平' },
      valueTitles: {
        true: { en: 'medical own-pay takes a catastrophic share of income', zh: '医疗自付占收入比达到灾难性水平' },
        false: { en: 'not so: medical own-pay takes a catastrophic share of income', zh: '不属于：医疗自付占收入比达到灾难性水平' },
      },
      conditions: { fact: 'earlyWarning.ownPayShare', operator: 'greaterThan', value: { fact: 'ownPayShareRed' } },
    },
    veryHighOwnPay: {
      entity: 'household',
      title: { en: 'very high medical own-pay', zh: '医疗自付金额很高' },
      valueTitles: {
        true: { en: 'very high medical own-pay', zh: '医疗自付金额很高' },
        false: { en: 'not so: very high medical own-pay', zh: '不属于：医疗自付金额很高' },
      },
      conditions: { fact: 'lines.ownPay', operator: 'greaterThan', value: { fact: 'ownPayRed' } },
    },
    livesOnTransfers: {
      entity: 'household',
      title: { en: 'lives mainly on transfers', zh: '主要依靠转移性收入' },
      valueTitles: {
        true: { en: 'lives mainly on transfers', zh: '主要依靠转移性收入' },
        false: { en: 'not so: lives mainly on transfers', zh: '不属于：主要依靠转移性收入' },
      },
      conditions: { fact: 'earlyWarning.transferShare', operator: 'greaterThan', value: { fact: 'transferShareRed' } },
    },
    noWorker: {
      entity: 'household',
      title: { en: 'nobody is able to work', zh: '无劳动力' },
      valueTitles: {
        true: { en: 'nobody is able to work', zh: '无劳动力' },
        false: { en: 'not so: nobody is able to work', zh: '不属于：无劳动力' },
      },
      conditions: { fact: 'earlyWarning.ableWorkers', operator: 'equal', value: 0 },
    },
    unprotectedIllness: {
      entity: 'household',
      title: { en: 'grave illness or disability without protection', zh: '重病重残且无保障' },
      valueTitles: {
        true: { en: 'grave illness or disability without protection', zh: '重病重残且无保障' },
        false: { en: 'not so: grave illness or disability without protection', zh: '不属于：重病重残且无保障' },
      },
      conditions: { fact: 'unprotectedMembers', operator: 'greaterThan', value: 0 },
    },
    veryHighSchoolCost: {
      entity: 'household',
      title: { en: 'very high school cost', zh: '就学负担很重' },
      valueTitles: {
        true: { en: 'very high school cost', zh: '就学负担很重' },
        false: { en: 'not so: very high school cost', zh: '不属于：就学负担很重' },
      },
      conditions: { fact: 'earlyWarning.schoolCost', operator: 'greaterThan', value: { fact: 'schoolCostRed' } },
    },
    // Reasons of orange: at least as far as orange, so that worse is never fewer.
    modestIncome: {
      entity: 'household',
      title: { en: 'income per head after rigid spending below one and a half exit lines', zh: '扣除刚性支出后人均收入低于一倍半脱贫线' },
      valueTitles: {
        true: { en: 'income per head after rigid spending below one and a half exit lines', zh: '扣除刚性支出后人均收入低于一倍半脱贫线' },
        false: {
          en: 'not so: income per head after rigid spending below one and a half exit lines',
          zh: '不属于：扣除刚性支出后人均收入低于一倍半脱贫线',
        },
      },
      conditions: { fact: 'earlyWarning.incomeMargin', operator: 'lessThan', value: { fact: 'incomeMarginOrange' } },
    },
    heavyOwnPay: {
      entity: 'household',
      title: { en: 'medical own-pay takes a heavy share of income', zh: '医疗自付占收入比较高' },
      valueTitles: {
        true: { en: 'medical own-pay takes a heavy share of income', zh: '医疗自付占收入比较高' },
        false: { en: 'not so: medical own-pay takes a heavy share of income', zh: '不属于：医疗自付占收入比较高' },
      },
      conditions: { fact: 'earlyWarning.ownPayShare', operator: 'greaterThan', value: { fact: 'ownPayShareOrange' } },
    },
    highOwnPay: {
      entity: 'household',
      title: { en: 'high medical own-pay', zh: '医疗自付金额较高' },
      valueTitles: {
        true: { en: 'high medical own-pay', zh: '医疗自付金额较高' },
        false: { en: 'not so: high medical own-pay', zh: '不属于：医疗自付金额较高' },
      },
      conditions: { fact: 'lines.ownPay', operator: 'greaterThan', value: { fact: 'ownPayOrange' } },
    },
    leansOnTransfers: {
      entity: 'household',
      title: { en: 'leans on transfers', zh: '较多依靠转移性收入' },
      valueTitles: {
        true: { en: 'leans on transfers', zh: '较多依靠转移性收入' },
        false: { en: 'not so: leans on transfers', zh: '不属于：较多依靠转移性收入' },
      },
      conditions: { fact: 'earlyWarning.transferShare', operator: 'greaterThan', value: { fact: 'transferShareOrange' } },
    },
    unstableWork: {
      entity: 'household',
      title: { en: 'nobody is in stable work', zh: '无稳定就业劳动力' },
      valueTitles: {
        true: { en: 'nobody is in stable work', zh: '无稳定就业劳动力' },
        false: { en: 'not so: nobody is in stable work', zh: '不属于：无稳定就业劳动力' },
      },
      conditions: { fact: 'earlyWarning.stableWorkers', operator: 'equal', value: 0 },
    },
    graveIllness: {
      entity: 'household',
      title: { en: 'grave illness or disability in the household', zh: '家中有重病重残' },
      valueTitles: {
        true: { en: 'grave illness or disability in the household', zh: '家中有重病重残' },
        false: { en: 'not so: grave illness or disability in the household', zh: '不属于：家中有重病重残' },
      },
      conditions: { fact: 'graveMembers', operator: 'greaterThan', value: 0 },
    },
    highSchoolCost: {
      entity: 'household',
      title: { en: 'high school cost', zh: '就学负担较重' },
      valueTitles: {
        true: { en: 'high school cost', zh: '就学负担较重' },
        false: { en: 'not so: high school cost', zh: '不属于：就学负担较重' },
      },
      conditions: { fact: 'earlyWarning.schoolCost', operator: 'greaterThan', value: { fact: 'schoolCostOrange' } },
    },
    redReasons: {
      entity: 'household',
      unit: 'count',
      title: { en: 'red reasons', zh: '红色理由数' },
      combine: 'sum',
      rules: [
        { conditions: { fact: 'lowIncome', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'catastrophicOwnPay', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'veryHighOwnPay', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'livesOnTransfers', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'noWorker', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'unprotectedIllness', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'veryHighSchoolCost', operator: 'equal', value: true }, amount: 1 },
      ],
    },
    reasons: {
      entity: 'household',
      unit: 'count',
      title: { en: 'reasons of orange or worse', zh: '橙色及以上理由数' },
      combine: 'sum',
      rules: [
        { conditions: { fact: 'modestIncome', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'heavyOwnPay', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'highOwnPay', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'leansOnTransfers', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'unstableWork', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'graveIllness', operator: 'equal', value: true }, amount: 1 },
        { conditions: { fact: 'highSchoolCost', operator: 'equal', value: true }, amount: 1 },
      ],
    },

    // The same against the stricter thresholds that a household must pass to move down: its values made worse by the margin.
    heldIncomeMargin: {
      entity: 'household',
      unit: 'ratio',
      title: { en: 'income margin, less the margin for moving down', zh: '扣除缓冲后的收入比' },
      amount: { divide: ['earlyWarning.incomeMargin', { add: [1, 'margin'] }] },
    },
    heldOwnPayShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'own-pay share, with the margin for moving down', zh: '加上缓冲后的自付占比' },
      amount: { divide: ['earlyWarning.ownPayShare', { subtract: [1, 'margin'] }] },
    },
    heldOwnPay: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'own-pay, with the margin for moving down', zh: '加上缓冲后的自付' },
      amount: { divide: ['lines.ownPay', { subtract: [1, 'margin'] }] },
    },
    heldTransferShare: {
      entity: 'household',
      unit: 'share',
      title: { en: 'transfer share, with the margin for moving down', zh: '加上缓冲后的转移占比' },
      amount: { divide: ['earlyWarning.transferShare', { subtract: [1, 'margin'] }] },
    },
    heldSchoolCost: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'school cost, with the margin for moving down', zh: '加上缓冲后的就学费用' },
      amount: { divide: ['earlyWarning.schoolCost', { subtract: [1, 'margin'] }] },
    },
    redReasonsHeld: {
      entity: 'household',
      unit: 'count',
      title: { en: 'red reasons by the thresholds for moving down', zh: '按降级阈值的红色理由数' },
      combine: 'sum',
      rules: [
        {
          title: {
            en: 'income per head after rigid spending barely above the exit line, or below it',
            zh: '扣除刚性支出后人均收入仅略高于或低于脱贫线',
          },
          conditions: { fact: 'heldIncomeMargin', operator: 'lessThan', value: { fact: 'incomeMarginRed' } },
          amount: 1,
        },
        {
          title: { en: 'medical own-pay takes a catastrophic share of income', zh: '医疗自付占收入比达到灾难性水平' },
          conditions: { fact: 'heldOwnPayShare', operator: 'greaterThan', value: { fact: 'ownPayShareRed' } },
          amount: 1,
        },
        {
          title: { en: 'very high medical own-pay', zh: '医疗自付金额很高' },
          conditions: { fact: 'heldOwnPay', operator: 'greaterThan', value: { fact: 'ownPayRed' } },
          amount: 1,
        },
        {
          title: { en: 'lives mainly on transfers', zh: '主要依靠转移性收入' },
          conditions: { fact: 'heldTransferShare', operator: 'greaterThan', value: { fact: 'transferShareRed' } },
          amount: 1,
        },
        {
          title: { en: 'nobody is able to work', zh: '无劳动力' },
          conditions: { fact: 'earlyWarning.ableWorkers', operator: 'equal', value: 0 },
          amount: 1,
        },
        {
          title: { en: 'grave illness or disability without protection', zh: '重病重残且无保障' },
          conditions: { fact: 'unprotectedMembers', operator: 'greaterThan', value: 0 },
          amount: 1,
        },
        {
          title: { en: 'very high school cost', zh: '就学负担很重' },
          conditions: { fact: 'heldSchoolCost', operator: 'greaterThan', value: { fact: 'schoolCostRed' } },
          amount: 1,
        },
      ],
    },
    reasonsHeld: {
      entity: 'household',
      unit: 'count',
      title: { en: 'reasons of orange or worse by the thresholds for moving down', zh: '按降级阈值的橙色及以上理由数' },
      combine: 'sum',
      rules: [
        {
          title: {
            en: 'income per head after rigid spending below one and a half exit lines',
            zh: '扣除刚性支出后人均收入低于一倍半脱贫线',
          },
          conditions: { fact: 'heldIncomeMargin', operator: 'lessThan', value: { fact: 'incomeMarginOrange' } },
          amount: 1,
        },
        {
          title: { en: 'medical own-pay takes a heavy share of income', zh: '医疗自付占收入比较高' },
          conditions: { fact: 'heldOwnPayShare', operator: 'greaterThan', value: { fact: 'ownPayShareOrange' } },
          amount: 1,
        },
        {
          title: { en: 'high medical own-pay', zh: '医疗自付金额较高' },
          conditions: { fact: 'heldOwnPay', operator: 'greaterThan', value: { fact: 'ownPayOrange' } },
          amount: 1,
        },
        {
          title: { en: 'leans on transfers', zh: '较多依靠转移性收入' },
          conditions: { fact: 'heldTransferShare', operator: 'greaterThan', value: { fact: 'transferShareOrange' } },
          amount: 1,
        },
        {
          title: { en: 'nobody is in stable work', zh: '无稳定就业劳动力' },
          conditions: { fact: 'earlyWarning.stableWorkers', operator: 'equal', value: 0 },
          amount: 1,
        },
        {
          title: { en: 'grave illness or disability in the household', zh: '家中有重病重残' },
          conditions: { fact: 'graveMembers', operator: 'greaterThan', value: 0 },
          amount: 1,
        },
        {
          title: { en: 'high school cost', zh: '就学负担较重' },
          conditions: { fact: 'heldSchoolCost', operator: 'greaterThan', value: { fact: 'schoolCostOrange' } },
          amount: 1,
        },
      ],
    },

    redNow: {
      entity: 'household',
      title: { en: 'enough red reasons', zh: '红色理由达到规定数' },
      valueTitles: {
        true: { en: 'enough red reasons', zh: '红色理由达到规定数' },
        false: { en: 'not enough red reasons', zh: '红色理由未达规定数' },
      },
      conditions: {
        all: [
          { fact: 'graded', operator: 'equal', value: true },
          { fact: 'redReasons', operator: 'greaterThanInclusive', value: { fact: 'redNeeded' } },
        ],
      },
    },
    orangeNow: {
      entity: 'household',
      title: { en: 'a red reason, or enough reasons of orange', zh: '有红色理由或橙色理由达到规定数' },
      valueTitles: {
        true: { en: 'a red reason, or enough reasons of orange', zh: '有红色理由或橙色理由达到规定数' },
        false: { en: 'not enough reasons of orange', zh: '橙色理由未达规定数' },
      },
      conditions: {
        all: [
          { fact: 'graded', operator: 'equal', value: true },
          {
            any: [
              { fact: 'redReasons', operator: 'greaterThan', value: 0 },
              { fact: 'reasons', operator: 'greaterThanInclusive', value: { fact: 'orangeNeeded' } },
            ],
          },
        ],
      },
    },
    redHeld: {
      entity: 'household',
      title: { en: 'was red, and has not stayed below the lower threshold for a year', zh: '上年红色，未在降级阈值以下满一年' },
      valueTitles: {
        true: { en: 'was red, and has not stayed below the lower threshold for a year', zh: '上年红色，未在降级阈值以下满一年' },
        false: { en: 'nothing holds it in red', zh: '无须保持红色' },
      },
      conditions: {
        all: [
          { fact: 'graded', operator: 'equal', value: true },
          { fact: 'colourLastYear', operator: 'equal', value: 'red' },
          { fact: 'redReasonsHeld', operator: 'greaterThanInclusive', value: { fact: 'redNeeded' } },
        ],
      },
    },
    orangeHeld: {
      entity: 'household',
      title: { en: 'was orange, and has not stayed below the lower threshold for a year', zh: '上年橙色，未在降级阈值以下满一年' },
      valueTitles: {
        true: { en: 'was orange, and has not stayed below the lower threshold for a year', zh: '上年橙色，未在降级阈值以下满一年' },
        false: { en: 'nothing holds it in orange', zh: '无须保持橙色' },
      },
      conditions: {
        all: [
          { fact: 'graded', operator: 'equal', value: true },
          { fact: 'colourLastYear', operator: 'equal', value: 'orange' },
          {
            any: [
              { fact: 'redReasonsHeld', operator: 'greaterThan', value: 0 },
              { fact: 'reasonsHeld', operator: 'greaterThanInclusive', value: { fact: 'orangeNeeded' } },
            ],
          },
        ],
      },
    },
    oneStepDown: {
      entity: 'household',
      title: { en: 'was red: moves down one step at most', zh: '上年红色，至多降一级' },
      valueTitles: {
        true: { en: 'was red: moves down one step at most', zh: '上年红色，至多降一级' },
        false: { en: 'was not red', zh: '上年非红色' },
      },
      conditions: {
        all: [
          { fact: 'graded', operator: 'equal', value: true },
          { fact: 'colourLastYear', operator: 'equal', value: 'red' },
        ],
      },
    },
    colour: {
      entity: 'household',
      values: ['none', 'red', 'orange', 'blue'],
      valueTitles: {
        none: { en: 'no colour', zh: '未分级' },
        red: { en: 'red', zh: '红色' },
        orange: { en: 'orange', zh: '橙色' },
        blue: { en: 'blue', zh: '蓝色' },
      },
      title: { en: 'colour', zh: '风险颜色' },
      rules: [
        {
          title: { en: 'very likely to fall back', zh: '极易返贫' },
          conditions: {
            any: [
              { fact: 'redNow', operator: 'equal', value: true },
              { fact: 'redHeld', operator: 'equal', value: true },
            ],
          },
          amount: { category: 'red' },
        },
        {
          title: { en: 'likely to fall back', zh: '容易返贫' },
          conditions: {
            any: [
              { fact: 'orangeNow', operator: 'equal', value: true },
              { fact: 'orangeHeld', operator: 'equal', value: true },
              { fact: 'oneStepDown', operator: 'equal', value: true },
            ],
          },
          amount: { category: 'orange' },
        },
        {
          title: { en: 'unlikely to fall back', zh: '不易返贫' },
          conditions: { fact: 'graded', operator: 'equal', value: true },
          amount: { category: 'blue' },
        },
      ],
      otherwise: { category: 'none' },
    },
    measure: {
      entity: 'household',
      values: ['none', 'help', 'support', 'guide', 'sendOff'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        help: { en: 'help', zh: '帮' },
        support: { en: 'support', zh: '扶' },
        guide: { en: 'guide', zh: '引' },
        sendOff: { en: 'see off', zh: '送' },
      },
      title: { en: 'measure', zh: '措施' },
      rules: [
        {
          title: { en: 'red: help', zh: '红色：帮' },
          conditions: { fact: 'redNow', operator: 'equal', value: true },
          amount: { category: 'help' },
        },
        {
          title: { en: 'red no more by its values: from help to support', zh: '红色已缓解：由帮到扶' },
          conditions: { fact: 'colour', operator: 'equal', value: 'red' },
          amount: { category: 'support' },
        },
        {
          title: { en: 'orange only because it was: from support to guidance', zh: '橙色已缓解：由扶到引' },
          conditions: {
            all: [
              { fact: 'orangeHeld', operator: 'equal', value: true },
              { fact: 'orangeNow', operator: 'equal', value: false },
            ],
          },
          amount: { category: 'guide' },
        },
        {
          title: { en: 'orange: support', zh: '橙色：扶' },
          conditions: { fact: 'colour', operator: 'equal', value: 'orange' },
          amount: { category: 'support' },
        },
        {
          title: { en: 'blue for a second year: from guidance to seeing off', zh: '连续两年蓝色：由引到送' },
          conditions: {
            all: [
              { fact: 'colour', operator: 'equal', value: 'blue' },
              { fact: 'colourLastYear', operator: 'equal', value: 'blue' },
            ],
          },
          amount: { category: 'sendOff' },
        },
        {
          title: { en: 'blue: guidance', zh: '蓝色：引' },
          conditions: { fact: 'colour', operator: 'equal', value: 'blue' },
          amount: { category: 'guide' },
        },
      ],
      otherwise: { category: 'none' },
    },
    route: {
      entity: 'household',
      values: ['none', 'colours', 'stillPoor', 'survey', 'monitor', 'relief'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        colours: { en: 'by its colour', zh: '按颜色管理' },
        stillPoor: { en: 'still registered poor: the campaign', zh: '未脱贫：脱贫攻坚帮扶' },
        survey: { en: 'marginal: to be surveyed', zh: '边缘户：入户排查' },
        monitor: { en: 'marginal on the list: monitored help', zh: '边缘易致贫户：监测帮扶' },
        relief: { en: 'sudden severe hardship: relief first', zh: '突发严重困难户：先行救助' },
      },
      title: { en: 'route', zh: '管理路径' },
      rules: [
        { conditions: { fact: 'graded', operator: 'equal', value: true }, amount: { category: 'colours' } },
        { conditions: { fact: 'registered', operator: 'equal', value: true }, amount: { category: 'stillPoor' } },
        { conditions: { fact: 'marginal.monitoringType', operator: 'equal', value: 'suddenHardship' }, amount: { category: 'relief' } },
        { conditions: { fact: 'marginal.monitoringType', operator: 'equal', value: 'proneMarginal' }, amount: { category: 'monitor' } },
        { conditions: { fact: 'marginal.marginalHousehold', operator: 'equal', value: true }, amount: { category: 'survey' } },
      ],
      otherwise: { category: 'none' },
    },
  },
})
