// The contract's settlements and transfers as a file of the conformance cases: the worked cases of packages/policies against its documents.
import { readFileSync } from 'node:fs'
import { shortName } from './catalogue/shelf.mjs'

const casesOf = (name) => JSON.parse(readFileSync(new URL(`../../packages/policies/test/cases/${name}.json`, import.meta.url), 'utf8'))

const renamed = (facts, values) => Object.fromEntries(Object.entries(values).map(([word, value]) => [facts[word], value]))

const settlement =
  ({ billSituation, inOrder }, ofBill) =>
  ({ id, scenario, person, bills, why, expected }) => ({
    id: `anhui/${id}`,
    system: scenario,
    why,
    ask: Object.values(ofBill),
    steps: inOrder(bills).map((bill) => {
      const { compliant, layers, ownPay } = expected.bills.find((one) => one.id === bill.id)
      return {
        at: bill.date,
        situation: billSituation(person, bill),
        expect: { values: renamed(ofBill, { compliant, ...layers, ownPay }) },
      }
    }),
  })

const transfers =
  ({ householdSituation }, ofHousehold) =>
  ({ id, scenario, reforms = [], year, household, why, expected: { transfers: lines, ...rest } }) => {
    const values = renamed(ofHousehold, { ...lines, ...rest })
    return {
      id: `anhui/${id}`,
      system: [scenario, ...reforms].join('+'),
      why,
      at: `${year}-01-01`,
      situation: householdSituation(household),
      ask: Object.keys(values),
      expect: { values },
    }
  }

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

/** @param data - what @doudi/policies exports, and `contract`: the module that knows the words of the contract and the facts that they stand for */
export function conformanceCases({ vocabulary, policies, reforms, scenarios, contract }) {
  const { billAnswers, layers, householdAnswers, linesUnder } = contract
  const ofBill = { compliant: billAnswers.compliant, ...layers, ownPay: billAnswers.ownPay }
  const ofHousehold = { ...linesUnder(['comprehensiveInsurance']), ...householdAnswers }
  const cases = [
    ...casesOf('settlement').map(settlement(contract, ofBill)),
    ...casesOf('transfers')
      .filter(({ expected }) => 'transfers' in expected)
      .map(transfers(contract, ofHousehold)),
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
