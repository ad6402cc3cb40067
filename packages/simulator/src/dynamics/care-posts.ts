import type { Process } from './process.ts'

/** From 2020 a household with a worker who would take a post in care work is given it for the months of a year; only the reform that creates such posts pays them. */
export const carePosts: Process = {
  name: 'care-posts',
  reads: ['carePost', 'workers'],
  writes: [],
  gives: { household: ['carePostMonths'] },
  prepare(parameters) {
    const { from, months } = parameters.carePosts
    return ({ households, inputs }, { year }) => {
      if (year < from.value) return
      const { carePostMonths } = inputs.household
      const { rows, carePost, workers } = households
      for (let j = 0; j < rows; j++) carePostMonths![j] = carePost[j] === 1 && workers[j]! > 0 ? months.value : 0
    }
  },
}
