import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReferenceItem, ReferenceName} from '../model/reference.ts'
import type {ReferenceWords} from '../model/wording.ts'

/**
 * A source for books in other languages than Chinese, in the order of ISO 690: who, what, in what,
 * by whom published, when, where to find it.
 *
 * Works that appear by themselves have their titles in `cite`, parts of others in quotation marks.
 *
 * @param words
 *   Of the book's language.
 * @returns
 *   Text with the address as a link; what is not known is left out.
 */
export function plainReference(item: ReferenceItem, words: ReferenceWords): readonly ElementContent[] {
  const {title, number, version, edition, containerTitle, issued, accessed, doi} = item
  const isPart = containerTitle !== undefined
  const url = item.url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  const responsible = item.authors.length > 0 ? item.authors : item.editors
  const names = responsible.map(nameOf)
  const edited = item.authors.length === 0 && names.length > 0 ? words.editors : ''

  const before = names.length > 0 ? `${listOf(names, words)}${edited}. ` : ''
  const {page} = item
  const whole = [containerTitle, volumeOf(item)].filter(Boolean).join(' ')
  const within = [whole, page && words.pages(page)].filter(Boolean).join(', ')
  const after = [
    [number, version && words.version(version), edition && words.edition(edition)].filter(Boolean).join(', '),
    within && words.within(within),
    [item.publisher, item.publisherPlace, issued].filter(Boolean).join(', '),
    accessed && url && words.accessed(accessed)
  ]
  const rest = after
    .filter((part): part is string => Boolean(part))
    .map((part) => `${part.replace(/\.$/, '')}.`)

  return [
    ...(before === '' ? [] : [text(before)]),
    isPart ? text(words.part(title)) : h('cite', title),
    text(`${isPart ? '' : '.'}${rest.map((part) => ` ${part}`).join('')}`),
    ...(url === undefined ? [] : [text(' '), h('a.external', {href: url}, url)])
  ]
}

function nameOf({family, given, literal}: ReferenceName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

function listOf(names: readonly string[], {others, and}: ReferenceWords): string {
  if (names.length > 3) return `${names[0]}${others}`
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and)
}

function volumeOf({volume, issue}: ReferenceItem): string {
  return [volume, issue && `(${issue})`].filter(Boolean).join('')
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
