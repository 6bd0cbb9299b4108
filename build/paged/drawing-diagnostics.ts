import type {Element, Root} from 'hast'
import {EXIT, visitParents} from 'unist-util-visit-parents'
import type {Book} from '../model/book.ts'
import type {Diagnostic, Place} from '../model/diagnostic.ts'
import {elementsIn} from '../model/elements-in.ts'
import {type DrawingSpace, fitDrawing, smallestLabel} from './fit-drawing.ts'

/**
 * Report drawings that are too large for a page even when they are turned
 * (`diagrams/too-wide`): their labels are printed smaller than can be read.
 *
 * @param book
 *   Its trees know where the drawings were written.
 * @param space
 *   The largest size of a drawing on its pages.
 */
export function drawingDiagnostics(book: Book, space: DrawingSpace): readonly Diagnostic[] {
  return book.chapters
    .flatMap(({parts}) => parts)
    .flatMap(({tree, path}) =>
      elementsIn([tree]).flatMap((node): readonly Diagnostic[] => {
        const asset = node.tagName === 'img' ? book.assets.get(assetName(node)) : undefined
        if (asset?.mediaType !== 'image/svg+xml') return []
        const {scale, least} = fitDrawing(asset, space)
        if (scale >= least * 0.999) return []
        const size = Math.round((scale / least) * smallestLabel * 10) / 10
        return [
          {
            rule: 'diagrams/too-wide',
            severity: 'warning',
            message: `Unexpected drawing of ${Math.round(asset.width)} × ${Math.round(asset.height)} px, whose labels are printed in ${size} pt, expected ${smallestLabel} pt or more`,
            file: path,
            place: placeOf(node, tree),
            hints: [
              'Divide the drawing, give its labels line breaks (`<br>`), or change its direction (`flowchart TB`)'
            ]
          }
        ]
      })
    )
}

/** Where an element, or the one around it, was written. */
function placeOf(element: Element, tree: Root): Place | undefined {
  let place: Place | undefined
  visitParents(tree, 'element', (node, ancestors) => {
    if (node !== element) return undefined
    place = [node, ...ancestors.toReversed()].find(({position}) => position)?.position
    return EXIT
  })
  return place
}

function assetName({properties: {src}}: Element): string {
  return typeof src === 'string' ? src.replace(/^asset:/, '') : ''
}
