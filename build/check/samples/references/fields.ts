import {isObject, type JsonObject, type ValuePath, valueAt} from '../kubernetes/resource.ts'

/** A value of a resource with its path. */
export interface Field {
  readonly path: ValuePath
  readonly value: unknown
}

/**
 * Every value that a path with `[]` for "each element" leads to.
 *
 * @param value
 *   Of the resource.
 * @param path
 *   `spec.http[].route[].destination`
 */
export function fieldsAt(value: unknown, path: string): readonly Field[] {
  let fields: readonly Field[] = [{path: [], value}]
  for (const step of path.match(/\[\]|[^.[\]]+/g) ?? []) {
    fields = fields.flatMap((field): readonly Field[] => {
      if (step !== '[]') {
        const inner = valueAt(field.value, [step])
        return inner === undefined ? [] : [{path: [...field.path, step], value: inner}]
      }
      return Array.isArray(field.value)
        ? field.value.map((item: unknown, index) => ({path: [...field.path, index], value: item}))
        : []
    })
  }
  return fields
}

/** Fields at a path that hold a text. */
export function textsAt(value: unknown, path: string): readonly {path: ValuePath; text: string}[] {
  return fieldsAt(value, path).flatMap((field) =>
    typeof field.value === 'string' ? [{path: field.path, text: field.value}] : []
  )
}

/** Fields at a path that hold an object. */
export function objectsAt(value: unknown, path: string): readonly {path: ValuePath; object: JsonObject}[] {
  return fieldsAt(value, path).flatMap((field) =>
    isObject(field.value) ? [{path: field.path, object: field.value}] : []
  )
}

/** A member that holds a text. */
export function textOf(object: unknown, name: string): string | undefined {
  const value = valueAt(object, [name])
  return typeof value === 'string' ? value : undefined
}
