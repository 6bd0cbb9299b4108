import type {Root} from 'hast'
import type {Asset} from '../model/book.ts'
import {elementsIn} from '../model/elements-in.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {ContentDocument} from './content-document.ts'
import type {PackageFile} from './package.ts'
import {attributeValue} from './xhtml.ts'

const scheme = 'asset:'

/** Folder of pictures in the package. */
const folder = 'images/'

/**
 * Point pictures at files in the package, which are called as the book calls its assets.
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
    const name = source.slice(scheme.length)
    const asset = source.startsWith(scheme) ? assets.get(name) : undefined
    if (asset === undefined) {
      parent.children[position] = {type: 'text', value: String(node.properties['alt'] ?? '')}
      return
    }
    node.properties['src'] = `${folder}${name}`
    node.properties['alt'] ??= ''
    // A drawing may be 226.77 px wide, but XHTML takes whole numbers only.
    node.properties['width'] = Math.round(Number(node.properties['width'] ?? asset.width))
    // No height: converters make a rule of it, which squeezes a picture that is narrower on a small screen.
    delete node.properties['height']
  })
}

/**
 * Find the pictures that a package must carry.
 *
 * @param documents
 *   With pictures linked.
 * @returns
 *   Names of assets in use, in order of first appearance.
 */
export function picturesIn(documents: readonly ContentDocument[]): readonly string[] {
  const used = new Set<string>()
  for (const {children} of documents) {
    for (const {tagName, properties} of elementsIn(children)) {
      const source = String(properties['src'] ?? '')
      if (tagName === 'img' && source.startsWith(folder)) used.add(source.slice(folder.length))
    }
  }
  return [...used]
}

/** What stands before the source of a picture in a written document: a `<` always begins a tag there. */
const picture = /(<img(?: [^\s=]+="[^"]*")*? src=")([^"]*)/g

/**
 * Call pictures otherwise in written documents.
 *
 * @param names
 *   For names of assets of the book, those of their files.
 * @returns
 *   Gives what `toXhtml` wrote with the names of files.
 */
export function pictureNamer(names: ReadonlyMap<string, string>): (xhtml: string) => string {
  const sources = new Map(
    [...names].map(([name, file]) => [attributeValue(folder + name), attributeValue(folder + file)])
  )
  return (xhtml) =>
    xhtml.replaceAll(picture, (_, before: string, source: string) => before + (sources.get(source) ?? source))
}

/**
 * A picture as a file of the package.
 *
 * @param position
 *   Among the pictures of the package, from 0.
 */
export function pictureFile({name, mediaType, bytes}: Asset, position: number): PackageFile {
  return {id: `image-${position + 1}`, name: folder + name, mediaType, bytes}
}
