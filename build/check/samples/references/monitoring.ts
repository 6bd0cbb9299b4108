import {isObject, valueAt} from '../kubernetes/resource.ts'
import {objectsAt, textsAt} from './fields.ts'
import {installedServices} from './installed.ts'
import type {Reference, ReferenceRule} from './reference.ts'
import {labelled} from './selectors.ts'
import {meets, selects} from './shown.ts'

/** The services that a ServiceMonitor selects, and the ports that it names. */
export const serviceMonitors: ReferenceRule = ({kind, value, namespace}, shown) => {
  if (kind !== 'ServiceMonitor') return []
  const where = valueAt(value, ['spec', 'namespaceSelector']) === undefined ? namespace : undefined
  return objectsAt(value, 'spec.selector.matchLabels').flatMap(({path, object}): readonly Reference[] => {
    if (Object.keys(object).length === 0) return []
    const services = shown.resources.filter((one) => {
      const labels = valueAt(one.value, ['metadata', 'labels'])
      return (
        one.kind === 'Service' && meets(one.namespace, where) && isObject(labels) && selects(object, labels)
      )
    })
    const ports = services.flatMap((one) => textsAt(one.value, 'spec.ports[].name').map(({text}) => text))
    return [
      {
        path,
        kind: 'Service',
        name: labelled(object),
        namespace: where,
        exists: services.length > 0 || installedServices.some(({labels}) => selects(object, labels)),
        known: []
      },
      ...(services.length === 0 ? [] : textsAt(value, 'spec.endpoints[].port')).map(
        (port): Reference => ({
          path: port.path,
          kind: 'Service',
          name: `${labelled(object)}:${port.text}`,
          namespace: where,
          exists: ports.includes(port.text),
          known: ports.map((one) => `${labelled(object)}:${one}`)
        })
      )
    ]
  })
}
