// Scores an implementation of the rule language over the cases beside this file: node conformance/run.mjs --command "python3 my_engine.py"
// The protocol and what counts are in README.md. No dependency, so that the file can be copied with its cases.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/** All files of cases, systems that are `like` another written out. */
export function readCorpus(folder = new URL('./cases/', import.meta.url)) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().map((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return { ...file, systems: Object.fromEntries(Object.keys(file.systems).map((key) => [key, systemOf(file.systems, key)])) }
  })
}

function systemOf(systems, key) {
  const { like, ...own } = systems[key]
  return { reforms: [], ...(like === undefined ? {} : systemOf(systems, like)), ...own }
}

/** The requests of a case in their order; each is told what the one before was answered, because counters pass from bill to bill. */
function stepsOf(file, one) {
  const steps = one.steps ?? [one]
  let year
  let counters
  return steps.map((step, i) => ({
    step: { ask: one.ask, ...step },
    request() {
      // A year begins with no counters.
      if (step.at.slice(0, 4) !== year) counters = { people: new Map(), household: null }
      year = step.at.slice(0, 4)
      return {
        id: one.steps ? `${one.id}/${i + 1}` : one.id,
        system: file.systems[one.system],
        at: step.at,
        situation: step.situation,
        counters: { person: counters.people.get(step.of) ?? null, household: counters.household },
        ask: step.ask ?? one.ask,
      }
    },
    answered({ counters: given }) {
      counters.people.set(step.of, given?.person ?? null)
      counters.household = given?.household ?? null
    },
  }))
}

/**
 * Puts every request of the corpus to `ask` and compares the answers. Where `ask` throws, the rest is not asked, and `failure` says why.
 *
 * A case counts if all its steps agree, and once for its trace if one is expected and all that is expected of it agrees.
 */
export async function score(corpus, ask) {
  const concepts = []
  const disagreements = []
  let failure
  for (const file of corpus) {
    const count = { concept: file.concept, cases: file.cases.length, passed: 0, skipped: 0, traces: 0, traced: 0, told: 0 }
    concepts.push(count)
    const note = (id, what, problems) => disagreements.push(...problems.map((problem) => ({ concept: file.concept, id, what, problem })))
    for (const one of file.cases) {
      if (failure !== undefined) break
      let outcome = 'passed'
      let tracesExpected = false
      let tracesAgree = true
      for (const { step, request, answered } of stepsOf(file, one)) {
        const asked = request()
        let answer
        try {
          answer = await ask(asked)
        } catch (error) {
          if (!(error instanceof CommandFailed)) throw error
          failure = `asked ${asked.id}, ${error.message}`
          outcome = 'failed'
          break
        }
        if (typeof answer?.skip === 'string') {
          outcome = 'skipped'
          break
        }
        const problems = valueProblems(asked.system, step.expect, answer)
        note(asked.id, 'value', problems)
        if (problems.length > 0) {
          outcome = 'failed'
          break
        }
        answered(answer)
        if (step.expect.trace === undefined) continue
        tracesExpected = true
        const wrong = traceProblems(asked.system, step.expect.trace, answer.trace)
        if (wrong.length > 0) tracesAgree = false
        // An engine that gives no trace is not told so case by case.
        if (answer.trace === undefined) continue
        count.told++
        note(asked.id, 'trace', wrong)
      }
      if (outcome === 'passed') count.passed++
      if (outcome === 'skipped') count.skipped++
      if (one.expect?.trace !== undefined || one.steps?.some(({ expect }) => expect.trace !== undefined)) count.traces++
      if (outcome === 'passed' && tracesExpected && tracesAgree) count.traced++
    }
  }
  return { concepts, disagreements, ...(failure === undefined ? {} : { failure }) }
}

const show = (value) => (value === undefined ? 'nothing' : JSON.stringify(value))

function valueProblems(system, expected, answer) {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [`answered ${show(answer)}, which is no object`]
  const { error, values } = answer
  if (expected.error !== undefined) {
    if (error === expected.error) return []
    return [error === undefined ? `not refused; expected ${expected.error}` : `refused with ${show(error)}; expected ${expected.error}`]
  }
  if (error !== undefined) return [`refused with ${show(error)}; expected values`]
  if (typeof values !== 'object' || values === null) return [`values are ${show(values)}; expected an object, by fact`]
  return Object.entries(expected.values).flatMap(([name, value]) =>
    agree(system, name, value, values[name]) ? [] : [`${name} is ${show(values[name])}; expected ${show(value)}`],
  )
}

/**
 * Money agrees if it is the same to the fen: less than half a fen apart, whatever fractions an engine carries. Other numbers agree to
 * nine digits: an engine that counts in decimals or fractions differs from one in doubles in the sixteenth, and no rule tells values apart
 * that are closer than that.
 */
function agree(system, name, expected, found) {
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found
  const distance = Math.abs(expected - found)
  return isMoney(system, name) ? distance < 0.005 : distance <= 1e-9 * Math.max(1, Math.abs(expected))
}

/** `anhui/health-351` is read by others as `health351`. */
const shortName = (id) =>
  id
    .split('/')
    .at(-1)
    .replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())

function isMoney({ vocabulary, policies, reforms }, name) {
  const [short, own] = name.split('.')
  const documents = [...policies, ...reforms.flatMap(({ add = [] }) => add)]
  const units =
    own === undefined
      ? Object.values(vocabulary).map((facts) => facts[name]?.unit)
      : documents.filter(({ id }) => shortName(id) === short).map(({ facts }) => facts[own]?.unit)
  return units.some((unit) => unit?.startsWith('CNY'))
}

