import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** A number and its unit, with a blank between them. */
const measured =
  /(\d[\d.,]* (?:(?:[毫微纳奈]?秒|分[钟鐘]?|小[时時]|天|[周週]|[个個]月|[年月日]|字节|位元組|兆|核|元|美元|倍|[页頁])|(?:[KMGT]i?B|[kMG]?bit|ms|vCPU|QPS|RPS|rps)(?![A-Za-z])))/u

/**
 * Keep numbers and their units on one line.
 *
 * Not with a blank that does not break: whoever copies or looks for `30 秒`
 * would find another one than he sees.
 */
export function keepUnits(tree: Root): void {
  visitElements(tree, (node) => {
    if (/^(pre|code|svg)$/.test(node.tagName) || hasClass(node, 'keep')) return SKIP
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? kept(child.value.split(measured)) : [child]
    )
  })
}

/** Every second part is a number with its unit. */
function kept(parts: readonly string[]): readonly ElementContent[] {
  return parts.flatMap((value, index): ElementContent[] => {
    if (value === '') return []
    return [index % 2 === 0 ? {type: 'text', value} : h('span.keep', value)]
  })
}
