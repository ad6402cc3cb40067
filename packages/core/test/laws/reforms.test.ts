import { CoreError, compile, type Day, type Difference, diff, link, type PolicySystem, type Reform, reform } from '@doudi/core'
import { systems } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

// Over generated systems with reforms that set, order, add, withdraw and replace.

const seed = 20_210_101
const withReforms = systems().filter(({ reforms = [] }) => reforms.length > 0)
const check = (numRuns: number, law: (system: PolicySystem, reforms: readonly Reform[]) => void): void =>
  fc.assert(
    fc.property(withReforms, ({ reforms = [], ...documents }) => law(link(documents), reforms)),
    // A counterexample is made smaller for a while at most, then printed as it is.
    { seed, numRuns, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  )

/** What a system does on a day; the code of the error where it cannot be compiled for it. */
function doneOn(system: PolicySystem, day: Day): string {
  try {
    return compile(system, day).fingerprint
  } catch (error) {
    if (error instanceof CoreError) return error.code
    throw error
  }
}
const days = ['2017-12-31', '2018-01-01', '2019-06-30', '2020-02-29', '2021-01-01', '2022-01-01']

test('reforms of link, of one call and of several calls give the same system', () => {
  const seen = { add: 0, withdraw: 0, conflicts: 0 }
  check(30, (system, reforms) => {
    const linked = link({ ...system.original, reforms })
    expect(reform(system, ...reforms)).toEqual(linked)
    expect(reforms.reduce((before, next) => reform(before, next), system)).toEqual(linked)
    seen.add += reforms.filter(({ add }) => add).length
    seen.withdraw += reforms.filter(({ withdraw }) => withdraw).length
    seen.conflicts += linked.conflicts.length
  })
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(5)
})

test('a reform as JSON text does the same', () => {
  check(20, (system, reforms) => {
    expect(reform(system, ...(JSON.parse(JSON.stringify(reforms)) as Reform[]))).toEqual(reform(system, ...reforms))
  })
})

test('the system that is reformed stays as it was, and shares what is not touched', () => {
  let shared = 0
  check(20, (system, reforms) => {
    const before = structuredClone({ ...system, definitions: [...system.definitions] })
    const after = reform(system, ...reforms)
    expect({ ...system, definitions: [...system.definitions] }).toEqual(before)
    const touched = new Set(after.patches.map(({ document }) => document))
    for (const [id, policy] of system.documents) {
      if (!touched.has(id)) shared++
      expect(after.documents.get(id) === policy, id).toBe(!touched.has(id))
    }
  })
  expect(shared).toBeGreaterThan(15)
})

test('no reforms do nothing, and values or payers that are given twice do no more than once', () => {
  check(15, (system, reforms) => {
    expect(reform(system)).toEqual(system)
    const own = reforms.map(
      ({ id, title, set, payers = {} }): Reform => ({
        id,
        title,
        // Of what is there without the documents that reforms add.
        set: Object.fromEntries(Object.entries(set ?? {}).filter(([name]) => system.definitions.has(name))),
        payers: Object.fromEntries(
          Object.entries(payers).flatMap(([name, list]) =>
            Array.isArray(list) ? [[name, (list as readonly string[]).filter((payer) => system.definitions.has(payer))]] : [],
          ),
        ),
      }),
    )
    const [once, twice] = [reform(system, own[0]!), reform(system, own[0]!, { ...own[0]!, id: 'again' })]
    expect(twice.documents).toEqual(once.documents)
    for (const day of days) expect(doneOn(twice, day)).toBe(doneOn(once, day))
    expect(diff(once, twice).entries).toEqual([])
    const given = Object.keys({ ...own[0]!.set, ...own[0]!.payers }).length
    expect(twice.conflicts).toHaveLength(given)
  })
})

test('reforms of different parameters may come in any order', () => {
  let pairs = 0
  check(30, (system, [a, b]) => {
    if (!a?.set || !b?.set) return
    const [first, second] = [Object.keys(a.set)[0]!, Object.keys(b.set)[0]!]
    if (first === second || !system.definitions.has(first) || !system.definitions.has(second)) return
    const [only, other] = [
      { id: 'a', title: a.title, set: a.set },
      { id: 'b', title: b.title, set: b.set },
    ]
    const [one, turned] = [reform(system, only, other), reform(system, other, only)]
    expect(turned.documents).toEqual(one.documents)
    expect(one.conflicts).toEqual([])
    for (const day of days) expect(doneOn(turned, day)).toBe(doneOn(one, day))
    pairs++
  })
  expect(pairs).toBeGreaterThan(3)
})

test('a reform of later values leaves the programs of earlier days the same to the bit, and changes that of its day', () => {
  const seen = { before: 0, same: 0, other: 0 }
  check(30, (system, reforms) => {
    for (const { id, title, set = {} } of reforms) {
      const [name, values] = Object.entries(set)[0]!
      if (!system.definitions.has(name)) continue
      const first = Object.keys(values).sort()[0]!
      const after = reform(system, { id, title, set })
      // A year's months are added up on any of its days.
      const from = JSON.stringify(system.original).includes('"overMonths"') ? `${first.slice(0, 4)}-01-01` : first
      for (const day of ['2015-06-01', ...days, '2019-12-31', '2020-12-31'].filter((one) => one < from)) {
        expect(doneOn(after, day), day).toBe(doneOn(system, day))
        seen.before++
      }
      if (doneOn(after, first) === doneOn(system, first)) seen.same++
      else seen.other++
    }
  })
  expect(seen.before).toBeGreaterThan(100)
  // Where the value is another and a fact reads the parameter.
  expect(seen.other).toBeGreaterThan(8)
})

/** Without the values that a reform gives to a policy which comes in as a whole: of one that goes nothing more is told. */
function placesIn(entries: Difference['entries'], kindOf: (kind: string) => string): string[] {
  const whole = new Set(entries.flatMap(({ document, path, kind }) => (kind === 'added' && path === '' ? [document] : [])))
  return entries
    .filter(({ document, path }) => path === '' || !whole.has(document))
    .map(({ document, path, kind }) => `${document} ${path} ${kindOf(kind)}`)
    .sort()
}

test('two systems have no difference exactly if their documents are the same, and a difference both ways if not', () => {
  let changes = 0
  check(30, (system, reforms) => {
    const after = reform(system, ...reforms)
    const [there, back] = [diff(system, after), diff(after, system)]
    expect(diff(after, link({ ...system.original, reforms: after.reforms })).entries).toEqual([])
    expect(JSON.parse(JSON.stringify(there))).toEqual(there)
    expect([there.en.length, there.zh.length]).toEqual([there.entries.length, there.entries.length])
    const turned: { readonly [kind: string]: string } = { added: 'removed', removed: 'added' }
    expect(placesIn(back.entries, (kind) => turned[kind] ?? kind)).toEqual(placesIn(there.entries, (kind) => kind))
    for (const line of [...there.en, ...there.zh]) expect(line).not.toMatch(/undefined|NaN|\[object/)
    for (const { by } of there.entries) expect(reforms.map(({ id }) => id)).toContain(by?.id)
    changes += there.entries.length
  })
  expect(changes).toBeGreaterThan(80)
})
