import type {Asset} from '../model/book.ts'
import type {EpubFlavour} from '../model/edition.ts'
import type {Drawn, FontCutter, Rasteriser} from '../model/press.ts'
import {withLabelFonts} from './label-fonts.ts'

/** Pixels per CSS px: as sharp as e-ink of 300 dpi. */
const sharpness = 2

/** Most pixels of a picture that readers with little memory decode. */
const mostPixels = 4_000_000

/** What old readers do not show, or show without its labels. */
const unsafe: ReadonlySet<string> = new Set(['image/svg+xml', 'image/webp'])

/** Pictures by the names that the trees know them by; they themselves may be called otherwise. */
export type Pictures = ReadonlyMap<string, Asset>

/**
 * The pictures of a book, complete in themselves: drawings have the font of their labels in them.
 *
 * @param assets
 *   Of the book, by name.
 * @param cutter
 *   Cuts fonts.
 */
export async function completePictures(assets: Pictures, cutter: FontCutter): Promise<Pictures> {
  const drawings = [...assets].filter(([, asset]) => isDrawing(asset))
  const complete = await withLabelFonts(
    drawings.map(([, asset]) => asset),
    cutter
  )
  const byName = new Map(drawings.map(([name], position) => [name, complete[position]]))
  return new Map([...assets].map(([name, asset]) => [name, byName.get(name) ?? asset]))
}

/**
 * The pictures of a book as a flavour carries them.
 *
 * @param complete
 *   As `completePictures` gives them.
 * @param flavour
 *   `svg` keeps drawings; `kindle` turns them, and WebP, into PNG on white ground.
 * @param rasteriser
 *   Draws pixels.
 */
export async function picturesFor(
  complete: Pictures,
  flavour: EpubFlavour,
  rasteriser: Rasteriser
): Promise<Pictures> {
  if (flavour === 'svg') return complete
  return new Map(
    await Promise.all(
      [...complete].map(
        async ([name, asset]) =>
          [name, unsafe.has(asset.mediaType) ? await pixelsOf(asset, rasteriser) : asset] as const
      )
    )
  )
}

function isDrawing({mediaType}: Asset): boolean {
  return mediaType === 'image/svg+xml'
}

async function pixelsOf(asset: Asset, rasteriser: Rasteriser): Promise<Asset> {
  const {name, width, height} = asset
  const drawn: Drawn = {...asset, scale: Math.min(sharpness, Math.sqrt(mostPixels / (width * height)))}
  return {
    ...asset,
    // The ending stays in the name: a book may have `a.svg` beside `a.png`.
    name: `${name.replaceAll('.', '-')}.png`,
    mediaType: 'image/png',
    bytes: await rasteriser.rasterise(drawn)
  }
}
