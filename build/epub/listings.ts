import type {Element, ElementContent, Root, Text} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {classesOf} from './classes.ts'

/** Tokens that the style sheet sets apart; the others are unwrapped, which halves a listing. */
const styledTokens = new Set(['t-keyword', 't-comment', 't-tag', 't-prompt', 'word'])

/** Lines that mean something by themselves, and the element that says so without a style sheet. */
const lineElements: Readonly<Record<string, string>> = {
  inserted: 'ins',
  deleted: 'del',
  highlighted: 'mark',
  focused: 'mark',
  error: 'mark',
  warning: 'mark'
}

/** Deepest indentation, in columns, that turned lines keep: beyond it nothing would be left of a phone. */
const deepest = 16

/**
 * Make listings fit for readers without colours, or without any style sheet.
 *
 * Each line is an element that ends with its newline: as a block it turns with a hanging indent, and without
 * a style sheet it still is a line. Its class says how far it is indented (`i4`: four columns), so that
 * turned lines hang deeper than the line itself. A line's state becomes `<ins>`, `<del>` or `<mark>`, which
 * does not depend on CSS. Tokens that the style sheet does not set apart lose their element.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function simplifyListings(tree: Root): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'pre' || !classesOf(node).includes('code')) return

    if (hasChange(node)) node.properties['className'] = [...classesOf(node), 'diff']
    for (const child of node.children) {
      if (child.type === 'element' && child.tagName === 'code') child.children = linesOf(child.children)
    }
    return SKIP
  })
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = []
  for (const node of nodes) {
    const before = lines.at(-1)
    if (node.type === 'text' && before?.type === 'element') before.children.push(node)
    else lines.push(node.type === 'element' ? simplifyLine(node) : node)
  }
  return lines
}

function simplifyLine(line: Element): Element {
  const states = classesOf(line)
  const state = states.find((name) => name in lineElements)
  const children = joinTexts(simplifyTokens(line.children))
  const indentation = Math.min(deepest, indentationOf(children))
  return {
    ...line,
    tagName: (state && lineElements[state]) ?? line.tagName,
    properties: {
      ...line.properties,
      className: indentation > 0 ? [...states, `i${indentation}`] : [...states]
    },
    children
  }
}

/** Blanks at the beginning of a line: in its first text, once texts are joined, unless a token is blank. */
function indentationOf(nodes: readonly ElementContent[]): number {
  let blanks = 0
  for (const node of nodes) {
    const text = node.type === 'text' ? node.value : textOf(node)
    const own = /^ */.exec(text)?.[0].length ?? 0
    blanks += own
    if (own < text.length) break
  }
  return blanks
}

function simplifyTokens(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node]

    const children = simplifyTokens(node.children)
    const styled = classesOf(node).some((name) => styledTokens.has(name))
    if (node.tagName === 'span' && !styled && node.properties['id'] === undefined) return children
    return [{...node, tagName: classesOf(node).includes('word') ? 'mark' : node.tagName, children}]
  })
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const before: ElementContent | Text | undefined = joined.at(-1)
    if (node.type === 'text' && before?.type === 'text') before.value += node.value
    else joined.push(node.type === 'text' ? {...node} : node)
  }
  return joined
}

function hasChange(pre: Element): boolean {
  return pre.children.some(
    (code) =>
      code.type === 'element' &&
      code.children.some(
        (line) =>
          line.type === 'element' && classesOf(line).some((name) => name === 'inserted' || name === 'deleted')
      )
  )
}
