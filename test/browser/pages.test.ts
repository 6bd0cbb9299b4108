import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type BookBrowser, openBrowser} from '../../build/world/browser.ts'
import {buildBook} from '../support/built-book.ts'
import {linesOfPages, movedLines, type PageLines} from '../support/page-geometry.ts'
import {openPainter} from '../support/pdf-painter.ts'
import {difference} from '../support/screenshots.ts'

const folder = resolve(import.meta.dirname, 'pages')

/** Of the pictures, in pixels: half of a millimetre is more than one. */
const width = 400

/** Books, and which of their pages are compared; every construct has a page, and every size of a page. */
const books: Readonly<Record<string, readonly number[]>> = {
  'every-construct': [
    1, 3, 5, 6, 7, 9, 11, 13, 15, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 29, 30, 35, 37, 41
  ],
  'many-notes': [9, 10, 12, 33, 37],
  matter: [6, 13, 19, 21, 23],
  'small-pages': [11, 12, 13]
}

/** What was accepted of a book: how many pages, and where the lines of some stand. */
interface Accepted {
  readonly pages: number
  readonly lines: Readonly<Record<string, PageLines>>
}

let browser: BookBrowser

beforeAll(async () => {
  browser = await openBrowser(process.env)
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
})

describe('pages', () => {
  it.each(Object.entries(books))('look as accepted, of %s', async (name, numbers) => {
    await using book = await buildBook(name)
    const bytes = await book.file(`${name}.pdf`)
    const all = await linesOfPages(bytes)
    const accepted = await acceptedOf(name, {
      pages: all.length,
      lines: Object.fromEntries(numbers.map((number) => [number, all[number - 1] ?? []]))
    })
    // When there are more pages or fewer, every line after the change stands elsewhere: one message is enough.
    expect(all.length).toBe(accepted.pages)

    const moved = Object.fromEntries(
      numbers
        .map((number) => [number, movedLines(all[number - 1] ?? [], accepted.lines[number] ?? [])] as const)
        .filter(([, lines]) => lines.length > 0)
    )
    expect(moved).toEqual({})

    await using painter = await openPainter(browser, bytes, width)
    const differing: Record<string, number> = {}
    for (const number of numbers) {
      const share = await difference(await painter.paint(number), join(folder, name, `${number}.png`))
      if (share > 0) differing[number] = share
    }
    expect(differing).toEqual({})
  })
})

/** What was accepted; with `ACCEPT_SCREENSHOTS` in the environment, what is there now. */
async function acceptedOf(name: string, now: Accepted): Promise<Accepted> {
  const path = join(folder, name, 'lines.json')
  if (process.env['ACCEPT_SCREENSHOTS']) {
    await mkdir(join(folder, name), {recursive: true})
    await writeFile(path, `${JSON.stringify(now, undefined, 1)}\n`)
    return now
  }
  return JSON.parse(await readFile(path, 'utf8')) as Accepted
}
