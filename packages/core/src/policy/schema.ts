import { z } from 'zod'
import { isDay } from '../period.ts'
import { parseUnit, unitHeads } from '../unit.ts'
import type { Amount, Condition, Fact, InputFact, Parameter, Policy, Range, Reform, Source, Table, Title, Vocabulary } from './language.ts'
import { entities } from './language.ts'

/** Names that mean something already, or that every object has. */
const reserved = new Set(['left', 'year', 'monthsInYear', 'household', 'person', 'bill', ...Object.getOwnPropertyNames(Object.prototype)])

const simpleName = /^[a-z][A-Za-z0-9]*$/
export const ownName = z
  .string()
  .regex(simpleName, 'a name in camel case, such as outOfPocketCap')
  .refine((name) => !reserved.has(name), 'a name that is not taken by the language')
export const name = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/, 'a name, such as deductible or dibao.payment')
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

export const titleSchema: z.ZodType<Title> = z.strictObject({ en: text, zh: text })
export const sourceSchema: z.ZodType<Source> = z.strictObject({ title: text, mark: text, url: z.url().optional() }) as z.ZodType<Source>

const amount: z.ZodType<Amount> = z.lazy(() => amountSchema)
const amounts = z.array(amount).min(1)
export const amountSchema: z.ZodType<Amount> = z.union([
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
  z.strictObject({ yearToDate: amount }),
  z.strictObject({ highestToDate: amount }),
  z.strictObject({ earlier: amount }),
  z.strictObject({ annual: amount }),
]) as z.ZodType<Amount>

const condition: z.ZodType<Condition> = z.lazy(() => conditionSchema)
export const conditionSchema: z.ZodType<Condition> = z.union([
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
type BodyLike = { readonly [K in keyof typeof bodyShape]?: unknown }

/** One of amount, rules, waterfall; and what goes only with one of them. */
function checkBody(body: BodyLike, ctx: z.RefinementCtx): void {
  const kinds = (['amount', 'rules', 'waterfall'] as const).filter((kind) => body[kind] !== undefined)
  const issue = (path: string[], message: string): void => {
    ctx.addIssue({ code: 'custom', path, message })
  }
  if (kinds.length > 1) issue([kinds[1]!], `one of amount, rules and waterfall, not ${kinds.join(' and ')}`)
  if (kinds.length === 0 && body.conditions === undefined) issue([], 'an amount, rules, a waterfall, or the conditions of a flag')
  if (body.combine !== undefined && body.rules === undefined) issue(['combine'], 'combine only beside rules')
  if (body.otherwise !== undefined && (kinds.length === 0 || body.waterfall !== undefined)) {
    issue(['otherwise'], 'otherwise only beside an amount or rules')
  }
}

const factSchema: z.ZodType<Fact> = z
  .strictObject({
    entity: z.enum(entities),
    title: titleSchema,
    unit: unit.optional(),
    values: z.array(text).min(1).optional(),
    paid: z.literal(true).optional(),
    ...bodyShape,
  })
  .superRefine((fact, ctx) => {
    checkBody(fact, ctx)
    const issue = (path: string[], message: string): void => {
      ctx.addIssue({ code: 'custom', path, message })
    }
    const numeric = fact.unit !== undefined
    const amountLike = fact.amount !== undefined || fact.rules !== undefined || fact.waterfall !== undefined
    if (numeric && fact.values) issue(['values'], 'a unit (a number) or values (a category), not both')
    if (!numeric && !fact.values && amountLike) issue([], 'a unit (a number) or values (a category) beside an amount')
    if ((numeric || fact.values) && !amountLike) issue([], 'an amount, rules or a waterfall: this fact is no flag')
    if (fact.values && fact.otherwise === undefined && !fact.waterfall)
      issue([], 'otherwise: a category must say what it is when no rule applies')
    if (fact.values && fact.combine && !['first', 'unique'].includes(fact.combine))
      issue(['combine'], 'first or unique: categories do not add up')
    if (fact.waterfall && parseUnit(fact.unit ?? '')?.money !== 1) issue(['waterfall'], 'a waterfall only in a fact of money')
    if (fact.paid && fact.waterfall) issue(['paid'], 'paid on the payers, not on the waterfall')
  }) as z.ZodType<Fact>

const tableSchema: z.ZodType<Table> = z.lazy(() => z.record(text, z.union([number, z.boolean(), z.literal('unlimited'), tableSchema])))
const bracketsSchema = z.array(z.strictObject({ to: number.positive().optional(), rate: number })).min(1)
const rangeSchema: z.ZodType<Range> = z.lazy(() =>
  z.union([z.tuple([number, number]), z.strictObject({ around: number.positive() }), z.record(text, rangeSchema)]),
)
const valueSchema = z.union([number, z.boolean(), z.literal('unlimited'), bracketsSchema, z.array(scalar), tableSchema])
const datedMarks = z.record(day, text)

const parameterSchema: z.ZodType<Parameter> = z
  .strictObject({
    title: titleSchema,
    unit: parameterUnit,
    over: unit.optional(),
    by: z.union([name, z.tuple([name, name])]).optional(),
    values: z.record(day, valueSchema),
    otherwise: z.union([number, z.boolean()]).optional(),
    until: day.optional(),
    mark: z.union([text, datedMarks]),
    range: rangeSchema.optional(),
    sources: z.array(text).min(1).optional(),
    note: text.optional(),
  })
  .superRefine((parameter, ctx) => checkParameter(parameter as Parameter, ctx)) as z.ZodType<Parameter>

/** Each value has the shape that the unit, `over` and `by` ask for. */
function checkParameter(parameter: Parameter, ctx: z.RefinementCtx): void {
  const issue = (path: (string | number)[], message: string): void => {
    ctx.addIssue({ code: 'custom', path, message })
  }
  const days = Object.keys(parameter.values).sort()
  if (days.length === 0) issue(['values'], 'a value with the day from which it holds')
  if (parameter.until !== undefined && days.some((from) => from >= parameter.until!)) issue(['until'], 'a day after the last value begins')
  if (typeof parameter.mark === 'object' && days.length > 0) {
    if (!Object.keys(parameter.mark).some((from) => from <= days[0]!)) issue(['mark'], `a mark for the first value, of ${days[0]}`)
  }
  if (parameter.otherwise !== undefined && !parameter.by)
    issue(['otherwise'], 'otherwise only beside `by`: it is what a table does not list')
  if (parameter.over !== undefined && parameter.by) issue(['by'], 'a bracket scale or a table, not both')
  for (const [from, value] of Object.entries(parameter.values)) {
    const wrong = wrongValue(parameter, value)
    if (wrong) issue(['values', from, ...wrong.path], wrong.message)
  }
}

type Wrong = { readonly path: readonly (string | number)[]; readonly message: string }

/** What is wrong with a value, by the unit, `over` and `by` of its parameter. */
export function wrongValue(parameter: Parameter, value: unknown): Wrong | undefined {
  const leaf = parameter.unit === 'flag' ? 'true or false' : `a number of ${parameter.unit}, or "unlimited"`
  const isLeaf = (v: unknown): boolean => (parameter.unit === 'flag' ? typeof v === 'boolean' : typeof v === 'number' || v === 'unlimited')
  if (parameter.over !== undefined) return wrongScale(value)
  if (parameter.unit.startsWith('list of ')) return Array.isArray(value) ? undefined : { path: [], message: 'a list' }
  if (!parameter.by) return isLeaf(value) ? undefined : { path: [], message: leaf }
  const depth = typeof parameter.by === 'string' ? 1 : 2
  const inTable = (v: unknown, level: number, path: string[]): Wrong | undefined => {
    if (level === depth) return isLeaf(v) ? undefined : { path, message: leaf }
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return { path, message: `a table by ${[parameter.by!].flat()[level]}` }
    for (const [key, inner] of Object.entries(v)) {
      const wrong = inTable(inner, level + 1, [...path, key])
      if (wrong) return wrong
    }
    return undefined
  }
  return inTable(value, 0, [])
}

function wrongScale(value: unknown): Wrong | undefined {
  if (!Array.isArray(value) || value.some((slice) => typeof slice !== 'object'))
    return { path: [], message: 'slices {to, rate}, the last without `to`' }
  let low = 0
  for (const [i, slice] of (value as { to?: number }[]).entries()) {
    const last = i === value.length - 1
    if (last !== (slice.to === undefined))
      return { path: [i], message: last ? 'no `to`: the last slice is open' : '`to`, the end of this slice' }
    if (slice.to !== undefined && slice.to <= low) return { path: [i, 'to'], message: `a limit above ${low}, the one before` }
    low = slice.to ?? low
  }
  return undefined
}

export const policySchema: z.ZodType<Policy> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z][a-z0-9-]*)+$/, 'an id of folder and name, such as anhui/health-351'),
  title: titleSchema,
  sources: z.array(sourceSchema),
  parameters: z.record(ownName, parameterSchema).optional(),
  facts: z.record(ownName, factSchema),
  derives: z.record(ownName, z.strictObject(bodyShape).superRefine(checkBody)).optional(),
}) as z.ZodType<Policy>

