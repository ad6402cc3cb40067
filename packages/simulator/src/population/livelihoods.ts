import { exp, ln, rounded } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import type { Group } from './group.ts'
import type { Households } from './tables.ts'

/**
 * What households live on beside their market income, for good: insured crops, the project they would begin, a place in a workshop
 * or post, what they linked with a body, a solar plant. A guess in every number, so each is drawn alone.
 */
export function drawLivelihoods(households: Households, parameters: Parameters, group: Group, key: Omit<StreamKey, 'process'>): void {
  const { harvest, projects, workshops, carePosts, links, villageIncome } = parameters
  const { rows } = households
  const drawn = Array.from({ length: 8 }, () => new Float64Array(rows))
  drawUniforms({ ...key, process: 'livelihoods' }, drawn, rows)
  const [insured, project, workshop, care, solarPost, link, value, plant] = drawn
  const logNormal = (median: number, sd: number, u: number): number => exp(ln(median) + sd * normalQuantile(u))
  const registered = group === 'lifted' ? 1 : 0
  const linked = links.linked.value[group]
  const forms = links.forms.value
  const plants = villageIncome.householdPlant.value[group]
  const plantYears = villageIncome.householdYears.value
  for (let j = 0; j < rows; j++) {
    households.insuresCrops[j] = Number(insured![j]! < harvest.insured.value[group])
    // Above the share of projects in name, the draw is uniform again.
    const real = (project![j]! - projects.nominal.value) / (1 - projects.nominal.value)
    households.projectCapital[j] =
      real <= 0 || households.joinsProject[j] === 0
        ? 0
        : rounded(100 * logNormal(projects.investment.value, projects.investmentSd.value, real))
    households.workshopPlace[j] = Number(workshop![j]! < workshops.place.value[group])
    households.carePost[j] = registered * Number(care![j]! < carePosts.held.value)
    households.solarPost[j] = registered * Number(solarPost![j]! < villageIncome.solarPost.value)
    const form = link![j]! / linked
    if (form < 1) households.link[j] = form < forms[0]! ? 1 : form < forms[0]! + forms[1]! ? 2 : 3
    else if ((link![j]! - linked) / (1 - linked) < links.publicBenefitShare.value * registered) households.link[j] = 4
    households.linkedValue[j] = households.link[j] === 0 ? 0 : rounded(100 * logNormal(links.value.value, links.valueSd.value, value![j]!))
    const built = plant![j]! / plants
    households.solarYear[j] = built < 1 ? plantYears[Math.floor(built * plantYears.length)]! : 0
  }
}
