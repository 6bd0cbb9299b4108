import {execFileSync} from 'node:child_process'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {PNG} from 'pngjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readCover} from '../../build/check/print/read-cover.ts'
import {readPrint} from '../../build/check/print/read-print.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {linesOf, readPdfText} from '../support/pdf-text.ts'

const point = 72 / 25.4

describe('the interior for a printer of the author’s own', () => {
  let book: BuiltBook
  let bytes: Uint8Array
  let cover: Uint8Array

  beforeAll(async () => {
    book = await buildBook('printed', '--edition', 'print', '--target', 'mine')
    bytes = await book.file('printed-print.pdf')
    cover = await book.file('printed-cover.pdf')
  })

  afterAll(() => book?.[Symbol.asyncDispose]())

  it('passes, and says so in a table', () => {
    expect(book.said).toMatch(
      /printed-print\.pdf: 自己的印厂, offset-70: \d+ pages of 170 × 240 mm, .*: passed/
    )
    expect(book.said).toMatch(/ok +colour-space +grey +grey/)
  })

  it('has the boxes of the printer to a hundredth of a point', async () => {
    const {pages} = await readPrint(bytes)
    expect(pages.length % 8).toBe(0)
    pages.forEach(({media, trim, bleed}, position) => {
      const left = position % 2 === 0 ? 0 : 3
      const wanted = [left, 3, left + 170, 243].map((length) => length * point)
      for (const side of [0, 1, 2, 3] as const) expect(trim[side]).toBeCloseTo(wanted[side] ?? 0, 2)
      expect(media).toEqual(bleed)
      expect(media[2]).toBeCloseTo(173 * point, 2)
      expect(media[3]).toBeCloseTo(246 * point, 2)
    })
  })

  it('has the same boxes for another reader, and nothing to click', async () => {
    const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [left = 1, bottom = 1, right = 0, top = 0] = page.view
      expect([left, bottom]).toEqual([0, 0])
      expect(right).toBeCloseTo(173 * point, 2)
      expect(top).toBeCloseTo(246 * point, 2)
      expect(await page.getAnnotations()).toEqual([])
    }
    expect(await document.getOutline()).toBeNull()
    await task.destroy()
  })

  it('prints the text with page numbers instead of links, and addresses', async () => {
    const text = (await readPdfText(bytes))
      .flatMap((page) => linesOf(page).map((line) => line.text))
      .join('\n')
    expect(text).toMatch(/见图 ?1-1（第 ?1 ?页）/)
    expect(text).toMatch(/example\.org\/\s*page/)
    expect(text).toContain('name: catalog')
  })

  it('uses nothing but black ink, opaque, with black letters', async () => {
    const {pages, fonts, things} = await readPrint(bytes)
    expect(new Set(pages.flatMap(({spaces}) => spaces))).toEqual(new Set(['grey']))
    expect(pages.some(({hasTransparency, isTextGrey}) => hasTransparency || isTextGrey)).toBe(false)
    expect(fonts.every(({isEmbedded, type}) => isEmbedded && type !== 'Type3')).toBe(true)
    expect(things).toEqual(['metadata'])
  })

  it('is the same file when everything is made anew, and so is the cover', async () => {
    await using again = await buildBook('printed', '--edition', 'print', '--target', 'mine', '--no-cache')
    expect(Buffer.from(await again.file('printed-print.pdf')).equals(Buffer.from(bytes))).toBe(true)
    expect(Buffer.from(await again.file('printed-cover.pdf')).equals(Buffer.from(cover))).toBe(true)
  })

  it('has a cover that passes too, with the spine of its pages and the barcode of its ISBN', async () => {
    const {pages} = await readPrint(bytes)
    const {pages: sheets, fonts, texts, shapes} = await readCover(cover)
    const spine = Math.round(pages.length * 0.05 * 1000) / 1000
    expect(book.said).toMatch(/printed-cover\.pdf: 自己的印厂, offset-70: cover of .*: passed/)
    expect(book.said).toMatch(/ok +barcode +9787302512356/)
    expect(sheets).toHaveLength(1)
    expect(sheets[0]?.media[2]).toBeCloseTo((2 * 170 + spine + 2 * 3) * point, 2)
    expect(sheets[0]?.media[3]).toBeCloseTo((240 + 2 * 3) * point, 2)
    expect(sheets[0]?.spaces).toEqual(['cmyk', 'grey'])
    expect(fonts.every(({isEmbedded, type}) => isEmbedded && type !== 'Type3')).toBe(true)
    expect([texts.length > 10, shapes.length > 10]).toEqual([true, true])
  })

  it.runIf(has('qpdf'))('has boxes that qpdf reads as the same', async () => {
    const [whole, sheet] = await Promise.all([readPrint(bytes), readPrint(cover)])
    for (const [file, {pages}] of [
      ['printed-print.pdf', whole],
      ['printed-cover.pdf', sheet]
    ] as const) {
      const read = execFileSync('qpdf', ['--json', '--json-key=qpdf', book.path(file)], {
        encoding: 'utf8',
        maxBuffer: 1 << 28
      })
      const boxes = [...read.matchAll(/"\/TrimBox": \[([^\]]*)\]/g)].map(([, box = '']) =>
        box.split(',').map((length) => Number(length).toFixed(2))
      )
      expect(boxes).toEqual(pages.map(({trim}) => trim.map((length) => length.toFixed(2))))
    }
  })
})

