import {isObject} from './resource.ts'
import type {Schema} from './schema.ts'

/**
 * Fill in what the API server would: defaults of fields that are left out.
 *
 * @param value
 *   From a sample; it is not changed.
 */
export function withDefaults(value: unknown, schema: Schema | undefined): unknown {
  if (!schema) return value
  if (Array.isArray(value)) return value.map((item) => withDefaults(item, schema.items))
  if (!isObject(value)) return value

  const {properties = {}, additionalProperties} = schema
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined
  const own = Object.entries(value).map(([name, inner]) => [
    name,
    withDefaults(inner, Object.hasOwn(properties, name) ? properties[name] : others)
  ])
  const added = Object.entries(properties).flatMap(([name, inner]) =>
    inner.default === undefined || Object.hasOwn(value, name)
      ? []
      : [[name, withDefaults(inner.default, inner)]]
  )
  return Object.fromEntries([...own, ...added])
}
