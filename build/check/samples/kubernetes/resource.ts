import type {Document} from 'yaml'
import type {Sample} from '../../../model/sample.ts'
import type {Finding} from '../finding.ts'
import {hasContent, offsetOfPath, type YamlStream} from '../languages/yaml.ts'

/** A path into a value: names of members, positions of elements. */
export type ValuePath = readonly (string | number)[]

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** An object of Kubernetes in a sample. */
export interface Resource {
  readonly apiVersion: string
  readonly kind: string
  /** Empty for the core. */
  readonly group: string
  readonly name: string | undefined
  readonly namespace: string | undefined
  readonly value: JsonObject
  readonly sample: Sample
  /** Where a member's key, or an element, stands in the sample. */
  readonly at: (path: ValuePath) => Pick<Finding, 'line' | 'column'>
}

/** A document that is not a resource. */
export interface OtherDocument {
  readonly value: unknown
  readonly at: Resource['at']
}

/** What the documents of a sample are. */
export interface Documents {
  readonly resources: readonly Resource[]
  readonly others: readonly OtherDocument[]
}

/** Find the resources in the documents of a sample, also inside `List`. */
export function documentsOf({documents, pointOf}: YamlStream, sample: Sample): Documents {
  const resources: Resource[] = []
  const others: OtherDocument[] = []

  for (const document of documents) {
    if (!hasContent(document) || document.errors.length > 0) continue
    const value = contentOf(document)
    const at = (path: ValuePath) => pointOf(offsetOfPath(document, path))
    const found = resourcesIn(value, [], sample, at)
    if (found.length > 0) resources.push(...found)
    else others.push({value, at})
  }
  return {resources, others}
}

function contentOf(document: Document): unknown {
  try {
    return document.toJS()
  } catch {
    // An alias without anchor, which has been reported.
    return undefined
  }
}

function resourcesIn(
  value: unknown,
  path: ValuePath,
  sample: Sample,
  at: Resource['at']
): readonly Resource[] {
  if (!isObject(value)) return []
  const {apiVersion, kind, metadata, items} = value
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return []
  if (kind.endsWith('List') && Array.isArray(items)) {
    // In a `DeploymentList` everything is a deployment without saying so.
    const common = kind === 'List' ? {} : {apiVersion, kind: kind.replace(/List$/, '')}
    return items.flatMap((item, index) =>
      resourcesIn(isObject(item) ? {...common, ...item} : item, [...path, 'items', index], sample, at)
    )
  }

  const {name, namespace} = isObject(metadata) ? metadata : {}
  return [
    {
      apiVersion,
      kind,
      group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '',
      name: typeof name === 'string' ? name : undefined,
      namespace: typeof namespace === 'string' ? namespace : undefined,
      value,
      sample,
      at: (inner) => at([...path, ...inner])
    }
  ]
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path; `undefined` when nothing does. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce(
    (inner: unknown, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value
  )
}
