import {fileURLToPath} from 'node:url'
import type {Page} from 'puppeteer-core'
import type {Viewer} from '../model/press.ts'
import type {LazyBrowser} from './lazy-browser.ts'

/** Each leaves its exports in the page, so that nothing has to be fetched. */
const scripts = ['pdf.worker.min.mjs', 'pdf.min.mjs'].map((file) =>
  fileURLToPath(import.meta.resolve(`pdfjs-dist/build/${file}`))
)

/** As PDF.js leaves it in a page. */
interface PdfJs {
  readonly getDocument: (options: {data: Uint8Array; verbosity: number}) => {
    readonly promise: Promise<{
      readonly numPages: number
      readonly getPage: (number: number) => Promise<PdfJsPage>
    }>
  }
}

interface PdfJsPage {
  readonly getViewport: (options: {scale: number}) => {readonly width: number; readonly height: number}
  readonly render: (options: object) => {readonly promise: Promise<void>}
  readonly cleanup: () => void
}

/** Shows PDFs by PDF.js in the browser of the build, which has no viewer of its own. */
export function createPdfViewer(browser: LazyBrowser): Viewer {
  return {
    async picturesOf(pdf, resolution) {
      const page = await (await browser.open()).newPage('screen')
      try {
        for (const path of scripts) await page.addScriptTag({path, type: 'module'})
        const count = await open(page, pdf)
        const pictures: Uint8Array[] = []
        for (let number = 1; number <= count; number++)
          pictures.push(await draw(page, number, resolution / 72))
        return pictures
      } finally {
        await page.close()
      }
    }
  }
}

function open(page: Page, pdf: Uint8Array): Promise<number> {
  return page.evaluate(async (base64) => {
    const scope = globalThis as unknown as {pdfjsLib: PdfJs; openPdf: unknown}
    const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const opened = await scope.pdfjsLib.getDocument({data, verbosity: 0}).promise
    scope.openPdf = opened
    return opened.numPages
  }, Buffer.from(pdf).toString('base64'))
}

async function draw(page: Page, position: number, zoom: number): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (number, scale) => {
      const {openPdf} = globalThis as unknown as {openPdf: {getPage: (number: number) => Promise<PdfJsPage>}}
      const shown = await openPdf.getPage(number)
      const viewport = shown.getViewport({scale})
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      await shown.render({canvas, viewport, background: '#ffffff'}).promise
      shown.cleanup()
      return canvas.toDataURL('image/png').replace(/^.*,/, '')
    },
    position,
    zoom
  )
  return Buffer.from(base64, 'base64')
}
