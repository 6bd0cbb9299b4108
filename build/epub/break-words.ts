import type {Element, ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {classesOf} from './classes.ts'

/** Where a name may be divided: after the signs that divide it. */
const signs = /(?<=[./:_=,]|[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/gu

/** In the narrow columns of tables also before a capital inside it; in running text that reads as two names. */
const signsAndCapitals = new RegExp(`${signs.source}|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})`, 'gu')

/** The hyphens of an option and its first word: readers would end a line with `--`, which means something else. */
const options = /(?<=^|\s)--?[\p{L}\p{N}]+/gu

/** Class of a line that is indented so many columns. */
const indentation = /^i\d+$/

const words = /\S+/gu

/** How the words of a text may be divided. */
interface Division {
  /** Longer words are divided; those up to here fit into any column, and at the end of any line. */
  readonly longest: number
  readonly joint: RegExp
}

/** By the element that a text is in; the first of them counts. */
const divisions = [
  {name: 'td', longest: 10, joint: signsAndCapitals},
  {name: 'th', longest: 10, joint: signsAndCapitals},
  // What a turned line has room for on a phone, less its indentation.
  {name: 'pre', longest: 34, joint: signs},
  // Last: what is in a cell or a listing is divided as that asks for.
  {name: 'code', longest: 10, joint: signs}
] as const satisfies readonly (Division & {readonly name: string})[]

/**
 * Allow line breaks inside the long names of code and of table cells, and none inside options.
 *
 * A name that cannot be divided pulls a justified line apart, makes a table wider than a phone, and in a
 * listing is divided anywhere.
 *
 * @param tree
 *   Part of a chapter; edited: `<wbr>` stands where a break is allowed, `span.keep` around what holds together.
 */
export function allowBreaks(tree: Root): void {
  allowIn(tree, divisions.length, undefined)
}

/**
 * @param rank
 *   Position in `divisions` of the one that counts; their number where no word is divided.
 * @param indentation
 *   Columns of the line of a listing that the text is in.
 */
function allowIn(parent: Parents, rank: number, indentation: number | undefined): void {
  const division = divisions[rank]
  let position = 0
  while (position < parent.children.length) {
    const node = parent.children[position]
    if (node?.type === 'element') {
      const own = divisions.findIndex(({name}) => name === node.tagName)
      allowIn(node, own === -1 ? rank : Math.min(own, rank), indentation ?? indentationOf(node))
    }
    const pieces =
      node?.type === 'text' && division
        ? divided(node.value, division.longest - (indentation ?? 0), division.joint)
        : undefined
    if (pieces) parent.children.splice(position, 1, ...pieces)
    position += pieces?.length ?? 1
  }
}

/** Columns that a line of a listing is indented by, as its class says. */
function indentationOf(node: Element): number | undefined {
  const name = classesOf(node).find((one) => indentation.test(one))
  return name === undefined ? undefined : Number(name.slice(1))
}

/** @returns Nothing when there is no word to divide or to keep. */
function divided(text: string, longest: number, joint: RegExp): ElementContent[] | undefined {
  const hasOption = text.includes('-')
  if (text.length <= longest && !hasOption) return undefined

  const found: {readonly start: number; readonly end: number; readonly node: Element}[] = []
  for (const {0: word, index} of text.matchAll(words)) {
    if (word.length <= longest) continue
    for (const match of word.matchAll(joint)) {
      const start = index + match.index
      found.push({start, end: start, node: h('wbr')})
    }
  }
  for (const {0: kept, index} of hasOption ? text.matchAll(options) : []) {
    found.push({start: index, end: index + kept.length, node: h('span.keep', kept)})
  }
  if (found.length === 0) return undefined

  const pieces: ElementContent[] = []
  let at = 0
  for (const {start, end, node} of found.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({type: 'text', value: text.slice(at, start)})
    pieces.push(node)
    at = end
  }
  if (at < text.length) pieces.push({type: 'text', value: text.slice(at)})
  return pieces
}
