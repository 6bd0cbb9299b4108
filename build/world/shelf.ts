import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {HTTPRequest, Page} from 'puppeteer-core'

/** Where documents and their fonts and pictures lie for a browser; they name one another without folders. */
export interface Shelf extends AsyncDisposable {
  readonly put: (name: string, content: string | Uint8Array) => Promise<void>
  /** Get a new page ready to load documents. */
  readonly open: (page: Page) => Promise<void>
  /** Load a document into a page that was opened. */
  readonly load: (page: Page, name: string) => Promise<void>
}

/** A folder: for a browser on the same machine. */
export function folderShelf(): Shelf {
  let making: Promise<string> | undefined
  const folder = (): Promise<string> => {
    making ??= mkdtemp(join(tmpdir(), 'fascicle-'))
    return making
  }
  return {
    put: async (name, content) => writeFile(join(await folder(), name), content),
    // Files can be seen without more ado.
    async open() {},
    async load(page, name) {
      await page.goto(pathToFileURL(join(await folder(), name)).href)
    },
    async [Symbol.asyncDispose]() {
      const path = await making
      if (path) await rm(path, {recursive: true, force: true})
    }
  }
}

/** Nothing is fetched from it: requests for it are answered here. */
const origin = 'https://book.invalid/'

/** By the ending of a name; a font needs none. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp'
}

/** Memory: for a browser that may be on another machine, whose requests are answered over its connection. */
export function servedShelf(): Shelf {
  const contents = new Map<string, Buffer>()

  async function answer(request: HTTPRequest): Promise<void> {
    const url = request.url()
    const name = url.startsWith(origin) ? decodeURIComponent(url.slice(origin.length)) : ''
    const body = contents.get(name)
    if (!body) {
      if (url.startsWith('data:')) await request.continue()
      else await request.abort('blockedbyclient')
      return
    }
    await request.respond({contentType: types[name.split('.').at(-1) ?? ''] ?? 'font/ttf', body})
  }

  return {
    async put(name, content) {
      contents.set(name, Buffer.from(content))
    },
    async open(page) {
      await page.setRequestInterception(true)
      page.on('request', (request) => answer(request))
    },
    async load(page, name) {
      await page.goto(origin + name)
    },
    async [Symbol.asyncDispose]() {
      contents.clear()
    }
  }
}
