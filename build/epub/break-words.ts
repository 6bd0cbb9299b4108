import type {ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import {classesOf} from './classes.ts'

/** Where a name may be divided: after the signs that divide it. */
const signs = /(?<=[./:_=,]|[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/gu

/** In the narrow columns of tables also before a capital inside it; in running text that reads as two names. */
const signsAndCapitals = new RegExp(`${signs.source}|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})`, 'gu')

/** The hyphens of an option and its first word: readers would end a line with `--`, which means something else. */
const options = /(?<=^|\s)--?[\p{L}\p{N}]+/gu

/** Class of a line that is indented so many columns. */
const indentation = /^i\d+$/

/** How the words of a text may be divided. */
interface Division {
  /** Longer words are divided; those up to here fit into any column, and at the end of any line. */
  readonly longest: number
  readonly joint: RegExp
}

/** By the element that a text is in. */
const divisions = {
  td: {longest: 10, joint: signsAndCapitals},
  th: {longest: 10, joint: signsAndCapitals},
  // What a turned line has room for on a phone, less its indentation.
  pre: {longest: 34, joint: signs},
  // Last: what is in a cell or a listing is divided as that asks for.
  code: {longest: 10, joint: signs}
} as const satisfies Readonly<Record<string, Division>>

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
  visitParents(tree, 'text', (node, ancestors) => {
    const division = divisionIn(ancestors)
    const parent = ancestors.at(-1)
    if (division === undefined || parent === undefined) return
    const pieces = divided(node.value, division)
    if (pieces.every(({type}) => type === 'text')) return
    const position = (parent.children as readonly unknown[]).indexOf(node)
    parent.children.splice(position, 1, ...pieces)
    return [SKIP, position + pieces.length]
  })
}

function divisionIn(ancestors: readonly Parents[]): Division | undefined {
  const names = new Set(ancestors.flatMap((node) => (node.type === 'element' ? [node.tagName] : [])))
  const division = Object.entries(divisions).find(([name]) => names.has(name))?.[1]
  return division && {...division, longest: division.longest - indentationIn(ancestors)}
}

/** Columns of the line of a listing; none elsewhere. */
function indentationIn(ancestors: readonly Parents[]): number {
  const classes = ancestors.flatMap((node) => (node.type === 'element' ? classesOf(node) : []))
  return Number(classes.find((name) => indentation.test(name))?.slice(1) ?? 0)
}

function divided(text: string, {longest, joint}: Division): ElementContent[] {
  const breaks = [...text.matchAll(/\S+/gu)]
    .filter(([word]) => word.length > longest)
    .flatMap(({0: word, index}) => [...word.matchAll(joint)].map((match) => index + match.index))
    .map((start) => ({start, end: start, node: h('wbr')}))
  const kept = [...text.matchAll(options)].map(({0: words, index}) => ({
    start: index,
    end: index + words.length,
    node: h('span.keep', words)
  }))

  const pieces: ElementContent[] = []
  let at = 0
  for (const {start, end, node} of [...breaks, ...kept].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({type: 'text', value: text.slice(at, start)})
    pieces.push(node)
    at = end
  }
  if (at < text.length || pieces.length === 0) pieces.push({type: 'text', value: text.slice(at)})
  return pieces
}
