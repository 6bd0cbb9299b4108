import type {Page} from 'puppeteer-core'
import type {Drawn, Rasteriser} from '../model/press.ts'
import type {ContentCache} from './cache.ts'
import {hashOf} from './hash.ts'
import type {LazyBrowser} from './lazy-browser.ts'

/**
 * Turn drawings into pixels with the browser of the build.
 *
 * One page takes them all, one after the other; it is opened with the first picture that is not in the
 * cache. A picture is shown as `<img>`, in which nothing runs and nothing is fetched, as readers show it.
 *
 * @param browser
 *   Shared with the diagrams and the layout.
 * @param cache
 *   By the picture, its scale and the version of the browser.
 */
export function createRasteriser(browser: LazyBrowser, cache: ContentCache): Rasteriser & AsyncDisposable {
  let opening: Promise<Page> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function shoot(picture: Drawn): Promise<Uint8Array> {
    opening ??= browser.open().then((open) => open.newPage())
    return photograph(await opening, picture)
  }

  return {
    async rasterise(picture) {
      const {bytes, mediaType, width, height, scale} = picture
      const key = ['raster-1', await browser.version(), hashOf(bytes), mediaType, width, height, scale]
      return cache.bytes('raster', key, () => {
        const result = last.then(() => shoot(picture))
        last = result.catch(() => undefined)
        return result
      })
    },
    async [Symbol.asyncDispose]() {
      await last
      await (await opening)?.close()
    }
  }
}

async function photograph(page: Page, {bytes, mediaType, width, height, scale}: Drawn): Promise<Uint8Array> {
  const size = {width: Math.ceil(width), height: Math.ceil(height)}
  const source = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  await page.setViewport({...size, deviceScaleFactor: scale})
  await page.setContent(
    `<!doctype html><style>body{margin:0;background:#fff}img{display:block}</style><img src="${source}" width="${width}" height="${height}">`
  )
  await page.evaluate(() => document.images[0]?.decode())
  return page.screenshot({type: 'png'})
}
