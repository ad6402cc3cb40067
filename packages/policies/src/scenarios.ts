import type { Reform, Title } from '@doudi/core'
import { cliff, kept as keptReform, taper } from './reforms/campaign-end.ts'

/** A future of the campaign's policies: reforms over the same documents. */
export type Scenario = {
  readonly id: string
  readonly title: Title
  readonly reforms: readonly Reform[]
}

/** The reform of this name says the same of the days after 2020; the documents need none. */
const kept: Scenario = { id: keptReform.id, title: keptReform.title, reforms: [] }
const under = (reform: Reform): Scenario => ({ id: reform.id, title: reform.title, reforms: [reform] })

/** By id. In `kept` the documents stand as they are. */
export const scenarios: { readonly [id: string]: Scenario } = { kept, taper: under(taper), cliff: under(cliff) }
