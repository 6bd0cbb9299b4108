import type {Parent} from 'mdast'
import type {VFile} from 'vfile'
import type {AnchorId} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'
import {isAnchorId} from '../parse/anchor-id.ts'
import {error} from './messages.ts'

/** `{#id .class -}`, as written after a heading, an image or a caption. */
export interface Attributes {
  readonly id: AnchorId | undefined
  /** The other words, as written: `-`, `.unnumbered`. */
  readonly words: readonly string[]
  readonly place: Place | undefined
}

/**
 * Take attributes off the end of a heading, caption or paragraph.
 *
 * Only braces in which every word begins with `#` or `.`, or is `-`, are attributes; `{name}` is text.
 *
 * @param parent
 *   Its last child is a text that ends with the attributes; the text is shortened.
 * @param file
 *   Is told about ids that cannot be one (`attributes/bad-id`).
 * @returns
 *   Attributes; `undefined` when there are none.
 */
export function takeAttributes(parent: Parent, file: VFile): Attributes | undefined {
  const last = parent.children.at(-1)
  if (last?.type !== 'text') return

  const match = /\s*(\{([^{}\n]*)\})\s*$/.exec(last.value)
  const words = match?.[2]?.split(/\s+/).filter(Boolean) ?? []
  if (!match || words.length === 0 || !words.every((word) => /^(?:[#.].+|-)$/.test(word))) return

  const end = last.position?.end
  const place = end && {line: end.line, column: Math.max(1, end.column - (match[1]?.length ?? 0))}

  last.value = last.value.slice(0, match.index)
  if (last.value === '') parent.children.pop()

  const id = words.find((word) => word.startsWith('#'))
  return {
    id: id === undefined ? undefined : anchorId(id.slice(1), place, file),
    words: words.filter((word) => word !== id),
    place
  }
}

/**
 * An id that an author wrote, if it can be one.
 *
 * @param id
 *   Without `#`.
 * @param place
 *   Where it stands.
 * @param file
 *   Is told when it cannot be an id (`attributes/bad-id`).
 */
export function anchorId(id: string, place: Place | undefined, file: VFile): AnchorId | undefined {
  if (isAnchorId(id)) return id
  error(file, {
    rule: 'attributes/bad-id',
    place,
    message: `Unexpected id \`${id}\`, expected a letter, then ASCII letters, digits, \`.\`, \`_\` or \`-\``,
    hint: 'Write an id such as `{#sec-retries}`'
  })
  return
}
