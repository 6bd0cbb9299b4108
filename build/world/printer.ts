import {readdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import Printer from 'pagedjs-cli'
import type {Browser, ConsoleMessage, Page} from 'puppeteer-core'
import type {Flow, FlowDocument, FlowTrace, PagesDocument, PictureDocument} from '../model/press.ts'
import type {BookBrowser, Media} from './browser.ts'
import type {ContentCache} from './cache.ts'
import {cutFont, type FontFace, facesFor} from './fonts.ts'
import {installBlocks} from './in-page/blocks.ts'
import {installBreakPlaces} from './in-page/break-places.ts'
import {colourTokens} from './in-page/colour-tokens.ts'
import {installFloats} from './in-page/floats.ts'
import {installFolioRoom} from './in-page/folio-room.ts'
import {installIdleRules} from './in-page/idle-rules.ts'
import {installInspection} from './in-page/inspection.ts'
import {layOutInPage} from './in-page/lay-out.ts'
import {installListingBreaks} from './in-page/listing-breaks.ts'
import {installMarginBoxes} from './in-page/margin-boxes.ts'
import {installNodeKinds} from './in-page/node-kinds.ts'
import {installNoteStore} from './in-page/note-store.ts'
import {installPageNotes} from './in-page/page-notes.ts'
import {plainLines} from './in-page/plain-lines.ts'
import {installResumption} from './in-page/resumption.ts'
import {installRunningStrings} from './in-page/running-strings.ts'
import {installSources} from './in-page/sources.ts'
import {installTables} from './in-page/tables.ts'
import {installTakeApart} from './in-page/take-apart.ts'
import {installWidows} from './in-page/widows.ts'
import {folderShelf, type Shelf, servedShelf} from './shelf.ts'
import {type LaidOutPart, spliceFlow} from './splice-flow.ts'

/** Paged.js with its handlers, as pagedjs-cli bundles it for the browser. */
const pagedScript = join(dirname(fileURLToPath(import.meta.resolve('pagedjs-cli'))), '../dist/browser.js')

/**
 * Paged.js checks for overflow each time so many characters were added: about
 * what a full page has, and what is looked at after it. Unset, it takes a guess
 * from the first page.
 */
const maxChars = 2100

/**
 * A document to be printed is loaded as for a display, on which its pages do
 * not show: otherwise all would be laid out twice before they are printed, the
 * first time without their fonts. (The cover may have a background to load.)
 */
const unseenOnScreen = '@media screen{.pagedjs_page:not(.page-none){display:none}}'

/** Each may use what those before it left in the page. */
const installers = [
  installMarginBoxes,
  installIdleRules,
  installNodeKinds,
  installSources,
  installTables,
  installBreakPlaces,
  installBlocks,
  installListingBreaks,
  installFolioRoom,
  installWidows,
  installFloats,
  installNoteStore,
  installPageNotes,
  installRunningStrings,
  installResumption,
  installInspection,
  installTakeApart
]

/**
 * The printer of pagedjs-cli with its three steps replaced: it takes a browser
 * that is already open, lays out one flow instead of a whole book, and prints
 * pages that were laid out before, tagged and with bookmarks.
 *
 * (Its own steps start a browser each, are slower than linear, and write wrong
 * trim boxes and the current time.)
 */
export class BookPrinter extends Printer implements AsyncDisposable {
  readonly #bookBrowser: BookBrowser
  readonly #cache: ContentCache
  readonly #shelf: Shelf
  readonly #fonts = new Map<string, Promise<string>>()
  /** Pages that have laid out or printed a document and wait for the next one. */
  readonly #idle: Readonly<Record<Media, Page[]>> = {print: [], screen: []}
  #layoutScript: Promise<string> | undefined
  #documents = 0

  constructor(browser: BookBrowser, cache: ContentCache) {
    super({closeAfter: false})
    this.#bookBrowser = browser
    this.#cache = cache
    this.#shelf = browser.isElsewhere ? servedShelf() : folderShelf()
  }

  override async setup(): Promise<Browser> {
    this.browser = this.#bookBrowser.puppeteer
    return this.browser
  }

  /** Load a document with its fonts and pictures; the caller closes the page. */
  override async render(document: LoadedDocument, media: Media = 'print'): Promise<Page> {
    const page = await this.#open(media)
    try {
      await this.#shelf.load(page, await this.#write(document))
      return page
    } catch (error) {
      await page.close()
      throw error
    }
  }

  /** Break a flow into pages, those of an earlier state of it excepted that are the same. */
  async layOut(document: FlowDocument, earlier?: Flow): Promise<Flow> {
    const written = this.#begin({
      ...document,
      head: `<style id="native" data-pagedjs-ignore>${document.styles.native}</style><script defer src="${await this.#script()}"></script>`,
      body: `<template id="flow">${document.body}</template>`
    })
    // What went wrong belongs to no page, so that it cannot be kept.
    const known = earlier?.problems.length === 0 ? earlier : undefined
    return this.#withPage('print', async (page) =>
      spliceFlow(await this.#layOutIn(page, await written, document.styles.paged, known?.trace), known)
    )
  }

  /** Do something in a page that can load documents, and keep it: with each new page comes a new process. */
  async #withPage<Result>(media: Media, task: (page: Page) => Promise<Result>): Promise<Result> {
    const page = this.#idle[media].pop() ?? (await this.#open(media))
    try {
      const result = await task(page)
      this.#idle[media].push(page)
      return result
    } catch (error) {
      await page.close()
      throw error
    }
  }

  /** Name of the script with which flows are laid out: a file, which would have to be sent to each of them. */
  #script(): Promise<string> {
    this.#layoutScript ??= (async () => {
      const config = `window.PagedConfig = ${JSON.stringify({auto: false, settings: {maxChars}})}`
      const paged = await readFile(pagedScript, 'utf8')
      const installed = installers.map((install) => `(${install})()`)
      await this.#shelf.put('layout.js', [config, paged, ...installed].join('\n;'))
      return 'layout.js'
    })()
    return this.#layoutScript
  }

  /** An empty page that can load documents. */
  async #open(media: Media): Promise<Page> {
    const page = await this.#bookBrowser.newPage(media)
    await this.#shelf.open(page)
    return page
  }

  async #layOutIn(page: Page, name: string, sheet: string, earlier?: FlowTrace): Promise<LaidOutPart> {
    const said: string[] = []
    const listen = (message: ConsoleMessage): void => {
      if (/Unable to layout|Layout repeated/.test(message.text())) said.push(message.text())
    }
    page.on('console', listen)
    try {
      await this.#shelf.load(page, name)
      const part = await page.evaluate(layOutInPage, sheet, earlier)
      const trouble = said.map((text) => ({
        rule: 'layout/no-progress',
        message: `Unexpected trouble in Paged.js: ${text}`
      }))
      return {...part, flow: {...part.flow, problems: [...part.flow.problems, ...trouble]}}
    } finally {
      page.off('console', listen)
    }
  }

  /** Print finished pages as one PDF. */
  override async pdf(pages: PagesDocument): Promise<Uint8Array> {
    const written = this.#begin({
      ...pages,
      head: `<title>${escapeHtml(pages.title)}</title>${[...pages.styles, unseenOnScreen].map((text) => `<style>${text}</style>`).join('')}`,
      body: `<div class="pagedjs_pages">${pages.body}</div>`
    })
    return this.#withPage('screen', async (page) => {
      await this.#shelf.load(page, await written)
      await page.evaluate(colourTokens)
      if (pages.tagged) await page.evaluate(plainLines)
      await page.evaluate(() =>
        Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined)
      )
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: pages.tagged,
        outline: pages.tagged,
        timeout: 0,
        waitForFonts: true
      })
    })
  }

  /** Take a picture of a page. */
  async photograph(picture: PictureDocument): Promise<Uint8Array> {
    const page = await this.render(
      {...picture, head: `<style>${picture.style}</style>`, pictures: new Map()},
      'screen'
    )
    try {
      await page.setViewport({width: picture.width, height: picture.height})
      await page.evaluate(() =>
        Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined)
      )
      return await page.screenshot({type: 'jpeg', quality: 90})
    } finally {
      await page.close()
    }
  }

  /** Give back the memory of pages that wait for a document: each is a process of its own. */
  async rest(): Promise<void> {
    const waiting = Object.values(this.#idle).flatMap((pages) => pages.splice(0))
    await Promise.all(waiting.map((page) => page.close()))
  }

  override async close(): Promise<void> {
    await this.rest()
    await this.#shelf[Symbol.asyncDispose]()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** The fonts that a document names, cut to its characters. */
  async #fontRules({language, head, characters}: LoadedDocument): Promise<string> {
    const named = facesFor(language).filter(({family}) => head.includes(`"${family}"`))
    const rules = named.map(async (face) => fontFaceRule(face, await this.#fontFile(face.path, characters)))
    return (await Promise.all(rules)).join('')
  }

  /** Name of a cut font; each is cut and written once, though two faces may share it. */
  #fontFile(path: string, characters: string): Promise<string> {
    const key = `${path}\n${characters}`
    const known = this.#fonts.get(key)
    if (known) return known
    const file = `font-${this.#fonts.size}.ttf`
    const written = cutFont(path, characters, this.#cache)
      .then((bytes) => this.#shelf.put(file, bytes))
      .then(() => file)
    this.#fonts.set(key, written)
    return written
  }

  /** Write a document while a page is opened for it: when that fails, nobody is left to wait for this. */
  #begin(document: LoadedDocument): Promise<string> {
    const written = this.#write(document)
    written.catch(() => {})
    return written
  }

  async #write(document: LoadedDocument): Promise<string> {
    const fonts = await this.#fontRules(document)
    await Promise.all([...document.pictures].map(([name, bytes]) => this.#shelf.put(name, bytes)))

    const name = `document-${++this.#documents}.html`
    await this.#shelf.put(
      name,
      `<!doctype html><html lang="${document.language}"><head><meta charset="utf-8"><style data-pagedjs-ignore id="fonts">${fonts}</style>${document.head}</head><body>${document.body}</body></html>`
    )
    return name
  }
}

interface LoadedDocument {
  readonly language: string
  readonly head: string
  readonly body: string
  readonly characters: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

function fontFaceRule(face: FontFace, file: string): string {
  const adjust = face.sizeAdjust ? `size-adjust:${face.sizeAdjust}%;` : ''
  const range = face.range ? `unicode-range:${face.range};` : ''
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};${adjust}${range}src:url(${file})}`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Version of the scripts that lay out and print pages, for cache keys. */
export async function printerVersion(): Promise<string> {
  const folder = join(import.meta.dirname, 'in-page')
  const names = (await readdir(folder)).sort()
  const texts = await Promise.all(
    [import.meta.filename, pagedScript, ...names.map((name) => join(folder, name))].map((file) =>
      readFile(file, 'utf8')
    )
  )
  return texts.join('\n')
}
