import type { LinkedAmount, LinkedFact, LinkedParameter, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { valuesWithin } from './parameters.ts'
import { amountsOf, partsOf } from './reads.ts'

/**
 * A monthly value times `monthsInYear` that changes within a year: the year takes that of its 1 January. `overMonths` adds up what is in
 * force each month.
 */
export function monthsTimesTwelve(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return system.order.flatMap((name) => {
    const fact = system.definitions.get(name) as LinkedFact
    if (fact.entity === 'bill') return [] // a bill is of one day
    return amountsOf(fact)
      .flatMap(partsOf)
      .flatMap((part): CheckFinding[] => {
        if (part.kind !== 'operation' || part.operator !== 'multiply') return []
        const factors = factorsOf(part)
        if (!factors.some((factor) => factor.kind === 'name' && factor.name === 'monthsInYear')) return []
        return factors.flatMap((factor): CheckFinding[] => {
          const parameter = factor.kind === 'name' ? system.definitions.get(factor.name) : undefined
          if (parameter?.kind !== 'parameter') return []
          const change = valuesWithin(parameter, period).find((value) => value.from > firstDay(parameter) && !value.from.endsWith('-01-01'))
          if (!change) return []
          return [
            {
              code: 'check/month-times-twelve',
              severity: 'warning',
              document: fact.document,
              path: factor.at,
              fact: name,
              parameter: parameter.name,
              period: { from: change.from, until: `${Number(change.from.slice(0, 4)) + 1}-01-01` },
              message: {
                en: `“${parameter.source.title.en}” changes on ${change.from}, within a year; times monthsInYear counts the value of 1 January for all months. overMonths adds up each month’s.`,
                zh: `“${parameter.source.title.zh}”在年中（${change.from}）变动；乘以monthsInYear则全年按1月1日的值计算，overMonths才按月累计。`,
              },
            },
          ]
        })
      })
  })
}

const firstDay = ({ values }: LinkedParameter): string => values[0]!.from

/** A product is folded from the left; these are what is multiplied. A product within is found as part of the outermost. */
function factorsOf(amount: LinkedAmount): LinkedAmount[] {
  return amount.kind === 'operation' && amount.operator === 'multiply' ? amount.args.flatMap(factorsOf) : [amount]
}
