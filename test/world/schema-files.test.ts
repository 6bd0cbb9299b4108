import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {memoryWorld} from '../support/memory-world.ts'

const folder = await mkdtemp(join(tmpdir(), 'schemas-'))
await mkdir(join(folder, 'example.com'))
await writeFile(join(folder, 'example.com/thing_v1.json'), '{"type": "object"}')
afterAll(() => rm(folder, {recursive: true}))

it('brings schemas of its own', async () => {
  const files = createSchemaFiles(memoryWorld(), {})

  expect(files.schemaLocations).toEqual(['default'])
  const [index, schema] = await Promise.all(
    ['default/index.json', 'default/apps/deployment_v1.json'].map(files.readSchema)
  )
  expect(JSON.parse(index ?? '')).toHaveProperty('apps/v1/Deployment')
  expect(JSON.parse(schema ?? '')).toHaveProperty('properties.spec.properties.replicas.type', 'integer')
  expect(await files.readSchema('default/nobody/nothing_v1.json')).toBeUndefined()
})

it('reads folders that the environment names, and nothing else outside of the book', async () => {
  const template = `${folder}/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`
  const files = createSchemaFiles(memoryWorld({'own/a.json': '{}'}), {SCHEMA_LOCATIONS: `${template}, other`})

  expect(files.schemaLocations).toEqual([template, 'other', 'default'])
  expect(await files.readSchema(join(folder, 'example.com/thing_v1.json'))).toBe('{"type": "object"}')
  expect(await files.readSchema('own/a.json')).toBe('{}')
  expect(await files.readSchema('/etc/hostname')).toBeUndefined()
})
