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
  /** Why locations could not be read, so far. */
  readonly failures: ReadonlyMap<string, string>
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
  const failures = new Map<string, string>()
  const indices = await Promise.all(locations.map(async (one) => parse(await read(one, indexOf(one)))))

  /** One that failed is not asked again. */
  async function read(location: string, file: string): Promise<string | undefined> {
    if (failures.has(location)) return undefined
    try {
      return await readSchema(file)
    } catch (error) {
      failures.set(location, reasonOf(error))
      return undefined
    }
  }

  async function find(version: Version, channel: string | undefined): Promise<ResourceSchema | undefined> {
    const places = [
      ...(channel ? locations.map((location) => ({location, template: inChannel(location, channel)})) : []),
      ...locations.map((location) => ({location, template: location}))
    ]
    for (const {location, template} of places) {
      const text = await read(location, locationOf(template, version))
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
    index: indices.flatMap(entriesOf),
    failures
  }
}

/** `fetch` says why in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
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
