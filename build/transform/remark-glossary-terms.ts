import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {attributesOf, checkAttributes} from './directive-attributes.ts'
import {error} from './messages.ts'

/**
 * Turn `:term[断路器]` into a reference to the glossary.
 *
 * `of` names the entry when the text uses another word: `:term[熔断]{of="断路器"}`.
 *
 * Errors: `glossary/no-term` for one without words.
 */
export default function remarkGlossaryTerms() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'term') return

      checkAttributes(node, ['of'], file)
      const text = textOf(node).trim()
      if (text === '') {
        error(file, {
          rule: 'glossary/no-term',
          place: node.position,
          message: 'Unexpected glossary term without words, expected a label',
          hint: 'Write `:term[circuit breaker]`'
        })
      }
      node.data = {
        hName: 'a',
        hProperties: {className: ['glossref'], dataTerm: attributesOf(node)['of'] || text}
      }
    })
  }
}
