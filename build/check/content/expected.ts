import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Book, NumberedChapter} from '../../model/book.ts'
import type {Place} from '../../model/diagnostic.ts'
import type {Sample} from '../../model/sample.ts'
import {wordingFor} from '../../model/wording.ts'
import {drawingLabels} from './drawing-labels.ts'
import {type ExpectedChapter, lettersOf, type Note, type Passage, type Unit} from './passage.ts'

/** Elements that begin a stretch of text of their own. */
const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption blockquote section aside div'.split(' ')
)

/**
 * What the chapters of a book say, in order, each stretch with its place in
 * the manuscript: prose, cells, lines of code, labels of drawings, notes.
 *
 * @param book
 *   Numbered and linked.
 * @param figures
 *   Whether figures stand where they are written, or may let paragraphs pass.
 */
export function expectedChapters(book: Book, figures: 'fixed' | 'floating'): readonly ExpectedChapter[] {
  return book.chapters.map((chapter) => expectedChapter(chapter, book, figures === 'floating'))
}

function expectedChapter(chapter: NumberedChapter, book: Book, isFloating: boolean): ExpectedChapter {
  const floats: Writer[] = []
  const main = createWriter(book, isFloating ? floats : undefined)
  for (const {tree, path, samples = []} of chapter.parts) main.write(tree, {path, samples: [...samples]})
  const footnotes = chapter.parts.flatMap(({footnotes: own, path}) => own.map((note) => ({...note, path})))
  const notes = footnotes.map(({children, place, callers, path}, index): Note => {
    const note = createWriter(book)
    note.allow(noteNumber(String(index + 1)))
    note.write({type: 'root', children: [...children]}, {path, samples: []}, place)
    return {...note.passage(), isRepeated: callers.length > 1}
  })
  return {
    id: chapter.id,
    path: chapter.path,
    main: main.passage(),
    notes,
    floats: floats.map((float) => float.passage()),
    generated: new Set([lettersOf(wordingFor(book.metadata.language).pages.notes)])
  }
}

/** Where a tree comes from. */
interface Origin {
  readonly path: string
  /** Of the listings that are still to come. */
  readonly samples: Sample[]
}

/** Takes trees and makes one passage of them. */
interface Writer {
  readonly write: (tree: Root, part: Origin, outer?: Place) => void
  /** Let signs stand next that are not in the tree. */
  readonly allow: (signs: RegExp) => void
  readonly passage: () => Passage
}

/** `floats` takes the figures; without it they are part of the passage. */
function createWriter(book: Book, floats?: Writer[]): Writer {
  const onPage = folioPattern(book)
  const units: Unit[] = []
  const starts: number[] = []
  const optional = new Map<number, RegExp>()
  let text = ''

  /** Two notes may be called at one place, or one behind a reference with its page. */
  function allow(signs: RegExp): void {
    const others = optional.get(text.length)
    optional.set(text.length, others ? new RegExp(`(?:${others.source}|${signs.source})+`, 'uy') : signs)
  }

  function write(tree: Root, part: Origin, outer?: Place): void {
    const {samples} = part
    let isFresh = true

    function add(words: string, unit: Pick<Unit, 'kind' | 'place'> & Partial<Unit>): void {
      const letters = lettersOf(words)
      if (letters === '') return
      const last = units.at(-1)
      if (last && !isFresh && last.kind === 'text' && unit.kind === 'text') {
        units[units.length - 1] = {...last, text: last.text + letters}
      } else {
        units.push({file: part.path, indent: 0, ...unit, text: letters})
        starts.push(text.length)
      }
      isFresh = unit.kind !== 'text'
      text += letters
    }

    function walk(
      nodes: readonly (ElementContent | Root['children'][number])[],
      place: Place | undefined
    ): void {
      for (const node of nodes) {
        if (node.type === 'text') add(node.value, {kind: 'text', place})
        if (node.type === 'element') element(node, node.position ?? place)
      }
    }

    function element(node: Element, place: Place | undefined): void {
      if (floats && node.tagName === 'figure' && node.children.some(isCaption)) {
        const float = createWriter(book)
        float.write({type: 'root', children: [...node.children]}, part, place)
        floats.push(float)
        isFresh = true
      } else if (node.tagName === 'pre') {
        listing(node, place)
      } else if (node.tagName === 'img') {
        const name = String(node.properties['src'] ?? '').replace(/^asset:/, '')
        const asset = book.assets.get(name)
        for (const label of asset ? drawingLabels(asset) : []) add(label, {kind: 'label', place})
      } else if (hasClass(node, 'noteref')) {
        allow(noteNumber(textOf(node)))
      } else if (node.tagName === 'rp') {
        // Shown by those who cannot set ruby.
        const brackets = lettersOf(textOf(node))
        if (brackets !== '') allow(new RegExp(RegExp.escape(brackets), 'uy'))
      } else if (node.tagName === 'q') {
        allow(quotationMark)
        walk(node.children, place ?? outer)
        allow(quotationMark)
      } else {
        const isBlock = blockNames.has(node.tagName)
        if (isBlock) isFresh = true
        walk(node.children, isBlock ? place : (place ?? outer))
        if (isBlock) isFresh = true
        if (hasClass(node, 'xref')) allow(onPage)
      }
    }

    function listing(pre: Element, place: Place | undefined): void {
      const sample: Sample | undefined = samples.shift()
      const known = [...(sample?.lines ?? [])]
      for (const words of textOf(pre).split('\n')) {
        const source = known.findIndex((one) => lettersOf(words).startsWith(lettersOf(one.text)))
        const [own] = source === -1 ? [] : known.splice(0, source + 1).slice(-1)
        add(words, {
          kind: 'line',
          place: own ? {line: own.line, column: own.column} : (sample?.place ?? place),
          ...(own && {file: own.path}),
          indent: words.length - words.trimStart().length
        })
      }
    }

    walk(tree.children, outer)
  }

  return {
    write,
    allow,
    passage: () => ({text, units, starts, optional})
  }
}

function isCaption(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'figcaption'
}

function hasClass(node: ElementContent, name: string): boolean {
  const names = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(names) && names.includes(name)
}

/** Written around a `q` by those who show it, as its language has it. */
const quotationMark = /["“”„‘’‚'«»‹›「」『』]/uy

/** The number that the book counts, or one that a page counts. */
function noteNumber(own: string): RegExp {
  return new RegExp(`(?:${own}|[①-⑳㉑-㉟㊱-㊿])`, 'uy')
}

/** `（第 12 页）`, as paged editions add it to a reference. */
function folioPattern({metadata}: Book): RegExp {
  const marker = '000'
  const words = lettersOf(wordingFor(metadata.language).onPage(marker))
  // Apart from the marker, whose first digit would be escaped at the beginning.
  const around = words.split(marker).map((part) => RegExp.escape(part))
  return new RegExp(around.join('[ivxlcdm\\d]+'), 'y')
}
