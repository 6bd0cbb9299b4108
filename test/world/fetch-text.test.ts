import {createServer} from 'node:http'
import {afterAll, beforeEach, expect, it} from 'vitest'
import {checkSamples} from '../../build/check/samples/index.ts'
import type {Sample} from '../../build/model/sample.ts'
import {type ContentCache, noCache} from '../../build/world/cache.ts'
import {createFetchText} from '../../build/world/fetch-text.ts'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const schema = {
  type: 'object',
  properties: {spec: {type: 'object', properties: {size: {type: 'integer'}}, additionalProperties: false}}
}
let asked: string[] = []
const server = createServer(({url = ''}, response) => {
  asked.push(url)
  if (url.startsWith('/broken')) response.writeHead(500)
  else if (url !== '/example.com/thing_v1.json') response.writeHead(404)
  response.end(JSON.stringify(schema))
})
await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
const port = Number(Reflect.get(Object(server.address()), 'port'))
const address = `http://127.0.0.1:${port}/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`

beforeEach(() => {
  asked = []
})
afterAll(() => server.close())

const lines = ['apiVersion: example.com/v1', 'kind: Thing', 'metadata: {name: a}', 'spec: {size: big}'].map(
  (text, index) => ({text, path: 'a.md', line: index + 2, column: 1})
)
const sample: Sample = {
  language: 'yaml',
  lines,
  title: undefined,
  id: undefined,
  wrong: false,
  invalid: undefined,
  fragment: undefined,
  channel: undefined,
  output: false,
  path: 'a.md',
  place: undefined
}

/** A book of one sample, whose schema a server has. */
async function checkedWith(location: string, network: boolean, cache: ContentCache = noCache()) {
  const memory = memoryWorld()
  const fetchText = network ? createFetchText(cache) : undefined
  const world = {...memory, ...createSchemaFiles(memory, {SCHEMA_LOCATIONS: location}, fetchText)}
  const part = {tree: {type: 'root' as const, children: []}, samples: [sample]}
  const {diagnostics} = await checkSamples(
    {chapters: [{parts: [part] as never}]},
    {schemas: [], external: [], network},
    world
  )
  return said(diagnostics)
}

const wrongType =
  'a.md:5:8 error: Unexpected string `big` at `spec.size`, expected integer (samples/wrong-type)\n'

it('compares with the schemas at an address when the book allows the network', async () => {
  expect(await checkedWith(address, true)).toBe(wrongType)
  expect(asked).toContain('/example.com/thing_v1.json')
})

it('asks nobody when the book does not, and says so', async () => {
  expect(await checkedWith(address, false)).toMatch(/^book\.yaml[^\n]*\(samples\/network-not-allowed\)/)
  expect(asked).toEqual([])
})

it('asks a server once, also for what it does not have', async () => {
  const kept = new Map<string, unknown>()
  const cache: ContentCache = {
    ...noCache(),
    async value(_kind, key, make) {
      const name = JSON.stringify(key)
      if (!kept.has(name)) kept.set(name, await make())
      return kept.get(name) as Awaited<ReturnType<typeof make>> // What this key was made with.
    }
  }
  await checkedWith(address, true, cache)
  const before = asked.length

  expect(await checkedWith(address, true, cache)).toBe(wrongType)
  expect(before).toBeGreaterThan(1)
  expect(asked).toHaveLength(before)
})

it('says that a server fails, and asks it no more', async () => {
  const report = await checkedWith(`http://127.0.0.1:${port}/broken`, true)

  expect(report).toMatch(/^book\.yaml[^\n]*500[^\n]*\(samples\/unreachable-schemas\)/)
  expect(asked).toEqual(['/broken/index.json'])
})
