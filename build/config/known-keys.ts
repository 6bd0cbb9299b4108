import {z} from 'zod'
import {bookSchema} from './schema.ts'

/** The parts of JSON Schema (2020-12) that our own schema comes out as. */
export interface SchemaNode {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly items?: SchemaNode
  readonly additionalProperties?: SchemaNode | boolean
  readonly anyOf?: readonly SchemaNode[]
}

/** What an author may write, as plain data. */
// Zod's own type for this says less: any keyword may be anything.
export const inputSchema = z.toJSONSchema(bookSchema, {io: 'input'}) as SchemaNode

/**
 * The keys that a mapping may have.
 *
 * @param path
 *   Keys and positions from the top of the file to the mapping.
 * @param schema
 *   Of the file.
 * @returns
 *   In the order of the schema; none when there should be no mapping.
 */
export function knownKeys(path: readonly PropertyKey[], schema: SchemaNode): readonly string[] {
  const nodes = path.reduce(
    (above: readonly SchemaNode[], key) => above.flatMap((node) => childrenAt(node, key)),
    [schema]
  )
  return nodes.flatMap(alternatives).flatMap(({properties = {}}) => Object.keys(properties))
}

/** A schema, or the schemas of which one must fit. */
export function alternatives(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf?.flatMap(alternatives) ?? [node]
}

function childrenAt(node: SchemaNode, key: PropertyKey): readonly SchemaNode[] {
  return alternatives(node).flatMap(({properties, items, additionalProperties}) => {
    const child = typeof key === 'string' ? (properties?.[key] ?? additionalProperties) : items
    return typeof child === 'object' ? [child] : []
  })
}
