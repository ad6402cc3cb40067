/**
 * A value of the model with its quality, as the policies have it.
 *
 * `mark`: S the report, F a public source, K general knowledge and unverified (h, m, l: confidence high, medium, low), D arithmetic or a
 * decision of this project. `range`: what a run that samples it would take; none where the value is a count or a definition.
 */
export type ModelParameter<T> = {
  readonly title: string
  readonly value: T
  readonly unit?: string
  readonly range?: readonly [number, number] | string
  readonly mark: string
  readonly note?: string
}

const p = <T>(parameter: ModelParameter<T>): ModelParameter<T> => parameter

/** Lower limits of the age bands of {@link parameters}`.person.ageShares`; the last band ends at 88. */
export const ageBandStarts = [0, 5, 15, 25, 35, 45, 55, 65] as const
/** The first age that nobody has at the start. */
export const ageLimit = 89

/**
 * Every value of the model that is not a rule of a policy: starting values, uncalibrated. Shares of 1, money in yuan of the year that
 * is named, `sd` of logarithms.
 */
export const parameters = {
  cohort: {
    sizes: p({
      title: 'lifted households with 1, 2, … 7 members',
      value: [51_159, 61_574, 48_051, 43_850, 21_925, 12_181, 4_872],
      unit: 'households',
      mark: 'S totals, K l',
      note: 'Adds up to the 243,612 households and 710,675 persons of the report.',
    }),
    firstExitYear: p({ title: 'first year in which households are lifted', value: 2014, mark: 'D' }),
    exitShares: p({
      title: 'share lifted in 2014, … 2018',
      value: [0.2, 0.22, 0.2, 0.2, 0.18],
      range: '2014-15 together .30-.54',
      mark: 'K l',
    }),
    counties: p({
      title: 'share of lifted households by county-level unit',
      value: {
        Yingzhou: 0.06,
        Yingdong: 0.09,
        Yingquan: 0.08,
        Jieshou: 0.06,
        Linquan: 0.23,
        Taihe: 0.14,
        Funan: 0.19,
        Yingshang: 0.15,
      },
      range: '± .04 each',
      mark: 'K l',
    }),
    villages: p({ title: 'villages, at full scale', value: 1_700, unit: 'villages', range: [1_500, 1_900], mark: 'K l' }),
    blockHouseholds: p({ title: 'most households in a block of whole villages', value: 1_024, unit: 'households', mark: 'D' }),
    quantiles: p({
      title: 'quantiles of the registration score between which the lifted lie',
      value: [0.0339, 0.128] as const,
      mark: 'S-d',
      note: 'The two incidences of the report: those below are still poor, those above never registered.',
    }),
    scoreNoise: p({ title: 'sd of the noise in the registration score', value: 0.35, range: [0.2, 0.6], mark: 'K l' }),
    scoreHealth: p({ title: 'weight of bad household health in the score', value: 0.15, range: [0, 0.25], mark: 'K l' }),
    exitNoise: p({ title: 'sd of the noise in the ranking for exit', value: 0.25, mark: 'D' }),
  },
  neverRegistered: {
    persons: p({
      title: 'rural persons who were never registered',
      value: 6_590_000,
      unit: 'persons',
      range: '± 10 %',
      mark: 'D',
      note: 'The lifted persons divided by the fall of the incidence, less those who are or were registered: both incidences of the report taken as of one denominator and one date.',
    }),
    sampleShare: p({ title: 'households in the sample, as a share of the lifted ones', value: 0.25, mark: 'D' }),
    sizes: p({ title: 'share of households with 1, 2, … 6 members', value: [0.1, 0.22, 0.22, 0.24, 0.14, 0.08], mark: 'K l' }),
    counties: p({
      title: 'share of the rural population by county-level unit',
      value: {
        Yingzhou: 0.09,
        Yingdong: 0.08,
        Yingquan: 0.08,
        Jieshou: 0.08,
        Linquan: 0.21,
        Taihe: 0.17,
        Funan: 0.15,
        Yingshang: 0.14,
      },
      range: '± .03 each',
      mark: 'K l',
    }),
    quantiles: p({ title: 'quantiles of the registration score between which they lie', value: [0.128, 1] as const, mark: 'S-d' }),
    ageShares: p({
      title: 'age 0-4, 5-14, 15-24, 25-34, 35-44, 45-54, 55-64, 65-88',
      value: [0.06, 0.12, 0.11, 0.12, 0.13, 0.15, 0.14, 0.17],
      mark: 'K l',
    }),
    majorShare: p({ title: 'major at the start, share of the chronically ill', value: 0.08, range: [0.05, 0.2], mark: 'K l' }),
    insured: p({ title: 'premium of the year paid', value: 0.97, range: [0.93, 1], mark: 'K l' }),
    dibaoTakeUp: p({ title: 'would take up dibao', value: 0.35, range: [0.15, 0.6], mark: 'K l' }),
    assetsMedian: p({
      title: 'assets per head at the start, median',
      value: 12_000,
      unit: 'CNY/person',
      range: '½ to 2 times',
      mark: 'K l',
    }),
  },
  person: {
    ageShares: p({
      title: 'age 0-4, 5-14, 15-24, 25-34, 35-44, 45-54, 55-64, 65-88, registered',
      value: [0.05, 0.13, 0.09, 0.08, 0.12, 0.16, 0.15, 0.22],
      range: '60 and over .22-.40',
      mark: 'K l',
    }),
    womenShare: p({ title: 'women, share of persons', value: 0.5, mark: 'K m', note: 'Nothing depends on sex so far.' }),
    firstMemberAge: p({ title: 'least age of the first member', value: 15, unit: 'years', mark: 'K l' }),
    tekunShare: p({ title: 'destitute, share of registered persons', value: 0.015, range: [0.005, 0.03], mark: 'K l' }),
    tekunAge: p({ title: 'least age of the destitute', value: 60, unit: 'years', mark: 'K l' }),
    tekunHousehold: p({ title: 'most members of their household', value: 2, unit: 'persons', mark: 'K l' }),
    partialCareAge: p({ title: 'age from which the destitute look after themselves only in part', value: 80, unit: 'years', mark: 'K l' }),
    cardShare: p({ title: 'chronic-disease card, share of the chronically ill', value: 0.45, range: [0.3, 0.6], mark: 'K l' }),
  },
  mortality: {
    level: p({ title: 'Gompertz A', value: 5.43e-5, range: [4.5e-5, 6.0e-5], mark: 'K m', note: 'Life expectancy at birth about 76.' }),
    slope: p({ title: 'Gompertz B', value: 0.09, range: [0.08, 0.1], mark: 'K m' }),
    major: p({ title: 'hazard, major illness', value: 1.5, unit: 'ratio', mark: 'K l' }),
    severe: p({ title: 'hazard, severe disability', value: 1.3, unit: 'ratio', mark: 'K l' }),
  },
  births: {
    rate: p({
      title: 'births of a year, per person alive',
      value: 0,
      unit: '1/year',
      range: '.008-.014 where births are on',
      mark: 'D, K m',
      note: 'A switch: 0 leaves the cohort closed, as in all headlines; a scenario with births is .011.',
    }),
    motherAges: p({
      title: 'age of women in whose households children are born, from and to',
      value: [20, 39] as const,
      unit: 'years',
      range: '± 3 each',
      mark: 'K m',
    }),
    most: p({
      title: 'most births in a household over the run',
      value: 2,
      unit: 'persons',
      range: [1, 3],
      mark: 'K l',
      note: 'A guess; acts where births are on.',
    }),
  },
  chronic: {
    prevalence: p({
      title: 'chronically ill at the start, by age band',
      value: [0, 0.01, 0.04, 0.07, 0.15, 0.31, 0.48, 0.62],
      mark: 'K m',
    }),
    registered: p({ title: 'registered, ratio of prevalence and onset', value: 1.2, range: [1, 1.5], mark: 'K l' }),
    frailtyWeight: p({ title: 'weight of frailty in the probit', value: 0.6, mark: 'K l' }),
    onset: p({ title: 'onset a year: exp(intercept + slope age)', value: { intercept: -7.9, slope: 0.09 }, mark: 'K l' }),
    onsetCap: p({ title: 'most onset a year', value: 0.03, range: [0.02, 0.04], mark: 'K l' }),
    majorShare: p({ title: 'major at the start, share of the chronically ill registered', value: 0.12, range: [0.05, 0.2], mark: 'K l' }),
    majorOnset: p({ title: 'chronic to major a year, under 60 and from 60', value: [0.008, 0.015], range: '½ to 2 times', mark: 'K l' }),
  },
  disability: {
    prevalence: p({ title: 'disabled at the start, under 15, 15-59, from 60', value: [0.02, 0.04, 0.14], mark: 'K l' }),
    registered: p({ title: 'registered, ratio of prevalence', value: 1.6, range: [1.3, 2.5], mark: 'K l' }),
    onset: p({
      title: 'onset a year, under 45, 45-59, 60-74, from 75',
      value: [0.001, 0.002, 0.006, 0.012],
      range: '½ to 2 times',
      mark: 'K l',
    }),
    severeShare: p({ title: 'severe, share of the disabled', value: 0.35, range: [0.25, 0.45], mark: 'K l' }),
  },
  propensity: {
    fixedShare: p({ title: 'λ²: share of frailty in the variance', value: 0.25, range: [0.2, 0.34], mark: 'K l' }),
    persistence: p({ title: 'φ: correlation of the rest from year to year', value: 0.25, range: [0.2, 0.35], mark: 'K l' }),
    household: p({ title: 'weight of household health in frailty', value: 0.6, mark: 'K l', note: 'The own part has the rest: .8.' }),
    incomeHealth: p({
      title: "rank correlation of permanent income and members' mean frailty: beside the fit of the population, used nowhere else",
      value: -0.2,
      range: [-0.25, -0.15],
      mark: 'K l',
    }),
    incomeCorrelation: p({
      title: 'correlation of permanent income and bad household health',
      value: -0.29,
      range: [-0.4, 0],
      mark: 'K l',
    }),
  },
  admission: {
    byAge: p({ title: 'admitted in a year, 2018, by age band', value: [0.12, 0.04, 0.06, 0.11, 0.08, 0.11, 0.17, 0.27], mark: 'K m' }),
    level: p({ title: 'factor on them', value: 0.95, mark: 'K l' }),
    byChronic: p({ title: 'factor: none, chronic, major', value: [0.75, 1.2, 2.2], mark: 'K l' }),
    severe: p({ title: 'factor: severe disability', value: 1.3, mark: 'K l' }),
    ceiling: p({ title: 'most', value: 0.85, mark: 'K l' }),
    growth: p({ title: 'growth a year', value: 0.02, range: [0, 0.04], mark: 'K l' }),
    stays: p({
      title: '1, 2, 3 stays in a year, share of those admitted',
      value: [0.77, 0.17, 0.06],
      mark: 'K l',
      note: 'The cost of the year is split over them evenly: a guess. `[1, 0, 0]` is one bill a year.',
    }),
  },
  careSeeking: {
    inForce: p({
      title: 'care is sought by its price: 1, or 0',
      value: 1,
      range: [0, 1],
      mark: 'D',
      note: 'At 0 the rates of admission are taken as those of need, and everybody in need is admitted.',
    }),
    atReference: p({
      title: 'p₀: share of the needs for which care is sought at the reference share of own-pay',
      value: 0.785,
      mark: 'F',
      note: 'Less than all by the unmet need for admission found in 2018, 21.5 %.',
    }),
    referenceShare: p({ title: 'm₀: that share, of the non-poor in 2018', value: 0.454, mark: 'F' }),
    elasticity: p({
      title: 'ε: elasticity to the share of own-pay',
      value: -0.372,
      range: [-0.517, -0.226],
      mark: 'F',
      note: 'Of first visits for inpatient care, 2003 and 2008.',
    }),
    leastShare: p({ title: 'least share of own-pay that is felt', value: 0.05, mark: 'K l' }),
    intensity: p({
      title: 'κ: further cost where the annual cap of own-pay binds',
      value: 0,
      range: [0, 0.3],
      unit: 'share of the cost',
      mark: 'K l',
    }),
    forgoneForDeposit: p({
      title: 'forgone where savings do not reach the deposit, share',
      value: 0,
      range: [0, 0.6],
      mark: 'K l',
      note: 'A guess without any source; off but in the table of systems.',
    }),
  },
  insurance: {
    dropsOut: p({
      title: 'the insured drop out as the premium they pay rises: 1, or 0',
      value: 1,
      range: [0, 1],
      mark: 'D',
      note: 'How many is a value of the policy `premium`.',
    }),
  },
  inpatient: {
    median: p({ title: 'median of the yearly cost, 2018', value: 4_780, unit: 'CNY', range: [3_650, 5_900], mark: 'K l' }),
    sd: p({ title: 'σ of its body', value: 1.2, range: [1, 1.3], mark: 'K l' }),
    bodyShare: p({ title: 'share of its body', value: 0.9, mark: 'K l' }),
    tailShape: p({ title: 'ξ of its Pareto tail', value: 0.3, range: [0.2, 0.4], mark: 'K l' }),
    tailScale: p({ title: 'β of the tail, in its threshold u', value: 0.55, mark: 'K l' }),
    registered: p({ title: 'registered, ratio of cost', value: 0.75, range: [0.6, 0.9], mark: 'K l' }),
    inflation: p({ title: 'growth of all medical cost a year', value: 0.05, range: [0.03, 0.08], mark: 'K m' }),
    severityWeight: p({ title: 'weight of the propensity in the severity', value: 0.6, range: [0.3, 0.8], mark: 'K l' }),
  },
  level: {
    reference: p({ title: 'cost at which the index is 0, 2018', value: 5_000, unit: 'CNY', mark: 'K l' }),
    limits: p({ title: 'index below which care is in the township, county, city', value: [-1.3, 0.95, 2.0], mark: 'K l' }),
    outsideShare: p({ title: 'outside the province, share of what lies above', value: 0.67, mark: 'K l' }),
    referred: p({ title: 'referred', value: 0.8, mark: 'K l' }),
    referredOutside: p({ title: 'referred, outside the province', value: 0.5, range: [0.3, 0.9], mark: 'K l' }),
    migrant: p({ title: 'index of a migrant, further up', value: 0, range: [0, 1], mark: 'K l' }),
  },
  outpatient: {
    chronicUsers: p({ title: 'chronic outpatient care, share of the chronically ill', value: 0.7, mark: 'K l' }),
    chronicMedian: p({ title: 'median of its yearly cost, 2018', value: 500, unit: 'CNY', range: [300, 900], mark: 'K l' }),
    chronicSd: p({ title: 'σ of it', value: 0.9, mark: 'K l' }),
    chronicPropensity: p({ title: 'log cost per unit of propensity', value: 0.5, mark: 'K l' }),
    chronicMajor: p({ title: 'ratio, major illness', value: 2.5, mark: 'K l' }),
    ordinaryUsers: p({ title: 'ordinary outpatient care, share of persons', value: 0.5, mark: 'K l' }),
    ordinaryMedian: p({ title: 'median of its yearly cost, 2018', value: 150, unit: 'CNY', mark: 'K l' }),
    ordinarySd: p({ title: 'σ of it', value: 1.2, mark: 'K l' }),
    insured: p({ title: 'premium of the year paid, registered', value: 0.99, range: [0.93, 1], mark: 'K l' }),
  },
  income: {
    level: p({
      title: 'c: factor on market income',
      value: 1.0125,
      range: [0.93, 1.05],
      mark: 'D',
      note: 'Solved so that mean income with transfers of 2018, of the whole rural population, is M; standard error .003 (scripts/solve-income-level.mjs).',
    }),
    permanentSd: p({ title: 'σ_a: permanent', value: 0.45, range: [0.35, 0.55], mark: 'K l' }),
    persistence: p({ title: 'ρ: persistent part, year to year', value: 0.85, range: [0.75, 0.95], mark: 'K l' }),
    shockSd: p({ title: 'σ_η: its yearly shock', value: 0.15, range: [0.1, 0.2], mark: 'K l' }),
    transitorySd: p({ title: 'σ_u: transitory', value: 0.2, range: [0.1, 0.3], mark: 'K l' }),
    workingAges: p({ title: 'a worker is of an age from, to', value: [16, 64] as const, unit: 'years', mark: 'D' }),
    lossPerAdmission: p({ title: 'ℓ: loss of log income, a member of 16 or more admitted', value: 0.1, range: [0.05, 0.15], mark: 'K l' }),
    lossDecay: p({ title: 'share of the loss that stays a year later', value: 0.7, range: [0.5, 0.8], mark: 'K l' }),
    lossCap: p({ title: 'most of this loss', value: 0.4, mark: 'K l' }),
    lossMajor: p({ title: 'further loss while a member of working age has a major illness', value: 0.1, mark: 'K l' }),
    scaleElasticity: p({ title: 'exponent of workers and of members against 2014', value: 0.5, mark: 'K l' }),
    mean: p({
      title: 'M: rural disposable income per head, Fuyang, 2014-2024',
      value: [8_300, 9_000, 9_850, 10_750, 11_900, 13_200, 14_200, 15_850, 17_000, 18_450, 19_600],
      unit: 'CNY/person/year',
      range: '± 4 %',
      mark: 'K l',
    }),
    quintiles: p({
      title: 'national rural means by fifths of income, 2018: beside the fit of the population, used nowhere else',
      value: [3_666, 8_508, 12_530, 18_051, 34_043],
      unit: 'CNY/person/year',
      mark: 'K h',
      note: 'Surveyed incomes of one year, with passing ups and downs and error of measurement, which the population has not at its start.',
    }),
    growth: p({ title: 'growth of M a year from 2025', value: 0.055, range: [0.03, 0.07], mark: 'K l' }),
    splitWithWorker: p({ title: 'wage, farm, other: with a worker', value: [0.6, 0.3, 0.1], range: '± .15', mark: 'K l' }),
    splitWithoutWorker: p({ title: 'wage, farm, other: without', value: [0, 0.5, 0.5], range: '± .15', mark: 'K l' }),
  },
  migration: {
    byAge: p({
      title: 'works away, of those able to work: 16-24, 25-34, 35-44, 45-54, 55-64',
      value: [0.35, 0.45, 0.35, 0.2, 0.08] as const,
      range: '½ to 1.5 times',
      mark: 'K l',
      note: 'A guess of ours: the prefecture sends many away; of the registered fewer.',
    }),
    men: p({
      title: 'men, ratio',
      value: 1.2,
      unit: 'ratio',
      range: [1, 1.6],
      mark: 'K l',
      note: 'A guess of ours; women have the rest to 2.',
    }),
    bySchooling: p({
      title: 'primary school or none, middle school, more: ratio',
      value: [0.7, 1.1, 1.1] as const,
      range: '± .3 each',
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    farmToWages: p({
      title: 'of the farm income of a household with a member away, the share that it earns as wages instead',
      value: 0,
      range: [0, 0.7],
      mark: 'K l',
      note: 'A switch: 0 leaves the split of income alone.',
    }),
    monthsAway: p({ title: 'months at work, away', value: 10, unit: 'months', range: [8, 12], mark: 'K l', note: 'A guess of ours.' }),
    monthsAtHome: p({ title: 'months at work, at home', value: 8, unit: 'months', range: [5, 12], mark: 'K l', note: 'A guess of ours.' }),
    monthsLost: p({
      title: 'of them lost in a year with a major illness',
      value: 5,
      unit: 'months',
      range: [2, 10],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
  },
  leftBehind: {
    recognised: p({
      title: 'recognised as unattended, of the children with nobody able to work beside them',
      value: 0.15,
      range: [0.03, 0.5],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    granted: p({
      title: 'service subsidy granted, of those from 60 who need care',
      value: 0.3,
      range: [0.05, 0.7],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
  },
  rehabilitation: {
    share: p({
      title: 'in need of rehabilitation every year, share of the disabled',
      value: 0.25,
      range: [0.05, 0.6],
      mark: 'K l',
      note: 'A guess of ours; a need that is met, not one that is only felt.',
    }),
    median: p({
      title: 'median of its cost, 2018',
      value: 1_200,
      unit: 'CNY/year',
      range: [300, 4_000],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    sd: p({ title: 'σ of it', value: 0.8, range: [0.4, 1.2], mark: 'K l', note: 'A guess of ours.' }),
    trainingUntil: p({ title: 'training instead of rehabilitation below this age', value: 18, unit: 'years', mark: 'D' }),
    trainingMedian: p({
      title: 'median of the cost of a child’s training, 2018',
      value: 5_000,
      unit: 'CNY/year',
      range: [1_500, 15_000],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    device: p({
      title: 'assistive device for the severely disabled in need, 2018',
      value: 1_500,
      unit: 'CNY',
      range: [300, 5_000],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    deviceYears: p({ title: 'a new one every', value: 4, unit: 'years', range: [2, 8], mark: 'K l', note: 'A guess of ours.' }),
  },
  incentives: {
    elasticity: p({
      title: 'e: fall of log labour income by last year’s marginal effective rate',
      value: 0,
      range: [-0.05, 0.15],
      mark: 'K l',
      note: 'A switch, 0 in all headlines: the signs in the literature conflict. A scenario is -.05, 0 or .15.',
    }),
    step: p({ title: 'step of earnings at which the rate is taken', value: 500, unit: 'CNY/year', mark: 'D' }),
  },
  kin: {
    apart: p({
      title: 'households with a member from 60: 0, 1, 2, 3, 4 adult children live apart',
      value: [0.15, 0.25, 0.3, 0.2, 0.1] as const,
      range: '± .1 each',
      mark: 'K l',
      note: 'A guess of ours; drawn once a household.',
    }),
    members: p({
      title: 'members of the household of a child',
      value: 4,
      unit: 'persons',
      range: [3, 4.5],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    income: p({
      title: 'its income per head, median, in M of the year',
      value: 0.7,
      unit: 'ratio',
      range: [0.4, 1.1],
      mark: 'K l',
      note: 'A guess of ours: the children of the poor earn less than the mean.',
    }),
    incomeSd: p({ title: 'σ of it', value: 0.5, range: [0.3, 0.7], mark: 'K l', note: 'A guess of ours.' }),
  },
  education: {
    paths: p({
      title: 'after middle school: leaves, vocational school, high school',
      value: [0.25, 0.3, 0.45] as const,
      range: '± .15 each',
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    university: p({ title: 'goes on to university, of an age', value: 0.22, range: [0.1, 0.4], mark: 'K l', note: 'A guess of ours.' }),
    preschool: p({
      title: 'in preschool, of those of an age for it',
      value: 0.75,
      range: [0.5, 0.95],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    boarding: p({
      title: 'boards in primary, middle, high or vocational school',
      value: [0.1, 0.4, 0.7] as const,
      range: '½ to 1.4 times',
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    workStudy: p({ title: 'has work-study, share of students', value: 0.2, range: [0.05, 0.4], mark: 'K l', note: 'A guess of ours.' }),
    workStudyMonths: p({ title: 'for so long a year', value: 8, unit: 'months', range: [4, 10], mark: 'K l', note: 'A guess of ours.' }),
    award: p({
      title: 'has an award, share of students of vocational schools and universities',
      value: 0.03,
      range: [0.005, 0.1],
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    cost: p({
      title: 'school cost paid by the family, 2018: preschool, primary, middle, high, vocational, university',
      value: [2_500, 600, 1_200, 3_500, 3_000, 11_000] as const,
      unit: 'CNY/year',
      range: '½ to 2 times',
      mark: 'K l',
      note: 'A guess of ours. The early warning alone reads it: it is in no definition of poverty.',
    }),
    costGrowth: p({ title: 'growth of it a year', value: 0.03, range: [0, 0.06], mark: 'K l', note: 'A guess of ours.' }),
    ageStarts: p({
      title: 'lower limits of the ages for schooling of the grown',
      value: [25, 40, 55, 65] as const,
      unit: 'years',
      mark: 'D',
    }),
    primary: p({
      title: 'primary school or none, by these ages, 2014',
      value: [0.15, 0.35, 0.6, 0.85] as const,
      range: '± .15 each',
      mark: 'K l',
      note: 'A guess of ours.',
    }),
    middle: p({
      title: 'middle school or less',
      value: [0.7, 0.85, 0.92, 0.98] as const,
      range: '± .1 each',
      mark: 'K l',
      note: 'A guess of ours.',
    }),
  },
  harvest: {
    countySd: p({ title: 'σ of the yearly factor on farm income, by county', value: 0.08, range: [0.04, 0.15], mark: 'K l' }),
    disaster: p({ title: 'a disaster strikes a village, chance a year', value: 0.04, range: [0.03, 0.05], mark: 'K l' }),
    disasterLoss: p({ title: 'mean loss of farm income in it', value: 0.25, range: [0.1, 0.4], mark: 'K l' }),
    disasterSpread: p({
      title: 'losses lie evenly between 1 - this and 1 + this times the mean',
      value: 1,
      range: [0, 1],
      mark: 'K l',
      note: 'A guess; 0: every disaster takes the mean. Insurance of crops begins at a loss of 30 %, so that it matters.',
    }),
    cropShare: p({
      title: 'crops, share of farm income',
      value: 0.6,
      range: [0.4, 0.9],
      mark: 'K l',
      note: 'A guess. A disaster takes crops alone: their lost share is the loss of farm income over this.',
    }),
    insured: p({
      title: 'crops insured, by group',
      value: { lifted: 0.8, neverRegistered: 0.6 },
      unit: 'share',
      range: '.5-1 and .3-.9',
      mark: 'K l',
      note: 'A guess; the premium of registered households is paid for them.',
    }),
  },
  projects: {
    nominal: p({
      title: 'projects in name alone: not accepted on inspection, nothing sold',
      value: 0.25,
      range: [0.1, 0.5],
      mark: 'K l',
      note: 'A guess: the report says only that some apply for the subsidy alone.',
    }),
    investment: p({ title: 'invested, 2016, median', value: 6_000, unit: 'CNY', range: [3_000, 15_000], mark: 'K l', note: 'A guess.' }),
    investmentSd: p({ title: 'σ of it', value: 0.6, range: [0.3, 0.9], mark: 'K l', note: 'A guess.' }),
    yield: p({
      title: 'income of the project a year, of the investment',
      value: 0.4,
      range: [0.1, 0.8],
      mark: 'K l',
      note: 'A guess. It comes on top of the farm income of the household.',
    }),
    failed: p({
      title: 'failed, share of the projects that end',
      value: 0.5,
      range: [0.2, 0.9],
      mark: 'K l',
      note: 'A guess; the others are given up without a loss.',
    }),
    failureLoss: p({ title: 'lost of the investment when a project fails', value: 0.5, range: [0.2, 1], mark: 'K l', note: 'A guess.' }),
    anew: p({
      title: 'a household that would join begins another, chance a year',
      value: 0.1,
      range: [0, 0.25],
      mark: 'K l',
      note: 'A guess. From the year after the first.',
    }),
  },
  workshops: {
    place: p({
      title: 'has a place in the workshop of its village, by group',
      value: { lifted: 0.08, neverRegistered: 0.02 },
      unit: 'share',
      range: '.03-.20 and 0-.06',
      mark: 'K l',
      note: 'A guess.',
    }),
    from: p({ title: 'from the year', value: 2016, mark: 'K l' }),
    months: p({ title: 'contract, most', value: 10, unit: 'months', range: [6, 12], mark: 'K l', note: 'A guess.' }),
    otherWage: p({
      title: 'other wages that a month in it takes the place of',
      value: 1_500,
      unit: 'CNY/month',
      range: [1_000, 2_500],
      mark: 'K l',
      note: 'The wage of a workshop by its policy: what a place pays comes out of the wages of the household, not on top of them.',
    }),
    closure: p({ title: 'it closes, chance a year', value: 0.15, range: [0.08, 0.25], mark: 'K l' }),
    reopening: p({
      title: 'a closed one has a new project, chance a year',
      value: 0.3,
      range: [0.1, 0.6],
      mark: 'K l',
      note: 'A guess: the report says that some stand idle.',
    }),
    seasonal: p({ title: 'seasonal, share of workshops', value: 0.4, range: [0.2, 0.7], mark: 'K l', note: 'A guess.' }),
    owesWages: p({
      title: 'owes wages in a year, share of open workshops',
      value: 0.15,
      range: [0.05, 0.4],
      mark: 'K l',
      note: 'A guess.',
    }),
  },
  carePosts: {
    held: p({
      title: 'has a member who would take a post in care work, share of registered households',
      value: 0.03,
      range: [0.01, 0.08],
      mark: 'K l',
      note: 'A guess. Its wage comes on top: those who take it are taken to have no other work.',
    }),
    from: p({ title: 'from the year', value: 2020, mark: 'D' }),
    months: p({ title: 'months a year', value: 12, unit: 'months', range: [6, 12], mark: 'K l' }),
  },
  loans: {
    principal: p({
      title: 'small loan lent on to a firm',
      value: 50_000,
      unit: 'CNY',
      range: [30_000, 50_000],
      mark: 'K m',
      note: 'The dividend of the report is 7 % of it.',
    }),
    years: p({ title: 'the firm pays back after', value: 3, unit: 'years', mark: 'K h' }),
    firmFails: p({
      title: 'the firm of a village that has the loans fails, chance a year',
      value: 0.02,
      range: [0.005, 0.08],
      mark: 'K l',
      note: 'A guess, as the default rate of the policy. The loan is then not repaid, and the dividend ends with the year.',
    }),
  },
  links: {
    linked: p({
      title: 'has land, money or a share linked with a body or the collective, by group',
      value: { lifted: 0.25, neverRegistered: 0.08 },
      unit: 'share',
      range: '.1-.8 and .02-.2',
      mark: 'K l',
      note: 'A guess. The report has 265,000 poor households brought along by bodies, about .8 of the registered, in mostly simple ways.',
    }),
    forms: p({
      title: 'body and household, body, collective and household, collective and household; share of them',
      value: [0.6, 0.25, 0.15],
      range: '± .2',
      mark: 'K l',
      note: 'A guess.',
    }),
    publicBenefitShare: p({
      title: 'registered without a link who would be given a public-benefit share',
      value: 0.1,
      range: [0, 0.5],
      mark: 'K l',
      note: 'A guess; it pays only under the reform that brings such shares.',
    }),
    from: p({ title: 'from the year', value: 2016, mark: 'K l' }),
    value: p({ title: 'value linked, 2016, median', value: 5_000, unit: 'CNY', range: [2_000, 15_000], mark: 'K l', note: 'A guess.' }),
    valueSd: p({ title: 'σ of it', value: 0.7, range: [0.3, 1], mark: 'K l', note: 'A guess.' }),
    ownUse: p({
      title: 'farm income that the household gives up for it a year, of the value',
      value: 0.05,
      range: [0, 0.1],
      mark: 'K l',
      note: 'A guess near the guaranteed rate, so that linked income is not on top. Nothing for a public-benefit share.',
    }),
    bodyYield: p({
      title: 'profit of a body a year, of the value linked, mean',
      value: 0.08,
      range: [0.02, 0.15],
      mark: 'K l',
      note: 'A guess.',
    }),
    bodyYieldSd: p({ title: 'sd of it between bodies and years', value: 0.12, range: [0.05, 0.3], mark: 'K l', note: 'A guess.' }),
  },
  villageIncome: {
    solarVillages: p({ title: 'villages with a solar plant', value: 0.6, unit: 'share', range: [0.3, 1], mark: 'K l', note: 'A guess.' }),
    solarFrom: p({ title: 'from the year', value: 2016, mark: 'K l' }),
    solarIncome: p({
      title: 'income of such a plant',
      value: 60_000,
      unit: 'CNY/year',
      range: [30_000, 300_000],
      mark: 'K l',
      note: 'A guess: 60 kW at the yield of a household plant.',
    }),
    solarPost: p({
      title: 'would hold a post paid from it, share of registered households',
      value: 0.08,
      range: [0.03, 0.2],
      mark: 'K l',
      note: 'A guess; about a dozen in a village.',
    }),
    householdPlant: p({
      title: 'household with a solar plant of its own, by group',
      value: { lifted: 0.04, neverRegistered: 0.01 },
      unit: 'share',
      range: '.01-.15 and 0-.03',
      mark: 'K l',
      note: 'A guess.',
    }),
    householdKilowatts: p({ title: 'its size', value: 3, unit: 'kW', mark: 'K m' }),
    householdYears: p({ title: 'built in, equally', value: [2015, 2016, 2017], mark: 'K l' }),
    rent: p({
      title: 'rent of the assets of a village, median',
      value: 15_000,
      unit: 'CNY/year',
      range: [0, 60_000],
      mark: 'K l',
      note: 'A guess.',
    }),
    rentSd: p({ title: 'σ of it', value: 1, range: [0.5, 1.5], mark: 'K l', note: 'A guess.' }),
    sale: p({ title: 'a village sells assets, chance a year', value: 0.05, range: [0, 0.2], mark: 'K l', note: 'A guess.' }),
    saleSum: p({ title: 'sum of a sale', value: 50_000, unit: 'CNY', range: [10_000, 200_000], mark: 'K l', note: 'A guess.' }),
  },
  mishaps: {
    accident: p({ title: 'an accident befalls a household, chance a year', value: 0.02, range: [0, 0.05], mark: 'K l', note: 'A guess.' }),
    accidentMedian: p({
      title: 'its cost without hospital bills, 2018, median',
      value: 2_000,
      unit: 'CNY',
      range: [500, 5_000],
      mark: 'K l',
      note: 'A guess; it grows with mean income.',
    }),
    property: p({
      title: 'house or belongings are damaged, chance a year',
      value: 0.01,
      range: [0, 0.03],
      mark: 'K l',
      note: 'A guess.',
    }),
    propertyMedian: p({
      title: 'the damage, 2018, median',
      value: 3_000,
      unit: 'CNY',
      range: [1_000, 10_000],
      mark: 'K l',
      note: 'A guess.',
    }),
    sd: p({ title: 'σ of both', value: 1, range: [0.5, 1.3], mark: 'K l', note: 'A guess.' }),
  },
  support: {
    dibaoTakeUp: p({ title: 'would take up dibao, registered', value: 0.7, range: [0.5, 0.9], mark: 'K l' }),
    dibaoRedrawn: p({ title: 'redrawn, chance a year', value: 0.15, range: [0, 0.5], mark: 'K l' }),
    project: p({ title: 'joins a project', value: 0.35, range: [0.2, 0.6], mark: 'K l' }),
    projectFrom: p({ title: 'from the year', value: 2016, mark: 'K l' }),
    projectEnds: p({ title: 'it ends, chance a year after the first', value: 0.15, range: [0.1, 0.2], mark: 'K l' }),
    post: p({ title: 'holds a welfare post', value: 0.1, range: [0.05, 0.2], mark: 'K l' }),
    postFrom: p({ title: 'from the year', value: 2017, mark: 'K l' }),
    loan: p({ title: 'has a small loan with a dividend', value: 0.3, range: [0.15, 0.5], mark: 'K l' }),
    loanYears: p({ title: 'vintages, equally', value: [2016, 2017, 2018], mark: 'K m' }),
  },
  land: {
    median: p({ title: 'farmland per head, median', value: 1.3, unit: 'mu/person', range: [0.8, 2], mark: 'K l', note: 'A guess.' }),
    sd: p({ title: 'σ of it', value: 0.5, range: [0.3, 0.8], mark: 'K l', note: 'A guess.' }),
    withIncome: p({
      title: 'rank correlation of farmland per head with permanent income, in a group',
      value: 0.1,
      range: [-0.2, 0.3],
      mark: 'K l',
      note: 'A guess.',
    }),
  },
  coping: {
    assetsMedian: p({
      title: 'assets per head at the start, median',
      value: 3_000,
      unit: 'CNY/person',
      range: '½ to 2 times',
      mark: 'K l',
    }),
    assetsSd: p({ title: 'σ of them', value: 0.8, mark: 'K l' }),
    assetsWithIncome: p({
      title: 'rank correlation of assets per head with permanent income, in a group',
      value: 0.3,
      range: [0, 0.6],
      mark: 'K l',
      note: 'A guess.',
    }),
    consumed: p({ title: 'share of income consumed in a year of little own-pay', value: 0.97, range: [0.9, 1], mark: 'K l' }),
    littleOwnPay: p({ title: 'own-pay below this share of income is little', value: 0.05, mark: 'K l' }),
    debtLimit: p({ title: 'most debt, share of income', value: 0.5, range: [0.25, 1], mark: 'K l' }),
    interest: p({ title: 'interest on debt', value: 0.07, range: [0.06, 0.1], mark: 'K l' }),
    repaid: p({ title: 'debt repaid a year', value: 0.2, mark: 'K l' }),
  },
  observation: {
    latent: p({
      title: 'latent poverty whose relapses an office could register: 1 D2, 2 D2c, 3 D3',
      value: 3,
      range: [1, 3],
      mark: 'D',
    }),
    level: p({
      title: 'α: log odds that it detects a relapse, before depth, bill and village',
      value: -4.2,
      range: [-6.5, -3],
      mark: 'K l',
      note: 'Cannot be told from the number of latent relapses; the counts of the report correct it after the run.',
    }),
    depth: p({ title: 'α1: log odds per depth below the line, (1 - x2/z)', value: 1, range: [0, 3], mark: 'K l', note: 'A guess.' }),
    bill: p({
      title: 'α2: log odds per ln(1 + bills seen / 5,000 CNY)',
      value: 0.5,
      range: [0, 1.5],
      mark: 'K l',
      note: 'A guess. Seen are bills of the insured inside the province.',
    }),
    billScale: p({ title: 'scale of the bills', value: 5_000, unit: 'CNY', mark: 'D' }),
    known: p({
      title: 'α3: log odds if the office knows the household: it takes up dibao',
      value: 0.5,
      range: [0, 2],
      mark: 'K l',
      note: 'A guess.',
    }),
    villageSd: p({ title: 'sd of the log odds between villages', value: 0.5, range: [0, 1], mark: 'K l', note: 'A guess.' }),
    fall: p({
      title: 'γ: fall a year of the log share that is registered, from 2016 to 2018',
      value: 1.25,
      range: [0.27, 2.23],
      mark: 'K l',
      note: 'National counts fell to .30 and .28 of the year before. Kept as it is from 2018: forecasts show 2016 and 2018 as a bracket.',
    }),
    fallSd: p({ title: 'sd of what is believed of γ before the counts', value: 0.5, mark: 'K l' }),
    fallYears: p({ title: 'first year with the share of 2016, and last year of the fall', value: [2016, 2018] as const, mark: 'D' }),
    startUp: p({
      title: 'detection up to 2015, ratio to that of 2016',
      value: 0.15,
      range: [0.02, 1],
      mark: 'K l',
      note: 'A guess: the system starts up. The count of 2015 has a share of its own.',
    }),
    prevented: p({
      title: 'share of the fall that is help in time (κ), the rest recording (η)',
      value: 0.5,
      range: [0, 1],
      mark: 'K l',
      note: 'No data tell the two apart. 1: help works and costs money; 0: nothing but recording changes.',
    }),
    falsePositives: p({
      title: 'f: registered without a relapse, chance a household and year',
      value: 0,
      range: [0, 0.0005],
      mark: 'D',
      note: 'Behind this switch: 0 is off.',
    }),
    dispersion: p({
      title: 'k of the counts: limits between which its logarithm is believed to be anywhere',
      value: [1, 64] as const,
      mark: 'K l',
      note: 'Weakly known: small k, counts that scatter more than by chance.',
    }),
  },
  office: {
    incomeDelay: p({
      title: 'months by which the recorded income lags',
      value: 6,
      unit: 'months',
      range: [1, 12],
      mark: 'K l',
      note: 'A guess, as of the indicator in the catalogue.',
    }),
    incomeErrorSd: p({ title: 'sd of the logarithm of its error', value: 0.15, range: [0, 0.4], mark: 'K l', note: 'A guess.' }),
    incomeMissing: p({
      title: 'income not recorded anew, chance a year',
      value: 0.1,
      range: [0.02, 0.3],
      mark: 'K l',
      note: 'A guess. What was recorded before stands.',
    }),
    billDelay: p({
      title: 'months by which insured bills lag',
      value: 1,
      unit: 'months',
      range: [0, 12],
      mark: 'K l',
      note: 'A guess. The bills of a year are seen at its end with chance 1 - months/12.',
    }),
    billMissing: p({
      title: 'insured bills of a household never seen, chance a year',
      value: 0.2,
      range: [0.05, 0.4],
      mark: 'K l',
      note: 'A guess. Bills of other provinces are never seen.',
    }),
    firstYear: p({ title: 'first year in which it keeps a list and colours', value: 2016, mark: 'D' }),
  },
  poverty: {
    line: p({
      title: 'line z: exit line 2014-2020',
      value: [2_800, 2_968, 3_146, 3_335, 3_535, 3_747, 4_000],
      unit: 'CNY/person/year',
      mark: 'K m',
      note: '2,800 grown by 6 % a year; 4,000 in 2020.',
    }),
    inflation: p({
      title: 'growth of z 2021, 2022, 2023, 2024, then each year: CPI',
      value: [0.009, 0.02, 0.002, 0.002, 0.02],
      mark: 'K l',
    }),
    incomeFloor: p({ title: 'floor of income per head where its logarithm is taken', value: 100, unit: 'CNY', mark: 'K l' }),
  },
  time: {
    burnIn: p({ title: 'years before 2014 that settle health, income, assets and status', value: 3, unit: 'years', mark: 'D' }),
    firstSettlementYear: p({ title: 'earlier bills settle by the rules of the end of this year', value: 2016, mark: 'D' }),
  },
} as const

/** The values that a run takes: {@link parameters}, some of them set otherwise by {@link withParameters}. */
export type Parameters = typeof parameters

/** Values by path, such as `{ 'income.permanentSd': 0.5 }`; of the type and shape of the value that stands there. */
export type ParameterValues = { readonly [path: string]: ParameterValue }
export type ParameterValue = number | readonly number[] | { readonly [name: string]: number }

/** The parameter at a path, such as `income.permanentSd`; undefined where there is none. */
export function parameterAt(path: string): ModelParameter<ParameterValue> | undefined {
  const [section = '', name = '', ...more] = path.split('.')
  if (more.length > 0 || !Object.hasOwn(parameters, section)) return undefined
  const inSection = parameters[section as keyof Parameters] as { readonly [name: string]: ModelParameter<ParameterValue> }
  return Object.hasOwn(inSection, name) ? inSection[name] : undefined
}

/**
 * The parameters with some values set otherwise. `checkSpecification` says what is wrong with values; this trusts them.
 *
 * @example
 * withParameters({ 'income.permanentSd': 0.5 }).income.permanentSd.value // => 0.5
 */
export function withParameters(values: ParameterValues = {}): Parameters {
  const sections: { [section: string]: { [name: string]: unknown } } = { ...parameters }
  for (const [path, value] of Object.entries(values)) {
    const [section, name] = path.split('.') as [string, string]
    sections[section] = { ...sections[section], [name]: { ...parameterAt(path), value } }
  }
  return sections as Parameters
}
