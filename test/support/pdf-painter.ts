import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {HTTPRequest} from 'puppeteer-core'
import type {BookBrowser} from '../../build/world/browser.ts'

/** Paints the pages of a PDF. */
export interface PdfPainter extends AsyncDisposable {
  /** PNG of a page, counted from 1. */
  readonly paint: (page: number) => Promise<Uint8Array>
}

/** Nothing is fetched from it: requests for it are answered here. */
const origin = 'https://painter.invalid/'

const library = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

const shell = `<!doctype html><canvas></canvas><script type="module">
import * as pdfjs from './pdf.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = './pdf.worker.mjs'
const file = await pdfjs.getDocument({url: './book.pdf', verbosity: 0}).promise
const canvas = document.querySelector('canvas')
window.paint = async (number, width) => {
  const page = await file.getPage(number)
  const viewport = page.getViewport({scale: width / page.getViewport({scale: 1}).width})
  Object.assign(canvas, {width: viewport.width, height: viewport.height})
  await page.render({canvas, viewport}).promise
  return canvas.toDataURL('image/png').split(',')[1]
}
window.isOpen = true
</script>`

/**
 * Open a PDF in pdf.js, the viewer of Firefox, in the browser of the builds:
 * what is compared is the file itself, and all that is needed comes from npm.
 *
 * @param browser
 *   An open one.
 * @param bytes
 *   The PDF.
 * @param width
 *   Of the pictures, in pixels.
 */
export async function openPainter(
  browser: BookBrowser,
  bytes: Uint8Array,
  width: number
): Promise<PdfPainter> {
  const page = await browser.newPage('screen')
  page.on('request', (request) => void answer(request, bytes))
  await page.setRequestInterception(true)
  await page.goto(origin)
  await page.waitForFunction('window.isOpen', {timeout: 60_000})

  return {
    async paint(number) {
      const base64 = await page.evaluate(`paint(${number}, ${width})`)
      return Buffer.from(String(base64), 'base64')
    },
    [Symbol.asyncDispose]: () => page.close()
  }
}

async function answer(request: HTTPRequest, pdf: Uint8Array): Promise<void> {
  const name = new URL(request.url()).pathname.slice(1)
  if (name === '') await request.respond({contentType: 'text/html', body: shell})
  else if (name === 'book.pdf') await request.respond({contentType: 'application/pdf', body: pdf})
  else if (/^pdf(\.worker)?\.mjs$/.test(name))
    await request.respond({contentType: 'text/javascript', body: await readFile(join(library, name))})
  else await request.respond({status: 404})
}
