import { test } from 'vitest'
import { prepareScenarios } from '../../src/simulate.ts'

test('a policy that comes in and computes what was an input before is compiled', () => {
  prepareScenarios(['unify-mean'], { counted: 'measures' }) // `municipalScheme` is an input until its policy derives it
})
