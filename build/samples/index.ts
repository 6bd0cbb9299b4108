import {posix} from 'node:path'
import JSZip from 'jszip'
import type {Book, NumberedChapter} from '../model/book.ts'
import type {Artifact, PageMap} from '../model/edition.ts'
import type {CheckedSamples} from '../model/sample.ts'
import {fileNames} from './file-names.ts'
import {kustomization} from './kustomization.ts'
import {readme} from './readme.ts'
import type {SampleFile} from './sample-file.ts'
import {textOf, titledSamples} from './titled-samples.ts'

/**
 * Pack every titled listing as a file, in a folder for each chapter.
 *
 * The same book gives the same bytes: entries carry the book's date.
 *
 * @param book
 *   Numbered.
 * @param checked
 *   Which resources each sample has, and what it was checked with.
 * @param pages
 *   Folios of the PDF, when there is one.
 */
export async function bundleSamples(
  book: Book,
  checked: CheckedSamples,
  pages: PageMap | undefined
): Promise<Artifact> {
  const {metadata, chapters} = book
  const archive = new JSZip()
  const options = {date: new Date(`${metadata.date}T00:00:00Z`), createFolders: false}
  const folders = chapters.map((chapter) => ({chapter, files: filesOf(chapter)}))

  archive.file('README.md', readme(book, folders, checked, pages), options)
  for (const {files} of folders) {
    for (const {path, sample} of files) archive.file(path, textOf(sample), options)
    const list = kustomization(files, checked.resources)
    const [first] = files
    if (list && first)
      archive.file(posix.join(posix.dirname(first.path), 'kustomization.yaml'), list, options)
  }

  const bytes = await archive.generateAsync({type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX'})
  return {kind: 'samples', name: `${metadata.slug}-samples.zip`, bytes}
}

function filesOf(chapter: NumberedChapter): readonly SampleFile[] {
  const found = titledSamples(chapter)
  const folder = posix.basename(chapter.path, '.md')
  const names = fileNames(
    found.map(({listing, sample}) => ({
      title: listing.caption,
      language: sample.language,
      number: listing.number
    }))
  )
  return found.map((one, index) => ({...one, path: posix.join(folder, names[index] ?? '')}))
}
