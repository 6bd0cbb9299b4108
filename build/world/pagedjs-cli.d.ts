// pagedjs-cli 0.4.3 carries no types; these are the parts that are used.
declare module 'pagedjs-cli' {
  import type {EventEmitter} from 'node:events'
  import type {Browser, Page} from 'puppeteer-core'

  export default class Printer extends EventEmitter {
    constructor(options?: {closeAfter?: boolean; timeout?: number; allowLocal?: boolean})
    browser: Browser | undefined
    setup(): Promise<Browser>
    render(input: unknown): Promise<Page>
    pdf(input: unknown, options?: {outlineTags?: readonly string[]}): Promise<Uint8Array>
    close(): Promise<void>
  }
}
