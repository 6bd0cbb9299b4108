import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PDFDict, type PDFDocument, PDFName} from 'pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readTags, type TagElement} from '../../build/check/accessibility/tree.ts'
import {readPages} from '../../build/check/pdf-text/read-pages.ts'
import {readPdf} from '../../build/check/read-pdf.ts'
import {openWorld} from '../../build/cli/open-world.ts'
import {faceNameOf} from '../../build/pdf/font-maps.ts'
import {embeddedFonts} from '../../build/pdf/join/fonts.ts'
import {joinDocuments} from '../../build/pdf/join/join-documents.ts'
import {diskCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'join-'))
const world = await openWorld(diskFiles(folder), {
  cache: diskCache(join(folder, '.cache')),
  environment: process.env
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  rmSync(folder, {recursive: true})
})

const styles = [
  `@page {size: 200px 300px; margin: 20px}
  .pagedjs_page {break-after: page; font-family: "Book Serif"}
  b {font-family: "Book Sans"} code {font-family: "Book Mono"}`
]

/** Each has signs that others do not have, in fonts that others do not have. */
const parts = [
  `<div class="pagedjs_page"><h1 id="a">网格 one</h1><p>To <a href="#b">the second</a>, fi é.</p></div>
  <div class="pagedjs_page"><table><tr><th>头</th><th>尾</th></tr><tr><td>甲</td><td>乙</td></tr></table></div>`,
  `<div class="pagedjs_page"><h1 id="b">代理 two</h1><h2 id="b1">分区</h2><p>To <a href="#c">the third</a> <code>x != y</code></p></div>`,
  `<div class="pagedjs_page"><h1 id="c">证书 three</h1><p>Back to <a href="#a">the first</a>, é, <b>身份</b></p>
  <table><tr><th>头</th></tr><tr><td>丙</td></tr></table></div>`
]

/** As `bindPages` puts them in: what is linked to here, and what links lead to elsewhere. */
const standIns = [
  '<a href="#a"></a><i id="b"></i>',
  '<a href="#b"></a><i id="c"></i>',
  '<a href="#c"></a><i id="a"></i>'
]

const print = (body: string) =>
  world.print({
    name: 'part',
    title: '书',
    language: 'zh-CN',
    body,
    styles,
    tagged: true,
    characters: parts.join(''),
    pictures: new Map()
  })

/** A document, and a copy of it as a reader gets it. */
interface Written {
  readonly document: PDFDocument
  readonly bytes: Uint8Array
}

async function written(files: readonly Uint8Array[]): Promise<Written> {
  const document = await joinDocuments(files)
  return {document, bytes: await document.save({useObjectStreams: false, addDefaultPage: false})}
}

/** The tree as words, with the text of each element, and of cells the heads. */
function words({role, children}: TagElement): string {
  return children.length > 0 ? `${role}(${children.map(words).join(' ')})` : role
}

describe('parts of a book that are printed by themselves and joined', () => {
  let [whole, joined]: [Written | undefined, Written | undefined] = [undefined, undefined]
  beforeAll(async () => {
    const printed = await Promise.all(
      parts.map((part, index) => print(`${part}<div hidden>${standIns[index]}</div>`))
    )
    whole = await written([await print(parts.join(''))])
    joined = await written(printed)
  })

  const both = async <Fact>(factsOf: (file: Written) => Fact | Promise<Fact>): Promise<readonly Fact[]> => {
    if (!whole || !joined) throw new Error('Expected two files')
    return [await factsOf(joined), await factsOf(whole)]
  }

  it('have the text of one print, sign by sign, where it is there', async () => {
    const [one, other] = await both(({document}) =>
      readPages(document).map(({runs}) =>
        runs.map(({texts, lefts, widths, baseline, size}) => ({
          texts,
          widths,
          size,
          places: [...lefts, baseline].map(Math.round)
        }))
      )
    )
    expect(one?.flat()).not.toEqual([])
    expect(one).toEqual(other)
  })

  it('have its bookmarks, destinations and links', async () => {
    const [one, other] = await both(async ({bytes}) => {
      const {outline, destinations, pages} = await readPdf(bytes)
      return {outline, destinations, links: pages.map(({links}) => links)}
    })
    expect(Object.keys(one?.destinations ?? {}).sort()).toEqual(['a', 'b', 'c'])
    expect(one).toEqual(other)
  })

  it('have its structure tree', async () => {
    const [one, other] = await both(({document}) => readTags(document)?.children.map(words))
    expect(one?.join('')).toContain('TH')
    expect(one).toEqual(other)
  })

  it('name each cell of a head differently', async () => {
    const identifiers = joined?.document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? (object.get(PDFName.of('ID')) ?? []) : []))
      .map(String)
    expect(identifiers?.length).toBeGreaterThan(2)
    expect(new Set(identifiers).size).toBe(identifiers?.length)
  })

  it('have each font once, with the glyphs and widths of all', async () => {
    const [one, other] = await both(({document}) =>
      embeddedFonts(document)
        .map((font) => ({
          name: font.name,
          texts: [...font.texts].sort(([a], [b]) => a - b),
          // Lists go on over codes that are not shown, with any width.
          widths: [...font.texts.keys()]
            .sort((a, b) => a - b)
            .map((code) => font.widths.byCode.get(code) ?? font.widths.usual),
          outlines: font.glyphs.outlines.map((outline) =>
            Buffer.from(outline).toString('hex').replace(/0*$/, '')
          )
        }))
        .sort((a, b) => a.name.localeCompare(b.name))
    )
    expect(one?.map(({name}) => name)).toEqual(other?.map(({name}) => name))
    expect(one).toEqual(other)
  })

  it('can be read by others', async () => {
    const task = getDocument({data: joined?.bytes ?? new Uint8Array(), verbosity: 0})
    const document = await task.promise
    const page = await document.getPage(4)
    const {items} = await page.getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('身份')
    await task.destroy()
  })
})

it('keeps fonts of the same name apart that are not the same', async () => {
  const [first, second] = await Promise.all(
    ['a甲乙丙', 'a丁戊'].map((text) =>
      world.print({
        name: 'part',
        title: '书',
        language: 'zh-CN',
        body: `<div class="pagedjs_page">${text}</div>`,
        styles,
        tagged: false,
        // The numbers of glyphs follow from the characters that a font was cut to.
        characters: text,
        pictures: new Map()
      })
    )
  )
  const document = await joinDocuments([first ?? new Uint8Array(), second ?? new Uint8Array()])
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? [object] : []
    )
  expect(fonts.map(faceNameOf)).toEqual(['NotoSerifSC-Regular', 'NotoSerifSC-Regular'])
  expect(readPages(document).map(({runs}) => runs.flatMap(({texts}) => texts).join(''))).toEqual([
    'a甲乙丙',
    'a丁戊'
  ])
})
