import { nearestName } from '../../errors.ts'
import { dated, replacedFrom } from '../../period.ts'
import type { Fact, InputFact, Policy, Reform, Vocabulary } from '../../policy/language.ts'
import { entities } from '../../policy/language.ts'
import { show } from '../../policy/parse.ts'
import { wrongValue } from '../../policy/schema.ts'
import { type Dimension, flag, parseUnit, plainNumber } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedParameter } from '../system.ts'

/** Where a fact is written, before its names are resolved. */
export type WrittenFact = {
  readonly name: string
  readonly policy: string
  readonly document: string
  readonly path: string
  readonly source: Fact
  readonly dimension: Dimension
  /** Of a waterfall: after reforms. */
  readonly payers?: readonly string[]
}

export type Names = {
  readonly definitions: Map<string, Definition>
  readonly facts: ReadonlyMap<string, WrittenFact>
  readonly payers: Map<string, { readonly waterfall: string; readonly index: number }>
}

/** `anhui/health-351` is read by others as `health351`. */
export const shortName = (id: string): string =>
  id
    .split('/')
    .pop()!
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const dimensionOf = (fact: InputFact | Fact): Dimension => {
  if (fact.values) return { type: 'category', values: fact.values }
  if (fact.unit === undefined) return flag
  return { ...parseUnit(fact.unit)!, ...('optional' in fact && fact.optional ? { optional: true } : {}) }
}

/** Every name with its definition: calendar, vocabulary, parameters (reforms applied), parts of waterfalls; facts as written. */
export function defineNames(vocabulary: Vocabulary, policies: readonly Policy[], reforms: readonly Reform[], { report }: Reporter): Names {
  const definitions = new Map<string, Definition>([
    ['year', { kind: 'calendar', name: 'year', dimension: { ...plainNumber, is: 'year' } }],
    ['monthsInYear', { kind: 'calendar', name: 'monthsInYear', dimension: { ...plainNumber, month: 1 } }],
  ])
  const facts = new Map<string, WrittenFact>()
  const payers: Names['payers'] = new Map()
  const duplicate = (document: string, path: string, name: string, other: string): void =>
    report({
      code: 'system/duplicate',
      document,
      path,
      found: `"${name}" a second time`,
      expected: 'one definition of each name',
      hint: `it is already ${other}`,
    })

  for (const entity of entities) {
    for (const [name, fact] of Object.entries(vocabulary[entity])) {
      if (definitions.has(name)) duplicate('vocabulary', `/${entity}/${name}`, name, 'in the vocabulary')
      definitions.set(name, {
        kind: 'input',
        name,
        entity,
        dimension: dimensionOf(fact),
        title: fact.title,
        optional: fact.optional ?? false,
        ...(fact.default === undefined ? {} : { default: fact.default }),
        ...(fact.range === undefined ? {} : { range: fact.range }),
      })
    }
  }

  const known = new Map<string, string>()
  for (const policy of policies) {
    const short = shortName(policy.id)
    const other = known.get(short)
    if (other !== undefined) {
      duplicate(policy.id, '/id', short, `the name of ${other}`)
      continue
    }
    known.set(short, policy.id)
    const own = new Set<string>()
    const claim = (name: string, path: string): void => {
      if (definitions.has(name)) duplicate(policy.id, path, name, 'a name of the vocabulary')
      if (own.has(name)) duplicate(policy.id, path, name, 'a parameter of this policy')
      own.add(name)
    }
    for (const [name, source] of Object.entries(policy.parameters ?? {})) {
      claim(name, `/parameters/${name}`)
      const full = `${short}.${name}`
      definitions.set(full, linkParameter(full, policy.id, name, source, reforms))
    }
    for (const [name, source] of Object.entries(policy.facts)) {
      claim(name, `/facts/${name}`)
      const full = `${short}.${name}`
      const list = source.waterfall && reforms.reduce((list, reform) => reform.payers?.[full] ?? list, source.waterfall.payers)
      facts.set(full, {
        name: full,
        policy: short,
        document: policy.id,
        path: `/facts/${name}`,
        source,
        dimension: dimensionOf(source),
        ...(list ? { payers: list } : {}),
      })
    }
    for (const [name, body] of Object.entries(policy.derives ?? {})) {
      const input = definitions.get(name)
      const path = `/derives/${name}`
      if (input?.kind !== 'input') {
        const taken = facts.has(name)
        report({
          code: taken ? 'system/duplicate' : 'system/unknown-name',
          document: policy.id,
          path,
          found: taken ? `"${name}", derived a second time` : `"${name}"`,
          expected: 'an input fact of the vocabulary, derived once',
        })
        continue
      }
      definitions.delete(name)
      const written = vocabulary[input.entity][name]!
      const source = {
        entity: input.entity,
        title: written.title,
        ...(written.unit ? { unit: written.unit } : {}),
        ...(written.values ? { values: written.values } : {}),
        ...body,
      } as Fact
      facts.set(name, { name, policy: short, document: policy.id, path, source, dimension: dimensionOf(written) })
    }
  }

  for (const fact of facts.values()) {
    if (!fact.payers) continue
    fact.payers.forEach((payer, index) => {
      const path = `${fact.path}/waterfall/payers/${index}`
      const place = payers.get(payer)
      if (place) {
        report({
          code: 'system/waterfall',
          document: fact.document,
          path,
          found: `"${payer}" a second time`,
          expected: 'each payer in one place of one waterfall',
          hint: `it stands in ${place.waterfall}`,
        })
        return
      }
      payers.set(payer, { waterfall: fact.name, index })
      definitions.set(`left:${payer}`, {
        kind: 'left',
        name: `left:${payer}`,
        entity: fact.source.entity,
        dimension: parseUnit('CNY')!,
        waterfall: fact.name,
        index,
      })
    })
    definitions.set(`admitted:${fact.name}`, {
      kind: 'admitted',
      name: `admitted:${fact.name}`,
      entity: fact.source.entity,
      dimension: flag,
      waterfall: fact.name,
      index: 0,
    })
  }

  checkReforms(reforms, definitions, facts, report)
  return { definitions, facts, payers }
}

