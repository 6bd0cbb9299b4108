import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import type {Files, SchemaFiles} from '../model/world.ts'
import type {FetchText} from './fetch-text.ts'
import {hashOf} from './hash.ts'
import {createRecorder, type Recorder} from './recorder.ts'

/** The location of the schemas that come with the pipeline. */
export const ownSchemas = 'default'

const bundle = new URL('../../assets/schemas/', import.meta.url)
const decompress = promisify(brotliDecompress)

/**
 * Schemas from the book's folder, from folders that the environment names, and from the pipeline's own
 * bundle.
 *
 * @param files
 *   The book's folder.
 * @param environment
 *   `SCHEMA_LOCATIONS` holds templates with blanks or commas between them, relative to the working
 *   directory, or addresses; they go before the bundle.
 * @param fetchText
 *   Reads addresses; without it, as in a book that does not allow the network, there is nothing at them.
 * @param recorder
 *   Told of what is read outside of the book's folder.
 */
export function createSchemaFiles(
  files: Files,
  environment: Readonly<Record<string, string | undefined>>,
  fetchText?: FetchText,
  recorder: Pick<Recorder, 'note' | 'spoil'> = createRecorder()
): SchemaFiles {
  const {SCHEMA_LOCATIONS: named = ''} = environment
  const locations = named.split(/[,\s]+(?![^{]*\}\})/).filter((one) => one !== '')
  const groups = new Map<string, Promise<Readonly<Record<string, unknown>> | undefined>>()

  async function readOwn(path: string): Promise<string | undefined> {
    if (path === 'index.json') return unpack('index.json.br')
    const at = path.lastIndexOf('/')
    const group = path.slice(0, at)
    const known = groups.get(group) ?? unpack(`${group}.json.br`).then((text) => text && JSON.parse(text))
    groups.set(group, known)
    const schema = (await known)?.[path.slice(at + 1)]
    return schema === undefined ? undefined : JSON.stringify(schema)
  }

  /** What a server answered is kept; that it did not answer is not. */
  async function fetched(location: string, fetchFrom: FetchText): Promise<string | undefined> {
    try {
      return await fetchFrom(location)
    } catch (error) {
      recorder.spoil()
      throw error
    }
  }

  return {
    schemaLocations: [...locations, ownSchemas],
    async readSchema(location) {
      if (location.startsWith(`${ownSchemas}/`)) return readOwn(location.slice(ownSchemas.length + 1))
      if (/^https?:\/\//.test(location)) return fetchText && fetched(location, fetchText)
      if (locations.some((one) => location.startsWith(one.split('{{')[0]?.replace(/\/$/, '') ?? one))) {
        const found = await readFile(location).catch(() => undefined)
        recorder.note('outside', location, found ? hashOf(found) : null)
        return found && new TextDecoder().decode(found)
      }
      const bytes = await files.read(location)
      return bytes && new TextDecoder().decode(bytes)
    }
  }
}

async function unpack(name: string): Promise<string | undefined> {
  const bytes = await readFile(new URL(name, bundle)).catch(() => undefined)
  return bytes && (await decompress(bytes)).toString()
}
