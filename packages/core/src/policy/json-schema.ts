import { z } from 'zod'
import { policySchema, reformSchema, vocabularySchema } from './schema.ts'

/** JSON Schema of one kind of document, draft 7: what editors read. */
const jsonSchemaOf = (schema: z.ZodType, title: string, description: string): object => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return { $schema, title, description, ...rest }
}

/**
 * The shapes of documents as JSON Schema, by the name of the file in which the package has each. They admit more than parsing does: what
 * parts of a document must have to do with each other, no schema says.
 */
export const jsonSchemas = (): { readonly [file: string]: object } => ({
  'policy.json': jsonSchemaOf(policySchema, 'Policy', 'Rules as data: every value dated, marked and sourced.'),
  'reform.json': jsonSchemaOf(reformSchema, 'Reform', 'A change of policies as data.'),
  'vocabulary.json': jsonSchemaOf(vocabularySchema, 'Vocabulary', 'Every input fact, by the entity that has it.'),
})
