import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReferenceItem, ReferenceName, ReferenceType} from '../model/reference.ts'

/** Marks of the kinds of sources, by annex A of the standard. */
const marks: Readonly<Record<ReferenceType, string>> = {
  article: 'PP',
  'article-journal': 'J',
  'article-magazine': 'J',
  'article-newspaper': 'N',
  book: 'M',
  chapter: 'M',
  dataset: 'DS',
  document: 'Z',
  'paper-conference': 'C',
  patent: 'P',
  post: 'EB',
  'post-weblog': 'EB',
  report: 'R',
  software: 'CP',
  standard: 'S',
  thesis: 'D',
  webpage: 'EB'
}

/** Punctuation of an entry: full-width in Chinese ones, except for full stops and square brackets. */
interface Signs {
  readonly isChinese: boolean
  readonly comma: string
  readonly colon: string
  readonly brackets: (text: string) => string
}

const chinese: Signs = {isChinese: true, comma: '，', colon: '：', brackets: (text) => `（${text}）`}
const western: Signs = {isChinese: false, comma: ', ', colon: ': ', brackets: (text) => `(${text})`}

/**
 * A source by GB/T 7714—2025, in force since 1 July 2026, which replaces the edition of 2015.
 *
 * Other than in 2015, names are not in capitals, Chinese entries have full-width commas, colons and
 * brackets, a standard begins with its number, and preprints and data sets have marks of their own.
 *
 * @returns
 *   Text with the address as a link; what is not known is left out.
 */
export function referenceByGbt7714(item: ReferenceItem): readonly ElementContent[] {
  const signs = /\p{Script=Han}/u.test(item.title) ? chinese : western
  const url = item.url ?? (item.doi === undefined ? undefined : `https://doi.org/${item.doi}`)
  const mark = `[${marks[item.type]}${url === undefined ? '' : '/OL'}]`
  const sentences = [responsible(item, signs), `${titleOf(item, signs)}${mark}${partOf(item, signs)}`]
  const where = [...publication(item, signs)]

  // The day of access ends what comes before the address.
  const accessed = item.accessed === undefined || url === undefined ? '' : `[${item.accessed}]`
  if (accessed !== '') where.push(`${where.pop() ?? ''} ${accessed}`.trim())

  // A full-width bracket brings its own space.
  const text = [...sentences, ...where]
    .filter(Boolean)
    .map(endSentence)
    .join(' ')
    .replace(/ （|） /g, (gap) => gap.trim())
  if (url === undefined) return [{type: 'text', value: text}]
  return [{type: 'text', value: `${text} `}, h('a.external', {href: url}, url), {type: 'text', value: '.'}]
}

function endSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function responsible(item: ReferenceItem, signs: Signs): string {
  // A standard is known by its number.
  if (item.type === 'standard') return ''
  if (item.authors.length > 0) return namesOf(item.authors, signs)
  const hasNoPublication = ['webpage', 'post', 'post-weblog', 'software', 'dataset', 'document'].includes(
    item.type
  )
  if (hasNoPublication || item.type === 'report') return item.publisher ?? ''
  return item.editors.length > 0 ? `${namesOf(item.editors, signs)}${editedBy(signs)}` : ''
}

/** The first three, and that there are more. */
function namesOf(names: readonly ReferenceName[], {isChinese, comma}: Signs): string {
  const shown = names.slice(0, 3).map(nameOf)
  const more = names.length > 3 ? [isChinese ? '等' : 'et al.'] : []
  return [...shown, ...more].join(comma)
}

/** Family name first: `王夫之`, `Saito M`. */
function nameOf({family, given, literal}: ReferenceName): string {
  if (literal !== undefined) return literal
  if (family === undefined) return ''
  if (/\p{Script=Han}/u.test(family)) return `${family}${given ?? ''}`
  const initials = (given ?? '').split(/[\s-]+/).map((name) => [...name].at(0)?.toUpperCase() ?? '')
  return [family, ...initials].filter(Boolean).join(' ')
}

function editedBy({isChinese, comma}: Signs): string {
  return `${comma}${isChinese ? '编' : 'ed.'}`
}

function titleOf({type, title, number}: ReferenceItem, {colon}: Signs): string {
  if (number === undefined) return title
  if (type === 'standard') return `${number} ${title}`
  return type === 'report' || type === 'patent' ? `${title}${colon}${number}` : title
}

/** The work that a contribution is part of. */
function partOf({type, containerTitle, editors}: ReferenceItem, signs: Signs): string {
  if (containerTitle === undefined || (type !== 'chapter' && type !== 'paper-conference')) return ''
  const by = editors.length > 0 ? `${namesOf(editors, signs)}${editedBy(signs)}. ` : ''
  return `//${by}${containerTitle}`
}

/** What says which edition it is and where it appeared, sentence by sentence. */
function publication(item: ReferenceItem, signs: Signs): readonly string[] {
  const {type, issued, version, translators} = item
  const year = issued?.slice(0, 4)
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
      return [withPages(withIssue(item, year, signs), item, signs)]
    case 'article-newspaper':
      return [[item.containerTitle, issued].filter(Boolean).join(signs.comma)]
    case 'standard':
      return []
    case 'patent':
      return issued === undefined ? [] : [issued]
    case 'report':
      return [
        withPages(
          imprint({...item, publisher: item.authors.length > 0 ? item.publisher : undefined}, issued, signs),
          item,
          signs
        )
      ]
    case 'book':
    case 'chapter':
    case 'paper-conference':
    case 'thesis':
      return [
        ...(translators.length > 0
          ? [`${namesOf(translators, signs)}${signs.comma}${signs.isChinese ? '译' : 'trans.'}`]
          : []),
        ...editionOf(item, signs),
        withPages(imprint(item, year, signs), item, signs)
      ]
    default:
      return [
        ...(version === undefined ? [] : [version]),
        ...(issued === undefined ? [] : [signs.brackets(issued)])
      ]
  }
}

/** The first edition is not said. */
function editionOf({edition}: ReferenceItem, {isChinese}: Signs): readonly string[] {
  if (edition === undefined || edition === '1') return []
  if (!/^\d+$/.test(edition)) return [edition]
  return [isChinese ? `${edition} 版` : `${edition}${ordinals[Number(edition) % 10] ?? 'th'} ed`]
}

const ordinals: Readonly<Record<number, string>> = {2: 'nd', 3: 'rd'}

/** `北京：某出版社，2026`. */
function imprint(
  {publisher, publisherPlace}: ReferenceItem,
  date: string | undefined,
  {comma, colon}: Signs
): string {
  const by = [publisherPlace, publisher].filter(Boolean).join(colon)
  return [by, date].filter(Boolean).join(comma)
}

/** `某学报，2026，52（11）`. */
function withIssue(
  {containerTitle, volume, issue}: ReferenceItem,
  year: string | undefined,
  signs: Signs
): string {
  const number = issue === undefined ? '' : signs.brackets(issue)
  const gap = signs.isChinese || volume === undefined || number === '' ? '' : ' '
  const part = `${volume ?? ''}${gap}${number}`
  if (volume === undefined && part !== '')
    return `${[containerTitle, year].filter(Boolean).join(signs.comma)}${part}`
  return [containerTitle, year, part].filter(Boolean).join(signs.comma)
}

function withPages(text: string, {page}: ReferenceItem, {colon}: Signs): string {
  return page === undefined ? text : `${text}${colon}${page}`
}
