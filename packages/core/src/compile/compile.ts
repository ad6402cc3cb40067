import { checkOptions, checkSystem, type OptionKinds } from '../border.ts'
import { CoreError, nearestName, type Problem } from '../errors.ts'
import { checkDay, nearestFact } from '../evaluate/evaluate.ts'
import { insideInput, wrongInput } from '../evaluate/situation.ts'
import { findingsList } from '../parameter.ts'
import { type Day, type Entity, entities, type Scalar } from '../policy/language.ts'
import { show } from '../policy/pointer.ts'
import { depthOf, factOf, type LinkedInput, type PolicySystem } from '../system/system.ts'
import type { ColumnsOf, InputsOf, NameOf, SystemTypes } from '../system/system-types.ts'
import { machineMaker } from './backend.ts'
import { addSteps } from './build-plan.ts'
import { type Domain, domainOf } from './domain.ts'
import { type Plan, prune } from './plan.ts'
import type { ColumnInfo, CompileOptions, Program, TogetherOptions } from './program.ts'
import { runnerOf } from './runner.ts'
import { exactly, stepList } from './step-list.ts'

/**
 * Compiles a system for one day into a program over columns: bit for bit what {@link evaluate} gives, for many rows.
 *
 * The rules become one list of steps, with the parameters of the day folded and equal parts shared, run block by block as
 * one WebAssembly SIMD function; where WebAssembly is forbidden, by plain kernels with the same bits.
 *
 * @param at - the day whose parameters hold
 * @throws CoreError `run/bad-day`, `run/unknown-fact`, `run/bad-value` (a fixed input), `run/not-in-force` (of a parameter that some row
 *   might need: a single evaluation refuses only what it needs)
 * @example
 * const program = compile(system, '2021-03-01', { ask: ['help.payment'], fixed: { poor: true }, rowsOf: 'bill', firstOfYear: true })
 * const { values } = program.run({ rows: { bill: 2 }, columns: { cost: Float64Array.of(80_000, 500_000) } }) // fen
 * values['help.payment'] // => Float64Array.of(32_000, 108_800)
 */
export function compile<T extends SystemTypes, const Ask extends NameOf<T> = never>(
  system: PolicySystem<T>,
  at: Day,
  options: CompileOptions<Ask, NoInfer<InputsOf<T>>> = {},
): Program<ColumnsOf<T, Ask>> {
  checkSystem(system)
  checkOptions(options, optionKinds)
  return compiled([{ prefix: '', system }], at, options) as Program<ColumnsOf<T, Ask>>
}

/**
 * Compiles several systems, such as the scenarios of an experiment, into one program. What they have in common is computed once, so it is
 * faster than a program each.
 *
 * Outputs are called `system/fact`, counters `system/counter`, inputs as they are, but for those that are the systems' `own`.
 *
 * @param systems - by name; they share their inputs
 * @throws CoreError as {@link compile}; `run/different-inputs` where an input is not of the same kind in all systems
 * @example
 * const none = link({ vocabulary, policies: [insurance, settlement, help], reforms: [{ id: 'none', title: { en: 'none', zh: '无' }, set: { 'help.strength': { '2018-01-01': 0 } } }] })
 * const program = compileTogether({ kept: system, none }, '2019-03-01', { ask: ['help.payment'], fixed: { poor: true }, rowsOf: 'bill', firstOfYear: true })
 * const { values } = program.run({ rows: { bill: 1 }, columns: { cost: Float64Array.of(80_000) } })
 * values['kept/help.payment'] // => Float64Array.of(64_000)
 * values['none/help.payment'] // => Float64Array.of(0)
 */
