import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { insurance } from '../docstrings/sample.ts'
import { type BuiltIn, bundle } from './bundle.ts'
import { type Done, type Given, work } from './page/work.ts'

const chromiumPath = '/usr/bin/chromium'
const required = process.env.DOUDI_REQUIRE_SERVICES === '1'
const missing = !existsSync(chromiumPath)

const given: Given = { worlds: fc.sample(worlds(), { seed: 20, numRuns: 40 }), insuranceAsYaml: stringify(insurance) }

let folder: string
let builtIns: BuiltIn[]
let server: Server
let browser: Browser
let inNode: Done
let report: (result: { done: Done; violations: string[] }) => void

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-browser-'))
  builtIns = await bundle(folder)
  inNode = await work(given)
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const send = (type: string, body: string | Buffer): void => {
      response.setHeader('content-type', type)
      response.setHeader(
        'content-security-policy',
        `default-src 'self'; script-src 'self'${searchParams.has('wasm') ? " 'wasm-unsafe-eval'" : ''}`,
      )
      response.end(body)
    }
    const types: { readonly [extension: string]: string } = { '.html': 'text/html', '.js': 'text/javascript' }
    const file = join(folder, pathname)
    if (pathname === '/done') {
      let text = ''
      request.on('data', (part) => {
        text += part
      })
      request.on('end', () => {
        response.writeHead(204).end()
        report(JSON.parse(text))
      })
    } else if (pathname === '/given.json') send('application/json', JSON.stringify(given))
    else if (existsSync(file) && types[extname(file)]) send(types[extname(file)]!, readFileSync(file))
    else response.writeHead(204).end() // the icon that a browser asks for
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  if (!missing) browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
})

afterAll(async () => {
  await browser?.close()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

test('the bundle asks for no built-in of Node', () => {
  expect(builtIns).toEqual([])
})

test('Node did something worth comparing: worlds with values, on WebAssembly', () => {
  expect(inNode.backends).toEqual(['webassembly'])
  expect(inNode.lines.filter((line) => /^world .*=[0-9a-f]{9,}/.test(line)).length).toBeGreaterThan(100)
})

test.runIf(required)('Chromium is there, where it is required', () => {
  expect(existsSync(chromiumPath), `${chromiumPath}: install the package chromium`).toBe(true)
})

/** Opens the page under a policy: what it found, what the policy forbade, and all that the browser said. */
async function visit(query: string): Promise<{ done: Done; said: string[]; violations: string[] }> {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`page error: ${error.message}`))
  const reported = new Promise<{ done: Done; violations: string[] }>((resolve) => {
    report = resolve
  })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html${query}`)
  const result = await reported
  await page.close()
  return { ...result, said }
}

describe.skipIf(missing)(missing ? `skipped: no Chromium at ${chromiumPath}` : 'in Chromium, the same bits as in Node', () => {
  test("under script-src 'self' 'wasm-unsafe-eval', on WebAssembly, without a word from the browser", async () => {
    const { done, said, violations } = await visit('?wasm')
    expect(done.lines).toEqual(inNode.lines)
    expect(done.backends).toEqual(['webassembly'])
    expect(violations).toEqual([])
    expect(said).toEqual([])
  })

  test("under script-src 'self', on plain kernels, which core says once", async () => {
    const { done, said, violations } = await visit('')
    expect(done.lines).toEqual(inNode.lines)
    expect(done.backends).toEqual(['kernels'])
    // Core has to try WebAssembly to know that it is forbidden; nothing else is tried.
    expect(new Set(violations)).toEqual(new Set(['script-src wasm-eval']))
    expect(said.filter((line) => !/WebAssembly/.test(line))).toEqual([])
    expect(said.filter((line) => /^warning: Doudi/.test(line))).toHaveLength(1)
  })
})
