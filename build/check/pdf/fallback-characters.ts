import type {Diagnostic} from '../../model/diagnostic.ts'
import type {PdfFont} from '../pdf-facts.ts'
import type {TextPage} from '../pdf-text/read-pages.ts'
import type {SetPage} from '../typesetting/subject.ts'

/** Pages in a row. */
export interface ShownPages {
  /** Name of the file. */
  readonly name: string
  readonly pages: readonly TextPage[]
  /** Names of the pages: `page 12 of book.pdf`. */
  readonly wheres: readonly string[]
  /** Their blocks, as far as it is known where they come from. */
  readonly set: readonly SetPage[]
}

/**
 * Characters that were printed in another font than the book's: these lack them (`pdf/fallback-font`).
 *
 * Each is reported once, at the first place in the manuscript that has it; on the page alone when it stands in
 * nothing that an author wrote there, such as a running head.
 *
 * @param shown
 *   The pages.
 * @param fallbacks
 *   Names of the other fonts.
 */
export function fallbackCharacters(
  {name, pages, wheres, set}: ShownPages,
  fallbacks: ReadonlySet<string>
): readonly Diagnostic[] {
  const blocks = set.flatMap(({where, blocks}) =>
    blocks.map(({block, file, place}) => ({runs: block.runs, where, file, place}))
  )
  const rest = pages.map(({runs}, index) => ({
    runs,
    where: wheres[index] ?? '',
    file: name,
    place: undefined
  }))

  const known = new Set<string>()
  return [...blocks, ...rest].flatMap(({runs, where, file, place}): Diagnostic[] => {
    const strange = runs.filter(({font}) => fallbacks.has(font))
    const found = new Set(strange.flatMap(({texts}) => texts).filter((text) => !known.has(text)))
    if (found.size === 0) return []
    for (const text of found) known.add(text)
    const fonts = [...new Set(strange.map(({font}) => `\`${font}\``))].join(', ')
    // These are in all fonts of the book: something asked for another one.
    const isAsked = [...found].some((text) => /[!-~]/.test(text))
    return [
      {
        rule: 'pdf/fallback-font',
        severity: 'warning',
        message: isAsked
          ? `Unexpected font ${fonts} on ${where}, expected those of the book`
          : `Unexpected ${[...found].map(described).join(', ')} in ${fonts} on ${where}, expected characters that the book’s fonts have`,
        file,
        place,
        hints: [
          isAsked
            ? 'A picture that asks for a font of its own is the usual cause: let it ask for `Book Sans`, or make paths of its letters'
            : 'Look at the page, and write it with other characters if it does not look right'
        ]
      }
    ]
  })
}

/**
 * Names of the fonts of a file that are not the book's.
 *
 * @param fonts
 *   Of the file; drawings have no name, and are reported as what they are.
 * @param families
 *   Names of the fonts of the book: `ABCDEF+NotoSerifSC-Bold` is of `Noto Serif SC`.
 */
export function fallbackFonts(
  fonts: readonly Pick<PdfFont, 'name'>[],
  families: readonly string[]
): ReadonlySet<string> {
  const names = fonts.map(({name}) => name.replace(/^[A-Z]{6}\+/, '')).filter((name) => name !== '')
  return new Set(
    names.filter((name) => !families.some((family) => name.startsWith(family.replaceAll(' ', ''))))
  )
}

/** With its number: some characters look like others, or like nothing. */
function described(text: string): string {
  const numbers = [...text].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  return `\`${text}\` (${numbers.join(' ')})`
}
