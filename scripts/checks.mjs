// Checks of the tree that no tool brings: one function each, which returns what is wrong, line by line.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)
const read = (file) => readFileSync(new URL(file, `file://${root}`), 'utf8')
const under = (pattern) => tracked.filter((file) => pattern.test(file))
const lines = (files, pattern, message) =>
  files.flatMap((file) => {
    let text
    try {
      text = read(file)
    } catch {
      return [] // deleted, not yet committed
    }
    return text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${message(line)}`] : []))
  })

/** Packages in order: each may import those before it. */
const order = ['core', 'policies', 'simulator']

export const checks = {
  /** core <- policies <- simulator <- examples, docs: never the other way. */
  'arrows between packages': () =>
    order.flatMap((name, i) => {
      const forbidden = order.slice(i + 1)
      const files = under(new RegExp(`^packages/${name}/(src|test|bench)/.*\\.ts$`))
      const imports =
        forbidden.length === 0
          ? []
          : lines(
              files,
              new RegExp(`from '(@doudi/(${forbidden.join('|')})|(\\.\\./)+(packages/)?(${forbidden.join('|')})/)`),
              () => `${name} must not import ${forbidden.join(' or ')}`,
            )
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`packages/${name}/package.json`))
      const declared = Object.keys({ ...dependencies, ...devDependencies }).filter((dependency) =>
        forbidden.includes(dependency.replace('@doudi/', '')),
      )
      const others = lines(files, /from '(\.\.\/)+(core|policies|simulator)\/(src|dist)/, () => 'imports another package past its door')
      return [...imports, ...others, ...declared.map((dependency) => `packages/${name}/package.json depends on ${dependency}`)]
    }),

  /** core and policies run in a browser; in the simulator only the edge touches files, workers, clock and terminal. */
  'built-ins of Node only at the edge': () =>
    lines(
      under(/^packages\/(core|policies|simulator)\/src\/.*\.ts$/).filter(
        (file) => !/\.test\.ts$/.test(file) && !/^packages\/simulator\/src\/(input|output|runners|cli)\//.test(file),
      ),
      /from 'node:|\bprocess\.(argv|cwd|env|exit|hrtime|memoryUsage|nextTick|on|platform|std|version)|Date\.now|performance\.now|Math\.random/,
      (line) => `outside the edge: ${line.trim()}`,
    ),

  /** Engines differ in the last bit of these; results are promised bit-identical. */
  'exact arithmetic': () =>
    lines(
      under(/^packages\/[^/]+\/src\/.*\.ts$/).filter((file) => !/\.test\.ts$/.test(file)),
      /Math\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\(|[\w)\]] ?\*\* *\(?[\d]*\.\d/,
      (line) => `differs between engines, use math.ts: ${line.trim()}`,
    ),

  /** A document never becomes code. */
  'no code from text': () =>
    lines(
      under(/^packages\/[^/]+\/src\/.*\.ts$/),
      /\beval\(|new Function\(|[^.\w]Function\(['"`]/,
      (line) => `makes code from text: ${line.trim()}`,
    ),

  /** The project speaks of itself alone. */
  'no paths of a machine': () =>
    lines(
      under(/\.(ts|mjs|cjs|js|json|md|yaml|yml|css|html)$|^\.ci\//).filter(
        (file) => file !== 'pnpm-lock.yaml' && file !== 'scripts/checks.mjs',
      ),
      /(^|[^\w.])\/(work|home|root|tmp\/bash_jobs)\/|\.\.\/shared|prototypes\//,
      (line) => `names a path of a machine or a file that a clone has not: ${line.trim().slice(0, 100)}`,
    ),

  /** Every test file is one that the runner collects. */
  'tests are collected': () =>
    under(/^packages\/.*test.*\.ts$/)
      .filter((file) => /^\s*(describe|test|it)(\.\w+)*\(/m.test(read(file)))
      .filter((file) => !/^packages\/[^/]+\/(src|test)\/.*\.test\.ts$/.test(file))
      .map((file) => `${file}: has tests, but its name is not *.test.ts in src or test`),
}
