import { defineReform, evaluate, link } from '@doudi/core'
import { policies, scenarios, vocabulary } from '@doudi/policies'

// The campaign in health goes on at half strength, and its cap takes in care outside the province, when referred.
const halfAndOutside = defineReform({
  id: 'half-and-outside',
  title: { en: 'half strength, 351 also outside the province', zh: '力度减半，省外转诊也兜底' },
  set: {
    'campaign.basicInForce': { '2021-01-01': 0.5 },
    'campaign.criticalIllnessInForce': { '2021-01-01': 0.5 },
    'campaign.medicalAssistanceInForce': { '2021-01-01': 0.5 },
    'campaign.health351InForce': { '2021-01-01': 0.5 },
    'health351.outsideWithReferral': { '2021-01-01': true },
  },
})

const situation = {
  household: { registered: true, exitYear: 2017 },
  person: { assistance: 'none', chronicCard: false, insured: true },
  bill: { care: 'inpatient', facilityTier: 'province', insideProvince: false, referred: true, grossCost: 80_000 },
} as const
const futures = { ...scenarios, 'half-and-outside': { reforms: [halfAndOutside] } }
for (const [name, { reforms }] of Object.entries(futures)) {
  const system = link({ vocabulary, policies, reforms })
  const { values, trace } = await evaluate(system, situation, '2022-06-30', { ask: ['settlement.outOfPocket'] })
  const strength = trace.parameters.find(({ parameter }) => parameter === 'campaign.health351InForce')!
  console.log(name, values['settlement.outOfPocket'], 'strength', strength.value, 'set by', strength.reform ?? 'the policy')
}

// =>
// kept 34472.6 strength 1 set by the policy
// taper 37717.11 strength 0.6 set by taper
// cliff 43016 strength 0 set by cliff
// half-and-outside 35482.12 strength 0.5 set by half-and-outside
