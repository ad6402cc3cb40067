/** The rule language as types. A document is plain data: JSON.stringify changes nothing in it. */

export const entities = ['household', 'person', 'bill'] as const
/** What a fact belongs to. A bill belongs to a person, a person to a household. */
export type Entity = (typeof entities)[number]
/** An ISO date, `2018-03-05`. */
export type Day = string
/** A name for readers, in English and Chinese. */
export type Title = {
  /** English. */
  readonly en: string
  /** Chinese. */
  readonly zh: string
}

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
  | {
      /** One value of a category. */
      readonly category: string
    }
  | {
      /** The sum; all of one unit. */
      readonly add: readonly Amount[]
    }
  | {
      /** The first, less all others. */
      readonly subtract: readonly Amount[]
    }
  | {
      /** The product; units multiply too: a month’s money times months is money. */
      readonly multiply: readonly Amount[]
    }
  | {
      /** The first, divided by each of the others in turn. */
      readonly divide: readonly Amount[]
    }
  | {
      /** The lowest; all of one unit. */
      readonly min: readonly Amount[]
    }
  | {
      /** The highest; all of one unit. */
      readonly max: readonly Amount[]
    }
  | {
      /** Of `[x, t]`: max(0, x - t). */
      readonly above: readonly [Amount, Amount]
    }
  | {
      /** Half up: money to the fen, other numbers to whole. */
      readonly round: Amount
    }
  | {
      /** Each slice of `of` pays its own rate (`plus` is added to every rate); the last slice is open. */
      readonly brackets: {
        /** The amount that is cut into slices. */
        readonly of: Amount
        /** A parameter with brackets (`over` is their unit). */
        readonly scale: Name
        /** Added to the rate of every slice; a share. */
        readonly plus?: Amount
      }
    }
  | {
      /** The first that is not missing. */
      readonly firstKnown: readonly Amount[]
    }
  | {
      /** ordinary + strength x (better - ordinary); without `ordinary`, strength x better. */
      readonly improve: {
        /** What there is without the policy; 0 if left out. */
        readonly ordinary?: Amount
        /** What there is at full strength. */
        readonly better: Amount
        /** A parameter or fact of unit `strength`, 0 to 1. */
        readonly strength: Name
      }
    }
  | {
      /** A number of each member, added up. */
      readonly sum: Name
    }
  | {
      /** Members whose flag holds; `person` or `bill`: all of them. */
      readonly count: Name
    }
  | {
      /** A value a month, in force on the first of each month, added up over the year. */
      readonly overMonths: Amount
    }
  | {
      /** The sum over this year's bills on which the rule applied, this one included: of the person, or of the whole household. */
      readonly yearToDate: Amount
      /** Whose bills; the person’s if left out. */
      readonly over?: CountedOver
    }
  | {
      /** The highest over this year's bills on which the rule applied, this one included; 0 if all are below. */
      readonly highestToDate: Amount
      /** Whose bills; the person’s if left out. */
      readonly over?: CountedOver
    }
  | {
      /** The sum over this year's bills before this one, on which the rule applied. May name the fact it stands in. */
      readonly earlier: Amount
      /** Whose bills; the person’s if left out. */
      readonly over?: CountedOver
    }
  | {
      /** What it is with this bill, minus what it would be without it. */
      readonly annual: Amount
    }

export const countedOver = ['person', 'household'] as const
/** Whose bills a year to date counts; `person` if left out. */
export type CountedOver = (typeof countedOver)[number]

type ConditionLeaf = {
  /** What is looked at: a fact, an input or a parameter. */
  readonly fact: Name
  /** `equal`, `notEqual`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`, `in` or `notIn`. */
  readonly operator: string
  /** In the unit of the fact (money in yuan); `in` and `notIn` take a list. `{ fact }` is another fact or parameter. */
  readonly value: Scalar | readonly Scalar[] | { readonly fact: Name }
}
/** json-rules-engine's format: `all`, `any`, `not`, leaves. */
export type Condition =
  | {
      /** Holds if each does; not empty. */
      readonly all: readonly Condition[]
    }
  | {
      /** Holds if one does; not empty. */
      readonly any: readonly Condition[]
    }
  | {
      /** Holds if this does not. */
      readonly not: Condition
    }
  | ConditionLeaf

