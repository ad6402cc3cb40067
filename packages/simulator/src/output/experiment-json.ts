import { reforms as ofCatalogue } from '@doudi/policies'
import type { Specification } from '../experiment/specification.ts'
import type { Writer } from './results.ts'

/** The experiment as a file that `doudi run` reads, whole: reforms and policies that came from other files stand in it. Data do not. */
export const experimentJson: Writer = {
  name: 'experiment.json',
  async write({ specification }) {
    return new Map([['experiment.json', `${JSON.stringify(experimentDocument(specification), undefined, 2)}\n`]])
  },
}

function experimentDocument({ own = [], scenarios, microdata: _, ...rest }: Specification): object {
  const written = own.map(({ reforms, ...one }) => ({
    ...one,
    reforms: reforms.map((reform) => (ofCatalogue.some(({ id }) => id === reform.id) ? reform.id : reform)),
  }))
  const defined = new Map(written.map((one) => [one.id, one]))
  const alone = new Set(scenarios)
  // One that takes part in others only is defined here as well; the command then names those that run.
  return { ...rest, scenarios: [...scenarios.map((id) => defined.get(id) ?? id), ...written.filter(({ id }) => !alone.has(id))] }
}
