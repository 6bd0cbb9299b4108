import type {Asset} from '../model/book.ts'
import type {EpubFlavour} from '../model/edition.ts'
import type {Drawn, FontCutter, Rasteriser} from '../model/press.ts'
import {labelCharacters, withLabelFonts} from './label-fonts.ts'

/** Pixels per CSS px: as sharp as e-ink of 300 dpi. */
const sharpness = 2

/** Most pixels of a picture that readers with little memory decode. */
const mostPixels = 4_000_000

/** What old readers do not show, or show without its labels. */
const unsafe: ReadonlySet<string> = new Set(['image/svg+xml', 'image/webp'])

/**
 * The pictures of a book as a flavour carries them.
 *
 * @param assets
 *   Of the book, by name.
 * @param flavour
 *   `svg` keeps drawings, with the font of their labels in them; `kindle` turns them, and WebP, into PNG on
 *   white ground.
 * @param workshop
 *   Cuts fonts and draws pixels.
 * @returns
 *   By the names that the trees know them by; the assets themselves may be called otherwise.
 */
export async function picturesFor(
  assets: ReadonlyMap<string, Asset>,
  flavour: EpubFlavour,
  workshop: FontCutter & Rasteriser
): Promise<ReadonlyMap<string, Asset>> {
  const among = labelCharacters([...assets.values()].filter(isDrawing))
  return new Map(
    await Promise.all(
      [...assets].map(async ([name, asset]) => {
        const complete = isDrawing(asset) ? await withLabelFonts(asset, workshop, among) : asset
        const isSafe = flavour === 'svg' || !unsafe.has(asset.mediaType)
        return [name, isSafe ? complete : await pixelsOf(complete, workshop)] as const
      })
    )
  )
}

function isDrawing({mediaType}: Asset): boolean {
  return mediaType === 'image/svg+xml'
}

async function pixelsOf(asset: Asset, workshop: Rasteriser): Promise<Asset> {
  const {name, width, height} = asset
  const drawn: Drawn = {...asset, scale: Math.min(sharpness, Math.sqrt(mostPixels / (width * height)))}
  return {
    ...asset,
    // The ending stays in the name: a book may have `a.svg` beside `a.png`.
    name: `${name.replaceAll('.', '-')}.png`,
    mediaType: 'image/png',
    bytes: await workshop.rasterise(drawn)
  }
}
