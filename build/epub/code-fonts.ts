import type {RootContent} from 'hast'
import type {Book} from '../model/book.ts'
import type {FaceName, FontCutter} from '../model/press.ts'

/** A font in the package. */
export interface PackageFont {
  /** `fonts/mono-400.ttf`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Rule of the style sheet that names it. */
  readonly rule: string
}

/** Characters that the font of fixed width does not have: of Chinese, Japanese, their punctuation, and callouts (①). */
const wide =
  /[\u2460-\u24ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}“”‘’…—]/gu

/** What the style sheet sets code in; of wide characters, one size takes two cells exactly. */
const faces: readonly {readonly face: FaceName; readonly name: string; readonly wide?: true}[] = [
  {face: {family: 'Book Mono', weight: 400, style: 'normal'}, name: 'mono'},
  {face: {family: 'Book Mono', weight: 700, style: 'normal'}, name: 'mono-bold'},
  {face: {family: 'Book Mono', weight: 400, style: 'italic'}, name: 'mono-italic'},
  {face: {family: 'Book Sans', weight: 400, style: 'normal'}, name: 'mono-wide', wide: true}
]

/**
 * The fonts of code, cut down to the code of a book.
 *
 * Text has the reader's own font; code needs one of fixed width that has all its characters.
 *
 * @param book
 *   Numbered and linked.
 * @param cutter
 *   Cuts fonts.
 * @returns
 *   TrueType files, which also old readers take; none when the book has no code.
 */
export async function codeFonts(book: Book, cutter: FontCutter): Promise<readonly PackageFont[]> {
  const code = codeIn(book)
  if (code === '') return []
  const wideOnes = [...new Set(code.match(wide))].join('')
  const narrow = [...new Set(code.replaceAll(wide, ''))].join('')

  const fonts = await Promise.all(
    faces.map(async ({face, name, wide: isWide}): Promise<PackageFont | undefined> => {
      const characters = isWide ? wideOnes : narrow
      if (characters === '') return
      const file = `fonts/${name}.ttf`
      const family = isWide ? 'Book Mono Wide' : 'Book Mono'
      const adjust = isWide ? ' size-adjust: 120%;' : ''
      return {
        name: file,
        bytes: await cutter.cutFont(face, characters),
        rule: `@font-face { font-family: "${family}"; font-weight: ${face.weight}; font-style: ${face.style};${adjust} src: url(${file}); }`
      }
    })
  )
  return fonts.filter((font) => font !== undefined)
}

const codeNames = new Set(['code', 'kbd', 'samp', 'pre'])

function codeIn({chapters}: Book): string {
  // Words of code come again and again: their characters are looked at once.
  const words = new Set<string>()
  function read(nodes: readonly RootContent[], isCode: boolean): void {
    for (const node of nodes) {
      if (node.type === 'text' && isCode) words.add(node.value)
      if (node.type === 'element') read(node.children, isCode || codeNames.has(node.tagName))
    }
  }
  for (const {tree, footnotes} of chapters.flatMap(({parts}) => parts)) {
    for (const {children} of [tree, ...footnotes]) read(children, false)
  }
  const characters = new Set([...words].join(''))
  characters.delete('\n')
  return [...characters].sort().join('')
}
