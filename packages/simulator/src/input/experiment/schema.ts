import { z } from 'zod'

// The messages say what was expected; of an unknown key, the keys that there are. What a number must be beyond its type, and which
// scenarios there are, is checked once for files and options.

const strict = <T extends z.core.$ZodLooseShape>(what: string, shape: T) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : what) })

const text = (what: string) => z.string(what).regex(/\S/, what)
const title = strict('a title, { en, zh }', {
  en: text('a text that is not empty').describe('In English.'),
  zh: text('a text that is not empty').describe('In Chinese.'),
})
const documentFile = /\.(ya?ml|json)$/i
/** A name in a list of reforms that is no id. */
export const isDocumentFile = (name: string): boolean => documentFile.test(name)

const ownId = z
  .string('an id such as higher-dibao')
  .regex(/^[a-z][A-Za-z0-9-]*$/, 'an id such as higher-dibao: letters, digits and "-", beginning with a small letter')
  .describe('What results call it, such as higher-dibao.')

/** A scenario of one's own. What its reforms say is for the rule language to check, so here they may be anything. */
const ownScenarioShape = <R extends z.ZodType>(reform: R) => ({
  id: ownId,
  title: title.describe('Its name for readers; those of its reforms if left out.').optional(),
  reforms: z
    .array(reform, 'a list of reforms: ids of the catalogue, files, or reforms themselves')
    .describe('Applied in this order, over the policies as they stand: an id of the catalogue, the file of a reform, or a reform.')
    .optional(),
  policies: z
    .array(
      z
        .string('the file of a policy')
        .regex(documentFile, 'the file of a policy, .yaml or .json')
        .describe('Beside the experiment’s file.'),
      'a list of files of policies',
    )
    .describe('Policies that come in before the reforms, which may then say where among the payers they stand: by their files.')
    .optional(),
})

export const ownScenarioSchema = strict('a scenario: an id, or { id, title, reforms, policies }', ownScenarioShape(z.unknown()))

const share = 'a share such as 5% or 0.05'
const halfWidth = z.number('a half-width in the unit of the headline').describe('The half-width that is always small enough, in its unit.')
const relative = z.union([z.number(), z.string()], share).describe('Half of an interval, as a share of its number: 5% or 0.05.')
const precision = strict('a share such as 5%, or { relative, headlines }', {
  relative,
  headlines: z
    .record(z.string(), halfWidth, 'half-widths by headline, an object')
    .describe('The declared headlines, by id; first relapses per 1,000 at risk if left out.')
    .optional(),
})

const number = z.number('a number')
const parameter = z.union([number, z.array(number), z.record(z.string(), number)], 'a number, a list of numbers, or numbers by name')

const drawsSchema = strict('a number of draws, or { draws, replicates }', {
  draws: number.describe('Draws of all uncertain values.'),
  replicates: number.describe('Replicates of each draw.'),
})

const shape = <S extends z.ZodType, P extends z.ZodType>(scenario: S, precision: P) => ({
  name: z.string('the name of the experiment').describe('Begins the name of the result folder; the file’s own if left out.').optional(),
  scale: z
    .number('a share of the cohort above 0 and up to 1, such as 0.1')
    .describe('Share of the 243,612 households; 0.1 if left out.')
    .optional(),
  replicates: z
    .number('a whole number of repetitions')
    .describe('Repetitions with other draws; 20 if left out. With a precision the most, then 500 if left out.')
    .optional(),
  seed: z.string('a text; write a number in quotes').describe('Where all draws come from; fuyang-2020 if left out.').optional(),
  scenarios: z
    .array(scenario, 'a list of scenarios')
    .describe('Compared with kept, or with the first where kept is not among them; kept, taper, cliff if left out.')
    .optional(),
  precision: precision.describe('Repeat until the declared headlines are known so well.').optional(),
  parameters: z
    .record(z.string(), parameter, 'values by path, an object')
    .describe('Values of the model set otherwise, by section and name, such as income.permanentSd.')
    .optional(),
  parameterDraws: z
    .union([z.number(), drawsSchema], 'a number of draws, or { draws, replicates }')
    .describe('Run again under so many draws of the uncertain values of the model.')
    .optional(),
  out: text('the name of a folder').describe('Where results go, from where the command is called.').optional(),
})

const what = 'an experiment, an object'
/** An experiment with its scenarios as they come: each is checked by itself, so that what is wrong is told of all. */
export const experimentSchema = strict(what, shape(z.unknown(), z.unknown()))
export const precisionSchema = precision
export const precisionShare = share

/** What a JSON Schema can say of the whole. @param reform - stands for a reform of the rule language */
export const wholeExperimentSchema = (reform: z.ZodType) => {
  const id = z.string().describe('A scenario or reform of the catalogue, or several joined by +, such as cliff+outside-relief.')
  const file = z.string().describe('An id of the catalogue, or the file of a reform, .yaml or .json.')
  const own = strict('', ownScenarioShape(z.union([file, reform])))
  return strict(what, shape(z.union([id, own]), z.union([relative, precision])))
}
