import {posix} from 'node:path'
import JSZip from 'jszip'
import type {Book, NumberedChapter} from '../model/book.ts'
import type {Artifact, PageMap} from '../model/edition.ts'
import type {CheckedSamples} from '../model/sample.ts'
import type {Files} from '../model/world.ts'
import {fileNames} from './file-names.ts'
import {kustomization} from './kustomization.ts'
import {readme} from './readme.ts'
import type {SampleFile} from './sample-file.ts'
import {type TitledSample, textOf, titledSamples} from './titled-samples.ts'
import {type WholeFile, wholeFiles} from './whole-files.ts'

/**
 * Pack every titled listing as a file, in a folder for each chapter; and the files that listings show
 * only parts of.
 *
 * The same book gives the same bytes: entries carry the book's date.
 *
 * @param book
 *   Numbered.
 * @param checked
 *   Which resources each sample has, and what it was checked with.
 * @param pages
 *   Folios of the PDF, when there is one.
 * @param files
 *   Where files that listings include are read.
 */
export async function bundleSamples(
  book: Book,
  checked: CheckedSamples,
  pages: PageMap | undefined,
  files: Pick<Files, 'read'>
): Promise<Artifact> {
  const {metadata, chapters} = book
  const archive = new JSZip()
  const options = {date: new Date(`${metadata.date}T00:00:00Z`), createFolders: false}
  const folders = await Promise.all(
    chapters.map(async (chapter) => ({chapter, files: await filesOf(chapter, files)}))
  )

  archive.file('README.md', readme(book, folders, checked, pages), options)
  for (const {files} of folders) {
    for (const {path, text} of files) archive.file(path, text, options)
    const list = kustomization(files, checked.resources)
    const [first] = files
    if (list && first)
      archive.file(posix.join(posix.dirname(first.path), 'kustomization.yaml'), list, options)
  }

  const bytes = await archive.generateAsync({type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX'})
  return {kind: 'samples', name: `${metadata.slug}-samples.zip`, bytes}
}

async function filesOf(chapter: NumberedChapter, files: Pick<Files, 'read'>): Promise<readonly SampleFile[]> {
  const found = titledSamples(chapter)
  const wholes = await wholeFiles(found, files)
  const wholeOf = (one: TitledSample): WholeFile | undefined => wholes.find(({parts}) => parts.includes(one))
  const folder = posix.basename(chapter.path, '.md')
  const names = fileNames(
    found.map((one) => ({
      title: one.listing.caption,
      language: one.sample.language,
      number: one.listing.number,
      partOf: wholeOf(one)?.name
    }))
  )
  return found.flatMap((one, index): SampleFile[] => {
    const {listing, sample} = one
    const whole = wholeOf(one)
    const own = {
      path: posix.join(folder, names[index] ?? ''),
      text: textOf(sample),
      sample,
      listings: [listing]
    }
    return [
      ...(whole && whole.parts[0] === one ? [fileOf(whole, folder)] : []),
      ...(names[index] === whole?.name ? [] : [own])
    ]
  })
}

function fileOf({name, text, parts}: WholeFile, folder: string): SampleFile {
  return {
    path: posix.join(folder, name),
    text,
    sample: undefined,
    listings: parts.map(({listing}) => listing)
  }
}
