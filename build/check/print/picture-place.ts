import type {PDFDict} from 'pdf-lib'
import {apply, type Matrix} from '../../pdf/matrix.ts'
import {around} from './box.ts'
import type {Box} from './facts.ts'
import {numberAt} from './operands.ts'

/** Where a picture is on the page, and how many pixels it has there to the inch. */
export interface PicturePlace {
  readonly box: Box
  /** The lower of both directions. */
  readonly resolution: number
}

/**
 * The place of a picture, which fills the unit square (ISO 32000-2, 8.9.4).
 *
 * @param dict
 *   Of the image XObject.
 * @param matrix
 *   To the page, in pt.
 */
export function picturePlace(dict: PDFDict, matrix: Matrix): PicturePlace {
  const [origin, right, up] = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1)]
  const pixels = (key: string, end: readonly [number, number]) =>
    (numberAt(dict, key) * 72) / Math.max(0.01, Math.hypot(end[0] - origin[0], end[1] - origin[1]))
  return {
    box: around([origin, right, up, apply(matrix, 1, 1)]),
    resolution: Math.min(pixels('Width', right), pixels('Height', up))
  }
}
