import type { Policy, Reform, Vocabulary } from './language.ts'

/**
 * A policy written in TypeScript. Returns it unchanged; its names and literals are kept in its type.
 *
 * Nothing is checked here but the types: {@link parsePolicy} and {@link link} check the rest.
 */
export const definePolicy = <const P extends Policy>(policy: P): P => policy

/** A reform written in TypeScript, returned unchanged. */
export const defineReform = <const R extends Reform>(reform: R): R => reform

/** A vocabulary written in TypeScript, returned unchanged. */
export const defineVocabulary = <const V extends Vocabulary>(vocabulary: V): V => vocabulary
