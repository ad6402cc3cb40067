import { integerise } from './integerise.ts'
import { ipf } from './ipf.ts'

/** Whole numbers of first and of further members of households, by class of age and sex. */
export type PersonTable = { readonly first: readonly number[]; readonly further: readonly number[] }

/**
 * Persons of a group by place in the household × class of age and sex, in whole numbers. A first member is grown: the classes of children
 * are structural zeros for it, and the further members make up for that.
 *
 * @param households - whole; as many first members
 * @param classes - persons of each class, whole
 * @param grown - whether a first member can be of the class
 * @throws SimulatorError `population/no-fit`, `population/unreachable-margin` if there are fewer grown persons than households
 */
export function personTable(households: number, classes: readonly number[], grown: readonly boolean[]): PersonTable {
  const persons = classes.reduce((a, b) => a + b, 0)
  const shape = [2, classes.length]
  const places = [households, persons - households]
  const cells = [...grown.map(Number), ...classes.map(() => 1)]
  const fitted = ipf({ shape, cells }, [
    { axes: [0], totals: places },
    { axes: [1], totals: classes },
  ])
  const whole = integerise({ shape, cells: fitted }, [places, classes])
  return { first: whole.slice(0, classes.length), further: whole.slice(classes.length) }
}
