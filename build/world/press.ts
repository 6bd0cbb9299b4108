import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Flow, Press} from '../model/press.ts'
import type {BookBrowser} from './browser.ts'
import type {ContentCache} from './cache.ts'
import type {Json} from './cache-key.ts'
import {cutFont, fontFaces, fontIdentity, fontLicences, fontNames} from './fonts.ts'
import {hashOf} from './hash.ts'
import type {LazyBrowser, Resting} from './lazy-browser.ts'
import {ownVersion, packageVersion} from './package-version.ts'
import {BookPrinter, printerVersion} from './printer.ts'
import {createRasteriser} from './rasteriser.ts'
import {timeless} from './timeless.ts'

const templates = resolve(import.meta.dirname, '../../templates')

/** What the press works with. */
export interface PressOptions {
  /** Shared with the diagrams. */
  readonly browser: LazyBrowser
  readonly cache: ContentCache
  /** How many flows are laid out, or printed, at the same time. */
  readonly pages: number
}

/**
 * A press that works with a real browser.
 *
 * What was laid out or printed before is taken from the cache, without
 * starting a browser. Keys hold the document, the browser, the fonts and the
 * scripts that do the work.
 */
export function createPress({browser, cache, pages}: PressOptions): Press & Resting & AsyncDisposable {
  const inTurn = limit(pages)
  const rasteriser = createRasteriser(browser, cache)
  let tools: Promise<string> | undefined
  const printers = new Map<BookBrowser, BookPrinter>()

  /** One for each browser: it writes the fonts once. */
  async function printerOf(number = 0): Promise<BookPrinter> {
    const open = await browser.open(number)
    const printer = printers.get(open) ?? new BookPrinter(open, cache)
    printers.set(open, printer)
    return printer
  }

  /** Everything besides the document that a result depends on. */
  function toolsIdentity(): Promise<string> {
    tools ??= (async () =>
      hashOf(JSON.stringify([await browser.version(), await fontIdentity(), await printerVersion()])))()
    return tools
  }

  return {
    template: (name) => readFile(join(templates, name), 'utf8'),

    async layOut(document, earlier) {
      if (earlier) return inTurn(async (place) => (await printerOf(place)).layOut(document, earlier))
      const {name, language, body, styles} = document
      const pictures = picturesIdentity(document.pictures)
      const key = {name, parts: {tools: await toolsIdentity(), language, body, ...styles, pictures}}
      return inTurn((place) =>
        cache.value<Flow & Json>('flow', key, async () => {
          const printer = await printerOf(place)
          // A flow is made of nothing but strings and numbers.
          return (await printer.layOut(document)) as Flow & Json
        })
      )
    },

    async print(document) {
      const {name, title, language, body, styles, tagged, characters} = document
      const pictures = picturesIdentity(document.pictures)
      const parts = {
        tools: await toolsIdentity(),
        title,
        language,
        tagged,
        styles,
        characters,
        pictures,
        body
      }
      const key = {name, parts}
      return inTurn((place) =>
        cache.bytes('pdf', key, async () => timeless(await (await printerOf(place)).pdf(document)))
      )
    },

    async photograph(document) {
      const {language, body, style, width, height} = document
      return cache.bytes(
        'picture',
        [await toolsIdentity(), language, body, style, width, height],
        async () => {
          const printer = await printerOf()
          return await printer.photograph(document)
        }
      )
    },

    rasterise: rasteriser.rasterise,

    async cutFont({family, weight, style}, characters, among) {
      const found = fontFaces.find(
        (face) => face.family === family && face.weight === weight && face.style === style
      )
      if (!found) throw new Error(`Could not find the font ${family} ${weight} ${style}`)
      return cutFont(found.path, characters, cache, among)
    },

    fontLicences,

    async equipment(language = 'zh') {
      const [browserName, pipeline, paged, shiki, mermaid] = await Promise.all([
        browser.version(),
        ownVersion(),
        ...['pagedjs', 'shiki', 'mermaid'].map(packageVersion)
      ])
      return {
        generator: `fascicle ${pipeline}`,
        browser: browserName,
        fonts: fontNames(language),
        fontLicences: fontNames(language).map(() => 'OFL-1.1'),
        tools: [`fascicle ${pipeline}`, `Paged.js ${paged}`, `Shiki ${shiki}`, `Mermaid ${mermaid}`]
      }
    },

    async rest() {
      await Promise.all([...printers.values()].map((printer) => printer.rest()))
    },

    async [Symbol.asyncDispose]() {
      await rasteriser[Symbol.asyncDispose]()
      await Promise.all([...printers.values()].map((printer) => printer.close()))
    }
  }
}

function picturesIdentity(pictures: ReadonlyMap<string, Uint8Array>): string {
  return [...pictures.keys()].join(' ')
}

/** Lets so many tasks run at a time, in the order they came; each is told its place among those that run. */
function limit(most: number): <Result>(task: (place: number) => Promise<Result>) => Promise<Result> {
  const waiting: ((place: number) => void)[] = []
  const free = Array.from({length: most}, (_, place) => place)

  return async (task) => {
    const place = free.shift() ?? (await new Promise<number>((resolve) => waiting.push(resolve)))
    try {
      return await task(place)
    } finally {
      const next = waiting.shift()
      if (next) next(place)
      else free.push(place)
    }
  }
}
