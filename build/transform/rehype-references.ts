import {posix} from 'node:path'
import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {kindWords} from '../model/wording.ts'
import {error, type Problem} from './messages.ts'

/**
 * Sort links: `a.xref` for those whose words the book supplies, `a.link` for other links inside the
 * book, `a.external` for addresses on the net and of mail.
 *
 * A link that cannot be one gives way to its words. Whether its target exists is seen later.
 *
 * Errors: `references/nested`, `references/scheme`, `references/not-a-chapter`, `references/outside`,
 * `references/no-target`, `references/no-words`.
 */
export default function rehypeReferences() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return
      const {href, id} = node.properties
      unnest(node, file)
      if (node.properties['className'] !== undefined) return

      // `<a id="x"></a>` is a place to refer to.
      if (href === undefined && id !== undefined) {
        node.tagName = 'span'
        return
      }

      const sorted = sort(node, String(href ?? ''), file.path)
      if (typeof sorted === 'string') {
        node.properties = {
          className: [sorted],
          href,
          ...(id !== undefined && {id})
        }
        return
      }
      error(file, {...sorted, place: node.position})
      parent.children.splice(index, 1, ...node.children)
      return index
    })
  }
}

/** A link in a link is no HTML; the outer one stays. */
function unnest(link: Element, file: VFile): void {
  visitElements(link, (node, index, parent) => {
    if (node === link || node.tagName !== 'a' || !parent || index === undefined) return
    error(file, {
      rule: 'references/nested',
      place: node.position,
      message: 'Unexpected link, term or footnote inside a link, expected words',
      hint: 'Put it behind the link'
    })
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}

function sort(
  node: Element,
  href: string,
  from: string
): 'xref' | 'link' | 'external' | Omit<Problem, 'place'> {
  const words = textOf(node).trim()
  const empty = node.children.length === 0

  if (/^(?:https?:\/\/.|mailto:.)/i.test(href)) {
    return empty
      ? {
          rule: 'references/no-words',
          message: `Unexpected link to \`${href}\` without words, expected something to read`,
          hint: `Write \`<${href}>\``
        }
      : 'external'
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) {
    return {
      rule: 'references/scheme',
      message: `Unexpected address \`${href}\`, expected \`https:\`, \`http:\` or \`mailto:\``,
      hint: 'Begin the address with `https://`'
    }
  }

  const [path = '', id] = decoded(href).split('#', 2)
  if (path === '' && !id) {
    return {
      rule: 'references/no-target',
      message: `Unexpected link to \`${href}\`, expected where it leads`,
      hint: 'Write `[](#sec-…)` with the id of a heading, figure, table or listing'
    }
  }
  if (path.startsWith('/') || posix.join(posix.dirname(from), path).startsWith('..')) {
    // From the root of a site, which most often is the folder of its text.
    const relative = path.startsWith('/') ? posix.relative(posix.dirname(`/${from}`), path) : ''
    return {
      rule: 'references/outside',
      message: `Unexpected link to \`${path}\`, expected a file in the book’s folder`,
      hint: `Write the path relative to this file: \`[…](${relative || '../02-istio/index.md'}${relative && id ? `#${id}` : ''})\``
    }
  }
  if (path !== '' && !/(?:\.md|\.markdown|\/|(?:^|\/)[^./]+)$/i.test(path)) {
    return {
      rule: 'references/not-a-chapter',
      message: `Unexpected link to \`${path}\`, expected a Markdown file of the book`,
      hint: /\.html?$/i.test(path)
        ? `Write the name of the Markdown file: \`[…](${path.replace(/\.html?$/i, '.md')}${id ? `#${id}` : ''})\``
        : 'Show the file in the text, or link to where it can be downloaded: `https://…`'
    }
  }
  return empty || Object.hasOwn(kindWords, words.toLowerCase()) ? 'xref' : 'link'
}

function decoded(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    // A percent sign that encodes nothing is part of the name.
    return href
  }
}
