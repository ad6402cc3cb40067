import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { CoreError, type Problem } from '../errors.ts'
import { show } from './pointer.ts'

/** What a text is read as. JSON is read strictly; YAML is 1.2, of which JSON is a part. */
export type TextFormat = 'yaml' | 'json'
/** Both from 1, as editors count. */
export type Place = { readonly line: number; readonly column: number }

type Read = {
  readonly value: unknown
  readonly document: Document.Parsed
  readonly place: (offset: number) => Place
}

const mostCharacters = 1_000_000
/** As in plain-data.ts, which counts again: here it stops an alias from growing before there is a value. */
const mostValues = 200_000
const mostDepth = 64
/** One bracket that is left open makes many. */
const mostErrors = 20

/** A global of browsers and Node alike, of which the types of neither are needed. */
declare const TextDecoder: new (label: string, options: { readonly fatal: true }) => { decode(bytes: Uint8Array): string }

/**
 * The value of a text of YAML or JSON, with what is needed to say where something in it stands.
 *
 * @throws CoreError `policy/bad-text`
 */
export function readText(given: string | Uint8Array, format: TextFormat): Read {
  const text = decoded(given)
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (offset: number, found: string, expected: string, hint?: string): never => {
    throw badText({ path: '', found, expected, ...place(offset), ...(hint === undefined ? {} : { hint }) })
  }
  const document = documentOf(text, lines)
  // Of JSON the line and the column alone come from here: what is JSON is said by JSON.
  const problems: Problem[] = [...document.errors, ...document.warnings].slice(0, mostErrors).map(({ code, message, pos }) => ({
    ...bad,
    path: '',
    // The parser's own sentence names one of its functions.
    found: code === 'MULTIPLE_DOCS' ? 'several documents' : message,
    expected: format === 'json' ? 'JSON' : 'YAML 1.2',
    ...place(pos[0]),
    ...(format === 'yaml' && hints[code] !== undefined ? { hint: hints[code] } : {}),
  }))
  if (problems.length > 0) throw new CoreError(problems)
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1)
    refuse(0, 'a directive', 'a document without directives: it is YAML 1.2')
  const value = valueOfNode(document, refuse)
  if (format === 'yaml') return { value, document, place }
  try {
    return { value: JSON.parse(text) as unknown, document, place }
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as SyntaxError).message)?.[1] ?? 0)
    return refuse(offset, 'a text that is no JSON', 'JSON', 'as YAML it can be read')
  }
}

/** What is mostly behind an error of the parser. */
const hints: { readonly [code: string]: string } = {
  MULTIPLE_DOCS: 'write each into a file of its own',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'let the keys of one object begin in the same column',
  BLOCK_AS_IMPLICIT_KEY: 'look at the indentation of this line; a text that holds ": " stands in quotes',
  BLOCK_IN_FLOW: 'a text that holds ": " stands in quotes; inside of { } nothing is indented',
  MULTILINE_IMPLICIT_KEY: 'look at the indentation of this line; a text that holds ": " stands in quotes',
}

const bad = { code: 'policy/bad-text' } as const
const badText = (problem: Omit<Problem, 'code'>): CoreError => new CoreError([{ ...bad, ...problem }])

function decoded(given: unknown): string {
  let text: string
  if (typeof given === 'string') text = given
  else {
    if (!(given instanceof Uint8Array)) throw badText({ path: '', found: show(given), expected: 'text, or bytes of UTF-8' })
    if (given.length > 4 * mostCharacters) throw tooLong(given.length, 'bytes')
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(given)
    } catch {
      throw badText({ path: '', found: 'bytes that are no UTF-8', expected: 'text in UTF-8', hint: 'save the file as UTF-8' })
    }
  }
  if (text.length > mostCharacters) throw tooLong(text.length, 'characters')
  if (/\p{Cs}/u.test(text)) throw badText({ path: '', found: 'half of a character', expected: 'text in UTF-8' })
  return text
}

