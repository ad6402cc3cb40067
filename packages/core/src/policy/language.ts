/** The rule language as types. A document is plain data: JSON.stringify changes nothing in it. */

export const entities = ['household', 'person', 'bill'] as const
/** What a fact belongs to. A bill belongs to a person, a person to a household. */
export type Entity = (typeof entities)[number]
/** An ISO date, `2018-03-05`. */
export type Day = string
/** A name for readers, in English and Chinese. */
export type Title = { readonly en: string; readonly zh: string }

/**
 * A parameter or fact of the same policy, else of the vocabulary, else of the calendar (`year`, `monthsInYear`); `dibao.payment` is
 * another policy's (the last part of its id, in camel case). In a policy whose payment stands in a waterfall, `left` is what earlier
 * payers left.
 */
export type Name = string

/** A number, a category or a flag. */
export type Scalar = number | string | boolean

/** An amount: a number, a name, a category, or one operator. */
export type Amount =
  | number
  | Name
  | { readonly category: string }
  | { readonly add: readonly Amount[] }
  | { readonly subtract: readonly Amount[] }
  | { readonly multiply: readonly Amount[] }
  | { readonly divide: readonly Amount[] }
  | { readonly min: readonly Amount[] }
  | { readonly max: readonly Amount[] }
  /** max(0, x - t) */
  | { readonly above: readonly [Amount, Amount] }
  /** Half up: money to the fen, other numbers to whole. */
  | { readonly round: Amount }
  /** Each slice of `of` pays its own rate (`plus` is added to every rate); the last slice is open. */
  | { readonly brackets: { readonly of: Amount; readonly scale: Name; readonly plus?: Amount } }
  /** The first that is not missing. */
  | { readonly firstKnown: readonly Amount[] }
  /** ordinary + strength x (better - ordinary); without `ordinary`, strength x better. */
  | { readonly improve: { readonly ordinary?: Amount; readonly better: Amount; readonly strength: Name } }
  /** A number of each member, added up. */
  | { readonly sum: Name }
  /** Members whose flag holds; `person` or `bill`: all of them. */
  | { readonly count: Name }
  /** A value a month, in force on the first of each month, added up over the year. */
  | { readonly overMonths: Amount }
  /** The sum over this year's bills on which the rule applied, this one included: of the person, or of the whole household. */
  | { readonly yearToDate: Amount; readonly over?: CountedOver }
  /** The same, the highest (from 0). */
  | { readonly highestToDate: Amount; readonly over?: CountedOver }
  /** The same, without this bill. May name the fact it stands in. */
  | { readonly earlier: Amount; readonly over?: CountedOver }
  /** With this bill minus without it. */
  | { readonly annual: Amount }

export const countedOver = ['person', 'household'] as const
/** Whose bills a year to date counts; `person` if left out. */
export type CountedOver = (typeof countedOver)[number]

type ConditionLeaf = {
  readonly fact: Name
  readonly operator: string
  readonly value: Scalar | readonly Scalar[] | { readonly fact: Name }
}
/** json-rules-engine's format: `all`, `any`, `not`, leaves. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ConditionLeaf

/** What a leaf compares with is another fact or parameter. */
export const isReference = (value: ConditionLeaf['value']): value is { readonly fact: Name } =>
  typeof value === 'object' && !Array.isArray(value)

type Combine = 'first' | 'sum' | 'max' | 'min' | 'unique'
/** An amount, and when it applies. */
export type Rule = { readonly title?: Title; readonly conditions?: Condition; readonly amount: Amount }
type Waterfall = { readonly of: Amount; readonly payers: readonly Name[] }

/** What a fact is: conditions alone (a flag), one amount, rules, or a waterfall of payers. */
export type Body = {
  readonly conditions?: Condition
  readonly amount?: Amount
  readonly rules?: readonly Rule[]
  readonly combine?: Combine
  readonly waterfall?: Waterfall
  readonly otherwise?: Amount
}

/** `unit`: a number. `values`: a category. Neither: a flag. */
export type Fact = Body & {
  readonly entity: Entity
  readonly title: Title
  readonly unit?: string
  readonly values?: readonly string[]
  /** Money that changes hands: rounded once to the fen, never negative. */
  readonly paid?: true
}

/** One slice of a bracket scale, up to `to` (the last one is open). */
export type Bracket = { readonly to?: number; readonly rate: number }
/** Values by category or flag; of two, one within the other. */
export type Table = { readonly [key: string]: number | boolean | 'unlimited' | Table }
/** What a parameter may be from a day on. */
export type ParameterValue = number | boolean | 'unlimited' | Table | readonly Bracket[] | readonly Scalar[]
/** Lowest and highest plausible value; a distance either way; a share of the value either way; or one of these a category. */
export type Range =
  | readonly [number, number]
  | { readonly around: number }
  | { readonly relative: number }
  | { readonly [key: string]: Range }

/** A dated number, table, scale or list of a policy, with its marks and sources. */
export type Parameter = {
  readonly title: Title
  /** A unit, `flag`, or `list of <fact>`. */
  readonly unit: string
  /** A bracket scale: the unit of its limits. */
  readonly over?: string
  /** A table: the category or flag (or two) that chooses. */
  readonly by?: Name | readonly [Name, Name]
  /** Half-open: each value holds from its day until the next. */
  readonly values: { readonly [from: Day]: ParameterValue }
  /** A table's value for what it does not list. */
  readonly otherwise?: number | boolean
  /** Known up to this day, excluded. */
  readonly until?: Day
  /** S the report, F a public source, K general knowledge (h, m, l: confidence); by day where it differs. */
  readonly mark: string | { readonly [from: Day]: string }
  readonly range?: Range
  readonly sources?: readonly string[]
  readonly note?: string
}

/** Where something comes from, and how well it is known. */
export type Source = { readonly title: string; readonly mark: string; readonly url?: string }

/** A policy document. */
export type Policy = {
  /** `anhui/health-351` is read by others as `health351`. */
  readonly id: string
  readonly title: Title
  readonly sources: readonly Source[]
  readonly parameters?: { readonly [name: string]: Parameter }
  readonly facts: { readonly [name: string]: Fact }
  /** Facts of the vocabulary that are computed wherever this policy is linked. */
  readonly derives?: { readonly [input: string]: Body }
}

/** A change of policies as data. What it withdraws goes first, then comes what it adds, then `set` and `payers`. */
export type Reform = {
  readonly id: string
  readonly title: Title
  readonly sources?: readonly Source[]
  readonly note?: string
  /** Ids of policies that end; one that is added under the same id replaces it. */
  readonly withdraw?: readonly string[]
  readonly add?: readonly Policy[]
  /** From the first day it gives, its values replace the parameter's. */
  readonly set?: { readonly [parameter: Name]: { readonly [from: Day]: ParameterValue } }
  /** Another order of a waterfall's payers, a payer more or less. */
  readonly payers?: { readonly [waterfall: Name]: readonly Name[] }
}

/** An input fact. `unit`: a number. `values`: a category. Neither: a flag. */
export type InputFact = {
  readonly title: Title
  readonly unit?: string
  readonly values?: readonly string[]
  readonly default?: Scalar
  readonly range?: readonly [number, number]
  /** May be missing: then it equals nothing and is neither smaller nor larger than anything. */
  readonly optional?: true
  /** A fact whose value of the year before this is, such as `dibao.payment`. The host carries it from year to year. */
  readonly lag?: Name
}
/** Every input fact, by entity. */
export type Vocabulary = { readonly [E in Entity]: { readonly [name: string]: InputFact } }
