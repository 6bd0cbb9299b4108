import {writeFile} from 'node:fs/promises'
import Printer from 'pagedjs-cli'
import puppeteer, {type Browser} from 'puppeteer-core'
import {plainBrowser} from './plain-browser.ts'

/** pagedjs-cli as it is, but in the browser that is here. */
class PlainPrinter extends Printer {
  constructor() {
    super({allowLocal: true, timeout: 0})
  }

  override async setup(): Promise<Browser> {
    this.browser = await puppeteer.launch(await plainBrowser())
    return this.browser
  }
}

/** Make pages of an HTML file with pagedjs-cli, with bookmarks: what a book costs without this pipeline. */
async function pageHtml(html: string, pdf: string): Promise<void> {
  const printer = new PlainPrinter()
  try {
    await writeFile(pdf, await printer.pdf(html, {outlineTags: ['h1', 'h2', 'h3']}))
  } finally {
    await printer.close()
  }
}

const [html, pdf] = process.argv.slice(2)
if (!html || !pdf) throw new Error('Expected an HTML file, and a PDF file to write')
await pageHtml(html, pdf)
