import { type Dimension, UnitMismatch } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import { type Definition, depthOf, type LinkedFact } from '../system.ts'

/** A problem that has been reported: what it stands in is not looked at further, the rest is. */
class Reported extends Error {}

/** What the checks of a fact share. */
export type Checking = {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly fact: LinkedFact
  /** Reports a problem at a place and leaves what it stands in. */
  readonly fail: (code: string, path: string, found: string, expected: string, hint?: string) => never
  /** Goes on after a problem was reported. */
  readonly attempt: <T>(work: () => T) => T | undefined
  /** Units that do not fit are words without a place; here they get it. */
  readonly placed: <T>(path: string, work: () => T) => T
  /** The dimension of what is read by name; it must be of the fact's entity or one that it belongs to. */
  readonly read: (name: string, path: string) => Dimension
}

export function checking(definitions: ReadonlyMap<string, Definition>, fact: LinkedFact, report: Reporter['report']): Checking {
  const fail: Checking['fail'] = (code, path, found, expected, hint) => {
    report({ code, document: fact.document, path, found, expected, ...(hint === undefined ? {} : { hint }) })
    throw new Reported()
  }
  return {
    definitions,
    fact,
    fail,
    attempt(work) {
      try {
        return work()
      } catch (error) {
        if (error instanceof Reported) return undefined
        throw error
      }
    },
    placed(path, work) {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof UnitMismatch)) throw error
        return fail('system/unit-mismatch', path, error.found, error.expected, error.hint)
      }
    },
    read(name, path) {
      const definition = definitions.get(name)!
      const owners = definition.kind === 'parameter' ? definition.by.map((by) => definitions.get(by)!) : [definition]
      for (const owner of owners) {
        if (!('entity' in owner) || depthOf[owner.entity] <= depthOf[fact.entity]) continue
        const expected = `something of a ${fact.entity} or what it belongs to`
        fail('system/entity', path, `"${name}" of each ${owner.entity}`, expected, 'add the members up with `sum` or `count`')
      }
      if (definition.kind === 'parameter' && definition.source.over !== undefined)
        fail('system/unit-mismatch', path, `the bracket scale "${name}"`, 'a value', 'a scale stands in `brackets`')
      return definition.dimension
    },
  }
}
