import { evaluate, link } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'

const system = link({ vocabulary, policies })
const situation = {
  household: { registered: true, exitYear: 2016 },
  person: { assistance: 'none', chronicCard: false, insured: true },
  bill: { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true, grossCost: 60_000 },
} as const
const ask = ['settlement.outOfPocket']
const { values, trace } = await evaluate(system, situation, '2018-03-05', { ask })

for (const { fact, value } of trace.facts) if (fact.endsWith('.payment')) console.log(fact, value)
console.log('out of pocket', values['settlement.outOfPocket'])
for (const { parameter, from, mark } of trace.parameters) if (/^(health351|campaign)/.test(parameter)) console.log(parameter, from, mark)

// =>
// basicInsurance.payment 41790
// criticalIllnessInsurance.payment 3635.5
// medicalAssistance.payment 797.45
// health351.payment 4177.05
// health180.payment 0
// out of pocket 9600
// campaign.excludedExitYears 2016-01-01 S
// campaign.exclusionOnly351And180 2016-01-01 K m
// campaign.entitledShare 2014-01-01 scenario
// campaign.basicInForce 2017-01-01 K l (scenario)
// campaign.criticalIllnessInForce 2017-01-01 K l (scenario)
// campaign.medicalAssistanceInForce 2017-01-01 K l (scenario)
// campaign.health351InForce 2017-01-01 K l (scenario)
// health351.onlyWithReferral 2016-01-01 K l
// health351.outsideWithReferral 2016-01-01 K h
// health351.perHousehold 2016-01-01 K m
// health351.perLevel 2016-01-01 K l
// health351.outOfPocketCap 2016-01-01 K h
