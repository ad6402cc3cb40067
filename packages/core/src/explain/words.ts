import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** The languages of explanations. */
export type Language = 'en' | 'zh'

/** What is said of a value that a condition compares with; `kind` is `year` where before and after are said. */
export type Comparison = (value: string, kind: string | undefined) => string

/** Everything that explanations say, in one language. Titles and values are given as text. */
export type Words = {
  readonly missing: string
  /** `computed`: nobody was asked for it. */
  readonly isMissing: (title: string, computed: boolean) => string
  readonly unlimited: string
  readonly flag: (value: boolean) => string
  readonly withUnit: (number: string, unit: string, aMonth: boolean) => string
  readonly left: string
  readonly calendar: { readonly [name: string]: string }
  readonly member: (n?: number) => string
  readonly bill: (n?: number) => string
  readonly pair: (title: string, value: string) => string
  /** Between items of a sentence; and between values of a list. */
  readonly separator: string
  readonly comma: string
  readonly colon: string
  readonly end: string
  readonly brackets: (text: string) => string
  readonly quoted: (text: string) => string
  readonly day: (iso: string) => string
  /** Between thousands, and between what a function such as the smallest takes. */
  readonly thousands: string
  readonly listed: string

  readonly comparisons: { readonly [operator: string]: Comparison }
  readonly not: (expected: string) => string
  readonly namely: (value: string, title: string) => string
  readonly is: (title: string, value: string) => string
  readonly holds: (found: string, expected: string | undefined) => string
  readonly fails: (found: string, expected: string) => string
  readonly noneOf: (list: string) => string
  readonly groups: { readonly all: string; readonly any: string; readonly not: string }

  readonly smallest: (count: number) => string
  readonly largest: (count: number) => string
  readonly rounded: string
  readonly atLeast0: (text: string) => string
  readonly orElse: string
  readonly sumOf: (text: string) => string
  readonly countOf: (text: string) => string
  readonly overMonths: (text: string) => string
  readonly yearToDate: (text: string, ofAllMembers: boolean) => string
  readonly highestToDate: (text: string, ofAllMembers: boolean) => string
  readonly earlier: (text: string, ofAllMembers: boolean) => string
  readonly annual: (text: string) => string
  readonly brackets_: (of: string, scale: string) => string

  readonly noStrength: (title: string) => string
  readonly because: (value: string, reasons: string) => string
  readonly unless: (value: string, reasons: string) => string
  readonly noRule: (value: string) => string
  readonly otherwise: string
  readonly bySame: (value: string, title: string) => string
  readonly byFormula: (value: string, formula: string) => string
  readonly byRule: (rule: string) => string
  readonly fixedValue: (value: string) => string
  readonly combined: { readonly sum: string; readonly max: string; readonly min: string }
  readonly roundedTo: (money: string) => string
  readonly onlyLeft: (left: string) => string
  readonly refused: (value: string, waterfall: string, reasons: string) => string
  readonly leftOut: (value: string, waterfall: string) => string
  readonly paidOf: (value: string, of: string, payers: string) => string
  readonly nothingPaid: (value: string, of: string) => string
  readonly given: (value: string) => string
  readonly assumed: (value: string) => string

  readonly headings: {
    readonly policy: string
    readonly rule: string
    readonly conditions: string
    readonly failed: string
    readonly amount: string
    readonly where: string
    readonly parameters: string
    readonly waterfall: string
  }
  readonly since: (day: string) => string
  readonly mark: (mark: string) => string
  readonly source: (titles: string) => string
  readonly setBy: (reform: string) => string
  readonly toPay: (title: string, amount: string) => string
  readonly paid: (title: string, amount: string) => string
  readonly leftToIt: (amount: string) => string
  readonly leftAfter: (amount: string) => string
  readonly dueToIt: (amount: string) => string
  readonly seeAbove: string

  /** `title` is empty where the values say themselves what they are of: `referred instead of not referred`. */
  readonly instead: (title: string, to: string, from: string) => string
  readonly inTheWay: (reasons: string) => string
  readonly leastChange: (change: string) => string
  readonly noChange: (inputs: number, together: number, complete: boolean, fixed: string) => string
}

export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)
