import {type Problem, shownPath, type Validate} from './problem.ts'
import type {ValuePath} from './resource.ts'
import type {Schema} from './schema.ts'
import {typeOf} from './values.ts'

/** Quantities: `500m`, `1.5`, `64Mi`, `1e3`. */
const RE_QUANTITY = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/

/** What is wrong with a value by `allOf`, `anyOf`, `oneOf` and `not`. */
export function problemOfCombination(
  value: unknown,
  schema: Schema,
  path: ValuePath,
  validate: Validate
): readonly Problem[] {
  const fits = (one: Schema) => validate(value, one, path).length === 0
  const {allOf = [], anyOf, oneOf, not} = schema
  const problems = allOf.flatMap((one) => validate(value, one, path))

  if (anyOf && isQuantity(anyOf)) {
    if (RE_QUANTITY.test(String(value))) return problems
    return [...problems, problemOf(value, path, 'a quantity such as `500m` or `64Mi`')]
  }
  if (anyOf && !anyOf.some(fits))
    problems.push(problemOf(value, path, alternatives(anyOf, 'at least one of')))
  if (oneOf) {
    const count = oneOf.filter(fits).length
    if (count !== 1)
      problems.push(
        problemOf(
          value,
          path,
          alternatives(oneOf, oneOf.some((one) => one.not) ? 'at most one of' : 'exactly one of')
        )
      )
  }
  if (not && fits(not)) {
    const fields = requiredIn([not, ...(not.anyOf ?? []), ...(not.allOf ?? [])])
    const what =
      fields.length > 0 ? `not ${fields.map((one) => `\`${one}\``).join(' with ')}` : 'something else'
    problems.push(problemOf(value, path, what))
  }
  return problems
}

/** Quantities of the core are a union of string and number in its schemas; other unions are not. */
function isQuantity(schemas: readonly Schema[]): boolean {
  return (
    schemas.length === 2 &&
    schemas[0]?.type === 'string' &&
    schemas[1]?.type === 'number' &&
    !schemas[0].pattern
  )
}

function problemOf(value: unknown, path: ValuePath, expected: string): Problem {
  const shown = typeof value === 'object' ? typeOf(value) : `\`${value}\``
  const where = path.length === 0 ? 'the resource' : `\`${shownPath(path)}\``
  return {
    rule: 'samples/wrong-value',
    path,
    message: `Unexpected ${shown} at ${where}, expected ${expected}`
  }
}

function alternatives(schemas: readonly Schema[], words: string): string {
  const types = schemas.flatMap(({type}) => (typeof type === 'string' ? [type] : []))
  if (types.length === schemas.length && schemas.every((one) => !one.properties && !one.required)) {
    return types.join(' or ')
  }
  const everywhere = schemas.reduce<readonly string[]>(
    (common, {required = []}, index) =>
      index === 0 ? required : common.filter((one) => required.includes(one)),
    []
  )
  const fields = requiredIn(schemas).filter((one) => schemas.length === 1 || !everywhere.includes(one))
  return fields.length > 0
    ? `${words} ${fields.map((one) => `\`${one}\``).join(', ')}`
    : `one of the ${schemas.length} forms that its schema has`
}

function requiredIn(schemas: readonly Schema[]): readonly string[] {
  return [...new Set(schemas.flatMap(({required = [], anyOf = []}) => [...required, ...requiredIn(anyOf)]))]
}
