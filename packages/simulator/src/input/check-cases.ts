import type { CheckFinding, Day, Scalar } from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { evaluateOwnCase } from './evaluate-own-case.ts'
import type { Library } from './library.ts'
import type { CaseInWords } from './own-case.ts'

/**
 * The user's worked cases, run: an error for each value that is another than was expected, and for each case that cannot be evaluated.
 * Amounts may differ by less than half a fen.
 */
export async function checkCases(library: Library): Promise<{ readonly run: number; readonly wrong: readonly CheckFinding[] }> {
  const wrong: CheckFinding[] = []
  const cases = (library.own?.cases ?? []).filter(({ expected }) => expected !== undefined)
  for (const one of cases) {
    try {
      const { evaluation } = await evaluateOwnCase(library, one, { asked: Object.keys(one.expected!), trace: false })
      for (const [fact, value] of Object.entries(one.expected!)) {
        const found = evaluation.values[fact]
        if (same(found, value)) continue
        wrong.push({
          ...finding(one, `${fact} is ${found ?? 'missing'}; expected ${value}`, `${fact}为${found ?? '缺失'}，应为${value}`),
          fact,
        })
      }
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error
      const { code, path, found, expected } = error.problems[0]!
      wrong.push(finding(one, `it cannot be evaluated: ${code} ${path}, found ${found}; expected ${expected}`, `无法计算：${code} ${path}`))
    }
  }
  return { run: cases.length, wrong }
}

const same = (found: Scalar | undefined, expected: Scalar): boolean =>
  typeof found === 'number' && typeof expected === 'number' ? Math.abs(found - expected) < 0.005 : found === expected

const finding = ({ id, of, at }: CaseInWords, en: string, zh: string): CheckFinding => ({
  code: 'check/worked-case',
  severity: 'error',
  document: of ?? 'cases',
  path: `case ${id}`,
  period: { from: at, until: dayAfter(at) },
  message: { en, zh },
})

const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
