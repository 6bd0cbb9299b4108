import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book, Metadata} from '../../model/book.ts'
import {pageId} from '../../model/generated-pages.ts'
import {wordingFor} from '../../model/wording.ts'
import {meshDrawing} from './drawing.ts'
import {fittingSize, type TextRoom} from './fit-text.ts'
import {meshOf} from './mesh.ts'

/** Texts of a front cover with the room of each; lengths in fortieths of the cover's width. */
const rooms = {
  title: {width: 33.2, height: 12.6, largest: 5.12, smallest: 2.2, leading: 1.22},
  subtitle: {width: 33.2, height: 3.9, largest: 1.3, smallest: 0.9, leading: 1.5},
  authors: {width: 24, height: 2.5, largest: 1.06, smallest: 0.8, leading: 1.5},
  edition: {width: 8.5, height: 1.7, largest: 1.06, smallest: 0.7, leading: 1.5},
  publisher: {width: 33.2, height: 1.7, largest: 1.06, smallest: 0.8, leading: 1.5}
} as const satisfies Readonly<Record<string, TextRoom>>

type FrontText = keyof typeof rooms

/**
 * The front cover: its words above the mesh of the book (`meshDrawing`). What
 * it looks like is the style sheet's business; the size of each text is what
 * its room allows. The title comes first for those who hear the page.
 *
 * @returns
 *   `section.cover` with `cover-title`, and `cover-subtitle`, `cover-authors`, `cover-edition`,
 *   `cover-publisher` as far as they are known.
 */
export function coverPage(book: Pick<Book, 'metadata' | 'chapters'>): Element {
  const texts = frontTexts(book.metadata)
  const line = (name: FrontText) => {
    const text = texts[name]
    const size = text === undefined ? undefined : (sizeOf(name, text) ?? rooms[name].smallest)
    return text === undefined ? [] : [h(`p.cover-${name}`, {style: `font-size:${size}em`}, text)]
  }

  return h('section.cover', {id: pageId('cover')}, [
    meshDrawing(meshOf(book)),
    h('div.cover-titles', [...line('title'), ...line('subtitle')]),
    ...line('authors'),
    ...line('edition'),
    ...line('publisher')
  ])
}

/**
 * Which texts of the front cover have no room.
 *
 * @returns
 *   Keys of `book.yaml`.
 */
export function crampedTexts(metadata: Metadata): readonly FrontText[] {
  const texts = frontTexts(metadata)
  return (Object.keys(rooms) as FrontText[]).filter((name) => {
    const text = texts[name]
    return text !== undefined && sizeOf(name, text) === undefined
  })
}

function sizeOf(name: FrontText, text: string): number | undefined {
  return fittingSize([text], rooms[name])
}

function frontTexts(metadata: Metadata): Readonly<Record<FrontText, string | undefined>> {
  const {title, subtitle, authors, edition, publisher, language} = metadata
  const wording = wordingFor(language)
  const names = authors.join(wording.nameSeparator)
  return {title, subtitle, authors: names === '' ? undefined : wording.byline(names), edition, publisher}
}
