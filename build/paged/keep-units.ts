import type {Nodes, Root} from 'hast'

/** A number and its unit with the blank between them. */
const measured =
  /(?<=\d) (?=(?:[毫微纳]?秒|分钟?|小时|天|周|个月|[年月日]|字节|兆|核|元|美元|倍|页|[KMGT]i?B|[kMG]?bit|ms|vCPU|QPS|RPS|rps)(?![A-Za-z]))/gu

/** Keep numbers and their units on one line: the blank between them becomes one that does not break. */
export function keepUnits(tree: Root): void {
  function visit(node: Nodes): void {
    if (node.type === 'text') node.value = node.value.replace(measured, '\u00a0')
    else if (node.type === 'element' && /^(pre|code|svg)$/.test(node.tagName)) return
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
}
