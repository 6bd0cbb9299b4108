import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import type {ZodObject, z} from 'zod'
import type {Source} from '../model/book.ts'
import type {Diagnosed, Diagnostic, Place} from '../model/diagnostic.ts'
import {describeIssue} from './yaml-issue.ts'

/** An item of a list, with the line it was written in. */
export interface Listed<Item> {
  readonly item: Item
  readonly place: Place | undefined
}

/**
 * Read a YAML file that is a list of items of one kind.
 *
 * An item that is wrong is reported and left out; the others are kept.
 *
 * @param source
 *   File; an empty one is an empty list.
 * @param schema
 *   What an item must be; each `error` in it is what a message says after “expected”.
 * @param rule
 *   Name for what is wrong, such as `glossary/invalid`.
 * @returns
 *   Items with their places, and errors with line and column.
 */
export function readYamlList<Schema extends ZodObject>(
  source: Source,
  schema: Schema,
  rule: string
): Diagnosed<readonly Listed<z.output<Schema>>[]> {
  const lines = new LineCounter()
  const document = parseDocument(source.text, {lineCounter: lines})
  const error = (message: string, place: Place | undefined): Diagnostic => ({
    rule,
    severity: 'error',
    message,
    file: source.path,
    place
  })
  const pointAt = (offset: number): Place => {
    const {line, col} = lines.linePos(offset)
    return {line, column: col, offset}
  }
  const placeOf = (path: readonly PropertyKey[]): Place | undefined => {
    const offset = startOf(document, path)
    return offset === undefined ? undefined : pointAt(offset)
  }

  if (document.errors.length > 0) {
    const diagnostics = document.errors.map(({message, pos}) =>
      error(
        `Unexpected YAML, expected a list: ${message.split('\n', 1)[0]?.replace(/ at line .*$/, '')}`,
        pointAt(pos[0])
      )
    )
    return {value: [], diagnostics}
  }

  const list: unknown = document.toJS() ?? []
  if (!Array.isArray(list)) {
    return {value: [], diagnostics: [error('Unexpected value, expected a list', placeOf([]))]}
  }

  const value: Listed<z.output<Schema>>[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, raw] of list.entries()) {
    const result = schema.safeParse(raw)
    if (result.success) {
      value.push({item: result.data, place: placeOf([index])})
      continue
    }
    for (const issue of result.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
      for (const key of keys) {
        const path = key === undefined ? issue.path : [...issue.path, key]
        const {message, hint} = describeIssue(raw, path, key, {
          keys: Object.keys(schema.shape),
          expected: issue.message,
          written: sourceOf(document, [index, ...path])
        })
        diagnostics.push({...error(message, placeOf([index, ...path])), ...(hint && {hints: [hint]})})
      }
    }
  }

  return {value, diagnostics}
}

/** A value as its author wrote it: `1.30` is the number 1.3. */
function sourceOf(document: Document, path: readonly PropertyKey[]): string | undefined {
  const node = document.getIn(path, true)
  return isScalar(node) ? node.source : undefined
}

/** Where the deepest part of a path that exists begins: a key when its value is wrong or missing. */
function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let end = path.length; end >= 0; end--) {
    const node = document.getIn(path.slice(0, end), true)
    if (isNode(node) && node.range) return keyStart(document, path.slice(0, end)) ?? node.range[0]
  }
  return
}

function keyStart(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true)
  if (path.length === 0 || !isMap(parent)) return
  const {key} = parent.items.find((pair) => isNode(pair.key) && pair.key.toJS(document) === path.at(-1)) ?? {}
  return isNode(key) ? key.range?.[0] : undefined
}
