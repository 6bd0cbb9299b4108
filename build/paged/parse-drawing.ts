import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Asset} from '../model/book.ts'

const parsed = new WeakMap<Asset, Element>()

/**
 * The tree of an SVG picture; parsed once for all editions.
 *
 * @returns
 *   To be cloned, not changed; `undefined` when the file has no `svg`.
 */
export function parseDrawing(asset: Asset): Element | undefined {
  const known = parsed.get(asset)
  if (known) return known
  const text = new TextDecoder().decode(asset.bytes).replace(/^\s*<\?xml[^>]*\?>/, '')
  const tree = fromHtml(text, {fragment: true})
  const drawing = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg'
  )
  if (drawing) parsed.set(asset, drawing)
  return drawing
}
