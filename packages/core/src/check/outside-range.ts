import type { Range } from '../policy/language.ts'
import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { judgedNumbers } from './parameters.ts'

/** Values outside their own range. 0 is no value but "not in force". */
export function outsideRanges(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return judgedNumbers(system, period, ({ source: { range, title } }, { path, value, from }) => {
    const bounds = range && boundsOf(range, path.split('/').slice(1))
    if (bounds === undefined || value === 0 || (value >= bounds[0] && value <= bounds[1])) return undefined
    return {
      code: 'check/outside-range',
      severity: 'note',
      message: {
        en: `“${title.en}” is ${value} from ${from}, outside its range of ${bounds[0]} to ${bounds[1]}`,
        zh: `“${title.zh}”自${from}起为${value}，超出其范围${bounds[0]}–${bounds[1]}`,
      },
    }
  })
}

/** Lowest and highest for an entry. `around` is a distance from the value itself, which no value is outside of. */
function boundsOf(range: Range, keys: readonly string[]): readonly [number, number] | undefined {
  if (range === 'exact') return undefined
  if (Array.isArray(range)) return range as readonly [number, number]
  const [key, ...rest] = keys
  if (key === undefined || !Object.hasOwn(range, key)) return undefined
  const inner = (range as { readonly [key: string]: Range | number })[key]
  return typeof inner === 'object' ? boundsOf(inner, rest) : undefined
}