function linkParameter(
  full: string,
  document: string,
  name: string,
  source: NonNullable<Policy['parameters']>[string],
  reforms: readonly Reform[],
): LinkedParameter {
  const lists = Object.values(source.values).flatMap((value) => (Array.isArray(value) ? (value as (string | number | boolean)[]) : []))
  let values = dated(source.values)
  let changed = dated<string>({})
  for (const reform of reforms) {
    const set = reform.set?.[full]
    if (!set) continue
    const by = dated(set)
    for (const { value } of by) if (Array.isArray(value)) lists.push(...(value as string[]))
    values = replacedFrom(values, by)
    changed = [...changed, { from: by[0]!.from, value: reform.id }]
  }
  const dimension: Dimension =
    source.unit === 'flag' ? flag : source.unit.startsWith('list of ') ? { type: 'list', values: lists } : parseUnit(source.unit)!
  return {
    kind: 'parameter',
    name: full,
    document,
    path: `/parameters/${name}`,
    dimension,
    source,
    by: [source.by ?? []].flat(),
    values,
    reforms: changed,
  }
}

/** A reform sets parameters that are there, to values of their shape, and orders waterfalls that are there. */
function checkReforms(
  reforms: readonly Reform[],
  definitions: Names['definitions'],
  facts: Names['facts'],
  report: Reporter['report'],
): void {
  const parameters = [...definitions.values()].flatMap((d) => (d.kind === 'parameter' ? [d.name] : []))
  const waterfalls = [...facts.values()].flatMap((fact) => (fact.payers ? [fact.name] : []))
  const unknown = (reform: Reform, path: string, name: string, expected: string, near: string | undefined): void =>
    report({
      code: 'system/unknown-name',
      document: reform.id,
      path,
      found: `"${name}"`,
      expected,
      ...(near ? { hint: `did you mean "${near}"?` } : {}),
    })
  for (const reform of reforms) {
    for (const [name, values] of Object.entries(reform.set ?? {})) {
      const parameter = definitions.get(name)
      if (parameter?.kind !== 'parameter') {
        unknown(reform, `/set/${name}`, name, 'a parameter of a linked policy', nearestName(name, parameters))
        continue
      }
      for (const [from, value] of Object.entries(values)) {
        const wrong = wrongValue(parameter.source, value)
        const path = `/set/${name}/${from}${wrong ? wrong.path.map((step) => `/${step}`).join('') : ''}`
        if (wrong) report({ code: 'policy/bad-value', document: reform.id, path, found: show(value), expected: wrong.message })
      }
    }
    for (const name of Object.keys(reform.payers ?? {})) {
      if (!waterfalls.includes(name))
        unknown(reform, `/payers/${name}`, name, 'a waterfall of a linked policy', nearestName(name, waterfalls))
    }
  }
}
