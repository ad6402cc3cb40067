import type { Parameter } from '@doudi/core'
import { expect, it } from 'vitest'
import { type Row, rowsOf, valueAt } from './by-hand/rows.ts'
import { systemUnder } from './cases.ts'

// Every row of the two tables of parameters against the parameters of the policies: values, days, marks, ranges.

const system = systemUnder('kept')

function parameter(name: string, scenario = 'kept') {
  const definition = systemUnder(scenario).definitions.get(name)
  if (definition?.kind !== 'parameter') throw new Error(`${name} is no parameter`)
  return definition
}

/** A value as the tables write it: what is without limit has no key, flags that are keys have words. */
function valueOn(name: string, day: string, scenario?: string): unknown {
  return parameter(name, scenario)
    .values.filter(({ from }) => from <= day)
    .at(-1)?.value
}

const categories = (name: string, day: string): { readonly [category: string]: number } =>
  valueOn(name, day) as { readonly [category: string]: number }

/** The parameters that a row speaks of, and how their values make the row's value. */
type Match = {
  readonly names: readonly string[]
  readonly scenario?: string
  readonly value?: (day: string) => unknown
  /** Marks where the row's own word is not the mark of all: by parameter, and by day. */
  readonly marks?: { readonly [name: string]: Parameter['mark'] }
  /** The range in yuan, shares and so on; left out where the row has none. */
  readonly ranges?: { readonly [name: string]: Parameter['range'] }
}

const one = (name: string, rest: Omit<Match, 'names'> = {}): Match => ({ names: [name], ...rest })
const range = (name: string, value: Parameter['range']) => ({ ranges: { [name]: value } })

/** One row of the table is the strength of five instruments. */
const strengths = ['basic', 'criticalIllness', 'medicalAssistance', 'health351', 'health180'].map(
  (instrument) => `campaign.${instrument}InForce`,
)

