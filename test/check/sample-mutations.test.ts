import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {isMap, isScalar, isSeq, type Pair, parseDocument, visit} from 'yaml'
import {openLibrary} from '../../build/check/samples/kubernetes/library.ts'
import {isObject} from '../../build/check/samples/kubernetes/resource.ts'
import type {Schema} from '../../build/check/samples/kubernetes/schema.ts'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {checked} from '../support/checked-samples.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {random} from '../support/random.ts'

const library = await openLibrary(['default'], createSchemaFiles(memoryWorld(), {}))
const resources = [
  ...readFileSync(new URL('../fixtures/mutated-samples/resources.md', import.meta.url), 'utf8').matchAll(
    /```yaml\n([\s\S]*?)```/g
  )
].map(([, code = '']) => code)

/** References are not what is tested here. */
const settings = {schemas: [], external: ['*/*']}

type Mutation = (
  code: string,
  pick: <Item>(items: readonly Item[]) => Item | undefined
) => Promise<string | undefined>

/** Maps whose keys are the author's. */
const free = new Set([
  'labels',
  'annotations',
  'matchLabels',
  'selector',
  'data',
  'requests',
  'limits',
  'nodeSelector'
])

interface Field {
  readonly pair: Pair
  readonly schema: Schema | undefined
  readonly isRequired: boolean
}

/** Every field of a resource with its schema. */
async function fieldsOf(code: string) {
  const document = parseDocument(code)
  const value: unknown = document.toJS()
  const fields: Field[] = []
  if (!isObject(value)) return {document, fields}
  const {apiVersion, kind} = value
  const schema = await library.schemaOf({apiVersion: String(apiVersion), kind: String(kind)})

  const walk = (node: unknown, part: Schema | undefined): void => {
    if (isSeq(node)) for (const item of node.items) walk(item, part?.items)
    if (!isMap(node)) return
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      const inner = part?.properties?.[name]
      const isRequired = part?.required?.includes(name) === true && inner?.default === undefined
      fields.push({pair, schema: inner, isRequired})
      if (!free.has(name)) walk(pair.value, inner)
    }
  }
  walk(document.contents, schema)
  return {document, fields}
}

const mutations: Readonly<Record<string, Mutation>> = {
  async 'renamed field'(code, pick) {
    const {document, fields} = await fieldsOf(code)
    const key = pick(fields)?.pair.key
    if (!isScalar(key)) return undefined
    key.value = `${String(key.value)}s`
    return String(document)
  },
  async 'wrong type'(code, pick) {
    const {document, fields} = await fieldsOf(code)
    const field = pick(fields.filter(({schema}) => schema?.type !== undefined))
    if (!field) return undefined
    field.pair.value = document.createNode(isMap(field.pair.value) ? ['x'] : {x: 1})
    return String(document)
  },
  async 'missing required field'(code, pick) {
    const {document, fields} = await fieldsOf(code)
    const field = pick(fields.filter(({isRequired}) => isRequired))
    if (!field) return undefined
    visit(document, {Pair: (_key, pair) => (pair === field.pair ? visit.REMOVE : undefined)})
    return String(document)
  },
  async 'value that is not one of the enumeration'(code, pick) {
    const {document, fields} = await fieldsOf(code)
    const value = pick(fields.filter(({schema}) => schema?.enum))?.pair.value
    if (!isScalar(value)) return undefined
    value.value = 'Nonsense'
    return String(document)
  },
  async 'wrong indentation'(code, pick) {
    const lines = code.split('\n')
    const index = pick(lines.flatMap((line, at) => (line.trim() === '' ? [] : [at])))
    if (index === undefined) return undefined
    const line = lines[index] ?? ''
    const moved = pick([` ${line}`, `  ${line}`, line.replace(/^ {1,2}/, '')])
    return lines.with(index, moved ?? line).join('\n')
  }
}

it('finds nothing wrong with the resources as they are', async () => {
  for (const code of resources) {
    const {diagnostics} = await checked(`\`\`\`yaml\n${code}\`\`\`\n`, settings)
    expect(diagnostics).toEqual([])
  }
})

it('reports at least 95 of 100 mutations of good resources', async () => {
  const next = random(20261123)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
  const missed: string[] = []
  let count = 0

  while (count < 200) {
    const [name = '', mutate] = pick(Object.entries(mutations)) ?? []
    const code = pick(resources) ?? ''
    const mutant = await mutate?.(code, pick)
    if (mutant === undefined || meaning(mutant) === meaning(code)) continue
    count++
    const {diagnostics} = await checked(`\`\`\`yaml\n${mutant}\n\`\`\`\n`, {
      schemas: [],
      external: ['*/*', 'Pod/*']
    })
    if (diagnostics.length === 0) missed.push(`# ${name}\n${mutant}`)
  }

  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10)
}, 60_000)

function meaning(code: string): string {
  try {
    return JSON.stringify(parseDocument(code).toJS())
  } catch {
    return code
  }
}
