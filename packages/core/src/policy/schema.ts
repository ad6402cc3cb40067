import { z } from 'zod'
import { isDay } from '../period.ts'
import { namePattern } from './coherence.ts'
import type { Fact, InputFact, Parameter, Policy, Range, Reform, Source, Table, Title, Vocabulary } from './language.ts'
import { entities } from './language.ts'
import {
  amountSchema,
  conditionSchema,
  jitlessBefore,
  mark,
  name,
  number,
  object,
  parameterUnit,
  scalar,
  text,
  unit,
} from './schema-parts.ts'

const dayPattern = '^\\d{4}-\\d{2}-\\d{2}$'
const day = z
  .string()
  .refine(isDay, 'a day that exists, such as 2017-01-01')
  .meta({ pattern: dayPattern, examples: ['2018-01-01'] })

const titleSchema: z.ZodType<Title> = object({ en: text.describe('In English.'), zh: text.describe('In Chinese.') }, 'a title, { en, zh }')
const sourceSchema: z.ZodType<Source> = object(
  {
    title: text.describe('What it is, and what it says here.'),
    mark,
    url: z.url().describe('Where it can be read.').optional(),
  },
  'a source, { title, mark }',
) as z.ZodType<Source>

const ruleSchema = object({
  title: titleSchema.describe('Named in the trace.').optional(),
  conditions: conditionSchema.describe('When the rule applies; always, if left out.').optional(),
  amount: amountSchema.describe('What the rule gives.'),
})
const bodyShape = {
  conditions: conditionSchema
    .describe('Alone: a flag, true when they hold. Beside an amount, rules or a waterfall: they guard all of it.')
    .optional(),
  amount: amountSchema.describe('The one amount of the fact, where its conditions hold.').optional(),
  rules: z.array(ruleSchema).min(1).describe('What applies, by `combine`.').optional(),
  combine: z
    .enum(['first', 'sum', 'max', 'min', 'unique'])
    .describe('first: the first rule that applies (if left out). sum, max, min: of all that apply. unique: two that apply are an error.')
    .optional(),
  waterfall: object({
    of: amountSchema.describe('What is to be paid.'),
    payers: z.array(name).min(1).describe('Payments in their order; each is paid of what is left.'),
  })
    .describe('Payers in order, each on what the earlier ones left.')
    .optional(),
  otherwise: amountSchema.describe('The value where nothing applies; 0 if left out. A category must say it.').optional(),
}
const { waterfall: _, ...derivedShape } = bodyShape
const valueTitles = z
  .record(z.string(), titleSchema)
  .describe('What readers are told instead of the values; of a flag instead of true and false, alone: not referred.')
const unitText = 'A number of this unit. Neither unit nor values: a flag.'
const valuesText = 'A category: every value it may have. Neither unit nor values: a flag.'

const factSchema: z.ZodType<Fact> = object({
  entity: z.enum(entities).describe('Whose fact it is. A bill belongs to a person, a person to a household.'),
  title: titleSchema.describe('Its name for readers.'),
  unit: unit.describe(unitText).optional(),
  values: z.array(text).min(1).describe(valuesText).optional(),
  valueTitles: valueTitles.optional(),
  paid: z.literal(true).describe('Money that changes hands: rounded once to the fen, never negative.').optional(),
  ...bodyShape,
}).meta({ id: 'Fact' }) as z.ZodType<Fact>

const tableSchema: z.ZodType<Table> = z.lazy(() => z.record(text, z.union([number, z.boolean(), z.literal('unlimited'), tableSchema])))
const bracketsSchema = z
  .array(
    object({
      to: number.positive().describe('Where the slice ends; the last one has none.').optional(),
      rate: number.describe('The rate of the slice.'),
    }),
  )
  .min(1)
// Objects are made outside of what is lazy: what schema-parts.ts says of code holds only while these modules load.
const around = object({ around: number.positive().describe('So much either way.') })
const relative = object({ relative: number.positive().describe('Such a share of the value either way: 0.12 for 12 %.') })
const rangeSchema: z.ZodType<Range> = z.lazy(() =>
  z.union([z.tuple([number, number]), z.literal('exact'), around, relative, z.record(text, rangeSchema)]),
)
const valueSchema = z
  .union([number, z.boolean(), z.literal('unlimited'), bracketsSchema, z.array(scalar), tableSchema])
  .meta({ id: 'Value', description: 'Yuan, a share, true or false, "unlimited"; a table with `by`; slices with `over`; a list.' })
/** Keys of records are looked at in coherence.ts: a wrong one must not hide what stands under it. The pattern is the editor's. */
const keyed = <T extends z.ZodType>(value: T, pattern: string, words?: string) =>
  z.record(z.string(), value, words).meta({ propertyNames: { pattern } })
