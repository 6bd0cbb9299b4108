// What Paged.js 0.4.3 puts on `window`, as far as it is used.

interface PagedBreakToken {
  readonly node: Node
  readonly offset: number
  equals(other: PagedBreakToken | undefined): boolean
  toJSON(): string
}

interface PagedLayout {
  readonly bounds: DOMRect
  readonly element: HTMLElement
  hasOverflow(rendered: Element, bounds: DOMRect): boolean
  shouldBreak(node: Node, limiter?: Node): boolean
  findBreakToken(
    rendered: HTMLElement,
    source: Node,
    bounds?: DOMRect,
    previous?: PagedBreakToken
  ): PagedBreakToken | undefined
}

interface PagedPage {
  readonly element: HTMLElement
  readonly area: HTMLElement
  /** Missing on blank pages. */
  readonly wrapper?: HTMLElement
}

interface PagedChunker {
  readonly pages: PagedPage[]
  readonly q: {tick: (callback: () => void) => void}
}

interface PagedHandler {
  afterParsed?(source: DocumentFragment): void
  onPageLayout?(rendered: HTMLElement, token: PagedBreakToken, layout: PagedLayout): void
  renderNode?(clone: Node, source: Node, layout: PagedLayout): void
  finalizePage?(element: HTMLElement, page: PagedPage, token: undefined, chunker: PagedChunker): void
}

interface Window {
  PagedConfig: {auto: boolean; settings: {maxChars: number}}
  Paged: {
    Handler: new (chunker: unknown, polisher: unknown, caller: unknown) => object
    registerHandlers(...handlers: (new (...args: never[]) => PagedHandler)[]): void
  }
  PagedPolyfill: {
    chunker: PagedChunker
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: HTMLElement
    ): Promise<{pages: PagedPage[]}>
  }
}
