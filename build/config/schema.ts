import {z} from 'zod'
import {chapters} from './chapters.ts'
import {isIdentifier} from './identifier.ts'
import {language} from './language.ts'
import {lists} from './lists.ts'
import {page} from './page.ts'
import {print} from './print.ts'
import {bookPath, prose, text, textOf} from './text.ts'

const anIsbn = 'a valid ISBN-13 in quotation marks'
const isbn = textOf(anIsbn).refine((value) => isIdentifier(`urn:isbn:${value}`), {error: anIsbn})

const anIdentifier = '`urn:uuid:` with a UUID, or `urn:isbn:` with a valid ISBN-13'

/** Everything `book.yaml` may say; unknown keys are errors. */
export const bookSchema = z.strictObject(
  {
    /** As on the title page. */
    title: text.describe('As on the title page.'),
    /** Below the title. */
    subtitle: text.optional().describe('Below the title.'),
    /** In the order of the cover. */
    authors: z
      .array(text, {error: 'a list of names'})
      .min(1, {error: 'a list of names'})
      .describe('In the order of the cover.'),
    /** BCP 47 tag; decides the words that are added to the text, and line breaking. */
    language: language
      .default('zh-CN')
      .describe(
        'BCP 47 tag such as `en` or `zh-CN`; decides the words that are added to the text, such as 图 or Figure. There are words in Chinese, simplified and traditional (`zh-TW`, `zh-HK`, `zh-Hant`), English, German, French and Spanish; books in other languages get English ones, and are told so (`config/no-words`).'
      ),
    /** Stays the same for every build of this edition. */
    identifier: textOf(anIdentifier)
      .refine(isIdentifier, {error: anIdentifier})
      .describe('`urn:uuid:…` or `urn:isbn:…`; stays the same for every build of this edition.'),
    /** Date of this edition, written into the files instead of the clock's. */
    date: z.iso
      .date({error: 'a date such as `2026-11-23`'})
      .describe('Date of this edition, `YYYY-MM-DD`; the files carry it instead of the time of the build.'),
    /** On the copyright page and in the metadata. */
    publisher: text.optional().describe('On the copyright page and in the metadata.'),
    /** A paragraph for catalogues. */
    description: prose.optional().describe('A paragraph for catalogues and download pages.'),
    /** What the book is about, for a page of its own. */
    abstract: prose
      .optional()
      .describe(
        'What the book is about, for a page after the copyright page; paragraphs have empty lines between them. Without it `description` stands there.'
      ),
    /** Copyright line. */
    rights: text.optional().describe('Copyright line.'),
    /** Under which licence the text may be used. */
    licence: text.optional().describe('Licence of the text, such as CC BY-SA 4.0, on the copyright page.'),
    /** Of the electronic edition. */
    isbn: isbn.optional().describe('ISBN-13 of the electronic edition; not needed when `identifier` is one.'),
    /** Of the printed edition. */
    'print-isbn': isbn.optional().describe('ISBN-13 of the printed edition.'),
    /** Data of the cataloguing in publication, as the agency gave them. */
    cip: text
      .optional()
      .describe('Cataloguing in publication (图书在版编目数据), line by line as the agency gave it.'),
    /** City of the publisher. */
    place: text.optional().describe('Place of publication.'),
    /** Who prints it. */
    printer: text.optional().describe('Printer.'),
    /** Who sells it. */
    distributor: text.optional().describe('Distributor.'),
    /** Such as `2026 年 11 月第 1 次印刷`. */
    impression: text.optional().describe('Impression (印次), such as 2026 年 11 月第 1 次印刷.'),
    /** Copies printed. */
    'print-run': text.optional().describe('Print run (印数), such as 1—3000 册.'),
    /** As printed. */
    price: text.optional().describe('Price, with its currency.'),
    /** Edition statement for the copyright page. */
    edition: text.optional().describe('Edition statement for the copyright page, such as 第 1 版.'),
    /** Keywords for catalogues. */
    subjects: z.array(text, {error: 'a list of keywords'}).default([]).describe('Keywords for catalogues.'),
    /** Start of every file name in `dist/`. */
    slug: text
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {error: 'lower-case letters, digits and `-`'})
      .default('book')
      .describe('Start of every file name in `dist/`: lower-case letters, digits and `-`.'),
    /** In reading order: lists by role, or one list, which is the body. */
    chapters: chapters.describe(
      "In reading order: lists by role, or one list, which is the body. Each chapter is a file or a folder below the book's folder; of a folder come first `index.md` (or `README.md`), then the files whose names begin with a number (`01-….md`), sorted."
    ),
    /** Which files to make; without this key the PDF and the EPUB. */
    editions: z
      .strictObject(
        {
          pdf: z
            .strictObject(
              {
                page: page
                  .prefault('185x260')
                  .describe('Size of a page: its `width` and `height`, or a name.'),
                notes: z
                  .enum(['page', 'chapter'], {error: '`page` or `chapter`'})
                  .default('page')
                  .describe(
                    'Where notes stand: at the foot of the page that calls them (`page`), or at the end of the chapter (`chapter`).'
                  )
              },
              {error: 'a mapping such as `{}` or `{page: a4}`'}
            )
            .optional()
            .describe('For screens: cover, bookmarks, links.'),
          epub: z
            .strictObject(
              {
                flavours: z
                  .array(z.enum(['svg', 'kindle'], {error: '`svg` or `kindle`'}), {
                    error: 'a list of `svg` and `kindle`'
                  })
                  .min(1, {error: 'at least one of `svg` and `kindle`'})
                  .refine((names) => new Set(names).size === names.length, {error: 'each flavour once'})
                  .prefault(['svg', 'kindle'])
                  .describe(
                    'Which files: `svg` is `SLUG.epub`, with diagrams as drawings; `kindle` is `SLUG-kindle.epub`, with diagrams as pixels, for Kindle, WeRead and old readers.'
                  )
              },
              {error: 'a mapping such as `{}` or `{flavours: [svg]}`'}
            )
            .optional()
            .describe('For e-readers.'),
          samples: z
            .strictObject({}, {error: 'a mapping such as `{}`'})
            .optional()
            .describe('Listings with a title as files, in an archive; it has no settings.'),
          print: print
            .optional()
            .describe(
              'The printed book, interior and cover, for `--target`; made in every build when it names a `target`.'
            )
        },
        {error: 'a mapping such as `{pdf: {}, epub: {}}`'}
      )
      .refine(({pdf, epub, samples, print: printed}) => pdf || epub || samples || printed, {
        error: 'at least one of `pdf`, `epub`, `samples` and `print`'
      })
      .prefault({pdf: {}, epub: {}})
      .describe('Which files to make; without this key the PDF and the EPUB.'),
    /** Lists after the table of contents. */
    lists: lists
      .prefault({})
      .describe(
        'Lists after the table of contents: those to have, such as `[figures, tables]`, or a mapping with those to leave out; one without entries is left out anyway.'
      ),
    /** What the checks of samples should know. */
    samples: z
      .strictObject(
        {
          schemas: z
            .array(
              text.refine((value) => !/^(?!https?:\/\/)[a-z]+:\/\//i.test(value), {
                error: 'a path below the book’s folder, or an address that begins with `https://`'
              }),
              {error: 'a list of location templates'}
            )
            .prefault([])
            .describe(
              'Where JSON Schemas of resources are, besides those that come with the pipeline: folders below the book’s, or templates as kubeconform has them, such as `schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`; with `samples.network`, also addresses. The environment variable `SCHEMA_LOCATIONS` names further ones.'
            ),
          network: z
            .boolean({error: '`true` or `false`'})
            .prefault(false)
            .describe(
              'Whether schemas may be fetched from addresses; what was fetched is kept in the cache.'
            ),
          external: z
            .array(
              text.regex(/^[A-Za-z]+\/\S+$/, {
                error: 'a kind and a name, such as `Secret/shop-tls` or `Service/shop/legacy`'
              }),
              {error: 'a list of kinds with names'}
            )
            .prefault([])
            .describe(
              'What samples refer to and no sample shows: `Kind/name` or `Kind/namespace/name`, with `*` for anything.'
            )
        },
        {error: 'a mapping such as `{external: [Secret/shop-tls]}`'}
      )
      .check(({value: {schemas, network}, issues}) => {
        const index = network ? -1 : schemas.findIndex((one) => /^https?:/i.test(one))
        if (index === -1) return
        issues.push({
          code: 'custom',
          input: schemas[index],
          path: ['schemas', index],
          message: 'a path below the book’s folder: an address needs `network: true` beside `schemas`'
        })
      })
      .prefault({})
      .describe('What the checks of samples should know.'),
    /** Exceptions from the checks. */
    check: z
      .strictObject(
        {
          allow: z
            .array(
              z.strictObject(
                {
                  rule: text
                    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
                      error: 'the name of a rule, such as `figures/no-alt`'
                    })
                    .describe('Name of the rule, as messages show it in parentheses.'),
                  file: bookPath.optional().describe('Only in this file or folder.'),
                  reason: text.describe('Why this is all right.')
                },
                {error: 'a mapping with `rule` and `reason`'}
              ),
              {error: 'a list of rules with reasons'}
            )
            .prefault([])
            .describe(
              'What not to report; one that matches nothing is itself reported (`config/unused-allow`).'
            )
        },
        {error: 'a mapping such as `{allow: []}`'}
      )
      .prefault({})
      .describe('Exceptions from the checks.')
  },
  {error: "the book's metadata and chapters"}
)

/** What an author writes, with defaults filled in. */
export type Settings = z.output<typeof bookSchema>
