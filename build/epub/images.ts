import type {Root} from 'hast'
import type {Asset} from '../model/book.ts'
import {elementsIn} from '../model/elements-in.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {ContentDocument} from './content-document.ts'

const scheme = 'asset:'

/** Folder of pictures in the package. */
const folder = 'images/'

/**
 * Point pictures at their files in the package.
 *
 * A picture whose asset is missing leaves its alternative text behind: it was reported where it could not
 * be read, and a package must not name files it does not have.
 *
 * @param tree
 *   Part of a chapter; edited.
 * @param assets
 *   Of the book, by name.
 */
export function linkImages(tree: Root, assets: ReadonlyMap<string, Asset>): void {
  visitElements(tree, (node, position, parent) => {
    if (node.tagName !== 'img' || parent === undefined || position === undefined) return
    const source = String(node.properties['src'] ?? '')
    const asset = source.startsWith(scheme) ? assets.get(source.slice(scheme.length)) : undefined
    if (asset === undefined) {
      parent.children[position] = {type: 'text', value: String(node.properties['alt'] ?? '')}
      return
    }
    node.properties['src'] = `${folder}${asset.name}`
    node.properties['alt'] ??= ''
    // No height: converters make a rule of it, which squeezes a picture that is narrower on a small screen.
    node.properties['width'] ??= Math.round(asset.width)
    delete node.properties['height']
  })
}

/**
 * Find the assets that a package must carry.
 *
 * @param documents
 *   With pictures linked.
 * @param assets
 *   Of the book, by name.
 * @returns
 *   Assets in use, in order of first appearance.
 */
export function assetsIn(
  documents: readonly ContentDocument[],
  assets: ReadonlyMap<string, Asset>
): readonly Asset[] {
  // A flavour may call an asset otherwise than the trees of the book do.
  const byName = new Map([...assets.values()].map((asset) => [asset.name, asset]))
  const used = new Set<Asset>()
  for (const {children} of documents) {
    for (const node of elementsIn(children)) {
      const source = String(node.properties['src'] ?? '')
      const asset = source.startsWith(folder) ? byName.get(source.slice(folder.length)) : undefined
      if (asset !== undefined) used.add(asset)
    }
  }
  return [...used]
}
