import type {Element, ElementContent} from 'hast'

/** One source of a citation. */
export interface CitedItem {
  /** Its `id` in `references.yaml`. */
  readonly id: string
  /** `第 3 节`: the passage in it. */
  readonly locator: string | undefined
}

/** What stands between brackets that begin `[@`. */
export interface Citation {
  /** Of the opening bracket. */
  readonly index: number
  /** As written. */
  readonly source: string
  /** `undefined` when it is no citation. */
  readonly items: readonly CitedItem[] | undefined
}

const bracketed = /\[@([^[\]]*)\]/g
const item = /^@?(?<id>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9_])?)(?:\s*[,，]\s*(?<locator>[^\s@][^@]*))?$/

/**
 * Find the citations in a text: `[@id]`, `[@a; @b]`, `[@id, 第 3 节]`.
 *
 * @param text
 *   Without code.
 * @returns
 *   In order; those that cannot be understood, too.
 */
export function citationsIn(text: string): readonly Citation[] {
  return [...text.matchAll(bracketed)].map(({0: source, 1: inside = '', index}) => {
    const [first = '', ...rest] = inside.split(/\s*[;；]\s*/)
    const matches = [`@${first}`, ...rest].map((one) => (one.startsWith('@') ? item.exec(one.trim()) : null))
    const items = matches.flatMap((match): CitedItem[] =>
      match?.groups?.['id'] ? [{id: match.groups['id'], locator: match.groups['locator']?.trim()}] : []
    )
    return {index, source, items: items.length === matches.length ? items : undefined}
  })
}

/**
 * A citation as it stands in the trees: its numbers are written when the book is assembled.
 *
 * @returns
 *   `sup.citation` with an empty `a.cite[data-cite]` for each source.
 */
export function citationElement(items: readonly CitedItem[], position?: Element['position']): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: {className: ['citation']},
    children: items.map(
      ({id, locator}): Element => ({
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['cite'],
          dataCite: id,
          ...(locator !== undefined && {dataLocator: locator})
        },
        children: [],
        ...(position && {position})
      })
    ),
    ...(position && {position})
  }
}

/** The words of a caption that is written as an attribute, with its citations. */
export function captionContent(text: string, position?: Element['position']): ElementContent[] {
  const content: ElementContent[] = []
  let done = 0
  for (const {index, source, items} of citationsIn(text)) {
    if (!items) continue
    if (index > done) content.push({type: 'text', value: text.slice(done, index)})
    content.push(citationElement(items, position))
    done = index + source.length
  }
  if (done < text.length) content.push({type: 'text', value: text.slice(done)})
  return content
}

/** A caption without its citations, for file names and reports. */
export function withoutCitations(text: string): string {
  return citationsIn(text)
    .filter(({items}) => items)
    .reduce((words, {source}) => words.replace(source, ''), text)
}
