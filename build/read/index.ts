import type {ChapterEntry, Manuscript, Metadata, Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {SampleSettings} from '../model/sample.ts'
import type {Files} from '../model/world.ts'
import {readChapter} from './chapter.ts'
import {readSource} from './source.ts'

/** What the configuration says of the manuscript. */
export interface Outline {
  readonly metadata: Metadata
  readonly chapters: readonly ChapterEntry[]
  readonly samples?: SampleSettings | undefined
  /** Path of the configuration, for diagnostics about what it lists. */
  readonly file: string
}

/**
 * Read everything that a book is made of, in reading order.
 *
 * Reports what is missing or is not text: `manuscript/missing`,
 * `manuscript/no-index`, `manuscript/unnumbered`, `manuscript/unreadable`,
 * `manuscript/not-utf8`, `manuscript/empty`.
 *
 * @param outline
 *   Metadata and the chapters to read.
 * @param files
 *   The book's folder.
 * @returns
 *   The manuscript, without what could not be read.
 */
export async function read(
  {metadata, chapters, samples, file}: Outline,
  files: Files
): Promise<Diagnosed<Manuscript>> {
  const listed = chapters.map(({path}) => path)
  const [settings, glossary, indexTerms, references, platforms, ...parts] = await Promise.all([
    readOptional(file, files),
    readOptional('glossary.yaml', files),
    readOptional('index.yaml', files),
    readOptional('references.yaml', files),
    readOptional('platforms.yaml', files),
    ...chapters.map((entry) => readChapter(entry, files, file, listed))
  ])

  return {
    value: {
      metadata,
      chapters: parts.flatMap(({value}) => value ?? []),
      settings: settings.value,
      glossary: glossary.value,
      indexTerms: indexTerms.value,
      references: references.value,
      platforms: platforms.value,
      samples
    },
    diagnostics: [...parts, glossary, indexTerms, references, platforms].flatMap(
      ({diagnostics}) => diagnostics
    )
  }
}

async function readOptional(path: string, files: Files): Promise<Diagnosed<Source | undefined>> {
  return (await files.read(path)) ? readSource(path, files) : {value: undefined, diagnostics: []}
}
