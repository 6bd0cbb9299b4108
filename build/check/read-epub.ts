import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {labelsIn} from './content/drawing-labels.ts'
import type {DocumentFacts, EpubFacts, ManifestItem, MetadataFact} from './epub-facts.ts'
import {readDocument} from './read-epub-document.ts'
import {readNavigation, readNcx} from './read-epub-navigation.ts'
import {readZip} from './read-zip.ts'
import {attributeOf, childrenOf, descendants, textOf} from './xml.ts'

/**
 * Read the facts out of an EPUB.
 *
 * @param bytes
 *   The file.
 * @returns
 *   Facts; of what is missing or malformed, the empty kind.
 * @throws
 *   When the bytes are no archive, or its container or package document cannot be read: a package that was
 *   just written has both.
 */
export function readEpub(bytes: Uint8Array): EpubFacts {
  const archive = readZip(bytes)
  const text = (path: string): string => new TextDecoder().decode(archive.get(path))
  const container = fromXml(text('META-INF/container.xml'))
  const packagePath = attributeOf(descendants(container, 'rootfile')[0], 'full-path') ?? ''
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1)
  const opf = fromXml(text(packagePath))

  const manifest = manifestOf(opf)
  const contents = new Map(
    [...archive].flatMap(([path, content]) =>
      path.startsWith(folder) && path !== packagePath ? [[path.slice(folder.length), content] as const] : []
    )
  )
  const malformed: {name: string; reason: string}[] = []
  const trees = new Map<string, Root>()
  for (const {name, mediaType} of manifest) {
    const content = contents.get(name)
    if (content === undefined || !/^application\/(?:xhtml\+xml|x-dtbncx\+xml)$/.test(mediaType)) continue
    try {
      trees.set(name, fromXml(new TextDecoder().decode(content)))
    } catch (error) {
      malformed.push({name, reason: reasonOf(error)})
    }
  }

  return {
    packed: bytes.length,
    sizes: new Map([...contents].map(([name, content]) => [name, content.length])),
    metadata: metadataOf(opf),
    manifest,
    spine: descendants(opf, 'itemref').flatMap((item) => {
      if (attributeOf(item, 'linear') === 'no') return []
      const name = manifest.find(({id}) => id === attributeOf(item, 'idref'))?.name
      return name === undefined ? [] : [name]
    }),
    documents: documentsOf(trees),
    navigation: {
      ...readNavigation(trees.get(manifest.find(({properties}) => properties.includes('nav'))?.name ?? '')),
      ncx: readNcx(trees.get(manifest.find(({mediaType}) => mediaType.includes('ncx'))?.name ?? ''))
    },
    malformed,
    drawings: new Map(
      manifest.flatMap(({name, mediaType}) =>
        mediaType === 'image/svg+xml'
          ? [[name, labelsIn(new TextDecoder().decode(contents.get(name)))] as const]
          : []
      )
    ),
    stylesheets: new Map(
      manifest.flatMap(({name, mediaType}) =>
        mediaType === 'text/css' ? [[name, new TextDecoder().decode(contents.get(name))] as const] : []
      )
    )
  }
}

/** What the parser said, without the excerpt below it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  return line
}

function documentsOf(trees: ReadonlyMap<string, Root>): ReadonlyMap<string, DocumentFacts> {
  return new Map([...trees].map(([name, tree]) => [name, readDocument(tree, name)]))
}

function manifestOf(opf: Root): readonly ManifestItem[] {
  return descendants(opf, 'item').map((item) => ({
    id: attributeOf(item, 'id') ?? '',
    name: decodeURIComponent(attributeOf(item, 'href') ?? ''),
    mediaType: attributeOf(item, 'media-type') ?? '',
    properties: attributeOf(item, 'properties')?.split(/\s+/) ?? []
  }))
}

function metadataOf(opf: Root): readonly MetadataFact[] {
  return descendants(opf, 'metadata')
    .flatMap(childrenOf)
    .map((element: Element) => ({
      name: attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? element.name,
      value: attributeOf(element, 'content') ?? textOf(element),
      refines: attributeOf(element, 'refines')?.replace(/^#/, '')
    }))
}
