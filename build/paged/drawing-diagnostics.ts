import type {Element} from 'hast'
import {visitParents} from 'unist-util-visit-parents'
import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
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
  const diagnostics: Diagnostic[] = []
  for (const {tree, path} of book.chapters.flatMap(({parts}) => parts)) {
    visitParents(tree, 'element', (node, ancestors) => {
      const asset = node.tagName === 'img' ? book.assets.get(assetName(node)) : undefined
      if (asset?.mediaType !== 'image/svg+xml') return
      const {scale, least} = fitDrawing(asset, space)
      if (scale >= least * 0.999) return
      const size = Math.round((scale / least) * smallestLabel * 10) / 10
      diagnostics.push({
        rule: 'diagrams/too-wide',
        severity: 'warning',
        message: `Unexpected drawing of ${Math.round(asset.width)} × ${Math.round(asset.height)} px, whose labels are printed in ${size} pt, expected ${smallestLabel} pt or more`,
        file: path,
        place: [node, ...ancestors.toReversed()].find(({position}) => position)?.position,
        hints: [
          'Divide the drawing, give its labels line breaks (`<br>`), or change its direction (`flowchart TB`)'
        ]
      })
    })
  }
  return diagnostics
}

function assetName({properties: {src}}: Element): string {
  return typeof src === 'string' ? src.replace(/^asset:/, '') : ''
}