it('shows what the printer gets as pictures, with lines over it', async () => {
  await using book = await buildBook('printed', '--edition', 'print', '--target', 'mine', '--proof')
  const pdf = await readPrint(await book.file('printed-proof.pdf'))
  const picture = PNG.sync.read(Buffer.from(await book.file('printed-proof/0002-0003.png')))
  const cover = PNG.sync.read(Buffer.from(await book.file('printed-proof/cover.png')))

  expect(pdf.pages).toHaveLength(10)
  expect(picture.width).toBe(Math.ceil((346 / 25.4) * 96))
  const colours = (image: PNG, row: number) =>
    new Set(
      Array.from({length: image.width}, (_, x) => {
        const at = (row * image.width + x) * 4
        const [red = 0, green = 0, blue = 0] = image.data.subarray(at, at + 3)
        return red > 180 && green < 140 && blue < 140
          ? 'trim'
          : green > 150 && red < 130 && blue < 150
            ? 'gutter'
            : 'other'
      })
    )
  expect(colours(picture, 100)).toEqual(new Set(['trim', 'gutter', 'other']))
  expect(colours(cover, 100)).toContain('trim')
})

it('fails for a printer that does not take the book, and names the limit', async () => {
  await expect(buildBook('printed', '--edition', 'print', '--target', 'kdp')).rejects.toThrow(
    /Unexpected \d+ pages, expected 24 to 828, which is what Amazon KDP, paperback binds of `white` \(print\/page-count\)/
  )
})

it('names the printers that there are', async () => {
  await expect(buildBook('printed', '--edition', 'print', '--target', 'kpd')).rejects.toThrow(
    /Unexpected printer `kpd`, expected one of `bookvault`.*`mine`[\s\S]*Did you mean `kdp`\?/
  )
})

it.runIf(has('gs'))('separates colours into inks where Ghostscript is installed', async () => {
  await using book = await buildBook('printed', '--edition', 'print', '--target', 'mine-colour')
  const {pages, standard, version} = await readPrint(await book.file('printed-print.pdf'))

  expect(book.said).toContain(': passed')
  expect(new Set(pages.flatMap(({spaces}) => spaces))).toEqual(new Set(['cmyk', 'grey']))
  expect([standard, version]).toEqual(['PDF/X-1a:2001', '1.3'])
})

it('says what to install where it is not', async () => {
  const before = process.env['GHOSTSCRIPT']
  process.env['GHOSTSCRIPT'] = 'no-ghostscript'
  try {
    await expect(
      buildBook('printed', '--edition', 'print', '--target', 'mine-colour', '--no-cache')
    ).rejects.toThrow(
      /expected it for a colour interior in CMYK\. Install it \(`apt-get install ghostscript`/
    )
  } finally {
    if (before === undefined) delete process.env['GHOSTSCRIPT']
    else process.env['GHOSTSCRIPT'] = before
  }
})

/** Whether a program that the pipeline can do without is installed. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'])
    return true
  } catch {
    return false
  }
}
