import {nearest} from '../nearest.ts'
import {problemOfCombination} from './combinations.ts'
import {type Problem, shownPath} from './problem.ts'
import {isObject, type JsonObject, type ValuePath} from './resource.ts'
import type {Schema} from './schema.ts'
import {problemsOfValue, typeOf} from './values.ts'

/**
 * Compare a value with a structural schema, as the API server does with strict field validation.
 *
 * Unknown fields are refused, except below `x-kubernetes-preserve-unknown-fields`; embedded resources have
 * `apiVersion`, `kind` and `metadata`; a field with a default may be left out.
 *
 * @param value
 *   From YAML or JSON.
 * @param schema
 *   Of the value.
 * @param path
 *   Of the value in its resource (default: the resource itself).
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function validate(value: unknown, schema: Schema, path: ValuePath = []): readonly Problem[] {
  const type = problemOfType(value, schema, path)
  if (type) return [type]
  if (value === null) return []

  const problems = [
    ...problemsOfValue(value, schema, path),
    ...(isObject(value) ? problemsOfObject(value, schema, path) : []),
    ...(Array.isArray(value) ? problemsOfList(value, schema, path) : [])
  ]
  // What is wrong by itself fits no alternative either.
  return problems.length > 0 ? problems : problemOfCombination(value, schema, path, validate)
}

function problemOfType(value: unknown, schema: Schema, path: ValuePath): Problem | undefined {
  const types = typesOf(schema)
  if (types.length === 0 || schema['x-kubernetes-int-or-string']) return undefined
  const actual = typeOf(value)
  const fits = types.some((type) => type === actual || (type === 'number' && actual === 'integer'))
  if (fits || (value === null && schema.nullable)) return undefined

  const shown = typeof value === 'object' ? actual : `${actual} \`${value}\``
  const wantsText = types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')
  return {
    rule: 'samples/wrong-type',
    path,
    message: `Unexpected ${shown} at \`${shownPath(path)}\`, expected ${types.filter((type) => type !== 'null').join(' or ')}`,
    hint: wantsText ? `Write \`"${value}"\`` : undefined
  }
}

function typesOf({type}: Schema): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type
}

function problemsOfObject(value: JsonObject, schema: Schema, path: ValuePath): readonly Problem[] {
  const {properties = {}, additionalProperties, required = []} = schema
  const embedded = schema['x-kubernetes-embedded-resource'] ? ['apiVersion', 'kind', 'metadata'] : []
  const keepsUnknown = schema['x-kubernetes-preserve-unknown-fields'] === true

  const missing = required.filter(
    (name) => !Object.hasOwn(value, name) && properties[name]?.default === undefined
  )
  const members = Object.entries(value).flatMap(([name, inner]): readonly Problem[] => {
    const at = [...path, name]
    if (Object.hasOwn(properties, name)) return validate(inner, properties[name] ?? {}, at)
    if (typeof additionalProperties === 'object') return validate(inner, additionalProperties, at)
    if (additionalProperties !== false || keepsUnknown || embedded.includes(name)) return []
    return [unknownField(name, path, Object.keys(properties))]
  })

  return [
    ...missing.map(
      (name): Problem => ({
        rule: 'samples/missing-field',
        path,
        message: `Unexpected ${path.length === 0 ? 'resource' : `\`${shownPath(path)}\``} without \`${name}\`, expected it: it is required`
      })
    ),
    ...members
  ]
}

function unknownField(name: string, path: ValuePath, known: readonly string[]): Problem {
  const guess = nearest(name, known)
  const where = path.length === 0 ? 'the resource' : `\`${shownPath(path)}\``
  return {
    rule: 'samples/unknown-field',
    path: [...path, name],
    message: `Unexpected field \`${name}\` in ${where}, expected one that its schema has`,
    hint: guess
      ? `Did you mean \`${guess}\`?`
      : known.length > 0 && known.length <= 12
        ? `It has ${known.map((one) => `\`${one}\``).join(', ')}`
        : undefined
  }
}

function problemsOfList(value: readonly unknown[], schema: Schema, path: ValuePath): readonly Problem[] {
  const {items} = schema
  return [
    ...(items ? value.flatMap((item, index) => validate(item, items, [...path, index])) : []),
    ...duplicates(value, schema, path)
  ]
}

/** Elements of a set, or of a map in the form of a list, that are there twice. */
function duplicates(value: readonly unknown[], schema: Schema, path: ValuePath): readonly Problem[] {
  const keys = schema['x-kubernetes-list-map-keys']
  const kind = schema['x-kubernetes-list-type']
  if (kind !== 'set' && !(kind === 'map' && keys)) return []

  const seen = new Map<string, number>()
  return value.flatMap((item, index): readonly Problem[] => {
    const parts =
      keys && isObject(item)
        ? keys.map((key) => item[key] ?? schema.items?.properties?.[key]?.default)
        : [item]
    const identity = JSON.stringify(parts)
    const first = seen.get(identity)
    seen.set(identity, first ?? index)
    if (first === undefined) return []
    const message = `Unexpected second element ${keys ? `with ${keys.map((key, i) => `\`${key}: ${parts[i]}\``).join(', ')}` : `\`${String(item)}\``} in \`${shownPath(path)}\`, expected each once`
    return [{rule: 'samples/wrong-value', path: [...path, index], message}]
  })
}
