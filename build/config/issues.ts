import {closest, distance} from 'fastest-levenshtein'
import {stringify} from 'yaml'
import type {z} from 'zod'
import type {Diagnostic} from '../model/diagnostic.ts'
import {knownKeys, type SchemaNode} from './known-keys.ts'
import type {Places} from './places.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/**
 * Say what the schema found, at its place.
 *
 * Reports `config/unknown-key`, `config/missing-key`, `config/invalid-value`.
 *
 * @param issue
 *   One thing that is wrong; its message is what was expected.
 * @param valueAt
 *   What the file says at a path.
 * @param schema
 *   What the file may say.
 */
export function diagnosticsOf(
  issue: Issue,
  file: string,
  valueAt: (path: Path) => unknown,
  places: Places,
  schema: SchemaNode
): readonly Diagnostic[] {
  return deepest(issue).flatMap((one): readonly Diagnostic[] => {
    if (one.code === 'unrecognized_keys') {
      return one.keys.map((key) => unknownKey(key, one.path, file, places, schema))
    }
    const value = valueAt(one.path)
    const place = places.ofValue(one.path)
    const name = nameOf(one.path)
    if (value === undefined) {
      return [
        {
          rule: 'config/missing-key',
          severity: 'error',
          message: `Unexpected configuration without \`${name}\`, expected ${one.message}`,
          file,
          place
        }
      ]
    }
    return [
      {
        rule: 'config/invalid-value',
        severity: 'error',
        message: `Unexpected ${describe(value)} ${name ? `at \`${name}\`` : 'as configuration'}, expected ${one.message}`,
        file,
        place,
        hints: hintsFor(value, one, schema)
      }
    ]
  })
}

/**
 * Of several schemas of which none fits, the issues of the one that the author
 * must have meant: whose kind of value is right, and something inside is not.
 */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const meant = issue.errors.find((issues) =>
    issues.every(({path, code}) => path.length > 0 || code === 'unrecognized_keys')
  )
  if (!meant) return [issue]
  return meant.flatMap((inner) => deepest({...inner, path: [...issue.path, ...inner.path]}))
}

function unknownKey(key: string, path: Path, file: string, places: Places, schema: SchemaNode): Diagnostic {
  const known = knownKeys(path, schema)
  const guess = known.length > 0 ? closest(key, known) : undefined
  const isNear = guess !== undefined && distance(key, guess) <= Math.max(2, key.length / 3)

  return {
    rule: 'config/unknown-key',
    severity: 'error',
    message: `Unexpected key \`${nameOf([...path, key])}\`, expected ${listOf(known)}`,
    file,
    place: places.ofKey(path, key),
    hints: isNear ? [`Did you mean \`${guess}\`?`] : []
  }
}

function listOf(keys: readonly string[]): string {
  if (keys.length === 0) return 'none'
  return (keys.length > 1 ? 'one of ' : '') + keys.map((key) => `\`${key}\``).join(', ')
}

/** `check.allow.0.rule`. */
function nameOf(path: Path): string {
  return path.map(String).join('.')
}

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length > 0 ? 'list' : 'empty list'
  if (typeof value === 'object') return 'mapping'
  const shown = String(value)
  if (shown.trim() === '') return 'empty text'
  return `\`${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}\``
}

function hintsFor(value: unknown, issue: Issue, schema: SchemaNode): readonly string[] {
  // What the part of the schema that found it knows better.
  const known: unknown = issue.code === 'custom' ? issue.params?.['hints'] : undefined
  if (Array.isArray(known)) return known
  if (typeof value === 'string')
    return [...listHints(value, issue, schema), ...(sizeHint(value, issue) ?? nameHints(value, issue))]

  const wantsText = issue.message === 'text'
  if (!wantsText || (typeof value !== 'number' && typeof value !== 'boolean')) return []
  const key = issue.path.at(-1)
  return [`Put quotes around it: \`${typeof key === 'string' ? `${key}: ` : '- '}'${value}'\``]
}

/** For one text where only a list of texts would do. */
function listHints(value: string, issue: Issue, schema: SchemaNode): readonly string[] {
  const key = issue.path.at(-1)
  const wanted = alternativesOf(issue).map((one) => (one.code === 'invalid_type' ? one.expected : 'string'))
  const holdsMappings = knownKeys([...issue.path, 0], schema).length > 0
  if (typeof key !== 'string' || wanted.includes('string') || !wanted.includes('array') || holdsMappings)
    return []
  const list = stringify([value], {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0})
  return [`Write a list: \`${key}: ${list.trim()}\``]
}

/** For a size in millimetres where its two sides are wanted. */
function sizeHint(value: string, issue: Issue): readonly string[] | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?)(?:mm)?\s*[x×*]\s*(\d+(?:\.\d+)?)\s*mm$/i.exec(value) ?? []
  const key = issue.path.at(-1)
  if (width === undefined || typeof key !== 'string' || !issue.message.includes('`width`')) return
  return [`Write \`${key}: {width: ${width}, height: ${height}}\``]
}

/** For a name that is almost one of those known; in short ones, no more than capitals may differ. */
function nameHints(value: string, issue: Issue): readonly string[] {
  const names = alternativesOf(issue).flatMap((one) =>
    one.code === 'invalid_value' ? one.values.map(String) : []
  )
  const guess = names.length > 0 ? closest(value.toLowerCase(), names) : undefined
  const isNear = guess !== undefined && distance(value.toLowerCase(), guess) < value.length / 3
  return isNear ? [`Did you mean \`${guess}\`?`] : []
}

/** Why each of several schemas does not fit. */
function alternativesOf(issue: Issue): readonly Issue[] {
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(alternativesOf) : [issue]
}
