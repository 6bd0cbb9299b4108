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

/** The node of the flow that a node on a page is a copy of, and how many characters of a text were on earlier pages. */
interface BoundSource {
  readonly node: Node
  readonly skipped: number
}

/** Where something begins: before a node, or inside a text. */
interface BoundPlace {
  readonly node: Node
  readonly offset: number
}

/** What is to leave a page, and where the next one begins. */
interface BoundCut {
  readonly range: Range
  readonly token: PagedBreakToken
}

/** What the functions of this folder leave for one another. */
interface Binding {
  nodes: {
    letters(text: string): string
    isElement(node: Node): node is HTMLElement
    isText(node: Node): node is Text
    /** A picture or a break: one thing, without text. */
    isAtom(node: Node): boolean
    isShown(node: Node): boolean
    lastShown(root: Node): Node | null
    isFirst(node: Node, parent: Node): boolean
    quote(node: Node): string
  }
  sources: {
    remember(clone: Node, source: Node): void
    of(clone: Node): BoundSource | undefined
  }
  tables: {
    cutTable(table: HTMLElement): void
    continueTable(clone: Node, source: Node): void
  }
  breaks: {
    /** The first thing to be seen right of `limit` (px): what the browser put into a later column. */
    firstBeyond(parent: Node, limit: number): BoundPlace | undefined
    cutAt(place: BoundPlace, rendered: Element): BoundCut | undefined
  }
  /** `number` is that of the page in its flow; `lastId` stood last on the pages before. */
  inspect(
    page: PagedPage,
    content: HTMLElement,
    number: number,
    lastId: string | undefined
  ): import('../../model/press.ts').LayoutProblem | undefined
}

interface Window {
  binding: Binding
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
