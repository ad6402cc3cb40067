import { wrongInFact } from '../../policy/coherence.ts'
import type { Fact, InputFact, Vocabulary } from '../../policy/language.ts'
import { entities } from '../../policy/language.ts'
import { pointer, show, valueAt } from '../../policy/pointer.ts'
import { type Dimension, flag, parseUnit, plainNumber } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition } from '../system.ts'
import type { Reformed } from './apply-reforms.ts'
import { linkParameter } from './link-parameter.ts'
import { shortName } from './short-name.ts'

/** Where a fact is written, before its names are resolved. */
export type WrittenFact = {
  readonly name: string
  readonly policy: string
  readonly document: string
  readonly path: string
  readonly source: Fact
  readonly dimension: Dimension
}

export type Names = {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly facts: ReadonlyMap<string, WrittenFact>
  /** Short names of policies that a reform withdrew, with that reform. */
  readonly withdrawn: ReadonlyMap<string, string>
}

const dimensionOf = (fact: InputFact | Fact): Dimension => {
  if (fact.values) return { type: 'category', values: fact.values }
  if (fact.unit === undefined) return flag
  return { ...parseUnit(fact.unit)!, ...('optional' in fact && fact.optional ? { optional: true } : {}) }
}

/** Every name with its definition: calendar, vocabulary, parameters (reforms applied); facts as written. */
export function defineNames(vocabulary: Vocabulary, { policies, given, withdrawn }: Reformed, { report }: Reporter): Names {
  const definitions = new Map<string, Definition>([
    ['year', { kind: 'calendar', name: 'year', dimension: { ...plainNumber, is: 'year' } }],
    ['monthsInYear', { kind: 'calendar', name: 'monthsInYear', dimension: { ...plainNumber, month: 1 } }],
  ])
  const facts = new Map<string, WrittenFact>()
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
        ...(fact.unit === undefined ? {} : { unit: fact.unit }),
        ...(fact.valueTitles === undefined ? {} : { valueTitles: fact.valueTitles }),
        optional: fact.optional ?? false,
        ...(fact.default === undefined ? {} : { default: fact.default }),
        ...(fact.range === undefined ? {} : { range: fact.range }),
        ...(fact.lag === undefined ? {} : { lag: fact.lag }),
      })
    }
  }
  const common = new Set(definitions.keys())

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
      if (common.has(name)) duplicate(policy.id, path, name, 'a name of the vocabulary')
      if (own.has(name)) duplicate(policy.id, path, name, 'a parameter of this policy')
      own.add(name)
    }
    for (const [name, source] of Object.entries(policy.parameters ?? {})) {
      claim(name, `/parameters/${name}`)
      const full = `${short}.${name}`
      definitions.set(full, linkParameter(full, policy.id, `/parameters/${name}`, source, given.get(full)))
    }
    for (const [name, source] of Object.entries(policy.facts)) {
      claim(name, `/facts/${name}`)
      const full = `${short}.${name}`
      facts.set(full, { name: full, policy: short, document: policy.id, path: `/facts/${name}`, source, dimension: dimensionOf(source) })
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
      const { title, unit, values, valueTitles, lag } = vocabulary[input.entity][name]!
      if (lag !== undefined) {
        const expected = `a fact of this year: "${name}" is "${lag}" of the year before, which the host gives`
        report({ code: 'system/duplicate', document: policy.id, path, found: `"${name}", derived`, expected })
        continue
      }
      const kind = { ...(unit === undefined ? {} : { unit }), ...(values === undefined ? {} : { values }) }
      for (const wrong of wrongInFact({ ...body, ...kind })) {
        const found = show(valueAt(body, wrong.path))
        report({ code: 'policy/bad-value', document: policy.id, path: `${path}${pointer(wrong.path)}`, found, expected: wrong.message })
      }
      definitions.delete(name)
      const titles = valueTitles === undefined ? {} : { valueTitles }
      const source: Fact = { entity: input.entity, title, ...kind, ...titles, ...body }
      facts.set(name, { name, policy: short, document: policy.id, path, source, dimension: dimensionOf(source) })
    }
  }
  return { definitions, facts, withdrawn }
}
