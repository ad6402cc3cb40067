import { type Entity, entities, type InputFact, type Vocabulary } from '../policy/language.ts'
import type { Kind } from './names.ts'

const title = { en: 'generated', zh: '生成' }
const flag = (more: Partial<InputFact> = {}): InputFact => ({ title, ...more })
const number = (unit: string, more: Partial<InputFact> = {}): InputFact => ({ title, unit, ...more })

/** Values of the categories; the two share one, and in another place. */
export const domains = { tier: ['low', 'none', 'high'], group: ['none', 'poor', 'aged', 'ill'] } as const
export type Domain = keyof typeof domains

const category = (domain: Domain, more: Partial<InputFact> = {}): InputFact => ({ title, values: domains[domain], ...more })

/** The vocabulary of generated systems: each entity with a fact of every kind, with and without a default, some that may be missing. */
export const generatedVocabulary: Vocabulary = {
  household: {
    registered: flag(),
    area: category('tier'),
    income: number('CNY/year'),
    rent: number('CNY/month'),
    rooms: number('count', { default: 2 }),
    exitYear: number('year', { optional: true }),
    gift: number('CNY', { optional: true }),
    need: number('CNY/year', { default: 1234.56 }),
  },
  person: {
    insured: flag({ default: true }),
    assistance: category('group'),
    age: number('years', { range: [0, 120] }),
    wage: number('CNY/month', { default: 0 }),
    pension: number('CNY/year'),
    birthYear: number('year', { range: [1890, 2030] }),
    savings: number('CNY', { optional: true }),
    grade: number('grade', { optional: true }),
  },
  bill: {
    inside: flag(),
    referred: flag({ default: false }),
    tier: category('tier', { default: 'low' }),
    cost: number('CNY'),
    compliant: number('CNY'),
    days: number('count'),
    copay: number('CNY', { optional: true }),
    share: number('share', { optional: true, range: [0, 1] }),
  },
}

/** Inputs that a generated system may derive. */
export const derivable: readonly string[] = ['registered', 'area', 'need', 'insured', 'assistance', 'tier', 'compliant']

export const kindOf = ({ unit, values }: Pick<InputFact, 'unit' | 'values'>): Kind => {
  if (values) return values.length === domains.tier.length ? 'tier' : 'group'
  if (unit === undefined) return 'flag'
  if (unit === 'year' || unit === 'strength') return unit
  if (unit.startsWith('CNY')) return unit.includes('/month') ? 'moneyPerMonth' : 'money'
  return 'number'
}

/** Every input with its entity. */
export const generatedInputs: readonly { readonly name: string; readonly entity: Entity; readonly fact: InputFact }[] = entities.flatMap(
  (entity) => Object.entries(generatedVocabulary[entity]).map(([name, fact]) => ({ name, entity, fact })),
)
