import { scenarios } from '@doudi/policies'
import { describe, expect, it } from 'vitest'
import { runExperiment } from '../../src/experiment/run-experiment.ts'
import type { Runner } from '../../src/experiment/runner.ts'
import type { Specification } from '../../src/experiment/specification.ts'
import { outcome } from '../../src/outcomes/outcome-table.ts'
import { inline } from '../../src/runners/inline.ts'
import { runners } from '../../src/runners/runners.ts'
import { threads } from '../../src/runners/threads.ts'

const specification: Specification = { name: 'cliff', scale: 0.006, replicates: 2, seed: 'contract', scenarios: ['kept', 'cliff'] }
const bytes = (counts: Float64Array): string => Buffer.from(counts.buffer).toString('base64')

/** Tasks last first: what a pool may do. */
const backwards: Runner = {
  name: 'backwards',
  run: (wanted, tasks, onCounts, options) => inline.run(wanted, [...tasks].reverse(), onCounts, options),
}

describe.each(runners)('runner $name', (runner) => {
  it.each([1, 2])('gives the same bytes as one task after the other, threads: %d', async (threads) => {
    const expected = await runExperiment(specification, { runner: inline })
    const found = await runExperiment(specification, { runner, threads })
    expect(bytes(found.counts)).toBe(bytes(expected.counts))
    expect(outcome(found, 0, 'kept', 2014, 'households')).toBeGreaterThan(0)
  })

  it('counts up to the end, once', async () => {
    const seen: number[] = []
    await runExperiment(specification, { runner, threads: 1, onProgress: (done) => seen.push(done) })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('stops when asked', async () => {
    const signal = AbortSignal.abort()
    await expect(runExperiment(specification, { runner, threads: 1, signal })).rejects.toMatchObject({ code: 'run/stopped' })
  })

  it('says what went wrong in it', async () => {
    const unknown = { ...specification, scenarios: ['nowhere'] }
    await expect(runner.run(unknown, [{ replicate: 0, firstBlock: 0, endBlock: 1 }], () => {}, { threads: 1 })).rejects.toThrow(/nowhere/)
  })
})

it('does not depend on the order in which tasks end', async () => {
  const expected = await runExperiment(specification, { runner: inline })
  const found = await runExperiment(specification, { runner: backwards })
  expect(bytes(found.counts)).toBe(bytes(expected.counts))
})

it('gives another sample for another seed and another replicate', async () => {
  const table = await runExperiment(specification, { runner: inline })
  const other = await runExperiment({ ...specification, seed: 'other' }, { runner: inline })
  expect(bytes(other.counts)).not.toBe(bytes(table.counts))
  expect(outcome(table, 0, 'kept', 2020, 'outOfPocketFen')).not.toBe(outcome(table, 1, 'kept', 2020, 'outOfPocketFen'))
})

it('refuses a wrong specification before anything runs, with every problem', async () => {
  const wrong = { ...specification, scale: 0, replicates: 1, seed: 'a/b', scenarios: ['kept', 'clif', 'kept'] }
  const never: Runner = {
    name: 'never',
    run: () => {
      throw new Error('ran')
    },
  }
  await expect(runExperiment(wrong, { runner: never })).rejects.toMatchObject({
    problems: [
      { code: 'experiment/bad-scale', path: 'scale' },
      { code: 'experiment/bad-replicates', path: 'replicates' },
      { code: 'experiment/bad-seed', path: 'seed' },
      { code: 'experiment/unknown-scenario', path: 'scenarios/1', hint: 'did you mean "cliff"?' },
      { code: 'experiment/repeated-scenario', path: 'scenarios/2' },
    ],
  })
})

describe('with a precision', () => {
  const precise = (absolute: number): Specification => ({
    ...specification,
    scale: 0.001,
    counted: 'measures',
    replicates: 21,
    scenarios: ['kept'],
    precision: { relative: 0.001, headlines: { 'relapse-d2-at-risk': absolute } },
  })

  it('ends at the first look where it is reached, with the replicates of the run without it', async () => {
    const found = await runExperiment(precise(500), { runner: inline })
    const { precision: _, ...plain } = { ...precise(500), replicates: 20 }
    const expected = await runExperiment(plain, { runner: inline })
    expect(found.replicates).toBe(20)
    expect(bytes(found.counts)).toBe(bytes(expected.counts))
  })

  it('ends at the most where it is not, and the runner, the threads and the order change nothing', async () => {
    const seen: number[] = []
    const found = await runExperiment(precise(0), { runner: inline, onProgress: (done) => seen.push(done) })
    expect(found.replicates).toBe(21)
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    for (const runner of [backwards, threads])
      expect(bytes((await runExperiment(precise(0), { runner, threads: 2 })).counts)).toBe(bytes(found.counts))
  })
})

it('gives a scenario of one’s own what its reforms do, in every runner', async () => {
  const own = { id: 'mine', title: { en: 'Mine', zh: '自拟' }, reforms: scenarios.cliff!.reforms }
  const wanted: Specification = {
    ...specification,
    scale: 0.004,
    scenarios: ['kept', 'mine', 'cliff', 'mine+outside-relief', 'cliff+outside-relief'],
    own: [own],
  }
  const size = (runner: Runner) => runExperiment(wanted, { runner, threads: 1 })
  for (const runner of runners) {
    const { counts, scenarios: ids, replicates } = await size(runner)
    const of = (s: number): string => {
      const each = counts.length / replicates / ids.length
      return bytes(counts.slice(s * each, (s + 1) * each))
    }
    expect(of(1)).toBe(of(2))
    expect(of(3)).toBe(of(4))
    expect(of(1)).not.toBe(of(0))
  }
})
