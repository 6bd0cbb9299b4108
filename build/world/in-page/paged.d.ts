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
  /** Give it its position, from 0. */
  index(position: number): void
}

interface PagedChunker {
  readonly pages: PagedPage[]
  /** How many pages there are; the next one takes its side from it. */
  total: number
  /** Gives the break at the end of each page. */
  layout(flow: Node, start?: PagedBreakToken): AsyncGenerator<PagedBreakToken | undefined>
  addPage(isBlank?: boolean): PagedPage
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

/** Paged.js' handler of named strings. */
interface PagedStringHandler {
  /** How each string stood at the end of the last page. */
  pageLastString?: Record<string, string>
  afterPageLayout(...args: unknown[]): void
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
    tokenFor(node: Node, offset: number): PagedBreakToken
  }
  blocks: {
    /** Of all blocks of a flow that Paged.js has not read, and of the beginnings and ends of what is around them. */
    fingerprints(flow: DocumentFragment): readonly string[]
    fingerprint(text: string): string
    removeBefore(flow: DocumentFragment, block: number): void
    /** Number the blocks of a flow that Paged.js has read; `count` are in the whole of it. */
    number(flow: DocumentFragment, count: number): void
    startOf(token: PagedBreakToken): import('../../model/press.ts').PageStart | undefined
    breakAt(start: import('../../model/press.ts').PageStart): PagedBreakToken | undefined
  }
  runningStrings: {
    begin(strings: Readonly<Record<string, string>>): void
    /** As they stand at the end of the last page. */
    current(): Readonly<Record<string, string>>
  }
  resumption: {
    /** Look what of a flow is as it was, and leave the rest in it; `notes` are those that were taken out. */
    begin(
      flow: DocumentFragment,
      earlier: import('../../model/press.ts').FlowTrace | undefined,
      notes: string
    ): void
    /** To be called with the flow that Paged.js has read. */
    parsed(flow: DocumentFragment): void
    steer(chunker: PagedChunker): void
    beginPage(idBefore: string | undefined): import('../../model/press.ts').PageTrace
    endPage(trace: import('../../model/press.ts').PageTrace, token: PagedBreakToken | undefined): void
    addBlank(trace: import('../../model/press.ts').PageTrace): void
    meet(): void
    hasMet(): boolean
    /** How many letters of the flow are on pages that are not laid out anew, after those that are. */
    lettersLeft(): number
    /** Positions, among the pages as they were, of the first that is laid out anew, and the first after it that is not. */
    extent(): {readonly from: number; readonly until: number | undefined}
    /** How many pages were laid out, without the one that was only to tell that the rest is as it was. */
    pageCount(): number
    /** To be called with those pages when they are taken apart. */
    trace(
      pages: readonly import('../../model/press.ts').LaidOutPage[]
    ): import('../../model/press.ts').FlowTrace
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
    /** Whether a figure that stands later than it was written stands at a node of the flow, or after it. */
    hasMovedBehind(node: Node): boolean
    /** Ids of the figures that stand later than they were written. */
    moved(): readonly string[]
  }
  noteStore: {
    /** Take the notes out of a flow, so that only its text is poured; returns them as text. */
    take(flow: DocumentFragment): string
    /** Go on after pages on which notes stood before. */
    begin(counts: Readonly<Record<string, number>>): void
    /** How often each note stood on a page. */
    counts(): Readonly<Record<string, number>>
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
  margins: {
    /** Margins of a finished page as HTML; `undefined` for the side it is not on when they would have to be measured. */
    on(page: Element, side: import('../../model/press.ts').PageSide): string | undefined
  }
  takeApart(page: PagedPage): import('../../model/press.ts').LaidOutPage
  /** Give steady names to what Paged.js names at random. */
  nameSteadily(
    styles: readonly string[],
    pages: readonly import('../../model/press.ts').LaidOutPage[]
  ): {
    readonly styles: readonly string[]
    readonly pages: readonly import('../../model/press.ts').LaidOutPage[]
  }
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
