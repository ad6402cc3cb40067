import { groupValues } from '../population/group.ts'
import type { Process } from './process.ts'

/** Who takes up dibao this year, and who is still in a project. Posts and loans are for good. */
export const support: Process = {
  name: 'support',
  reads: ['takesUpDibao', 'joinsProject', 'project'],
  writes: ['takesUpDibao', 'project'],
  drawsPerHousehold: 2,
  prepare(parameters, group) {
    const { dibaoRedrawn, projectFrom, projectEnds } = parameters.support
    const { dibaoTakeUp } = groupValues(parameters, group)
    return ({ households }, { year }, draws) => {
      const [takeUp, end] = draws.households
      const { rows, takesUpDibao, joinsProject, project } = households
      for (let j = 0; j < rows; j++) {
        // Below the chance of a new draw, the draw is that new draw.
        const redrawn = takeUp![j]! / dibaoRedrawn.value
        if (redrawn < 1) takesUpDibao[j] = redrawn < dibaoTakeUp ? 1 : 0
        if (year === projectFrom.value) project[j] = joinsProject[j]!
        else if (end![j]! < projectEnds.value) project[j] = 0
      }
    }
  },
}
