import { nearestName, type Problem, type Reform, type Title } from '@doudi/core'
import { campaignInstruments, reforms as catalogue, endOf, type Scenario, scenarios } from '@doudi/policies'
import { channelSwitches } from './channels.ts'

/** The reforms of the catalogue, the parts of the cliff, and the channels of causes switched off. */
const reforms: readonly Reform[] = [...catalogue, ...campaignInstruments.map(endOf), ...channelSwitches]

/**
 * A scenario by id: one of the catalogue or of one's own, a reform over the policies as they stand, or several joined by `+`, applied in
 * this order, such as `cliff+outside-relief`; `end-351` and its like end one instrument of the campaign. Undefined where a part is none of
 * these, or stands twice.
 *
 * @param own - scenarios beside those of the catalogue
 */
export function scenarioOf(id: string, own: readonly Scenario[] = []): Scenario | undefined {
  if (Object.hasOwn(scenarios, id)) return scenarios[id]
  const parts = id.split('+').map((part) => partOf(part, own))
  if (!parts.every((part) => part !== undefined)) return undefined
  const all = parts.flatMap((part) => part.reforms)
  if (new Set(all.map((reform) => reform.id)).size < all.length || parts.length !== new Set(id.split('+')).size) return undefined
  const joined = (language: keyof Title): string => parts.map(({ title }) => title[language]).join(language === 'en' ? ' + ' : '＋')
  return { id, title: { en: joined('en'), zh: joined('zh') }, reforms: all }
}

function partOf(id: string, own: readonly Scenario[]): Scenario | undefined {
  if (Object.hasOwn(scenarios, id)) return scenarios[id]
  const ownOne = own.find((scenario) => scenario.id === id)
  if (ownOne) return ownOne
  const reform: Reform | undefined = reforms.find((one) => one.id === id)
  return reform && { id, title: reform.title, reforms: [reform] }
}

/** What is wrong with the id of a scenario at a place of a list; undefined where there is such a scenario. */
export function unknownScenario(id: string, place: number, own: readonly Scenario[] = []): Problem | undefined {
  if (scenarioOf(id, own)) return undefined
  const known = [...new Set([...Object.keys(scenarios), ...own.map((scenario) => scenario.id), ...reforms.map((reform) => reform.id)])]
  const parts = id.split('+')
  const wrong = parts.find((part) => !partOf(part, own))
  const near = wrong === undefined ? undefined : nearestName(wrong, known)
  const hint =
    wrong === undefined ? 'each of them once' : near && `did you mean "${parts.map((part) => (part === wrong ? near : part)).join('+')}"?`
  return {
    code: 'experiment/unknown-scenario',
    path: `scenarios/${place}`,
    found: `"${id}"`,
    expected: `one of ${Object.keys(scenarios).join(', ')}, a reform of the catalogue, or several joined by +`,
    ...(hint ? { hint } : {}),
  }
}
