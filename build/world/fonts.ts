import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {isEastAsian} from '../model/language.ts'
import {askThread} from '../threads/ask-thread.ts'
import {scriptBeside} from '../threads/script-beside.ts'
import type {ContentCache} from './cache.ts'
import type {FontCut} from './font-thread.ts'
import {hashOf} from './hash.ts'

/** A font file and the name and style it is used by. */
export interface FontFace {
  readonly family: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  /** Path of a TrueType font, as it is or as WOFF2. */
  readonly path: string
  /** Scale against the nominal size, in percent. */
  readonly sizeAdjust?: number
  /** Characters that it is used for, as `unicode-range` has them; for all that it has when missing. */
  readonly range?: string
}

/**
 * The fonts of the book by role, from npm: 宋体 for text, 黑体 for headings,
 * 楷体 for quotations, and one of fixed width for code. All are TrueType,
 * because Chromium writes OpenType-CFF into PDF as Type 3, which printers
 * refuse. (The file of LXGW WenKai that calls itself latin-500 is the whole
 * font in its regular weight.)
 *
 * A mono cell is 0.6 em wide and a Han character 1 em: at 120 % it takes
 * exactly two cells, so that columns of mixed text line up.
 */
export const fontFaces: readonly FontFace[] = [
  face('Book Serif', 400, 'normal', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  face('Book Serif', 700, 'normal', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  face('Book Sans', 400, 'normal', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  face('Book Sans', 700, 'normal', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  {
    family: 'Book Kai',
    weight: 400,
    style: 'normal',
    path: packageFile('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2')
  },
  face('Book Mono', 400, 'normal', 'jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf'),
  face('Book Mono', 400, 'italic', 'jetbrains-mono/400Regular_Italic/JetBrainsMono_400Regular_Italic.ttf'),
  face('Book Mono', 700, 'normal', 'jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf'),
  face('Book Mono', 700, 'italic', 'jetbrains-mono/700Bold_Italic/JetBrainsMono_700Bold_Italic.ttf'),
  {
    ...face('Book Mono CJK', 400, 'normal', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    sizeAdjust: 120
  },
  {...face('Book Mono CJK', 700, 'normal', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'), sizeAdjust: 120}
]

/** What books in Latin letters take from the faces below: letters, punctuation, currencies, arrows and operators. */
const latin = 'U+0-36F,U+1E00-1EFF,U+2000-206F,U+20A0-20CF,U+2100-214F,U+2190-22FF'

/**
 * The Latin letters of the fonts above by themselves, as large as there. Those fonts have no italics, and their
 * quotation marks, dots and operators are as wide as Han.
 */
const latinFaces: readonly FontFace[] = (
  [
    ['Book Serif', 'source-serif-4', 'SourceSerif4', 103],
    ['Book Sans', 'source-sans-3', 'SourceSans3', 111.5]
  ] as const
).flatMap(([family, name, file, sizeAdjust]) =>
  (['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const).map((style) => ({
    ...face(
      family,
      style.startsWith('700') ? 700 : 400,
      style.endsWith('Italic') ? 'italic' : 'normal',
      `${name}/${style}/${file}_${style}.ttf`
    ),
    sizeAdjust,
    range: latin
  }))
)

/**
 * The faces with which a document is set.
 *
 * @param language
 *   BCP 47 tag of a book. One that is not written with Han has Latin faces with italics before the others.
 */
export function facesFor(language: string): readonly FontFace[] {
  if (isEastAsian(language)) return fontFaces
  // A family that has italics is asked for nothing else where text is slanted, Han among it.
  const slanted = fontFaces
    .filter(({family}) => latinFaces.some((latinFace) => latinFace.family === family))
    .map((upright): FontFace => ({...upright, style: 'italic'}))
  return [...fontFaces, ...slanted, ...latinFaces]
}

/** Names of the fonts of a book, in the order of their weight in it; all are under the SIL Open Font License. */
export function fontNames(language: string): readonly string[] {
  return isEastAsian(language)
    ? ['Noto Serif SC', 'Noto Sans SC', 'LXGW WenKai', 'JetBrains Mono']
    : ['Source Serif 4', 'Source Sans 3', 'Noto Serif SC', 'Noto Sans SC', 'JetBrains Mono']
}

function face(family: string, weight: FontFace['weight'], style: FontFace['style'], file: string): FontFace {
  return {family, weight, style, path: packageFile(`@expo-google-fonts/${file}`)}
}

function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}

/** The folder of a scoped package, and what stands before it. */
const packageFolder = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/][^\\/]+)/

/** Whole fonts have ten megabytes each. */
const askCutter = askThread<FontCut, Uint8Array>(scriptBeside(import.meta.url, 'font-thread'))

/** Names and versions of the font files, for cache keys. */
export async function fontIdentity(): Promise<string> {
  const packages = new Set(
    [...fontFaces, ...latinFaces].flatMap(({path}) => packageFolder.exec(path)?.[0] ?? [])
  )
  const manifests = await Promise.all([...packages].sort().map((path) => readFile(`${path}/package.json`)))
  return hashOf(Buffer.concat(manifests))
}

/**
 * Cut a font down to some characters: a page that shows 3,000 characters need
 * not load 30,000.
 *
 * Shapes, widths and layout features stay as they are, so it does not matter
 * to a layout which characters a cut keeps beyond those that are shown.
 *
 * @param path
 *   Path of a TrueType font, as it is or as WOFF2.
 * @param characters
 *   Characters to keep.
 * @param cache
 *   Where cuts are kept.
 * @param among
 *   Characters that several cuts have together, these among them: they are then made from one cut with all
 *   of those (default: from the font itself).
 * @returns
 *   A TrueType file.
 */
export async function cutFont(
  path: string,
  characters: string,
  cache: ContentCache,
  among?: string
): Promise<Uint8Array> {
  const kept = sortedOnce(characters)
  const isWhole = among === undefined || sortedOnce(among) === kept
  return cache.bytes('font', ['cut-1', path.replace(packageFolder, '$1'), kept], async () => {
    // The same bytes come out of it, from a hundredth of what the whole font is.
    return askCutter({source: isWhole ? path : await cutFont(path, among, cache), characters: kept})
  })
}

function sortedOnce(characters: string): string {
  return [...new Set(characters)].sort().join('')
}

/** The licences of the fonts of headings and code, as their packages have them. */
export async function fontLicences(): Promise<string> {
  const texts = await Promise.all(
    ['jetbrains-mono', 'noto-sans-sc'].map((name) =>
      readFile(packageFile(`@expo-google-fonts/${name}/LICENSE_FONT`), 'utf8')
    )
  )
  return texts.map((text) => text.trim()).join('\n\n----\n\n')
}
