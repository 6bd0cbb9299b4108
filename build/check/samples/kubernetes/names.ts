import type {Problem} from './problem.ts'
import {isObject, type Resource} from './resource.ts'

/** Kinds whose names may hold more than those of DNS. */
const freeNames = new Set(['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'Group', 'User'])
/** Kinds that are sent to the server to be answered, and have no name. */
const RE_REVIEW = /(?:Review|Binding)$/

/**
 * Reports a resource without a name, and a name that the API server refuses (`samples/bad-name`).
 *
 * @see RFC 1123, and RFC 1035 for services
 */
export function problemsOfNames({kind, value}: Resource): readonly Problem[] {
  const {metadata} = value
  const {name, generateName} = isObject(metadata) ? metadata : {}
  if (name === undefined && generateName === undefined) {
    if (RE_REVIEW.test(kind)) return []
    const path = isObject(metadata) ? ['metadata'] : []
    const message = `Unexpected \`${kind}\` without \`metadata.name\`, expected a name`
    return [{rule: 'samples/bad-name', path, message}]
  }
  if (typeof name !== 'string' || freeNames.has(kind)) return []

  const isService = kind === 'Service'
  const label = isService ? /^[a-z]([-a-z0-9]*[a-z0-9])?$/ : /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/
  const most = isService || kind === 'Namespace' ? 63 : 253
  if (label.test(name) && name.length <= most) return []
  return [
    {
      rule: 'samples/bad-name',
      path: ['metadata', 'name'],
      message: `Unexpected name \`${name}\`, expected lower-case letters, digits and \`-\`${isService ? ', beginning with a letter' : ''}, at most ${most}`
    }
  ]
}
