import type {Book} from '../../model/book.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {EpubFacts} from '../epub-facts.ts'
import {drawingLabels} from './drawing-labels.ts'
import {expectedChapters} from './expected.ts'
import {type ExpectedChapter, lettersOf, type ShownBlock} from './passage.ts'
import {proveContent} from './prove.ts'

/**
 * Prove that an EPUB shows every chapter as it was written.
 *
 * Labels of drawings are read from the SVG files of the package; a picture of
 * points that stands for a drawing is taken to show its labels.
 *
 * @param facts
 *   Of the package.
 * @param file
 *   Its name, for messages.
 * @param book
 *   What it is to hold.
 */
export function proveInEpub(facts: EpubFacts, file: string, book: Book): readonly Diagnostic[] {
  const owners = documentOwners(facts, book)
  return chaptersOf(book).flatMap((chapter) => {
    const blocks = facts.spine
      .filter((name) => owners.get(name) === chapter.id)
      .flatMap((name) => blocksOf(facts, name, `${name} of ${file}`, book))
    return proveContent(chapter, blocks).diagnostics
  })
}

/** Of books that are being checked: both flavours are to hold the same. */
const known = new WeakMap<Book, readonly ExpectedChapter[]>()

function chaptersOf(book: Book): readonly ExpectedChapter[] {
  const chapters = known.get(book) ?? expectedChapters(book, 'fixed')
  known.set(book, chapters)
  return chapters
}

/** The chapter that each document is a part of: the one whose ids it has, else that of the document before. */
function documentOwners({spine, documents, manifest}: EpubFacts, book: Book): ReadonlyMap<string, string> {
  const chapterOf = new Map<string, string>(
    book.chapters.flatMap(({id, headings}) => [
      [id, id] as const,
      ...headings.map((heading) => [heading.id, id] as const)
    ])
  )
  const owners = new Map<string, string>()
  let before: string | undefined
  for (const name of spine) {
    const ids = documents.get(name)?.ids ?? []
    const own = ids.find((id) => chapterOf.has(id))
    const isGenerated =
      ids.some((id) => id.startsWith('page-')) ||
      manifest.some((item) => item.name === name && item.properties.includes('nav'))
    if (own || isGenerated) before = own && chapterOf.get(own)
    if (before !== undefined) owners.set(name, before)
  }
  return owners
}

function blocksOf(
  {documents, drawings}: EpubFacts,
  name: string,
  where: string,
  book: Book
): readonly ShownBlock[] {
  return (documents.get(name)?.blocks ?? []).flatMap((block): ShownBlock[] => {
    if (block.kind !== 'picture') return shown(block.text, where, block.kind === 'code')
    return (drawings.get(block.source) ?? labelsByName(block.source, book)).flatMap((label) =>
      shown(label, where, false)
    )
  })
}

function shown(text: string, where: string, isCode: boolean): ShownBlock[] {
  const letters = lettersOf(text)
  if (letters === '') return []
  const columns = isCode ? columnsOf(text) : []
  return [{text: letters, columnOf: (offset) => columns[offset], isLoose: false, where}]
}

/** For each unit of a sign that is no blank, its column: passages count units, of which an emoji has two. */
function columnsOf(code: string): readonly number[] {
  const columns: number[] = []
  let column = 0
  for (const sign of code) {
    // Most signs are ASCII, of which it is known.
    const isLetter = (sign > ' ' && sign < '\u007f') || lettersOf(sign) !== ''
    for (let unit = 0; isLetter && unit < sign.length; unit++) columns.push(column)
    column = sign === '\n' ? 0 : column + sign.length
  }
  return columns
}

/** Labels of the drawing that a picture of another kind stands for: `diagram-3f2a-svg.png`. */
function labelsByName(source: string, {assets}: Book): readonly string[] {
  const stem = source.replace(/^.*\//, '').replace(/\.[a-z]+$/, '')
  const asset = [...assets.values()].find(({name}) =>
    [name, name.replace(/\.[a-z]+$/, '')].some((one) => one.replaceAll('.', '-') === stem)
  )
  return asset ? drawingLabels(asset) : []
}
