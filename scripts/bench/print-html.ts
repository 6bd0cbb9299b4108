import {pathToFileURL} from 'node:url'
import puppeteer from 'puppeteer-core'
import {plainBrowser} from './plain-browser.ts'

/**
 * Print an HTML file with nothing but Chromium, tagged and with bookmarks: the
 * floor for whatever lays out a book in a browser.
 */
async function printHtml(html: string, pdf: string): Promise<void> {
  const browser = await puppeteer.launch(await plainBrowser())
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(html).href, {timeout: 0})
    await page.pdf({
      path: pdf,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0
    })
  } finally {
    await browser.close()
  }
}

const [html, pdf] = process.argv.slice(2)
if (!html || !pdf) throw new Error('Expected an HTML file, and a PDF file to write')
await printHtml(html, pdf)
