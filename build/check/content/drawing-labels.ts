import {fromXml} from 'xast-util-from-xml'
import type {Asset} from '../../model/book.ts'
import {descendants, textOf} from '../xml.ts'

/**
 * The labels of a drawing, in the order of its file.
 *
 * @param asset
 *   A picture of the book; what is no SVG has no text.
 */
export function drawingLabels({mediaType, bytes}: Pick<Asset, 'mediaType' | 'bytes'>): readonly string[] {
  return mediaType === 'image/svg+xml' ? labelsIn(new TextDecoder().decode(bytes)) : []
}

/** The texts of an SVG file; none when it is not well-formed, which is not the business of this check. */
export function labelsIn(svg: string): readonly string[] {
  try {
    return descendants(fromXml(svg), 'text').map(textOf)
  } catch {
    return []
  }
}
