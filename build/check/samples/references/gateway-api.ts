import {type JsonObject, type Resource, type ValuePath, valueAt} from '../kubernetes/resource.ts'
import {fieldsAt, objectsAt, textOf, textsAt} from './fields.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import type {Shown} from './shown.ts'

interface Named {
  readonly path: ValuePath
  readonly object: JsonObject
}

/** The references of routes: to their parents, and to services with their ports. */
export const gatewayApi: ReferenceRule = (resource, shown) => {
  const {kind, value} = resource
  if (kind === 'Gateway') {
    return objectsAt(value, 'spec.listeners[].tls.certificateRefs[]').flatMap((one) =>
      textOf(one.object, 'kind') === undefined || textOf(one.object, 'kind') === 'Secret'
        ? named('Secret', one, resource, shown)
        : []
    )
  }
  if (!kind.endsWith('Route')) return []
  return [
    ...objectsAt(value, 'spec.parentRefs[]').flatMap((one) => parent(one, resource, shown)),
    ...objectsAt(value, 'spec.rules[].backendRefs[]').flatMap((one) => backend(one, resource, shown)),
    ...objectsAt(value, 'spec.rules[].filters[].requestMirror.backendRef').flatMap((one) =>
      backend(one, resource, shown)
    )
  ]
}

function parent(one: Named, resource: Resource, shown: Shown): readonly Reference[] {
  const kind = textOf(one.object, 'kind') ?? 'Gateway'
  const section = textOf(one.object, 'sectionName')
  const found = named(kind, one, resource, shown)
  const [first] = found
  if (kind !== 'Gateway' || section === undefined || !first?.exists) return found

  const gateways = shown.find(['Gateway'], first.name, first.namespace)
  const listeners = gateways.flatMap(({value}) =>
    textsAt(value, 'spec.listeners[].name').map(({text}) => text)
  )
  return [
    ...found,
    {
      ...first,
      path: [...one.path, 'sectionName'],
      name: `${first.name}/${section}`,
      exists: gateways.length === 0 || listeners.includes(section),
      known: listeners.map((listener) => `${first.name}/${listener}`)
    }
  ]
}

function backend(one: Named, resource: Resource, shown: Shown): readonly Reference[] {
  const kind = textOf(one.object, 'kind') ?? 'Service'
  // What is no object of its own, such as a host name.
  if (!['Service', 'ServiceImport', 'Backend'].includes(kind)) return []
  const found = named(kind, one, resource, shown)
  const [first] = found
  const port = valueAt(one.object, ['port'])
  if (kind !== 'Service' || port === undefined || !first?.exists) return found

  const services = shown.find(['Service'], first.name, first.namespace)
  const ports = services.flatMap(({value}) =>
    fieldsAt(value, 'spec.ports[].port').map((two) => String(two.value))
  )
  return [
    ...found,
    {
      ...first,
      path: [...one.path, 'port'],
      name: `${first.name}:${port}`,
      exists: services.length === 0 || ports.includes(String(port)),
      known: ports.map((two) => `${first.name}:${two}`)
    }
  ]
}

function named(kind: string, {path, object}: Named, resource: Resource, shown: Shown): readonly Reference[] {
  const name = textOf(object, 'name')
  if (name === undefined) return []
  const namespace = textOf(object, 'namespace') ?? resource.namespace
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
