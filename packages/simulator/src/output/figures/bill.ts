import { type Day, evaluate, link, type PolicySystem, type Scalar, type Trace, type TracedParameter } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'
import { scenarioOf } from '../../dynamics/scenario-of.ts'
import type { Text } from '../../outcomes/headlines.ts'

/** The bill of the picture: a real one, in that the real rules settle it; the household is invented. */
export const billStory: Text = {
  en: 'One person, registered, lifted in 2016, insured, without dibao, is treated in a county hospital for 60,000 yuan: the only bill of the year, with 89 % of it on the list.',
  zh: '建档立卡户一名成员，2016年脱贫，已参保，无低保；在县级医院住院，总费用60000元，为当年唯一一次就医，其中89%为合规费用。',
}
const household = { registered: true, exitYear: 2016 }
const person = { assistance: 'none', chronicCard: false, insured: true } as const
const bill = { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true, grossCost: 60000 } as const
export const billDays: readonly Day[] = ['2020-12-31', '2021-12-31']

/** The strength of the campaign in each payer that is always shown: fact and parameter. Others are shown where they pay. */
const campaignIn: { readonly [id: string]: string } = {
  basicInsurance: 'campaign.basic',
  criticalIllnessInsurance: 'campaign.criticalIllness',
  medicalAssistance: 'campaign.medicalAssistance',
  health351: 'campaign.health351',
}

export type BillStep = {
  /** Short name of the payer's policy. */
  readonly id: string
  readonly title: Text
  readonly paidYuan: number
  /** What is still to be paid after this step. */
  readonly leftYuan: number
  /** Facts of the policy that were computed, in order; the last is the payment. */
  readonly rules: readonly { readonly title: Text; readonly value: Scalar | undefined }[]
  /** Parameters that were read, and the campaign's strength, on which the terms depend. */
  readonly parameters: readonly (TracedParameter & { readonly title: Text })[]
  readonly sources: readonly string[]
}

export type SettledBill = {
  readonly day: Day
  readonly grossYuan: number
  readonly compliantYuan: number
  readonly steps: readonly BillStep[]
  readonly outOfPocketYuan: number
  /** Strength of the campaign for this person, 0..1: the lowest and the highest of the payers. */
  readonly strength: readonly [number, number]
}

/** The scenario whose end the picture shows: the cliff where it was run, else the last of the catalogue that is compared. */
export const billScenario = (run: readonly string[]): string =>
  run.includes('cliff') ? 'cliff' : (run.findLast((id) => scenarioOf(id)) ?? 'kept')

const settled = new Map<string, Promise<readonly SettledBill[]>>()

/** The bill on both days under a scenario; settled once, for every picture and list that shows it. */
export function settleBefore2021AndAfter(scenario: string): Promise<readonly SettledBill[]> {
  const known = settled.get(scenario) ?? settleOnBothDays(scenario)
  settled.set(scenario, known)
  return known
}

/** By the reference evaluator, with its trace. */
async function settleOnBothDays(scenario: string): Promise<readonly SettledBill[]> {
  const system = link({ vocabulary, policies, reforms: scenarioOf(scenario)!.reforms })
  return Promise.all(
    billDays.map(async (day) => {
      const { values, trace } = await evaluate(system, { household, person, bill }, day)
      const grossYuan = bill.grossCost
      let leftYuan = grossYuan
      const all = [...system.payers].flatMap(([payer, { out }]) => (out ? [] : payer.split('.')[0]!))
      const steps = all
        .filter((id) => campaignIn[id] !== undefined || values[`${id}.payment`] !== 0)
        .map((id): BillStep => {
          const paidYuan = Number(values[`${id}.payment`])
          leftYuan = (Math.round(leftYuan * 100) - Math.round(paidYuan * 100)) / 100
          return { id, paidYuan, leftYuan, ...wordsOf(id, system, trace) }
        })
      const strengths = Object.values(campaignIn).map((name) => Number(trace.facts.find(({ fact }) => fact === `${name}Strength`)?.value))
      return {
        day,
        grossYuan,
        compliantYuan: Number(values['settlement.compliantCost']),
        steps,
        outOfPocketYuan: Number(values['settlement.outOfPocket']),
        strength: [Math.min(...strengths), Math.max(...strengths)],
      }
    }),
  )
}

function wordsOf(
  id: string,
  { documents }: PolicySystem,
  { facts, parameters }: Trace,
): Pick<BillStep, 'title' | 'rules' | 'parameters' | 'sources'> {
  const document = facts.find(({ fact }) => fact === `${id}.payment`)!.document
  const policy = documents.get(document)!
  const own = (name: string): string => name.split('.')[1]!
  return {
    title: policy.title,
    rules: facts
      .filter((fact) => fact.document === document)
      .map(({ fact, value }) => ({ title: policy.facts?.[own(fact)]?.title ?? { en: fact, zh: fact }, value })),
    parameters: parameters
      .filter(({ document: of, parameter }) => of === document || parameter === `${campaignIn[id]}InForce`)
      .map((parameter) => ({ ...parameter, title: titleOf(documents, parameter) })),
    sources: policy.sources.map(({ title, mark }) => `${title} (${mark})`),
  }
}

const titleOf = (documents: PolicySystem['documents'], { document, parameter }: TracedParameter): Text => {
  return documents.get(document)?.parameters?.[parameter.split('.')[1]!]?.title ?? { en: parameter, zh: parameter }
}
