import {renderMermaid} from '@mermaid-js/mermaid-cli'
import type {Browser, HTTPRequest, Page, ResponseForRequest} from 'puppeteer-core'
import {mermaidConfig} from './config.ts'
import {corrections, drawingId} from './corrections.ts'
import type {LoadedFont} from './label-fonts.ts'
import {notedProperties} from './presentation.ts'
import {withQuickConfig} from './quick-config.ts'
import {type Snapshot, takeSnapshot} from './take-snapshot.ts'

/** A page that mermaid-cli draws in again and again. */
export interface KeptPage {
  readonly page: Page
  /** What mermaid-cli takes for a browser: every new page of it is `page`. */
  readonly browser: Browser
  /**
   * Draw a definition and describe the drawing, with one message to the page.
   *
   * @param standIns
   *   Texts to put back, by what stands for them.
   * @returns
   *   `undefined` when nothing is drawn.
   * @throws
   *   What Mermaid throws.
   */
  readonly draw: (
    definition: string,
    standIns: Readonly<Record<string, string>>
  ) => Promise<Snapshot | undefined>
  /** Where mermaid-cli has loaded Mermaid from; known after the first drawing. */
  readonly mermaidUrl: () => string | undefined
}

/** Nothing is fetched from it: requests for it are answered here. */
const fontOrigin = 'https://fonts.invalid/'

/** Mermaid-cli answers requests for this origin from its own packages, and from nothing else. */
const packageOrigin = 'https://mermaid-cli-intercept.invalid/'

/**
 * Prepare a page for `renderMermaid`, so that Mermaid is loaded only once.
 *
 * mermaid-cli opens a page for each diagram and loads Mermaid, its plug-ins and
 * seven style sheets into it: two seconds each time. Here it is given a browser
 * whose new page is always the same one, already loaded. The style sheets are
 * left out: they bring fonts for HTML labels, which the book does not use.
 *
 * It asks the page for each drawing in several messages, with its function as
 * text in each. For `draw`, the page keeps that function, so that the browser
 * compiles it once, and answers with the snapshot at once: while Node does
 * something else, the page draws on.
 *
 * Requests of the page for anything but Mermaid itself and the fonts are refused.
 */
export async function keptPage(page: Page, fonts: readonly LoadedFont[]): Promise<KeptPage> {
  let loaded = false
  let mermaidUrl: string | undefined
  let isKept = false
  let drawing: Drawing | undefined

  page.on('request', (request) => answer(request, fonts))

  const stand = {
    // The first call brings the handler that serves Mermaid's modules; later ones would serve the same.
    on(event: 'request', handler: (request: HTTPRequest) => void) {
      if (event === 'request' && !loaded) page.on(event, (request) => handler(quickened(request)))
    },
    async goto(url: string) {
      if (loaded) return
      await page.setRequestInterception(true)
      await page.goto(url)
      await page.addStyleTag({content: [...fonts.map(rule), corrections].join('\n')})
    },
    async setRequestInterception() {},
    async evaluate() {},
    async $eval(selector: string, work: (element: Element, given: unknown) => unknown, given: unknown) {
      if (hasMermaidUrl(given)) {
        loaded = true
        mermaidUrl = given.mermaidUrl
      }
      if (!drawing) return page.$eval(selector, work, given)
      // Neither the ground nor the text of the drawing is asked for.
      if (!hasMermaidUrl(given)) return {}
      if (!isKept) await page.evaluate(`globalThis.kept = {draw: ${work}, describe: ${takeSnapshot}}`)
      isKept = true
      drawing.snapshot = await page.evaluate(drawInPage, given, notedProperties, drawing.standIns)
      return {}
    },
    async close() {}
  }

  // mermaid-cli calls only these methods of a page, and only `newPage` of a browser.
  const browser = {newPage: async () => stand} as unknown as Browser

  return {
    page,
    browser,
    async draw(definition, standIns) {
      const ours: Drawing = {standIns, snapshot: undefined}
      drawing = ours
      const options = {mermaidConfig, backgroundColor: 'transparent', fontEmbed: false, svgId: drawingId}
      await renderMermaid(browser, definition, 'svg', options)
      return ours.snapshot
    },
    mermaidUrl: () => mermaidUrl
  }
}

/** What `draw` is waiting for. */
interface Drawing {
  readonly standIns: Readonly<Record<string, string>>
  snapshot: Snapshot | undefined
}

/** What the page keeps: mermaid-cli's function, which is given the same for each drawing, and ours. */
interface Kept {
  readonly kept: {
    readonly draw: (container: Element | null, given: unknown) => Promise<unknown>
    readonly describe: typeof takeSnapshot
  }
}

/** Runs in the page, and is sent there as text. */
async function drawInPage(
  given: unknown,
  properties: readonly string[],
  standIns: Readonly<Record<string, string>>
): Promise<Snapshot | undefined> {
  // They were put there before.
  const {kept} = globalThis as unknown as Kept
  try {
    await kept.draw(document.querySelector('#container'), given)
  } catch (error) {
    // Errors of some parsers hold all that was parsed: as they are, Puppeteer takes them for no error.
    const hasName = !(error instanceof Error) || error instanceof DOMException
    throw new Error(hasName ? String(error) : error.message)
  }
  return kept.describe(properties, standIns)
}

function rule({family, weight}: LoadedFont): string {
  return `@font-face {font-family: "${family}"; font-weight: ${weight}; src: url("${fontOrigin}${weight}.ttf")}`
}

/** Priority 1 goes before what mermaid-cli's handler says. */
async function answer(request: HTTPRequest, fonts: readonly LoadedFont[]): Promise<void> {
  const url = request.url()
  const font = fonts.find(({weight}) => url === `${fontOrigin}${weight}.ttf`)

  if (font) {
    await request.respond(
      {
        contentType: 'font/ttf',
        headers: {'Access-Control-Allow-Origin': '*'},
        body: Buffer.from(font.bytes)
      },
      1
    )
  } else if (request.isNavigationRequest() && request.frame()?.parentFrame() === null) {
    await request.continue(undefined, 1)
  } else if (!url.startsWith(packageOrigin) && !url.startsWith('data:')) {
    await request.abort('blockedbyclient', 1)
  }
}

/** A request to which mermaid-cli answers from its packages; modules are changed on the way. */
function quickened(request: HTTPRequest): HTTPRequest {
  // mermaid-cli calls only these methods of a request.
  return {
    url: () => request.url(),
    abort: (code, priority) => request.abort(code, priority),
    continue: (overrides, priority) => request.continue(overrides, priority),
    respond: (response, priority) => request.respond(withQuickModule(request.url(), response), priority)
  } satisfies Partial<HTTPRequest> as HTTPRequest
}

function withQuickModule(url: string, response: Partial<ResponseForRequest>): Partial<ResponseForRequest> {
  if (!url.endsWith('.mjs') || response.body === undefined) return response
  return {...response, body: withQuickConfig(Buffer.from(response.body).toString())}
}

function hasMermaidUrl(value: unknown): value is {readonly mermaidUrl: string} {
  return typeof value === 'object' && value !== null && 'mermaidUrl' in value
}
