import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import * as core from '../../src/index.ts'
import * as testing from '../../src/testing/index.ts'
import { type Documented, documentedExports, parsedExample } from './examples.ts'
import * as sample from './sample.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const doors = { core: 'packages/core/src/index.ts', testing: 'packages/core/src/testing/index.ts' }

const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile).config, ts.sys, root).options,
  composite: false,
  declaration: false,
  declarationMap: false,
  noEmit: true,
  types: [],
}
const program = ts.createProgram({ rootNames: Object.values(doors).map((door) => root + door), options })
const documented = Object.entries(doors).flatMap(([door, path]) =>
  documentedExports(program, root + path).map((entry) => ({ door, ...entry })),
)
const examples = documented.flatMap(({ name, door, examples }) => examples.map((code, i) => ({ title: `${name} ${i + 1}`, door, code })))

test('examples are of the documents of examples/02-write-a-policy.ts', () => {
  const [example, own] = [`${root}examples/02-write-a-policy.ts`, `${here}sample.ts`].map((path) => readFileSync(path, 'utf8'))
  const documents = (text: string): string => text.slice(text.indexOf('const vocabulary')).split('\nconst ask')[0]!.trim()
  expect(documents(own!.replaceAll(/^export const/gm, 'const'))).toBe(documents(example!))
})

test('every public name says what it is', () => {
  expect(documented.filter(({ docstring }) => docstring === undefined).map(({ name }) => name)).toEqual([])
})

describe('every public function', () => {
  test.each(documented.filter(({ isFunction }) => isFunction))('$name has an example', ({ docstring, examples }: Documented) => {
    expect(docstring, 'a docstring').toBeDefined()
    expect(examples.length, 'number of examples').toBeGreaterThan(0)
  })

  test('is found: the functions are those that the built package exports', () => {
    const names = (module: object): string[] =>
      Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' && !/^class\b/.test(String(value)) ? [name] : []))
    const found = documented.filter(({ isFunction }) => isFunction).map(({ name }) => name)
    expect(found.toSorted()).toEqual([...names(core), ...names(testing)].toSorted())
  })
})

test('examples are right in their types', () => {
  const path = `${here}all-examples.ts`
  const names = (door: string): string[] => documented.flatMap((entry) => (entry.door === door ? [entry.name] : []))
  const imports = [
    `import { ${names('core').join(', ')} } from '../../src/index.ts'`,
    `import { ${names('testing').join(', ')} } from '../../src/testing/index.ts'`,
    `import fc from 'fast-check'`,
    `import { ${Object.keys(sample).join(', ')} } from './sample.ts'`,
  ]
  const text = [...imports, ...examples.map(({ code, title }) => `async () => { // ${title}\n${code}\n}`)].join('\n')
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (file, ...rest) => (file === path ? ts.createSourceFile(file, text, rest[0]) : getSourceFile(file, ...rest))
  const checked = ts.createProgram({
    rootNames: [path],
    options: { ...options, verbatimModuleSyntax: false, isolatedModules: false },
    host,
    oldProgram: program,
  })
  const file = checked.getSourceFile(path)
  const problems = [...checked.getSyntacticDiagnostics(file), ...checked.getSemanticDiagnostics(file)]
  expect(problems.map(({ start, messageText }) => `${lineAt(text, start!)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual(
    [],
  )
})

describe('examples give what they say', () => {
  test.each(examples)('$title', async ({ door, code }) => {
    const { script, expected } = parsedExample(code)
    expect(expected.length, 'expressions with a value, written "// => value"').toBeGreaterThan(0)
    const scope = { ...core, ...sample, ...(door === 'testing' ? { ...testing, fc } : {}) }
    await asyncFunction([...Object.keys(scope), 'expectation'], script)(
      ...Object.values(scope),
      async (i: number, value: () => Promise<unknown>) => {
        await compare(value, expected[i]!.text, `line ${expected[i]!.line} of the example`)
      },
    )
  })
})

/** A value written as JavaScript is compared as a value; other text with the text that was given; `throws` with the code of an error. */
async function compare(value: () => Promise<unknown>, text: string, place: string): Promise<void> {
  const [, code] = /^throws (\S+)$/.exec(text) ?? []
  if (code !== undefined) {
    const error = await value().then(
      (given) => given,
      (error: unknown) => error,
    )
    expect(error, place).toBeInstanceOf(core.DoudiError)
    expect((error as core.DoudiError).code, place).toBe(code)
    return
  }
  const given = await value()
  expect(given, place).toEqual(await literal(text))
}

/** What the text says as JavaScript; the text itself where it is none. */
const literal = (text: string): Promise<unknown> => {
  try {
    return asyncFunction([], `return (${text})`)().catch(() => text)
  } catch {
    return Promise.resolve(text)
  }
}

const asyncFunction = (names: readonly string[], script: string): ((...values: unknown[]) => Promise<unknown>) =>
  Reflect.construct(Object.getPrototypeOf(async () => {}).constructor, [...names, script])

const lineAt = (text: string, position: number): string => {
  const before = text.slice(0, position).split('\n')
  return `${before.findLast((line) => line.startsWith('async () => { // '))?.slice(17) ?? 'imports'}: ${text.split('\n')[before.length - 1]}`
}
