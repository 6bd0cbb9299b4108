import {type JsonObject, type Resource, valueAt} from '../kubernetes/resource.ts'
import {objectsAt} from './fields.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import {meets, type Shown, selects} from './shown.ts'

/** Labels in a name: `app=catalog,version=v2`. */
export function labelled(labels: JsonObject): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',')
}

/** The pods that a selector at a path must find; an empty one finds all. */
export function podSelector({value, namespace}: Resource, path: string, shown: Shown): readonly Reference[] {
  return objectsAt(value, path).flatMap(({path: at, object}): readonly Reference[] => {
    if (Object.keys(object).length === 0) return []
    const texts = Object.values(object).every((one) => typeof one === 'string')
    if (!texts) return []
    return [
      {
        path: at,
        kind: 'Pod',
        name: labelled(object),
        namespace,
        exists: shown.pods.some((pod) => meets(pod.namespace, namespace) && selects(object, pod.labels)),
        known: []
      }
    ]
  })
}

/** Where each kind says which pods it is about. */
const selectorOf: Readonly<Record<string, readonly string[]>> = {
  '/Service': ['spec.selector'],
  'policy/PodDisruptionBudget': ['spec.selector.matchLabels'],
  'networking.k8s.io/NetworkPolicy': ['spec.podSelector.matchLabels'],
  'cilium.io/CiliumNetworkPolicy': ['spec.endpointSelector.matchLabels'],
  'policy.linkerd.io/Server': ['spec.podSelector.matchLabels'],
  'monitoring.coreos.com/PodMonitor': ['spec.selector.matchLabels']
}

/** Selectors of pods outside of Istio. */
export const podSelectors: ReferenceRule = (resource, shown) => {
  const {group, kind, value} = resource
  // A monitor says itself in which namespaces it looks.
  const elsewhere = valueAt(value, ['spec', 'namespaceSelector']) !== undefined
  return (selectorOf[`${group}/${kind}`] ?? []).flatMap((path) =>
    podSelector(elsewhere ? {...resource, namespace: undefined} : resource, path, shown)
  )
}
