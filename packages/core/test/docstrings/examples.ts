/**
 * Finds the examples in the docstrings of what a package exports, and what each is expected to give.
 *
 * The convention stands in CONTRIBUTING.md, "Examples in docstrings".
 */
import ts from 'typescript'

/** Something exported, its docstring as written, and the code of its examples. */
export type Documented = {
  readonly name: string
  readonly isFunction: boolean
  readonly docstring: string | undefined
  readonly examples: readonly string[]
}

/** What a module exports, in its order. */
export function documentedExports(program: ts.Program, path: string): Documented[] {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0
    const docstring = (symbol.declarations ?? []).map(docstringOf).find((text) => text !== undefined)
    return {
      name: exported.name,
      isFunction: isValue && checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0,
      docstring,
      examples: docstring === undefined ? [] : examplesIn(docstring),
    }
  })
}

function docstringOf(declaration: ts.Declaration): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc)
  return comments.at(-1)?.getText()
}

/** The code of each `@example`, up to the next tag; a fence around it is taken off. */
function examplesIn(docstring: string): string[] {
  const lines = docstring
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
  const text = lines.join('\n')
  return [...text.matchAll(/^@example\b([\s\S]*?)(?=^@\w|$(?![\s\S]))/gm)].map(([, body]) => {
    const fenced = /^```\w*\n([\s\S]*?)^```/m.exec(body!)
    return (fenced ? fenced[1]! : body!).trim()
  })
}

/** What stands after `// =>`: a code of an error, or the text of a value. */
export type Expected = { readonly line: number; readonly text: string }
export type Example = {
  /** JavaScript for an async function: each expression with an expectation is `await expectation(i, async () => expression)`. */
  readonly script: string
  readonly expected: readonly Expected[]
}

/** @throws Error where a `// =>` follows no expression */
export function parsedExample(code: string): Example {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const lines = code.split('\n')
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line
  const marks = new Set(lines.flatMap((line, i) => (/\/\/ =>/.test(line) ? [i] : [])))
  const expected: Expected[] = []
  let script = ''
  for (const statement of source.statements) {
    const last = lineOf(statement.end)
    // On the line where the expression ends, or on the next one, alone.
    const at = marks.has(last) ? last : marks.has(last + 1) && /^\s*\/\/ =>/.test(lines[last + 1]!) ? last + 1 : undefined
    if (at === undefined || !ts.isExpressionStatement(statement)) {
      script += `${statement.getText()}\n`
      continue
    }
    marks.delete(at)
    const text = [lines[at]!.replace(/^.*?\/\/ => ?/, '')]
    // Alone on its line, it may go on in the comments below.
    for (let i = at + 1; at > last && /^\s*\/\//.test(lines[i] ?? '') && !marks.has(i); i++) text.push(lines[i]!.replace(/^\s*\/\/ ?/, ''))
    script += `await expectation(${expected.length}, async () => (${statement.expression.getText()}))\n`
    expected.push({ line: at + 1, text: text.join('\n').trim() })
  }
  const [stray] = marks
  if (stray !== undefined) throw new Error(`line ${stray + 1} of the example: "// =>" follows no expression: ${lines[stray]}`)
  const { outputText } = ts.transpileModule(script, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
  return { script: outputText, expected }
}
