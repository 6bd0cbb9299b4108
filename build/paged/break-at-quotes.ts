import type {ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/** Before an opening mark of quotation whose quotation begins with Latin, and after a closing one whose ends with it. */
const places =
  /(?<=[\p{Script=Han}、，。：；！？）》」』”])(?=[“‘](?:[^\p{Script=Han}（《「『“‘]|$))|(?<=(?:^|[^\p{Script=Han}）》」』，。！？”’])[”’])(?=[\p{Script=Han}（《「『“‘])/gu

/** A mark after which a line may end, before code that begins with a sign such as the solidus of a path. */
const [pause, sign] = [/[、，。：；！？]$/, /^[!-/:-@[-`{-~]/]

/**
 * Let lines break before and after a quotation in Latin.
 *
 * Unicode allows a break beside marks of quotation only between East Asian
 * characters, and `日志里出现“Rollback check”和` would be one word from 现 to 和
 * (UAX 14, LB 19a). CLReq has the break wherever the marks do not begin or end
 * a line that they must not. The same goes for a pause before a path: between
 * `/metrics`、`/ready` Unicode knows no place to break either (LB 13).
 */
export function breakAtQuotes(tree: Root): void {
  visitElements(tree, (node) => {
    if (/^(pre|svg|code)$/.test(node.tagName)) return SKIP
    node.children = node.children.flatMap((child, index, children): readonly ElementContent[] => {
      if (child.type !== 'text') {
        const before = children[index - 1]
        const isApart = before?.type === 'text' && pause.test(before.value) && sign.test(textOf(child))
        return isApart ? [h('wbr'), child] : [child]
      }
      const parts = child.value.split(places)
      if (parts.length === 1) return [child]
      return parts.flatMap((value, index) =>
        index > 0 ? [h('wbr'), {type: 'text', value}] : [{type: 'text', value}]
      )
    })
  })
}
