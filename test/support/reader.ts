import {readFile} from 'node:fs/promises'
import {dirname, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import JSZip from 'jszip'
import type {HTTPRequest, Page} from 'puppeteer-core'
import type {BookBrowser} from '../../build/world/browser.ts'
import {noCache} from '../../build/world/cache.ts'
import {cutFont, fontFaces} from '../../build/world/fonts.ts'

/** A device, as far as a page can tell. */
export interface Device {
  /** In CSS px. */
  readonly width: number
  readonly height: number
  readonly night: boolean
  /** Whether colours are taken away, as e-ink does. */
  readonly grey: boolean
}

/** An e-book in a reading engine. */
export interface Reader extends AsyncDisposable {
  /** Go to a file of the package, with a fragment: `OEBPS/ch01.xhtml#fig-1-1`. */
  readonly goTo: (place: string) => Promise<void>
  readonly turn: () => Promise<void>
  /** PNG of what is shown. */
  readonly shoot: () => Promise<Uint8Array>
  /** Widths of what is wider than its column, by element; empty when everything fits. */
  readonly overflow: () => Promise<readonly string[]>
  /** What went wrong in the page. */
  readonly errors: readonly string[]
}

/** Nothing is fetched from it: requests for it are answered here. */
const origin = 'https://reader.invalid/'

const library = dirname(fileURLToPath(import.meta.resolve('foliate-js/view.js')))

/** Bundled fonts, so that screenshots do not depend on those of the machine. */
const readerFonts = fontFaces.filter(({family}) => family === 'Book Serif' || family === 'Book Sans')

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css'
}

/**
 * Open an e-book in foliate-js, the engine of the reader Foliate, in the browser of the builds.
 *
 * @param browser
 *   An open one.
 * @param book
 *   EPUB.
 * @param device
 *   Size and light.
 */
export async function openReader(browser: BookBrowser, book: Uint8Array, device: Device): Promise<Reader> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const shell = pageFor(device, await fontRules(book))
  page.on('request', (request) => void answer(request, book, shell))
  await page.setRequestInterception(true)
  await page.emulateMediaType('screen')
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: device.night ? 'dark' : 'light'}])
  if (device.grey) await page.emulateVisionDeficiency('achromatopsia')
  await page.setViewport({width: device.width, height: device.height})
  await page.goto(origin)
  await page.waitForFunction('window.isOpen', {timeout: 60_000})

  return {
    async goTo(place) {
      await page.evaluate(`view.goTo(${JSON.stringify(place)})`)
      await settle(page)
    },
    async turn() {
      await page.evaluate('view.next()')
      await settle(page)
    },
    shoot: () => page.screenshot({type: 'png'}),
    overflow: () => page.evaluate(overflowing) as Promise<readonly string[]>,
    errors,
    [Symbol.asyncDispose]: () => page.close()
  }
}

async function answer(request: HTTPRequest, book: Uint8Array, shell: string): Promise<void> {
  const url = request.url()
  if (!url.startsWith(origin)) return void (await request.continue())
  const path = new URL(url).pathname.slice(1)
  if (path === '') return request.respond({contentType: 'text/html', body: shell})
  if (path === 'book') return request.respond({contentType: 'application/epub+zip', body: Buffer.from(book)})
  const file = join(library, path)
  const body = await readFile(file).catch(() => undefined)
  if (body === undefined) return request.respond({status: 404})
  await request.respond({contentType: types[extname(file)] ?? 'application/octet-stream', body})
}

/**
 * Rules that bring the fonts, cut to the characters of the book: each chapter is a document, which would load
 * all 50 MB of them anew.
 */
async function fontRules(book: Uint8Array): Promise<string> {
  const files = (await JSZip.loadAsync(book)).file(/\.xhtml$/)
  const characters = (await Promise.all(files.map((file) => file.async('string')))).join('')
  const rules = readerFonts.map(async ({family, weight, path}) => {
    const font = Buffer.from(await cutFont(path, characters, noCache())).toString('base64')
    return `@font-face{font-family:"Reader ${family.slice(5)}";font-weight:${weight};src:url(data:font/ttf;base64,${font})}`
  })
  return (await Promise.all(rules)).join('')
}

/** The reader's own choices: serif text, sans headings, light or dark. */
function pageFor({night}: Device, fonts: string): string {
  const [paper, ink] = night ? ['#121212', '#dddddd'] : ['#ffffff', '#111111']
  // Generic families are those of the machine: every text but code is set in fonts that come along.
  const sans =
    'h1, h2, h3, h4, h5, h6, th, dt, figcaption, .alert-title, .block-title, .card-label, .book-title'
  const style = `${fonts}
html { color-scheme: ${night ? 'dark' : 'light'}; background: ${paper}; color: ${ink}; }
:not(pre, code, kbd, samp, pre *, code *) { font-family: "Reader Serif" !important; }
:is(${sans}), :is(${sans}) :not(code, code *) { font-family: "Reader Sans" !important; }`
  return `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;height:100%;background:${paper}}foliate-view{display:block;height:100vh}</style>
<script type="module">
import '${origin}view.js'
const view = document.createElement('foliate-view')
window.view = view
document.body.append(view)
await view.open(new File([await (await fetch('${origin}book')).blob()], 'book.epub'))
for (const [name, value] of [['max-column-count', '1'], ['gap', '6%'], ['margin', '28px']]) view.renderer.setAttribute(name, value)
view.renderer.setStyles(${JSON.stringify(style)})
await view.goToTextStart()
window.isOpen = true
</script>`
}

/** The engine says nothing when it is done: wait until fonts are there and two frames look for changes. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => done()))
    for (const {doc} of view.renderer.getContents()) {
      await doc.fonts.ready
      await Promise.all([...doc.images].map((image) => image.decode().catch(() => undefined)))
    }
    await new Promise((done) => setTimeout(done, 200))
    await frame(); await frame()
  })()`)
}

const overflowing = `view.renderer.getContents().flatMap(({doc}) => {
  const width = view.renderer.size ?? doc.documentElement.clientWidth
  return [...doc.querySelectorAll('pre, table, img, .cards, p, h1, h2, h3, li')]
    .filter((node) => node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0)
    .map((node) => node.localName + '#' + (node.closest('[id]')?.id ?? '') + ' ' + node.scrollWidth + ' > ' + node.clientWidth)
})`
