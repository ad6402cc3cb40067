import { Engine } from 'json-rules-engine'

/** A person of W in whole fen, with words for categories: what engines that read JSON are given. */
export type Row = {
  readonly inpatientCost: number
  readonly outpatientCost: number
  readonly place: string
  readonly category: string
  readonly exitYear: number | null
  readonly chronicCard: boolean
  readonly referred: boolean
  readonly insured: boolean
}

const compliantShare: { readonly [place: string]: number } = { township: 0.95, county: 0.92, city: 0.88, province: 0.83, outside: 0.78 }
const ordinaryDeductible: typeof compliantShare = { township: 20_000, county: 50_000, city: 70_000, province: 100_000 }
const registeredDeductible: typeof compliantShare = { township: 10_000, county: 30_000, city: 50_000, province: 100_000 }
const rate: typeof compliantShare = { township: 0.85, county: 0.8, city: 0.75, province: 0.7, outside: 0.6 }
const outOfPocketCap: typeof compliantShare = { township: 300_000, county: 300_000, city: 500_000, province: 1_000_000 }
const assistance: { readonly [category: string]: readonly [rate: number, cap: number] } = {
  none: [0, 1e300],
  registered: [0.1, 2_000_000],
  dibao: [0.7, 5_000_000],
  tekun: [0.9, 1e300],
}
const rounded = (x: number): number => Math.floor(x + 0.5)

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value })

/**
 * W with json-rules-engine, in the way that costs it least: its rules decide what applies; the amounts, for which it has no words, are
 * computed by hand from the events of a run.
 */
export function jsonRulesEngine(): (row: Row) => Promise<number[]> {
  const rule = (type: string, ...all: object[]) => ({ conditions: { all } as never, event: { type } })
  const engine = new Engine([
    rule('registered', is('category', 'registered')),
    rule('aided', is('category', 'none', 'notEqual')),
    rule('outside', is('place', 'outside')),
    rule('unreferred', is('place', 'outside'), is('referred', false)),
    rule('insured', is('insured', true)),
    rule('covered', is('category', 'registered'), is('place', 'outside', 'notEqual'), is('exitYear', [2014, 2015], 'notIn')),
    rule('chronic', is('chronicCard', true)),
  ])
  return async (row) => {
    const { events } = await engine.run(row)
    const applies = new Set(events.map(({ type }) => type))
    const { inpatientCost, outpatientCost, place } = row
    const registered = applies.has('registered')
    const aided = applies.has('aided')
    const compliant = rounded(inpatientCost * compliantShare[place]!)
    const deductible = applies.has('outside')
      ? Math.min(1_000_000, Math.max(200_000, inpatientCost * 0.2))
      : (registered ? registeredDeductible : ordinaryDeductible)[place]!
    const ratio = rate[place]! + (registered ? 0.05 : 0)
    const terms = Math.min(30_000_000, Math.max(0, compliant - deductible) * ratio)
    const basic = applies.has('insured') ? rounded(terms * (applies.has('unreferred') ? 0.8 : 1)) : 0
    const base = Math.max(0, compliant - basic - (aided ? 500_000 : 1_500_000))
    const bands =
      0.6 * Math.min(base, 5_000_000) +
      0.65 * Math.max(0, Math.min(base, 10_000_000) - 5_000_000) +
      0.75 * Math.max(0, Math.min(base, 20_000_000) - 10_000_000) +
      0.8 * Math.max(0, base - 20_000_000)
    const critical = rounded(aided ? bands + 0.05 * base : Math.min(bands, 30_000_000))
    const ownPay = compliant - basic - critical
    const [share, cap] = assistance[row.category]!
    const assisted = rounded(Math.min(cap, ownPay * share))
    const paid351 = applies.has('covered') ? Math.max(0, ownPay - assisted - outOfPocketCap[place]!) : 0
    const outpatient = rounded(outpatientCost * 0.6)
    const paid180 = applies.has('covered') && applies.has('chronic') ? rounded(Math.max(0, outpatientCost * 0.9 - outpatient) * 0.8) : 0
    const own = inpatientCost + outpatientCost - basic - critical - assisted - paid351 - outpatient - paid180
    return [basic, critical, assisted, paid351, outpatient, paid180, own]
  }
}