const matches: { readonly [row: string]: Match } = {
  'campaign.strength.kept': { names: strengths },
  'campaign.strength.taper': { names: strengths, scenario: 'taper' },
  // The reform has its own sources; the parameters keep their mark.
  'campaign.strength.cliff': {
    names: strengths,
    scenario: 'cliff',
    marks: Object.fromEntries(strengths.map((name) => [name, 'K l (scenario)' as const])),
  },
  compliantShare: one(
    'settlement.compliantShare',
    range('settlement.compliantShare', {
      township: [0.9, 0.98],
      county: [0.88, 0.96],
      city: [0.82, 0.93],
      province: [0.75, 0.9],
      outside: [0.68, 0.86],
    }),
  ),
  'basic.deductible.ordinary': one(
    'basicInsurance.deductible',
    range('basicInsurance.deductible', { township: [150, 200], county: [400, 500], city: [500, 700], province: [700, 1000] }),
  ),
  'basic.deductible.poor': one(
    'basicInsurance.campaignDeductible',
    range('basicInsurance.campaignDeductible', { township: [0, 200], county: [0, 500], city: [0, 700], province: [0, 1000] }),
  ),
  'basic.deductible.outside': {
    names: ['basicInsurance.outsideShare', 'basicInsurance.outsideLeast', 'basicInsurance.outsideMost'],
    value: (day) => {
      const most = valueOn('basicInsurance.outsideMost', day)
      const least = { share: valueOn('basicInsurance.outsideShare', day), min: valueOn('basicInsurance.outsideLeast', day) }
      return most === 'unlimited' ? least : { ...least, max: most }
    },
    ...range('basicInsurance.outsideLeast', [1500, 2000]),
  },
  'basic.ratio': one('basicInsurance.ratio', range('basicInsurance.ratio', { around: 0.05 })),
  'basic.noReferral': one('basicInsurance.noReferralCut', range('basicInsurance.noReferralCut', [0.1, 0.2])),
  'basic.floor.ordinary': one('basicInsurance.floor', range('basicInsurance.floor', [0.4, 0.5])),
  'basic.floor.poor': one('basicInsurance.campaignFloor', range('basicInsurance.campaignFloor', { around: 0.1 })),
  'basic.cap': one('basicInsurance.paymentCap', range('basicInsurance.paymentCap', [200000, 300000])),
  'chronic.ratio': {
    names: ['basicInsurance.chronicRatio', 'basicInsurance.campaignChronicRatio'],
    value: (day) => ({
      ordinary: valueOn('basicInsurance.chronicRatio', day),
      poor: valueOn('basicInsurance.campaignChronicRatio', day),
    }),
  },
  'chronic.cap': one('basicInsurance.chronicPaymentCap', range('basicInsurance.chronicPaymentCap', [2000, 10000])),
  'criticalIllness.deductible.ordinary': one('criticalIllnessInsurance.deductible', {
    marks: { 'criticalIllnessInsurance.deductible': { '2016-01-01': 'K l', '2019-07-01': 'K m' } },
    ...range('criticalIllnessInsurance.deductible', [10000, 20000]),
  }),
  'criticalIllness.deductible.poor': one(
    'criticalIllnessInsurance.campaignDeductible',
    range('criticalIllnessInsurance.campaignDeductible', [5000, 10000]),
  ),
  'criticalIllness.bands': one('criticalIllnessInsurance.bands', {
    marks: { 'criticalIllnessInsurance.bands': { '2016-01-01': 'K l', '2019-07-01': 'K m' } },
    ...range('criticalIllnessInsurance.bands', { around: 0.05 }),
  }),
  'criticalIllness.tilt': one('criticalIllnessInsurance.tilt', {
    marks: { 'criticalIllnessInsurance.tilt': { '2016-01-01': 'K l', '2021-01-01': 'K h' } },
    ...range('criticalIllnessInsurance.tilt', [0.05, 0.1]),
  }),
  'criticalIllness.tiltedGroups': one('criticalIllnessInsurance.tiltedGroups', {
    marks: { 'criticalIllnessInsurance.tiltedGroups': { '2016-01-01': 'K l', '2021-01-01': 'K h' } },
  }),
  'criticalIllness.tiltedDeductibleShare': one('criticalIllnessInsurance.tiltedDeductibleShare'),
  'criticalIllness.cap': one('criticalIllnessInsurance.paymentCap', range('criticalIllnessInsurance.paymentCap', [150000, 300000])),
  'medicalAssistance.poor': {
    names: ['medicalAssistance.campaignRate', 'medicalAssistance.campaignPaymentCap'],
    value: (day) => ({ rate: valueOn('medicalAssistance.campaignRate', day), cap: valueOn('medicalAssistance.campaignPaymentCap', day) }),
    ...range('medicalAssistance.campaignPaymentCap', [10000, 30000]),
  },
  'medicalAssistance.terms': {
    names: ['medicalAssistance.rate', 'medicalAssistance.deductible', 'medicalAssistance.paymentCap'],
    value: (day) =>
      Object.fromEntries(
        Object.entries(categories('medicalAssistance.rate', day)).map(([category, rate]) => {
          const deductible =
            categories('medicalAssistance.deductible', day)[category] ?? parameter('medicalAssistance.deductible').source.otherwise
          return [category, { rate, deductible, cap: valueOn('medicalAssistance.paymentCap', day) }]
        }),
      ),
    marks: { 'medicalAssistance.deductible': 'K l', 'medicalAssistance.paymentCap': 'K l' },
    ranges: {
      'medicalAssistance.rate': {
        tekun: [0.9, 1],
        dibao: [0.7, 0.8],
        returned: [0.7, 0.8], // as dibao, with which it shares its terms
        marginal: [0.6, 0.7],
        monitored: [0.6, 0.7],
        seriouslyIll: [0.5, 0.6],
      },
      'medicalAssistance.deductible': { marginal: [0, 3000], monitored: [0, 3000], seriouslyIll: [6000, 10000] },
      'medicalAssistance.paymentCap': [20000, 100000],
    },
  },
  'backstop351.cap': one('health351.outOfPocketCap'),
  'chronic180.ratio': one('health180.ratio'),

  'transfers.strength.kept': one('campaign.cashInForce'),
  'transfers.strength.taper': one('campaign.cashInForce', { scenario: 'taper' }),
  'transfers.strength.cliff': one('campaign.cashInForce', { scenario: 'cliff', marks: { 'campaign.cashInForce': 'K l (scenario)' } }),
  'dibao.standard': one('dibao.standard', range('dibao.standard', { relative: 0.12 })),
  'dibao.employmentDeduction': one('dibao.employmentDeduction', range('dibao.employmentDeduction', [0.2, 0.5])),
  'dibao.marginalMultiple': one('dibao.marginalMultiple'),
  'dibao.singleShare': one('dibao.singleShare', range('dibao.singleShare', [0.55, 1])),
  'tekun.multiple': one('tekun.multiple', { marks: { 'tekun.multiple': { '2014-01-01': 'K l', '2016-01-01': 'K h' } } }),
  'tekun.care': one('tekun.careShare'),
  minimumWage: one('tekun.minimumWage', range('tekun.minimumWage', [1150, 1930])),
  'pension.national': one('pension.national', {
    marks: {
      'pension.national': { '2010-01-01': 'K m', '2014-01-01': 'K h', '2018-01-01': 'F', '2020-07-01': 'K m', '2022-01-01': 'K l' },
    },
  }),
  'pension.local': one('pension.local', range('pension.local', [10, 25])),
  'pension.age': one('pension.pensionAge'),
  'disability.living': one('disability.livingRate', {
    value: (day) => ({ severe: categories('disability.livingRate', day).true, other: categories('disability.livingRate', day).false }),
    ...range('disability.livingRate', [30, 90]),
  }),
  'disability.care': one('disability.careRate', range('disability.careRate', [50, 100])),
  'relief.cap': one('temporaryRelief.most'),
  'relief.maxMonths': one('temporaryRelief.mostMonths'),
  dividend: {
    names: ['dividend.dividendAmount', 'dividend.years', 'dividend.firstVintage', 'dividend.lastVintage'],
    value: (day) => ({
      amount: valueOn('dividend.dividendAmount', day),
      years: valueOn('dividend.years', day),
      firstVintage: valueOn('dividend.firstVintage', day),
      lastVintage: valueOn('dividend.lastVintage', day),
    }),
    marks: { 'dividend.dividendAmount': 'S', 'dividend.years': 'S', 'dividend.firstVintage': 'K m', 'dividend.lastVintage': 'K m' },
  },
  'project.subsidy': one('projectSubsidy.subsidy', range('projectSubsidy.subsidy', [1000, 5000])),
  'post.wage': one('welfarePost.wage', range('welfarePost.wage', [300, 800])),
  'insurance.trigger': one('comprehensiveInsurance.trigger', {
    value: (day) => {
      const trigger = categories('comprehensiveInsurance.trigger', day)
      return { registered: trigger.true, other: trigger.false }
    },
  }),
  'insurance.bands': one('comprehensiveInsurance.bands', range('comprehensiveInsurance.bands', [0.3, 0.9])),
}

