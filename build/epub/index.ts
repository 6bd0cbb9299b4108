import {hash} from 'node:crypto'
import {serialize} from 'node:v8'
import type {Book, Metadata} from '../model/book.ts'
import type {Artifact, EpubEdition} from '../model/edition.ts'
import type {Press} from '../model/press.ts'
import type {Memory} from '../model/world.ts'
import {codeFonts} from './code-fonts.ts'
import {packBook} from './pack-book.ts'
import {completePictures, type Pictures, picturesFor} from './pictures.ts'
import {type EpubOptions, type WrittenBook, writeBook} from './write-book.ts'

/**
 * The EPUBs of a book: as they were made before from the same book with the same
 * options, or made now. What all flavours have in common is made once.
 *
 * @param book
 *   Numbered and linked.
 * @param options
 *   Cover, templates, style sheets and dates.
 * @param press
 *   Cuts fonts, draws pixels, and remembers what was made.
 * @returns
 *   Gives the EPUB of an edition.
 */
export function epubsOf(
  book: Book,
  options: EpubOptions,
  press: Press & Memory
): (edition: EpubEdition) => Promise<Artifact> {
  const {pages, ...others} = options
  const parts = {book: identityOf(book), pages: identityOf(pages), options: identityOf(others)}
  let complete: Promise<Pictures> | undefined
  let written: Promise<readonly [WrittenBook, EpubOptions]> | undefined

  return async (edition) => {
    const {browser} = await press.equipment()
    const {flavour} = edition
    const key = {name: `${book.metadata.slug} (${flavour})`, parts: {...parts, flavour, browser}}
    const bytes = await press.recallBytes('epub', key, async () => {
      complete ??= completePictures(book.assets, press)
      // The browser draws pixels while documents are written.
      const drawn = picturesFor(await complete, flavour, press)
      written ??= write(book, options, press)
      const [pictures, [documents, all]] = await Promise.all([drawn, written])
      return packBook(documents, pictures, all)
    })
    return {kind: 'epub', name: epubName(book.metadata, edition), bytes}
  }
}

/** The book as documents, and the options with the fonts of code. */
async function write(
  book: Book,
  options: EpubOptions,
  press: Press
): Promise<readonly [WrittenBook, EpubOptions]> {
  const fonts = {files: await codeFonts(book, press), licences: await press.fontLicences()}
  const all = {...options, fonts}
  return [writeBook(book, all), all]
}

/** `<slug>.epub` or `<slug>-kindle.epub`. */
function epubName({slug}: Metadata, {flavour}: EpubEdition): string {
  return `${slug}${flavour === 'kindle' ? '-kindle' : ''}.epub`
}

/** Maps, trees and bytes alike; and a hundred times faster than making the package. */
function identityOf(value: unknown): string {
  return hash('sha256', serialize(value))
}