/** What is expected must be there; what an engine tells beyond that is not looked at. */
function traceProblems(system, expected, found) {
  if (typeof found !== 'object' || found === null || !Array.isArray(found.facts)) return ['no trace']
  const problems = []
  const problem = (what, value, should) => problems.push(`trace: ${what} is ${show(value)}; expected ${show(should)}`)
  for (const { fact, of, value, by, conditions = {} } of expected.facts ?? []) {
    const entry = found.facts.find((other) => other.fact === fact && other.of === of)
    if (!entry) {
      problems.push(`trace: nothing on ${fact} of ${of}`)
      continue
    }
    if (value !== undefined && !agree(system, fact, value, entry.value)) problem(`${fact} of ${of}`, entry.value, value)
    if (by !== undefined && show(by) !== show(entry.by)) problem(`what gave ${fact} of ${of}`, entry.by, by)
    for (const [place, holds] of Object.entries(conditions))
      if (entry.conditions?.[place] !== holds) problem(`${fact} of ${of}, ${place}`, entry.conditions?.[place], holds)
  }
  for (const [name, days] of Object.entries(expected.parameters ?? {}))
    if (show(days) !== show(found.parameters?.[name])) problem(`the days of ${name}`, found.parameters?.[name], days)
  return problems
}

/** The command died, answered what is no answer, or did not answer in time: nothing more can be asked of it. */
export class CommandFailed extends Error {}

/** Starts a command that answers one JSON line to each; `ask` puts one request, `end` lets the command go. */
export function startCommand(command, timeoutSeconds = 60) {
  const windows = process.platform === 'win32'
  // A group of its own: the shell is not the only one to be stopped.
  const child = spawn(command, { shell: true, detached: !windows, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  let ended
  let waiting
  const settle = (how, value) => {
    const { [how]: act, timer } = waiting ?? {}
    clearTimeout(timer)
    waiting = undefined
    act?.(value)
  }
  const fail = (message) => settle('reject', new CommandFailed(message))
  const stop = () => {
    try {
      if (windows) child.kill()
      else process.kill(-child.pid, 'SIGKILL')
    } catch {
      // it has gone already
    }
  }
  child.stdin.on('error', () => {}) // a command that is gone is reported when it closes
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-2000)
  })
  const closed = new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', (status, signal) => {
      ended = `the command ended${status === null ? ` by ${signal}` : ` with status ${status}`} without an answer`
      fail(said.trim() === '' ? ended : `${ended}; it said:\n${said.trim()}`)
      resolve()
    })
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!waiting) return
    let answer
    try {
      answer = JSON.parse(line)
    } catch {
      return fail(
        `the command answered what is no JSON: ${line.slice(0, 200)}\n(standard output is for answers, one a line; notes go to standard error)`,
      )
    }
    if (answer?.id !== waiting.id) return fail(`the command answered ${show(answer?.id)}, which was not asked`)
    settle('resolve', answer)
  })
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(new CommandFailed(ended))
        const timer = setTimeout(() => fail(`the command did not answer within ${timeoutSeconds} s (--timeout)`), timeoutSeconds * 1000)
        waiting = { id: request.id, resolve, reject, timer }
        child.stdin.write(`${JSON.stringify(request)}\n`)
      }),
    async end() {
      child.stdin.end()
      const timer = setTimeout(stop, 2000)
      if (ended === undefined) await closed
      clearTimeout(timer)
    },
    stop,
  }
}

/** The score as text: every disagreement, then a line a concept. */
export function report({ concepts, disagreements, failure }) {
  const lines = disagreements.map(({ id, problem }) => `${id}: ${problem}`)
  const width = Math.max(...concepts.map(({ concept }) => concept.length))
  const total = { cases: 0, passed: 0, skipped: 0, traces: 0, traced: 0, told: 0 }
  const line = (name, { cases, passed, skipped, traces, traced, told }) => {
    const left = skipped === 0 ? '' : `, ${skipped} left out`
    return `${name.padEnd(width)}  ${passed} of ${cases}${left}${told === 0 ? '' : `; traces ${traced} of ${traces}`}`
  }
  if (lines.length > 0) lines.push('')
  for (const count of concepts) {
    lines.push(line(count.concept, count))
    for (const key of Object.keys(total)) total[key] += count[key]
  }
  lines.push(line('all', total))
  if (failure !== undefined) lines.push('', failure)
  return lines.join('\n')
}

async function main() {
  const usage = 'node conformance/run.mjs --command "python3 my_engine.py" [--timeout seconds] [--only concept,concept]'
  let options
  try {
    options = parseArgs({ options: { command: { type: 'string' }, timeout: { type: 'string' }, only: { type: 'string' } } }).values
  } catch (error) {
    console.error(`${error.message}\n${usage}`)
    return 2
  }
  const { command, timeout = '60', only } = options
  const corpus = readCorpus()
  const names = only?.split(',') ?? corpus.map(({ concept }) => concept)
  const unknown = names.filter((name) => corpus.every(({ concept }) => concept !== name))
  const problem =
    command === undefined
      ? 'which command?'
      : unknown.length > 0
        ? `no concept ${unknown.join(', ')}; there are ${corpus.map(({ concept }) => concept).join(', ')}`
        : Number(timeout) > 0
          ? undefined
          : `a timeout of ${timeout}: expected seconds`
  if (problem !== undefined) {
    console.error(`${problem}\n${usage}`)
    return 2
  }
  const engine = startCommand(command, Number(timeout))
  const result = await score(
    corpus.filter(({ concept }) => names.includes(concept)),
    engine.ask,
  )
  if (result.failure === undefined) await engine.end()
  else engine.stop()
  console.log(report(result))
  if (result.failure !== undefined) return 2
  return result.disagreements.some(({ what }) => what === 'value') ? 1 : 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main()
