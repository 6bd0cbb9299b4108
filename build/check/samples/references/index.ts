import type {Finding} from '../finding.ts'
import type {Resource} from '../kubernetes/resource.ts'
import {nearest} from '../nearest.ts'
import {gatewayApi} from './gateway-api.ts'
import {istio} from './istio.ts'
import {serviceMonitors} from './monitoring.ts'
import {namedTargets, podNames, rolloutServices} from './names.ts'
import {namespaces} from './namespaces.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import {podSelectors} from './selectors.ts'
import type {Shown} from './shown.ts'

/** Rules for the kinds of a group. */
const byGroup: Readonly<Record<string, readonly ReferenceRule[]>> = {
  'networking.istio.io': [istio],
  'security.istio.io': [istio],
  'telemetry.istio.io': [istio],
  'extensions.istio.io': [istio],
  'gateway.networking.k8s.io': [gatewayApi],
  'monitoring.coreos.com': [serviceMonitors]
}

const rules: readonly ReferenceRule[] = [podSelectors, podNames, namedTargets, rolloutServices, namespaces]

/**
 * Warns of a reference to something that no sample of the book shows (`samples/dangling-reference`).
 *
 * @param resource
 *   Whose references to follow.
 * @param shown
 *   What the samples show.
 * @param external
 *   What the book declares not to show: `Kind/name` or `Kind/namespace/name`, with `*` for anything.
 */
export function danglingReferences(
  resource: Resource,
  shown: Shown,
  external: readonly string[]
): readonly Finding[] {
  return [...(byGroup[resource.group] ?? []), ...rules]
    .flatMap((rule) => rule(resource, shown))
    .filter((one) => !one.exists && !external.some((pattern) => declares(pattern, one)))
    .map((one) => finding(one, resource))
}

function finding({path, kind, name, namespace, known}: Reference, {at}: Resource): Finding {
  const guess = nearest(name, known)
  const where = namespace === undefined ? '' : ` in namespace \`${namespace}\``
  return {
    rule: 'samples/dangling-reference',
    severity: 'warning',
    message: `Unexpected reference to \`${kind}\` \`${name}\`${where}, expected one that a sample of the book shows`,
    hint: guess
      ? `Did you mean \`${guess}\`?`
      : `Declare it in \`book.yaml\`: \`samples: {external: ["${kind}/${name}"]}\``,
    ...at(path)
  }
}

function declares(pattern: string, {kind, name, namespace}: Reference): boolean {
  const expression = new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`
  )
  return expression.test(`${kind}/${name}`) || expression.test(`${kind}/${namespace ?? ''}/${name}`)
}
