// The contract's settlements and transfers as a file of the conformance cases: the worked cases of packages/policies against its documents.
import { readFileSync } from 'node:fs'

const casesOf = (name) => JSON.parse(readFileSync(new URL(`../../packages/policies/test/cases/${name}.json`, import.meta.url), 'utf8'))

// The words of the contract, and the facts that they stand for.
const ofBill = {
  compliant: 'settlement.compliantCost',
  basic: 'basicInsurance.payment',
  criticalIllness: 'criticalIllnessInsurance.payment',
  medicalAssistance: 'medicalAssistance.payment',
  backstop351: 'health351.payment',
  chronic180: 'health180.payment',
  ownPay: 'settlement.outOfPocket',
}
const ofHousehold = {
  countedIncome: 'dibao.countedIncome',
  dividend: 'dividend.payment',
  projectSubsidy: 'projectSubsidy.payment',
  welfarePost: 'welfarePost.payment',
  dibao: 'dibao.payment',
  tekunLiving: 'tekun.livingAllowance',
  tekunCare: 'tekun.careAllowance',
  pension: 'pension.payment',
  disabilityLiving: 'disability.livingAllowance',
  disabilityCare: 'disability.careAllowance',
  temporaryRelief: 'temporaryRelief.payment',
  insurancePayout: 'comprehensiveInsurance.payment',
  total: 'householdIncome.transfers',
  disposable: 'householdIncome.disposable',
  category: 'dibao.category',
}

const renamed = (facts, values) => Object.fromEntries(Object.entries(values).map(([word, value]) => [facts[word], value]))
const given = (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

function settlement({ id, scenario, person: { registered, exitYear, ...person }, bills, why, expected }) {
  const inOrder = [...bills].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  const steps = inOrder.map(({ id: own, date, gross, compliant, compliantShare, ...bill }) => {
    const { compliant: found, layers, ownPay } = expected.bills.find((one) => one.id === own)
    return {
      at: date,
      situation: {
        household: { registered, exitYear },
        person,
        bill: given({ ...bill, grossCost: gross, statedCompliantCost: compliant, statedCompliantShare: compliantShare }),
      },
      expect: { values: renamed(ofBill, { compliant: found, ...layers, ownPay }) },
    }
  })
  return { id: `anhui/${id}`, system: scenario, why, ask: Object.values(ofBill), steps }
}

function transfers({ id, scenario, reforms = [], year, household: { members, posts, ...household }, why, expected }) {
  const { transfers: lines, ...rest } = expected
  const values = renamed(ofHousehold, { ...lines, ...rest })
  return {
    id: `anhui/${id}`,
    system: [scenario, ...reforms].join('+'),
    why,
    at: `${year}-01-01`,
    situation: {
      household: given({ ...household, welfarePosts: posts }),
      members: members.map(({ id: _, ownPay, ...member }) => given({ ...member, medicalOwnPay: ownPay })),
    },
    ask: Object.keys(values),
    expect: { values },
  }
}

const shortName = (id) =>
  id
    .split('/')
    .at(-1)
    .replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** The policies that the facts asked for reach, and those that derive an input: the rest of the catalogue changes none of these values. */
function reached(policies, facts) {
  const byName = new Map(policies.map((policy) => [shortName(policy.id), policy]))
  const found = new Set()
  const reach = (name) => {
    const policy = byName.get(name)
    if (!policy || found.has(policy)) return
    found.add(policy)
    for (const [, other] of JSON.stringify([policy.parameters, policy.facts, policy.derives]).matchAll(/"([a-z]\w*)\.\w+"/gi)) reach(other)
  }
  for (const fact of facts) reach(fact.split('.')[0])
  for (const policy of policies) if (policy.derives) reach(shortName(policy.id))
  return policies.filter((policy) => found.has(policy))
}

/** Inputs that are last year's value of a fact which none of these policies has are plain inputs here: linking would look for the fact. */
function inputsFor(vocabulary, policies) {
  const names = new Set(policies.map(({ id }) => shortName(id)))
  const own = ([name, { lag, ...input }]) => [name, lag !== undefined && names.has(lag.split('.')[0]) ? { ...input, lag } : input]
  return Object.fromEntries(
    Object.entries(vocabulary).map(([entity, inputs]) => [entity, Object.fromEntries(Object.entries(inputs).map(own))]),
  )
}

/** One line a document and a case, so that a change of one is a change of one line. */
const lines = (list) => `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`

export function conformanceCases({ vocabulary, policies, reforms, scenarios }) {
  const cases = [
    ...casesOf('settlement').map(settlement),
    ...casesOf('transfers')
      .filter(({ expected }) => 'transfers' in expected)
      .map(transfers),
  ]
  const facts = [...Object.values(ofBill), ...Object.values(ofHousehold)]
  const systems = [...new Set(cases.map(({ system }) => system))].sort().map((name) => {
    const [scenario, ...words] = name.split('+')
    const further = words.map((word) => reforms.find(({ id }) => shortName(id) === word))
    return [name, { like: 'documents', reforms: [...scenarios[scenario].reforms, ...further] }]
  })
  const needed = reached(policies, facts)
  return `{
  "concept": "anhui",
  "title": "The settlements and transfers of the contract, by the policies of Fuyang",
  "systems": {
  "documents": { "vocabulary": ${JSON.stringify(inputsFor(vocabulary, needed))}, "policies": ${lines(needed)} },
${systems.map(([name, system]) => `  ${JSON.stringify(name)}: ${JSON.stringify(system)}`).join(',\n')}
  },
  "cases": ${lines(cases)}
}
`
}
