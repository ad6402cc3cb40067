import { evaluate, type Facts, link, type PolicySystem } from '@doudi/core'
import { type Group, type Instrument, instrumentPolicies, policies, reforms, regimes, vocabulary } from '@doudi/policies'
import { expect, it, test } from 'vitest'

// The table of regimes against the policies: each cell is settled, on the first and the last day of its regime.

const groups: { readonly [group in Group]: { readonly household: Facts; readonly assistance: string } } = {
  notYetLifted: { household: { registered: true }, assistance: 'none' },
  lifted2016OrLater: { household: { registered: true, exitYear: 2016 }, assistance: 'none' },
  lifted2014Or2015: { household: { registered: true, exitYear: 2015 }, assistance: 'none' },
  neverRegistered: { household: { registered: false }, assistance: 'none' },
  dibao: { household: { registered: false }, assistance: 'dibao' },
  tekun: { household: { registered: false }, assistance: 'tekun' },
  returned: { household: { registered: false }, assistance: 'returned' },
  marginal: { household: { registered: false }, assistance: 'marginal' },
  monitored: { household: { registered: false }, assistance: 'monitored' },
}
const all = Object.keys(instrumentPolicies) as Instrument[]
const inpatient = { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true, grossCost: 100_000 }
const chronic = { ...inpatient, care: 'chronicOutpatient', grossCost: 1000 }

const ask = [
  'campaign.basicStrength',
  'campaign.criticalIllnessStrength',
  'campaign.medicalAssistanceStrength',
  'basicInsurance.ownTerms',
  'basicInsurance.campaignTerms',
  'criticalIllnessInsurance.ordinaryShare',
  'criticalIllnessInsurance.ownTerms',
  'criticalIllnessInsurance.campaignTerms',
  'medicalAssistance.ownTerms',
  'medicalAssistance.campaignTerms',
  'health351.payment',
  'health180.payment',
]

const systems = new Map<string, PolicySystem>()
function systemUnder(ids: readonly string[]): PolicySystem {
  const key = ids.join(' ')
  const system = systems.get(key) ?? link({ vocabulary, policies, reforms: reforms.filter(({ id }) => ids.includes(id)) })
  systems.set(key, system)
  return system
}

/** What a large inpatient and a chronic outpatient bill of the group show to be theirs. */
async function entitledTo(system: PolicySystem, group: Group, day: string): Promise<Instrument[]> {
  const { household, assistance } = groups[group]
  const person = { assistance, chronicCard: true, insured: true }
  const settle = async (bill: typeof inpatient) =>
    (await evaluate(system, { household, person, bill }, day, { ask, trace: false })).values as { readonly [fact: string]: number }
  const [hospital, outpatient] = [await settle(inpatient), await settle(chronic)]
  const strength = (of: string): boolean => hospital[`campaign.${of}Strength`]! > 0
  const shown: { readonly [instrument in Instrument]: boolean } = {
    basicInsurance: hospital['basicInsurance.ownTerms']! > 0,
    basicInsuranceOfPoor: strength('basic') && hospital['basicInsurance.campaignTerms']! > hospital['basicInsurance.ownTerms']!,
    criticalIllnessInsurance: hospital['criticalIllnessInsurance.ownTerms']! > 0,
    criticalIllnessInsuranceTilted: hospital['criticalIllnessInsurance.ownTerms']! > hospital['criticalIllnessInsurance.ordinaryShare']!,
    criticalIllnessInsuranceOfPoor:
      strength('criticalIllness') && hospital['criticalIllnessInsurance.campaignTerms']! > hospital['criticalIllnessInsurance.ownTerms']!,
    medicalAssistance: hospital['medicalAssistance.ownTerms']! > 0,
    medicalAssistanceOfPoor:
      strength('medicalAssistance') && hospital['medicalAssistance.campaignTerms']! > hospital['medicalAssistance.ownTerms']!,
    health351: hospital['health351.payment']! > 0,
    health180: outpatient['health180.payment']! > 0,
  }
  return all.filter((instrument) => shown[instrument])
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

it.each(regimes.map((regime) => [regime.id, regime] as const))('%s: entitled exactly where the table says', async (_, regime) => {
  const system = systemUnder(regime.reforms)
  for (const day of [regime.from, regime.until === null ? '2030-12-31' : dayBefore(regime.until)])
    for (const group of Object.keys(groups) as Group[])
      expect((await entitledTo(system, group, day)).sort(), `${group} on ${day}`).toEqual([...regime.entitled[group]].sort())
})

test('the regimes of the policies as they stand follow each other without a hole, from the first rules on', () => {
  const asTheyStand = regimes.filter((regime) => regime.reforms.length === 0)
  expect(asTheyStand[0]!.from).toBe('2016-01-01')
  expect(asTheyStand.slice(1).map(({ from }) => from)).toEqual(asTheyStand.slice(0, -1).map(({ until }) => until))
  expect(asTheyStand.at(-1)!.until).toBeNull()
})

test('instruments belong to policies that there are', () => {
  const ids = policies.map(({ id }) => id)
  for (const { policy } of Object.values(instrumentPolicies)) expect(ids).toContain(policy)
})
