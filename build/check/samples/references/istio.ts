import {isObject, type Resource, type ValuePath, valueAt} from '../kubernetes/resource.ts'
import {fieldsAt, objectsAt, textOf, textsAt} from './fields.ts'
import {serviceOf} from './hosts.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import {labelled, podSelector} from './selectors.ts'
import {meets, type Shown, selects} from './shown.ts'

/** The references of Istio's own resources. */
export const istio: ReferenceRule = (resource, shown) => {
  switch (resource.kind) {
    case 'VirtualService':
      return [...gateways(resource, shown), ...destinations(resource, shown)]
    case 'DestinationRule':
      return subsets(resource, shown)
    case 'Gateway':
      return [
        ...podSelector(resource, 'spec.selector', shown),
        ...textsAt(resource.value, 'spec.servers[].tls.credentialName').map(({path, text}) => ({
          path,
          kind: 'Secret',
          name: text,
          namespace: undefined,
          exists: shown.has(['Secret'], text, undefined),
          known: shown.names(['Secret'])
        }))
      ]
    case 'Sidecar':
    case 'EnvoyFilter':
      return podSelector(resource, 'spec.workloadSelector.labels', shown)
    case 'AuthorizationPolicy':
    case 'PeerAuthentication':
    case 'RequestAuthentication':
    case 'Telemetry':
    case 'WasmPlugin':
      return [
        ...podSelector(resource, 'spec.selector.matchLabels', shown),
        ...objectsAt(resource.value, 'spec.targetRefs[]').flatMap((one) => target(one, resource, shown))
      ]
    default:
      return []
  }
}

function gateways({value, namespace}: Resource, shown: Shown): readonly Reference[] {
  return [...textsAt(value, 'spec.gateways[]'), ...textsAt(value, 'spec.http[].match[].gateways[]')].flatMap(
    ({path, text}): readonly Reference[] => {
      if (text === 'mesh') return []
      const [first = '', second] = text.split('/')
      const name = second ?? first
      const where = second === undefined ? namespace : first
      const exists = shown.find(['Gateway'], name, where).some(({group}) => group === 'networking.istio.io')
      const isCreated = shown.created.some((one) => one.kind === 'Gateway' && one.name === name)
      return [
        {
          path,
          kind: 'Gateway',
          name,
          namespace: where,
          exists: exists || isCreated,
          known: shown.names(['Gateway'])
        }
      ]
    }
  )
}

const routes = ['http[].route[]', 'tcp[].route[]', 'tls[].route[]'].map((one) => `spec.${one}.destination`)
const mirrors = ['spec.http[].mirror', 'spec.http[].mirrors[].destination']

function destinations(resource: Resource, shown: Shown): readonly Reference[] {
  return [...routes, ...mirrors]
    .flatMap((path) => objectsAt(resource.value, path))
    .flatMap(({path, object}) => {
      const host = textOf(object, 'host')
      const subset = textOf(object, 'subset')
      if (host === undefined) return []
      return [
        ...service(host, [...path, 'host'], resource, shown),
        ...port(host, valueAt(object, ['port', 'number']), [...path, 'port', 'number'], resource, shown),
        ...(subset === undefined ? [] : subsetOf(host, subset, [...path, 'subset'], resource, shown))
      ]
    })
}

function service(host: string, path: ValuePath, {namespace}: Resource, shown: Shown): readonly Reference[] {
  if (host.includes('*')) return []
  const own = serviceOf(host, namespace)
  const entries = shown.resources
    .filter(({kind}) => kind === 'ServiceEntry')
    .flatMap(({value}) => textsAt(value, 'spec.hosts[]').map(({text}) => text))
  const isEntry = entries.some((one) => one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))))
  return [
    {
      path,
      kind: own ? 'Service' : 'ServiceEntry',
      name: own?.name ?? host,
      namespace: own?.namespace,
      exists: isEntry || (own !== undefined && shown.has(['Service'], own.name, own.namespace)),
      known: own ? shown.names(['Service']) : entries
    }
  ]
}

function port(
  host: string,
  number: unknown,
  path: ValuePath,
  {namespace}: Resource,
  shown: Shown
): readonly Reference[] {
  const own = serviceOf(host, namespace)
  const services = own ? shown.find(['Service'], own.name, own.namespace) : []
  if (typeof number !== 'number' || !own || services.length === 0) return []
  const known = services.flatMap(({value}) =>
    fieldsAt(value, 'spec.ports[].port').map((one) => String(one.value))
  )
  return [
    {
      path,
      kind: 'Service',
      name: `${own.name}:${number}`,
      namespace: own.namespace,
      exists: known.includes(String(number)),
      known: known.map((one) => `${own.name}:${one}`)
    }
  ]
}

function subsetOf(
  host: string,
  subset: string,
  path: ValuePath,
  {namespace}: Resource,
  shown: Shown
): readonly Reference[] {
  const own = serviceOf(host, namespace)
  const rules = shown.resources.filter((one) => {
    const other = one.kind === 'DestinationRule' ? textsAt(one.value, 'spec.host')[0]?.text : undefined
    if (other === undefined) return false
    const its = serviceOf(other, one.namespace)
    return other === host || (own?.name === its?.name && meets(own?.namespace, its?.namespace))
  })
  const known = rules.flatMap(({value}) => textsAt(value, 'spec.subsets[].name').map(({text}) => text))
  return [
    {
      path,
      kind: 'DestinationRule',
      name: `${own?.name ?? host}/${subset}`,
      namespace: own?.namespace,
      exists: known.includes(subset),
      known: known.map((one) => `${own?.name ?? host}/${one}`)
    }
  ]
}

function subsets(resource: Resource, shown: Shown): readonly Reference[] {
  const [host] = textsAt(resource.value, 'spec.host')
  if (!host) return []
  const own = serviceOf(host.text, resource.namespace)
  const services = own ? shown.find(['Service'], own.name, own.namespace) : []
  const selectors = services.flatMap(({value}) => objectsAt(value, 'spec.selector').map(({object}) => object))
  const pods = shown.pods.filter(
    (pod) =>
      meets(pod.namespace, own?.namespace) && selectors.some((selector) => selects(selector, pod.labels))
  )
  const parts = objectsAt(resource.value, 'spec.subsets[]').flatMap(
    ({path, object}): readonly Reference[] => {
      const {labels} = object
      if (!isObject(labels) || services.length === 0) return []
      return [
        {
          path: [...path, 'labels'],
          kind: 'Pod',
          name: labelled(labels),
          namespace: own?.namespace,
          exists: pods.some((pod) => selects(labels, pod.labels)),
          known: []
        }
      ]
    }
  )
  return [...service(host.text, host.path, resource, shown), ...parts]
}

function target(
  {path, object}: {readonly path: ValuePath; readonly object: unknown},
  {namespace}: Resource,
  shown: Shown
): readonly Reference[] {
  const [kind, name] = [textOf(object, 'kind'), textOf(object, 'name')]
  if (kind === undefined || name === undefined || kind === 'GatewayClass') return []
  return [
    {
      path: [...path, 'name'],
      kind,
      name,
      namespace,
      exists: shown.has([kind], name, namespace),
      known: shown.names([kind])
    }
  ]
}
