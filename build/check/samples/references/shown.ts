import {isObject, type JsonObject, type Resource, valueAt} from '../kubernetes/resource.ts'
import type {Created, Labelled} from './created-things.ts'
import {installed, installedPods} from './installed.ts'

/** What the samples of a book show, for looking up. */
export interface Shown {
  readonly resources: readonly Resource[]
  readonly created: readonly Created[]
  /** Resources of a kind that may be meant by a name; all namespaces when none is said on either side. */
  readonly find: (
    kinds: readonly string[],
    name: string,
    namespace: string | undefined
  ) => readonly Resource[]
  /** Whether something of a kind is shown or created. */
  readonly has: (kinds: readonly string[], name: string, namespace: string | undefined) => boolean
  readonly names: (kinds: readonly string[]) => readonly string[]
  /** Labels of every pod that a workload makes. */
  readonly pods: readonly Labelled[]
}

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout', 'Job']

/** Gather what samples show. */
export function shownBy(resources: readonly Resource[], created: readonly Created[]): Shown {
  const all = [...installed, ...created, ...resources.flatMap(derivedFrom)]
  const byKind = Map.groupBy(resources, ({kind}) => kind)
  const of = (kinds: readonly string[]) => kinds.flatMap((kind) => byKind.get(kind) ?? [])

  const find: Shown['find'] = (kinds, name, namespace) =>
    of(kinds).filter((one) => one.name === name && meets(one.namespace, namespace))
  return {
    resources,
    created: all,
    find,
    has: (kinds, name, namespace) =>
      find(kinds, name, namespace).length > 0 ||
      all.some((one) => kinds.includes(one.kind) && one.name === name && meets(one.namespace, namespace)),
    names: (kinds) => [
      ...of(kinds).flatMap(({name}) => name ?? []),
      ...all.filter(({kind}) => kinds.includes(kind)).map(({name}) => name)
    ],
    pods: [...installedPods, ...resources.flatMap(podsOf)]
  }
}

/** Whether two namespaces can be the same one. */
export function meets(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** Labels that controllers give to pods and endpoints: a workload of the book does not show them. */
const RE_GIVEN =
  /^(?:(?:topology|service|security)\.istio\.io|istio\.io|topology\.kubernetes\.io|kubernetes\.io|linkerd\.io|rollouts-pod-template-hash|pod-template-hash|io\.kubernetes|io\.cilium)(?:[/.]|$)/

/** Whether labels are all among others; Cilium puts their source before them: `k8s:app`. */
export function selects(selector: JsonObject, labels: JsonObject): boolean {
  return Object.entries(selector).every(([key, value]) => {
    const name = key.replace(/^(?:k8s|any):/, '')
    return RE_GIVEN.test(name) || labels[name] === value
  })
}

function podsOf({kind, group, name, value, namespace}: Resource): readonly Labelled[] {
  const path = workloads.includes(kind)
    ? ['spec', 'template', 'metadata', 'labels']
    : kind === 'CronJob'
      ? ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels']
      : kind === 'Pod'
        ? ['metadata', 'labels']
        : kind === 'WorkloadEntry'
          ? ['spec', 'labels']
          : kind === 'WorkloadGroup'
            ? ['spec', 'metadata', 'labels']
            : undefined
  const labels = path && valueAt(value, path)
  if (kind === 'Gateway' && group === 'gateway.networking.k8s.io') {
    return [{labels: {'gateway.networking.k8s.io/gateway-name': name}, namespace}]
  }
  return isObject(labels) ? [{labels, namespace}] : []
}

/** What controllers make of a resource. */
function derivedFrom({kind, group, name, namespace, value}: Resource): readonly Created[] {
  if (kind === 'Certificate' && group === 'cert-manager.io') {
    const secret = valueAt(value, ['spec', 'secretName'])
    return typeof secret === 'string' ? [{kind: 'Secret', name: secret, namespace}] : []
  }
  if (kind === 'Canary' && group === 'flagger.app') {
    const target = valueAt(value, ['spec', 'targetRef', 'name'])
    const service = valueAt(value, ['spec', 'service', 'name']) ?? target
    return [
      ...copies('Deployment', target, namespace),
      ...copies('Service', service, namespace),
      ...(typeof service === 'string'
        ? ['Service', 'VirtualService', 'HTTPRoute'].map((one) => ({kind: one, name: service, namespace}))
        : [])
    ]
  }
  if (kind === 'Gateway' && group === 'gateway.networking.k8s.io' && name !== undefined) {
    return deployedFor(name, namespace)
  }
  if (kind === 'Bundle' && name !== undefined) return [{kind: 'ConfigMap', name, namespace: undefined}]
  return []
}

function copies(kind: string, name: unknown, namespace: string | undefined): readonly Created[] {
  return typeof name === 'string'
    ? ['primary', 'canary'].map((suffix) => ({kind, name: `${name}-${suffix}`, namespace}))
    : []
}

/** What a gateway controller deploys for a gateway. */
export function deployedFor(name: string, namespace: string | undefined): readonly Created[] {
  return [name, `${name}-istio`].flatMap((one) =>
    ['Service', 'Deployment', 'ServiceAccount'].map((kind) => ({kind, name: one, namespace}))
  )
}