export function compileTogether(systems: { readonly [name: string]: PolicySystem }, at: Day, options: TogetherOptions = {}): Program {
  if (typeof systems !== 'object' || systems === null || 'definitions' in systems)
    throw new CoreError([
      {
        code: 'run/bad-value',
        path: 'systems',
        found: 'one system',
        expected: 'systems by name, { kept, cliff }',
        hint: 'for one use `compile`',
      },
    ])
  for (const [name, system] of Object.entries(systems)) checkSystem(system, `systems/${name}`)
  checkOptions(options, { ...optionKinds, own: 'list' })
  const named = Object.entries(systems).map(([name, system]) => ({ prefix: `${name}/`, system }))
  if (named.length === 0)
    throw new CoreError([{ code: 'run/bad-value', path: 'systems', found: 'no system', expected: 'one or more, by name' }])
  checkOwn(named, new Set(options.own ?? []))
  return compiled(named, at, options)
}

const optionKinds: OptionKinds<CompileOptions> = {
  ask: 'list',
  fixed: 'object',
  firstOfYear: 'any',
  rowsOf: entities,
  after: ['hold', 'refuse'],
  backend: ['webassembly', 'kernels'],
}

type Named = { readonly prefix: string; readonly system: PolicySystem }

function compiled(systems: readonly Named[], at: Day, options: TogetherOptions): Program {
  checkDay(at)
  const own = new Set(options.own ?? [])
  const codes = sharedCodes(systems)
  const list = stepList()
  const findings = findingsList()
  const inputs = new Map<string, LinkedInput>()
  const outputs: ColumnInfo[] = []
  const parts = systems.map(({ prefix, system }) => {
    const ask =
      options.ask ??
      system.order.filter((name) => options.rowsOf === undefined || depthOf[factOf(system, name).entity] <= depthOf[options.rowsOf])
    const fixed = checkedOptions(system, ask, options)
    for (const name of ask) {
      const { entity } = system.definitions.get(name) as { entity: Entity }
      outputs.push({ name: prefix + name, entity: options.rowsOf ?? entity })
    }
    const part = addSteps(list, system, at, {
      ask,
      after: options.after ?? 'hold',
      fixed,
      firstOfYear: options.firstOfYear ?? false,
      rowsOf: options.rowsOf,
      codes,
      columnOf(name, kind) {
        if (kind === 'counter') return prefix + name
        const column = own.has(name) ? prefix + name : name
        inputs.set(column, system.definitions.get(name) as LinkedInput)
        return column
      },
      note: findings.note,
    })
    const prefixed = (ids: ReadonlyMap<string, number>) => [...ids].map(([name, id]) => [prefix + name, id] as const)
    return { outputs: prefixed(part.outputs), counters: prefixed(part.counters), conflicts: part.conflicts }
  })
  const plan = prune({
    steps: list.steps,
    outputs: new Map(parts.flatMap((part) => part.outputs)),
    counters: new Map(parts.flatMap((part) => part.counters)),
    conflicts: parts.flatMap((part) => part.conflicts),
  })
  if (options.rowsOf !== undefined) checkOneTable(plan)

  const bound = plan.steps.flatMap(({ operator, name, entity }) =>
    operator === 'input' ? [{ name: name!, entity: entity!, dimension: inputs.get(name!)!.dimension }] : [],
  )
  const counters = [...plan.counters.keys()].map((name) => ({ name, entity: options.rowsOf ?? ('bill' as const) }))
  const domains = new Map<number, Domain>()
  for (const [step, { operator, name }] of plan.steps.entries()) {
    const domain = operator === 'counter' ? 'finite' : operator === 'input' ? domainOf(codes, inputs.get(name!)!.dimension) : undefined
    if (domain) domains.set(step, domain)
  }
  const maker = machineMaker(plan, options.backend, domains)
  return {
    at,
    inputs: bound,
    outputs,
    counters,
    fingerprint: fingerprintOf(plan),
    plan,
    codes,
    get backend() {
      return maker.backend
    },
    findings: findings.list(),
    ...runnerOf(plan, maker, domains, bound, outputs, counters),
  }
}

