/**
 * Generators for fast-check: whole systems of policies that link by construction, and households that meet their thresholds.
 *
 * @module
 */
export { type GeneratedHousehold, type World, worlds } from './households.ts'
export { type SystemOptions, systems } from './systems.ts'