const ofInsurance = (name: string): string => `comprehensiveInsurance.${name}`

/** Parameters that no table has: who is covered, readings that are options, and the strength of a proposal. */
const others = [
  'campaign.entitledShare',
  'campaign.excludedExitYears',
  'health351.outsideWithReferral',
  'health351.perHousehold',
  'health351.perLevel',
  'health351.onlyWithReferral',
  'campaign.exclusionOnly351And180',
  'settlement.uninsuredGetAssistance',
  'settlement.specialChronicAsInpatient',
  'basicInsurance.deductibleOnceAYear',
  'basicInsurance.floorOfGross',
  'criticalIllnessInsurance.bandsFromZero',
  'criticalIllnessInsurance.chronicOutpatientCounts',
  'medicalAssistance.campaignShareOfCompliant',
  'medicalAssistance.onlyWithReferral',
  'dibao.fill',
  'dibao.nationalMean',
  'temporaryRelief.ordinaryDelay',
  'temporaryRelief.urgentDelay',
  'temporaryRelief.smallSum',
  'comprehensiveInsurance.inForce',
  'projectSubsidy.tied',
  'projectSubsidy.investmentShare',
  'projectSubsidy.mostTied',
  'projectSubsidy.firstStep',
  'welfarePost.careInForce',
  'welfarePost.careWage',
  ...['accidentDeductible', 'accidentBands', 'accidentLimit', 'propertyDeductible', 'propertyBands', 'propertyLimit'].map(ofInsurance),
  ...['farmDeductible', 'farmBands', 'farmLimit', 'premium', 'householdShare', 'insurerShare'].map(ofInsurance),
]

/** Rows whose series begins earlier in the policies than in the table: these values are our own, and no rule of the contract reads them. */
const earlier = ['dibao.standard', 'pension.national', 'pension.local', 'pension.age', 'disability.living', 'disability.care']

const rows = [...rowsOf('settlement-rules'), ...rowsOf('transfers-rules')].map((row): [string, Row] => [row.id, row])

it.each(rows)('%s has the values of the table from the same days', (id, row) => {
  const { names, scenario, value } = matches[id]!
  const values = value ? [value] : names.map((name) => (day: string) => valueOn(name, day, scenario))
  const days = new Set([...Object.keys(row.values), ...names.flatMap((name) => parameter(name, scenario).values.map(({ from }) => from))])
  const first = Object.keys(row.values).sort()[0]!
  for (const day of days) {
    if (day < first && earlier.includes(id)) continue
    expect(day >= first, `${day} is before the first day of the table`).toBe(true)
    for (const on of values) expect(on(day), day).toEqual(valueAt(row, day))
  }
})

it.each(rows)('%s has the mark of the table, and its range if there is one', (id, row) => {
  const { names, scenario, marks = {}, ranges = {} } = matches[id]!
  for (const name of names) {
    const { source } = parameter(name, scenario)
    expect(source.mark, name).toEqual(marks[name] ?? row.mark)
    // Where the table has no range, there may be one of our own.
    if (ranges[name] !== undefined) expect(source.range, name).toEqual(ranges[name])
  }
})

it('every parameter of a policy that the tables know has its row; others are held by data-health and their worked cases', () => {
  const rowed = Object.values(matches).flatMap(({ names }) => names)
  const inTables = new Set(rowed.map((name) => name.split('.')[0]))
  const known = new Set([...rowed, ...others])
  const parameters = [...system.definitions.values()].flatMap((definition) => (definition.kind === 'parameter' ? definition.name : []))
  expect(parameters.filter((name) => inTables.has(name.split('.')[0]) && !known.has(name))).toEqual([])
  expect(rows).toHaveLength(Object.keys(matches).length)
})
