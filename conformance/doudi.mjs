// The reference behind the protocol of run.mjs: node conformance/run.mjs --command "node conformance/doudi.mjs"
// With --compiled the values and counters are those of compiled programs, which give no trace. Needs the packages built.
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** Answers requests by the public interface of @doudi/core, which is given. */
export function doudi(core, { compiled = false } = {}) {
  const systems = new Map()
  const linked = (documents) => {
    const key = JSON.stringify(documents)
    if (!systems.has(key)) systems.set(key, core.link(documents))
    return systems.get(key)
  }
  return async ({ id, ...request }) => {
    try {
      const system = linked(request.system)
      return { id, ...(await (compiled ? byProgram : byReference)(core, system, request)) }
    } catch (error) {
      if (!(error instanceof core.CoreError)) throw error
      return { id, error: error.code }
    }
  }
}

/** What the answer before gave: of the person, and of the household. */
const given = ({ counters }) => ({ ...counters?.person, ...counters?.household })

/** Counters by whose they are, so that those of a household go on to the next bill of any member. */
function byOwner(core, system, counters) {
  const shared = new Set(core.countersOf(system).flatMap(({ name, over }) => (over === 'household' ? [name] : [])))
  const of = (owned) => Object.fromEntries(Object.entries(counters).filter(([name]) => owned(name)))
  return { person: of((name) => !shared.has(name)), household: of((name) => shared.has(name)) }
}

async function byReference(core, system, request) {
  const { situation, at, ask } = request
  const { values, counters, trace } = await core.evaluate(system, situation, at, { ask, counters: given(request) })
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null])),
    counters: byOwner(core, system, counters),
    trace: extract(system, trace),
  }
}

/** Of our trace what any engine can tell. */
function extract(system, { facts, parameters }) {
  const days = {}
  for (const { parameter, from } of parameters) days[parameter] = [...(days[parameter] ?? []), from].sort()
  return {
    facts: facts.map(({ fact, document, of, value, rules }) => {
      const own = fact.split('.').at(-1)
      const { facts: written, derives } = system.documents.get(document)
      const [place, source] = fact.includes('.') ? [`/facts/${own}`, written[own]] : [`/derives/${own}`, derives[own]]
      const conditions = {}
      const by = []
      for (const rule of rules) {
        const pointer = rule.path.slice(place.length)
        const index = Number(pointer.match(/^\/rules\/(\d+)$/)?.[1] ?? 0)
        if (rule.amount) by.push(index)
        if (!rule.conditions) continue
        const guard = pointer === '/conditions'
        const condition = guard ? source.conditions : source.rules[index].conditions
        noteLeaves(condition, rule.conditions, guard ? pointer : `${pointer}/conditions`, conditions)
      }
      const isRuled = source.amount !== undefined || source.rules !== undefined
      return { fact, of, value: value ?? null, ...(isRuled ? { by } : {}), conditions }
    }),
    parameters: days,
  }
}

/** Whether each comparison held, by its place in the document; our trace puts a comparison that stands alone into a list. */
function noteLeaves(condition, traced, pointer, out) {
  if (traced.skipped) return
  if (condition.fact !== undefined) out[pointer] = (traced.all?.[0] ?? traced).holds
  else if (condition.not !== undefined) noteLeaves(condition.not, traced.not, `${pointer}/not`, out)
  else
    for (const key of ['all', 'any'])
      condition[key]?.forEach((inner, i) => {
        noteLeaves(inner, traced[key][i], `${pointer}/${key}/${i}`, out)
      })
}

/** The situation as tables of a household, its persons and their bills, run by a compiled program; what is asked stands in the first rows. */
async function byProgram(core, system, request) {
  const { situation, at, ask } = request
  const { compile, evaluate, CoreError, toFen, toYuan } = core
  // A program takes columns: whoever fills them has looked at the situation, here as the reference does.
  const looked = await evaluate(system, situation, at, { ask, counters: given(request), trace: false })
  const { household = {}, members = [], person, bill, bills } = situation
  const billsOf = [...(bill ? [bill] : []), ...(bills ?? [])]
  const persons = [...(person || bill || bills ? [{ facts: person ?? {}, bills: billsOf }] : []), ...members.map(memberOf)]
  const tables = { household: [household], person: persons.map(({ facts }) => facts), bill: persons.flatMap((one) => one.bills) }
  const parents = {
    person: new Int32Array(persons.length),
    bill: Int32Array.from(persons.flatMap((one, row) => one.bills.map(() => row))),
  }
  try {
    const program = compile(system, at, { ask })
    const cell = (name, facts) => {
      const input = system.definitions.get(name)
      const value = facts[name] ?? input.default
      if (value === undefined || value === null) return Number.NaN
      if (typeof value === 'string') return system.codes.get(value)
      return input.dimension.type === 'number' && input.dimension.money === 1 ? toFen(value) : Number(value)
    }
    const columns = program.inputs.map(({ name, entity }) => [name, Float64Array.from(tables[entity], (facts) => cell(name, facts))])
    const before = given(request)
    const counters = program.counters.map(({ name }) => [
      name,
      Float64Array.from(tables.bill, (_, i) => (i === 0 ? (before[name] ?? 0) : 0)),
    ])
    const rows = Object.fromEntries(Object.entries(tables).map(([entity, list]) => [entity, list.length]))
    const result = program.run({ rows, parents, columns: Object.fromEntries(columns), counters: Object.fromEntries(counters) })
    const words = new Map([...system.codes].map(([word, code]) => [code, word]))
    const outside = (name, value) => {
      const { dimension } = system.definitions.get(name)
      if (Number.isNaN(value)) return null
      if (dimension.type === 'flag') return value === 1
      if (dimension.type === 'category') return words.get(value)
      return dimension.money === 1 ? toYuan(value) : value
    }
    const first = Object.fromEntries(Object.entries(result.counters).map(([name, column]) => [name, column[0]]))
    return {
      values: Object.fromEntries(ask.map((name) => [name, outside(name, result.values[name][0])])),
      counters: bill ? byOwner(core, system, first) : byOwner(core, system, looked.counters),
    }
  } catch (error) {
    // The reference needs less: only what the rules that apply read.
    const stricter = ['run/not-in-force', 'run/bad-column', 'run/missing-column']
    if (error instanceof CoreError && stricter.includes(error.code))
      return { skip: `a program refuses what some row might need: ${error.code}` }
    throw error
  }
}

const memberOf = ({ bills = [], ...facts }) => ({ facts, bills })

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const answer = doudi(await import('../packages/core/dist/index.js'), { compiled: process.argv.includes('--compiled') })
  for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await answer(JSON.parse(line))))
}
