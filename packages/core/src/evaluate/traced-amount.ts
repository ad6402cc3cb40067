import type { Day, Scalar } from '../policy/language.ts'
import type { Definition, LinkedAmount } from '../system/system.ts'

/**
 * An amount as it was evaluated, with what its parts came to. Money in yuan, missing as undefined.
 *
 * `above`, `improve` and `plus` are written out, lists folded from the left, as linking left them.
 */
export type TracedAmount = {
  /** JSON pointer in the document. */
  readonly at: string
  /**
   * `number`, `category`, `name`; an operator such as `multiply`; `improve`, whose only part is the terms that came of it; `sum` and
   * `count`; `overMonths`, a part for each month; `annual`, with this bill and without it; `yearToDate`, `highestToDate`, `earlier`.
   */
  readonly kind: string
  /** What it came to; a category as text. */
  readonly value: Scalar | undefined
  /** `CNY`, `share`, `year` …; absent for a plain number. */
  readonly unit?: string
  /** The fact or parameter that is read; of `brackets` the scale; of `sum` and `count` what is added up; of `improve` the strength; of `earlier` what it names. */
  readonly name?: string
  /** Of a parameter: the day from which the value holds, and what it was looked up by. */
  readonly from?: Day
  /** One or two, as the table has them. */
  readonly by?: readonly {
    /** The category or flag. */
    readonly fact: string
    /** What it was. */
    readonly value: Scalar
  }[]
  /** The parts that were evaluated, in order. */
  readonly args?: readonly TracedAmount[]
  /** Of `sum` and `count`: what each member brought. */
  readonly members?: readonly {
    /** Where the member stands in the situation. */
    readonly of: string
    /** A number, or whether its flag holds. */
    readonly value: Scalar
  }[]
  /** Of a year to date: what it was before this bill. */
  readonly before?: number
  /** Of a year to date that counts the bills of all members. */
  readonly over?: 'household'
  /** Of `improve`. */
  readonly strength?: number
}

/** What is written down while an amount is evaluated; numbers as they stand inside. */
export type AmountNotes = {
  readonly args: TracedAmount[]
  readonly members: { readonly of: string; readonly value: Scalar }[]
  readonly by: { readonly fact: string; readonly value: Scalar }[]
  from?: Day
  before?: number
  strength?: number
}

export function tracedAmount(
  definitions: ReadonlyMap<string, Definition>,
  amount: LinkedAmount,
  value: Scalar,
  { args, members, from, by, before, strength }: AmountNotes,
): TracedAmount {
  const kind = amount.kind === 'operation' ? amount.operator : amount.kind === 'total' ? (amount.count ? 'count' : 'sum') : amount.kind
  const name = nameIn(amount)
  const unit = unitOf(definitions, amount, args)
  const power = moneyOf(unit)
  const yuan = (inside: Scalar): Scalar | undefined =>
    typeof inside !== 'number' ? inside : Number.isNaN(inside) ? undefined : power === 0 ? inside : inside / 100 ** power
  return {
    at: amount.at,
    kind,
    value: yuan(value),
    ...(unit === undefined ? {} : { unit }),
    ...(name === undefined ? {} : { name }),
    ...(from === undefined ? {} : { from }),
    ...(by.length === 0 ? {} : { by }),
    ...(args.length === 0 ? {} : { args }),
    ...(members.length === 0 ? {} : { members: members.map(({ of, value }) => ({ of, value: yuan(value) as Scalar })) }),
    ...(before === undefined ? {} : { before: yuan(before) as number }),
    ...('over' in amount && amount.over === 'household' ? { over: amount.over } : {}),
    ...(strength === undefined ? {} : { strength }),
  }
}

function nameIn(amount: LinkedAmount): string | undefined {
  switch (amount.kind) {
    case 'name':
      return amount.name
    case 'operation':
      return amount.scale
    case 'total':
      return amount.of
    case 'improve':
      return amount.strength
    case 'earlier':
      return amount.of.kind === 'name' ? amount.of.name : undefined
    default:
      return undefined
  }
}

/** `CNY` of `CNY/person/year`. */
export const unitHead = (unit: string): string => unit.split('/')[0]!

/** The unit of what a definition gives, without the words after a slash. */
export function unitOfDefinition(definition: Definition | undefined): string | undefined {
  if (definition?.kind === 'left') return 'CNY'
  if (definition?.kind === 'calendar') return definition.name === 'year' ? 'year' : 'months'
  if (definition?.kind === 'parameter' || definition?.kind === 'fact')
    return definition.source.unit === undefined ? undefined : unitHead(definition.source.unit)
  if (definition?.kind === 'input') return definition.unit === undefined ? undefined : unitHead(definition.unit)
  return undefined
}

/** Linking has checked that units fit; what is left is how a result is called. */
function unitOf(definitions: ReadonlyMap<string, Definition>, amount: LinkedAmount, args: readonly TracedAmount[]): string | undefined {
  const units = args.map(({ unit }) => unit)
  switch (amount.kind) {
    case 'number':
    case 'category':
      return undefined
    case 'name':
      return unitOfDefinition(definitions.get(amount.name))
    case 'improve':
      return 'CNY'
    case 'total':
      return amount.count ? undefined : unitOfDefinition(definitions.get(amount.of))
    case 'earlier':
      return unitOfLinked(definitions, amount.of)
    case 'yearToDate':
    case 'highestToDate':
      return units[0] ?? unitOfLinked(definitions, amount.of)
    case 'operation':
      return unitOfOperation(amount.operator, units)
    default:
      return units[0]
  }
}

function unitOfOperation(operator: string, units: readonly (string | undefined)[]): string | undefined {
  const sign = operator === 'divide' ? -1 : 1
  switch (operator) {
    case 'multiply':
    case 'divide': {
      const money = moneyOf(units[0]) + sign * moneyOf(units[1])
      if (money !== 0) return money === 1 ? 'CNY' : `CNY^${money}`
      return units.every((unit) => unit === 'share') ? 'share' : undefined
    }
    case 'subtract':
      return units[0] === 'year' && units[1] === 'year' ? 'years' : (units[0] ?? units[1])
    default:
      return units.find((unit) => unit !== undefined)
  }
}

/** Without values: of what an earlier bill left, which this one does not evaluate. */
function unitOfLinked(definitions: ReadonlyMap<string, Definition>, amount: LinkedAmount): string | undefined {
  const args = 'args' in amount ? amount.args : 'of' in amount && typeof amount.of !== 'string' ? [amount.of] : []
  const traced = args.map((arg): TracedAmount => {
    const unit = unitOfLinked(definitions, arg)
    return { at: '', kind: '', value: undefined, ...(unit === undefined ? {} : { unit }) }
  })
  return amount.kind === 'annual' || amount.kind === 'overMonths' ? traced[0]!.unit : unitOf(definitions, amount, traced)
}

const moneyOf = (unit: string | undefined): number =>
  unit === undefined || !unit.startsWith('CNY') ? 0 : unit === 'CNY' ? 1 : Number(unit.slice(4))
