import type {Wording} from '../model/wording.ts'
import type {ContentDocument} from './content-document.ts'
import type {Landmark, NavigationList} from './navigation.ts'

/** Name of the navigation document; the packager fixes it. */
export const navigationDocument = 'toc.xhtml'

/**
 * The places that readers offer by their function.
 *
 * @param documents
 *   In reading order.
 * @param lists
 *   Lists in the navigation document.
 * @param wording
 *   Of the book's language.
 * @returns
 *   Landmarks in the order of the book, by EPUB SSV 1.1; a place that the book lacks is left out.
 */
export function landmarksOf(
  documents: readonly ContentDocument[],
  lists: readonly NavigationList[],
  wording: Wording
): readonly Landmark[] {
  const {pages, roles} = wording
  const first = (type: string, text: string, test: (document: ContentDocument) => boolean): Landmark[] => {
    const found = documents.find(test)
    return found ? [{type, href: found.name, text}] : []
  }

  return [
    ...first('cover', pages.cover, ({kind}) => kind === 'cover'),
    ...first('titlepage', pages.titlePage, ({kind}) => kind === 'titlepage'),
    ...first('copyright-page', pages.copyright, ({kind}) => kind === 'copyright'),
    ...first('abstract', pages.abstract, ({kind}) => kind === 'abstract'),
    {type: 'toc', href: `${navigationDocument}#contents`, text: pages.contents},
    ...lists.flatMap(({id, type, title}) =>
      type ? [{type, href: `${navigationDocument}#${id}`, text: title}] : []
    ),
    ...first('bodymatter', roles.body, ({division}) => division === 'bodymatter'),
    ...first('glossary', pages.glossary, ({kind}) => kind === 'glossary'),
    ...first('bibliography', pages.references, ({kind}) => kind === 'references'),
    ...first('index', pages.index, ({kind}) => kind === 'index')
  ]
}