export const reformSchema: z.ZodType<Reform> = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'an id such as outside-relief'),
  title: titleSchema,
  sources: z.array(sourceSchema).optional(),
  note: text.optional(),
  set: z.record(name, z.record(day, valueSchema)).optional(),
  payers: z.record(name, z.array(name).min(1)).optional(),
}) as z.ZodType<Reform>

const inputFactSchema = z
  .strictObject({
    title: titleSchema,
    unit: unit.optional(),
    values: z.array(text).min(1).optional(),
    default: scalar.optional(),
    range: z.tuple([number, number]).optional(),
    optional: z.literal(true).optional(),
  })
  .superRefine((fact, ctx) => {
    const expected = fact.values ? 'string' : fact.unit === undefined ? 'boolean' : 'number'
    if (fact.values && fact.unit !== undefined) ctx.addIssue({ code: 'custom', path: ['values'], message: 'a unit or values, not both' })
    if (
      fact.default !== undefined &&
      (typeof fact.default !== expected || (fact.values && !fact.values.includes(fact.default as string)))
    ) {
      ctx.addIssue({ code: 'custom', path: ['default'], message: fact.values ? `one of ${fact.values.join(', ')}` : `a ${expected}` })
    }
    if (fact.optional && fact.unit === undefined) ctx.addIssue({ code: 'custom', path: ['optional'], message: 'optional only on a number' })
    if (fact.optional && fact.default !== undefined)
      ctx.addIssue({ code: 'custom', path: ['optional'], message: 'a default or optional, not both' })
  }) as z.ZodType<InputFact>

export const vocabularySchema: z.ZodType<Vocabulary> = z.strictObject({
  household: z.record(ownName, inputFactSchema),
  person: z.record(ownName, inputFactSchema),
  bill: z.record(ownName, inputFactSchema),
})
