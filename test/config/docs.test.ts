import {readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {alternatives, inputSchema, type SchemaNode} from '../../build/config/known-keys.ts'
import {configurationDocs, page} from '../../scripts/configuration-docs.ts'

it('is what `npm run docs` writes', async () => {
  expect(await readFile(page, 'utf8')).toBe(await configurationDocs())
})

it('has a description of every key', () => {
  expect(undocumented(inputSchema, [])).toEqual([])
})

function undocumented(node: SchemaNode, path: readonly string[]): readonly string[] {
  return alternatives(node).flatMap(({properties = {}, items, additionalProperties}) => [
    ...Object.entries(properties).flatMap(([key, value]) => [
      ...(value.description ? [] : [[...path, key].join('.')]),
      ...undocumented(value, [...path, key])
    ]),
    ...(typeof additionalProperties === 'object' ? undocumented(additionalProperties, path) : []),
    ...(items ? undocumented(items, path) : [])
  ])
}
