import {readFile} from 'node:fs/promises'
import type {ContentCache} from '../cache.ts'
import {cutFont, type FontFace} from '../fonts.ts'

/** A font as it is loaded into the page. */
export interface LoadedFont {
  readonly family: string
  readonly weight: number
  readonly bytes: Uint8Array
}

/** The fonts of the labels. */
export interface LabelFonts {
  /** Whether all labels of a definition can be set in what was loaded last. */
  readonly cover: (definition: string) => boolean
  /** Cut to the characters that are expected; whole from the second time on. */
  readonly load: () => Promise<readonly LoadedFont[]>
}

/** ASCII, Latin-1 and general punctuation: what Mermaid itself writes, such as `«interface»`. */
const own = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2027],
  [0x2030, 0x205e]
] as const

/** `#9829;`, `&hearts;`: a character by its number or name. */
const entity = /[#&]\w+;/

/**
 * Fonts for a page that draws diagrams.
 *
 * A whole font has ten megabytes, and travels to the page as text: a second of
 * work for each. Shapes and widths are the same in one that was cut.
 *
 * @param faces
 *   Faces of the book's font.
 * @param characters
 *   That diagrams are expected to show; `undefined` when nothing is known about them.
 * @param cache
 *   Keeps cuts.
 */
export function labelFonts(
  faces: readonly FontFace[],
  characters: string | undefined,
  cache: ContentCache
): LabelFonts {
  const expected = new Set(characters)
  for (const [first, last] of own)
    for (let code = first; code <= last; code++) expected.add(String.fromCharCode(code))
  let isWhole = characters === undefined
  let isLoaded = false

  return {
    cover: (definition) =>
      isWhole ||
      (!entity.test(definition) &&
        Array.from(definition).every((character) => expected.has(character) || character < ' ')),
    async load() {
      if (isLoaded) isWhole = true
      isLoaded = true
      const kept = [...expected].join('')
      return Promise.all(
        faces.map(async ({family, weight, path}) => ({
          family,
          weight,
          bytes: isWhole ? await readFile(path) : await cutFont(path, kept, cache)
        }))
      )
    }
  }
}
