import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join, posix, resolve} from 'node:path'
import {brotliCompressSync, constants} from 'node:zlib'

const output = resolve(import.meta.dirname, '../assets/schemas')

/** Where schemas of an owner come from under another licence than Apache-2.0. */
const licences: Readonly<Record<string, string>> = {
  hashicorp: 'MPL-2.0',
  datreeio: 'MIT (catalogue), Apache-2.0 (Cilium)'
}

interface IndexEntry {
  readonly file: string
  readonly source: string
}

/**
 * Bundle a folder of JSON Schemas, laid out as kubeconform wants it, with an `index.json`.
 *
 * The schemas of a folder become one compressed file without descriptions, so that a check reads only
 * the groups that a book uses.
 */
async function bundle(folder: string): Promise<void> {
  await rm(output, {recursive: true, force: true})
  const files = (await readdir(folder, {recursive: true, encoding: 'utf8'})).toSorted()
  const byFolder = Map.groupBy(
    files.filter((file) => file.endsWith('.json') && file.includes('/')),
    (file) => posix.dirname(file)
  )

  for (const [name, members] of byFolder) {
    const schemas = await Promise.all(
      members.map(async (file) => [
        posix.basename(file),
        lean(JSON.parse(await readFile(join(folder, file), 'utf8')))
      ])
    )
    await writeCompressed(`${name}.json.br`, JSON.stringify(Object.fromEntries(schemas)))
  }

  const index: Readonly<Record<string, IndexEntry>> = JSON.parse(
    await readFile(join(folder, 'index.json'), 'utf8')
  )
  await writeCompressed('index.json.br', JSON.stringify(index))
  await writeFile(join(output, 'README.md'), readme(Object.values(index)))
}

/** A schema without what only people read. */
function lean(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((one) => lean(one))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([key, inner]) => isNames || (key !== '$schema' && !(key === 'description' && typeof inner === 'string'))
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, lean(inner, key === 'properties' && !isNames)]))
}

async function writeCompressed(name: string, text: string): Promise<void> {
  const path = join(output, name)
  await mkdir(dirname(path), {recursive: true})
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22}
  await writeFile(path, brotliCompressSync(text, {params}))
}

function readme(entries: readonly IndexEntry[]): string {
  const bySource = Map.groupBy(entries, ({source}) => source)
  const rows = [...bySource].map(([source, members]) => {
    const groups = new Set(members.map(({file}) => posix.dirname(file)))
    const licence = licences[source.split('/')[0] ?? ''] ?? 'Apache-2.0'
    return `| ${[...groups].join(', ')} | ${source} | ${licence} |`
  })

  return `<!-- Written by \`node scripts/bundle-schemas.ts\`. -->
# Schemas

JSON Schemas of Kubernetes and of custom resources, made from the \`openAPIV3Schema\` of their definitions, without descriptions. One file holds the schemas of a group; \`experimental/\` has the experimental channel of Gateway API, \`k8s-1.30/\` the resources of Kubernetes 1.30. They stay under the licences of their sources.

| groups | source | licence |
|---|---|---|
${rows.toSorted().join('\n')}
`
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Expected the folder with the schemas and their `index.json`')
await bundle(resolve(folder))
