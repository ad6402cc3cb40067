import type { Reform, Title } from '@doudi/core'
import { cliff, taper } from './reforms/campaign-end.ts'

/** A future of the campaign's policies: reforms over the same documents. */
export type Scenario = {
  readonly id: string
  readonly title: Title
  readonly reforms: readonly Reform[]
}

const kept: Scenario = {
  id: 'kept',
  title: { en: 'campaign policies prolonged without end', zh: '攻坚期政策无限期延续' },
  reforms: [],
}
const under = (reform: Reform): Scenario => ({ id: reform.id, title: reform.title, reforms: [reform] })

/** By id. In `kept` the documents stand as they are. */
export const scenarios: { readonly [id: string]: Scenario } = { kept, taper: under(taper), cliff: under(cliff) }
