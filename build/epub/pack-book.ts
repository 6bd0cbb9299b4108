import {coverPicture} from './cover.ts'
import {pictureFile, pictureNamer} from './images.ts'
import {type PackageFile, writePackage} from './package.ts'
import type {Pictures} from './pictures.ts'
import type {EpubOptions, WrittenBook} from './write-book.ts'

/**
 * Pack a written book with the pictures of a flavour.
 *
 * @param written
 *   Read, not edited.
 * @param pictures
 *   Of the whole book.
 * @param options
 *   Cover, templates and fonts.
 * @returns
 *   The file; the same bytes for the same input.
 */
export async function packBook(
  {contents, pictures: used}: WrittenBook,
  pictures: Pictures,
  options: EpubOptions
): Promise<Uint8Array> {
  const withNames = pictureNamer(new Map([...pictures].map(([name, asset]) => [name, asset.name])))
  const documents = contents.documents.map((document) => ({...document, xhtml: withNames(document.xhtml)}))
  const files = [
    ...coverFiles(options),
    ...used.flatMap((name) => pictures.get(name) ?? []).map(pictureFile),
    ...fontFiles(options)
  ]
  return writePackage({...contents, documents, files}, options.templates)
}

function coverFiles({cover}: EpubOptions): readonly PackageFile[] {
  return [
    {id: 'cover-image', name: coverPicture, mediaType: 'image/jpeg', bytes: cover, properties: 'cover-image'}
  ]
}

function fontFiles({fonts}: EpubOptions): readonly PackageFile[] {
  if (!fonts) return []
  return [
    ...fonts.files.map(({name, bytes}, position) => ({
      id: `font-${position + 1}`,
      name,
      mediaType: 'font/ttf',
      bytes
    })),
    {
      id: 'font-licences',
      name: 'fonts/OFL.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(fonts.licences)
    }
  ]
}
