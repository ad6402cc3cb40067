import { type Day, type Facts, isDay, type Scalar, type Situation, type Title } from '@doudi/core'
import { z } from 'zod'

/** A situation of the user's, with what may be asked and expected of it; the worked cases of the catalogue are of this form too. */
export type CaseInWords = {
  readonly id: string
  readonly of?: string | undefined
  readonly kind?: string | undefined
  readonly title?: Title | undefined
  readonly reforms?: readonly string[] | undefined
  readonly at: Day
  readonly earlier?: readonly { readonly at: Day; readonly bill: Facts }[] | undefined
  readonly situation: Situation
  readonly ask?: readonly string[] | undefined
  readonly expected?: { readonly [fact: string]: Scalar } | undefined
  readonly why?: Title | undefined
}

const text = z.string('a text that is not empty').min(1, 'a text that is not empty')
const day = z.string('a day, such as 2018-03-05').refine(isDay, 'a day that exists, such as 2018-03-05')
const strict = <T extends z.core.$ZodLooseShape>(what: string, shape: T) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : what) })
const title = strict('a title, { en, zh }', { en: text, zh: text })
/** What stands in them is for the vocabulary to say. */
const facts = z.custom<Facts>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'facts by name, an object')
const scalar = z.union([z.number(), z.string(), z.boolean()], 'a number, a text, true or false')

export const ownCaseSchema: z.ZodType<CaseInWords> = strict('a case, an object', {
  id: text,
  of: text.optional(),
  kind: z.enum(['typical', 'boundary', 'excluded'], 'one of typical, boundary, excluded').optional(),
  title: title.optional(),
  reforms: z.array(text, 'ids of reforms, a list').optional(),
  at: day,
  earlier: z.array(strict('an earlier bill, { at, bill }', { at: day, bill: facts }), 'earlier bills, a list').optional(),
  situation: facts as z.ZodType<Situation>,
  ask: z.array(text, 'names of facts, a list').min(1, 'at least one fact').optional(),
  expected: z.record(z.string(), scalar, 'values by fact, an object').optional(),
  why: title.optional(),
})
