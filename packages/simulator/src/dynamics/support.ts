import { groupValues } from '../population/group.ts'
import type { Process } from './process.ts'

/** Who takes up dibao this year: with some chance redrawn. Posts and loans are for good. */
export const support: Process = {
  name: 'support',
  reads: ['takesUpDibao'],
  writes: ['takesUpDibao'],
  drawsPerHousehold: 1,
  prepare(parameters, group) {
    const { dibaoRedrawn } = parameters.support
    const { dibaoTakeUp } = groupValues(parameters, group)
    return ({ households }, _year, draws) => {
      const takeUp = draws.households[0]!
      const { rows, takesUpDibao } = households
      for (let j = 0; j < rows; j++) {
        // Below the chance of a new draw, the draw is that new draw.
        const redrawn = takeUp[j]! / dibaoRedrawn.value
        if (redrawn < 1) takesUpDibao[j] = redrawn < dibaoTakeUp ? 1 : 0
      }
    }
  },
}
