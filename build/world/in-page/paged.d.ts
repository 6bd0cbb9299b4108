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
  /** Adds a page without text when `force` is set. */
  handleBreaks(node: undefined, force: true): Promise<void>
}

interface PagedHandler {
  afterParsed?(source: DocumentFragment): void
  onPageLayout?(rendered: HTMLElement, token: PagedBreakToken, layout: PagedLayout): void
  afterPageLayout?(element: HTMLElement, page: PagedPage, token: PagedBreakToken, chunker: PagedChunker): void
  renderNode?(clone: Node, source: Node, layout: PagedLayout): void
  finalizePage?(element: HTMLElement, page: PagedPage, token: undefined, chunker: PagedChunker): void
}

/** Paged.js' handler of `@page` rules and their margin boxes. */
interface PagedMarginHandler {
  /** By selectors of a page and of a box on it, with a blank between them. */
  readonly marginalia: Readonly<Record<string, {readonly hasContent: boolean}>>
  finalizePage(fragment: unknown, page: PagedPage, ...rest: readonly unknown[]): void
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

/** A note, or what is left of it, on its way to the foot of a page. */
interface BoundNotePiece {
  readonly note: string
  readonly element: HTMLElement
  /** Number on its page; `undefined` when it goes on from an earlier one. */
  readonly sign: number | undefined
  /** For the proof that nothing of it is lost. */
  readonly placement: number
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
    /** Put blanks inside lines into elements of their own, which Paged.js does not forget. */
    guardBlanks(flow: DocumentFragment): void
    remember(clone: Node, source: Node): void
    of(clone: Node): BoundSource | undefined
  }
  idleRules: {
    /** To be called when Paged.js has read the style sheets. */
    remove(): void
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
  listings: {
    /** The place before the line at which a listing is best broken, given where the browser breaks it. */
    better(place: BoundPlace): BoundPlace
    markTurnedLines(content: Element): void
  }
  folioRoom: {
    /** Take away room for page numbers of what is on the page itself; tells whether something changed. */
    settle(rendered: Element, place: BoundPlace | undefined): boolean
  }
  widows: {
    /** Ask the browser not to break a paragraph of three lines; tells whether it has to think again. */
    keep(place: BoundPlace, limit: number): boolean
  }
  floats: {
    /** Make the hole smaller that a figure leaves before a place; says what to do next. */
    settle(
      place: BoundPlace,
      rendered: HTMLElement,
      layout: PagedLayout,
      limit: number,
      isEnd: boolean
    ): 'moved' | 'more' | 'settled'
    beginPage(): void
    /** Ids of the figures that stand later than they were written. */
    moved(): readonly string[]
  }
  noteStore: {
    /** Take the notes out of a flow, so that only its text is poured. */
    take(flow: DocumentFragment): void
    has(note: string): boolean
    /** Calls of further notes in a note. */
    callsOf(note: string): readonly HTMLAnchorElement[]
    /** An empty foot for a page, and the box in it that holds its notes. */
    emptyFoot(area: HTMLElement): {readonly foot: HTMLElement; readonly box: HTMLElement}
    /** Heights in px: of notes together, of what a foot has besides them, of one whole note. */
    heightOf(pieces: readonly Element[], area: HTMLElement): number
    overheadOf(area: HTMLElement): number
    noteHeight(note: string, area: HTMLElement): number
    /** A note to be put on a page; called again on a later page, it stands there again. */
    copyOf(note: string, sign: number): BoundNotePiece | undefined
    /** Put notes into a box of a height in px; what does not fit comes back. */
    fill(box: HTMLElement, pieces: readonly BoundNotePiece[], room: number): readonly BoundNotePiece[]
    /** Notes of which not every letter is on a page, or some twice. */
    problems(): readonly import('../../model/press.ts').LayoutProblem[]
  }
  pageNotes: {
    /** Make the column lower by the notes that are called on the page. */
    reserve(layout: PagedLayout, rendered: HTMLElement): void
    /** Fill the foot of a finished page, as high as was reserved or as `room` (px) says. */
    place(area: HTMLElement, content: Element, room?: number): HTMLElement | undefined
    /** Whether notes are left for a further page. */
    isWaiting(): boolean
  }
  takeApart(page: PagedPage): import('../../model/press.ts').LaidOutPage
  /** `number` is that of the page in its flow; `lastId` stood last on the pages before. */
  inspect(
    bounds: DOMRect,
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
    readonly registeredHandlers: (new (...args: never[]) => PagedHandler)[]
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
