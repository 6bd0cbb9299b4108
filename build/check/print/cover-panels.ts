import type {PrintedBook} from '../../model/edition.ts'
import type {Box} from './facts.ts'

/** The parts of a cover that lies open, in pt of its sheet. */
export interface Panels {
  readonly back: Box
  readonly spine: Box
  readonly front: Box
  /** Kept for the barcode: in the lower right corner of the back. */
  readonly barcode: Box
}

/** Points in a millimetre. */
export const point = 72 / 25.4

/**
 * Where the parts of a cover are.
 *
 * @param trim
 *   Box of the file.
 */
export function panelsOf([left, bottom, right, top]: Box, {printer, trim}: PrintedBook): Panels {
  const {width, height, margin} = printer.cover.value.barcode
  const [fold, otherFold] = [left + trim.width * point, right - trim.width * point]
  return {
    back: [left, bottom, fold, top],
    spine: [fold, bottom, otherFold, top],
    front: [otherFold, bottom, right, top],
    barcode: [
      fold - (margin + width) * point,
      bottom + margin * point,
      fold - margin * point,
      bottom + (margin + height) * point
    ]
  }
}
