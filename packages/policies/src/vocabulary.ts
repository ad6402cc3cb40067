import { defineVocabulary } from '@doudi/core'

/**
 * Every input fact. No unit and no values: a flag. Optional: may be missing (never lifted, no loan, nothing stated).
 *
 * Ranges refuse what cannot be meant, not what is rare: the rules bring their own limits.
 */
export const vocabulary = defineVocabulary({
  household: {
    registered: {
      title: { en: 'ever registered poor', zh: '建档立卡' },
      valueTitles: {
        true: { en: 'registered poor', zh: '已建档立卡' },
        false: { en: 'never registered poor', zh: '未建档立卡' },
      },
    },
    exitYear: { unit: 'year', optional: true, title: { en: 'year lifted', zh: '脱贫年份' } },
    wages: { unit: 'CNY/year', default: 0, title: { en: 'wages', zh: '工资性收入' } },
    farmIncome: { unit: 'CNY/year', default: 0, title: { en: 'farm income', zh: '经营性收入' } },
    otherIncome: { unit: 'CNY/year', default: 0, title: { en: 'other income', zh: '其他收入' } },
    rigidSpending: { unit: 'CNY/year', default: 0, title: { en: 'rigid spending', zh: '刚性支出' } },
    dibaoTakeUp: {
      default: false,
      title: { en: 'applied for dibao and recognised', zh: '申请并认定低保' },
      valueTitles: {
        true: { en: 'applied for dibao and recognised', zh: '已申请并认定低保' },
        false: { en: 'not recognised for dibao', zh: '未申请或未认定低保' },
      },
    },
    loanYear: { unit: 'year', optional: true, title: { en: 'vintage of the small loan', zh: '小额信贷年份' } },
    project: {
      default: false,
      title: { en: 'joins a crop or stock project', zh: '参加种养项目' },
      valueTitles: {
        true: { en: 'joins a crop or stock project', zh: '参加种养项目' },
        false: { en: 'joins no crop or stock project', zh: '未参加种养项目' },
      },
    },
    welfarePosts: { unit: 'posts', default: 0, range: [0, 1000], title: { en: 'welfare posts held', zh: '公益岗位数' } },
    reliefMonths: { unit: 'months', default: 0, range: [0, 1000], title: { en: 'months of relief granted', zh: '临时救助月数' } },
    // Premium, county schemes, one-stop settlement (S2, S3, S5).
    county: {
      values: ['Yingzhou', 'Yingdong', 'Yingquan', 'Jieshou', 'Linquan', 'Taihe', 'Funan', 'Yingshang', 'unknown'],
      valueTitles: {
        Yingzhou: { en: 'Yingzhou', zh: '颍州区' },
        Yingdong: { en: 'Yingdong', zh: '颍东区' },
        Yingquan: { en: 'Yingquan', zh: '颍泉区' },
        Jieshou: { en: 'Jieshou', zh: '界首市' },
        Linquan: { en: 'Linquan', zh: '临泉县' },
        Taihe: { en: 'Taihe', zh: '太和县' },
        Funan: { en: 'Funan', zh: '阜南县' },
        Yingshang: { en: 'Yingshang', zh: '颍上县' },
        unknown: { en: 'not stated', zh: '未注明' },
      },
      default: 'unknown',
      title: { en: 'county of the household', zh: '所在县市区' },
    },
    municipalScheme: {
      default: false,
      title: { en: 'one municipal scheme in place of the county schemes', zh: '市级统一方案取代县级方案' },
      valueTitles: {
        true: { en: 'under one municipal scheme', zh: '实行市级统一方案' },
        false: { en: 'under the county schemes', zh: '实行县级方案' },
      },
    },

    // Comprehensive insurance (S7) and relief (S8).
    accidentCost: {
      unit: 'CNY/year',
      default: 0,
      title: { en: 'cost of accidents, without hospital bills', zh: '意外损失（不含住院费）' },
    },
    propertyLoss: { unit: 'CNY/year', default: 0, title: { en: 'damage to house and belongings', zh: '房屋财产损失' } },
    farmLoss: { unit: 'CNY/year', default: 0, title: { en: 'loss of farm production', zh: '农业生产损失' } },
    urgentNeed: {
      default: false,
      title: { en: 'relief asked for in an urgent case', zh: '急难型临时救助申请' },
      valueTitles: {
        true: { en: 'urgent case', zh: '属急难情形' },
        false: { en: 'no urgent case', zh: '非急难情形' },
      },
    },

    // Work, loans, shares, education (S9-S15).
    projectInspected: {
      default: false,
      title: { en: 'project accepted on inspection', zh: '项目验收合格' },
      valueTitles: {
        true: { en: 'accepted on inspection', zh: '已验收合格' },
        false: { en: 'not accepted on inspection', zh: '未经验收' },
      },
    },
    projectIncome: { unit: 'CNY/year', default: 0, title: { en: 'income from the project', zh: '项目收入' } },
    projectYears: { unit: 'years', default: 1, range: [0, 100], title: { en: 'year of the project, 1 = its first', zh: '项目第几年' } },
    projectInvestment: { unit: 'CNY', default: 0, range: [0, 100000000], title: { en: 'invested in the project', zh: '项目投入' } },
    carePostMonths: {
      unit: 'months',
      default: 0,
      range: [0, 1000],
      title: { en: 'months in posts of care work, all members', zh: '护理专岗月数' },
    },
    loanOutstanding: {
      unit: 'CNY',
      default: 0,
      range: [0, 100000000],
      title: { en: 'owed of the small loan on 1 January', zh: '小额信贷余额' },
    },
    loanDefaulted: {
      default: false,
      title: { en: 'the small loan is not repaid', zh: '小额信贷违约' },
      valueTitles: {
        true: { en: 'does not repay the small loan', zh: '小额信贷违约' },
        false: { en: 'no default on a small loan', zh: '小额信贷无违约' },
      },
    },
    benefitLink: {
      values: ['none', 'bodyHousehold', 'bodyCollectiveHousehold', 'collectiveHousehold', 'publicBenefitShare'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        bodyHousehold: { en: 'body and household', zh: '主体+农户' },
        bodyCollectiveHousehold: { en: 'body, collective and household', zh: '主体+集体+农户' },
        collectiveHousehold: { en: 'collective and household (three changes)', zh: '集体+农户（三变）' },
        publicBenefitShare: { en: 'public-benefit share', zh: '公益股（扶贫股）' },
      },
      default: 'none',
      title: { en: 'form of shared-benefit link', zh: '利益联结形式' },
    },
    linkedValue: {
      unit: 'CNY',
      default: 0,
      range: [0, 100000000],
      title: { en: 'value of the land, money or share that is linked', zh: '联结的土地、资金或股份价值' },
    },
    bodyYield: {
      unit: 'ratio',
      default: 0,
      range: [-1, 10],
      title: { en: 'profit of the body in the year, of the value linked', zh: '经营主体当年收益率' },
    },
    // Months of a workshop's contract; its wage is then left out of `wages`.
    workshopMonths: {
      unit: 'months',
      default: 0,
      range: [0, 1000],
      title: { en: 'months of contract in a workshop, all members', zh: '扶贫车间合同月数' },
    },
    workshopSeasonal: {
      default: false,
      title: { en: 'the workshop is seasonal', zh: '车间季节性用工' },
      valueTitles: {
        true: { en: 'a seasonal workshop', zh: '季节性车间' },
        false: { en: 'a workshop open all year', zh: '常年开工车间' },
      },
    },
    workshopOwesWages: {
      default: false,
      title: { en: 'the workshop owes wages', zh: '车间拖欠工资' },
      valueTitles: {
        true: { en: 'a workshop that owes wages', zh: '欠薪车间' },
        false: { en: 'a workshop that pays its wages', zh: '不欠薪车间' },
      },
    },
    villageSolarIncome: {
      unit: 'CNY/year',
      default: 0,
      range: [0, 100000000],
      title: { en: 'income of the village’s solar plant', zh: '村级光伏收益' },
    },
    villageRentIncome: {
      unit: 'CNY/year',
      default: 0,
      range: [0, 100000000],
      title: { en: 'rent of the village’s assets', zh: '村集体资产租赁收入' },
    },
    villageAssetSales: {
      unit: 'CNY/year',
      default: 0,
      range: [0, 100000000],
      title: { en: 'sales of the village’s assets', zh: '村集体资产拍卖收入' },
    },
    villagePoorHouseholds: {
      unit: 'count',
      default: 1,
      range: [1, 100000],
      title: { en: 'poor households of the village', zh: '全村贫困户数' },
    },
    villageSolarPosts: {
      unit: 'posts',
      default: 1,
      range: [1, 100000],
      title: { en: 'posts that the village pays from solar income', zh: '全村光伏公益岗位数' },
    },
    solarPostsHeld: {
      unit: 'posts',
      default: 0,
      range: [0, 1000],
      title: { en: 'posts paid from solar income, held', zh: '本户光伏公益岗位数' },
    },
    solarKilowatts: {
      unit: 'count',
      default: 0,
      range: [0, 1000],
      title: { en: 'kW of the household’s solar plant', zh: '户用光伏千瓦数' },
    },
    solarYear: { unit: 'year', optional: true, title: { en: 'year of the household’s solar plant', zh: '户用光伏建成年份' } },
    insuredMu: { unit: 'count', default: 0, range: [0, 100000], title: { en: 'insured crops, mu', zh: '参保作物亩数' } },
    cropLossShare: { unit: 'share', default: 0, range: [0, 1], title: { en: 'share of the crops that is lost', zh: '作物损失率' } },
    insuredHeads: { unit: 'count', default: 0, range: [0, 100000], title: { en: 'insured stock, heads', zh: '参保牲畜头数' } },
    lostHeads: { unit: 'count', default: 0, range: [0, 100000], title: { en: 'stock lost, heads', zh: '死亡牲畜头数' } },
    expectedFarmIncome: {
      unit: 'CNY/year',
      default: 0,
      range: [0, 100000000],
      title: { en: 'farm income that was expected', zh: '预期经营收入' },
    },

    // The end of the campaign (S18).
    entitlementRank: {
      unit: 'share',
      default: 0,
      range: [0, 1],
      title: { en: 'place in the order in which entitlements end, 0 = last', zh: '退出享受的先后位次（0为最后）' },
    },

    // Obligations, marginal households, early warning (S16-S21).
    plannedExitYear: { unit: 'year', optional: true, title: { en: 'year planned for the exit', zh: '计划脱贫年份' } },
    adultChildren: { unit: 'persons', default: 0, range: [0, 1000], title: { en: 'adult children living apart', zh: '分居的成年子女数' } },
    childrenIncome: { unit: 'CNY/year', default: 0, title: { en: 'income of the children’s households', zh: '子女家庭收入' } },
    childrenMembers: {
      unit: 'persons',
      default: 0,
      range: [0, 1000],
      title: { en: 'members of the children’s households', zh: '子女家庭人口' },
    },
    splitYear: { unit: 'year', optional: true, title: { en: 'year of the household split', zh: '分户年份' } },
    jointIncome: { unit: 'CNY/year', default: 0, title: { en: 'income of the other part after the split', zh: '分出另一方收入' } },
    jointMembers: { unit: 'persons', default: 0, range: [0, 1000], title: { en: 'members of the other part', zh: '分出另一方人口' } },
    monitoringList: {
      values: ['none', 'unstableLifted', 'proneMarginal', 'suddenHardship'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        unstableLifted: { en: 'lifted, unstable', zh: '脱贫不稳定户' },
        proneMarginal: { en: 'marginal, prone to poverty', zh: '边缘易致贫户' },
        suddenHardship: { en: 'sudden severe hardship', zh: '突发严重困难户' },
      },
      default: 'none',
      title: { en: 'type on the monitoring list, as recorded', zh: '已录入的监测类型' },
    },
    recordedIncome: {
      unit: 'CNY/year',
      optional: true,
      title: { en: 'disposable income as the village recorded it', zh: '村级登记的家庭收入' },
    },
    projectStatus: {
      values: ['none', 'running', 'stopped', 'failed'],
      valueTitles: {
        none: { en: 'no project recorded', zh: '无项目记录' },
        running: { en: 'running', zh: '正常运行' },
        stopped: { en: 'stopped', zh: '已停止' },
        failed: { en: 'failed', zh: '已失败' },
      },
      default: 'none',
      title: { en: 'state of the project', zh: '产业项目状态' },
    },
    disasterLoss: { unit: 'CNY/year', default: 0, title: { en: 'loss by disaster, not compensated', zh: '未获补偿的灾害损失' } },
    loanRepaymentDue: { unit: 'CNY/year', default: 0, title: { en: 'loan repayment due this year', zh: '当年应还贷款' } },
    monthsSinceBill: {
      unit: 'months',
      optional: true,
      range: [0, 1000],
      title: { en: 'months since the last insured bill', zh: '距最近一次医保结算月数' },
    },
    campaignMoneyLastYear: {
      unit: 'CNY/year',
      default: 0,
      lag: 'householdIncome.campaignMoney',
      title: { en: 'money of the campaign last year', zh: '上年攻坚期资金' },
    },
    dividendLastYear: { unit: 'CNY/year', default: 0, lag: 'dividend.payment', title: { en: 'dividend last year', zh: '上年分红' } },
    incomePerHeadLastYear: {
      unit: 'CNY/person/year',
      optional: true,
      lag: 'earlyWarning.incomePerHead',
      title: { en: 'observed income per head last year', zh: '上年登记人均收入' },
    },
    colourLastYear: {
      values: ['none', 'red', 'orange', 'blue'],
      valueTitles: {
        none: { en: 'no colour', zh: '未分级' },
        red: { en: 'red', zh: '红色' },
        orange: { en: 'orange', zh: '橙色' },
        blue: { en: 'blue', zh: '蓝色' },
      },
      default: 'none',
      lag: 'threeColours.colour',
      title: { en: 'colour last year', zh: '上年颜色' },
    },
  },
  person: {
    age: { unit: 'years', range: [0, 1000], title: { en: 'age on 1 January', zh: '年龄' } },
    disabilityGrade: { unit: 'grade', default: 0, range: [0, 4], title: { en: 'disability grade, 0 = none', zh: '残疾等级' } },
    seriouslyIll: {
      default: false,
      title: { en: 'seriously ill', zh: '重病' },
      valueTitles: {
        true: { en: 'seriously ill', zh: '患重病' },
        false: { en: 'not seriously ill', zh: '未患重病' },
      },
    },
    tekun: {
      default: false,
      title: { en: 'destitute support', zh: '特困供养' },
      valueTitles: {
        true: { en: 'on destitute support', zh: '属特困供养' },
        false: { en: 'not on destitute support', zh: '非特困供养' },
      },
    },
    selfCare: {
      values: ['full', 'partial', 'none'],
      valueTitles: {
        full: { en: 'full', zh: '能自理' },
        partial: { en: 'partial', zh: '部分失能' },
        none: { en: 'none', zh: '完全失能' },
      },
      default: 'full',
      title: { en: 'self-care', zh: '自理能力' },
    },
    medicalOwnPay: { unit: 'CNY/year', default: 0, title: { en: 'medical own-pay of the year', zh: '医疗自付' } },
    assistance: {
      values: ['none', 'dibao', 'tekun', 'returned', 'marginal', 'monitored', 'seriouslyIll'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        dibao: { en: 'dibao', zh: '低保' },
        tekun: { en: 'destitute support', zh: '特困供养' },
        returned: { en: 'relapsed', zh: '返贫致贫人口' },
        marginal: { en: 'dibao-marginal', zh: '低保边缘' },
        monitored: { en: 'monitored', zh: '防止返贫监测对象' },
        seriouslyIll: { en: 'seriously ill and poor through illness', zh: '因病致贫重病患者' },
      },
      title: { en: 'medical-assistance category', zh: '医疗救助类别' },
    },
    chronicCard: {
      title: { en: 'chronic-disease card', zh: '慢病证' },
      valueTitles: {
        true: { en: 'with a chronic-disease card', zh: '有慢病证' },
        false: { en: 'without a chronic-disease card', zh: '无慢病证' },
      },
    },
    insured: {
      title: { en: 'premium of the year paid', zh: '当年参保' },
      valueTitles: {
        true: { en: 'premium of the year paid', zh: '当年已参保' },
        false: { en: 'premium of the year not paid', zh: '当年未参保' },
      },
    },
    commercialPolicy: {
      default: false,
      title: { en: 'holds a commercial health policy', zh: '持有商业健康保险' },
      valueTitles: {
        true: { en: 'holds a commercial health policy', zh: '持有商业健康保险' },
        false: { en: 'holds no commercial health policy', zh: '未持有商业健康保险' },
      },
    },
    // Left-behind children and elderly (S8).
    familyAway: {
      default: false,
      title: { en: 'both parents, or all adult children, work away', zh: '父母双方或全部子女外出' },
      valueTitles: {
        true: { en: 'both parents, or all adult children, work away', zh: '父母双方或全部子女外出' },
        false: { en: 'family at home', zh: '家人在家' },
      },
    },
    unattended: {
      default: false,
      title: { en: 'recognised as a de facto unattended child', zh: '认定为事实无人抚养儿童' },
      valueTitles: {
        true: { en: 'recognised as a de facto unattended child', zh: '已认定为事实无人抚养儿童' },
        false: { en: 'not recognised as an unattended child', zh: '未认定为事实无人抚养儿童' },
      },
    },
    serviceGranted: {
      default: false,
      title: { en: 'assessed, and granted the service subsidy for the elderly', zh: '经评估享受养老服务补贴' },
      valueTitles: {
        true: { en: 'granted the service subsidy for the elderly', zh: '经评估享受养老服务补贴' },
        false: { en: 'not granted the service subsidy for the elderly', zh: '未享受养老服务补贴' },
      },
    },
    // Rehabilitation, devices, training (S6).
    rehabilitationCost: { unit: 'CNY/year', default: 0, range: [0, 10000000], title: { en: 'cost of rehabilitation', zh: '康复治疗费用' } },
    deviceCost: { unit: 'CNY/year', default: 0, range: [0, 10000000], title: { en: 'cost of assistive devices', zh: '辅助器具费用' } },
    trainingCost: { unit: 'CNY/year', default: 0, range: [0, 10000000], title: { en: 'cost of a child’s training', zh: '儿童训练费用' } },

    // Work, education (S9-S15).
    schoolStage: {
      values: ['none', 'preschool', 'primary', 'middle', 'high', 'vocational', 'university'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        preschool: { en: 'preschool', zh: '学前' },
        primary: { en: 'primary school', zh: '小学' },
        middle: { en: 'middle school', zh: '初中' },
        high: { en: 'high school', zh: '普通高中' },
        vocational: { en: 'vocational school', zh: '中职' },
        university: { en: 'university', zh: '大学' },
      },
      default: 'none',
      title: { en: 'stage of schooling', zh: '学段' },
    },
    boarding: {
      default: false,
      title: { en: 'boards at school', zh: '寄宿' },
      valueTitles: {
        true: { en: 'boards at school', zh: '寄宿生' },
        false: { en: 'lives at home', zh: '非寄宿生' },
      },
    },
    workStudyMonths: { unit: 'months', default: 0, range: [0, 12], title: { en: 'months of work-study', zh: '勤工助学月数' } },
    schoolAward: {
      default: false,
      title: { en: 'was given an award for merit', zh: '获得奖学金' },
      valueTitles: {
        true: { en: 'was given an award for merit', zh: '获得奖学金' },
        false: { en: 'no award for merit', zh: '未获奖学金' },
      },
    },

    // Obligations, early warning (S16-S21).
    monthsAtWork: {
      unit: 'months',
      default: 12,
      range: [0, 12],
      title: { en: 'months of paid work or own farm work in the year', zh: '当年务工务农月数' },
    },
    schoolOwnPay: { unit: 'CNY/year', default: 0, title: { en: 'school cost paid by the family', zh: '自负就学费用' } },
  },
  bill: {
    care: {
      values: ['inpatient', 'chronicOutpatient', 'specialChronicOutpatient'],
      valueTitles: {
        inpatient: { en: 'inpatient', zh: '住院' },
        chronicOutpatient: { en: 'chronic outpatient', zh: '慢性病门诊' },
        specialChronicOutpatient: { en: 'special chronic outpatient', zh: '特殊慢性病门诊' },
      },
      title: { en: 'kind of care', zh: '就医类别' },
    },
    facilityTier: {
      values: ['township', 'county', 'city', 'province'],
      valueTitles: {
        township: { en: 'township', zh: '乡镇' },
        county: { en: 'county', zh: '县级' },
        city: { en: 'city', zh: '市级' },
        province: { en: 'province', zh: '省级' },
      },
      title: { en: 'facility tier', zh: '医院级别' },
    },
    insideProvince: {
      title: { en: 'inside the province', zh: '省内就医' },
      valueTitles: {
        true: { en: 'inside the province', zh: '省内就医' },
        false: { en: 'outside the province', zh: '省外就医' },
      },
    },
    referred: {
      title: { en: 'referred', zh: '转诊' },
      valueTitles: {
        true: { en: 'referred', zh: '已转诊' },
        false: { en: 'not referred', zh: '未转诊' },
      },
    },
    emergencyCannotPay: {
      default: false,
      title: { en: 'emergency of one who cannot pay', zh: '急救且无力支付' },
      valueTitles: {
        true: { en: 'an emergency of one who cannot pay', zh: '属无力支付的急救' },
        false: { en: 'no emergency of one who cannot pay', zh: '不属无力支付的急救' },
      },
    },
    grossCost: { unit: 'CNY', title: { en: 'gross bill', zh: '总费用' } },
    statedCompliantCost: { unit: 'CNY', optional: true, title: { en: 'compliant cost, if stated', zh: '合规费用（单据）' } },
    statedCompliantShare: {
      unit: 'share',
      optional: true,
      range: [0, 1],
      title: { en: 'compliant share, if stated', zh: '合规比例（单据）' },
    },
  },
})
