import type {SchemaFiles} from '../../../model/world.ts'
import {inChannel, indexOf, locationOf, type Version} from './locations.ts'
import {isObject} from './resource.ts'
import type {ResourceSchema} from './schema.ts'

/** What an index knows of a version of a kind. */
export interface IndexEntry extends Version {
  /** Where the schema was taken from: `istio/istio@1.30.3:manifests/…`. */
  readonly source: string | undefined
  readonly served: boolean
  readonly deprecated: boolean
}

/** The schemas of a book. */
export interface SchemaLibrary {
  /** The schema of a resource, of a channel first when there is one. */
  readonly schemaOf: (version: Version, channel?: string) => Promise<ResourceSchema | undefined>
  /** Every version that the locations list. */
  readonly index: readonly IndexEntry[]
}

/**
 * Open the schemas at some locations.
 *
 * @param locations
 *   Templates, the first that has a schema wins.
 * @param files
 *   Reads them.
 */
export async function openLibrary(
  locations: readonly string[],
  {readSchema}: SchemaFiles
): Promise<SchemaLibrary> {
  const schemas = new Map<string, Promise<ResourceSchema | undefined>>()
  const indices = await Promise.all(locations.map(async (one) => parse(await readSchema(indexOf(one)))))

  async function find(version: Version, channel: string | undefined): Promise<ResourceSchema | undefined> {
    const places = [...(channel ? locations.map((one) => inChannel(one, channel)) : []), ...locations]
    for (const place of places) {
      const text = await readSchema(locationOf(place, version))
      // Files of the book or of the tool; their form is that of a definition's schema.
      if (text !== undefined) return parse(text) as ResourceSchema | undefined
    }
    return undefined
  }

  return {
    schemaOf(version, channel) {
      const key = [channel ?? '', version.apiVersion, version.kind].join(' ')
      const found = schemas.get(key) ?? find(version, channel)
      schemas.set(key, found)
      return found
    },
    index: indices.flatMap(entriesOf)
  }
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entriesOf(index: unknown): readonly IndexEntry[] {
  if (!isObject(index)) return []
  return Object.entries(index).map(([key, value]): IndexEntry => {
    const at = key.lastIndexOf('/')
    const {source, served, deprecated} = isObject(value) ? value : {}
    return {
      apiVersion: key.slice(0, at),
      kind: key.slice(at + 1),
      source: typeof source === 'string' ? source : undefined,
      served: served !== false,
      deprecated: deprecated === true
    }
  })
}