/** What a leaf compares with is another fact or parameter. */
export const isReference = (value: ConditionLeaf['value']): value is { readonly fact: Name } =>
  typeof value === 'object' && !Array.isArray(value)

type Combine = 'first' | 'sum' | 'max' | 'min' | 'unique'
/** An amount, and when it applies. */
export type Rule = {
  /** How an explanation calls the rule. */
  readonly title?: Title
  /** When it applies; always if left out. */
  readonly conditions?: Condition
  /** What it gives, in the unit of the fact. */
  readonly amount: Amount
}
type Waterfall = {
  /** What there is to pay, in yuan: usually the bill. */
  readonly of: Amount
  /** Facts that are `paid`, of a policy each; every one pays of what those before it left. */
  readonly payers: readonly Name[]
}

/** What a fact is: conditions alone (a flag), one amount, rules, or a waterfall of payers. */
export type Body = {
  /** Guards the whole fact; if they fail, it is `otherwise`. */
  readonly conditions?: Condition
  /** What the fact is, where one rule is enough. */
  readonly amount?: Amount
  /** Tried in this order. */
  readonly rules?: readonly Rule[]
  /** What becomes of several rules that apply: the first counts (if left out), their sum, the highest, the lowest, or an error. */
  readonly combine?: Combine
  /** Payers that settle an amount one after the other; the fact is what they pay together. */
  readonly waterfall?: Waterfall
  /** The value where nothing applies; 0 if left out. A category must give it. */
  readonly otherwise?: Amount
}

/** What readers are told instead of a category's values, or of `true` and `false` of a flag: there it stands alone, `not referred`. */
export type ValueTitles = { readonly [value: string]: Title }

/** `unit`: a number. `values`: a category. Neither: a flag. */
export type Fact = Body & {
  /** What it is a fact of; each of them has its own value. */
  readonly entity: Entity
  /** Shown to readers in explanations, checks and charts. */
  readonly title: Title
  /** Of a number: `CNY/year`, `share`, `count` … (see the rule language). */
  readonly unit?: string
  /** Of a category: its possible values. */
  readonly values?: readonly string[]
  /** What readers are told instead of its values; of a flag, the keys are `true` and `false`. */
  readonly valueTitles?: ValueTitles
  /** Money that changes hands: rounded once to the fen, never negative. */
  readonly paid?: true
}

/** One slice of a bracket scale, up to `to` (the last one is open). */
export type Bracket = {
  /** Where the slice ends, in the unit that `over` names; absent for the last. */
  readonly to?: number
  /** A share, of what falls into the slice. */
  readonly rate: number
}
/** Values by category or flag; of two, one within the other. */
export type Table = { readonly [key: string]: number | boolean | 'unlimited' | Table }
/** What a parameter may be from a day on. */
export type ParameterValue = number | boolean | 'unlimited' | Table | readonly Bracket[] | readonly Scalar[]
/** Lowest and highest plausible value; a distance either way; a share of the value either way; no other value; or one of these a category. */
export type Range =
  | readonly [number, number]
  | 'exact'
  | {
      /** In the parameter’s unit. */
      readonly around: number
    }
  | {
      /** 0.1 is a tenth either way. */
      readonly relative: number
    }
  | { readonly [key: string]: Range }

/** A dated number, table, scale or list of a policy, with its marks and sources. */
export type Parameter = {
  /** Shown to readers in explanations, checks and charts. */
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
  /** What the value may plausibly be instead, in its unit. */
  readonly range?: Range
  /** What was read for the values, in words. */
  readonly sources?: readonly string[]
  /** A reading that was chosen, or a doubt. */
  readonly note?: string
}

