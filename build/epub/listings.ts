import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
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

/**
 * Make listings fit for readers without colours, or without any style sheet.
 *
 * Lines keep their real newlines. A line's element stays only where the line has a number or a state;
 * a state becomes `<ins>`, `<del>` or `<mark>`, so that it does not depend on CSS. Tokens that the style
 * sheet does not set apart lose their element.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function simplifyListings(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre' || !classesOf(node).includes('code')) return

    const keepLines = classesOf(node).includes('numbered') || hasState(node)
    if (hasChange(node)) node.properties['className'] = [...classesOf(node), 'diff']
    for (const child of node.children) {
      if (child.type === 'element' && child.tagName === 'code') {
        child.children = child.children.flatMap((line) => simplifyLine(line, keepLines))
      }
    }
    return SKIP
  })
}

function simplifyLine(line: ElementContent, keep: boolean): readonly ElementContent[] {
  if (line.type !== 'element') return [line]

  const children = simplifyTokens(line.children)
  if (!keep) return children
  const state = classesOf(line).find((name) => name in lineElements)
  return [{...line, tagName: (state && lineElements[state]) ?? line.tagName, children}]
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

function hasState(pre: Element): boolean {
  return someLine(pre, (line) => classesOf(line).some((name) => name in lineElements))
}

function hasChange(pre: Element): boolean {
  return someLine(pre, (line) => classesOf(line).some((name) => name === 'inserted' || name === 'deleted'))
}

function someLine(pre: Element, test: (line: Element) => boolean): boolean {
  return pre.children.some(
    (code) => code.type === 'element' && code.children.some((line) => line.type === 'element' && test(line))
  )
}
