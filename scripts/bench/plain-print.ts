import {assemble} from '../../build/assemble/index.ts'
import {readPdf} from '../../build/check/read-pdf.ts'
import {openWorld} from '../../build/cli/open-world.ts'
import {readBook} from '../../build/cli/read-book.ts'
import {charactersOf} from '../../build/paged/characters.ts'
import {pageGeometry} from '../../build/paged/page-geometry.ts'
import {chapterHtml} from '../../build/paged/sections.ts'
import {bookStyles} from '../../build/paged/styles.ts'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {openBrowser} from '../../build/world/browser.ts'
import {diskCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {BookPrinter} from '../../build/world/printer.ts'

/**
 * Print the chapters of a book with nothing but Chromium: one document, tagged
 * and with bookmarks, without Paged.js.
 *
 * @param manuscript
 *   Folder of a book that was built before.
 * @param cacheFolder
 *   The cache of that build: what is measured is the printing, not the drawing.
 */
export async function printPlainly(
  manuscript: string,
  cacheFolder: string
): Promise<{readonly milliseconds: number; readonly pages: number}> {
  const files = diskFiles(manuscript)
  const {value: book} = await readBook(files)
  if (!book) throw new Error('Expected a book')
  await using world = await openWorld(files, {cache: true, environment: process.env})
  const chapters = await Promise.all(
    book.manuscript.chapters.map((chapter) =>
      transform(
        chapter.sources.map((source) => parse(source).value),
        chapter,
        world
      )
    )
  )
  const assembled = assemble(
    book.manuscript,
    chapters.map(({value}) => value)
  ).value

  const geometry = pageGeometry({width: 185, height: 260} as Parameters<typeof pageGeometry>[0])
  const space = {width: (geometry.measure * 4) / 3, height: (geometry.depth * 4) / 3 - 100}
  const {native} = await bookStyles(world, geometry, [])
  const body = assembled.chapters.map((chapter) => chapterHtml(assembled, chapter, space, 'chapter')).join('')
  const {width, height, top, bottom, inner, outer} = geometry
  const page = `@page { size: ${width}pt ${height}pt; margin: ${top}pt ${outer}pt ${bottom}pt ${inner}pt; } h1 { break-before: page; }`

  await using browser = await openBrowser(process.env)
  await using printer = new BookPrinter(browser, diskCache(cacheFolder))
  const start = performance.now()
  const pdf = await printer.pdf({
    title: assembled.metadata.title,
    language: assembled.metadata.language,
    body,
    styles: [page, native],
    characters: charactersOf([body]),
    pictures: new Map()
  })
  const milliseconds = performance.now() - start
  return {milliseconds, pages: (await readPdf(pdf)).pages.length}
}
