import { findCliffs, link, type Situation, timeCliffs } from '@doudi/core'
import { policies, scenarios, vocabulary } from '@doudi/policies'

// Four persons, one of them severely disabled, lifted in 2017. One is treated in a city hospital.
const household: Situation = {
  household: { registered: true, exitYear: 2017, dibaoTakeUp: true, farmIncome: 3000, project: true, welfarePosts: 1 },
  members: [{ age: 45, disabilityGrade: 2 }, { age: 43 }, { age: 66 }, { age: 12 }],
}
const treated: Situation = {
  household: { registered: true, exitYear: 2017 },
  person: { chronicCard: false, insured: true },
  bill: { care: 'inpatient', facilityTier: 'city', insideProvince: true, referred: true, grossCost: 40_000 },
}
const net = 'householdIncome.disposable'
// Medical assistance asks for the category that dibao makes of the household.
const settled = { ownPay: 'settlement.outOfPocket', given: { assistance: 'dibao.category' } }

const kept = link({ vocabulary, policies })
const along = findCliffs(kept, household, {
  along: 'wages',
  from: 0,
  to: 50_000,
  at: '2020-01-01',
  net,
  bills: { ...settled, list: [{ at: '2020-04-04', situation: treated }] },
})
for (const { from, to, metr, split } of along.segments) console.log(from, 'to', to, 'loses', metr, 'of another yuan', ...split)
for (const { at, depth, recover, split } of along.notches) console.log('at', at, 'falls by', depth, 'back after', recover, ...split)

const bills = { ...settled, list: [treated] }
for (const [scenario, { reforms }] of Object.entries(scenarios)) {
  const system = link({ vocabulary, policies, reforms })
  const { changes } = await timeCliffs(system, household, '2020-01-01', '2026-01-01', { net, bills })
  for (const { at, change, ends, because } of changes.filter((one) => one.change < 0 || one.ends.length > 0)) {
    console.log(
      scenario,
      at,
      change,
      'ends',
      ends,
      'because of',
      because.map(({ parameter }) => parameter),
    )
  }
}

// =>
// 0 to 18281.25 loses 0.8 of another yuan { part: 'dibao.payment', rate: 0.8 }
// 18281.25 to 39000 loses 0 of another yuan
// 39000 to 50000 loses 0 of another yuan
// at 39000 falls by 7487.88 back after 7487.88 { part: 'medicalAssistance.payment', depth: 3614.25 } { part: 'dibao.payment', depth: 3575 } { part: 'disability.livingAllowance', depth: 720 } { part: 'health351.payment', depth: -421.37 }
// taper 2025-01-01 -498.75 ends [ 'projectSubsidy.payment', 'welfarePost.payment' ] because of [
//   'campaign.cashInForce',
//   'pension.national',
//   'campaign.basicInForce',
//   'campaign.criticalIllnessInForce',
//   'campaign.medicalAssistanceInForce',
//   'campaign.health351InForce'
// ]
// cliff 2021-01-01 -1762.5 ends [ 'projectSubsidy.payment', 'welfarePost.payment' ] because of [
//   'campaign.cashInForce',
//   'dibao.standard',
//   'pension.national',
//   'campaign.basicInForce',
//   'campaign.criticalIllnessInForce',
//   'criticalIllnessInsurance.tiltedGroups',
//   'campaign.medicalAssistanceInForce',
//   'campaign.health351InForce'
// ]
