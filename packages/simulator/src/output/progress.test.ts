import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { progressText, showProgress } from './progress.ts'

it('says rate and time left', () => {
  expect(progressText(0.25, 3, 2_100_000)).toBe('700 k person-years/s   9 s left')
  expect(progressText(0.5, 2, 6_400_000)).toBe('3.2 M person-years/s   2 s left')
  expect(progressText(0.1, 60, 600)).toBe('10 person-years/s   9 min left')
})

it('says nothing before there is something to go by', () => {
  expect(progressText(0, 10, 1000)).toBe('')
  expect(progressText(0.5, 0.1, 1000)).toBe('')
})

it('writes no control characters, and nothing about a short run, where there is no terminal', () => {
  const stream = new PassThrough()
  const progress = showProgress(stream, false)
  for (const done of [0.1, 0.5, 1]) progress.update(done, 1000 * done)
  progress.stop()
  expect(stream.read()).toBeNull()
})
