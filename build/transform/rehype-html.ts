import type {Element, ElementContent, Parents, Root, RootContent} from 'hast'
import {htmlVoidElements} from 'html-void-elements'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {maxDepth} from '../parse/limit-depth.ts'
import {dropped, phrasingNames, transparent} from './html-allowed.ts'
import {readHtml, unclosedIn} from './html-fragment.ts'
import {error} from './messages.ts'

/**
 * Turn raw HTML into elements, by an allow-list.
 *
 * Markdown keeps tags apart from the text between them; an opening and a closing tag in one
 * paragraph, or around blocks, are paired again here. Boxes without a meaning in a book
 * (`<details>`, `<div>`) give way to their content; comments vanish.
 *
 * Errors: `html/not-allowed` for what is left out, `html/unmatched` for half a pair. Warns about
 * attributes that only change the look (`html/ignored`).
 */
export default function rehypeHtml() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node, index, parent) => {
      if (!('children' in node) || !node.children.some((child) => child.type === 'raw')) return
      const inline = node.type === 'element' && holdsPhrasing(node)
      // A root's doctype never comes from Markdown.
      node.children = paired(node, inline, file) as typeof node.children

      const isEmpty = node.type === 'element' && node.tagName === 'p' && node.children.length === 0
      if (!isEmpty || !parent || index === undefined) return
      parent.children.splice(index, 1)
      return index
    })
  }
}

/** An opening tag whose end is not found yet. */
interface Open {
  readonly tagName: string
  /** What will hold the content; `undefined` when only the content stays. */
  readonly element: Element | undefined
  /** How many siblings stood before it. */
  readonly from: number
  readonly place: RootContent['position']
}

function paired(parent: Parents, inline: boolean, file: VFile): readonly RootContent[] {
  const done: RootContent[] = []
  const open: Open[] = []

  for (const child of parent.children) {
    if (child.type !== 'raw') {
      done.push(child)
      continue
    }

    const [, end, name = ''] = /^<(\/?)([A-Za-z][\w-]*)[^<>]*>\s*$/.exec(child.value) ?? []
    const tagName = name.toLowerCase()
    if (end === '/') {
      const index = open.findLastIndex((one) => one.tagName === tagName)
      if (index === -1) {
        if (!transparent.has(tagName)) unmatched(`</${tagName}>`, child.position, file)
      } else {
        for (const one of open.splice(index).toReversed()) close(one, done, one.tagName === tagName, file)
      }
    } else if (end === '' && !/\/>\s*$/.test(child.value) && !voids.has(tagName)) {
      const [element] = readHtml(child.value, child.position?.start, inline, file)
      const fits = element?.type === 'element' && element.tagName === tagName && open.length < maxDepth
      const usable = fits ? element : undefined
      open.push({tagName, element: usable, from: done.length, place: child.position})
    } else {
      const cut = inline ? undefined : unclosedIn(child.value)
      if (cut !== undefined) unclosed(cut, child.position, file)
      const content = readHtml(child.value, child.position?.start, inline, file)
      done.push(...(inline ? content : inParagraphs(content)))
    }
  }

  for (const one of open.toReversed()) close(one, done, transparent.has(one.tagName), file)
  return done
}

const voids: ReadonlySet<string> = new Set(htmlVoidElements)

/** Put what came since an opening tag into its element. */
function close(tag: Open, done: RootContent[], matched: boolean, file: VFile): void {
  if (!matched) {
    unmatched(`<${tag.tagName}>`, tag.place, file)
    return
  }
  if (dropped.has(tag.tagName)) done.splice(tag.from)
  if (!tag.element) return

  // Siblings inside an element are never a doctype.
  tag.element.children = done.splice(tag.from) as ElementContent[]
  done.push(tag.element)
}

/** To Markdown an empty line ends a table or list of HTML; what comes after it would stand below. */
function unclosed(tagName: string, place: RootContent['position'], file: VFile): void {
  error(file, {
    rule: 'html/unmatched',
    place,
    message: `Unexpected empty line before \`</${tagName}>\`, expected the whole \`<${tagName}>\` without one`,
    hint:
      tagName === 'table'
        ? 'Write a table of Markdown, or leave out the empty lines'
        : 'Leave out the empty lines, or write Markdown'
  })
}

function unmatched(tag: string, place: RootContent['position'], file: VFile): void {
  error(file, {
    rule: 'html/unmatched',
    place,
    message: `Unexpected \`${tag}\` alone, expected a pair of tags in one paragraph`,
    hint: `Write \`\\${tag}\` when the tag is meant to be read`
  })
}

function holdsPhrasing(node: Element): boolean {
  return /^(?:p|h[1-6]|a|em|strong|del|sup|span|td|th)$/.test(node.tagName)
}

/** Put words that stand alone between blocks into paragraphs. */
function inParagraphs(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const result: ElementContent[] = []
  let paragraph: Element | undefined

  for (const node of nodes) {
    if (node.type === 'element' && !phrasingNames.has(node.tagName)) {
      paragraph = undefined
      result.push(node)
    } else if (paragraph) paragraph.children.push(node)
    else if (node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')) {
      paragraph = {type: 'element', tagName: 'p', properties: {}, children: [node]}
      if (node.position) paragraph.position = node.position
      result.push(paragraph)
    }
  }
  return result
}
