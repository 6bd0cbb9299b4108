import type {AnchorId, Book} from '../model/book.ts'
import type {Attachment} from '../model/edition.ts'
import {wordingFor} from '../model/wording.ts'
import {fileNames} from './file-names.ts'
import {textOf, titledSamples} from './titled-samples.ts'

/** Longer listings are attached wherever they stand. */
const longest = 40

/**
 * Titled listings that cannot well be copied from pages, as files: those of
 * more than forty lines, and those that go on over pages.
 *
 * @param book
 *   Numbered.
 * @param divided
 *   Listings that go on over pages.
 * @returns
 *   Sorted by name, which is that of the title.
 */
export function attachedSamples(book: Book, divided: ReadonlySet<AnchorId>): readonly Attachment[] {
  const {captioned} = wordingFor(book.metadata.language)
  const long = book.chapters
    .flatMap(titledSamples)
    .filter(({listing, sample}) => sample.lines.length > longest || divided.has(listing.id))
  const names = fileNames(
    long.map(({listing, sample}) => ({
      title: listing.caption,
      language: sample.language,
      number: listing.number
    }))
  )
  return long
    .map(({listing, sample}, index) => ({
      name: names[index] ?? '',
      description: `${captioned.listing(listing.number)} ${listing.caption}`,
      bytes: new TextEncoder().encode(textOf(sample))
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