/** Where something comes from, and how well it is known. */
export type Source = {
  /** What was read. */
  readonly title: string
  /** S the report, F a public source, K general knowledge (h, m, l: confidence). */
  readonly mark: string
  /** Where it is to be read; never fetched. */
  readonly url?: string
}

/** A policy document. */
export type Policy = {
  /** `anhui/health-351` is read by others as `health351`. */
  readonly id: string
  /** What readers know it as. */
  readonly title: Title
  /** Who gets what, from when, under what condition, and how sure that is, in sentences for readers. */
  readonly description?: Title
  /** What it belongs to, in the reader’s own numbering, such as S1. */
  readonly systems?: readonly string[]
  /** When it holds, half-open, for readers; `until: null` where no end is known. What is in force on a day is said by parameters. */
  readonly period?: {
    /** Its first day. */
    readonly from: Day
    /** The first day on which it no longer holds. */
    readonly until: Day | null
  }
  /** Of the policy as a whole; parameters may have their own. */
  readonly sources: readonly Source[]
  /** By name, unique within the policy. */
  readonly parameters?: { readonly [name: string]: Parameter }
  /** By name; other policies read `health351.payment`. */
  readonly facts: { readonly [name: string]: Fact }
  /** Facts of the vocabulary that are computed wherever this policy is linked. */
  readonly derives?: { readonly [input: string]: Body }
}

/** A change of policies as data. What it withdraws goes first, then comes what it adds, then `set` and `payers`. */
export type Reform = {
  /** Kebab-case; what traces and differences call it by. */
  readonly id: string
  /** What readers know it as. */
  readonly title: Title
  /** What it proposes, for whom and from when, in sentences for readers. */
  readonly description?: Title
  /** What it belongs to, in the reader’s own numbering, such as S18. */
  readonly systems?: readonly string[]
  /** Where the proposal comes from. */
  readonly sources?: readonly Source[]
  /** A reading that was chosen, or a doubt. */
  readonly note?: string
  /** Ids of policies that end; one that is added under the same id replaces it. */
  readonly withdraw?: readonly string[]
  /** Whole policies, as documents. */
  readonly add?: readonly Policy[]
  /** From the first day it gives, its values replace the parameter's. */
  readonly set?: { readonly [parameter: Name]: { readonly [from: Day]: ParameterValue } }
  /** Another order of a waterfall's payers, a payer more or less. */
  readonly payers?: { readonly [waterfall: Name]: NewPayers }
}
/** The whole list of payers in order; or those that come in, each directly after one that is there, in the order given. */
export type NewPayers =
  | readonly Name[]
  | {
      /** Those that come in, by the payer after which they stand. */
      readonly after: { readonly [payer: Name]: readonly Name[] }
    }

/** An input fact. `unit`: a number. `values`: a category. Neither: a flag. */
export type InputFact = {
  /** Shown to readers in explanations, checks and charts. */
  readonly title: Title
  /** Of a number: `CNY/year`, `years`, `count` … (see the rule language). */
  readonly unit?: string
  /** Of a category: its possible values. */
  readonly values?: readonly string[]
  /** What readers are told instead of its values; of a flag, the keys are `true` and `false`. */
  readonly valueTitles?: ValueTitles
  /** What it is where a situation does not give it; yuan, if money. */
  readonly default?: Scalar
  /** The lowest and highest possible value, in its unit (money in yuan); others are refused. */
  readonly range?: readonly [number, number]
  /** May be missing: then it equals nothing and is neither smaller nor larger than anything. */
  readonly optional?: true
  /** A fact whose value of the year before this is, such as `dibao.payment`. The host carries it from year to year. */
  readonly lag?: Name
}
/** Every input fact, by entity. */
export type Vocabulary = { readonly [E in Entity]: { readonly [name: string]: InputFact } }
