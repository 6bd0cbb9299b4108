import type {PdfRule} from '../pdf-rules.ts'

/**
 * Fonts are inside the file (`pdf/font-not-embedded`), and as fonts: Type 3
 * is drawings, which printers refuse (`pdf/type3-font`).
 */
export const fonts: PdfRule = ({facts, name}) =>
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
    return []
  })
