import type {Element} from 'hast'
import type {Asset} from '../model/book.ts'
import {elementsIn} from '../model/elements-in.ts'
import type {ContentDocument} from './content-document.ts'

/** Accessibility metadata, in the words of schema.org; only what can be seen in the package. */
export interface Accessibility {
  readonly modes: readonly string[]
  /** Each is a set of modes that is enough alone. */
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazard: string
  /** Whether there are pictures, and all of them have an alternative text. */
  readonly pictures: 'none' | 'described' | 'undescribed'
}

/**
 * Describe how a package can be read.
 *
 * Conformance to WCAG is not claimed: a person has to check that.
 *
 * @param documents
 *   Every document, finished.
 * @param assets
 *   Pictures in the package.
 * @param withPages
 *   Whether pages of the paged edition are marked and listed.
 * @returns
 *   Metadata by EPUB Accessibility 1.1.
 */
export function accessibilityOf(
  documents: readonly ContentDocument[],
  assets: readonly Asset[],
  withPages: boolean
): Accessibility {
  const images = documents.flatMap(imagesOf)
  const described = images.every(({properties}) => properties['alt'])
  const hasIndex = documents.some(({kind}) => kind === 'index')

  return {
    modes: images.length > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(images.length > 0 ? ['textual,visual'] : []), ...(described ? ['textual'] : [])],
    features: [
      'tableOfContents',
      'structuralNavigation',
      'readingOrder',
      'displayTransformability',
      'ARIA',
      ...(images.length > 0 && described ? ['alternativeText'] : []),
      ...(hasIndex ? ['index'] : []),
      ...(withPages ? ['pageBreakMarkers', 'pageNavigation'] : [])
    ],
    // An animation may flash, and nobody has looked.
    hazard: assets.some(({mediaType}) => mediaType === 'image/gif') ? 'unknown' : 'none',
    pictures: images.length === 0 ? 'none' : described ? 'described' : 'undescribed'
  }
}

function imagesOf({children}: ContentDocument): readonly Element[] {
  return elementsIn(children).filter(({tagName}) => tagName === 'img')
}
