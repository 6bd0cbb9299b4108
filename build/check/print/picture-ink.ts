import {PDFName, type PDFStream} from 'pdf-lib'
import {bytesOf, filterOf} from '../../pdf/stream-bytes.ts'
import {spaceOf} from './colour-spaces.ts'
import {numberAt} from './operands.ts'

/**
 * Most ink on a pixel of a picture, in per cent.
 *
 * @param picture
 *   Image XObject.
 * @returns
 *   0 when it cannot be told: for colours of displays, and for JPEG.
 */
export function pictureInk(picture: PDFStream): number {
  const {dict} = picture
  const space = spaceOf(dict.lookup(PDFName.of('ColorSpace')))
  const isPlain = numberAt(dict, 'BitsPerComponent') === 8 && !dict.has(PDFName.of('Decode'))
  if (!isPlain || filterOf(picture) === 'DCTDecode' || (space !== 'cmyk' && space !== 'grey')) return 0

  const samples = bytesOf(picture)
  let most = 0
  if (space === 'grey') for (const sample of samples) most = Math.max(most, 255 - sample)
  else {
    for (let at = 0; at + 3 < samples.length; at += 4) {
      const inks =
        (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0) + (samples[at + 3] ?? 0)
      most = Math.max(most, inks)
    }
  }
  return (most / 255) * 100
}
