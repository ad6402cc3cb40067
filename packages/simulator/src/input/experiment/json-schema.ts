import { z } from 'zod'
import { wholeExperimentSchema } from './schema.ts'

type Schema = { readonly [key: string]: unknown }

/**
 * The shape of an experiment's file as JSON Schema, draft 7: what editors read. It admits more than reading does: which scenarios,
 * headlines and files there are, no schema says.
 *
 * @param reform - JSON Schema of a reform of the rule language
 */
export function experimentJsonSchema(reform: Schema): Schema {
  const { $schema: _, definitions: ofReform, ...body } = reform
  const place = z.record(z.string(), z.unknown()).meta({ id: 'Reform' })
  const { $schema, definitions, ...rest } = z.toJSONSchema(wholeExperimentSchema(place), { target: 'draft-7', io: 'input' }) as Schema
  const description = 'What doudi run computes: scenarios, households, repetitions.'
  return {
    $schema,
    title: 'Experiment',
    description,
    ...rest,
    definitions: { ...(definitions as Schema), ...(ofReform as Schema), Reform: body },
  }
}
