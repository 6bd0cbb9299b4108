import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {SKIP, visit} from 'unist-util-visit'
import type {Asset} from '../model/book.ts'

/** Space for a drawing, in CSS px. */
export interface DrawingSpace {
  readonly width: number
  readonly height: number
}

/** A drawing is made with labels of 14 px; on paper they are to be a little smaller than the text: 9 pt, which is 12 px. */
const naturalScale = 12 / 14

/**
 * Put SVG pictures into the text itself, and name the files of the others.
 *
 * Inside the page drawings use the fonts of the book, their labels are text that
 * can be searched, and the tag tree names them a figure with its alternative
 * text. They are scaled down to fit the space, never up.
 *
 * @param tree
 *   Tree of an edition's own; `img` elements with `asset:` sources are replaced.
 * @param assets
 *   Pictures of the book.
 * @param space
 *   The largest size a drawing may have.
 */
export function inlineDrawings(tree: Root, assets: ReadonlyMap<string, Asset>, space: DrawingSpace): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const asset = assets.get(assetName(node))
    if (!asset) return
    if (asset.mediaType !== 'image/svg+xml') {
      // The press puts pictures beside the document, under their names.
      node.properties.src = asset.name
      return
    }
    const drawing = drawingOf(asset)
    if (!drawing) return

    const scale = Math.min(naturalScale, space.width / asset.width, space.height / asset.height)
    const {alt} = node.properties
    drawing.properties = {
      ...drawing.properties,
      width: round(asset.width * scale),
      height: round(asset.height * scale),
      className: ['drawing'],
      role: 'img',
      ...(typeof alt === 'string' && alt !== '' && {ariaLabel: alt, ariaLabelledBy: undefined})
    }
    parent.children[index] = drawing
    return SKIP
  })
}

/** Name of the asset that a picture shows; empty when it shows something else. */
function assetName({properties}: Element): string {
  const {src} = properties
  return typeof src === 'string' && src.startsWith('asset:') ? src.slice('asset:'.length) : ''
}

function drawingOf({bytes}: Asset): Element | undefined {
  const text = new TextDecoder().decode(bytes).replace(/^\s*<\?xml[^>]*\?>/, '')
  const tree = fromHtml(text, {fragment: true})
  return tree.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg')
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
