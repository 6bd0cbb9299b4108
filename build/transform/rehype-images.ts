import {hash} from 'node:crypto'
import {posix} from 'node:path'
import type {Element, Parents, Root} from 'hast'
import {visitParents} from 'unist-util-visit-parents'
import type {VFile} from 'vfile'
import type {Asset} from '../model/book.ts'
import type {Files} from '../model/world.ts'
import {type Image, readImage} from './image-bytes.ts'
import {error, type Problem} from './messages.ts'
import {nearest} from './nearest.ts'

/** Configuration. */
export interface Options {
  /** Where images are read from. */
  readonly files: Files
  /** Takes every image that is shown, by its name. */
  readonly assets: Map<string, Asset>
}

/**
 * Make every `img` show an asset of the book: `src="asset:image-3f2a….png"`, with its natural size.
 *
 * Addresses are relative to the Markdown file. Nothing is fetched, and nothing outside the book's
 * folder is read. The text alternative of an image that cannot be shown stays in its place.
 *
 * Errors: `images/missing`, `images/outside`, `images/remote`, `images/data`, `images/unusable`.
 *
 * @param options
 *   Configuration.
 */
export default function rehypeImages(options: Options) {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const images: Array<{image: Element; ancestors: readonly Parents[]}> = []
    visitParents(tree, 'element', (node, ancestors) => {
      if (node.tagName === 'img') images.push({image: node, ancestors: [...ancestors]})
    })

    for (const {image, ancestors} of images) {
      const source = String(image.properties['src'] ?? '')
      const found = await find(source, file.path, options.files)
      if ('message' in found) {
        error(file, {...found, place: image.position})
        leaveWords(image, source, ancestors)
        continue
      }
      const asset = assetOf(found)
      options.assets.set(asset.name, asset)
      image.properties = {
        src: `asset:${asset.name}`,
        alt: String(image.properties['alt'] ?? ''),
        width: asset.width,
        height: asset.height
      }
    }
  }
}

async function find(source: string, from: string, files: Files): Promise<Image | Omit<Problem, 'place'>> {
  if (/^(?:https?:)?\/\//i.test(source)) {
    return {
      rule: 'images/remote',
      message: `Unexpected address \`${source}\`, expected a file in the book’s folder`,
      hint: 'Download the image, and write `![…](figures/…)`'
    }
  }
  if (/^data:/i.test(source)) {
    return {
      rule: 'images/data',
      message: 'Unexpected image inside the text, expected the name of a file',
      hint: 'Save the image as a file, and write `![…](figures/…)`'
    }
  }
  const path = posix.join(posix.dirname(from), decoded(source))
  const fromRoot = source.startsWith('/') ? decoded(source).slice(1) : undefined
  if (fromRoot !== undefined && (await files.read(fromRoot))) {
    return {
      rule: 'images/outside',
      message: `Unexpected image \`${source}\`, expected a path relative to this file`,
      hint: `Write \`![…](${inMarkdown(posix.relative(posix.dirname(from), fromRoot))})\``
    }
  }
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(source) || /^\.\.(?:\/|$)/.test(path)) {
    return {
      rule: 'images/outside',
      message: `Unexpected image \`${source}\`, expected a file in the book’s folder`,
      hint: 'Copy the image next to the text, and write its relative path'
    }
  }

  const bytes = await files.read(path)
  if (!bytes) {
    const meant = await otherFile(path, decoded(source), files)
    return {
      rule: 'images/missing',
      message: `Unexpected image \`${decoded(source)}\`, expected a file \`${path}\``,
      hint: meant && `Did you mean \`${inMarkdown(posix.relative(posix.dirname(from), meant))}\`?`
    }
  }
  const image = readImage(bytes)
  return 'reason' in image
    ? {
        rule: 'images/unusable',
        message: `Unexpected contents of \`${path}\`, expected an image: it is ${image.reason}`,
        hint: 'Export it as PNG, or as SVG without scripts, HTML labels and linked files'
      }
    : image
}

/** The file that was probably meant: at that path in the book's folder, or beside it with a similar name. */
async function otherFile(path: string, fromBook: string, files: Files): Promise<string | undefined> {
  if (!posix.normalize(fromBook).startsWith('..') && (await files.read(fromBook))) return fromBook
  const folder = posix.dirname(path)
  const guess = nearest(posix.basename(path), (await files.list(folder)) ?? [])
  return guess && posix.join(folder, guess)
}

/** As a path is written between the parentheses of a link. */
function inMarkdown(path: string): string {
  return /\s/.test(path) ? `<${path}>` : path
}

function decoded(source: string): string {
  const [path = ''] = source.split(/[?#]/)
  try {
    return decodeURIComponent(path)
  } catch {
    // A percent sign that encodes nothing is part of the name.
    return path
  }
}

const extensions = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp'
} satisfies Record<Asset['mediaType'], string>

function assetOf(image: Image): Asset {
  const digest = hash('sha256', image.bytes).slice(0, 16)
  return {name: `image-${digest}.${extensions[image.mediaType]}`, ...image}
}

function leaveWords(image: Element, source: string, ancestors: readonly Parents[]): void {
  const words = String(image.properties['alt'] ?? '') || source
  image.tagName = 'span'
  image.properties = {className: ['broken']}
  image.children = [{type: 'text', value: words}]

  for (const {type, ...ancestor} of ancestors) {
    if (type !== 'element' || !('properties' in ancestor)) continue
    const {className} = ancestor.properties
    if (Array.isArray(className) && className[0] === 'figure') className.push('broken')
  }
}
