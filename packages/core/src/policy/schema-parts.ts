import { z } from 'zod'
import { conditionOperators } from '../condition/operators.ts'
import { parseUnit, unitHeads } from '../unit.ts'
import { namePattern } from './coherence.ts'
import { type Amount, type Condition, countedOver } from './language.ts'

/**
 * zod makes code out of text where it may, and first tries whether it may, which a page with a strict policy reports as an attack. Each schema
 * decides when it is made; schema.ts, the last of ours, gives back what was there: whoever else uses zod has it as before.
 */
export const jitlessBefore = z.config().jitless ?? false
z.config({ jitless: true })

// Descriptions are for the JSON Schemas, which editors show to those who write documents.

/** An object whose every key is known. The message lists them: the problem hints at the nearest. `words` say what else is no such object. */
export const object = <S extends z.ZodRawShape>(shape: S, words?: string) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : code === 'invalid_type' ? words : undefined),
  })

export const name = z.string().regex(namePattern, 'a name, such as deductible or dibao.payment')
export const text = z.string().regex(/\S/, 'a text that says something')
/** Larger numbers lose fen in a double. */
export const number = z.number().min(-1e13).max(1e13)
export const scalar = z.union([number, z.boolean(), z.string()])

/** S the report, F a public source, K general knowledge, D a decision of this project, `scenario` an assumption of a scenario. */
const markPattern = /^(S|S-d|F|K|K h|K m|K l|D|scenario)( \(scenario\))?$/
const markWords = 'a mark: S (the report), F (a public source), K h, K m or K l (general knowledge), D (a decision), scenario'
export const mark = z
  .string(markWords)
  .regex(markPattern, markWords)
  .meta({
    description:
      'How well it is known. S: the report. F: a public source. K h, K m, K l: general knowledge with high, medium, low confidence. D: a decision of the project. scenario: an assumption of a scenario.',
    examples: ['S', 'F', 'K h', 'K m', 'K l', 'D', 'scenario'],
  })

const perWords = '/(year|month|person|household|admission|bill)'
const units = [
  'CNY',
  'CNY/year',
  'CNY/month',
  'CNY/person/year',
  'share',
  'ratio',
  'count',
  'persons',
  'years',
  'months',
  'year',
  'strength',
]
export const unit = z
  .string()
  .refine((value) => parseUnit(value) !== undefined, `a unit beginning with ${unitHeads.join(', ')}`)
  .meta({ pattern: `^(${unitHeads.join('|')})(${perWords})*$`, examples: units })
export const parameterUnit = z
  .string()
  .refine(
    (value) => value === 'flag' || value.startsWith('list of ') || parseUnit(value) !== undefined,
    `a unit beginning with ${unitHeads.join(', ')}; flag; or "list of" and a fact`,
  )
  .meta({ pattern: `^(flag|list of .+|(${unitHeads.join('|')})(${perWords})*)$`, examples: [...units, 'flag', 'list of year'] })

const amount: z.ZodType<Amount> = z.lazy(() => amountSchema)
const amounts = z.array(amount).min(1)
const over = z
  .enum(countedOver)
  .describe('Whose bills are counted: those of the person (if left out), or of all members of the household.')
  .optional()

export const amountSchema: z.ZodType<Amount> = (
  z.union([
    number.describe('A number. Money is always a name: it has a date and a source. 0 fits every unit.'),
    name.describe('A parameter or fact of this policy, of the vocabulary, or of another policy (dibao.payment).'),
    object({ category: text.describe('A value of the category.') }),
    object({ add: amounts.describe('a + b + …, all of one unit.') }),
    object({ subtract: amounts.describe('a - b - …, all of one unit. A year minus a year is a number.') }),
    object({ multiply: amounts.describe('a x b x …; never of a year or a strength.') }),
    object({ divide: amounts.describe('a / b / …; never of a year or a strength.') }),
    object({ min: amounts.describe('The smallest, all of one unit.') }),
    object({ max: amounts.describe('The largest, all of one unit.') }),
    object({ above: z.tuple([amount, amount]).describe('[x, t]: max(0, x - t).') }),
    object({ round: amount.describe('Half up: money to the fen, other numbers to whole.') }),
    object({
      brackets: object({
        of: amount.describe('What is cut into slices.'),
        scale: name.describe('A parameter with `over`.'),
        plus: amount.optional().describe('Added to every rate.'),
      }).describe('Each slice of `of` its own rate; the last slice is open.'),
    }),
    object({ firstKnown: amounts.describe('The first that is not missing.') }),
    object({
      improve: object({
        ordinary: amount.optional().describe('The terms without the policy; 0 if left out.'),
        better: amount.describe('The terms at full strength.'),
        strength: name.describe('A parameter or fact of unit strength.'),
      }).describe('ordinary + strength x (better - ordinary). Only of money.'),
    }),
    object({ sum: name.describe('A number of each person of the household, or of each bill of the person, added up.') }),
    object({ count: name.describe('How many members have the flag; `person` or `bill`: all of them.') }),
    object({ overMonths: amount.describe('A value a month, in force on the first of each month, added up over the year.') }),
    object({ yearToDate: amount.describe("The sum over the year's bills on which this rule applied, this one included."), over }),
    object({ highestToDate: amount.describe("The highest over the year's bills, from 0, this one included."), over }),
    object({ earlier: amount.describe("The sum over the year's bills before this one. May name the fact it stands in."), over }),
    object({ annual: amount.describe('The amount of the year with this bill, minus that of the year without it.') }),
  ]) as z.ZodType<Amount>
).meta({ id: 'Amount', description: 'An amount: a number, a name, a category, or an object with one operator.' })

const condition: z.ZodType<Condition> = z.lazy(() => conditionSchema)
export const conditionSchema: z.ZodType<Condition> = (
  z.union([
    // An empty list is refused: json-rules-engine lets even `any: []` hold.
    object({ all: z.array(condition).min(1).describe('Every one of these holds.') }),
    object({ any: z.array(condition).min(1).describe('At least one of these holds.') }),
    object({ not: condition.describe('This does not hold.') }),
    object({
      fact: name.describe('A fact or a parameter.'),
      operator: z.enum(conditionOperators as [string, ...string[]]).describe('How the two are compared.'),
      value: z
        .union([scalar, z.array(scalar).min(1), object({ fact: name.describe('A fact or a parameter to compare with.') })])
        .describe('A value, a list for in and notIn, or { fact }. Money is compared with a parameter, a fact or 0.'),
    }),
  ]) as z.ZodType<Condition>
).meta({ id: 'Condition', description: 'all, any, not, or one comparison { fact, operator, value }.' })
