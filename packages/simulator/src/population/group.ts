import type { Parameters } from '../parameters.ts'

/** The two populations of a run: every block is of one of them. */
export const groups = ['lifted', 'neverRegistered'] as const
export type Group = (typeof groups)[number]

/** The values that differ between the groups. */
export type GroupValues = {
  readonly counties: { readonly [county: string]: number }
  readonly quantiles: readonly [number, number]
  readonly ageShares: readonly number[]
  /** Share of persons who are destitute. */
  readonly tekunShare: number
  /** Ratio of prevalence and onset of chronic illness, of the prevalence of disability, of inpatient cost. */
  readonly chronicRatio: number
  readonly disabilityRatio: number
  readonly costRatio: number
  readonly majorShare: number
  readonly insured: number
  readonly dibaoTakeUp: number
  readonly assetsMedian: number
  /** Shares with a project, a post, a small loan. */
  readonly project: number
  readonly post: number
  readonly loan: number
}

export function groupValues({ cohort, neverRegistered: never, ...of }: Parameters, group: Group): GroupValues {
  if (group === 'neverRegistered')
    return {
      counties: never.counties.value,
      quantiles: never.quantiles.value,
      ageShares: never.ageShares.value,
      tekunShare: 0,
      chronicRatio: 1,
      disabilityRatio: 1,
      costRatio: 1,
      majorShare: never.majorShare.value,
      insured: never.insured.value,
      dibaoTakeUp: never.dibaoTakeUp.value,
      assetsMedian: never.assetsMedian.value,
      project: 0,
      post: 0,
      loan: 0,
    }
  return {
    counties: cohort.counties.value,
    quantiles: cohort.quantiles.value,
    ageShares: of.person.ageShares.value,
    tekunShare: of.person.tekunShare.value,
    chronicRatio: of.chronic.registered.value,
    disabilityRatio: of.disability.registered.value,
    costRatio: of.inpatient.registered.value,
    majorShare: of.chronic.majorShare.value,
    insured: of.outpatient.insured.value,
    dibaoTakeUp: of.support.dibaoTakeUp.value,
    assetsMedian: of.coping.assetsMedian.value,
    project: of.support.project.value,
    post: of.support.post.value,
    loan: of.support.loan.value,
  }
}
