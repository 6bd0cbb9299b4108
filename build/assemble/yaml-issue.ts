import {nearest} from './nearest.ts'

/** What an item should have been. */
interface Expectation {
  /** Keys that it may have. */
  readonly keys: readonly string[]
  /** What the value should be. */
  readonly expected: string
  /** The value in the file, when it is a scalar. */
  readonly written: string | undefined
}

/**
 * Say what is wrong with an item of a list, in words for its author.
 *
 * @param item
 *   As read from YAML.
 * @param path
 *   Keys down to the value that is wrong; empty when it is the item itself.
 * @param unknownKey
 *   The last key of the path, when it is the key that is wrong.
 * @param about
 *   What the schema says.
 */
export function describeIssue(
  item: unknown,
  path: readonly PropertyKey[],
  unknownKey: string | undefined,
  {keys, expected, written}: Expectation
): {readonly message: string; readonly hint: string | undefined} {
  const allowed = keys.map((key) => `\`${key}\``).join(', ')
  if (unknownKey !== undefined) {
    const guess = nearest(unknownKey, keys)
    return {
      message: `Unexpected key \`${unknownKey}\`, expected one of ${allowed}`,
      hint: guess && `Did you mean \`${guess}\`?`
    }
  }
  if (path.length === 0) {
    return {message: `Unexpected ${kindOf(item)}, expected an item with ${allowed}`, hint: undefined}
  }

  const name = path.map(String).join('.')
  const value = path.reduce<unknown>(valueAt, item)
  if (value === undefined) {
    return {message: `Unexpected item without \`${name}\`, expected ${expected}`, hint: `Add \`${name}: …\``}
  }
  const allowedValues = /^one of /.test(expected) ? [...expected.matchAll(/`([^`]+)`/g)] : []
  if (typeof value === 'string' && value !== '' && allowedValues.length > 0) {
    const guess = nearest(
      value,
      allowedValues.map(([, one = '']) => one)
    )
    return {
      message: `Unexpected \`${value}\` as \`${name}\`, expected ${expected}`,
      hint: guess && `Did you mean \`${guess}\`?`
    }
  }
  return {
    message: `Unexpected ${kindOf(value)} as \`${name}\`, expected ${expected}`,
    hint:
      expected === 'a text' && (typeof value === 'number' || typeof value === 'boolean')
        ? `Write \`${name}: "${written ?? value}"\``
        : undefined
  }
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return
  return Reflect.get(value, key)
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  object: 'map'
}

function kindOf(value: unknown): string {
  if (value === null || value === '') return 'empty value'
  return Array.isArray(value) ? 'list' : (kinds[typeof value] ?? 'value')
}
