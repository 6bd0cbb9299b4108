import {Environment, type ParseResult} from '@marcbachmann/cel-js'
import {type Problem, shownPath} from './problem.ts'
import {isObject, type ValuePath} from './resource.ts'
import type {Schema, ValidationRule} from './schema.ts'

/**
 * Evaluate the rules that definitions write in CEL (`x-kubernetes-validations`).
 *
 * Reports `samples/broken-rule` with the definition's own message, also when a text is no duration or time,
 * which a rule takes it for. Rules about changes (`oldSelf`) need an older version of the resource, and there
 * is none; any other rule that cannot be evaluated says nothing.
 *
 * @param value
 *   With defaults filled in.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function problemsOfRules(value: unknown, schema: Schema, path: ValuePath = []): readonly Problem[] {
  if (value === null || value === undefined) return []
  const {properties = {}, additionalProperties, items} = schema
  const rules = schema['x-kubernetes-validations'] ?? []
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined

  const own = rules.length === 0 ? [] : problemsHere(rules, celOf(value, schema), path)
  const inner = isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => {
        const part = Object.hasOwn(properties, name) ? properties[name] : others
        return part ? problemsOfRules(member, part, [...path, name]) : []
      })
    : Array.isArray(value) && items
      ? value.flatMap((item, index) => problemsOfRules(item, items, [...path, index]))
      : []
  return [...own, ...inner]
}

function problemsHere(rules: readonly ValidationRule[], self: unknown, path: ValuePath): readonly Problem[] {
  return rules.flatMap(({rule, message, messageExpression}): readonly Problem[] => {
    if (/\boldSelf\b/.test(rule) || evaluate(rule, self) !== false) return []
    const said = messageExpression === undefined ? undefined : evaluate(messageExpression, self)
    const reason = (typeof said === 'string' ? said : message) ?? rule.replaceAll(/\s+/g, ' ')
    const where = path.length === 0 ? 'the resource' : `\`${shownPath(path)}\``
    return [
      {
        rule: 'samples/broken-rule',
        path,
        message: `Unexpected value of ${where}, expected it to keep the rule of its definition: ${reason.replace(/\.$/, '')}`
      }
    ]
  })
}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false
})
  .registerFunction('isURL(string): bool', (text: string) => URL.canParse(text))
  .registerFunction('isIP(string): bool', (text: string) =>
    /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f:]*:[\da-f:.]*$/i.test(text)
  )

const expressions = new Map<string, ParseResult | undefined>()

/** The value of an expression; `undefined` when it has none here. */
function evaluate(expression: string, self: unknown): unknown {
  if (!expressions.has(expression)) expressions.set(expression, parsed(expression))
  try {
    return expressions.get(expression)?.({self})
  } catch (error) {
    return error instanceof Error && RE_BAD_TEXT.test(error.message) ? false : undefined
  }
}

/** What a conversion says of a text that the API server cannot convert either; `0` is a duration for Go. */
const RE_BAD_TEXT = /^Invalid (?:duration|timestamp) string: (?!'?[+-]?0'?$)/m

function parsed(expression: string): ParseResult | undefined {
  try {
    return environment.parse(expression)
  } catch {
    return undefined
  }
}

/** CEL tells integers from other numbers by their type. */
function celOf(value: unknown, schema: Schema | undefined): unknown {
  if (typeof value === 'number') {
    return Number.isInteger(value) && schema?.type !== 'number' ? BigInt(value) : value
  }
  if (Array.isArray(value)) return value.map((item) => celOf(item, schema?.items))
  if (!isObject(value)) return value
  const {properties = {}, additionalProperties} = schema ?? {}
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, celOf(inner, properties[name] ?? others)])
  )
}
