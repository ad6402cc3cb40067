import { z } from 'zod'
import { isDay } from '../period.ts'
import { parseUnit, unitHeads } from '../unit.ts'
import { namePattern } from './coherence.ts'
import type { Amount, Condition, Fact, InputFact, Parameter, Policy, Range, Reform, Source, Table, Title, Vocabulary } from './language.ts'
import { countedOver, entities } from './language.ts'

const name = z.string().regex(namePattern, 'a name, such as deductible or dibao.payment')
const day = z.string().refine(isDay, 'a day that exists, such as 2017-01-01')
const text = z.string().min(1)
/** Larger numbers lose fen in a double. */
const number = z.number().min(-1e13).max(1e13)
const scalar = z.union([number, z.boolean(), z.string()])
const unit = z.string().refine((value) => parseUnit(value) !== undefined, `a unit beginning with ${unitHeads.join(', ')}`)
const parameterUnit = z
  .string()
  .refine(
    (value) => value === 'flag' || value.startsWith('list of ') || parseUnit(value) !== undefined,
    `a unit beginning with ${unitHeads.join(', ')}; flag; or "list of" and a fact`,
  )

const titleSchema: z.ZodType<Title> = z.strictObject({ en: text, zh: text })
const sourceSchema: z.ZodType<Source> = z.strictObject({ title: text, mark: text, url: z.url().optional() }) as z.ZodType<Source>

const amount: z.ZodType<Amount> = z.lazy(() => amountSchema)
const amounts = z.array(amount).min(1)
const amountSchema: z.ZodType<Amount> = z.union([
  number,
  name,
  z.strictObject({ category: text }),
  z.strictObject({ add: amounts }),
  z.strictObject({ subtract: amounts }),
  z.strictObject({ multiply: amounts }),
  z.strictObject({ divide: amounts }),
  z.strictObject({ min: amounts }),
  z.strictObject({ max: amounts }),
  z.strictObject({ above: z.tuple([amount, amount]) }),
  z.strictObject({ round: amount }),
  z.strictObject({ brackets: z.strictObject({ of: amount, scale: name, plus: amount.optional() }) }),
  z.strictObject({ firstKnown: amounts }),
  z.strictObject({ improve: z.strictObject({ ordinary: amount.optional(), better: amount, strength: name }) }),
  z.strictObject({ sum: name }),
  z.strictObject({ count: name }),
  z.strictObject({ overMonths: amount }),
  z.strictObject({ yearToDate: amount, over: z.enum(countedOver).optional() }),
  z.strictObject({ highestToDate: amount, over: z.enum(countedOver).optional() }),
  z.strictObject({ earlier: amount, over: z.enum(countedOver).optional() }),
  z.strictObject({ annual: amount }),
]) as z.ZodType<Amount>

const condition: z.ZodType<Condition> = z.lazy(() => conditionSchema)
const conditionSchema: z.ZodType<Condition> = z.union([
  // An empty list is refused: json-rules-engine lets even `any: []` hold.
  z.strictObject({ all: z.array(condition).min(1) }),
  z.strictObject({ any: z.array(condition).min(1) }),
  z.strictObject({ not: condition }),
  z.strictObject({ fact: name, operator: z.string(), value: z.union([scalar, z.array(scalar).min(1), z.strictObject({ fact: name })]) }),
])

const ruleSchema = z.strictObject({ title: titleSchema.optional(), conditions: conditionSchema.optional(), amount: amountSchema })
const bodyShape = {
  conditions: conditionSchema.optional(),
  amount: amountSchema.optional(),
  rules: z.array(ruleSchema).min(1).optional(),
  combine: z.enum(['first', 'sum', 'max', 'min', 'unique']).optional(),
  waterfall: z.strictObject({ of: amountSchema, payers: z.array(name).min(1) }).optional(),
  otherwise: amountSchema.optional(),
}

const factSchema: z.ZodType<Fact> = z.strictObject({
  entity: z.enum(entities),
  title: titleSchema,
  unit: unit.optional(),
  values: z.array(text).min(1).optional(),
  paid: z.literal(true).optional(),
  ...bodyShape,
}) as z.ZodType<Fact>

const tableSchema: z.ZodType<Table> = z.lazy(() => z.record(text, z.union([number, z.boolean(), z.literal('unlimited'), tableSchema])))
const bracketsSchema = z.array(z.strictObject({ to: number.positive().optional(), rate: number })).min(1)
const rangeSchema: z.ZodType<Range> = z.lazy(() =>
  z.union([
    z.tuple([number, number]),
    z.strictObject({ around: number.positive() }),
    z.strictObject({ relative: number.positive() }),
    z.record(text, rangeSchema),
  ]),
)
const valueSchema = z.union([number, z.boolean(), z.literal('unlimited'), bracketsSchema, z.array(scalar), tableSchema])
/** Keys of records are looked at in coherence.ts: a wrong one must not hide what stands under it. */
const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value)
const byDay = byName
const parameterSchema: z.ZodType<Parameter> = z.strictObject({
  title: titleSchema,
  unit: parameterUnit,
  over: unit.optional(),
  by: z.union([name, z.tuple([name, name])]).optional(),
  values: byDay(valueSchema),
  otherwise: z.union([number, z.boolean()]).optional(),
  until: day.optional(),
  mark: z.union([text, byDay(text)]),
  range: rangeSchema.optional(),
  sources: z.array(text).min(1).optional(),
  note: text.optional(),
}) as z.ZodType<Parameter>

const policyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/, 'an id of folder and name, such as anhui/health-351')

export const policySchema: z.ZodType<Policy> = z.strictObject({
  id: policyId,
  title: titleSchema,
  sources: z.array(sourceSchema),
  parameters: byName(parameterSchema).optional(),
  facts: byName(factSchema),
  derives: byName(z.strictObject(bodyShape).omit({ waterfall: true })).optional(),
}) as z.ZodType<Policy>

export const reformSchema: z.ZodType<Reform> = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'an id such as outside-relief'),
  title: titleSchema,
  sources: z.array(sourceSchema).optional(),
  note: text.optional(),
  withdraw: z.array(policyId).min(1).optional(),
  add: z.array(policySchema).min(1).optional(),
  set: byName(byDay(valueSchema)).optional(),
  payers: byName(z.array(name).min(1)).optional(),
}) as z.ZodType<Reform>

const inputFactSchema: z.ZodType<InputFact> = z.strictObject({
  title: titleSchema,
  unit: unit.optional(),
  values: z.array(text).min(1).optional(),
  default: scalar.optional(),
  range: z.tuple([number, number]).optional(),
  optional: z.literal(true).optional(),
  lag: name.optional(),
}) as z.ZodType<InputFact>

export const vocabularySchema: z.ZodType<Vocabulary> = z.strictObject({
  household: byName(inputFactSchema),
  person: byName(inputFactSchema),
  bill: byName(inputFactSchema),
})
