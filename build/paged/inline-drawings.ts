import type {Element, Root} from 'hast'
import {s} from 'hastscript'
import type {Asset} from '../model/book.ts'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {type DrawingSpace, fitDrawing} from './fit-drawing.ts'
import {parseDrawing} from './parse-drawing.ts'

/**
 * Put SVG pictures into the text itself, and name the files of the others.
 *
 * Inside the page drawings use the fonts of the book, their labels are text that
 * can be searched, and the tag tree names them a figure with its alternative
 * text. They are scaled down to fit the space, never up; what is too wide is
 * turned. `data-shrink` says how much smaller a drawing may still become.
 *
 * @param tree
 *   Tree of an edition's own; `img` elements with `asset:` sources are replaced.
 * @param assets
 *   Pictures of the book.
 * @param space
 *   The largest size a drawing may have.
 */
export function inlineDrawings(tree: Root, assets: ReadonlyMap<string, Asset>, space: DrawingSpace): void {
  visitElements(tree, (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const asset = assets.get(assetName(node))
    if (!asset) return
    if (asset.mediaType !== 'image/svg+xml') {
      // The press puts pictures beside the document, under their names.
      node.properties.src = asset.name
      return
    }
    const parsed = parseDrawing(asset)
    if (!parsed) return
    const drawing = structuredClone(parsed)

    const fit = fitDrawing(asset, space)
    const shown = fit.isTurned ? turned(drawing, asset) : drawing
    const [width, height] = fit.isTurned ? [asset.height, asset.width] : [asset.width, asset.height]
    const {alt} = node.properties
    shown.properties = {
      ...shown.properties,
      width: round(width * fit.scale),
      height: round(height * fit.scale),
      className: ['drawing'],
      role: 'img',
      ...(fit.least < fit.scale && {dataShrink: Math.ceil((fit.least / fit.scale) * 1000) / 1000}),
      ...(typeof alt === 'string' && alt !== '' && {ariaLabel: alt, ariaLabelledBy: undefined})
    }
    parent.children[index] = shown
    return SKIP
  })
}

/** Name of the asset that a picture shows; empty when it shows something else. */
function assetName({properties}: Element): string {
  const {src} = properties
  return typeof src === 'string' && src.startsWith('asset:') ? src.slice('asset:'.length) : ''
}

/** A drawing in one that is turned by a quarter, its head to the left. */
function turned(drawing: Element, {width, height}: Asset): Element {
  const {
    role: _role,
    ariaLabelledBy: _name,
    ariaDescribedBy: _description,
    ...properties
  } = drawing.properties
  return s('svg', {xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${height} ${width}`}, [
    s('g', {transform: `translate(0 ${width}) rotate(-90)`}, [
      {...drawing, properties: {...properties, width, height}}
    ])
  ])
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
