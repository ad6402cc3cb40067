import { expect, test } from 'vitest'
import { CoreError, DoudiError, nearestName, showProblem } from './errors.ts'

test('the nearest name is the one with the fewest edits', () => {
  // deductable -> deductible: one letter. deductibles is two away.
  expect(nearestName('deductable', ['deductibles', 'deductible', 'standard'])).toBe('deductible')
})

test('of two names equally near the first is given', () => {
  expect(nearestName('cost', ['most', 'post'])).toBe('most')
})

test('three edits are near, four are not', () => {
  expect(nearestName('abcdefgh', ['abcdexyz'])).toBe('abcdexyz')
  expect(nearestName('abcdefgh', ['abcdwxyz'])).toBeUndefined()
  // Letters more or fewer count as well.
  expect(nearestName('abcdefgh', ['abcdefghijk'])).toBe('abcdefghijk')
  expect(nearestName('abcdefgh', ['abcdefghijkl'])).toBeUndefined()
})

test('a short name is near only to names that share a letter with it', () => {
  // Of a name of three letters fewer than three edits may be made, or any other would do.
  expect(nearestName('age', ['axx'])).toBe('axx')
  expect(nearestName('age', ['xyz'])).toBeUndefined()
  expect(nearestName('a', ['b'])).toBe('b')
  expect(nearestName('', ['ab'])).toBeUndefined()
})

test('nothing known is nothing near', () => {
  expect(nearestName('cost', [])).toBeUndefined()
})

test('a problem is shown with its place, what was found and expected, and the hint', () => {
  const problem = { code: 'a/b', document: 'anhui/dibao', path: '/facts/due', found: '1', expected: '2', hint: 'add one' }
  expect(showProblem(problem)).toBe('a/b  anhui/dibao  /facts/due\n  found 1; expected 2\n  hint: add one')
})

test('a problem is shown without the parts that it has not', () => {
  expect(showProblem({ code: 'a/b', path: '/x', found: '1', expected: '2' })).toBe('a/b  /x\n  found 1; expected 2')
  expect(showProblem({ code: 'a/b', document: 'd', path: '', found: '1', expected: '2' })).toBe('a/b  d\n  found 1; expected 2')
})

test('an error carries every problem, its name, and the code of the first', () => {
  const error = new CoreError([
    { code: 'a/first', path: '/x', found: '1', expected: '2' },
    { code: 'a/second', path: '/y', found: '3', expected: '4' },
  ])
  expect(error).toBeInstanceOf(DoudiError)
  expect(error.name).toBe('CoreError')
  expect(error.code).toBe('a/first')
  expect(error.message).toBe('a/first  /x\n  found 1; expected 2\na/second  /y\n  found 3; expected 4')
})

test('what a stranger wrote is cut, and what does not print is written out', () => {
  const found = `the key "a\u001b[31m\u202e\u2028\ud800${'x'.repeat(100_000)}"`
  const { problems, message } = new CoreError([
    { code: 'policy/unknown-key', path: `/${'y'.repeat(100_000)}\u0007`, found, expected: 'none' },
  ])
  expect(problems[0]!.found).toMatch(/^the key "a\\u\{1b\}\[31m\\u\{202e\}\\u\{2028\}\\u\{d800\}x+…$/)
  expect(message.length).toBeLessThan(1000)
  expect(new CoreError([{ code: 'x', path: '/a\u0007', found: '', expected: '' }]).message).toContain('/a\\u{7}')
})

test('a message shows the first problems, the error has all', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ code: 'policy/bad-value', path: `/${i}`, found: 'nothing', expected: 'a text' }))
  const { problems, message } = new CoreError(many)
  expect(problems).toHaveLength(5000)
  expect(message).toMatch(/… and 4980 more problems$/)
})
