import {LineCounter, parseDocument, type YAMLError} from 'yaml'
import {z} from 'zod'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {diagnosticsOf} from './issues.ts'
import type {SchemaNode} from './known-keys.ts'
import {type Places, placesOf, positionOf} from './places.ts'

/** Settings with defaults filled in, and where they are written. */
export interface ReadSettings<Data> {
  readonly data: Data
  readonly places: Places
}

/**
 * Read settings from YAML 1.2.
 *
 * Reports everything that is wrong at once: `config/syntax`,
 * `config/unknown-key`, `config/missing-key`, `config/invalid-value`.
 *
 * @param text
 *   Contents of the file.
 * @param file
 *   Path to name in diagnostics.
 * @param schema
 *   Of the settings.
 * @returns
 *   Settings; `undefined` when something is wrong.
 */
export function readSettings<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema
): Diagnosed<ReadSettings<z.output<Schema>> | undefined> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    syntaxDiagnostic(error, file, lines)
  )
  // What a broken file seems to say is not what its author wrote; a key that is there twice breaks nothing.
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY'))
    return {value: undefined, diagnostics: syntax}

  const content: unknown = contentOf(() => document.toJS())
  if (content instanceof Error) {
    return {value: undefined, diagnostics: [...syntax, aliasDiagnostic(content, file)]}
  }
  const places = placesOf(document, lines)
  const result = schema.safeParse(content)
  const issues = result.error?.issues ?? []
  // Zod's own type for this says less: any keyword may be anything.
  const input = z.toJSONSchema(schema, {io: 'input'}) as SchemaNode
  const valueAt = (path: readonly PropertyKey[]) => path.reduce(memberOf, content)
  const diagnostics = [
    ...syntax,
    ...issues.flatMap((issue) => diagnosticsOf(issue, file, valueAt, places, input))
  ]

  return {
    value: result.success && document.errors.length === 0 ? {data: result.data, places} : undefined,
    diagnostics: diagnostics.toSorted((a, b) => lineOf(a) - lineOf(b))
  }
}

function lineOf({place}: Diagnostic): number {
  return place === undefined ? 0 : 'start' in place ? place.start.line : place.line
}

function syntaxDiagnostic({message, pos, name}: YAMLError, file: string, lines: LineCounter): Diagnostic {
  return {
    rule: 'config/syntax',
    severity: name === 'YAMLWarning' ? 'warning' : 'error',
    message: `Unexpected YAML, expected it to be well-formed: ${message.replace(/\.$/, '')}`,
    file,
    place: positionOf(lines, ...pos)
  }
}

/** Content, or why aliases in it cannot be followed: only that is found out so late, and thrown. */
function contentOf(toJS: () => unknown): unknown {
  try {
    return toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return error
    throw error
  }
}

function aliasDiagnostic({message}: Error, file: string): Diagnostic {
  return {
    rule: 'config/syntax',
    severity: 'error',
    message: `Unexpected alias, expected one that can be followed: ${message.replace(/\.$/, '')}`,
    file
  }
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
