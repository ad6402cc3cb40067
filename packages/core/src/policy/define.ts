import type { Policy, Reform, Vocabulary } from './language.ts'

/**
 * A policy written in TypeScript. Returns it unchanged; its names and literals are kept in its type.
 *
 * Nothing is checked here but the types: {@link parsePolicy} and {@link link} check the rest.
 *
 * @example
 * const allowance = definePolicy({
 *   id: 'example/allowance',
 *   title: { en: 'An allowance', zh: '津贴' },
 *   sources: [{ title: 'invented for this example', mark: 'K l' }],
 *   parameters: { amount: { title: { en: 'a year', zh: '每年' }, unit: 'CNY/year', mark: 'K l', values: { '2018-01-01': 600 } } },
 *   facts: { payment: { entity: 'person', unit: 'CNY/year', paid: true, title: { en: 'allowance', zh: '津贴' }, amount: 'amount' } },
 * })
 * const { values } = await evaluate(link({ vocabulary, policies: [allowance] }), { person: {} }, '2021-01-01')
 * values // => { 'allowance.payment': 600 }
 */
export const definePolicy = <const P extends Policy>(policy: P): P => policy

/**
 * A reform written in TypeScript. Returns it unchanged.
 *
 * @example
 * const lower = defineReform({
 *   id: 'lower-deductible',
 *   title: { en: 'A lower deductible', zh: '降低起付线' },
 *   set: { 'insurance.deductible': { '2021-01-01': 600 } },
 * })
 * const reformed = link({ vocabulary, policies: [insurance, help, settlement], reforms: [lower] })
 * const { values } = await evaluate(reformed, { person: { poor: false }, bill: { cost: 800 } }, '2021-03-01')
 * values['insurance.payment'] // => 120
 */
export const defineReform = <const R extends Reform>(reform: R): R => reform

/**
 * A vocabulary written in TypeScript. Returns it unchanged.
 *
 * @example
 * const words = defineVocabulary({
 *   household: { wages: { unit: 'CNY/year', default: 0, title: { en: 'wages', zh: '工资性收入' } } },
 *   person: { selfCare: { values: ['full', 'partial', 'none'], title: { en: 'self-care', zh: '自理能力' } } },
 *   bill: {},
 * })
 * words.person.selfCare.values // => ['full', 'partial', 'none']
 */
export const defineVocabulary = <const V extends Vocabulary>(vocabulary: V): V => vocabulary
