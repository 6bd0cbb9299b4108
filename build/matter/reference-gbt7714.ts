import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReferenceItem, ReferenceName, ReferenceType} from '../model/reference.ts'
import type {ChineseReferenceWords} from '../model/wording.ts'

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

/** Punctuation and words of an entry: full-width in Chinese ones, except for full stops and square brackets. */
interface Signs extends Omit<ChineseReferenceWords, 'standard'> {
  readonly isChinese: boolean
  readonly comma: string
  readonly colon: string
  readonly brackets: (text: string) => string
}

const chinese = {isChinese: true, comma: '，', colon: '：', brackets: (text: string) => `（${text}）`}

const ordinals: Readonly<Record<number, string>> = {2: 'nd', 3: 'rd'}

const western: Signs = {
  isChinese: false,
  comma: ', ',
  colon: ': ',
  brackets: (text) => `(${text})`,
  others: 'et al.',
  editors: 'ed.',
  translators: 'trans.',
  edition: (number) => `${number}${ordinals[Number(number) % 10] ?? 'th'} ed`
}

/**
 * A source by GB/T 7714—2025, in force since 1 July 2026, which replaces the edition of 2015.
 *
 * Other than in 2015, names are not in capitals, Chinese entries have full-width commas, colons and
 * brackets, a standard begins with its number, and preprints and data sets have marks of their own.
 *
 * @param words
 *   Those of entries whose titles are Chinese.
 * @returns
 *   Text with the address as a link; what is not known is left out.
 */
export function referenceByGbt7714(
  item: ReferenceItem,
  words: ChineseReferenceWords
): readonly ElementContent[] {
  const signs: Signs = /\p{Script=Han}/u.test(item.title) ? {...chinese, ...words} : western
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
function namesOf(names: readonly ReferenceName[], {others, comma}: Signs): string {
  const shown = names.slice(0, 3).map(nameOf)
  const more = names.length > 3 ? [others] : []
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

function editedBy({editors, comma}: Signs): string {
  return `${comma}${editors}`
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
          ? [`${namesOf(translators, signs)}${signs.comma}${signs.translators}`]
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
function editionOf({edition}: ReferenceItem, signs: Signs): readonly string[] {
  if (edition === undefined || edition === '1') return []
  if (!/^\d+$/.test(edition)) return [edition]
  return [signs.edition(edition)]
}

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
