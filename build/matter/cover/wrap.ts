import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book} from '../../model/book.ts'
import type {PrintedBook} from '../../model/edition.ts'
import {backTexts} from './back.ts'
import {barcodeOf} from './barcode.ts'
import {coverPage} from './front.ts'
import {meshOf} from './mesh.ts'
import {hasTextWidth, spineText} from './spine.ts'

/** A cover in one piece, and what does not fit on it. */
export interface Wrap {
  readonly element: Element
  /** Keys of `book.yaml`, and where their texts have no room. */
  readonly cramped: readonly {readonly key: string; readonly where: string}[]
}

/**
 * The cover that is wrapped around a printed book: back, spine and front from
 * left to right, with bleed.
 *
 * @returns
 *   `section.wrap`, whose lengths are mm; the upper left corner is that of the bleed.
 */
export function wrapPage(book: Pick<Book, 'metadata' | 'chapters'>, printed: PrintedBook): Wrap {
  const {metadata} = book
  const {printer, trim, spine, pages, isbn, addOn} = printed
  const {bleed, safe, barcode: room} = printer.cover.value
  const mesh = meshOf(book)
  const back = backTexts(metadata, mesh, (trim.height / trim.width) * 40)
  const {pages: leastPages, clear} = printer.spineText.value
  const spineRoom = {width: spine, height: trim.height, clear, safe}
  const hasSpineText = pages >= leastPages && hasTextWidth(spineRoom)
  const text = hasSpineText ? spineText(metadata, mesh.chapters, spineRoom) : undefined
  const code = isbn === undefined ? undefined : barcodeOf(isbn, addOn, room)
  const box = {
    width: Math.max(room.width, code?.width ?? 0),
    height: Math.max(room.height, code?.height ?? 0)
  }
  const at = (left: number, width: number) =>
    `left:${bleed + left}mm;top:${bleed}mm;width:${width}mm;height:${trim.height}mm`

  return {
    element: h('section.wrap', [
      h('div.wrap-back', {style: at(0, trim.width)}, [
        ...back.elements,
        ...(code
          ? [
              h(
                'div.back-barcode',
                {
                  style: `right:${room.margin}mm;bottom:${room.margin}mm;width:${box.width}mm;height:${box.height}mm`
                },
                code.element
              )
            ]
          : [])
      ]),
      h('div.wrap-spine', {style: at(trim.width, spine)}, text ? [text] : []),
      h('div.wrap-front', {style: at(trim.width + spine, trim.width)}, coverPage(book))
    ]),
    cramped: [
      ...back.cramped.map((key) => ({key, where: 'the back of the cover'})),
      ...(hasSpineText && !text ? [{key: 'title', where: `a spine of ${spine} mm`}] : [])
    ]
  }
}
