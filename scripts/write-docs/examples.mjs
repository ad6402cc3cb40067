/** Where the output of an example begins, at its end. */
const outputMark = '\n// =>\n'

/** An example without its output. */
const exampleCode = (source) => source.split(outputMark)[0].trimEnd()

/** The output that stands at the end of an example. */
const writtenOutput = (source) =>
  (source.split(outputMark)[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n')

/** An example that ends with this output. */
export const withOutput = (source, output) =>
  `${exampleCode(source)}\n${outputMark}${output
    .trimEnd()
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n')}\n`

/** What a page may hold of an example, by the name of its block: the code, what it prints. */
export const exampleBlocks = (path, source) => ({
  [path]: `\`\`\`ts\n${exampleCode(source)}\n\`\`\``,
  [`output of ${path}`]: `\`\`\`text\n${writtenOutput(source)}\n\`\`\``,
})
