import {type Problem, shownPath} from './problem.ts'
import {isObject, type Resource, type ValuePath, valueAt} from './resource.ts'

const template = ['spec', 'template', 'metadata', 'labels']

/**
 * Reports what the API server finds wrong between the fields of a workload, a service or a volume, or in a secret
 * (`samples/broken-rule`).
 */
export function problemsOfCoreRules(resource: Resource): readonly Problem[] {
  const {group, kind} = resource
  if (group === 'apps') return [...selector(resource), ...pod(resource, ['spec', 'template', 'spec'])]
  if (group === 'batch' && kind === 'Job') return pod(resource, ['spec', 'template', 'spec'])
  if (group === 'batch') return pod(resource, ['spec', 'jobTemplate', 'spec', 'template', 'spec'])
  if (kind === 'Pod' && group === '') return pod(resource, ['spec'])
  if (kind === 'Secret' && group === '') return data(resource)
  return kind === 'Service' && group === '' ? ports(resource) : []
}

function problem(path: ValuePath, message: string): Problem {
  return {rule: 'samples/broken-rule', path, message}
}

function selector({value}: Resource): readonly Problem[] {
  const wanted = valueAt(value, ['spec', 'selector', 'matchLabels'])
  const labels = valueAt(value, template)
  if (!isObject(wanted)) return []
  return Object.entries(wanted).flatMap(([name, text]) =>
    isObject(labels) && labels[name] === text
      ? []
      : [
          problem(
            ['spec', 'selector', 'matchLabels', name],
            `Unexpected selector \`${name}: ${text}\`, expected a label of \`${shownPath(template)}\``
          )
        ]
  )
}

function pod({value, kind}: Resource, path: ValuePath): readonly Problem[] {
  const spec = valueAt(value, path)
  if (!isObject(spec)) return []
  const lists = ['containers', 'initContainers'].flatMap((list) => {
    const containers = spec[list]
    return Array.isArray(containers)
      ? containers.map((container: unknown, index) => ({container, at: [...path, list, index]}))
      : []
  })
  const volumes = Array.isArray(spec['volumes']) ? spec['volumes'].map((one) => valueAt(one, ['name'])) : []
  const claims = valueAt(value, ['spec', 'volumeClaimTemplates'])
  const claimed = Array.isArray(claims) ? claims.map((one) => valueAt(one, ['metadata', 'name'])) : []
  const known = [...volumes, ...claimed]

  return [
    ...lists.flatMap(({container, at}) => [
      // An injector fills in the image of a sidecar that is only configured.
      ...(isObject(container) && container['image'] === undefined && container['name'] !== 'istio-proxy'
        ? [problem(at, `Unexpected container \`${container['name']}\` without \`image\`, expected it`)]
        : []),
      ...mounts(container, at, known)
    ]),
    ...((kind === 'Job' || kind === 'CronJob') &&
    !['Never', 'OnFailure'].includes(String(spec['restartPolicy']))
      ? [
          problem(
            path,
            `Unexpected \`${kind}\` with \`restartPolicy: ${spec['restartPolicy'] ?? 'Always'}\`, expected \`Never\` or \`OnFailure\``
          )
        ]
      : [])
  ]
}

function mounts(container: unknown, at: ValuePath, known: readonly unknown[]): readonly Problem[] {
  const list = valueAt(container, ['volumeMounts'])
  if (!Array.isArray(list)) return []
  return list.flatMap((mount, index) => {
    const name = valueAt(mount, ['name'])
    return known.includes(name)
      ? []
      : [
          problem(
            [...at, 'volumeMounts', index, 'name'],
            `Unexpected mount of volume \`${name}\`, expected one of \`volumes\``
          )
        ]
  })
}

/** Placeholders such as `<base64>` stand for what a reader puts there. */
function data({value}: Resource): readonly Problem[] {
  return Object.entries(Object(value['data'])).flatMap(([name, text]) => {
    if (typeof text !== 'string' || /[<>…]|\$\{/.test(text)) return []
    const plain = text.replaceAll(/\s/g, '')
    if (/^[A-Za-z0-9+/]*={0,2}$/.test(plain) && plain.length % 4 === 0) return []
    const message = `Unexpected value of \`data.${name}\`, expected Base64; plain text belongs to \`stringData\``
    return [problem(['data', name], message)]
  })
}

function ports({value}: Resource): readonly Problem[] {
  const list = valueAt(value, ['spec', 'ports'])
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown, index) => {
    const port = valueAt(one, ['port'])
    const at: ValuePath = ['spec', 'ports', index]
    if (typeof port === 'number' && (port < 1 || port > 65535)) {
      return [problem([...at, 'port'], `Unexpected port \`${port}\`, expected one of 1 to 65535`)]
    }
    return list.length > 1 && valueAt(one, ['name']) === undefined
      ? [problem(at, 'Unexpected port without `name`, expected one: the service has several ports')]
      : []
  })
}
