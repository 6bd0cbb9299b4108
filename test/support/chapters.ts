import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import type {AnchorId, Chapter, Footnote, IndexMark, Manuscript, Part} from '../../build/model/book.ts'

/** A name, branded. */
export function anchor(id: string): AnchorId {
  return id as AnchorId
}

/** A chapter of one part, or of the parts that are given. */
export function chapter(
  id: string,
  content: readonly ElementContent[],
  more: Partial<Chapter> & Partial<Pick<Part, 'footnotes' | 'indexMarks'>> = {}
): Chapter {
  const {footnotes, indexMarks, ...rest} = more
  const path = rest.path ?? `${id}.md`
  return {
    role: 'body',
    path,
    id: anchor(id),
    title: id,
    parts: [part(path, content, {footnotes: footnotes ?? [], indexMarks: indexMarks ?? []})],
    assets: new Map(),
    ...rest
  }
}

/** A source file of a chapter. */
export function part(path: string, content: readonly ElementContent[], more: Partial<Part> = {}): Part {
  const tree: Root = {type: 'root', children: [...content]}
  return {path, tree, footnotes: [], indexMarks: [], ...more}
}

/** A heading as the transforms write it. */
export function heading(depth: number, text: string, properties: Record<string, string> = {}) {
  return h(`h${depth}`, properties, h('span.title', text))
}

/** A figure, table or listing with a caption. */
export function captioned(kind: 'figure' | 'table' | 'listing', caption: string, id?: string) {
  return h(`figure.${kind}`, id === undefined ? {} : {id}, h('figcaption', h('span.caption', caption)))
}

/** A cross-reference with the words between its brackets. */
export function xref(href: string, words = '') {
  return h('a.xref', {href}, words)
}

/** A mark in the text, and what the transforms say of it. */
export function mark(term: string, id: string, more: Partial<IndexMark> = {}): IndexMark {
  return {
    term: [term],
    anchor: anchor(id),
    principal: false,
    range: undefined,
    see: undefined,
    seeAlso: undefined,
    sortAs: undefined,
    path: 'x.md',
    place: undefined,
    ...more
  }
}

/** The element of a mark. */
export function markElement(id: string, text = '') {
  return h('span.index-mark', {id}, text)
}

/** A footnote, called once or more often. */
export function footnote(label: string, children: ElementContent[], calls = 1): Footnote {
  const callers = Array.from({length: calls}, (_, index) =>
    anchor(`fnref-${label}${index === 0 ? '' : `-${index + 1}`}`)
  )
  return {id: anchor(`fn-${label}`), callers, children, place: undefined}
}

/** The call of a footnote; further calls of the same have a suffix such as `-2`. */
export function call(label: string, suffix = '') {
  return h('sup.note-call', h('a.noteref', {id: `fnref-${label}${suffix}`, href: `#fn-${label}`}))
}

/** A manuscript of a book; its chapters are given to `assemble` apart. */
export function manuscript(files: {glossary?: string; index?: string; language?: string} = {}): Manuscript {
  return {
    metadata: {
      title: '服务网格',
      authors: ['甲', '乙'],
      language: files.language ?? 'zh-CN',
      identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      date: '2026-01-31',
      subjects: [],
      slug: 'service-mesh'
    },
    chapters: [],
    glossary: files.glossary === undefined ? undefined : {path: 'glossary.yaml', text: files.glossary},
    indexTerms: files.index === undefined ? undefined : {path: 'index.yaml', text: files.index}
  }
}
