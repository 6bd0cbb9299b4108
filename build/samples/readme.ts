import type {Book, NumberedChapter} from '../model/book.ts'
import type {PageMap} from '../model/edition.ts'
import type {CheckedSamples} from '../model/sample.ts'
import {wordingFor} from '../model/wording.ts'
import type {SampleFile} from './sample-file.ts'

/** What each file of the archive is, and what the samples were checked with; in the book's language. */
export function readme(
  {metadata}: Pick<Book, 'metadata'>,
  folders: readonly {readonly chapter: NumberedChapter; readonly files: readonly SampleFile[]}[],
  {report}: CheckedSamples,
  pages: PageMap | undefined
): string {
  const wording = wordingFor(metadata.language)
  const {samples: words} = wording
  const columns = [words.file, words.title, ...(pages ? [words.page] : [])]
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

  const chapters = folders
    .filter(({files}) => files.length > 0)
    .flatMap(({chapter, files}) => [
      `## ${chapter.number === undefined ? '' : `${wording.chapter(chapter.number)} `}${chapter.title}`,
      '',
      row(columns),
      row(columns.map(() => '---')),
      ...files.map(({path, sample, listings}) => {
        const labels = listings.map(({number}) => wording.captioned.listing(number))
        const [first] = listings
        return row([
          path,
          sample
            ? `${labels.join()} ${first?.caption ?? ''}`
            : words.wholeOf(labels.join(wording.listSeparator)),
          ...(pages ? [(first && pages.get(first.id)) ?? ''] : [])
        ])
      }),
      ''
    ])

  return [
    `# ${wording.titled(metadata.title)}${words.heading}`,
    '',
    words.intro(metadata.date),
    '',
    ...chapters,
    `## ${words.versions}`,
    '',
    ...report.sources.map((source) => `- ${source}`),
    ''
  ].join('\n')
}
