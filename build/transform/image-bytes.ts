import {imageSize} from 'image-size'
import type {Asset} from '../model/book.ts'
import {readSvg} from './image-svg.ts'

/** An image that can be shown. */
export type Image = Pick<Asset, 'mediaType' | 'bytes' | 'width' | 'height'>

const mediaTypes: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp'
}

/**
 * Find out what an image is from its bytes; the name of the file is not believed.
 *
 * @param bytes
 *   Contents of the file.
 * @returns
 *   Image with its natural size in CSS px, or why it cannot be shown, as the end of a sentence.
 */
export function readImage(bytes: Uint8Array): Image | {readonly reason: string} {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart()
  if (/^<(?:\?xml|!--|!DOCTYPE svg|svg[\s>])/i.test(start)) {
    const svg = readSvg(bytes)
    return 'reason' in svg ? svg : {mediaType: 'image/svg+xml', ...svg}
  }

  try {
    const {type = '', width, height, orientation = 1} = imageSize(bytes)
    const mediaType = mediaTypes[type]
    if (!mediaType || width === 0 || height === 0) return {reason: 'not a PNG, JPEG, GIF, WebP or SVG image'}
    // Exif orientations 5 to 8 lie on their side, and browsers stand them up.
    return orientation > 4
      ? {mediaType, bytes, width: height, height: width}
      : {mediaType, bytes, width, height}
  } catch {
    // `image-size` throws for bytes it does not know and for those that end too early.
    return {reason: 'not a whole PNG, JPEG, GIF, WebP or SVG image'}
  }
}
