import {z} from 'zod'
import {type ReferenceItem, referenceTypes} from '../model/reference.ts'
import {yamlText} from './yaml-text.ts'

const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const aDate = 'a date such as `2026`, `2026-11` or `2026-11-23`'

/** `2026-11-23`, `2026`, or as CSL-JSON has it: `{date-parts: [[2026, 11, 23]]}`. */
const dateSchema = z
  .union(
    [
      z.string(),
      z.number().int().transform(String),
      z
        .strictObject({'date-parts': z.tuple([z.array(z.number().int()).min(1).max(3)])})
        .transform(({'date-parts': [parts]}) =>
          parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
        )
    ],
    {error: aDate}
  )
  .refine((value) => date.test(value), {error: aDate})

/** Numbers need no quotation marks: `number: 1234`, `version: 2`. */
const label = z.union([yamlText, z.number().transform(String)], {error: 'a text'})

const nameSchema = z.union(
  [z.strictObject({literal: yamlText}), z.strictObject({family: yamlText, given: yamlText.optional()})],
  {error: 'a name: `{family: …, given: …}`, or `{literal: …}` for a body'}
)
const names = z.array(nameSchema, {error: 'a list of names: `[{family: …, given: …}]`'}).default([])

/** What `references.yaml` says of a source, by CSL-JSON; unknown fields are errors. */
export const referenceSchema = z.strictObject({
  id: yamlText.regex(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9_])?$/, {
    error: 'an id of ASCII letters, digits, `.`, `_` and `-`'
  }),
  type: z.enum(referenceTypes, {
    error: `one of ${referenceTypes.map((type) => `\`${type}\``).join(', ')}`
  }),
  title: yamlText,
  author: names,
  editor: names,
  translator: names,
  'container-title': yamlText.optional(),
  publisher: yamlText.optional(),
  'publisher-place': yamlText.optional(),
  number: label.optional(),
  version: label.optional(),
  edition: label.optional(),
  volume: label.optional(),
  issue: label.optional(),
  page: label.optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  URL: yamlText.regex(/^https?:\/\/\S+$/, {error: 'an address that begins with `https://`'}).optional(),
  DOI: yamlText.regex(/^10\.\S+\/\S+$/, {error: 'a DOI such as `10.1145/1234567`'}).optional(),
  ISBN: yamlText.optional(),
  /** For the authors; it is not printed. */
  note: yamlText.optional()
})

export type WrittenReference = z.output<typeof referenceSchema>

/** Say in the words of the pipeline what an author wrote. */
export function referenceOf(written: WrittenReference): ReferenceItem {
  const {id, type, title, publisher, number, version, edition, volume, issue, page, issued, accessed} =
    written
  const fields = {id, type, title, publisher, number, version, edition, volume, issue, page, issued, accessed}
  return {
    ...fields,
    authors: written.author,
    editors: written.editor,
    translators: written.translator,
    containerTitle: written['container-title'],
    publisherPlace: written['publisher-place'],
    url: written.URL,
    doi: written.DOI,
    isbn: written.ISBN
  }
}

type Field = Exclude<keyof WrittenReference, 'id' | 'type'>

/** Of each list, at least one must be there for the source to be found. */
const needed: Readonly<Record<WrittenReference['type'], readonly (readonly Field[])[]>> = {
  article: [['URL', 'DOI'], ['issued']],
  'article-journal': [['container-title'], ['issued']],
  'article-magazine': [['container-title'], ['issued']],
  'article-newspaper': [['container-title'], ['issued']],
  book: [['author', 'editor'], ['publisher'], ['issued']],
  chapter: [['container-title'], ['publisher'], ['issued']],
  dataset: [['URL', 'DOI', 'publisher']],
  document: [['author', 'publisher', 'URL']],
  'paper-conference': [['author'], ['container-title'], ['issued']],
  patent: [['number'], ['issued']],
  post: [['URL']],
  'post-weblog': [['URL']],
  report: [['author', 'publisher'], ['issued']],
  software: [['URL', 'publisher']],
  standard: [['number']],
  thesis: [['author'], ['publisher'], ['issued']],
  webpage: [['URL']]
}

/** Pages that may read differently tomorrow: when they were read belongs to the reference. */
const changing: ReadonlySet<WrittenReference['type']> = new Set([
  'dataset',
  'document',
  'post',
  'post-weblog',
  'software',
  'webpage'
])

/**
 * Fields that a source of its type needs and does not have.
 *
 * @returns
 *   Lists of fields of which one would do.
 */
export function missingFields(written: WrittenReference): readonly (readonly Field[])[] {
  return needed[written.type].filter((fields) => fields.every((field) => isMissing(written[field])))
}

/** Whether it is an online source that does not say when it was read. */
export function lacksAccessDate({type, URL, accessed}: WrittenReference): boolean {
  return changing.has(type) && URL !== undefined && accessed === undefined
}

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
