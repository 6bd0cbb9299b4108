import {deflateSync} from 'node:zlib'
import {decode as decodeJpeg} from 'jpeg-js'
import {PDFArray, PDFName, PDFNumber, PDFRawStream, PDFStream} from 'pdf-lib'
import {bytesOf, filterOf} from '../pdf/stream-bytes.ts'
import {greyOf, type Ink} from './ink.ts'

/** A raster of bytes: one a pixel for greys, three for colours. */
interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly samples: Uint8Array
}

/**
 * Make a picture ready for a press: greys for a black interior, and no
 * transparency, white paper showing instead.
 *
 * @param stream
 *   Image XObject as a browser wrote it.
 * @param opacity
 *   With which it is shown.
 * @returns
 *   The picture to show instead; `undefined` when this one may stay, or cannot be read.
 */
export function rewritePicture(stream: PDFRawStream, ink: Ink, opacity: number): PDFRawStream | undefined {
  const {dict} = stream
  const mask = dict.lookup(PDFName.of('SMask'))
  const isOpaque = !(mask instanceof PDFStream) && opacity === 1
  const channels = channelsOf(stream)
  if (channels === undefined || (isOpaque && hasDeviceSpace(dict) && (channels === 1 || ink === 'colour')))
    return

  const raster = rasterOf(stream, channels)
  if (!raster) return
  const opacities = mask instanceof PDFRawStream ? rasterOf(mask, 1) : undefined
  const opaque = isOpaque ? raster : withPaper(raster, opacities, opacity)
  return pictureOf(ink === 'black' ? inGrey(opaque) : opaque, dict.context)
}

/** A profile would be one more thing that a printer forbids; without one, colours of a browser are sRGB. */
function hasDeviceSpace(dict: PDFRawStream['dict']): boolean {
  return dict.lookup(PDFName.of('ColorSpace')) instanceof PDFName
}

/** How many channels the pixels have; `undefined` when they are none of greys and colours of 8 bits. */
function channelsOf({dict}: PDFRawStream): 1 | 3 | undefined {
  const bits = dict.lookup(PDFName.of('BitsPerComponent'))
  const space = dict.lookup(PDFName.of('ColorSpace'))
  if (!(bits instanceof PDFNumber) || bits.asNumber() !== 8) return
  if (space instanceof PDFName) {
    return space.decodeText() === 'DeviceRGB' ? 3 : space.decodeText() === 'DeviceGray' ? 1 : undefined
  }
  const profile =
    space instanceof PDFArray && String(space.get(0)) === '/ICCBased' ? space.lookup(1) : undefined
  const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined
  const number = count instanceof PDFNumber ? count.asNumber() : 0
  return number === 1 || number === 3 ? number : undefined
}

function rasterOf(stream: PDFRawStream, channels: 1 | 3): Raster | undefined {
  const [width, height] = ['Width', 'Height'].map((key) => {
    const size = stream.dict.lookup(PDFName.of(key))
    return size instanceof PDFNumber ? size.asNumber() : 0
  })
  if (!width || !height) return
  const samples = filterOf(stream) === 'DCTDecode' ? jpegSamples(stream.contents, channels) : bytesOf(stream)
  return samples.length >= width * height * channels ? {width, height, channels, samples} : undefined
}

function jpegSamples(bytes: Uint8Array, channels: 1 | 3): Uint8Array {
  const {data} = decodeJpeg(bytes, {useTArray: true, formatAsRGBA: false, maxMemoryUsageInMB: 2048})
  return channels === 3 ? data : data.filter((_, index) => index % 3 === 0)
}

function withPaper(raster: Raster, mask: Raster | undefined, opacity: number): Raster {
  const {width, height, channels} = raster
  const samples = raster.samples.map((sample, index) => {
    const pixel = Math.floor(index / channels)
    const covers = mask
      ? (maskAt(mask, (pixel % width) / width, Math.floor(pixel / width) / height) / 255) * opacity
      : opacity
    return Math.round(sample * covers + 255 * (1 - covers))
  })
  return {...raster, samples}
}

/** A mask may be of another size than its picture. */
function maskAt({width, height, samples}: Raster, across: number, down: number): number {
  return samples[Math.floor(down * height) * width + Math.floor(across * width)] ?? 255
}

function inGrey(raster: Raster): Raster {
  if (raster.channels === 1) return raster
  const {width, height, samples} = raster
  const greys = new Uint8Array(width * height).map((_, pixel) =>
    Math.round(greyOf([samples[pixel * 3] ?? 0, samples[pixel * 3 + 1] ?? 0, samples[pixel * 3 + 2] ?? 0]))
  )
  return {width, height, channels: 1, samples: greys}
}

function pictureOf(
  {width, height, channels, samples}: Raster,
  context: PDFRawStream['dict']['context']
): PDFRawStream {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode'
  })
  return PDFRawStream.of(dict, deflateSync(samples, {level: 9}))
}
