import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import type {Part} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'
import {hasClass} from './classes.ts'

/** The text of a paragraph, cell, heading or caption. */
export interface ProseLine {
  /** Code and other things that are not words are `U+FFFC`. */
  readonly text: string
  /** The text node that a character is in. */
  readonly nodeAt: (index: number) => {readonly node: Text; readonly offset: number} | undefined
  /** Of the element. */
  readonly place: Place | undefined
}

/** What is no prose, in a line of it. */
const notProse: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'q', 'img', 'br', 'cite'])

/** Elements that belong to the line around them. */
const inlineElements: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr'
])

/**
 * The prose of a part, with its notes, line by line as a reader sees it; listings are left out.
 *
 * What the pipeline has yet to write (`data-generated`) is empty.
 */
export function linesOf({tree, footnotes}: Part): readonly ProseLine[] {
  const lines: ProseLine[] = []
  for (const children of [tree.children, ...footnotes.map((note) => note.children)]) {
    gather(children, undefined, lines)
  }
  return lines
}

type Nodes = readonly (RootContent | ElementContent)[]

/** Gather the line of an element, and the lines of the blocks in it. */
function gather(nodes: Nodes, around: Element | Root | undefined, lines: ProseLine[]): void {
  const spans: {readonly node: Text | undefined; readonly text: string}[] = []
  const walk = (children: Nodes): void => {
    for (const node of children) {
      if (node.type === 'text') spans.push({node, text: node.value})
      if (node.type !== 'element' || node.tagName === 'pre') continue
      if (notProse.has(node.tagName) || hasClass(node, 'external'))
        spans.push({node: undefined, text: '\uFFFC'})
      else if (inlineElements.has(node.tagName)) walk(node.children)
      else gather(node.children, node, lines)
    }
  }
  walk(nodes)

  const text = spans.map((span) => span.text).join('')
  if (text.trim() === '') return
  lines.push({
    text,
    place: around?.position,
    nodeAt(index) {
      let before = 0
      for (const {node, text: own} of spans) {
        if (index < before + own.length) return node && {node, offset: index - before}
        before += own.length
      }
      return
    }
  })
}

/** The same as one text, with the code that stands in lines. */
export function proseOf({tree, footnotes}: Part): string {
  return [tree.children, ...footnotes.map(({children}) => children)].map(textIn).join('\n')
}

function textIn(nodes: Nodes): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element' || node.tagName === 'pre') return '\n'
      const text = textIn(node.children)
      return inlineElements.has(node.tagName) ? text : `${text}\n`
    })
    .join('')
}
