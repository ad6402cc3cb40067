import type { Day } from '../policy/language.ts'
import type { LinkedFact, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { isOff, parametersOf, valuesWithin } from './parameters.ts'
import { amountsOf, namesIn, partsOf } from './reads.ts'
import { reachedFrom } from './search/days.ts'
import { exampleOf, type Outcome } from './search/example.ts'
import { factsOf, type Searches, type Stretch } from './search/searches.ts'

/** Situations tried by `evaluate` before a day is given up. */
const mostTried = 20

/**
 * Payments that end: on some day of the period there is a situation for which they pay, and from a later day on none is found, because a
 * strength or a last value is 0, or the years to which a condition belongs are over. A successor is a payment that may take over: in the
 * same waterfall, or added up in the same fact, whose own time begins in the year up to the day of the end; then there is no finding.
 * One that begins later, or the payment's own return, ends the period of the finding.
 */
export async function lapsedPolicies(system: PolicySystem, period: CheckPeriod, searches: Searches): Promise<CheckFinding[]> {
  const paid = factsOf(system).filter((fact) => fact.source.paid === true && fact.rules.length > 0)
  const times = new Map(paid.map((fact) => [fact.name, searches.pays(fact)]))
  const out: CheckFinding[] = []
  const ends: CheckFinding[] = []
  for (const fact of paid) {
    const stretches = times.get(fact.name)!
    for (let i = 1; i < stretches.length; i++) {
      if (!paysIn(stretches[i - 1]!) || paysIn(stretches[i]!) || !stretches[i]!.search) continue
      const found = await lapse(system, fact, stretches, i, period)
      if (!found) continue
      ends.push(found)
      const begins = besides(system, fact).flatMap((name) => beginningsOf(times.get(name) ?? []))
      const own = stretches.slice(i).find(paysIn)?.from
      if (begins.some((day) => day <= found.period.from && day > yearBefore(found.period.from))) continue
      const next = [...begins, ...(own === undefined ? [] : [own])].filter((day) => day > found.period.from).sort()[0]
      out.push(next === undefined ? found : { ...found, period: { ...found.period, until: next } })
    }
  }
  return [...out, ...lapsedStrengths(system, period, ends)]
}

const paysIn = ({ search }: Stretch): boolean => search?.answers.some((answers) => answers[0] === 1) ?? false

/** The days from which something pays that did not before. The first day of the period tells nothing. */
const beginningsOf = (stretches: readonly Stretch[]): Day[] =>
  stretches.flatMap((stretch, i) => (i > 0 && paysIn(stretch) && !paysIn(stretches[i - 1]!) ? [stretch.from] : []))

const yearBefore = (day: Day): Day => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`

/** Other payments of the same waterfall, and those that some fact adds up with this one. */
function besides(system: PolicySystem, { name }: LinkedFact): string[] {
  const place = system.payers.get(name)
  const inWaterfall = place ? [...system.payers].flatMap(([payer, { waterfall }]) => (waterfall === place.waterfall ? [payer] : [])) : []
  const added = factsOf(system).flatMap((fact) => {
    const read = amountsOf(fact)
      .flatMap(partsOf)
      .flatMap(namesIn)
      .map((one) => one.name)
    return read.includes(name) ? read : []
  })
  return [...new Set([...inWaterfall, ...added])].filter((other) => other !== name)
}

async function lapse(
  system: PolicySystem,
  fact: LinkedFact,
  stretches: readonly Stretch[],
  i: number,
  period: CheckPeriod,
): Promise<CheckFinding | undefined> {
  const { from: before, search } = stretches[i - 1]!
  const at = stretches[i]!.from
  const paid = search!.samples.filter((_, k) => search!.answers[k]![0] === 1)
  const shows = (now: Outcome, earlier: Outcome | undefined): boolean =>
    'evaluation' in now &&
    earlier !== undefined &&
    'evaluation' in earlier &&
    now.evaluation.values[fact.name] === 0 &&
    (earlier.evaluation.values[fact.name] as number) > 0
  for (const sample of paid.slice(0, mostTried)) {
    const example = await exampleOf(system, fact, search!.layout, sample, { at, before }, shows)
    if (!example) continue
    const causes = endsOn(system, fact, at)
    const { title } = fact.source
    const because = causes.length > 0 ? { en: `: ${causes.join(', ')} becomes 0`, zh: `：${causes.join('、')}降为0` } : { en: '', zh: '' }
    return {
      code: 'check/lapse',
      severity: 'warning',
      document: fact.document,
      path: fact.path,
      fact: fact.name,
      ...(causes.length === 1 ? { parameter: causes[0]! } : {}),
      period: { from: at, until: period.to },
      message: {
        en: `“${title.en}” is paid to nobody from ${at} on${because.en}; nothing that begins by then takes over`,
        zh: `“${title.zh}”自${at}起不再支付${because.zh}，也没有届时开始的政策接续`,
      },
      example,
      searched: stretches[i]!.search!.searched,
    }
  }
  return undefined
}

/**
 * The parameters that a payment comes down to and that become 0 on a day: its own strengths where one of them does, and not those of
 * earlier payers, which it reads through what they left.
 */
function endsOn(system: PolicySystem, fact: LinkedFact, at: Day): string[] {
  const reached = reachedFrom(system, [fact.name])
  const ended = parametersOf(system).flatMap(({ name, values }) => {
    const i = values.findIndex(({ from }) => from === at)
    return reached.has(name) && i > 0 && isOff(values[i]!.value) && !isOff(values[i - 1]!.value) ? [name] : []
  })
  const strengths = amountsOf(fact)
    .flatMap(partsOf)
    .flatMap((part) => (part.kind === 'improve' ? [part.strength] : []))
  const own = reachedFrom(system, strengths)
  const nearest = ended.filter((name) => own.has(name))
  return nearest.length > 0 ? nearest : ended
}

/**
 * Strengths that become 0, or are unknown from their `until` on, with which no payment ends: all that they improve goes on by its
 * ordinary terms, or none of it is a payment. Where there are ordinary terms everywhere, those take over.
 */
function lapsedStrengths(system: PolicySystem, period: CheckPeriod, told: readonly CheckFinding[]): CheckFinding[] {
  return parametersOf(system).flatMap((parameter): CheckFinding[] => {
    const { name, document, path, dimension, source } = parameter
    if (dimension.type !== 'number' || dimension.is !== 'strength') return []
    const values = valuesWithin(parameter, period)
    const end = values.find(({ value, until }, i) => i > 0 && isOff(value) && !isOff(values[i - 1]!.value) && until === period.to)?.from
    const { until } = source
    const unknown =
      until !== undefined && until > period.from && until < period.to && !values.some(({ from }) => from >= until) ? until : undefined
    const day = end ?? unknown
    if (day === undefined) return []
    const improved = factsOf(system).filter((fact) =>
      amountsOf(fact)
        .flatMap(partsOf)
        .some((part) => part.kind === 'improve' && reachedFrom(system, [part.strength]).has(name)),
    )
    const ordinary =
      improved.length > 0 &&
      improved.every((fact) =>
        amountsOf(fact)
          .flatMap(partsOf)
          .every((part) => part.kind !== 'improve' || part.parts.length === 2),
      )
    if (
      ordinary ||
      told.some((finding) => finding.fact !== undefined && finding.period.from === day && reachedFrom(system, [finding.fact]).has(name))
    )
      return []
    return [
      {
        code: 'check/lapse',
        severity: 'warning',
        document,
        path,
        parameter: name,
        period: { from: day, until: period.to },
        message: {
          en: `“${source.title.en}” ${end === undefined ? 'is unknown' : 'is 0'} from ${day} on; nothing takes over`,
          zh: `“${source.title.zh}”自${day}起${end === undefined ? '未知' : '为0'}，没有接续`,
        },
      },
    ]
  })
}
