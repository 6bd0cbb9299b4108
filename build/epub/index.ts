import {createHash} from 'node:crypto'
import {serialize} from 'node:v8'
import type {Book} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Artifact, EpubEdition} from '../model/edition.ts'
import type {Press} from '../model/press.ts'
import type {Memory} from '../model/world.ts'
import {codeFonts} from './code-fonts.ts'
import {picturesFor} from './pictures.ts'
import {type EpubOptions, makeEpub} from './render.ts'

/**
 * The EPUB of a book: as it was made before from the same book with the same
 * options, or made now.
 *
 * @param book
 *   Numbered and linked.
 * @param options
 *   Cover, templates, style sheets and dates.
 * @param press
 *   Cuts fonts, draws pixels, and remembers what was made.
 */
export async function renderEpub(
  book: Book,
  edition: EpubEdition,
  options: EpubOptions,
  press: Press & Memory
): Promise<Diagnosed<Artifact>> {
  const {browser} = await press.equipment()
  const {pages, ...others} = options
  const key = {
    name: `${book.metadata.slug} (${edition.flavour})`,
    parts: {book: identityOf(book), pages: identityOf(pages), options: identityOf([edition, others]), browser}
  }

  const {name, bytes, diagnostics} = await press.recall<Kept>('epub', key, async () => {
    const assets = await picturesFor(book.assets, edition.flavour, press)
    const fonts = {files: await codeFonts(book, press), licences: await press.fontLicences()}
    const {value, diagnostics: said} = await makeEpub({...book, assets}, edition, {...options, fonts})
    return {name: value.name, bytes: Buffer.from(value.bytes).toString('base64'), diagnostics: said}
  })
  return {value: {kind: 'epub', name, bytes: Buffer.from(bytes, 'base64')}, diagnostics}
}

/** Maps, trees and bytes alike; and a hundred times faster than making the package. */
function identityOf(value: unknown): string {
  return createHash('sha256').update(serialize(value)).digest('hex')
}

/** What JSON can carry of an artifact. */
interface Kept {
  readonly name: string
  readonly bytes: string
  readonly diagnostics: readonly Diagnostic[]
}