/** One number for each category in all systems; those of the first stay as they are. */
function sharedCodes(systems: readonly Named[]): ReadonlyMap<string, number> {
  const codes = new Map(systems[0]!.system.codes)
  for (const { system } of systems) for (const value of system.codes.keys()) if (!codes.has(value)) codes.set(value, codes.size)
  return codes
}

/** A column of inputs serves all systems, so they must mean the same by it. */
function checkOwn(systems: readonly Named[], own: ReadonlySet<string>): void {
  const problems: Problem[] = []
  const kinds = new Map<string, string>()
  const kindOf = ({ entity, dimension }: LinkedInput): string => JSON.stringify([entity, dimension])
  for (const { prefix, system } of systems)
    for (const definition of system.definitions.values()) {
      if (definition.kind !== 'input' || own.has(definition.name)) continue
      const kind = kindOf(definition)
      const other = kinds.get(definition.name) ?? kind
      kinds.set(definition.name, other)
      const [code, path] = ['run/different-inputs', `systems/${prefix}${definition.name}`]
      if (other !== kind)
        problems.push({
          code,
          path,
          found: kind,
          expected: `as in the first system: ${other}`,
          hint: 'name it in `own`, or give both one vocabulary',
        })
    }
  for (const name of own)
    if (systems.every(({ system }) => system.definitions.get(name)?.kind !== 'input'))
      problems.push({ code: 'run/unknown-fact', path: `own/${name}`, found: show(name), expected: 'an input fact' })
  if (problems.length > 0) throw new CoreError(problems)
}

/** The asked facts are there, once each, and the fixed inputs are what a situation might give; gives those as they stand inside. */
function checkedOptions(system: PolicySystem, ask: readonly string[], { fixed = {}, rowsOf }: CompileOptions): Map<string, Scalar> {
  const problems: Problem[] = []
  const unknown = (path: string, found: string, expected: string, known: Iterable<string>): void => {
    const near = nearestName(String(found), known)
    problems.push({ code: 'run/unknown-fact', path, found: show(found), expected, ...(near ? { hint: `did you mean "${near}"?` } : {}) })
  }
  ask.forEach((name, i) => {
    const definition = system.definitions.get(name)
    if (!definition || name.includes(':') || !('entity' in definition))
      unknown(`ask/${i}`, name, 'a fact of the system', [nearestFact(system, name) ?? ''])
    else if (rowsOf !== undefined && depthOf[definition.entity] > depthOf[rowsOf])
      unknown(`ask/${i}`, name, `a fact of a ${rowsOf} or what it belongs to`, [])
    else if (ask.indexOf(name) < i) unknown(`ask/${i}`, name, 'each fact once', [])
  })
  const inside = new Map<string, Scalar>()
  for (const [name, value] of Object.entries(fixed)) {
    const definition = system.definitions.get(name)
    if (definition?.kind !== 'input') {
      const inputs = [...system.definitions.values()].flatMap((d) => (d.kind === 'input' ? [d.name] : []))
      unknown(`fixed/${name}`, name, 'an input fact', inputs)
      continue
    }
    const missing = value === null && definition.optional
    const wrong = missing ? undefined : wrongInput(definition, value)
    if (missing) inside.set(name, Number.NaN)
    else if (wrong === undefined) inside.set(name, insideInput(definition, value as Scalar))
    else problems.push({ code: 'run/bad-value', path: `fixed/${name}`, found: show(value), expected: wrong })
  }
  if (problems.length > 0) throw new CoreError(problems)
  return inside
}

function checkOneTable(plan: Plan): void {
  const total = plan.steps.find((step) => step.operator === 'total')
  if (total)
    throw new CoreError([
      {
        code: 'run/unknown-fact',
        path: 'rowsOf',
        found: `facts that add up ${total.name}s`,
        expected: 'facts of one row',
        hint: 'leave `rowsOf` out and give a table an entity',
      },
    ])
}

/** Text that two plans share exactly if they do the same. */
const fingerprintOf = (plan: Plan): string => JSON.stringify([plan.steps, [...plan.outputs], [...plan.counters], plan.conflicts], exactly)
