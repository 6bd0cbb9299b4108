import type {Code, Html, InlineCode, Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Foreign, foreignInCode, foreignInHtml, foreignInRust, foreignInText} from './foreign-syntax.ts'
import {error, warning} from './messages.ts'
import {pointIn} from './point-in.ts'

/**
 * Report what mdBook, GitBook, VuePress, Docusaurus, MkDocs and code hosts would read, and a book prints as it was
 * written.
 *
 * Changes nothing. Error: `syntax/foreign-include`, because the text of the other file is missing. Warns about all
 * else (`syntax/foreign`). What is escaped, and code between backticks, is meant to be read.
 */
export default function remarkForeignSyntax() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'text') {
        const opens = parent?.type === 'paragraph' && index === 0
        // The words of a bare address are the address.
        const table = parent?.type === 'link' ? [] : foreignInText
        report(
          table.filter((one) => !one.opens || opens),
          node,
          file
        )
      } else if (node.type === 'html') report(foreignInHtml, node, file)
      else if (node.type === 'inlineCode') report(foreignInInlineCode, node, file)
      else if (node.type === 'code') {
        const isRust = /^rust\b/i.test(node.lang ?? '')
        report(isRust ? [...foreignInCode, ...foreignInRust] : foreignInCode, node, file)
      }
    })
  }
}

/** Code in a line shows whatever it names, but not what the fonts do not have. */
const foreignInInlineCode = foreignInCode.filter(({includes}) => !includes)

function report(table: readonly Foreign[], node: Text | Code | Html | InlineCode, file: VFile): void {
  const start = node.position?.start
  if (!start) return
  const source = String(file.value).slice(start.offset, node.position?.end.offset)

  for (const {pattern, opens, expected, hint, includes} of table) {
    for (const {0: found, index} of source.matchAll(pattern)) {
      if (opens && index > 0) break
      const say = includes ? error : warning
      say(file, {
        rule: includes ? 'syntax/foreign-include' : 'syntax/foreign',
        place: pointIn(source, index, start),
        message: `Unexpected \`${shortened(found)}\`, expected ${expected}`,
        hint: typeof hint === 'string' ? hint : hint(found)
      })
    }
  }
}

/** A message is one line. */
function shortened(text: string): string {
  const [first = ''] = text.split('\n')
  const signs = [...first]
  return signs.length < text.length && (first !== text || signs.length > 40)
    ? `${signs.slice(0, 40).join('')}…`
    : text
}
