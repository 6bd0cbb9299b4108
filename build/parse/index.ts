import type {Root} from 'mdast'
import type {Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {limitDepth} from './limit-depth.ts'
import {syntax} from './syntax.ts'

/** One file of the manuscript as a syntax tree; nothing in it is resolved yet. */
export interface Parsed {
  /** Path below the book's folder, with `/`. */
  readonly path: string
  /** What the places in the tree count in: the file's text with `\n` as line ending. */
  readonly text: string
  readonly frontMatter: FrontMatter
  /** Markdown as mdast, with `textDirective`, `leafDirective` and `containerDirective`. */
  readonly tree: Root
}

/**
 * Parse a file of the manuscript.
 *
 * @param source
 *   File, as read.
 * @returns
 *   Its tree, and what is wrong with its front matter (`front-matter/…`); Markdown itself has no
 *   syntax errors, but can be nested too deep (`syntax/too-deep`).
 */
export function parse(source: Source): Diagnosed<Parsed> {
  // A byte order mark would count as a column, and a carriage return would stay in listings.
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const tree = syntax.parse(text)
  const tooDeep = limitDepth(tree, text, source.path)
  const {value: frontMatter, diagnostics} = readFrontMatter(tree, source.path)

  return {value: {path: source.path, text, frontMatter, tree}, diagnostics: [...diagnostics, ...tooDeep]}
}