const tooLong = (length: number, unit: string): CoreError =>
  badText({ path: '', found: `${length} ${unit}`, expected: `at most ${mostCharacters} characters` })

function documentOf(text: string, lineCounter: LineCounter): Document.Parsed {
  try {
    // Keys stay text, whatever they look like. Keys that stand twice are found below: the parser takes the square of their number.
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
      logLevel: 'error',
      lineCounter,
      prettyErrors: false,
    })
  } catch (error) {
    // The parser calls itself for what lies inside: a text of brackets alone is deeper than any stack.
    if (error instanceof RangeError)
      throw badText({ path: '', found: 'more levels than can be read', expected: `at most ${mostDepth} levels` })
    throw error
  }
}

type Refuse = (offset: number, found: string, expected: string, hint?: string) => never

/** Plain data of a document. Aliases of one anchor share a value; what they stand for is counted each time. */
function valueOfNode(document: Document.Parsed, refuse: Refuse): unknown {
  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  let count = 0
  const convert = (node: unknown, depth: number): unknown => {
    if (++count > mostValues)
      refuse(offsetOf(node), `more than ${mostValues} values`, 'a smaller document', 'an alias counts as what it stands for')
    if (depth > mostDepth) refuse(offsetOf(node), `a value more than ${mostDepth} levels deep`, `at most ${mostDepth} levels`)
    if (node === null || node === undefined) return null
    if (isAlias(node)) return convertAlias(node, depth)
    if (isScalar(node) || isCollection(node)) {
      if (node.tag !== undefined) refuse(offsetOf(node), `the tag ${node.tag}`, 'a value without a tag')
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    }
    if (isScalar(node)) return node.value
    open.add(node as Node)
    const value = isSeq(node) ? node.items.map((item) => convert(item, depth + 1)) : isMap(node) ? convertMap(node.items, depth) : null
    open.delete(node as Node)
    return value
  }
  const convertAlias = (alias: Alias, depth: number): unknown => {
    const node = anchors.get(alias.source)
    if (!node) return refuse(offsetOf(alias), `the alias ${alias.source}`, 'an anchor before it')
    if (open.has(node)) return refuse(offsetOf(alias), 'a value that contains itself', 'plain data, as JSON has it')
    return convert(node, depth)
  }
  const convertMap = (pairs: readonly unknown[], depth: number): unknown => {
    const value: { [key: string]: unknown } = {}
    for (const pair of pairs) {
      if (!isPair(pair)) continue
      const key = pair.key
      const name = isScalar(key) ? String(key.value) : ''
      if (isScalar(key) && key.tag !== undefined) refuse(offsetOf(key), `the tag ${key.tag}`, 'a key without a tag')
      if (Object.hasOwn(value, name)) refuse(offsetOf(key), `the key "${name}" a second time`, 'each key once')
      // Not by assignment: that would be the object's prototype, if it is called so.
      Object.defineProperty(value, name, { value: convert(pair.value, depth + 1), enumerable: true, writable: true, configurable: true })
    }
    return value
  }
  return convert(document.contents, 0)
}

/** Finds where a pointer's value begins, or its key; the nearest thing around it that is there. Made once a document. */
export function placeFinder(document: Document.Parsed): (path: string, key: boolean) => number {
  const anchors = new Map<string, Node>()
  const indexes = new Map<YAMLMap, Map<string, Pair>>()
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node as Node)
    },
  })
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => {
    let index = indexes.get(map)
    if (!index) {
      index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
      indexes.set(map, index)
    }
    return index.get(name)
  }
  return (path, key) => {
    let node: unknown = document.contents
    let offset = offsetIn(node) ?? 0
    for (const step of path.split('/').slice(1)) {
      if (isAlias(node)) node = anchors.get(node.source)
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const pair = isMap(node) ? pairOf(node, name) : undefined
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined
      if (!pair && next === undefined) return offset
      offset = (key ? undefined : offsetIn(next)) ?? offsetIn(pair?.key) ?? offsetIn(next) ?? offset
      node = next
    }
    return offset
  }
}

const offsetIn = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
