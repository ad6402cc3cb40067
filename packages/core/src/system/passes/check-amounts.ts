import { operatorNamed } from '../../expression/operators.ts'
import { type Dimension, type NumberDimension, parseUnit, plainNumber, sameUnit, showDimension, zero } from '../../unit.ts'
import { depthOf, type LinkedAmount } from '../system.ts'
import type { Checking } from './checking.ts'

/** What is added up over members, months or bills follows the rules of `add`: no years, no strengths. */
const added = (of: Dimension): NumberDimension => operatorNamed('add').unit([of]) as NumberDimension

/** The dimension of an amount, every part checked at its place. */
export function dimensionOf(amount: LinkedAmount, checking: Checking): Dimension {
  const { definitions, fact, fail, placed, read } = checking
  const { at } = amount
  const mismatch = (path: string, found: Dimension | string, expected: string, hint?: string): never =>
    fail('system/unit-mismatch', path, typeof found === 'string' ? found : showDimension(found), expected, hint)
  const alwaysKnown = <D extends Dimension>(dimension: D, place: string, expected: string): D =>
    dimension.type === 'number' && dimension.optional ? mismatch(place, dimension, expected, 'use `firstKnown`') : dimension

  switch (amount.kind) {
    case 'number':
      return amount.value === 0 ? zero : plainNumber
    case 'category':
      return { type: 'category', values: [amount.value] }
    case 'name': {
      const dimension = read(amount.name, at)
      if (dimension.type === 'list')
        mismatch(at, `the list "${amount.name}"`, 'a number or a category', 'a list stands in a condition, under in or notIn')
      return dimension
    }
    case 'total': {
      const member = fact.entity === 'household' ? 'person' : fact.entity === 'person' ? 'bill' : undefined
      if (amount.of in depthOf) {
        if (amount.of !== member) fail('system/entity', `${at}/count`, `the ${amount.of}s of a ${fact.entity}`, 'its members')
        return plainNumber
      }
      const place = `${at}/${amount.count ? 'count' : 'sum'}`
      const of = definitions.get(amount.of)!
      if (!('entity' in of) || of.entity !== member)
        fail('system/entity', place, `"${amount.of}"`, `a fact of the members of a ${fact.entity}`)
      const { dimension } = of
      if (amount.count) return dimension.type === 'flag' ? plainNumber : mismatch(place, dimension, 'a flag to count')
      if (dimension.type !== 'number') return mismatch(place, dimension, 'a number to add up')
      return placed(place, () => added(alwaysKnown(dimension, place, 'a number that is always known')))
    }
    case 'overMonths': {
      const of = dimensionOf(amount.of, checking)
      const sum = placed(at, () => added(of))
      return { ...sum, month: sum.month + 1 }
    }
    case 'improve': {
      const place = `${at}/improve/strength`
      const strength = read(amount.strength, place)
      if (strength.type !== 'number' || strength.is !== 'strength') mismatch(place, strength, 'a strength')
      alwaysKnown(strength, place, 'a strength that is always known')
      const parts = amount.parts.map((part) => {
        const dimension = alwaysKnown(dimensionOf(part, checking), part.at, 'an amount that is always known')
        if (dimension.type !== 'number' || (dimension.money !== 1 && dimension.is !== 'zero'))
          mismatch(part.at, dimension, 'an amount of money: a strength scales amounts, never a cap or a rate')
        return dimension
      })
      return placed(amount.parts.at(-1)!.at, () => sameUnit(parts))
    }
    case 'operation': {
      const args = amount.args.map((arg) => dimensionOf(arg, checking))
      if (amount.scale !== undefined) checkScale(amount.scale, amount, args[0]!, checking)
      return placed(at, () => operatorNamed(amount.operator).unit(args))
    }
    default: {
      const of = placed(amount.of.at, () => added(dimensionOf(amount.of, checking)))
      // What `earlier` reads may come later in the order: whether it is always known is seen at the end.
      return amount.kind === 'annual'
        ? of
        : { ...(amount.kind === 'earlier' ? of : alwaysKnown(of, amount.of.at, 'a number that is always known')), optional: false }
    }
  }
}

function checkScale(name: string, { at }: LinkedAmount, of: Dimension, checking: Checking): void {
  const scale = checking.definitions.get(name)!
  if (scale.kind !== 'parameter' || scale.source.over === undefined)
    checking.fail('system/unit-mismatch', `${at}/brackets/scale`, `"${name}"`, 'a parameter with `over`: a bracket scale')
  else checking.placed(`${at}/brackets/of`, () => sameUnit([parseUnit(scale.source.over!)!, of]))
}
