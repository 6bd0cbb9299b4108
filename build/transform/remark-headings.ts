import type {Heading, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {takeAttributes} from './attributes.ts'
import {error, warning} from './messages.ts'
import {ownNumber} from './own-number.ts'

/** Configuration. */
export interface Options {
  /** Whether the file is the first of its chapter, and so has the chapter's title. */
  readonly opensChapter: boolean
  /** Title for a file whose text does not begin with `#`. */
  readonly title: string | undefined
}

/**
 * Give headings the depth, id and title that they have in the chapter.
 *
 * A chapter has one `#`: the first heading of its first file. A further file that begins with `#`,
 * as each does that is read on its own, has all its headings moved one level down.
 *
 * Errors: `headings/no-title`, `headings/second-title`, `headings/empty` (such a heading is left
 * out), `headings/unknown-attribute`. Warns about `headings/skipped-level`, and `headings/own-number`
 * for a title that begins with a number, which is dropped.
 *
 * @param options
 *   Configuration.
 */
export default function remarkHeadings(options: Options) {
  return (tree: Root, file: VFile): undefined => {
    dropEmpty(tree, file)
    ensureTitle(tree, options, file)

    const headings: Heading[] = []
    visit(tree, 'heading', (node) => void headings.push(node))

    const shift = !options.opensChapter && headings[0]?.depth === 1
    let previous = options.opensChapter ? 0 : 1
    for (const [index, node] of headings.entries()) {
      const written = node.depth
      if (shift) node.depth = deeper[node.depth]
      else if (node.depth === 1 && !(options.opensChapter && index === 0)) {
        error(file, {
          rule: 'headings/second-title',
          place: node.position,
          message: 'Unexpected `#`, expected `##`: the chapter has its title already',
          hint: `Write \`## ${textOf(node)}\``
        })
        node.depth = 2
      }
      if (node.depth > previous + 1) {
        // In the levels of the file, which are what its author sees.
        const level = previous + (shift ? 0 : 1)
        warning(file, {
          rule: 'headings/skipped-level',
          place: node.position,
          message: `Unexpected heading of level ${written}, expected level ${level} at most`,
          hint: `Write \`${'#'.repeat(level)} ${textOf(node)}\``
        })
      }
      previous = node.depth
      dress(node, written, file)
    }
  }
}

/** The depth below each depth; there is nothing below the sixth. */
const deeper = {1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6} as const satisfies Record<
  Heading['depth'],
  Heading['depth']
>

function dropEmpty(tree: Root, file: VFile): void {
  visit(tree, 'heading', (node, index, parent) => {
    if (!parent || index === undefined || /[^\s{}]/.test(textOf(node).replace(/\{[#.-][^{}]*\}\s*$/, '')))
      return
    error(file, {
      rule: 'headings/empty',
      place: node.position,
      message: 'Unexpected heading without words, expected a title',
      hint: `Write \`${'#'.repeat(node.depth)} …\`, or \`---\` for a break between paragraphs`
    })
    parent.children.splice(index, 1)
    return index
  })
}

function ensureTitle(tree: Root, {title, opensChapter}: Options, file: VFile): void {
  let first: Heading | undefined
  visit(tree, 'heading', (node) => {
    first ??= node
  })
  if (first?.depth === 1 || (title === undefined && !opensChapter)) return

  if (title === undefined) {
    error(file, {
      rule: 'headings/no-title',
      place: first?.position ?? {line: 1, column: 1},
      message: first
        ? `Unexpected heading of level ${first.depth}, expected the chapter’s title`
        : 'Unexpected end of the file, expected the chapter’s title',
      hint: 'Begin the file with `# …`, or with `title: …` in its front matter'
    })
  }
  tree.children.unshift({
    type: 'heading',
    depth: 1,
    children: [{type: 'text', value: title ?? file.stem ?? file.path}]
  })
}

/** Read `{#id .unnumbered}`, drop a number, wrap the words. */
function dress(node: Heading, written: Heading['depth'], file: VFile): void {
  const attributes = takeAttributes(node, file)
  const unnumbered = attributes?.words.some((word) => word === '-' || word === '.unnumbered')
  for (const word of attributes?.words ?? []) {
    if (word === '-' || word === '.unnumbered') continue
    error(file, {
      rule: 'headings/unknown-attribute',
      place: attributes?.place,
      message: `Unexpected \`${word}\` after a heading, expected \`#id\`, \`-\` or \`.unnumbered\``
    })
  }

  const [first] = node.children
  const number = first?.type === 'text' ? ownNumber(first.value, node.depth) : undefined
  if (first?.type === 'text' && number !== undefined) {
    warning(file, {
      rule: 'headings/own-number',
      place: node.position,
      message: `Unexpected number \`${number.trim()}\` in a heading, expected a title: headings are numbered for you`,
      hint: `Write \`${'#'.repeat(written)} ${textOf(node).slice(number.length)}\``
    })
    first.value = first.value.slice(number.length)
  }

  node.data = {
    ...node.data,
    hProperties: {id: attributes?.id, ...(unnumbered && {className: ['unnumbered']})}
  }
  node.children = [
    {type: 'emphasis', data: {hName: 'span', hProperties: {className: ['title']}}, children: node.children}
  ]
}
