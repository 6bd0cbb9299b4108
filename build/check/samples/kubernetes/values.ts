import {type Problem, shownPath} from './problem.ts'
import type {ValuePath} from './resource.ts'
import type {Schema} from './schema.ts'

/** The name of a type as schemas have it. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** What is wrong with a value by itself: not one of those allowed, too long, too large, another shape. */
export function problemsOfValue(value: unknown, schema: Schema, path: ValuePath): readonly Problem[] {
  const expected = expectationOf(value, schema)
  if (expected === undefined) return []
  const shown = typeof value === 'object' ? typeOf(value) : `\`${value}\``
  return [
    {
      rule: 'samples/wrong-value',
      path,
      message: `Unexpected ${shown} at \`${shownPath(path)}\`, expected ${expected}`
    }
  ]
}

function expectationOf(value: unknown, schema: Schema): string | undefined {
  if (schema.enum && !schema.enum.some((one) => same(one, value))) {
    return `one of ${schema.enum.map((one) => `\`${one}\``).join(', ')}`
  }
  if ('const' in schema && !same(schema.const, value)) return `\`${String(schema.const)}\``
  if (schema['x-kubernetes-int-or-string'] && typeof value !== 'string' && !Number.isInteger(value)) {
    return 'an integer or a string'
  }
  if (typeof value === 'string') return expectationOfText(value, schema)
  if (typeof value === 'number') return expectationOfNumber(value, schema)
  if (Array.isArray(value))
    return expectationOfSize(value.length, schema.minItems, schema.maxItems, 'element')
  if (typeof value === 'object' && value !== null) {
    return expectationOfSize(Object.keys(value).length, schema.minProperties, schema.maxProperties, 'field')
  }
  return undefined
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function expectationOfText(value: string, schema: Schema): string | undefined {
  const {pattern, format} = schema
  if (pattern !== undefined && !matches(value, pattern)) return `text like \`${pattern}\``
  if (format === 'date-time' && Number.isNaN(Date.parse(value)))
    return 'a time such as `2026-11-23T08:00:00Z`'
  const length = [...value].length
  return expectationOfSize(length, schema.minLength, schema.maxLength, 'character')
}

/** Patterns are RE2; what JavaScript does not know is not checked. */
function matches(value: string, pattern: string): boolean {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags).test(value)
    } catch {}
  }
  return true
}

function expectationOfNumber(value: number, schema: Schema): string | undefined {
  const {minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf} = schema
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum : exclusiveMinimum && minimum
  const below = typeof exclusiveMaximum === 'number' ? exclusiveMaximum : exclusiveMaximum && maximum
  if (typeof above === 'number' && value <= above) return `more than ${above}`
  if (typeof below === 'number' && value >= below) return `less than ${below}`
  if (minimum !== undefined && value < minimum) return `at least ${minimum}`
  if (maximum !== undefined && value > maximum) return `at most ${maximum}`
  if (multipleOf !== undefined && value % multipleOf !== 0) return `a multiple of ${multipleOf}`
  if (schema.format === 'int32' && Math.abs(value) > 2 ** 31) return 'a number of 32 bits'
  return undefined
}

function expectationOfSize(
  size: number,
  least: number | undefined,
  most: number | undefined,
  unit: string
): string | undefined {
  const plural = (count: number) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (least !== undefined && size < least) return `at least ${plural(least)}`
  if (most !== undefined && size > most) return `at most ${plural(most)}`
  return undefined
}
