import {nearest} from '../nearest.ts'
import type {Problem} from './problem.ts'
import {isObject} from './resource.ts'

const heads = ['apiVersion', 'kind'] as const

/**
 * Reports a document that is nearly a resource: one of `apiVersion` and `kind` is not there, or is not a text
 * (`samples/missing-field`, `samples/wrong-type`). Only `metadata` tells it from other files.
 */
export function problemsOfHead(value: unknown): readonly Problem[] {
  if (!isObject(value) || !isObject(value['metadata'])) return []
  const own = Object.keys(value)
  if (!heads.some((name) => typeof value[name] === 'string')) return []

  return heads.flatMap((name): readonly Problem[] => {
    if (typeof value[name] === 'string') return []
    if (Object.hasOwn(value, name)) {
      const message = `Unexpected value of \`${name}\`, expected a text`
      return [{rule: 'samples/wrong-type', path: [name], message}]
    }
    const guess = nearest(name, own)
    return [
      {
        rule: 'samples/missing-field',
        path: guess === undefined ? [] : [guess],
        message: `Unexpected resource without \`${name}\`, expected it: it is required`,
        hint: guess && `Did you mean \`${name}\` instead of \`${guess}\`?`
      }
    ]
  })
}
