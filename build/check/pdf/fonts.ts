import type {PdfRule} from '../pdf-rules.ts'

/**
 * Fonts are inside the file (`pdf/font-not-embedded`), and as fonts: Type 3
 * is drawings, which printers refuse (`pdf/type3-font`). Another font than the
 * book's own means that they lack a character (`pdf/fallback-font`).
 */
export const fonts: PdfRule = ({facts, name, fonts: expected}) =>
  facts.fonts.flatMap((font) => {
    const shown = font.name || 'without a name'
    if (font.type === 'Type3') {
      return {
        rule: 'pdf/type3-font',
        severity: 'error' as const,
        message: `Unexpected Type 3 font \`${shown}\`, expected TrueType`,
        file: name,
        hints: ['A character that none of the book’s fonts has is the usual cause']
      }
    }
    if (!font.isEmbedded) {
      return {
        rule: 'pdf/font-not-embedded',
        severity: 'error' as const,
        message: `Unexpected font \`${shown}\` that is not in the file, expected every font to be embedded`,
        file: name
      }
    }
    if (expected.some((family) => isOf(family, font.name))) return []
    return {
      rule: 'pdf/fallback-font',
      severity: 'warning' as const,
      message: `Unexpected font \`${shown}\`, expected only ${expected.join(', ')}`,
      file: name,
      hints: ['A character that none of them has was printed: look for unusual signs']
    }
  })

/** `ABCDEF+NotoSerifSC-Bold` is of `Noto Serif SC`. */
function isOf(family: string, name: string): boolean {
  return name.replace(/^[A-Z]{6}\+/, '').startsWith(family.replaceAll(' ', ''))
}