const byName = <T extends z.ZodType>(value: T) => keyed(value, '^[a-z][A-Za-z0-9]*$')
const byFullName = <T extends z.ZodType>(value: T) => keyed(value, namePattern.source)
const byDay = <T extends z.ZodType>(value: T, of: string) => keyed(value, dayPattern, `${of} by day, such as { '2018-01-01': … }`)
const parameterSchema: z.ZodType<Parameter> = object({
  title: titleSchema.describe('Its name for readers.'),
  unit: parameterUnit.describe('The unit of its values; flag for an option; "list of …" for in and notIn.'),
  over: unit.describe('A bracket scale: the unit of its limits.').optional(),
  by: z
    .union([name, z.tuple([name, name])])
    .describe('A table: the category or flag, or the two, that choose.')
    .optional(),
  values: byDay(valueSchema, 'values').describe('By the day from which each holds, until the next.'),
  otherwise: z.union([number, z.boolean()]).describe("A table's value for what it does not list.").optional(),
  until: day.describe('Known up to this day; whoever reads it later has a finding.').optional(),
  mark: z.union([mark, byDay(mark, 'marks')]).describe('How well it is known: a mark, or one by day. S, F, K h, K m, K l, D, scenario.'),
  range: rangeSchema
    .describe('Lowest and highest plausible value, { around }, { relative }, "exact", or one of these a category.')
    .optional(),
  sources: z.array(text).min(1).describe('Where it comes from.').optional(),
  note: text.describe('What a reader should know.').optional(),
}).meta({ id: 'Parameter' }) as z.ZodType<Parameter>

const policyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/, 'an id of folder and name, such as anhui/health-351')
  .describe('Folder and name: anhui/health-351, which other policies read as health351.')

const policyDescription = titleSchema.describe(
  'Who gets what, from when, under what condition, and how sure that is: sentences for readers.',
)
const systems = z.array(text).min(1).describe('What it belongs to, in the numbering of its readers, such as S1.').optional()

export const policySchema: z.ZodType<Policy> = object({
  id: policyId,
  title: titleSchema.describe('Its name for readers.'),
  description: policyDescription.optional(),
  systems,
  period: object(
    {
      from: day.describe('Its first day.'),
      until: z.union([day, z.null()]).describe('The first day on which it no longer holds; null where no end is known.'),
    },
    'a period, { from, until }',
  )
    .describe('When it holds, half-open, for readers. What is in force on a day is said by parameters.')
    .optional(),
  sources: z.array(sourceSchema, 'a list of sources, [{ title, mark }]').describe('What the document rests on.'),
  parameters: byName(parameterSchema).describe('Dated values, by name.').optional(),
  facts: byName(factSchema).describe('What the policy computes, by name.'),
  derives: byName(object(derivedShape)).describe('Facts of the vocabulary that are computed wherever this policy is linked.').optional(),
}) as z.ZodType<Policy>

const payersAfter = object({
  after: byFullName(z.array(name).min(1)).describe('Payers that come in, directly after one that is there, in the order given.'),
})

export const reformSchema: z.ZodType<Reform> = object({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]*$/, 'an id such as outside-relief')
    .describe('Such as outside-relief.'),
  title: titleSchema.describe('Its name for readers.'),
  description: titleSchema.describe('What it proposes, for whom and from when: sentences for readers.').optional(),
  systems,
  sources: z.array(sourceSchema, 'a list of sources, [{ title, mark }]').describe('What the reform rests on.').optional(),
  note: text.describe('What a reader should know.').optional(),
  withdraw: z.array(policyId).min(1).describe('Policies that are taken out.').optional(),
  add: z.array(policySchema).min(1).describe('Policies that are put in.').optional(),
  set: byFullName(byDay(valueSchema, 'values'))
    .describe('Parameters with their new values: from the first day on, these replace the old ones.')
    .optional(),
  payers: byFullName(z.union([z.array(name).min(1), payersAfter]))
    .describe('Waterfalls with another list of payers, or with further ones.')
    .optional(),
}) as z.ZodType<Reform>

const inputFactSchema: z.ZodType<InputFact> = object({
  title: titleSchema.describe('Its name for readers.'),
  unit: unit.describe(unitText).optional(),
  values: z.array(text).min(1).describe(valuesText).optional(),
  valueTitles: valueTitles.optional(),
  default: scalar.describe('The value where none is given.').optional(),
  range: z.tuple([number, number]).describe('Lowest and highest number that can be meant; others are refused.').optional(),
  optional: z.literal(true).describe('May be missing: equal to nothing, neither smaller nor larger than anything.').optional(),
  lag: name.describe('The fact whose value of the year before it is, such as dibao.payment.').optional(),
}).meta({ id: 'InputFact' }) as z.ZodType<InputFact>

export const vocabularySchema: z.ZodType<Vocabulary> = object({
  household: byName(inputFactSchema).describe('Input facts of a household.'),
  person: byName(inputFactSchema).describe('Input facts of a person.'),
  bill: byName(inputFactSchema).describe('Input facts of a bill.'),
})

z.config({ jitless: jitlessBefore })
