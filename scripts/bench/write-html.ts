import {mkdir, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {assemble} from '../../build/assemble/index.ts'
import {openWorld} from '../../build/cli/open-world.ts'
import {readBook} from '../../build/cli/read-book.ts'
import {charactersOf} from '../../build/paged/characters.ts'
import {pageGeometry} from '../../build/paged/page-geometry.ts'
import {chapterHtml} from '../../build/paged/sections.ts'
import {bookStyles} from '../../build/paged/styles.ts'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {diskCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {cutFont, fontFaces} from '../../build/world/fonts.ts'
import {ordinaryHighlight} from './ordinary-highlighter.ts'

/**
 * Write the chapters of a book as one finished HTML file with its fonts beside
 * it: what plain Chromium is to print. Diagrams are drawn, or taken from the
 * cache in the working folder, and code is coloured as by Shiki itself.
 *
 * @param manuscript
 *   Folder of a book.
 * @param folder
 *   Where `book.html` and the fonts go.
 */
async function writeHtml(manuscript: string, folder: string): Promise<void> {
  const files = diskFiles(manuscript)
  const {value: written} = await readBook(files)
  if (!written) throw new Error('Expected a book')
  const cache = diskCache(resolve('.cache/fascicle/results'))
  await using opened = await openWorld(files, {cache, environment: process.env})
  const world = {...opened, highlight: await ordinaryHighlight()}
  const chapters = await Promise.all(
    written.manuscript.chapters.map((chapter) =>
      transform(
        chapter.sources.map((source) => parse(source).value),
        chapter,
        world
      )
    )
  )
  const book = assemble(
    written.manuscript,
    chapters.map(({value}) => value)
  ).value

  const screen = written.config.editions.find(({kind}) => kind === 'pdf')
  if (screen?.kind !== 'pdf') throw new Error('Expected a PDF among the editions')
  const geometry = pageGeometry(screen.page)
  const space = {width: (geometry.measure * 4) / 3, height: (geometry.depth * 4) / 3 - 100}
  const {native} = await bookStyles(world, geometry, [], false)
  const body = book.chapters.map((chapter) => chapterHtml(book, chapter, space, 'chapter')).join('')
  const {width, height, top, bottom, inner, outer} = geometry
  const page = `@page { size: ${width}pt ${height}pt; margin: ${top}pt ${outer}pt ${bottom}pt ${inner}pt; } h1 { break-before: page; }`

  await mkdir(folder, {recursive: true})
  const characters = charactersOf([body])
  const fonts = await Promise.all(
    fontFaces.map(async ({family, weight, style, sizeAdjust, path}, index) => {
      await writeFile(join(folder, `font-${index}.ttf`), await cutFont(path, characters, cache))
      const adjust = sizeAdjust ? `size-adjust:${sizeAdjust}%;` : ''
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${adjust}src:url(font-${index}.ttf)}`
    })
  )
  await writeFile(
    join(folder, 'book.html'),
    `<!doctype html><html lang="${book.metadata.language}"><head><meta charset="utf-8"><title>${book.metadata.title}</title><style>${fonts.join('')}${page}${native}</style></head><body>${body}</body></html>`
  )
}

const [manuscript, folder] = process.argv.slice(2)
if (!manuscript || !folder) throw new Error('Expected the folder of a book, and a folder for its HTML')
await writeHtml(manuscript, folder)
